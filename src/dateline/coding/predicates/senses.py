"""What kind of thing a noun phrase speaks of: enough to tell senses apart."""

import re
from collections.abc import Sequence
from functools import cached_property

from dateline.coding.dictionaries.told import NOTHING, Told
from dateline.coding.lexicons.dated_facts import office_holders
from dateline.coding.lexicons.lexicon import Lexicon
from dateline.coding.predicates.mentioned import Mentioned
from dateline.coding.predicates.people import fled, in_thousands, people
from dateline.coding.predicates.relief import relief
from dateline.coding.predicates.ships import is_a_ship
from dateline.coding.trees.stand_ins import resolved
from dateline.model.entity import Entity

_OF_ENTITY = {
    "PERSON": ("person",), "NORP": ("group",), "ORG": ("group",), "GPE": ("place", "group"), "LOC": ("place",),
    "FAC": ("place", "facility"), "WEAPON": ("weapon",), "EVENT": ("abstract",),
}  # fmt: skip
_OF_CODE = (
    ("armed", "", re.compile(r"^(?:...)(?:REB|MIL|UAF|COP|SEP|INS)|^...GOVMIL|^IMG|PKO$")),
    ("irregular", "", re.compile(r"^(?!IGO|NGO)...(?:REB|UAF|SEP|INS|CRM)|^IMG")),
    ("governing", "PERSON", re.compile(r"^(?!IGO|NGO)...GOV")),
    ("politician", "PERSON", re.compile(r"^(?!IGO|NGO)...(?:LEG|ELI|PTY|OPP)(?!MIL)")),
    ("nationals", "NORP", re.compile(r"^[A-Z]{3}$")),
    ("country", "", re.compile(r"^(?!IGO|NGO|NGM|IMG|MNC)[A-Z]{3}$")),
    ("bloc", "ORG", re.compile(r"^IGO")),
    ("firm", "ORG", re.compile(r"^(?:MNC|...(?:MNC|BUS))")),
)
"""Classes that an entity's code gives, with the type that it must have."""
_OF_NAME = {"PERSON": ("person",), "ORG": ("group",), "LOC": ("place", "group")}
_OF_ETYPE = {
    "person": ("person",), "organization": ("group",), "place": ("place",), "animal": (), "abstract": ("abstract",),
    "event": ("abstract",), "time": ("time",), "object": ("object",),
}  # fmt: skip
_CONCRETE = frozenset({"facility", "vehicle", "weapon"})
_SHARES = frozenset({"%", "percent", "cent", "third", "quarter", "fifth", "tenth"})
_GOES_ON = frozenset({"it", "they", "them", "this", "these"})


