"""How likely two mentions are of one event: facts about the pair, weighed by a logistic model that knows no words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from math import inf
from typing import NamedTuple

import msgspec
import numpy as np
from numpy.typing import NDArray

from dateline.merging.mentions import Mention
from dateline.merging.parties import Accord
from dateline.merging.relations import RANK, barred, best, figures, sites, when
from dateline.merging.words import Kinship, kinship, likeness, rarity, stem, vector
from dateline.model.meaning import direction
from dateline.shipped import shipped

USUAL = {"same": 0.86, "near": 0.58, "far": 0.22}
"""How close the vectors of two words mostly are; taken where the language model gives none."""
TELLING = 0.2
"""A fact that moves the score less is no reason worth a word."""
LAST = 4
"""Pairs whose accords are kept, as they are asked for again at once."""


class Weights(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What each fact adds to the logarithm of the odds, and the odds from which on a pair counts as linked."""

    threshold: float
    weights: dict[str, float]
    reasons: dict[str, str]
    """How a fact is put in words, for or against."""


class Link(NamedTuple):
    """What speaks for two mentions being of one event: above zero rather yes."""

    score: float
    reasons: tuple[str, ...]


@cache
def weights(table: str = "links") -> Weights:
    """The weights as shipped, checked."""
    return msgspec.convert(shipped("merging", "weights", f"{table}.toml"), Weights)


class Links:
    """Compares mentions, by number. What a pair is worth hangs on the two and on their documents, and on no others."""

    def __init__(
        self, documents: Sequence[str], mention: Callable[[int], Mention], table: Weights | None = None
    ) -> None:
        """Of each mention the document is given; the rest of it is asked for when it is first compared."""
        self._table = table or weights()
        self.mention = cache(mention)
        self.told = _members(documents)
        self._report = cache(self._report_words)
        self._people = cache(self._people_of)
        self._lemmas = cache(self._lemmas_of)
        self._of_people = cache(lambda n: self.mention(n).people)
        self._sentence = cache(lambda n: vector(self.mention(n).words))
        self._names = cache(lambda n: vector(self.mention(n).names))
        self._meaning = cache(self._meaning_of)
        self._alike: dict[tuple[str, str], float] = {}
        self.accords = lru_cache(maxsize=LAST)(self._accords_of)

    def _report_words(self, document: str) -> dict[str, float]:
        told = [self.mention(n) for n in self.told[document]]
        return vector(frozenset().union(*(one.words | {stem(one.lemma)} for one in told)))

    def _people_of(self, document: str) -> set[str]:
        told = [self.mention(n) for n in self.told[document]]
        return {p.name for one in told for p in one.parties if p.type == "PERSON"}

    def _lemmas_of(self, document: str) -> Counter[str]:
        return Counter(stem(self.mention(n).lemma) for n in self.told[document])

    def _meaning_of(self, n: int) -> NDArray[np.floating] | None:
        numbers = self.mention(n).meaning
        return direction(numbers) if numbers else None

    def score(self, n: int, m: int) -> float:
        """The sum of the weights above the threshold, for two that nothing bars from being one event."""
        weight, total = self._table.weights.get, -self._table.threshold
        for name, value in self.facts(*((n, m) if n < m else (m, n))).items():
            total += weight(name, 0.0) * value
        return total

    def link(self, n: int, m: int) -> Link:
        """The score with its reasons in words, the weightiest first, those against it with "but" before them."""
        if barred(self.mention(n), self.mention(m)):
            return Link(-inf, ("cannot be one event: another time, place, type or manner",))
        return Link(self.score(n, m), spoken(self.weighed(n, m)))

    def weighed(self, n: int, m: int) -> dict[str, float]:
        """What the facts of a pair add, by the words that there are for them."""
        return in_words(self.facts(*sorted((n, m))), self._table)

    def _accords_of(self, n: int, m: int) -> tuple[Accord, Accord, Accord]:
        """How actors stand to actors, recipients to recipients, and those of one to those of the other crosswise."""
        a, b = self.mention(n), self.mention(m)
        told_of_people = self._of_people(n) or self._of_people(m)
        around = self._people(a.document) | self._people(b.document) if told_of_people else set()
        turned = best(a.actors, b.recipients, around), best(a.recipients, b.actors, around)
        crossed = max(turned, key=RANK.__getitem__)
        return best(a.actors, b.actors, around), best(a.recipients, b.recipients, around), crossed

    def turned(self, n: int, m: int) -> bool:
        """Whether each does it to the other: "A accused B", and "B accused A"."""
        a, b = self.mention(n), self.mention(m)
        if "same" in self.accords(n, m)[:2]:
            return False
        return best(a.actors, b.recipients, ()) == best(a.recipients, b.actors, ()) == "same"

    def uses(self, one: Mention, other: Mention) -> int:
        """How often the report of one uses its word, or the other's, for an event."""
        told = self._lemmas(one.document)
        return sum(told[word] for word in {stem(one.lemma), stem(other.lemma)})

    def reports_alike(self, n: int, m: int) -> float:
        """How alike the words of the two reports are."""
        one, other = self.mention(n).document, self.mention(m).document
        pair = (one, other) if one < other else (other, one)
        if pair not in self._alike:
            self._alike[pair] = likeness(self._report(one), self._report(other))
        return self._alike[pair]

    def facts(self, n: int, m: int) -> dict[str, float]:
        """The facts of a pair by name, most of them one or absent."""
        a, b = self.mention(n), self.mention(m)
        kin = kinship(a.lemma, b.lemma)
        facts = dict(self._agreeing(n, m, kin))
        facts.update(self._written(n, m, kin))
        facts.update(self._meant(n, m, kin))
        facts.update(_classified(a, b))
        if (how := figures(a, b)) != "open":
            facts[f"figures={how}"] = 1.0
        return facts

    def _agreeing(self, n: int, m: int, kin: Kinship) -> Iterator[tuple[str, float]]:
        """How what two mentions tell agrees: their words, who and whom, where and when."""
        a, b = self.mention(n), self.mention(m)
        words = likeness(self._sentence(n), self._sentence(m))
        names = likeness(self._names(n), self._names(m))
        rare = min(rarity(stem(a.lemma)), rarity(stem(b.lemma))) / 7
        who, whom, crossed = self.accords(n, m)
        same = ("bias", f"lemma={kin}", f"who={who}", f"whom={whom}", f"crossed={crossed}",
                f"where={sites(a, b)}", f"when={when(a, b)}")  # fmt: skip
        yield from ((name, 1.0) for name in same)
        yield from (("words", words), ("names", names))
        if kin in ("same", "kin"):
            yield from (("rare lemma", rare), ("words same", words), ("names same", names))
            if "same" in (who, whom):
                yield "party same", 1.0
            if "other" in (who, whom):
                yield "party other", 1.0
        elif kin in ("synonym", "kind"):
            yield from (("rare synonym", rare), ("words synonym", words))

    def _written(self, n: int, m: int, kin: Kinship) -> Iterator[tuple[str, float]]:
        """What else the reports write: whether they have words of their own for it, and rivals to either mention."""
        a, b = self.mention(n), self.mention(m)
        one, other, within = stem(a.lemma), stem(b.lemma), a.document == b.document
        if kin != "same":
            if shared := a.own & b.own:
                yield "own words", max(map(rarity, shared)) / 7
            if not within:
                rivals = (one in self._lemmas(b.document)) + (other in self._lemmas(a.document))
                yield f"rivals={rivals} {'kin' if kin in ('kin', 'synonym') else 'far'}", 1.0
        elif max(self._lemmas(a.document)[one], self._lemmas(b.document)[other]) > 1:
            yield "repeated", 1.0
        if within:
            yield from ((f"within {kin}", 1.0), ("within", 1.0))
            if a.sentence == b.sentence:
                yield f"sentence {kin}", 1.0
            return
        reports = self.reports_alike(n, m)
        yield "reports", reports
        if kin in ("same", "kin"):
            yield "reports same", reports

    def _meant(self, n: int, m: int, kin: Kinship) -> Iterator[tuple[str, float]]:
        """How close the two words stand in meaning, as the language model has it."""
        one, other = self._meaning(n), self._meaning(m)
        group = "same" if kin in ("same", "kin") else "near" if kin in ("synonym", "kind") else "far"
        close = USUAL[group] if one is None or other is None else max(0.0, float(one @ other))
        yield f"meaning {group}", close
        if group == "far":
            yield "meaning far squared", close * close


