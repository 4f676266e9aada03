"""Chooses for each reference the one before it that it speaks of too, or none: a small network over facts of pairs.

A mention-ranking model in the manner of Durrett & Klein (2013) and Clark & Manning (2016), with structural facts only;
`training/fit_coreference.py` fits it on GUM. The first layer is a sum of what each reference and the pair contribute,
so references are looked at once each.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from dateline.coding.coreference.beside import doers_to, first_person
from dateline.coding.coreference.clusters import Clusters
from dateline.coding.coreference.facts import facts_of
from dateline.coding.coreference.held_apart import two_offices
from dateline.coding.coreference.pairs import PAIR, Pairs
from dateline.coding.coreference.speakers import Voices, two_voices
from dateline.errors import ResourceError

_PASSED_OVER = np.float32(3.5)
"""What a candidate loses if somebody else was named since."""


class Ranker:
    """The weights, and the scores that follow from them."""

    def __init__(self, facts: Sequence[str], arrays: dict[str, NDArray[np.float32]]) -> None:
        self._facts = {name: n for n, name in enumerate(facts)}
        self._arrays = arrays

    @classmethod
    def read(cls) -> Ranker:
        """The weights that ship with the package."""
        path = files("dateline.coding").joinpath("weights", "coreference.npz")
        if not path.is_file():
            raise ResourceError("coding/weights/coreference.npz is missing; reinstall the package.")
        with path.open("rb") as stream, np.load(stream) as stored:
            arrays = {name: stored[name].astype(np.float32) for name in stored.files if name != "facts"}
            facts = json.loads(bytes(stored["facts"]).decode())
        if arrays["pair"].shape[0] != len(PAIR):
            raise ResourceError("coding/weights/coreference.npz is of another version; reinstall the package.")
        return cls(facts, arrays)

    def scores(self, seen: NDArray[np.float32], pairs: Pairs) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """The score of each pair, and for each reference the score of speaking of something new.

        More is joined than the likeliest answers alone would (`eagerness`), but for phrases with different nouns.
        """
        a = self._arrays
        later, earlier = seen @ a["later"], seen @ a["earlier"]
        hidden = later[pairs.later] + earlier[pairs.earlier] + pairs.columns @ a["pair"] + a["bias"]
        alone = np.maximum(seen @ a["alone"] + a["alone_bias"], 0) @ a["alone_out"]
        return np.maximum(hidden, 0) @ a["out"] + np.where(pairs.daring, 0.0, a["eagerness"]), alone

    def seen(self, found: Clusters, speaking: Voices) -> NDArray[np.float32]:
        """The facts of all references as a matrix of ones and zeros; facts that are not known count for nothing."""
        out = np.zeros((len(found.references), len(self._facts)), np.float32)
        for i in range(len(found.references)):
            for name in facts_of(found, i, speaking):
                if name in self._facts:
                    out[i, self._facts[name]] = 1.0
        return out


@cache
def ranker() -> Ranker:
    """The shipped weights, read once."""
    return Ranker.read()


def join_by_rank(found: Clusters, speaking: Voices) -> None:
    """From left to right, join each reference that names have not joined yet to its best candidate, if one is good."""
    if len(found.references) < 2:
        return
    pairs = Pairs(found, speaking)
    scores, alone = ranker().scores(ranker().seen(found, speaking), pairs)
    starts = np.searchsorted(pairs.later, np.arange(len(found.references) + 1))
    for i in range(len(found.references)):
        if not _to_be_ranked(found, speaking, i):
            continue
        rows = np.arange(starts[i], starts[i + 1])
        about = _who_it_is_about(found, i)
        passed = [_PASSED_OVER * _passes_over_a_name(found, int(pairs.earlier[row]), i, about) for row in rows.tolist()]
        worth = scores[rows] - np.array(passed, np.float32)
        for at in np.argsort(-worth, kind="stable").tolist():
            earlier = int(pairs.earlier[rows[at]])
            if worth[at] <= alone[i]:
                break
            if found.explained(i) and found.explained(earlier):
                continue  # names have been told apart before
            apart = (
                _named_late(found, speaking, earlier, i)
                or two_voices(found, speaking, earlier, i)
                or two_offices(found, earlier, i)
            )
            apart = apart or not pairs.never[i].isdisjoint(found.members(earlier))
            if not apart and found.join(earlier, i):
                break


def _to_be_ranked(found: Clusters, speaking: Voices, i: int) -> bool:
    """Whether a reference is the first of its cluster; where "**he** said" stands behind "we" and "our", he is."""
    speaker = speaking.speakers.get(found.references[i].head)
    if first_person(found.references[i]) and speaker is not None and found.root(speaker) == found.root(i):
        who = found.references[speaker]
        if who.kind == "pronoun" and not first_person(who):
            return False
    if found.root(i) == i:
        return True
    before = (found.references[k] for k in found.members(i) if k < i)
    return found.references[i].kind == "pronoun" and all(
        first_person(each) and speaking.speakers.get(each.head) == i for each in before
    )


def _passes_over_a_name(found: Clusters, earlier: int, i: int, about: int | None) -> bool:
    """Whether "he" would go on from a "he" in an earlier sentence though somebody else was named just before.

    Or is who the sentence before is `about`.

    News names whoever it turns to, and then says "he" of them: "He left. **Minister Roe** visited Lima. **He** …".
    """
    one, other = found.references[i], found.references[earlier]
    if about is not None and found.root(about) != found.root(earlier) and _not_since(found, earlier, i):
        return True
    if one.kind != "pronoun" or other.kind != "pronoun" or not one.gender or other.gender != one.gender:
        return False
    doers = doers_to(found.analysis, one)
    return any(
        each.kind == "name" and each.type == "PERSON" and found.root(k) != found.root(earlier)
        and found.gender(k) in ("", one.gender) and each.head not in doers
        for k, each in enumerate(found.references[earlier:i], earlier)
        if max(found.sentence(earlier), found.sentence(i) - 2) < found.sentence(k)
    )  # fmt: skip


def _who_it_is_about(found: Clusters, i: int) -> int | None:
    """The person with a name whom the sentence before "he" or "she" is about.

    "Mayor Lund spoke. **Police Chief Roe** called for help. “Never,” **he** said": not the mayor.
    """
    one, analysis, here = found.references[i], found.analysis, found.sentence(i)
    if one.kind != "pronoun" or not one.gender or analysis.deprel(one.head) != "nsubj" or here == 0:
        return None
    begin, end = analysis.sentences[here - 1]
    root = next((k for k in range(begin, end) if not begin <= analysis.tokens[k].head < end), None)
    for k in found.headed_by(analysis.dependents(root, "nsubj", "nsubj:pass") if root is not None else ()):
        each = found.references[k]
        if each.kind == "name" and each.type == "PERSON" and found.gender(k) in ("", one.gender):
            return k
    return None


def _not_since(found: Clusters, earlier: int, i: int) -> bool:
    """Whether nothing is said of a candidate in the sentence before a reference, nor before it in its own."""
    return all(found.sentence(k) < found.sentence(i) - 1 or k >= i for k in found.members(earlier))


def _named_late(found: Clusters, speaking: Voices, earlier: int, i: int) -> bool:
    """Whether a name would come after a pronoun that stands for something else: "The ministry said it …. UNICEF".

    Nor is it "we" in what somebody has said before.
    """
    if found.references[i].kind != "name" or found.references[earlier].kind != "pronoun":
        return False
    if found.references[earlier].head in speaking.quotation and first_person(found.references[earlier]):
        return True
    return any(found.references[k].kind == "nominal" for k in found.members(earlier))
