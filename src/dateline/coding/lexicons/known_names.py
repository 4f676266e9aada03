"""Bodies and people by their names: who is known, and how a name is found in a text."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

import msgspec

from dateline.coding.lexicons.place_rules import place_rules
from dateline.coding.lexicons.rules_file import load_rules
from dateline.coding.lexicons.titles import titles
from dateline.coding.lexicons.whose_bodies import LONGEST_WORD, WORD_AFTER, WORD_BEFORE, of_one_country, of_others
from dateline.errors import ResourceError
from dateline.model.entity import EntityType
from dateline.model.span import Span

ACTOR_FILES = (
    "armed_groups",
    "mercenaries",
    "governments",
    "international",
    "organisations",
    "people",
    "leaders",
    "parties",
    "agencies",
)
ARMED_KINDS = frozenset({"armed_group", "mercenaries"})
"""Kinds of bodies that are many fighters as well."""
CODE = re.compile(r"(?:[A-Z0-9]{3})+")
_WORDS = re.compile(r"[^\W_]+|[^\w\s]")
_SHORT_ACRONYM = 5
_HEAD_OF_STATE = "president"
"""A title that makes a surname a leader's in any text: "President Nixon"."""
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
    anywhere: bool = False
    """Whether its acronym is nobody else's, whatever country a text speaks of."""


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
                if words[i] == "the" and self._longest(words, i + 1) >= length:
                    break  # "The **Independent National Electoral Commission**"
                if _written_as(entry[0], text[span[0] : span[1]], capitals=capitals):
                    yield span, entry[1]
                    i += length - 1
                    break
            i += 1

    def _longest(self, words: Sequence[str], i: int) -> int:
        """The words of the longest name at word `i`."""
        lengths = self.starts.get(words[i], ()) if i < len(words) else ()
        return next((n for n in lengths if tuple(words[i : i + n]) in self.names), 0)

    def find_sure(
        self, text: str, countries: frozenset[str], *, capitals: bool = False
    ) -> Iterator[tuple[Span, Known]]:
        """As `find`, without short acronyms of parties and armed groups, and surnames, that may be somebody else's.

        "NPA" is a guerrilla army in the Philippines and a prosecutor's office in South Africa: such an acronym
        counts only in a text that spells it out, says what they are ("NPA rebels") or speaks of the country
        (`countries`, ISO alpha-3, or a leader known to be of it); a leader's bare surname and a party only there.
        """
        found = list(self.find(text, capitals=capitals))
        spelt_out = {known.name for (start, end), known in found if end - start > _SHORT_ACRONYM}
        spelt_out |= {
            known.name for (_, end), known in found
            if (after := WORD_AFTER.match(text, end)) and after.group(1).lower() in _fighters()
        }  # fmt: skip
        own = {
            known.code[:3]
            for (start, end), known in found
            if " " in text[start:end] and known.kind in ("leader", "person")
        }
        for (start, end), known in found:
            if known.kind == "international" and (of_one_country(text, (start, end))):
                continue
            if known.kind == "government" and of_others(text, end, known.code):
                continue
            letters = text[start:end].isupper() or text[start:end].upper() in _as_words()
            short = end - start <= _SHORT_ACRONYM and letters
            local = known.code[:3] not in _EVERYWHERE and (known.kind == "armed_group" or "PTY" in known.code)
            local = local and not known.anywhere
            if known.kind in ("party", "agency") and known.code[:3] not in countries:
                continue
            if known.kind == "person" and _in_an_office_here(text, start, known, countries):
                continue
            if known.kind == "leader" and not _of_a_leader(text, (start, end), known, countries):
                continue
            if not (short and local) or known.name in spelt_out or known.code[:3] in countries | own:
                yield (start, end), known


@cache
def _fighters() -> frozenset[str]:
    """What stands behind the name of an armed group, and of nothing else that its acronym may mean."""
    return frozenset(load_rules("actors/armed_groups.toml")["people"])


