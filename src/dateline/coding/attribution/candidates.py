"""Gathers everything in a document that may be a statement, before the best are chosen."""

from collections.abc import Iterator

from dateline.coding.attribution.anonymity import why_unnamed
from dateline.coding.attribution.around_cues import set_right
from dateline.coding.attribution.asides import summed_up_behind, told_besides, who_it_is
from dateline.coding.attribution.blows import blow
from dateline.coding.attribution.certainty import set_in_stance, sure
from dateline.coding.attribution.constructions import Candidate, Reading
from dateline.coding.attribution.contents import filled, readings
from dateline.coding.attribution.happened import happened, left_open
from dateline.coding.attribution.other_senses import names, reports_nothing
from dateline.coding.attribution.reckoning import as_far_as, from_what
from dateline.coding.attribution.said_so import account_of, responsible, said_so
from dateline.coding.attribution.set_in import spoken_behind
from dateline.coding.attribution.silence import negated, nobodys, none_such, withheld
from dateline.coding.attribution.sources_of import noun_phrase, source_head, source_of
from dateline.coding.attribution.sourcing import by_account, has_it, if_believed, in_poll, sourced, to_hear, to_quote
from dateline.coding.attribution.tried import tried
from dateline.coding.attribution.wanted import wanted
from dateline.coding.factuality.holders import INDIRECT_ONLY, own_earlier
from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import (
    ANSWERS,
    UNLISTED,
    Cue,
    cues_at,
    particle,
    second_words,
    sourcing_phrase,
    unlisted_cue,
)
from dateline.coding.trees.subjects import agent, passive
from dateline.language.analysis import Analysis
from dateline.language.classes import NOT

AUXILIARIES = ("aux", "cop")
DEEDS = frozenset({"infinitive", "gerund", "object", "about", "passive"})
"""Frames whose content is a deed or a thing rather than a sentence: what is told besides is told by the report."""

_ANSWERING = ANSWERS | INDIRECT_ONLY | {"accuses"}
"""Stances towards what others have said or are to do: there too."""


def candidates(analysis: Analysis) -> tuple[Candidate, ...]:
    """All candidates, by the position of their cue."""
    return tuple(c for i in range(len(analysis.tokens)) for c in _at(analysis, i))


def _at(analysis: Analysis, i: int) -> Iterator[Candidate]:
    phrase = sourcing_phrase(analysis, i)
    if phrase:
        yield from sourced(analysis, phrase)
        return
    if account := by_account(analysis, i):
        yield account
    read = (has_it, if_believed, to_hear, to_quote, in_poll, account_of, as_far_as, from_what)
    if sourcing := next((found for each in read if (found := each(analysis, i)) is not None), None):
        yield sourcing
        return
    if analysis.lower(i) in cue_rules().hedges.adverbs:
        yield from _hedged(analysis, i)
        return
    listed = wanted(analysis, i) or cues_at(analysis, i) or blow(analysis, i)
    if not listed and (accused := tried(analysis, i)) is not None:
        yield accused
        return
    other = None if listed else unlisted_cue(analysis, i)
    for cue in listed if other is None else (other,):
        if quoted := _quoted_as(analysis, cue):
            yield quoted
            return
        if (so := said_so(analysis, cue) or responsible(analysis, cue)) is not None:
            yield so
            return
        for reading in readings(analysis, cue):
            if found := _from(analysis, cue, reading):
                yield found
        if not names(analysis, cue):
            yield _bare(analysis, cue)


def _from(analysis: Analysis, cue: Cue, reading: Reading) -> Candidate | None:
    source = source_of(analysis, cue)
    head = source_head(analysis, cue)
    words = cue_words(analysis, cue.token, (*reading.helpers, *second_words(analysis, cue)))
    kept_back = withheld(analysis, cue, reading, head)
    if cue.token in reading.content or reports_nothing(analysis, cue, reading) or why_unnamed(analysis, cue.token):
        return None
    if kept_back != "withholds" and nobodys(analysis, cue, head):
        return None
    if cue.name == UNLISTED and reading.frame == "around" and not spoken_behind(analysis, cue.token):
        return None
    content = filled(analysis, cue, reading) - set(source) - set(words)
    stance, behind = kept_back or set_in_stance(analysis, cue, reading), frozenset(content)
    if reading.frame in DEEDS or cue.rules.stance in _ANSWERING or left_open(analysis, stance, behind):
        content -= told_besides(analysis, cue.token, behind) | who_it_is(analysis, cue.token, behind)
    if own_earlier(analysis, source):
        content -= set_right(analysis, cue.token, behind)
    content -= happened(analysis, cue.token, reading.frame, stance, behind)
    if not content:
        return None
    if kept_back is None and (cue.rules.silent or none_such(analysis, cue, head)):
        return None
    return Candidate(
        cue=words, anchor=cue.token, source=source, head=head, content=frozenset(content), frame=reading.frame,
        name=cue.name, kind=cue.kind, stance=stance,
        certain=sure(analysis, cue, reading, kept_back),
    )  # fmt: skip