def _classified(a: Mention, b: Mention) -> Iterator[tuple[str, float]]:
    """How the types of two claims agree; a mention that is no claim has none."""
    if not (a.type and b.type):
        if a.type or b.type:
            yield "type=one", 1.0
        return
    yield f"type={'same' if a.type == b.type else 'other'}", 1.0
    if a.rule == b.rule:
        yield "rule=same", 1.0
    if a.mode and b.mode:
        yield f"mode={'same' if a.mode == b.mode else 'other'}", 1.0
    if a.control and a.control == b.control:
        yield "control=same", 1.0
    if a.negative != b.negative:
        yield "polarity=other", 1.0
    if a.speech != b.speech:
        yield "speech=other", 1.0


def in_words(facts: Mapping[str, float], table: Weights) -> dict[str, float]:
    """What facts add, by the words for them: what two facts add that have the same words is one sum."""
    found: defaultdict[str, float] = defaultdict(float)
    for name, value in facts.items():
        if name in table.reasons:
            found[table.reasons[name]] += table.weights.get(name, 0.0) * value
    return dict(found)


def spoken(weighed: Mapping[str, float]) -> tuple[str, ...]:
    """Reasons, the weightiest first, those against with "but" before them; what hardly tells is left out."""
    order = sorted(((weight, words) for words, weight in weighed.items()), reverse=True)
    fors = tuple(words for weight, words in order if weight >= TELLING)
    againsts = tuple(f"but {words}" for weight, words in reversed(order) if weight <= -TELLING)
    return fors + againsts


def _members(documents: Sequence[str]) -> dict[str, list[int]]:
    found: defaultdict[str, list[int]] = defaultdict(list)
    for n, document in enumerate(documents):
        found[document].append(n)
    return found
