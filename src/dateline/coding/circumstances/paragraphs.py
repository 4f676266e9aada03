"""When it was that a paragraph goes on to tell of without a day: on the day that it named last, or from then on."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

import msgspec
from msgspec.structs import replace

from dateline.coding.circumstances.bounds import OLD, word_before
from dateline.coding.circumstances.histories import told_in_the_past
from dateline.coding.circumstances.stated import LATE
from dateline.coding.predicates.senses import Senses
from dateline.coding.timex.tokens import lexicon
from dateline.coding.trees import roles
from dateline.language.analysis import Analysis
from dateline.model.claim import Claim
from dateline.model.document import RUNNING, Document, Published
from dateline.model.statement import Statement
from dateline.model.time import Time, When

_PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i"})
_IN_WORDS = frozenset({"ACCUSE", "AGREE", "REJECT", "REQUEST", "SUPPORT", "THREATEN"})
"""Types of what is done by saying it."""
_A_MONTH = timedelta(days=31)
"""How long a time is at most of which all that is done in one breath was done."""
_OPEN_TO = frozenset({"since", "until", "till", "before", "by", "after", "from", "of", "than"})
"""Words before a time that make it a bound of what was, and not its day."""
_ASIDE = ("acl:relcl", "acl", "nmod")


class _Then(msgspec.Struct, frozen=True, kw_only=True):
    """The time that a sentence was told with, as an index into the times; who spoke then, if it is of words."""

    time: int
    said: bool = False
    speakers: frozenset[str] = frozenset()


def gone_on(
    doc: Document,
    senses: Senses,
    claims: Sequence[Claim],
    times: Sequence[Time],
    anchors: Mapping[int, Sequence[int]],
    statements: Sequence[Statement],
    published: Published | None,
) -> list[Claim]:
    """The claims; what a paragraph goes on to tell in the past tense and without a day was on no day of the report.

    "On 7 May the mayor left his office. **He** was in his car when a bomb killed him": on that day, where the sentence
    goes on with the same ones or says that it was soon after. Of what was more than a month ago other things may have
    been at any time since; news turns to what is new in its next sentence.
    """
    if published is None:
        return list(claims)
    told = dict(_told_then(doc, senses, times, anchors, statements, published))
    out = []
    for claim in claims:
        then = told.get(claim.sentence)
        if then is not None and _undated(claim, published) and told_in_the_past(senses.analysis, claim):
            claim = _then(senses, claim, then, times, published)
        elif then is not None and not then.said and _had_been(senses.analysis, claim):
            claim = replace(claim, time=When(until=times[then.time].until, times=(then.time,), basis="carried"))
        out.append(claim)
    return out


def _told_then(
    doc: Document,
    senses: Senses,
    times: Sequence[Time],
    anchors: Mapping[int, Sequence[int]],
    statements: Sequence[Statement],
    published: Published,
) -> Iterator[tuple[tuple[int, int], _Then]]:
    """The sentences without a time of their own that go on in the past tense, with the one before in the paragraph."""
    analysis = senses.analysis
    prose = [(part.start, part.end) for part in doc.parts if part.kind in RUNNING]
    for start, end in prose:
        then: _Then | None = None
        inside = [n for n in range(len(analysis.sentences)) if start <= analysis.sentence_span(n)[0] < end]
        for n in inside:
            span = analysis.sentence_span(n)
            named = [m for m, time in enumerate(times) if span[0] <= time.start < span[1] and time.type != "SET"]
            named = [m for m in named if times[m].type != "DURATION"]
            if named:
                then = _day_of(senses, n, named, times, anchors, statements, published)
            elif not _past(analysis, _root(analysis, n)):
                then = None
            elif then is not None:
                yield span, then


def _day_of(
    senses: Senses,
    n: int,
    named: Sequence[int],
    times: Sequence[Time],
    anchors: Mapping[int, Sequence[int]],
    statements: Sequence[Statement],
    published: Published,
) -> _Then | None:
    """The one day of sentence `n`, if what it tells in the past tense was on it, before that of the report."""
    time = times[named[0]]
    if len(named) > 1 or time.begin is None or time.until is None or time.until > published.value:
        return None
    if word_before(senses, time) in _OPEN_TO:
        return None
    analysis, root = senses.analysis, _root(senses.analysis, n)
    verb = next((i for i in analysis.tokens_in(analysis.sentence_span(n)) if named[0] in anchors.get(i, ())), None)
    if verb is None or not _past(analysis, verb) or any(analysis.deprel(j) in _ASIDE for j in _up_to(analysis, verb)):
        return None
    said = [one for one in statements if any(verb in analysis.tokens_in(span) for span in one.cue)]
    if said:
        speakers = frozenset(one.source_entity for one in said if one.source_entity is not None)
        return _Then(time=named[0], said=True, speakers=speakers) if verb == root else None
    return _Then(time=named[0])


def _up_to(analysis: Analysis, i: int) -> Iterator[int]:
    yield i
    yield from analysis.ancestors(i)


def _root(analysis: Analysis, n: int) -> int:
    first, end = analysis.sentences[n]
    return next((i for i in range(first, end) if not first <= analysis.tokens[i].head < end), first)


def _past(analysis: Analysis, i: int) -> bool:
    """Whether a clause is told in the past tense: "left", "were seen", "was a student", "had just ended"."""
    helping = (i, *analysis.dependents(i, "aux", "aux:pass", "cop"))
    finite = [analysis.tokens[j].xpos for j in helping if analysis.tokens[j].xpos in ("VBD", "VBP", "VBZ", "MD")]
    return bool(finite) and all(tag == "VBD" for tag in finite)


def _undated(claim: Claim, published: Published) -> bool:
    """Whether a deed is of the day of the report by nothing but that no day is told, in the report's own voice."""
    untold = claim.time.basis == "published" and claim.time.begin == published.value
    return untold and claim.modality == "actual" and claim.holder is None