class Senses(Mentioned, frozen=True, kw_only=True, dict=True):
    """The kinds of things in one document, looked up by the token that heads the phrase."""

    lexicon: Lexicon
    told: Told = NOTHING
    """What a user's dictionary says: its actors and agents can act, whatever else the words may be."""

    def classes(self, i: int) -> frozenset[str]:
        """What the phrase headed by token `i` may be: classes of the lexicon and person, group, place …"""
        if i not in self._classes:
            self._classes[i] = self._classes_of(i)
        return self._classes[i]

    @cached_property
    def _classes(self) -> dict[int, frozenset[str]]:
        """What has been asked for; every line of the lexicon asks again."""
        return {}

    def _classes_of(self, i: int) -> frozenset[str]:
        if is_a_ship(self, i):
            return frozenset({"vehicle", "object"})
        token, lemmas = self.analysis.tokens[i], self.lemmas(i)
        out = {name for name, words in self.lexicon.classes.items() if not words.isdisjoint(lemmas)}
        if "amount" in out and (what := self.analysis.child(i, "nmod")) is not None:
            return self.classes(what)
        if relief(self, self.lexicon.classes, i):
            out.add("relief")
        entity = self.head_of_mention.get(i)
        if entity is not None and (token.upos == "PROPN" or entity.type == "WEAPON"):
            out.update(_OF_ENTITY.get(entity.type, ()))
        if token.upos == "PROPN":
            self._add_of_name(i, entity, out)
        if i in self.told.actor_at or i in self.told.agent_at:
            out.update(("group", "named"))
        if token.upos == "PRON":
            out.update(self._of_pronoun(i, entity))
        if entity is not None and (code := entity.code) is not None:
            out.update(name for name, of, sign in _OF_CODE if of in ("", entity.type) and sign.search(code))
            if entity.type == "NORP" and self.analysis.child(i, "nummod") is not None:
                out.add("person")  # "more than **800 Venezuelans**" are people, and no side of a war
                out.discard("nationals")
        if entity is not None and "MIL" in (entity.code or ""):
            out.discard("labour")  # a general **staff** goes on no strike
        if entity is not None and entity.type == "PERSON" and entity.name in office_holders():
            out.add("politician")  # whatever the office is by now
        if token.upos == "NUM" and token.etype == "time":
            out.add("time")
        elif token.upos in ("NUM", "DET", "ADJ") or lemmas[-1] in _SHARES:
            counted = self.counted(i)
            out.update(("person", "group") if counted is None else self.classes(counted))
        folk = "person" in out or (entity is not None and entity.type == "NORP") or token.etype == "person"
        if (whole := self.counted(i)) is not None and not self.lexicon.classes["thousands"].isdisjoint(lemmas):
            folk = "person" in self.classes(whole)
        if in_thousands(self.analysis, i, self.lexicon.classes, folk=folk):
            out.add("in_thousands")
        if folk and fled(self.analysis, i, self.lexicon.classes):
            out.add("fled")
        if not out & {"person", "group", "place"} and token.etype is not None:
            kinds = _OF_ETYPE.get(token.etype, ())
            # "Shipping", "targets": what the list of things knows is nothing abstract.
            out.update(kind for kind in kinds if kind != "abstract" or not out & _CONCRETE)
        return frozenset(out)

    def _add_of_name(self, i: int, entity: Entity | None, out: set[str]) -> None:
        """Add what a name is of: of a place or a person, else of a body; "Kyiv said" speaks of a group."""
        place = self.places[self.place_at[i]] if i in self.place_at else None
        if place is not None and place.kind != "demonym":
            out.update(("place", "group") if place.kind == "metonym" else ("place",))
            out.update(("town",) if place.kind == "name" and place.precision in ("point", None) else ())
        a_place = place is not None and entity is not None and entity.type in ("GPE", "LOC")
        tagged = self.name_at.get(i, "")
        out.update(_OF_NAME.get(tagged, ()) if tagged != "PERSON" or not a_place else ())
        if not out and self.analysis.tokens[i].etype != "time" and self.analysis.surface(i)[:1].isupper():
            out.add("group")
        if "person" in out:
            out.add("named")

    def _of_pronoun(self, i: int, entity: Entity | None) -> tuple[str, ...]:
        """What a pronoun may stand for: "she" for a person, "this" for no one."""
        if people(self.analysis, i):
            return ("person",)
        if entity is not None and entity.type in ("GPE", "LOC"):
            return ("group", "place")
        thing = self.analysis.lower(i) in ("this", "that", "what")
        return ("object", "abstract") if thing else ("group", "place", "object", "abstract")

    def titled(self, i: int) -> int:
        """The name of a title before it: "opposition leader **Roe**" is one phrase, whichever the tree hangs on."""
        token = self.analysis.tokens[i]
        return token.head if token.deprel == "nmod:desc" and self.analysis.tokens[token.head].upos == "PROPN" else i

    def _measured(self, i: int) -> int | None:
        """What a noun that only counts is of: "sticks of **dynamite**", "**dynamite** sticks"."""
        if self.lexicon.classes["quantity"].isdisjoint(self.lemmas(i)):
            return None
        before = (j for j in self.analysis.dependents(i, "compound") if j < i)
        whole = self.counted(i)
        return next(before, None) if whole is None else whole

    def counted(self, i: int) -> int | None:
        """What a number or quantifier counts: the drones in "64 of 90 drones", the tariffs in "most of the tariffs"."""
        analysis = self.analysis
        for j in analysis.dependents(i, "nmod", "obl"):
            if j > i and any(analysis.lower(k) == "of" for k in analysis.dependents(j, "case")):
                return resolved(analysis, j)  # "shops, two of **which** were burned"
        return None

    def fits(self, i: int, wanted: Sequence[str], *, meant: bool = True) -> bool:
        """Whether the phrase is of one of the wanted classes, or has the very word `=word` at its head.

        A pronoun fits as the noun does that it goes on from, where what is `meant` tells anything.
        """
        if not wanted:
            return True
        lemmas = self.lemmas(i)
        if any(name[0] == "=" and name[1:] in lemmas for name in wanted):
            return True
        if self.analysis.tokens[i].upos == "NUM" and (whole := self.counted(i)) is not None:
            return self.fits(whole, wanted, meant=meant)  # "12 of 30 **missions**"
        if any(name[0] == "=" for name in wanted) and (stuff := self._measured(i)) is not None:
            return self.fits(stuff, wanted, meant=meant)  # "sticks of **dynamite**"
        if meant and (noun := self.meant(i)) is not None:
            fits = self.fits(noun, wanted, meant=False)
            # "They", whoever they are, are people, and so is a bare number, whatever was spoken of before it.
            if fits or (self.analysis.lower(i) != "they" and self.analysis.tokens[i].upos != "NUM"):
                return fits
        if not self.classes(i).isdisjoint(wanted) or self.modified(i, wanted):
            return True
        if self.lexicon.classes["quantity"].isdisjoint(lemmas):
            return False
        # "A shipment of ventilators" is what the ventilators are, "a guerrilla column" what guerrillas are.
        stuff = self._measured(i)
        if stuff is not None and stuff < i and self.fits(stuff, wanted, meant=meant):
            return True
        return any(self.fits(j, wanted, meant=meant) for j in self.analysis.dependents(i, "nmod") if j > i)

    def meant(self, i: int) -> int | None:
        """The noun that "it" or "they" goes on from, which tells what is done: "imposed a **curfew** and lifted it".

        Or a bare number: "spoke of **prisoners of war**. They exchanged 25".
        """
        analysis, entity = self.analysis, self.head_of_mention.get(i)
        if analysis.tokens[i].upos == "NUM" and analysis.deprel(i) == "obj" and self.counted(i) is None:
            first = analysis.sentences[max(0, analysis.sentence_index(i) - 1)][0]
            return next((j for j in range(i - 1, first - 1, -1) if analysis.tokens[j].xpos == "NNS"), None)
        if entity is None or analysis.tokens[i].upos != "PRON" or analysis.lower(i) not in _GOES_ON:
            return None
        nouns = (j for j, other in self.head_of_mention.items() if other is entity and j < i)
        return max((j for j in nouns if analysis.tokens[j].upos == "NOUN"), default=None)

    def modified(self, i: int, wanted: Sequence[str]) -> bool:
        """Whether `=word noun` is wanted and the phrase is that noun with that word before it: "military support".

        In `=word *` it is any noun: "**wounded** soldiers".
        """
        pairs = [name[1:].split(" ") for name in wanted if name[0] == "=" and " " in name]
        before = {k for j in self.analysis.dependents(i, "amod", "compound") if j < i for k in self.lemmas(j)}
        return any(word in before and noun in ("*", *self.lemmas(i)) for word, noun in pairs)

    def named_first(self, i: int) -> int:
        """What a pronoun stands for: the head of the first phrase of its entity; any other word itself."""
        entity = self.entity(i) if self.analysis.tokens[i].upos == "PRON" else None
        return next((j for j, other in self.head_of_mention.items() if other is entity), i) if entity else i

    def is_party(self, i: int) -> bool:
        """Whether token `i` names somebody who can act: a person, a group, a nationality or a country."""
        if i in self.told.actor_at or i in self.told.agent_at:
            return True
        token = self.analysis.tokens[i]
        where = self.place_at.get(i)
        if where is not None:
            place = self.places[where]
            return place.kind != "name" or place.precision == "country"
        entity = self.entity_at.get(i)
        if entity is not None:
            return entity.type in ("PERSON", "NORP", "ORG") or (entity.type == "GPE" and len(entity.code or "") >= 3)
        if token.upos == "PROPN":
            return self.name_at.get(i) in ("PERSON", "ORG")
        return token.upos in ("NOUN", "PRON") and not self.classes(i).isdisjoint(("person", "group"))
