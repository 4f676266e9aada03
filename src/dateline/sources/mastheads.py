"""Whether the first line of a report names who publishes it, and is no headline."""

from collections.abc import Sequence

from dateline.sources.endings import ends_sentence
from dateline.sources.patterns import patterns, words

_LONGEST = 6
"""Words of the name of a publisher that stands alone on a line."""
_HEADLINE = 25
_ENDINGS = ("", "s", "es", "d", "ed")
"""Of verbs, as headlines have them."""


def is_outlet(name: str) -> bool:
    """Whether a name is that of a publisher of news, by its last word."""
    return patterns()["outlet"].match(" ".join(name.split())) is not None


def is_publisher(name: str) -> bool:
    """Whether a line is the name of an outlet, or of a body that publishes, by its first or last word, and no headline.

    "Blue Nile Observer", "Ministry of Defence", but not "Rebels Raid Radio".
    """
    line = _in_small(name)
    told = line.split()
    if not _is_a_name(line):
        return False
    return (
        is_outlet(line)
        or _is_agency(name)
        or (len(told) > 1 and (told[0] in words("bodies_of") or told[-1] in words("bodies")))
    )


def _is_agency(name: str) -> bool:
    """Whether a name is the acronym of a body of states and nothing else: "UN OCHA", "UNHCR"."""
    told, agencies = name.split(), words("agencies_of_states")
    return not agencies.isdisjoint(told) and {*told} <= {*agencies, "UN"}


def opens_with_publisher(lines: Sequence[str]) -> bool:
    """Whether the first of these lines is a publisher's head: the day stands below it, and then the headline.

    A name without a word of an outlet or a body is one where what is published is told below: "Situation report 1".
    """
    if len(lines) > 2 and dated_name(lines[1]):
        return is_publisher(lines[0]) or _is_somebody(lines[0])
    dated = [n for n, line in enumerate(lines[:3]) if patterns()["date_line"].match(line)]
    if len(lines) < 3 or dated not in ([1], [2]):
        return False
    if dated == [1] and is_publisher(lines[0]):
        return True
    below = lines[3 - dated[0]]
    if ends_sentence(below) or len(below.split()) > _HEADLINE:
        return False
    return _is_kind(below) and (is_publisher(lines[0]) or _is_somebody(lines[0]))


def dated_name(line: str) -> tuple[int, int] | None:
    """Where the name of what comes out again and again ends and its day begins: "Situation report 14, as of 3 May"."""
    match = patterns()["dated_report"].match(line)
    return (match.end("name"), match.start("day")) if match else None


def _is_somebody(line: str) -> bool:
    """Whether a line names somebody, and not what is published: "Gezira State" over "Flash update 3"."""
    first = _in_small(line)
    return len(first.split()) > 1 and _is_a_name(first) and not _is_kind(first)


def _in_small(name: str) -> str:
    """A line in capitals as names are written."""
    line = " ".join(name.split())
    return line.title() if line.isupper() else line


def _is_a_name(line: str) -> bool:
    """Whether all words of a line but small ones have capitals, and none is the verb of a headline."""
    told = line.split()
    if not 0 < len(told) <= _LONGEST or any(not char.isalpha() and char not in " -'’&." for char in line):
        return False
    if any(word[0].islower() and word not in words("inside_names") for word in told) or ends_sentence(line):
        return False
    return not any(_is_verb(word.lower()) for word in told[1:])


def _is_verb(word: str) -> bool:
    verbs = words("headline_verbs")
    return any(word.endswith(end) and word[: len(word) - len(end)] in verbs for end in _ENDINGS)


def _is_kind(line: str) -> bool:
    """Whether a line says what is published: "Situation report 1", "Press release"."""
    return patterns()["kind_of_report"].match(line) is not None
