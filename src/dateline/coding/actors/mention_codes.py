"""CAMEO codes of actors: country, role and organisation, from what the text itself says of them.

A phrase gets its role from its noun ("police" = COP) and its country or body from what it belongs to: an adjective
of nationality, a name before it, an owner, "of …", "in …". What is not said is not guessed here: a role without
a country is `---COP`, a phrase that says neither has no code.
"""

from collections.abc import Iterator, Mapping

import msgspec

from dateline.coding.actors.belonging import former, of_a_circle, of_a_side, of_somebody, somebodys
from dateline.coding.actors.code_parts import UNKNOWN, country_of, joined
from dateline.coding.actors.meant_roles import (
    before_of_one_state,
    for_a_cause,
    role_meant,
    sides,
    with_the_same_owner,
)
from dateline.coding.actors.ranks import role_of_title
from dateline.coding.coreference.mentions import noun_at
from dateline.coding.dictionaries.phrases import code_of_phrase
from dateline.coding.dictionaries.told import NOTHING, Told
from dateline.coding.lexicons.actor_rules import Noun, nouns
from dateline.coding.lexicons.place_rules import place_rules
from dateline.coding.trees.noun_phrases import held_by, held_to_be
from dateline.coding.trees.obliques import obliques
from dateline.coding.trees.stand_ins import resolved
from dateline.language.analysis import Analysis
from dateline.model.codes import COUNTRY

_DEEP = 4
"""How many links "a spokesman for the head of the police of Kenya" may have."""
_OWNERS = ("compound", "amod", "nmod:poss", "nmod:desc", "nmod", "nmod:unmarked")
_PARTY = "PTY"
_MAKERS = ("BUS", "MNC")
_SOMEWHERE = frozenset({"place", "person", "time", "event"})
_LIMITS = frozenset({"border", "frontier"})
_ON_A_MATTER = frozenset(
    {
        "committee",
        "subcommittee",
        "commission",
        "panel",
        "council",
        "caucus",
        "conference",
        "institute",
        "center",
        "centre",
    }
)
"""Bodies that are on what they look into: "the committee **on Libya**"; but "the garrison on Crete"."""
_OF = frozenset({"of", "for", "from", "with"})
_IN = frozenset({"in", "at", "on"})
_WHOSE = frozenset({"run", "owned", "own", "flagged", "flag", "registered", "register"})
"""Behind a hyphen, whose something is: "Greek-**owned**"; not whose side it is on, as in "Iranian-backed"."""


