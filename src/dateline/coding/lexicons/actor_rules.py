"""The data behind actors: known bodies and people by name, role nouns, titles. Loaded once, checked when loaded."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import msgspec

from dateline.errors import ResourceError
from dateline.model.entity import EntityType
from dateline.model.span import Span

ACTOR_FILES = ("armed_groups", "governments", "international", "organisations", "people")
_CODE = re.compile(r"(?:[A-Z0-9]{3})+")
_WORDS = re.compile(r"[^\W_]+|[^\w\s]")
_SHORT_ACRONYM = 5
_EVERYWHERE = frozenset({"NGO", "IGO", "IMG", "MNC", "MED"})


def words_of(text: str) -> tuple[str, ...]:
    """The words and punctuation marks of a name, lower-cased; the same whatever the tokenizer does with hyphens."""
    return tuple(match.group().lower() for match in _WORDS.finditer(text))


class Known(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody or something that the data knows by name: a body, a person, a weapon, an event."""

    name: str
    type: EntityType
    kind: str
    code: str = ""


class KnownNames(msgspec.Struct, frozen=True, kw_only=True):
    """Everything known, by its names, ready to be found in a text."""

    names: Mapping[tuple[str, ...], tuple[str, Known]]
    """Words of a name to the name as it is written and what it stands for."""
    starts: Mapping[str, tuple[int, ...]]
    """First word to the lengths of the names that begin with it, longest first."""

    def find(self, text: str, *, capitals: bool = False) -> Iterator[tuple[Span, Known]]:
        """The longest names in the text, from left to right.

        A name wholly in capitals must stand so in the text, any other must have a capital in it. In a text that
        is all in capitals that tells nothing, so there acronyms that are also words ("WHO") are left alone.
        """
        found = list(_WORDS.finditer(text))
        words = [match.group().lower() for match in found]
        i = 0
        while i < len(words):
            for length in self.starts.get(words[i], ()):
                entry = self.names.get(tuple(words[i : i + length]))
                if entry is None or i + length > len(words):
                    continue
                span = (found[i].start(), found[i + length - 1].end())
                if _written_as(entry[0], text[span[0] : span[1]], capitals=capitals):
                    yield span, entry[1]
                    i += length - 1
                    break
            i += 1

    def find_sure(
        self, text: str, countries: frozenset[str], *, capitals: bool = False
    ) -> Iterator[tuple[Span, Known]]:
        """As `find`, without short acronyms of parties and armed groups that may be somebody else's.

        "NPA" is a guerrilla army in the Philippines and a prosecutor's office in South Africa: such an acronym
        counts only in a text that spells it out or speaks of the country (`countries`, ISO alpha-3).
        """
        found = list(self.find(text, capitals=capitals))
        spelt_out = {known.name for (start, end), known in found if end - start > _SHORT_ACRONYM}
        for (start, end), known in found:
            short = end - start <= _SHORT_ACRONYM and text[start:end].isupper()
            local = known.code[:3] not in _EVERYWHERE and (known.kind == "armed_group" or "PTY" in known.code)
            if not (short and local) or known.name in spelt_out or known.code[:3] in countries:
                yield (start, end), known


def _written_as(name: str, surface: str, *, capitals: bool) -> bool:
    if name.isupper() and len(name) <= _SHORT_ACRONYM:
        return surface.isupper() and not (
            capitals and name in {"IS", "WHO", "AU", "IRA", "ETA", "CIS", "MEND", "ARENA", "CARE"}
        )
    if name.startswith("The ") and not surface.startswith("T"):
        return False
    return any(c.isupper() for c in surface)


@cache
def known_names() -> KnownNames:
    """Every name in the files of actors, things and peoples; a name that stands for two actors is an error there."""
    names: dict[tuple[str, ...], tuple[str, Known]] = dict(_things())
    for file in ACTOR_FILES:
        data = load_rules(f"actors/{file}.toml")
        for line, code in data["names"].items():
            variants = [v.strip() for v in line.split("|")]
            if not _CODE.fullmatch(code) or not all(variants):
                raise ResourceError(f"actors/{file}.toml: {line!r} = {code!r} is not names = CAMEO code.")
            for variant in variants:
                # People share a line when they share a country; the names of a body are one actor.
                name = variant if data["kind"] == "person" else variants[0]
                actor = Known(name=name, type=data["type"], kind=data["kind"], code=code)
                known = names.setdefault(words_of(variant), (variant, actor))[1]
                if known.code != code:
                    raise ResourceError(f"actors/{file}.toml: {variant!r} has two codes, {known.code} and {code}.")
    starts: dict[str, set[int]] = {}
    for key in names:
        starts.setdefault(key[0], set()).add(len(key))
    return KnownNames(names=names, starts={k: tuple(sorted(v, reverse=True)) for k, v in starts.items()})


