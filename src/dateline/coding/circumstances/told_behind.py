"""The day of a deed that only the sentence behind it tells: "Gunmen shot him. **The attack took place on Monday**"."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from dateline.coding.circumstances.bounds import word_before
from dateline.coding.circumstances.day_clauses import happened
from dateline.coding.predicates.senses import Senses
from dateline.coding.timex.tokens import lexicon
from dateline.coding.trees import roles
from dateline.model.claim import Claim
from dateline.model.codes import VIOLENT
from dateline.model.document import Published
from dateline.model.time import Time, When

_DEEDS = frozenset({*VIOLENT, "PROTEST"})
_BACK = 2
"""Sentences from a deed to the one that tells its day."""


def days_told_behind(
    senses: Senses,
    claims: Sequence[Claim],
    times: Sequence[Time],
    anchors: Mapping[int, Sequence[int]],
    published: Published | None,
) -> list[Claim]:
    """The claims; the deed right before "the attack took place on Monday" was on that day."""
    out = list(claims)
    if published is None:
        return out
    for n, types, day in _happened(senses, times, anchors):
        before = [senses.analysis.sentence_span(m) for m in range(max(n - _BACK, 0), n)]
        deeds = [one for one in out if one.sentence in before and one.type in types and _real(one)]
        last = max((one.sentence for one in deeds), default=None)
        of_it = [one for one in deeds if one.sentence == last]
        if of_it and all(_undated(one, published) for one in of_it):
            time = times[day]
            when = When(begin=time.begin, until=time.until, times=(day,), basis="carried")
            out = [replace(one, time=when) if one in of_it else one for one in out]
    return out


def _happened(
    senses: Senses, times: Sequence[Time], anchors: Mapping[int, Sequence[int]]
) -> Iterator[tuple[int, frozenset[str], int]]:
    """Sentences that tell on which day "the attack" happened, each with the types of that and the index of the day."""
    analysis = senses.analysis
    for verb, told in sorted(anchors.items()):
        days = [k for k in told if times[k].type in ("DATE", "TIME") and times[k].begin and times[k].until]
        happening = happened(senses, verb) or senses.lemmas(verb)[-1] == "come"
        if len(days) != 1 or not happening or analysis.tokens[verb].xpos != "VBD":
            continue
        if word_before(senses, times[days[0]]) in ("since", "until", "before", "after", "by", "from"):
            continue
        for j in roles.surface_subjects(analysis, verb):
            the = any(analysis.lower(k) in ("the", "this") for k in analysis.dependents(j, "det"))
            types = senses.lexicon.types(analysis.tokens[j].lemma, "noun") & _DEEDS
            if analysis.tokens[j].lemma in lexicon().rules["anchors"]["any_deed"]:
                types = _DEEDS
            if the and types:
                yield analysis.sentence_index(verb), frozenset(types), days[0]


def _real(claim: Claim) -> bool:
    return claim.modality == "actual" and claim.polarity == "positive" and not claim.background


def _undated(claim: Claim, published: Published) -> bool:
    return claim.time.basis == "published" and claim.time.begin == published.value