class Actors(msgspec.Struct, frozen=True, kw_only=True):
    """One text, with the codes of its names; answers for the code of any noun phrase in it."""

    analysis: Analysis
    codes: dict[int, str]
    """Token within the name of a known body or a place to the code of that."""
    told: Told = NOTHING
    """What a user's dictionary says, which goes before all else."""
    towns: frozenset[int] = frozenset()
    """Tokens within the name of a town."""

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
        analysis = self.analysis
        if analysis.tokens[head].upos not in {"NOUN", "PROPN", "ADJ"}:
            return None
        noun, first = noun_at(analysis, head)
        if self.told.whole:
            noun = Noun(inherits=True)
        if noun is None and analysis.tokens[head].upos == "PROPN":
            role = role_of_title(analysis, analysis.lower(head).rstrip("."))
            noun = Noun(about="PERSON", role=role) if role else None
        thing = noun is not None and noun.about is None  # "a drone in Nabatieh" is not Nabatieh's
        owner = self._owner(head, first, deep, inherits=noun is None or noun.inherits, inside=not thing)
        if thing and owner is not None and owner.endswith(_MAKERS):
            return None  # "an **Airbus** helicopter" flies for whoever bought it
        lemma = analysis.tokens[head].lemma.lower()
        if lemma in nouns().kin or (lemma in nouns().followers and of_somebody(self.analysis, head)):
            owner = country_of(owner)
        if lemma in nouns().running and not of_a_side(owner):
            owner = country_of(owner)
        if noun is not None and (meant := role_meant(analysis, head, noun)) != noun.role:
            noun = msgspec.structs.replace(noun, role=meant)
        if (
            noun is not None
            and noun.role == "GOV"
            and (owner is None or owner == country_of(owner))
            and self._of_a_body(head)
        ):
            return owner  # "the president of the bar association" is no government's
        if noun is None or not (noun.role or noun.inherits):
            if noun is None and analysis.tokens[head].etype not in {"person", "organization"}:
                return None
            return country_of(owner) if noun is None and somebodys(analysis, self.codes, head) else owner
        if noun.role == _PARTY and sides(analysis, head):
            return None
        role = "" if noun.inherits and self._of_a_town(head) else noun.role
        if owner is not None and role and not noun.inherits and owner[COUNTRY:] == "CVL":
            owner = country_of(owner)  # "**citizen** airmen", "civilian employees"
        if role in nouns().former_roles and former(self.analysis, head):
            role = nouns().former_code
        if role in nouns().backed_roles and first == head and self._backed(head):
            role = nouns().backed_code
        if role in nouns().cause_roles and for_a_cause(analysis, head):
            return joined(owner, nouns().cause_code)
        return joined(owner, role, inherits=noun.inherits)

    def _by_dictionary(self, head: int, deep: int) -> str | None:
        owner = self._owner(head, head, deep, inherits=True)
        if owner is not None and owner.startswith(UNKNOWN):
            owner = None
        return code_of_phrase(self.told, self.analysis, head, owner)

    def _of_a_town(self, head: int) -> bool:
        """Whether a team plays for a town: "**Chicago's** other team" is no government's."""
        if self.analysis.tokens[head].lemma.lower() not in nouns().players:
            return False
        return any(i in self.towns for i in self.analysis.dependents(head, "nmod:poss", "compound"))

    def _backed(self, head: int) -> bool:
        """Whether somebody else leads or arms them: "Kurdish-led", "Turkish-backed"; not "US-led"."""
        analysis = self.analysis
        if self._own(head):
            return False
        for i in analysis.dependents(head, "amod"):
            if analysis.tokens[i].lemma not in nouns().backed:
                continue
            by = tuple(analysis.dependents(i, "compound", "obl", "nsubj", "npadvmod", "obl:npmod"))
            led_by_state = analysis.tokens[i].lemma == "lead" and any(k in self.codes for k in by)
            if by and not led_by_state and not any(analysis.lower(k) in nouns().backed_not_by for k in by):
                return True
        return False

    def _of_a_body(self, head: int) -> bool:
        """Whether an office is one of a body that is no country's and has no code of its own: "the ASUU president"."""
        bodies = [i for i in self._owners(head, head, inside=False) if i not in self.codes]
        bodies += [i for prep, i in obliques(self.analysis, head) if prep == "at"]  # "a vice president at Acme"
        known = ((i, noun_at(self.analysis, i)[0]) for i in bodies)
        presides = self.analysis.tokens[head].lemma.lower() == "president"
        return any(self._is_a_body(i, named=presides) and not (of and (of.role or of.inherits)) for i, of in known)

    def _is_a_body(self, i: int, *, named: bool) -> bool:
        """Whether a noun is for a body, or a name is that of nobody and nowhere: "the president of **Acme-X**"."""
        token = self.analysis.tokens[i]
        named = named and any(self.analysis.lower(k) == "of" for k in self.analysis.dependents(i, "case"))
        return token.etype == "organization" or (named and token.upos == "PROPN" and token.etype not in _SOMEWHERE)

    def _owner(self, head: int, first: int, deep: int, *, inherits: bool, inside: bool = True) -> str | None:
        """The code of what a phrase belongs to: of what stands nearest in meaning, a body before a bare country."""
        if deep == 0:
            return None
        found: list[str] = []
        for i in self._owners(head, first, inside=inside):
            code = self.codes.get(i)
            if code is None:
                code = self._through(i, deep)
            elif len(code) == COUNTRY and self.analysis.tokens[i].etype == "person":
                code = self._titled(i, code)
            if code is not None:
                found.append(code)
        if not found and (last := with_the_same_owner(self.analysis, head)) is not None:
            of = (i for prep, i in obliques(self.analysis, last) if prep in ("of", "in") and i > head)
            found = [code for i in of if (code := self.codes.get(i)) is not None]
        if not found and (before := before_of_one_state(self.analysis, head)) is not None:
            of_state = (self.codes.get(i) for i in self.analysis.dependents(before, "amod", "nmod:poss", "compound"))
            found = [code for code in of_state if code is not None and len(code) == COUNTRY]
        if not found:
            return None
        body = next((code for code in found if len(code) > COUNTRY and not code.startswith(UNKNOWN)), None)
        country = next((code for code in found if len(code) == COUNTRY), None)
        role = next((code for code in found if code.startswith(UNKNOWN)), None)
        if country and role and (inherits or body is None):
            return country + role[COUNTRY:]
        return body or country or role

    def _titled(self, i: int, country: str) -> str:
        """The code of somebody whose country is known, with the office that stands before his name."""
        for title in self.analysis.dependents(i, "nmod:desc"):
            noun, _ = noun_at(self.analysis, title)
            if noun is not None and noun.role and not noun.inherits:
                return joined(country, noun.role) or country
        return country

    def _owners(self, head: int, first: int, *, inside: bool) -> Iterator[int]:
        """The tokens that may say whose a phrase is, those before the noun first; what it is in only with `inside`."""
        analysis = self.analysis
        late: list[int] = []
        inner = [head, *(i for i in range(first, head) if analysis.tokens[i].head in range(first, head + 1))]
        if analysis.deprel(head) == "nmod" and analysis.tokens[head].head in range(first, head):
            inner.append(analysis.tokens[head].head)  # "White House **chief** of staff"
        head_word = analysis.tokens[head].lemma.lower()
        apart = head_word in nouns().apart
        beside = min((k for k in analysis.dependents(head, "conj") if self._own(head)), default=len(analysis.tokens))
        for top in inner:
            for i in analysis.dependents(top, *_OWNERS):
                relation = analysis.tokens[i].deprel
                case = {analysis.lower(k) for k in analysis.dependents(i, "case")}
                if i in self.towns and of_a_circle(self.analysis, head):
                    continue
                if head_word in nouns().accredited and self.codes.get(i) in nouns().accredited_to:
                    continue  # "Russia's **UN** ambassador" is Russia's
                if i > beside:
                    continue  # "Mali's army and mercenaries from Wagner": not the army
                if (relation == "nmod" and not case & (_OF | _IN)) or (apart and relation in ("nmod:poss", "nmod")):
                    continue
                if case == {"on"} and i in self.codes and head_word in _ON_A_MATTER:
                    continue  # "the committee **on Libya**" is not Libya's
                if relation == "nmod" and case & _IN:
                    late.append(i)
                elif not (first <= i < head and i in inner and i not in self.codes):
                    yield i
        # "Rebels **led by** the Arakan Army" are of it.
        for led in (i for i in analysis.dependents(head, "acl") if analysis.tokens[i].lemma == "lead"):
            yield from (i for prep, i in obliques(analysis, led) if prep == "by" and i in self.codes)
        # "Gunmen **believed to be** Boko Haram militants".
        held = held_by(analysis, head)
        yield from () if held is None else (i for i in (held_to_be(analysis, held),) if i is not None)
        # "Its troops in Syria" are not Syria's, whoever "it" is.
        its = any(analysis.tokens[i].upos == "PRON" for i in analysis.dependents(head, "nmod:poss"))
        away = analysis.tokens[head].lemma.lower() in nouns().away
        before = (analysis.lower(i) for i in analysis.dependents(head, "amod", "compound"))
        away = away or not nouns().from_elsewhere.isdisjoint(before)
        yield from late if inside and not its and not away else ()

    def _own(self, head: int) -> bool:
        """Whether what stands before a noun says whose it is: "**Mali's** army"."""
        return any(i in self.codes for i in self.analysis.dependents(head, "nmod:poss", "amod", "compound"))

    def _through(self, i: int, deep: int) -> str | None:
        """What an owner that is no name itself says: "Kabul-based", "the government's", "interior ministry"."""
        analysis = self.analysis
        if analysis.lower(i) == "whose" and (named := resolved(analysis, i)) != i:
            return self.codes.get(named) or self._code(named, deep - 1)
        if analysis.tokens[i].upos in {"VERB", "ADJ"}:
            if analysis.tokens[i].lemma in {"base", "based", "born"}:
                return next((self.codes[k] for k in analysis.children[i] if k in self.codes), None)
            for k in analysis.dependents(i, "compound"):
                if k in self.codes and analysis.tokens[i].lemma in _WHOSE:
                    return self.codes[k]
            return None
        if self._where(i):
            return country_of(self._owner(i, i, deep - 1, inherits=True))
        code = self._code(i, deep - 1)
        if code is None and analysis.tokens[i].deprel == "compound":
            # "the **Pentagon** press operations director"; but "an Iraq war veteran" is no Iraqi
            code = self._owner(i, i, deep - 1, inherits=True)
            return code if code is not None and len(code) > COUNTRY and not code.startswith(UNKNOWN) else None
        return code

    def _where(self, i: int) -> bool:
        """Whether a phrase only tells where: "police in the Kenyan **capital**", "in the **department** of Cauca"."""
        analysis = self.analysis
        if analysis.deprel(i) != "nmod" or not any(analysis.lower(k) in _IN for k in analysis.dependents(i, "case")):
            return False
        if analysis.tokens[i].lemma.lower() in _LIMITS:
            return False  # "troops on the Lebanese **border**" may be its neighbour's
        area = analysis.tokens[i].lemma.lower() in place_rules().types.area
        return analysis.tokens[i].etype == "place" or (
            area and any(k in self.codes for k in analysis.dependents(i, "nmod"))
        )