def _things() -> Iterator[tuple[tuple[str, ...], tuple[str, Known]]]:
    things = load_rules("things.toml")
    lists: tuple[tuple[EntityType, list[str]], ...] = (
        ("WEAPON", things["weapons"]["names"]),
        ("EVENT", things["events"]["names"]),
    )
    for kind, names in lists:
        for name in names:
            yield words_of(name), (name, Known(name=name, type=kind, kind="thing"))
    for group, names in load_rules("peoples.toml").items():
        for name in names:
            if len(words_of(name)) > 1 and group != "only_before_nouns_or_plural":
                yield words_of(name), (name.title(), Known(name=name, type="NORP", kind="people"))


class Noun(msgspec.Struct, frozen=True, kw_only=True):
    """What a noun or phrase says about the people it stands for."""

    about: EntityType | None = None
    """PERSON or ORG; None for a thing that acts for its owner ("warplane")."""
    role: str = ""
    """CAMEO role ("GOV", "GOVMIL"); for a noun that inherits, the role that it adds to a bare country."""
    inherits: bool = False
    """Whether it stands for whatever it belongs to ("spokesman")."""


class Nouns(msgspec.Struct, frozen=True, kw_only=True):
    """The nouns for people and bodies, titles before names, and words for genders."""

    phrases: Mapping[tuple[str, ...], Noun]
    longest: int
    again: Mapping[str, frozenset[str]]
    """Kind of known actor to the nouns by which a text speaks of it again."""
    female: frozenset[str]
    male: frozenset[str]
    former: frozenset[str]
    former_roles: frozenset[str]
    former_code: str
    cause: frozenset[str]
    cause_roles: frozenset[str]
    cause_code: str
    alike: frozenset[str]
    """Nouns for somebody who is in another country what their owner is in his: "his counterpart"."""
    apart: frozenset[str]
    """Nouns for those who are of another side than whose they are: "its enemies"."""
    homeland: frozenset[str]
    """Nouns for the country of whose it is: "his country"."""


@cache
def nouns() -> Nouns:
    """The lexicon of nominals.toml."""
    data = load_rules("nominals.toml")
    about: dict[str, EntityType] = {"person": "PERSON", "organization": "ORG"}
    phrases: dict[tuple[str, ...], Noun] = {}
    for kind, words in data["about"].items():
        for word in words:
            phrases[words_of(word)] = Noun(about=about[kind])
    for role, words in data["inherits"].items():
        for word in words:
            old = phrases.get(words_of(word))
            phrases[words_of(word)] = Noun(
                about=old.about if old else "PERSON", role="" if role == "NONE" else role, inherits=True
            )
    for role, words in data["things"].items():
        for word in words:
            phrases[words_of(word)] = Noun(role=role, inherits=True)
    for role, kinds in data["roles"].items():
        if not _CODE.fullmatch(role):
            raise ResourceError(f"nominals.toml: {role!r} is not a CAMEO role.")
        for kind, words in kinds.items():
            for word in words:
                old = phrases.get(words_of(word))
                if old and old.role and old.role != role:
                    raise ResourceError(f"nominals.toml: {word!r} has two roles, {old.role} and {role}.")
                phrases[words_of(word)] = Noun(about=about[kind], role=role)
    return Nouns(
        phrases=phrases,
        longest=max(map(len, phrases)),
        again={kind: frozenset(words) for kind, words in data["again"].items()},
        female=frozenset(data["gender"]["female"]),
        male=frozenset(data["gender"]["male"]),
        former=frozenset(data["former"]["words"]),
        former_roles=frozenset(data["former"]["roles"]),
        former_code=data["former"]["code"],
        cause=frozenset(data["cause"]["words"]),
        cause_roles=frozenset(data["cause"]["roles"]),
        cause_code=data["cause"]["code"],
        alike=frozenset(data["alike"]["words"]),
        apart=frozenset(data["apart"]["words"]),
        homeland=frozenset(data["homeland"]["words"]),
    )


class Titles(msgspec.Struct, frozen=True, kw_only=True):
    """Words before a person's name."""

    roles: Mapping[str, str]
    female: frozenset[str]
    male: frozenset[str]
    every: frozenset[str]


@cache
def titles() -> Titles:
    """The words of titles.toml."""
    data = load_rules("titles.toml")
    courtesy = data["courtesy"]
    roles = {word: role for role, words in data["roles"].items() for word in words}
    every = frozenset(roles).union(*courtesy.values()) - frozenset(data["kept"]["words"])
    return Titles(roles=roles, female=frozenset(courtesy["female"]), male=frozenset(courtesy["male"]), every=every)


@cache
def short_countries() -> Mapping[str, str]:
    """What a text calls a country that it has named, with "the" before it, and the country's code."""
    short: dict[str, str] = load_rules("short_countries.toml")["short"]
    if not short or not all(_CODE.fullmatch(code) for code in short.values()):
        raise ResourceError("short_countries.toml has a name without a country's code; install the package again.")
    return short


def load_rules(name: str) -> dict[str, Any]:
    """A rules file, parsed."""
    source = files("dateline.coding").joinpath("rules").joinpath(name)
    try:
        return tomllib.loads(source.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as wrong:
        raise ResourceError(
            f"The rules file {name} is missing or damaged ({wrong}); install the package again."
        ) from wrong