def _had_been(analysis: Analysis, claim: Claim) -> bool:
    """Whether it was over by then, on a day that nothing tells: "when police came, they **had** fled"."""
    when = claim.time
    untold = when.basis == "published" and when.begin is None and when.until is not None
    helping = (j for i in analysis.tokens_in(claim.predicate) for j in analysis.dependents(i, "aux"))
    had = any(analysis.lower(j) == "had" for j in helping)
    return had and untold and claim.modality == "actual" and claim.holder is None


def _then(senses: Senses, claim: Claim, then: _Then, times: Sequence[Time], published: Published) -> Claim:
    time = times[then.time]
    if then.said:
        again = claim.type in _IN_WORDS and any(role.entity in then.speakers for role in claim.actors)
        again = again or _soon_after(senses, claim)
        return replace(claim, time=_carried(time, time.until, then.time)) if again else claim
    first, last = (date.fromisoformat((day or "")[:10]) for day in (time.begin, time.until))
    if last - first <= _A_MONTH and _in_one_breath(senses, claim):
        return replace(claim, time=_carried(time, time.until, then.time))
    today = date.fromisoformat(published.value[:10])
    if last + LATE > today:
        return claim
    until = (today + timedelta(days=1)).isoformat()
    return replace(claim, time=_carried(time, until, then.time), background=claim.background or last + OLD < today)


def _carried(time: Time, until: str | None, n: int) -> When:
    return When(begin=time.begin, until=until, times=(n,), basis="carried")


def _in_one_breath(senses: Senses, claim: Claim) -> bool:
    """Whether a sentence goes on with those of the one before, or says that it was soon after."""
    analysis = senses.analysis
    root = _root(analysis, analysis.sentence_at(claim.sentence[0]))
    subjects = roles.surface_subjects(analysis, root)
    return any(analysis.lower(j) in _PRONOUNS or _again(senses, j) for j in subjects) or _soon_after(senses, claim)


def _again(senses: Senses, j: int) -> bool:
    """Whether a phrase speaks again of somebody in the sentence before: "gunmen attacked a bus. **The men** …"."""
    entity = senses.head_of_mention.get(j)
    if entity is None or senses.analysis.tokens[j].upos != "NOUN":
        return False
    start, end = senses.analysis.sentence_span(senses.analysis.sentence_index(j) - 1)
    return any(start <= one.start < end for one in entity.mentions)


def _soon_after(senses: Senses, claim: Claim) -> bool:
    """Whether a sentence opens with that it was right after what the one before tells."""
    opening = " ".join(senses.analysis.text[slice(*claim.sentence)].lower().split())
    return opening.startswith(tuple(lexicon().rules["anchors"]["soon_after"]))
