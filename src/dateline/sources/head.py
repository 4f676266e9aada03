"""What a plain text says of itself in its head and foot: title, authors, publisher."""

import re
from collections.abc import Sequence

from dateline.model.document import Part
from dateline.sources.mastheads import is_outlet, is_publisher
from dateline.sources.patterns import patterns, words

_AND = re.compile(r"\s*(?:,|&|\band\b)\s*")


def title_of(text: str, parts: Sequence[Part]) -> str | None:
    """The headline, if it has one."""
    return next((" ".join(text[part.start : part.end].split()) for part in parts if part.kind == "headline"), None)


def authors_of(text: str, parts: Sequence[Part]) -> tuple[str, ...]:
    """The names in the byline: capitalised words, at least two to a name."""
    for part in parts:
        match = patterns()["byline"].match(text[part.start : part.end]) if part.kind == "byline" else None
        if match:
            names = re.split(r"\s+(?:in|for|at|from|with)\s+|\s*[|;(]", " ".join(match["names"].split()))[0]
            found = [name.strip(" .") for name in _AND.split(names)]
            return tuple(
                name
                for name in found
                if 2 <= len(name.split()) <= 5 and name[0].isupper() and _is_name(name) and not is_outlet(name)
            )
    return ()


def publisher_of(text: str, parts: Sequence[Part]) -> str | None:
    """Who is named in the source line, as the agency of the dateline, beside the authors or the day, or on top."""
    for part in reversed(parts):
        line = text[part.start : part.end]
        match = patterns()["source_name"].match(line) if part.kind == "source" else None
        if match and match["name"].lower() not in ("agencies", "news agencies"):
            return " ".join(match["name"].split())
        if part.kind == "source" and (is_outlet(line) or (match is None and part is parts[0])):
            return " ".join(line.split())
    for part in parts:
        match = patterns()["dateline"].match(text[part.start : part.end]) if part.kind == "dateline" else None
        agency = match["agency"].strip("()").strip() if match and match["agency"] else ""
        if agency and not any(char.isdigit() for char in agency):
            return " ".join(agency.split())
    for part in parts:
        beside = re.split(r"\s*[,|]\s*", text[part.start : part.end])[1:] if part.kind == "byline" else []
        if outlet := next((" ".join(name.split()) for name in beside if is_outlet(name)), None):
            return outlet
    for part in parts:
        line = text[part.start : part.end]
        first = re.split(r"\s*[,|–—]\s*", line)[0]
        of_a_story = patterns()["date_line"].match(line) is None and patterns()["dateline"].match(line) is not None
        if part.kind == "dateline" and not of_a_story and is_publisher(first):
            return " ".join(first.split())
    return None


def _is_name(name: str) -> bool:
    outer = (name.split()[0], name.split()[-1])
    return all(word[0].isupper() for word in outer) and outer[0] not in words("weekdays")
