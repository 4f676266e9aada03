"""A party as a user names it: by a name, by another name of the same body, by a code, or as a country or its army."""

from collections.abc import Iterator
from typing import NamedTuple

from dateline.coding.lexicons.actor_rules import nouns
from dateline.coding.lexicons.known_names import known_names, words_of
from dateline.exports.countries import iso3
from dateline.merging.groups import group_of
from dateline.merging.outlets import rules
from dateline.merging.parties import ANY_NATION
from dateline.model.codes import COUNTRY, side_of
from dateline.model.sourced import plain
from dateline.services.countries import countries_called, country_of_people

_OF_A_KIND = len("SDNREB")
"""Letters of a code that names a country and a kind of body, which several may have."""
_SHORT = 4
"""Letters up to which a name is sought as a word of its own: "IS" is not in "militias"."""


class PartyAsked(NamedTuple):
    """What is known of a party that a user names."""

    name: str
    known_as: frozenset[tuple[str, ...]] = frozenset()
    """The words of its other names, where the tables of actors know it."""
    code: str = ""
    """The beginning of its actor code: as it was given, or its own alone by the tables."""
    own: bool = False
    """Whether the code is that of one body, so that whoever has another code is another."""
    side: str = ""
    """The side that it stands for, where it is a country or a body of its state."""

    @property
    def known(self) -> bool:
        """Whether anything but its name is known of it."""
        return bool(self.known_as or self.code or self.side)

    def is_called(self, name: str, code: str | None) -> bool:
        """Whether somebody of that name and code is meant: "RSF" is whoever has the code SDNREBRSF."""
        code = code or ""
        if self.code and code.startswith(self.code):
            return True
        if self.own and len(code) > _OF_A_KIND and not self.code.startswith(code):
            return False  # "Pakistani Taliban" is not the Taliban
        if self.side and code and self._of_others(side_of(code)):
            return False  # "South Sudan's army", "Sudanese rebels" are not Sudan
        words, asked = words_of(plain(name)), words_of(plain(self.name))
        if any(_within(other, words) for other in self.known_as):
            return True
        return _within(asked, words) or (len(self.name) > _SHORT and plain(self.name) in plain(name))

    def _of_others(self, side: str) -> bool:
        """Whether a side is another country's, or the other one of this country."""
        own = self.side[:COUNTRY]
        return not side.startswith((own, ANY_NATION)) or side in ({f"{own}GOV", f"{own}REB"} - {self.side})

    def has_side(self, code: str | None) -> bool:
        """Whether a code is of its side: "Ukrainian troops" are Ukraine's, an alliance's those of its members."""
        if self.side:
            return side_of(code or "") == self.side
        return len(self.code) > _OF_A_KIND and group_of(self.code) == group_of(code or "")


def party_asked(named: str) -> PartyAsked:
    """What is known of a party that a user names; nothing but the name where no table has it."""
    if body := _as_a_body(named):
        return body
    asked = _as_a_state(named) or PartyAsked(named)
    return asked._replace(code=named) if named.isupper() and len(named) >= COUNTRY else asked


def _as_a_body(named: str) -> PartyAsked | None:
    """A body that the tables of actors know by this name, with its other names."""
    tables = known_names().names
    found = tables.get(words_of(named)) or tables.get(words_of(plain(named)))
    if found is None or not found[1].code or found[1].type == "PERSON":
        return None
    body = found[1]
    called = frozenset(words for words, (_, other) in tables.items() if other.name == body.name)
    alone = {other.name for _, other in tables.values() if other.code == body.code} == {body.name}
    return PartyAsked(named, called, code=body.code if alone else "", own=alone and len(body.code) > _OF_A_KIND)


def _as_a_state(named: str) -> PartyAsked | None:
    """A country ("Sudan"), or those whom it has ("the Sudanese army", "Syrian rebels")."""
    if code := _country(named):
        return PartyAsked(named, side=side_of(code))
    for country, body in _in_two(plain(named).split()):
        role = role_of_body(" ".join(body)) if body else ""
        if role and (code := _country(" ".join(country))):
            whole = code + role
            return PartyAsked(named, code=whole, side=side_of(whole))
    return None


def _in_two(words: list[str]) -> Iterator[tuple[list[str], list[str]]]:
    """What may be the country and the body in a name: "**Sudanese** army", "armed forces of **Ukraine**"."""
    yield from ((words[:n], words[n:]) for n in range(1, len(words)))
    for n, word in enumerate(words):
        if word == "of" or word.endswith(","):
            country = words[n + 1 :]
            yield country[country[:1] == ["the"] :], [*words[:n], *([] if word == "of" else [word.rstrip(",")])]


def role_of_body(words: str) -> str:
    """The role of those whom words stand for: "army", "rebels", "ministry of foreign affairs", "police service"."""
    phrases = nouns().phrases
    noun = phrases.get(words_of(words)) or phrases.get(words_of(words.removesuffix("s")))
    if noun is not None:
        return noun.role
    first, of, rest = words.partition(" of ")
    bare, _, last = (first if of else words).rpartition(" ")
    if last not in rules().offices:
        return role_of_body(first) if of else ""
    return role_of_body(bare.removesuffix("'s").removesuffix("’s") if bare else rest.removeprefix("the "))


def _country(word: str) -> str | None:
    """The ISO 3166-1 alpha-3 code of a country by its name, whoever's it is, or a word for its people."""
    bare = word.removesuffix("'s").removesuffix("’s")
    alpha2 = next(iter(countries_called(bare)), None) or country_of_people(bare)
    return iso3(alpha2) if alpha2 else None


def _within(some: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Whether words stand one after the other among others."""
    return bool(some) and any(words[at : at + len(some)] == some for at in range(len(words) - len(some) + 1))
