"""The references of a document while they are being joined: a union-find that knows where each stands."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Literal

from dateline.coding.coreference.lands import lands_of
from dateline.coding.coreference.mentions import Gender, Number, Reference
from dateline.coding.coreference.name_variants import namesakes, of_one_family, same_name, variant_of
from dateline.coding.coreference.sorts import sort_of
from dateline.coding.lexicons.known_names import ARMED_KINDS
from dateline.coding.lexicons.titles import titles
from dateline.language.analysis import Analysis
from dateline.model.codes import IRREGULAR
from dateline.model.entity import EntityType

Side = Literal["state", "armed", ""]
_STATE = ("GOV", "MIL", "COP", "SPY", "JUD", "LEG")
FIGHTERS = frozenset({"fighter", "gunman", "militant", "insurgent", "rebel", "guerrilla", "jihadist", "paramilitary"})
_OF = ("compound", "nmod", "nmod:poss", "amod")


class Clusters:
    """References in text order; `join` makes two of them one."""

    def __init__(self, analysis: Analysis, references: Sequence[Reference]) -> None:
        self.analysis = analysis
        self.references = tuple(references)
        self._parent = list(range(len(self.references)))
        self._members = {i: [i] for i in range(len(self.references))}
        self._by_head: dict[int, int] = {}
        for i, each in enumerate(self.references):
            self._by_head.setdefault(each.head, i)
        self._called = {i: self._descriptions(each) for i, each in enumerate(self.references) if each.kind == "name"}
        self._gender: dict[int, Gender] = {i: each.gender or each.given for i, each in enumerate(self.references)}
        self._number: dict[int, Number] = {
            i: "" if each.kind == "pronoun" else each.number for i, each in enumerate(self.references)
        }
        self._sort = {i: sort_of(analysis, each) for i, each in enumerate(self.references)}
        self._side = {i: self._side_of(each) for i, each in enumerate(self.references)}
        self._lands = {
            i: lands_of(analysis, each, self.references, self._by_head) for i, each in enumerate(self.references)
        }
        self._named = {i for i, each in enumerate(self.references) if each.kind == "name"}
        self._names: dict[int, tuple[Reference, ...]] = {i: (self.references[i],) for i in self._named}

    def root(self, i: int) -> int:
        """The reference that stands for the cluster of `i`: its first."""
        while self._parent[i] != i:
            self._parent[i] = self._parent[self._parent[i]]
            i = self._parent[i]
        return i

    def join(self, i: int, j: int) -> bool:
        """Say that `i` and `j` are one, and tell whether they are; they stay two where names or genders say so."""
        one, other = sorted((self.root(i), self.root(j)))
        if one == other:
            return True
        if not self._compatible(one, other):
            return False
        self._parent[other] = one
        self._members[one] = sorted(self._members[one] + self._members.pop(other))
        self._gender[one] = self._gender[one] or self._gender[other]
        self._number[one] = self._number[one] or self._number[other]
        self._sort[one] = self._joint_sort(one, other)
        self._side[one] = self._side[one] or self._side[other]
        self._lands[one] |= self._lands[other]
        self._called[one] = self._called.get(one, set()) | self._called.get(other, set())
        if other in self._named:
            self._named.add(one)
            mine = self._names.get(one, ())
            known = {name.words for name in mine}
            self._names[one] = (*mine, *(name for name in self._names[other] if name.words not in known))
        return True

    def alias(self, i: int, j: int) -> None:
        """Say that the name `j` is another name of `i`, though nothing in the two says so, and join them."""
        one, other = self.root(i), self.root(j)
        self._names[one] = (*self._names[one], *self._names[other])
        self.join(i, j)

    def _joint_sort(self, one: int, other: int) -> int:
        """What two clusters may be together: what a name says, else what both say."""
        mine, theirs = self._sort[one], self._sort[other]
        if mine and theirs and (one in self._named) != (other in self._named):
            return mine if one in self._named else theirs
        return mine & theirs or mine or theirs

    def _compatible(self, one: int, other: int) -> bool:
        """Two clusters with names of their own are one only if the names are; nobody is both he and she.

        Nor is anybody a place, or on both sides of a war: "the insurgents" are not the ministry; nor in office in two
        countries.
        """
        if self._lands[one] and self._lands[other] and self._lands[one].isdisjoint(self._lands[other]):
            return False
        if self._side[one] and self._side[other] and self._side[one] != self._side[other]:
            return False
        if self._sort[one] and self._sort[other] and not self._sort[one] & self._sort[other]:
            return False
        if self._gender[one] and self._gender[other] and self._gender[one] != self._gender[other]:
            return False
        if self._one_and_many(one, other) or self._one_and_many(other, one):
            return False
        if not (one in self._named and other in self._named):
            return True
        mine, theirs = self._names[one], self._names[other]
        if any(of_one_family(a, b) or namesakes(a, b) for a in mine for b in theirs):
            return False
        return any(same_name(a) == same_name(b) or variant_of(a, b) or variant_of(b, a) for a in mine for b in theirs)

    def _one_and_many(self, one: int, other: int) -> bool:
        """Whether one is a person with a name and the other are several people: "refugees" are not the president."""
        a_person = one in self._named and all(name.type == "PERSON" for name in self._names[one])
        return a_person and self._number[one] == "one" and other not in self._named and self._number[other] == "many"

    def members(self, i: int) -> list[int]:
        """All references of the cluster of `i`, in text order."""
        return self._members[self.root(i)]

    def groups(self) -> list[list[Reference]]:
        """The clusters, by their first reference."""
        return [[self.references[k] for k in self._members[i]] for i in sorted(self._members)]

    def headed_by(self, tokens: Iterable[int]) -> Iterator[int]:
        """The references whose heads are among these tokens."""
        for token in tokens:
            if token in self._by_head:
                yield self._by_head[token]

    def explained(self, i: int) -> bool:
        """Whether a name is among the references of the cluster of `i`."""
        return self.root(i) in self._named

    @cached_property
    def _sentences(self) -> tuple[int, ...]:
        return tuple(self.analysis.sentence_index(each.head) for each in self.references)

    def sentence(self, i: int) -> int:
        """The index of the sentence that reference `i` stands in."""
        return self._sentences[i]

    def gender(self, i: int) -> Gender:
        """The gender that any reference of the cluster shows."""
        return self._gender[self.root(i)]

    def number(self, i: int) -> Number:
        """The number that any name or noun phrase of the cluster shows."""
        return self._number[self.root(i)]

    def kind(self, i: int) -> EntityType:
        """The type of the first name or noun phrase of the cluster, OTHER if it has only pronouns."""
        members = (self.references[k] for k in self.members(i))
        return next((each.type for each in members if each.kind != "pronoun"), "OTHER")

    def side(self, i: int) -> Side:
        """The side that any reference of the cluster is on."""
        return self._side[self.root(i)]

    def called(self, i: int) -> set[str]:
        """The nouns that stand with the names of a cluster: titles, and what it is said to be."""
        return self._called.get(self.root(i), set())

    @cached_property
    def _spoken_of(self) -> Counter[tuple[str, str]]:
        return Counter((each.actor.kind, each.actor.name) for each in self.references if each.actor is not None)

    def prominent(self, i: int) -> bool:
        """Whether no other known body of the same kind is spoken of more often than the one of `i`."""
        known = self.references[i].actor
        if known is None:
            return False
        most = max(n for (kind, _), n in self._spoken_of.items() if kind == known.kind)
        return self._spoken_of[known.kind, known.name] == most

    def _side_of(self, each: Reference) -> Side:
        """The side that a noun or a known body is on; a spokesman is on that of whoever he speaks for.

        Whoever has fighters ("**its** fighters") bears arms, and neither aid groups nor bodies of states do.
        """
        if each.kind == "pronoun":
            owned = self.analysis.tokens[each.head].head
            possessive = self.analysis.tokens[each.head].deprel == "nmod:poss" and owned >= 0
            return "armed" if possessive and self.analysis.tokens[owned].lemma in FIGHTERS else ""
        if each.actor is not None and each.actor.code[:3] in ("IGO", "NGO"):
            return "state"
        role = each.actor.code[3:6] if each.actor is not None else each.role[:3]
        if each.kind == "nominal":
            for j in self.headed_by(self.analysis.dependents(each.head, *_OF)):
                actor = self.references[j].actor
                if actor is not None and actor.kind in ARMED_KINDS:
                    return "armed"
        return "state" if role in _STATE else "armed" if role in IRREGULAR else ""

    def _descriptions(self, each: Reference) -> set[str]:
        analysis = self.analysis
        beside = [*analysis.dependents(each.head, "nmod:desc", "appos", "compound")]
        if analysis.deprel(each.head) == "appos":
            beside.append(analysis.tokens[each.head].head)
        said = (analysis.lower(k).rstrip(".") for k in analysis.dependents(each.head, "nmod:desc"))
        out = {titles().short.get(title, title) for title in said}
        for k in beside:
            if not each.first <= k <= each.last and analysis.tokens[k].upos == "NOUN":
                out.add(analysis.tokens[k].lemma.lower())
        return out
