"""Turns trees in the manner of ClearNLP, as spaCy's own English pipelines draw them, into Universal Dependencies.

There a preposition stands above its noun, a copula above its predicate, each conjunct above the next, and "to" is an
auxiliary. Coding reads Universal Dependencies only.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

LABELS = frozenset({"pobj", "nsubjpass", "dobj"})
"""A parser that knows one of these draws such trees."""
_PLAIN = {
    "ROOT": "root", "nsubjpass": "nsubj:pass", "csubjpass": "csubj:pass", "dobj": "obj", "dative": "iobj",
    "auxpass": "aux:pass", "neg": "advmod", "poss": "nmod:poss", "possessive": "case", "nn": "compound",
    "relcl": "acl:relcl", "rcmod": "acl:relcl", "prt": "compound:prt", "predet": "det:predet", "preconj": "cc:preconj",
    "quantmod": "advmod", "intj": "discourse", "meta": "dep", "oprd": "xcomp", "acomp": "xcomp", "attr": "xcomp",
    "complm": "mark", "infmod": "acl", "partmod": "acl", "num": "nummod", "number": "compound", "nmod": "compound",
    "prep": "advmod", "agent": "advmod", "pobj": "obl", "pcomp": "advcl", "": "dep",
}  # fmt: skip
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "SYM"})
_ABOVE_A_NOUN = frozenset({"prep", "agent", "dative"})


@dataclass(frozen=True, slots=True)
class Word:
    """What the conversion reads of a token."""

    lemma: str
    upos: str
    xpos: str


def universal(
    words: Sequence[Word], heads: Sequence[int], labels: Sequence[str], people: Sequence[tuple[int, int]] = ()
) -> tuple[list[int], list[str]]:
    """Heads (-1 for the root) and relations of one sentence; `people` are half-open ranges of names of persons."""
    tree = _Tree(words, list(heads), list(labels))
    tree.lower_prepositions()
    tree.raise_predicates()
    tree.flatten_conjuncts()
    for first, end in people:
        tree.begin_name(first, end)
    tree.rename()
    return tree.heads, tree.labels


class _Tree:
    """The tree while it is being turned round."""

    def __init__(self, words: Sequence[Word], heads: list[int], labels: list[str]) -> None:
        self.words, self.heads, self.labels = words, heads, labels

    def children(self, i: int) -> list[int]:
        return [j for j, head in enumerate(self.heads) if head == i]

    def swap(self, above: int, below: int, label: str) -> None:
        """Put `below` where `above` is, with all that hangs there, and hang `above` on it."""
        for j in self.children(above):
            self.heads[j] = below
        self.heads[below], self.labels[below] = self.heads[above], self.labels[above]
        self.heads[above], self.labels[above] = below, label

    def depth(self, i: int) -> int:
        steps = 0
        while self.heads[i] >= 0 and steps <= len(self.heads):
            i, steps = self.heads[i], steps + 1
        return steps

    def lower_prepositions(self) -> None:
        """ "in Doha": Doha hangs on the verb or noun and has "in" as its case."""
        above = [i for i, label in enumerate(self.labels) if label in _ABOVE_A_NOUN or label == "ROOT"]
        for i in sorted(above, key=self.depth, reverse=True):
            inner = [j for j in self.children(i) if self.labels[j] in {"pobj", "pcomp"}]
            if self.words[i].upos not in {"ADP", "SCONJ", "PART", "VERB", "ADV"} or not inner:
                continue
            below, was = inner[0], self.labels[i]
            clause = self.labels[below] == "pcomp"
            self.swap(i, below, "mark" if clause else "case")
            governor = self.heads[below]
            if was == "ROOT":
                continue
            if governor >= 0 and self.labels[governor] in _ABOVE_A_NOUN and self.words[governor].upos == "ADP":
                self.labels[below] = "pobj"
            elif governor >= 0 and self.words[governor].upos in _NOMINAL:
                self.labels[below] = "acl" if clause else "nmod:of"
            else:
                self.labels[below] = "advcl" if clause else "obl:agent" if was == "agent" else "obl"

    def raise_predicates(self) -> None:
        """ "is the envoy", "was in Doha": the predicate is the head and has "is" as its copula."""
        for i, word in enumerate(self.words):
            if word.lemma != "be" or self.labels[i] in {"aux", "auxpass"}:
                continue
            below = self.children(i)
            if any(self.labels[j] == "expl" for j in below):
                for j in below:
                    self.labels[j] = "nsubj" if self.labels[j] == "attr" else self.labels[j]
                continue
            predicate = [j for j in below if self.labels[j] in {"attr", "acomp"}]
            predicate = predicate or [j for j in below if self.labels[j] == "obl" and j > i]
            if predicate and any(self.labels[j].startswith(("nsubj", "csubj")) for j in below):
                self.swap(i, predicate[0], "cop")

    def flatten_conjuncts(self) -> None:
        """All conjuncts hang on the first; "and" hangs on the one that follows it."""
        for i, label in enumerate(self.labels):
            while label == "conj" and self.heads[i] >= 0 and self.labels[self.heads[i]] == "conj":
                self.heads[i] = self.heads[self.heads[i]]
        for i, label in enumerate(self.labels):
            if label == "cc":
                before = self.heads[i]
                first = self.heads[before] if self.labels[before] == "conj" else before
                self.heads[i] = min(
                    (j for j in self.children(first) if self.labels[j] == "conj" and j > i), default=before
                )

    def begin_name(self, first: int, end: int) -> None:
        """A person's name hangs on its first word; a title before it describes it."""
        inside = range(first, end)
        tops = [i for i in inside if self.heads[i] not in inside]
        if end - first < 2 or len(tops) != 1:
            return
        if tops[0] != first:
            self.swap(tops[0], first, "flat")
        for i in range(first + 1, end):
            if self.words[i].upos == "PROPN":
                self.heads[i], self.labels[i] = first, "flat"
        for i in self.children(first):
            if self.labels[i] in {"compound", "nn", "nmod"} and i < first:
                self.labels[i] = "nmod:desc"

    def rename(self) -> None:
        """The remaining labels by their names in Universal Dependencies."""
        for i, label in enumerate(self.labels):
            governor = self.heads[i]
            if label == "npadvmod":
                nominal = governor >= 0 and self.words[governor].upos in _NOMINAL
                self.labels[i] = "nmod:unmarked" if nominal else "obl:unmarked"
            elif label == "aux" and self.words[i].xpos == "TO":
                self.labels[i] = "mark"
            elif label == "nmod:of":
                self.labels[i] = "nmod"
            elif governor < 0:
                self.labels[i] = "root"
            else:
                self.labels[i] = _PLAIN.get(label, label)