def _bare(analysis: Analysis, cue: Cue) -> Candidate:
    """A cue without content of its own in the tree: it may still carry words in quotation marks."""
    return Candidate(
        cue=cue_words(analysis, cue.token, ()), anchor=cue.token,
        source=source_of(analysis, cue), head=source_head(analysis, cue),
        content=frozenset(), frame="bare", name=cue.name, kind=cue.kind,
        stance=set_in_stance(analysis, cue, Reading(frame="bare", content=frozenset())),
    )  # fmt: skip


def cue_words(analysis: Analysis, i: int, helpers: tuple[int, ...]) -> tuple[int, ...]:
    """The cue's token with its auxiliaries, negation, particle and preposition."""
    words = {i, *helpers}
    if analysis.tokens[i].upos != "NOUN":
        words.update(j for j in analysis.dependents(i, *AUXILIARIES) if j < i and i - j <= 4)
    if negated(analysis, i):
        words.update(j for j in analysis.dependents(i, "advmod") if analysis.lower(j) in NOT and j < i)
    words.update(
        j for j in analysis.dependents(i, "xcomp") if analysis.lower(j) in ("clear", "plain", "known") and j > i
    )
    told = particle(analysis, i)
    if told is not None and told - i <= 2:
        words.add(told)
    return tuple(sorted(words))


def _hedged(analysis: Analysis, i: int) -> Iterator[Candidate]:
    above = analysis.tokens[i].head
    if above < 0:
        return
    content = frozenset(analysis.subtree(above)) - {i}
    content -= summed_up_behind(analysis, content, others=True)
    yield Candidate(
        cue=(i,),
        anchor=i,
        source=(),
        head=None,
        content=content,
        frame="hedge",
        name="hedge",
        kind="adverb",
        stance="claims",
        certain=analysis.lower(i) in cue_rules().hedges.certain,
    )


def _quoted_as(analysis: Analysis, cue: Cue) -> Candidate | None:
    """Was quoted as saying: the passive verb and the participle are one cue, the subject speaks.

    In "the paper quoted him as saying", it is the object who speaks, within what the paper quotes.
    """
    above = analysis.tokens[cue.token].head
    if above < 0 or cue.kind != "verb" or analysis.tokens[above].lemma not in cue_rules().sourcing.quoting:
        return None
    marks = [k for k in analysis.dependents(cue.token, "mark", "case") if analysis.lower(k) == "as"]
    told_of = passive(analysis, above)
    head = analysis.child(above, "nsubj:pass") if told_of else analysis.child(above, "obj", "iobj")
    if not marks or (head is None and not told_of):
        return None
    content = next(
        (reading.content for reading in readings(analysis, cue) if reading.frame == "clause"), frozenset[int]()
    )
    content = content or _quoted_before(analysis, above)
    # "Was quoted by the radio as saying": within what the radio quotes.
    told_of = told_of and agent(analysis, above) is None
    words = {*cue_words(analysis, above, ()), *range(above, cue.token + 1)} if told_of else {marks[0], cue.token}
    return Candidate(
        cue=tuple(sorted(words)), anchor=cue.token, content=content,
        source=() if head is None else noun_phrase(analysis, head), head=head,
        frame="clause" if content else "bare", name=cue.name, kind="verb", stance=cue.rules.stance,
    )  # fmt: skip


def _quoted_before(analysis: Analysis, verb: int) -> frozenset[int]:
    """The words before "the radio quoted him as saying", "he was quoted as saying"."""
    said = analysis.child(verb, "ccomp")
    if said is not None and said < verb:
        return frozenset(analysis.subtree(said))
    above = analysis.tokens[verb].head
    if analysis.deprel(verb) == "parataxis" and above < verb:
        return frozenset(analysis.subtree(above)) - frozenset(analysis.subtree(verb))
    return frozenset()
