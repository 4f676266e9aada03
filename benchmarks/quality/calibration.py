"""Puts a reading on the scale of UDS factuality by what stands around its word: structure only, no words.

The gold asks "did it happen?", on a scale; a reading says "planned" or "denied". How much a plan in a purpose clause or
a question in the present tells of what happened is fitted: one weight for each of the features below, ridge
regression, features in fewer than RAREST predicates left out. The weights stand in calibration.toml.
"""

import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

import numpy as np

from dateline.coding.factuality.modality import assess
from dateline.coding.factuality.reality import Reading, local_reading
from dateline.coding.factuality.signatures import infinitive
from dateline.language.analysis import Analysis

HERE = Path(__file__).parent
RAREST, PENALTY, FOLDS = 20, 10.0, 10
RELATIONS = frozenset(
    {"root", "conj", "advcl", "acl", "ccomp", "xcomp", "csubj", "parataxis", "amod", "obl", "nmod", "obj"}
)
PERSONS = {"i": "first", "we": "first", "you": "second"}
WH = ("WP", "WRB", "WDT")
BIAS = "bias"


def features(analysis: Analysis, i: int, reading: Reading) -> Iterator[str]:
    """The features of the event that token `i` names, read so."""
    local = local_reading(analysis, i)
    tag, relation = analysis.tokens[i].xpos, _relation(analysis, i)
    form = tag if tag.startswith("V") else "other"
    outcome = _outcome(reading)
    above = list(analysis.ancestors(i))
    yield BIAS
    yield f"reading={reading.modality} {reading.polarity}"
    yield f"form={form}"
    yield f"form={form} {outcome}"
    yield f"relation={relation}"
    yield f"relation={relation} {outcome}"
    yield f"subject={_person(analysis, i)} {outcome}"
    yield f"depth={min(3, len(above))}"
    if reading.settled:
        yield f"settled {outcome}"
    if any(analysis.surface(j) == "?" for j in analysis.sentence_tokens(i)[-2:]):
        yield f"question {outcome}"
    if infinitive(analysis, i) is not None:
        yield f"infinitive relation={relation}"
    if local.modality != "actual":
        yield "own modal"
    if local.polarity == "negative":
        yield "own negation"
    if above:
        governor = assess(analysis, above[0])
        yield f"governor={governor.modality}"
        yield f"governor={governor.polarity}"
    if any(analysis.tokens[j].xpos in WH for j in analysis.children[i]):
        yield f"wh {outcome}"


def _outcome(reading: Reading) -> str:
    if reading.polarity == "negative":
        return "denied"
    return "real" if reading.modality == "actual" else "unreal"


def _relation(analysis: Analysis, i: int) -> str:
    if analysis.tokens[i].deprel.endswith("relcl"):
        return "relative"
    relation = analysis.deprel(i)
    return relation if relation in RELATIONS else "other"


def _person(analysis: Analysis, i: int) -> str:
    subject = analysis.child(i, "nsubj")
    return "none" if subject is None else PERSONS.get(analysis.lower(subject), "third")


@cache
def weights() -> dict[str, float]:
    """The weights as fitted."""
    found: dict[str, float] = tomllib.loads((HERE / "calibration.toml").read_text(encoding="utf-8"))["weights"]
    return found


def calibrated(names: Iterable[str], table: dict[str, float]) -> float:
    """The value of a predicate with these features."""
    return sum(table.get(name, 0.0) for name in names)


def fit(rows: Sequence[Sequence[str]], values: Sequence[float]) -> dict[str, float]:
    """Ridge regression of the gold's values on the features; the bias carries no penalty."""
    counts = Counter(name for row in rows for name in row)
    kept = sorted(name for name, n in counts.items() if n >= RAREST)
    column = {name: k for k, name in enumerate(kept)}
    table = np.zeros((len(rows), len(kept)))
    for r, row in enumerate(rows):
        for name in row:
            if name in column:
                table[r, column[name]] = 1.0
    penalty = PENALTY * np.eye(len(kept))
    penalty[column[BIAS], column[BIAS]] = 0.0
    vector = np.linalg.solve(table.T @ table + penalty, table.T @ np.array(values))
    return {name: round(float(value), 3) for name, value in zip(kept, vector, strict=True)}


def held_out(rows: Sequence[Sequence[str]], values: Sequence[float], groups: Sequence[int]) -> list[float]:
    """Values from weights that were fitted on the other folds; sentences with the same group stay together."""
    out = [0.0] * len(rows)
    for fold in range(FOLDS):
        inside = [k for k, group in enumerate(groups) if group % FOLDS == fold]
        outside = [k for k, group in enumerate(groups) if group % FOLDS != fold]
        table = fit([rows[k] for k in outside], [values[k] for k in outside])
        for k in inside:
            out[k] = calibrated(rows[k], table)
    return out


def written(table: dict[str, float], source: str) -> str:
    """The weights as a file."""
    head = (
        f"# Fitted by `python benchmarks/quality/factuality.py --fit` on {source}; see calibration.py.\n\n[weights]\n"
    )
    return head + "".join(f'"{name}" = {value}\n' for name, value in table.items() if value)
