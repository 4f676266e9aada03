"""How likely it is that a reading of the lexicon is right in its sentence: a logistic model over meanings of words.

The lexicon knows words and the frames they stand in. Whether a camera or an army captured the village it cannot tell of
every word; the language model's vectors of the predicate, of what stands beside it and of the sentence say more. The
weights are fitted on readings that were judged by hand (`training/readings.py`, `training/fit_likelihood.py`).
"""

import json
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from math import exp

import msgspec
import numpy as np
from numpy.typing import NDArray

from dateline.errors import ResourceError
from dateline.language.analysis import Analysis
from dateline.model.claim import Claim
from dateline.model.entity import Entity

LEAST = 0.08
"""A reading that is less likely makes no claim; of attacks and what is seized, one half as likely."""
SCALE = 4.0
"""What vectors of length one are multiplied by, beside facts that are one or nothing."""
DOER = ("nsubj", "nmod:poss", "compound", "amod")
UNDERGOER = ("obj", "nsubj:pass", "iobj", "obl", "nmod", "ccomp", "xcomp", "csubj")
TELLING = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})


class Facts(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of one reading."""

    names: tuple[str, ...]
    """Facts that hold, by name."""
    vectors: tuple[NDArray[np.float32], ...]
    """Of the predicate, of who does it, of what it is done to, and of the sentence; zero where there is none."""


class Weights:
    """What each fact adds to the logarithm of the odds."""

    def __init__(self, names: Sequence[str], types: Sequence[str], arrays: dict[str, NDArray[np.float32]]) -> None:
        self._names = dict(zip(names, arrays["names"].tolist(), strict=True))
        self._types = {kind: arrays["types"][n] for n, kind in enumerate(types)}
        self._vectors = arrays["vectors"]

    @classmethod
    @cache
    def read(cls) -> "Weights":
        """The weights that ship with the package. Raises ResourceError where they are missing."""
        path = files("dateline.coding").joinpath("weights", "likelihood.npz")
        if not path.is_file():
            raise ResourceError("coding/weights/likelihood.npz is missing; reinstall the package.")
        with path.open("rb") as stream, np.load(stream) as stored:
            lists = json.loads(bytes(stored["lists"]).decode())
            arrays = {name: stored[name].astype(np.float32) for name in ("names", "types", "vectors")}
        return cls(lists["names"], lists["types"], arrays)

    def likelihood(self, kind: str, found: Facts) -> float:
        """How likely a reading of this type with these facts is right, from 0 to 1."""
        odds = sum(self._names.get(name, 0.0) for name in found.names)
        odds += SCALE * sum(float(w @ v) for w, v in zip(self._vectors, found.vectors, strict=True))
        if kind in self._types:
            odds += SCALE * float(self._types[kind] @ found.vectors[0])
        return 1 / (1 + exp(-max(-30.0, min(30.0, odds))))


def weighed(analysis: Analysis, entities: Sequence[Entity], claims: Sequence[Claim]) -> list[Claim]:
    """The claims with the likelihood of their reading as score, where the language model gives meanings."""
    if not analysis.meanings:
        return list(claims)
    weights = Weights.read()
    return [
        msgspec.structs.replace(one, score=round(weights.likelihood(one.type, facts(analysis, entities, one)), 3))
        for one in claims
    ]


def likely(claim: Claim, least: float) -> bool:
    """Whether a claim is likely enough to be made: of attacks and of what is taken more is right that scores little."""
    return claim.score >= (least / 2 if claim.type == "ASSAULT" or claim.mode == "seize" else least)


def facts(analysis: Analysis, entities: Sequence[Entity], claim: Claim) -> Facts:
    """The facts of a claim."""
    i = predicate(analysis, claim)
    doers = [j for j in analysis.children[i] if _stands(analysis, j, DOER)]
    others = [j for j in analysis.children[i] if _stands(analysis, j, UNDERGOER)]
    around = [j for j in analysis.sentence_tokens(i) if j != i and analysis.tokens[j].upos in TELLING]
    return Facts(
        names=tuple(_names(analysis, entities, claim, i)),
        vectors=tuple(_direction(analysis, group) for group in ((i,), doers, others, around)),
    )


def predicate(analysis: Analysis, claim: Claim) -> int:
    """The token of a claim's predicate."""
    return analysis.tokens_in(claim.predicate)[0]


def _stands(analysis: Analysis, j: int, relations: tuple[str, ...]) -> bool:
    return analysis.tokens[j].deprel in relations or (
        analysis.deprel(j) in relations and analysis.tokens[j].deprel not in ("nsubj:pass", "nmod:poss")
    )


def _direction(analysis: Analysis, tokens: Sequence[int]) -> NDArray[np.float32]:
    """The mean of the directions of some words, made as long as one."""
    sum_ = np.zeros(len(analysis.meanings[0]), np.float32)
    for j in tokens:
        sum_ += np.frombuffer(analysis.meanings[j], np.int8)
    return sum_ / max(float(np.linalg.norm(sum_)), 1.0)


def _names(analysis: Analysis, entities: Sequence[Entity], claim: Claim, i: int) -> Iterator[str]:
    kinds = {entity.id: entity.type for entity in entities}
    group, _, lemma = (claim.rule or "").partition("+")[0].partition(":")
    part = "verb" if analysis.tokens[i].upos == "VERB" else "noun"
    yield "bias"
    yield f"type={claim.type}"
    yield f"type={claim.type} {part}"
    yield f"mode={claim.mode}"
    yield f"control={claim.control}"
    yield f"group={group}"
    yield f"lemma={lemma}"
    yield f"modality={claim.modality}"
    yield f"polarity={claim.polarity}"
    yield f"held={claim.holder is not None}"
    yield f"place={claim.place is not None}"
    yield f"when={claim.time.basis}"
    yield f"figures={bool(claim.figures)}"
    for name, roles in (("actor", claim.actors), ("recipient", claim.recipients)):
        yield f"{name}s={min(len(roles), 2)}"
        yield f"{name} coded={any(role.code for role in roles)}"
        for kind in sorted({kinds.get(role.entity or "", "none") for role in roles}):
            yield f"{name}={kind}"
            yield f"{name}={kind} {claim.type}"
        for role in roles[:1]:
            yield f"{name} etype={_etype(analysis, role.start, role.end)}"
    yield f"etype={analysis.tokens[i].etype}"
    yield f"relation={analysis.deprel(i)}"


def _etype(analysis: Analysis, start: int, end: int) -> str | None:
    inside = analysis.tokens_in((start, end))
    head = next((j for j in inside if analysis.tokens[j].head not in inside), None)
    return analysis.tokens[head].etype if head is not None else None
