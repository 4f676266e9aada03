"""CAMEO codes of actors: country, role and organisation, from what the text itself says of them.

A phrase gets its role from its noun ("police" = COP) and its country or body from what it belongs to: an adjective
of nationality, a name before it, an owner, "of …", "in …". What is not said is not guessed here: a role without
a country is `---COP`, a phrase that says neither has no code.
"""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from dateline.coding.actors.belonging import former, of_a_side, of_somebody, somebodys
from dateline.coding.actors.breakaway import side_of_area
from dateline.coding.actors.code_parts import UNKNOWN, country_of, joined
from dateline.coding.actors.coded_text import CodedText
from dateline.coding.actors.followers import for_the_state, is_supporter, of_a_state, of_supporters, whom_they_are_for
from dateline.coding.actors.meant_roles import (
    before_of_one_state,
    for_a_cause,
    has_a_portfolio,
    role_meant,
    sides,
    with_the_same_owner,
)
from dateline.coding.actors.owners import backed, of_a_body, of_a_person, of_a_town, only_where, owners, town_officer
from dateline.coding.actors.ranks import role_of_title
from dateline.coding.coreference.agencies import Called, agency_called, of_the_un
from dateline.coding.coreference.mentions import noun_at
from dateline.coding.dictionaries.phrases import code_of_phrase
from dateline.coding.lexicons.actor_rules import Noun, nouns
from dateline.coding.trees.obliques import obliques
from dateline.coding.trees.stand_ins import resolved
from dateline.model.codes import COUNTRY

_DEEP = 4
"""How many links "a spokesman for the head of the police of Kenya" may have."""
_UN = "IGOUNO"
_PARTY, _AGAINST, _PEOPLE = "PTY", "OPP", "CVL"
_MAKERS = ("BUS", "MNC")
_BASED = frozenset({"base", "based", "born"})
_LED = frozenset({"lead", "led"})
_WHOSE = frozenset({"run", "owned", "own", "flagged", "flag", "registered", "register"})
"""Behind a hyphen, whose something is: "Greek-**owned**"; not whose side it is on, as in "Iranian-backed"."""


