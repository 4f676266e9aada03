"""When a claim happened: the times on its own clause, else of the one that governs it, else the day of the report."""

from collections.abc import Sequence
from datetime import date, timedelta

from dateline.coding.frames import Reading
from dateline.coding.senses import Senses
from dateline.model.claim import Modality
from dateline.model.document import Published
from dateline.model.statement import Statement
from dateline.model.time import Time, When

OLD = timedelta(days=365)
_UNREAL = frozenset({"planned", "promised", "ordered", "requested", "threatened", "possible", "conditional"})
_PASSABLE = frozenset({"conj", "xcomp", "advcl", "acl", "nmod", "obl", "obj", "nsubj", "compound", "amod", "appos"})


def when_of(
    senses: Senses,
    reading: Reading,
    times: Sequence[Time],
    anchors: dict[int, list[int]],
    cues: frozenset[int],
    published: Published | None,
    modality: Modality,
) -> When:
    """The interval of a claim. `anchors` are the times of each clause, `cues` the tokens that report."""
    for base in _clauses(senses, reading, cues):
        indices = [n for n in anchors.get(base, ()) if times[n].begin is not None and times[n].type in ("DATE", "TIME")]
        if indices:
            best = min(indices, key=lambda n: (_length(times[n]), n))
            return When(begin=times[best].begin, until=times[best].until, times=tuple(sorted(indices)), basis="stated")
    if published is None:
        return When()
    if modality in _UNREAL:
        return When(begin=published.value)
    day = date.fromisoformat(published.value[:10])
    return When(begin=published.value, until=(day + timedelta(days=1)).isoformat())


def _length(time: Time) -> tuple[int, str]:
    """How long an interval is, roughly; an open one counts as long."""
    if time.begin is None or time.until is None:
        return 10**6, time.value
    try:
        days = (date.fromisoformat(time.until[:10]) - date.fromisoformat(time.begin[:10])).days
    except ValueError:
        return 10**6, time.value
    return days, time.value


def _clauses(senses: Senses, reading: Reading, cues: frozenset[int]) -> list[int]:
    """The predicate, its host, and the clauses it is part of, up to one that only reports it."""
    analysis, out = senses.analysis, [reading.predicate]
    if reading.host is not None:
        out.append(reading.host)
    i = reading.predicate
    while analysis.deprel(i) in _PASSABLE and analysis.tokens[i].deprel != "acl:relcl":
        i = analysis.tokens[i].head
        if i < 0 or i in cues:
            break
        if i not in out:
            out.append(i)
    return out


def anchored(senses: Senses, times: Sequence[Time], predicates: frozenset[int]) -> dict[int, list[int]]:
    """For each predicate or verb the times that hang on it with no other predicate between."""
    analysis = senses.analysis
    out: dict[int, list[int]] = {}
    for n, time in enumerate(times):
        inside = analysis.tokens_in((time.start, time.end))
        heads = [i for i in inside if analysis.tokens[i].head not in inside]
        if not heads:
            continue
        i = heads[0]
        while True:
            above = analysis.tokens[i].head
            if above < 0:
                break
            i = above
            if i in predicates or analysis.tokens[i].upos in ("VERB", "AUX"):
                break
        out.setdefault(i, []).append(n)
    return out


def is_background(when: When, published: Published | None) -> bool:
    """Whether it lies more than a year before the report: history told for context."""
    if published is None or when.until is None or when.basis == "published":
        return False
    try:
        return date.fromisoformat(when.until[:10]) + OLD < date.fromisoformat(published.value[:10])
    except ValueError:
        return False


def reporting(senses: Senses, statements: Sequence[Statement]) -> frozenset[int]:
    """The tokens of cues: a time on "said" is when it was said, not when it happened."""
    return frozenset(i for s in statements for span in s.cue for i in senses.analysis.tokens_in(span))