@cache
def _titled() -> frozenset[str]:
    """Surnames that are a leader's only behind an office."""
    return frozenset(load_rules("actors/leaders.toml")["titled"])


@cache
def _as_words() -> frozenset[str]:
    """Acronyms of armed groups that some papers write as words: "Farc", "Eta"."""
    return frozenset(load_rules("actors/armed_groups.toml")["as_words"])


def _in_an_office_here(text: str, start: int, known: Known, countries: frozenset[str]) -> bool:
    """Whether an office that every country fills stands before a name known from a country of which nothing is told.

    "**Defence Minister** Pedro Sánchez" in a report on Colombia is no Spaniard.
    """
    before = WORD_BEFORE.search(text, max(0, start - LONGEST_WORD), start)
    if not countries or known.code[:3] in countries | _EVERYWHERE or before is None:
        return False
    return before.group(1).lower() in titles().everywhere and not text[: before.start()].rstrip().endswith(
        ("Prime", "prime")
    )


def _of_a_leader(text: str, span: Span, known: Known, countries: frozenset[str]) -> bool:
    """Whether a name is a leader's: a full one, or a bare surname in a text that speaks of the country."""
    start, end = span
    if " " in text[start:end]:
        return True
    after, before = WORD_AFTER.match(text, end), WORD_BEFORE.search(text, max(0, start - LONGEST_WORD), start)
    if after is not None and after.group(1)[0].isupper() and not text[start:end].isupper():
        return False
    if before is not None and before.group(1).lower() == _HEAD_OF_STATE:
        return True
    if known.code not in countries:
        return False
    if text[start:end] in _titled():
        return before is not None and before.group(1).lower() in titles().roles
    # "James Harper" is somebody else, "President Harper" and "But Harper" are not.
    plain = titles().every | place_rules().words.never
    return before is None or not before.group(1)[0].isupper() or before.group(1).lower() in plain


def _written_as(name: str, surface: str, *, capitals: bool) -> bool:
    if name.isupper() and len(name) <= _SHORT_ACRONYM:
        return (surface.isupper() or (surface.istitle() and name in _as_words())) and not (
            capitals and name in {"IS", "WHO", "AU", "IRA", "ETA", "CIS", "MEND", "ARENA", "CARE"}
        )
    if len(name) <= _SHORT_ACRONYM and name[:1].isupper() and any(c.isupper() for c in name[2:]) and " " not in name:
        return surface == name  # "LeT" is not "Let them stay"
    if name.startswith("The ") and not surface.startswith("T"):
        return False
    return any(c.isupper() for c in surface)


@cache
def known_names() -> KnownNames:
    """Every name in the files of actors, things and peoples; a name that stands for two actors is an error there."""
    names: dict[tuple[str, ...], tuple[str, Known]] = dict(_things())
    for file in ACTOR_FILES:
        data = load_rules(f"actors/{file}.toml")
        anywhere = frozenset(data.get("anywhere", ()))
        for line, code in data["names"].items():
            bodies = [[variant.strip() for variant in body.split("|")] for body in line.split(" ; ")]
            if not CODE.fullmatch(code) or not all(variant for body in bodies for variant in body):
                raise ResourceError(f"actors/{file}.toml: {line!r} = {code!r} is not names = CAMEO code.")
            for variant, variants in ((variant, body) for body in bodies for variant in body):
                # People share a line when they share a country; the names of a body are one actor.
                name = variant if data["kind"] in ("person", "leader") else variants[0]
                sure = not anywhere.isdisjoint(variants)
                actor = Known(name=name, type=data["type"], kind=data["kind"], code=code, anywhere=sure)
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
        ("ORG", things["bodies"]["names"]),
    )
    for kind, names in lists:
        for name in names:
            yield words_of(name), (name, Known(name=name, type=kind, kind="thing"))
    for group, names in load_rules("peoples.toml").items():
        for name in names:
            if len(words_of(name)) > 1 and group != "only_before_nouns_or_plural":
                yield words_of(name), (name.title(), Known(name=name, type="NORP", kind="people"))