class Actors(CodedText, frozen=True, kw_only=True):
    """One text, with the codes of its names; answers for the code of any noun phrase in it."""

    def code(self, head: int) -> str | None:
        """The CAMEO code of the phrase or name that token `head` heads; None where nothing is known."""
        return self._code(head, _DEEP)

    def knowing(self, codes: Mapping[int, str]) -> "Actors":
        """The same text with more known: what noun phrases and pronouns stand for, by their head tokens."""
        return msgspec.structs.replace(self, codes={**codes, **self.codes})

    def _code(self, head: int, deep: int) -> str | None:
        if self.told.agents and (said := self._by_dictionary(head, deep)) is not None:
            return said
        if head in self.codes:
            return self.codes[head]
        if self.analysis.tokens[head].upos not in {"NOUN", "PROPN", "ADJ"}:
            return None
        called = agency_called(self.analysis, head)
        if called is not None and (called.owned or self._of_the_un(head, called)):
            return called.body.code
        noun, first = self._noun(head)
        if (side := side_of_area(self, head, first, noun)) is not None:
            return side
        thing = noun is not None and noun.about is None  # "a drone in Nabatieh" is not Nabatieh's
        owner = self._owner(head, first, deep, inherits=noun is None or noun.inherits, inside=not thing)
        if thing and owner is not None and owner.endswith(_MAKERS):
            return None  # "an **Airbus** helicopter" flies for whoever bought it
        if is_supporter(self, head):
            return of_supporters(self, head, owner)
        if self._only_of_the_country(head, owner):
            owner = country_of(owner)
        return self._of_name(head, owner) if noun is None else self._of_noun(head, first, noun, owner)

    def _of_the_un(self, head: int, called: Called) -> bool:
        """Whether an agency without an owner is the United Nations' own, as the text names them or one of theirs."""
        named = any(code.startswith(_UN) for code in self.codes.values())
        return named and not self.says_whose(head) and of_the_un(self.analysis, called)

    def _noun(self, head: int) -> tuple[Noun | None, int]:
        """The noun of the lexicon that a phrase has at its head, and its first token; a title is one as well."""
        noun, first = noun_at(self.analysis, head)
        if self.told.whole:
            noun = Noun(inherits=True)
        if noun is None and self.analysis.tokens[head].upos == "PROPN":
            role = role_of_title(self.analysis, self.analysis.lower(head).rstrip("."))
            noun = Noun(about="PERSON", role=role) if role else None
        return noun, first

    def _only_of_the_country(self, head: int, owner: str | None) -> bool:
        """Whether people have no part in the office or body that they are named with: "the minister's **brother**"."""
        lemma = self.lemma(head)
        if lemma in nouns().kin or (lemma in nouns().followers and of_somebody(self.analysis, head)):
            return True
        return lemma in nouns().running and not of_a_side(owner)

    def _of_name(self, head: int, owner: str | None) -> str | None:
        """The code of a person or body of whom only the owner tells anything: "the minister's **pals**"."""
        if self.analysis.tokens[head].etype not in {"person", "organization"}:
            return None
        return country_of(owner) if somebodys(self.analysis, self.codes, head) else owner

    def _of_noun(self, head: int, first: int, noun: Noun, owner: str | None) -> str | None:
        """The code of a phrase whose noun says what they are: "the Kenyan **police**"."""
        role = role_meant(self.analysis, head, noun)
        if role == _AGAINST and noun.about == "PERSON" and (side := self._for_those_in_power(head, owner)) is not None:
            return side
        alone = owner is None or owner == country_of(owner)
        if role == "GOV" and alone and not has_a_portfolio(self.analysis, head) and of_a_body(self, head):
            return owner  # "the president of the bar association" is no government's
        if not role and not noun.inherits:
            return owner
        if role == _PARTY and sides(self.analysis, head):
            return None
        if noun.inherits and of_a_town(self, head):
            role = ""
        if town_officer(self, head):
            role = "COP"
        if owner is not None and role and not noun.inherits and owner[COUNTRY:] == "CVL":
            owner = country_of(owner)  # "**citizen** airmen", "civilian employees"
        if role in nouns().former_roles and former(self.analysis, head):
            role = nouns().former_code
        fighters = noun.inherits and role in nouns().backed_fighters and owner is None
        if (fighters or role in nouns().backed_roles) and first == head and backed(self, head):
            return joined(owner, nouns().backed_code)
        if noun.inherits and owner == country_of(owner) and of_a_person(self, head, first):
            return owner  # "**Rubio's** advisers" are no government's
        if role in nouns().cause_roles and for_a_cause(self.analysis, head):
            return joined(owner, nouns().cause_code)
        return joined(owner, role, inherits=noun.inherits and not has_a_portfolio(self.analysis, head))

    def _for_those_in_power(self, head: int, owner: str | None) -> str | None:
        """The code of protesters who are for a government: people of its country, and not its opposition."""
        for i in whom_they_are_for(self, head):
            code = self._titled(i, self.codes[i]) if i in self.codes else self.code(i)
            if of_a_state(code):
                return joined(country_of(owner) or country_of(code), _PEOPLE)
        return joined(country_of(owner), _PEOPLE) if for_the_state(self, head) else None

    def _by_dictionary(self, head: int, deep: int) -> str | None:
        owner = self._owner(head, head, deep, inherits=True)
        if owner is not None and owner.startswith(UNKNOWN):
            owner = None
        return code_of_phrase(self.told, self.analysis, head, owner)

    def _owner(self, head: int, first: int, deep: int, *, inherits: bool, inside: bool = True) -> str | None:
        """The code of what a phrase belongs to: of what stands nearest in meaning, a body before a bare country."""
        if deep == 0:
            return None
        found = [*self._codes_of_owners(head, first, deep, inside=inside)] or self._shared(head)
        body = next((code for code in found if len(code) > COUNTRY and not code.startswith(UNKNOWN)), None)
        country = next((code for code in found if len(code) == COUNTRY), None)
        role = next((code for code in found if code.startswith(UNKNOWN)), None)
        if country and role and (inherits or body is None):
            return country + role[COUNTRY:]
        return body or country or role

    def _codes_of_owners(self, head: int, first: int, deep: int, *, inside: bool) -> Iterator[str]:
        """The codes of all that says whose a phrase is."""
        for i in owners(self, head, first, inside=inside):
            code = self.codes.get(i)
            if code is None:
                code = self._through(i, deep)
            elif len(code) == COUNTRY and self.analysis.tokens[i].etype == "person":
                code = self._titled(i, code)
            if code is not None:
                yield code

    def _shared(self, head: int) -> Sequence[str]:
        """The codes of what a phrase shares with one beside it: "the **army** and police of Mali"."""
        if (last := with_the_same_owner(self.analysis, head)) is not None:
            of = (i for prep, i in obliques(self.analysis, last) if prep in ("of", "in") and i > head)
            if found := [*self.coded(of)]:
                return found
        if (before := before_of_one_state(self.analysis, head)) is None:
            return ()
        of_state = self.coded(self.analysis.dependents(before, "amod", "nmod:poss", "compound"))
        return [code for code in of_state if len(code) == COUNTRY]

    def _titled(self, i: int, country: str) -> str:
        """The code of somebody whose country is known, with the office that stands before his name."""
        for title in self.analysis.dependents(i, "nmod:desc"):
            noun, _ = noun_at(self.analysis, title)
            if noun is not None and noun.role and not noun.inherits:
                return joined(country, noun.role) or country
        return country

    def _through(self, i: int, deep: int) -> str | None:
        """What an owner that is no name itself says: "Kabul-based", "the government's", "interior ministry"."""
        analysis = self.analysis
        if analysis.lower(i) == "whose" and (named := resolved(analysis, i)) != i:
            return self.codes.get(named) or self._code(named, deep - 1)
        if analysis.tokens[i].upos in {"VERB", "ADJ"}:
            return self._behind_a_hyphen(i)
        if only_where(self, i):
            return country_of(self._owner(i, i, deep - 1, inherits=True))
        code = self._code(i, deep - 1)
        if code is None and analysis.tokens[i].deprel == "compound":
            # "the **Pentagon** press operations director"; but "an Iraq war veteran" is no Iraqi
            code = self._owner(i, i, deep - 1, inherits=True)
            return code if code is not None and len(code) > COUNTRY and not code.startswith(UNKNOWN) else None
        return code

    def _behind_a_hyphen(self, i: int) -> str | None:
        """What a participle says of whose something is: "**Kabul**-based", "**Greek**-owned"."""
        lemma = self.analysis.tokens[i].lemma
        if lemma in _BASED:
            return next(self.coded(iter(self.analysis.children[i])), None)
        if lemma in _LED:  # "**HTS**-led rebels" are theirs, "US-led" ones are no state's
            by = self.coded(self.analysis.dependents(i, "compound", "obl", "nsubj"))
            return next((code for code in by if len(code) > COUNTRY and not of_a_state(code)), None)
        return next(self.coded(self.analysis.dependents(i, "compound")), None) if lemma in _WHOSE else None
