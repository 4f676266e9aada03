"""What the ranker sees of a reference and a candidate before it: agreement, distance, likeness, grammar, quotation."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from dateline.coding.coreference.barred import barred
from dateline.coding.coreference.beside import side_by_side
from dateline.coding.coreference.clusters import Clusters
from dateline.coding.coreference.facts import says
from dateline.coding.coreference.held_apart import (
    countries_apart,
    held_by_others,
    opponents,
    papers_and_people,
    several_and_one,
)
from dateline.coding.coreference.in_general import of_none_in_particular
from dateline.coding.coreference.mentions import PRONOUNS, Reference, modifiers
from dateline.coding.coreference.places_called import features_of, may_be_called
from dateline.coding.coreference.speakers import Voices
from dateline.coding.coreference.sure_others import both_ends
from dateline.coding.lexicons.actor_rules import said_again
from dateline.language.analysis import Analysis

NEAREST = 45
"""Candidates that stand closest before a reference; those that repeat its noun or are called so come on top."""
ALIKE = 12
"""How many of the latter."""
_SENTENCES = (0, 1, 2, 3, 5, 9, 19)
_BETWEEN = (0, 1, 2, 4, 9, 19, 39)
_LIKE_IT = (0, 1, 2, 5)
"""Upper bounds of the steps in which distances are told."""
_OFTEN = (0, 1, 2, 5)
PAIR = (
    *(f"sentences {n}" for n in range(len(_SENTENCES) + 1)),
    *(f"references {n}" for n in range(len(_BETWEEN) + 1)),
    *(f"nearer ones like it {n}" for n in range(len(_LIKE_IT) + 1)),
    *(f"named {n}" for n in range(len(_OFTEN) + 1)),
    "same noun", "same words", "same noun, nothing new", "same noun, other modifiers", "modifiers of its own",
    "called so", "not called so", "of this kind", "place of this kind", "place of another kind",
    "about the same", "about another", "same number", "other number", "same gender", "other gender", "same relation",
    "above it", "below it", "same verb", "conjuncts", "apposition", "is the", "inside it", "same quotation",
    "it quoted, other not", "other quoted, it not", "two quotations", "speaker", "same speaker", "both say",
    "same pronoun", "same person", "word in common",
)  # fmt: skip
"""The columns of what is seen of a pair."""


class Pairs:
    """All pairs of a reference and a candidate before it, and what is seen of each."""

    def __init__(self, found: Clusters, speaking: Voices) -> None:
        self._found = found
        self._about = _numbers(_about(found.analysis, each) for each in found.references)
        self._nouns = _numbers(_noun(each) for each in found.references)
        self.later, self.earlier = self._candidates()
        columns = self._seen(speaking)
        seen = {name: columns[:, n] > 0 for n, name in enumerate(PAIR)}
        phrase = np.array([each.kind != "pronoun" for each in found.references], bool)
        beside = side_by_side(found, speaking, self.later, self.earlier, seen)
        countries = countries_apart(found, self.later, self.earlier)
        apart = (beside & phrase[self.later]) | countries | both_ends(found, self.later, self.earlier)
        apart |= opponents(found, self.later, self.earlier) | several_and_one(found, self.later, self.earlier)
        apart |= papers_and_people(found, self.later, self.earlier)
        apart |= held_by_others(found, self.later, self.earlier)
        apart |= of_none_in_particular(found, speaking, self.later, self.earlier)
        self.never: dict[int, set[int]] = defaultdict(set)
        """What one is not, however others are joined: "the MP" of "**she** met the MP", Iran of "it blamed Iran"."""
        for row in np.flatnonzero(apart).tolist():
            self.never[int(self.later[row])].add(int(self.earlier[row]))
        kept = ~(barred(found, speaking, self.later, self.earlier, seen) | beside | countries)
        self.later, self.earlier, self.columns = self.later[kept], self.earlier[kept], columns[kept]

    @property
    def daring(self) -> NDArray[np.bool_]:
        """Pairs of phrases with different nouns ("the envoy", "the diplomat"), which are more often two than one."""
        pronoun = np.array([each.kind == "pronoun" for each in self._found.references], bool)
        phrases: NDArray[np.bool_] = ~pronoun[self.later] & ~pronoun[self.earlier]
        phrases &= self.columns[:, PAIR.index("same noun")] == 0
        return phrases

    def _candidates(self) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Indices of each reference and its candidates, in text order; the nearest, and farther ones that are alike."""
        found = self._found
        same: dict[int, list[int]] = defaultdict(list)
        called: dict[str, list[int]] = defaultdict(list)
        later: list[int] = []
        earlier: list[int] = []
        for i, each in enumerate(found.references):
            near = max(0, i - NEAREST)
            far: list[int] = []
            if each.kind == "nominal":
                far = [j for j in (*same[self._nouns[i]], *called[each.words[-1]]) if j < near]
            elif each.kind == "name" or PRONOUNS[each.words[0]][0] < 3:
                far = [j for j in same[self._nouns[i]] if j < near]
            far = sorted(set(far))[-ALIKE:]
            later.extend([i] * (len(far) + i - near))
            earlier.extend((*far, *range(near, i)))
            same[self._nouns[i]].append(i)
            if each.kind == "name":
                for word in found.called(i):
                    called[word].append(i)
        return np.array(later, np.int64), np.array(earlier, np.int64)

    def _seen(self, speaking: Voices) -> NDArray[np.float32]:
        found, i, j = self._found, self.later, self.earlier
        analysis, references = found.analysis, found.references
        columns = np.zeros((len(i), len(PAIR)), np.float32)
        at = {name: n for n, name in enumerate(PAIR)}

        def put(name: str, values: NDArray[np.bool_]) -> None:
            columns[:, at[name]] = values

        def steps(name: str, values: NDArray[np.int64], bounds: Sequence[int]) -> None:
            columns[np.arange(len(values)), at[f"{name} 0"] + np.searchsorted(np.array(bounds), values)] = 1.0

        def of(values: Sequence[int]) -> NDArray[np.int64]:
            return np.array(values, np.int64)

        sentence = of([found.sentence(k) for k in range(len(references))])
        head, above = of([each.head for each in references]), of([analysis.tokens[e.head].head for e in references])
        relation = _numbers(analysis.tokens[each.head].deprel for each in references)
        pronoun = of([each.kind == "pronoun" for each in references]) == 1
        name = of([each.kind == "name" for each in references]) == 1
        about, noun = self._about, self._nouns
        words = _numbers(" ".join(each.words) for each in references)
        number = of([("", "one", "many").index(each.number) for each in references])
        gender = of([("", "male", "female").index(each.gender) for each in references])
        person = of([PRONOUNS[each.words[0]][0] if each.kind == "pronoun" else 0 for each in references])
        root = of([found.root(k) for k in range(len(references))])
        often = Counter(root.tolist())
        frequency = of([often[r] if references[k].kind == "name" else 0 for k, r in enumerate(root.tolist())])
        quote = of([speaking.quotation.get(each.head, -1) for each in references])
        speaker = of([speaking.speakers.get(each.head, -1) for each in references])
        spoken = np.where(speaker >= 0, root[np.maximum(speaker, 0)], -1)
        saying = of([says(analysis, each.head) for each in references]) == 1

        steps("sentences", sentence[i] - sentence[j], _SENTENCES)
        steps("references", i - j - 1, _BETWEEN)
        steps("nearer ones like it", self._between(about), _LIKE_IT)
        steps("named", frequency[j], _OFTEN)
        full = ~pronoun[i] & ~pronoun[j]
        put("same noun", full & (noun[i] == noun[j]))
        put("same words", full & (words[i] == words[j]))
        put("about the same", (about[i] == about[j]) & (about[i] > 0))
        put("about another", (about[i] != about[j]) & (about[i] > 0) & (about[j] > 0))
        put("same number", (number[i] == number[j]) & (number[i] > 0))
        put("other number", (number[i] != number[j]) & (number[i] > 0) & (number[j] > 0))
        put("same gender", (gender[i] == gender[j]) & (gender[i] > 0))
        put("other gender", (gender[i] != gender[j]) & (gender[i] > 0) & (gender[j] > 0))
        put("same relation", relation[i] == relation[j])
        put("above it", above[i] == head[j])
        put("below it", above[j] == head[i])
        conjuncts, appositions, subject = (
            of([analysis.deprel(each.head) == relation for each in references]) == 1
            for relation in ("conj", "appos", "nsubj")
        )
        put("same verb", (above[i] == above[j]) & (above[i] >= 0) & ~conjuncts[i] & ~conjuncts[j])
        put(
            "conjuncts", ((above[i] == head[j]) & conjuncts[i]) | ((above[i] == above[j]) & conjuncts[i] & conjuncts[j])
        )
        put("apposition", ((above[i] == head[j]) & appositions[i]) | ((above[j] == head[i]) & appositions[j]))
        predicate = of([analysis.child(each.head, "cop") is not None for each in references]) == 1
        forth, back = (
            predicate[i] & subject[j] & (above[j] == head[i]),
            predicate[j] & subject[i] & (above[i] == head[j]),
        )
        put("is the", forth | back)
        first, last = of([each.first for each in references]), of([each.last for each in references])
        put("inside it", (first[i] <= first[j]) & (last[j] <= last[i]))
        put("same quotation", (quote[i] == quote[j]) & (quote[i] >= 0))
        put("it quoted, other not", (quote[i] >= 0) & (quote[j] < 0))
        put("other quoted, it not", (quote[i] < 0) & (quote[j] >= 0))
        put("two quotations", (quote[i] >= 0) & (quote[j] >= 0) & (quote[i] != quote[j]))
        put("speaker", (spoken[i] == root[j]) & (spoken[i] >= 0))
        put("same speaker", (spoken[i] == spoken[j]) & (spoken[i] >= 0))
        put("both say", saying[i] & saying[j])
        put("same pronoun", pronoun[i] & pronoun[j] & (words[i] == words[j]))
        put("same person", pronoun[i] & pronoun[j] & (person[i] == person[j]))
        self._compare(columns, at, name)
        return columns

    def _between(self, about: NDArray[np.int64]) -> NDArray[np.int64]:
        """How many references between the two are about the same as the earlier one."""
        i, j = self.later, self.earlier
        if not len(i):
            return i
        so_far = np.zeros((int(about.max()) + 1, len(about) + 1), np.int64)
        for kind in range(len(so_far)):
            so_far[kind, 1:] = np.cumsum(about == kind)
        return so_far[about[j], i] - so_far[about[j], j + 1]

    def _compare(self, columns: NDArray[np.float32], at: dict[str, int], name: NDArray[np.bool_]) -> None:
        """The likeness of noun phrases, which takes a look at the words: only where their nouns or kinds meet."""
        found, i, j = self._found, self.later, self.earlier
        references = found.references
        described = {k: modifiers(found.analysis, each) for k, each in enumerate(references) if each.kind == "nominal"}
        parts = [frozenset(each.words) for each in references]
        for row in np.flatnonzero(columns[:, at["same noun"]] > 0).tolist():
            one, other = int(i[row]), int(j[row])
            if one in described:
                theirs = described[other] if other in described else parts[other] - {references[one].words[-1]}
                new = described[one] - theirs
                columns[row, at["same noun, other modifiers" if new else "same noun, nothing new"]] = 1.0
                columns[row, at["modifiers of its own"]] = bool(theirs - described[one])
        full = np.array([each.kind == "nominal" for each in references], bool)
        for row in np.flatnonzero(full[i] & name[j]).tolist():
            noun, named = references[int(i[row])], references[int(j[row])]
            called = found.called(int(j[row]))
            columns[row, at["called so"]] = noun.words[-1] in called
            kin = not parts[int(i[row])].isdisjoint(parts[int(j[row])])
            if named.actor is not None and named.type == "ORG":
                so = " ".join(noun.words) in said_again(named.actor)
                columns[row, at["of this kind"]] = so
                columns[row, at["not called so"]] = not (so or kin or noun.words[-1] in called)
            elif noun.role and called:
                columns[row, at["not called so"]] = noun.words[-1] not in called
            if noun.words[-1] in features_of():
                kind = may_be_called(noun, named)
                columns[row, at["place of this kind"]] = kind is True
                columns[row, at["place of another kind"]] = kind is False or named.type in {"PERSON", "ORG", "NORP"}
            columns[row, at["word in common"]] = kin


def _about(analysis: Analysis, each: Reference) -> str:
    """What a reference is about: the first word is the one for nothing known."""
    if each.kind == "pronoun":
        return ""
    if each.kind == "name" or each.type != "OTHER":
        return {"PERSON": "person", "ORG": "organization", "NORP": "person"}.get(each.type, "place")
    return analysis.tokens[each.head].etype or ""


def _noun(each: Reference) -> str:
    """The noun of a phrase, the last word of a name; pronouns of one person are alike: "I" and "my"."""
    if each.kind != "pronoun":
        return each.words[-1]
    person, number, _ = PRONOUNS[each.words[0]]
    return f"({person} {number})" if person < 3 else ""


def _numbers(values: Iterator[str] | Sequence[str]) -> NDArray[np.int64]:
    """Different words as different numbers; the empty one is 0."""
    known: dict[str, int] = {"": 0}
    return np.array([known.setdefault(value, len(known)) for value in values], np.int64)
