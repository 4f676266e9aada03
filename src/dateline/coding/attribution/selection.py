"""Chooses, for each cue, the reading that makes the best statement, and leaves out what is none."""

from collections.abc import Sequence
from math import inf

import msgspec

from dateline.coding.attribution.constructions import UNSPOKEN, Candidate
from dateline.coding.attribution.noun_sources import called_false
from dateline.coding.attribution.quotations import Quotation
from dateline.coding.attribution.ranking import quoted_tokens, score, weights
from dateline.coding.factuality.answered import plainly_false
from dateline.coding.factuality.signatures import answer_of
from dateline.coding.lexicons.cues import ANSWERS
from dateline.language.analysis import Analysis
from dateline.model.span import inside_any

LONGEST_CUE = 6
_GIVING = frozenset({"say", "share"})
"""Classes of verbs that only give what their noun says: "issued a threat"."""
CERTAIN = frozenset({"sourcing", "bare"})
"""Frames that are not weighed: a phrase that names a source, and a cue that waits for a quotation."""


class Chosen(msgspec.Struct, frozen=True, kw_only=True):
    """A candidate that is a statement, with the quotations that belong to it."""

    candidate: Candidate
    quotations: tuple[int, ...] = ()


def choose(analysis: Analysis, found: Sequence[Candidate], marks: Sequence[Quotation]) -> list[Chosen]:
    """At most one statement a cue."""
    quoted = quoted_tokens(analysis, marks)
    best: dict[int, tuple[float, Candidate]] = {}
    waiting: dict[int, Candidate] = {}
    for candidate in found:
        if candidate.frame == "bare":
            waiting.setdefault(candidate.anchor, candidate)
            continue
        value = score(analysis, candidate, quoted)
        if not weights().enough(candidate, value) and candidate.frame not in CERTAIN and not candidate.certain:
            continue
        if candidate.frame == UNSPOKEN:
            value = inf  # what a colon opens is what the word before it speaks of
        if candidate.anchor not in best or value > best[candidate.anchor][0]:
            best[candidate.anchor] = (value, candidate)
    chosen = {i: candidate for i, (_, candidate) in best.items()}
    for i, candidate in waiting.items():
        if i not in chosen and candidate.kind == "verb":
            chosen[i] = candidate
    _join_light_verbs(analysis, chosen)
    parts = (_part_of_refusal, _purported, _seeming)
    kept = [chosen[i] for i in sorted(chosen) if not any(part(analysis, chosen, i) for part in parts)]
    kept = [_within_quotation(analysis, one, marks) for one in kept]
    return [Chosen(candidate=_outside_quotation(analysis, kept, one, marks)) for one in kept]


def _within_quotation(analysis: Analysis, one: Candidate, marks: Sequence[Quotation]) -> Candidate:
    """What a cue inside a quotation reports ends with the quotation."""
    for quotation in marks:
        if _holds(analysis, quotation, one.anchor):
            inside = frozenset(i for span in quotation.spans for i in analysis.tokens_in(span))
            if one.content and not one.content & inside:
                return one  # 'it "strongly denies" having fired'
            return msgspec.structs.replace(one, content=one.content & inside)
    return one


def _join_light_verbs(analysis: Analysis, chosen: dict[int, Candidate]) -> None:
    """In "expressed concern about it", verb and noun are one cue, and the noun has the content."""
    for i, noun in list(chosen.items()):
        above = analysis.tokens[i].head
        verb = chosen.get(above)
        if verb is not None and i in verb.cue:
            del chosen[i]  # "gave his word that"
            continue
        if noun.kind == "noun" and not noun.source and _not_commented(analysis, chosen, above):
            del chosen[i]  # "declined to comment on reports that they had left"
            continue
        untrue = above >= 0 and analysis.deprel(i) in ("nsubj", "nmod") and answer_of(analysis, above) is not None
        untrue = untrue or (above >= 0 and analysis.deprel(i) == "obj" and called_false(analysis, above))
        untrue = untrue or plainly_false(analysis, i) is not None
        if noun.kind == "noun" and not noun.source and untrue:
            del chosen[i]
            continue
        if verb is not None and verb.stance == "withholds" and not verb.source and noun.kind == "noun" and noun.source:
            del chosen[above]  # "the army's claim could not be verified"
            continue
        if noun.kind == "noun" and verb is not None and noun.content and noun.content == verb.content:
            del chosen[i]  # "announced **in a statement** that they had left"
            continue
        if noun.kind != "noun" or verb is None or i not in verb.content:
            continue
        if verb.kind == "noun" and verb.stance in ANSWERS and not noun.source:
            del chosen[i]  # "cast doubt on the claim that"
            continue
        beside = analysis.deprel(i) == "obl" and any(j in verb.cue for j in analysis.dependents(i, "case"))
        if analysis.deprel(i) not in ("obj", "nsubj") and not (beside and verb.stance in ANSWERS):
            continue
        if verb.stance in ANSWERS and not noun.source:
            # "denied reports that": what is denied are the words themselves, not that somebody said them.
            del chosen[i]
        elif noun.content and verb.frame == "object" and verb.name in _GIVING and _same(analysis, noun, verb):
            between = {*verb.cue, *range(max(verb.cue) + 1, min(noun.cue)), *noun.cue}
            cue = tuple(sorted(between if len(between) <= LONGEST_CUE else {*verb.cue, *noun.cue}))
            chosen[i] = msgspec.structs.replace(noun, cue=cue, source=verb.source, head=verb.head)
            del chosen[above]


def _not_commented(analysis: Analysis, chosen: dict[int, Candidate], verb: int) -> bool:
    """Whether a verb is what somebody does not do, who says nothing by it."""
    outer = chosen.get(analysis.tokens[verb].head) if verb >= 0 and analysis.deprel(verb) == "xcomp" else None
    return outer is not None and outer.stance == "withholds"


def _same(analysis: Analysis, noun: Candidate, verb: Candidate) -> bool:
    """Whether a noun is of whoever the verb is of: "repeated its threat", "issued a threat"."""
    own = len(noun.source) == 1 and analysis.tokens[noun.source[0]].upos == "PRON"
    return own or noun.source in ((), verb.source)


def _outside_quotation(
    analysis: Analysis, kept: Sequence[Candidate], one: Candidate, marks: Sequence[Quotation]
) -> Candidate:
    """Somebody quoted cannot be the source of a cue outside the quotation: then it is who spoke just before.

    "“We won,” she said, adding …" often comes with a tree that makes "We" the subject of "adding".
    """
    if one.head is None or not any(
        _holds(analysis, q, one.head) and not _holds(analysis, q, one.anchor) and not _scare(analysis, q, one)
        for q in marks
    ):
        return one
    before = [
        other
        for other in kept
        if other.anchor < one.anchor
        and other.head is not None
        and analysis.sentence_index(other.anchor) == analysis.sentence_index(one.anchor)
        and not any(_holds(analysis, q, other.head) for q in marks)
    ]
    if before:
        return msgspec.structs.replace(one, head=before[-1].head, source=before[-1].source)
    return msgspec.structs.replace(one, head=None, source=())


def _scare(analysis: Analysis, quotation: Quotation, one: Candidate) -> bool:
    """Whether what stands in quotation marks is but a part of who speaks: "the so-called “**inquiry**” found"."""
    return all(i in one.source for span in quotation.spans for i in analysis.tokens_in(span)
               if analysis.tokens[i].upos != "PUNCT")  # fmt: skip


def _holds(analysis: Analysis, quotation: Quotation, i: int) -> bool:
    return inside_any(analysis.span(i, i), quotation.spans)


def _purported(analysis: Analysis, chosen: dict[int, Candidate], i: int) -> bool:
    """In "a video purports to show them leaving", what it shows is what it purports: it says so once."""
    outer = chosen.get(analysis.tokens[i].head)
    shows = chosen[i].name == "show" and analysis.deprel(i) == "xcomp"
    return shows and outer is not None and outer.stance == "claims" and outer.frame == "infinitive"


def _seeming(analysis: Analysis, chosen: dict[int, Candidate], i: int) -> bool:
    """In "data appear to confirm that they left", it is the data that say so, and nobody besides them."""
    inner = (chosen.get(j) for j in analysis.dependents(i, "xcomp"))
    return chosen[i].frame == "raised" and any(one is not None and one.source and one.certain for one in inner)


def _part_of_refusal(analysis: Analysis, chosen: dict[int, Candidate], i: int) -> bool:
    """In "declined to say whether", it is the declining that makes the statement, not the saying."""
    outer = chosen.get(analysis.tokens[i].head)
    return outer is not None and outer.stance in ("withholds", "rejects") and analysis.deprel(i) == "xcomp"
