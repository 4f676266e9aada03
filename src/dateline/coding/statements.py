"""Finds who says what: sources, cues and contents of direct, indirect and mixed speech."""

from collections.abc import Iterable, Sequence, Set

import msgspec
from msgspec import UNSET

from dateline.coding.attribution.anonymity import unnamed
from dateline.coding.attribution.candidates import candidates
from dateline.coding.attribution.cited import FRAME, cited
from dateline.coding.attribution.content_spans import content_spans
from dateline.coding.attribution.continuation import carried_on
from dateline.coding.attribution.fact_checks import put_about
from dateline.coding.attribution.free_speech import free_speech
from dateline.coding.attribution.in_full import in_full
from dateline.coding.attribution.labelled import labelled
from dateline.coding.attribution.making import how_made
from dateline.coding.attribution.outright import parted
from dateline.coding.attribution.papers import issuer, publisher
from dateline.coding.attribution.quotations import Quotation, quotations
from dateline.coding.attribution.quoted import attach
from dateline.coding.attribution.ranking import quoted_tokens
from dateline.coding.attribution.selection import Chosen, choose
from dateline.coding.attribution.sources_of import antecedent, entity_of
from dateline.coding.attribution.titles import without_titles
from dateline.coding.attribution.told_to import heard_unnamed, told_to
from dateline.coding.attribution.turns import outside_labels
from dateline.coding.attribution.unspoken import before_colon
from dateline.coding.factuality.judged import judged_by
from dateline.coding.trees.noun_phrases import phrase
from dateline.coding.trees.phrase_heads import coordinated
from dateline.language.analysis import Analysis
from dateline.model.document import Document
from dateline.model.entity import Entity
from dateline.model.span import Span, inside_any, joined, overlap
from dateline.model.statement import Beside, Statement, StatementMode


def statements(doc: Document, analysis: Analysis, entities: tuple[Entity, ...]) -> tuple[Statement, ...]:
    """The statements of a document, in the order of their first words."""
    blocks = blocks_of(doc)
    found: Sequence[Quotation] = quotations(doc.text, blocks)
    spoken = [*labelled(analysis, blocks), *put_about(analysis, blocks)]
    possible = [
        *outside_labels(analysis, candidates(analysis), spoken), *spoken, *before_colon(analysis),
        *in_full(analysis, blocks),
    ]  # fmt: skip
    found, possible = without_titles(analysis, found, possible)
    chosen = attach(analysis, choose(analysis, possible, found), found)
    quoted = quoted_tokens(analysis, [found[n] for one in chosen for n in one.quotations])
    chosen = cited(analysis, free_speech(analysis, carried_on(analysis, chosen, blocks, entities, quoted), blocks))
    made = [
        (c, part)
        for c in chosen
        if (s := _statement(analysis, c, found, entities)) is not None
        for part in parted(analysis, c.candidate.anchor, s, found)
    ]
    made.sort(key=lambda pair: _place(pair[1]))
    heard = heard_unnamed(analysis, entities)
    named = [
        msgspec.structs.replace(
            s, id=f"s{n}", told_to=s.told_to or (s.anonymous and heard.get(s.source_entity or "")) or UNSET
        )
        for n, (_, s) in enumerate(made, 1)
    ]
    rest_on = {s.id for (c, _), s in zip(made, named, strict=True) if c.candidate.frame == FRAME}
    by_cue = {c.candidate.anchor: s for (c, _), s in zip(made, named, strict=True)}
    quoting = {
        s.id: outer.id
        for (c, _), s in zip(made, named, strict=True)
        if (outer := by_cue.get(analysis.tokens[c.candidate.anchor].head)) is not None and outer.content == s.content
        if analysis.deprel(c.candidate.anchor) == "advcl"
    }
    judging = {
        s.id: outer.id
        for (c, _), s in zip(made, named, strict=True)
        if (verb := judged_by(analysis, c.candidate.anchor)) is not None and (outer := by_cue.get(verb)) is not None
    }
    nested = [
        msgspec.structs.replace(s, within=quoting[s.id])
        if s.id in quoting
        else _nested(s, [o for o in named if o.id != judging.get(s.id)], rest_on, set(quoting))
        for s in named
    ]
    within = {s.id: s.within for s in nested}
    # "Roe quoted an officer, **saying** that": the officer's words are told by Roe, and not Roe's by the officer.
    nested = [
        msgspec.structs.replace(s, within=None) if s.id in quoting and within[quoting[s.id]] == s.id else s
        for s in nested
    ]
    return tuple(_made_with_outer(s, nested) for s in nested)


def _made_with_outer(one: Statement, all_of_them: Sequence[Statement]) -> Statement:
    """A statement that is only told of in one that is not made is made no more than that."""
    known = {s.id: s for s in all_of_them}
    around, seen = one, {one.id}
    while around.made is UNSET and around.within is not None and around.within not in seen:
        around = known[around.within]
        seen.add(around.id)
    return one if around.made is UNSET else msgspec.structs.replace(one, made=around.made)


def _place(one: Statement) -> tuple[int, int, tuple[Span, ...]]:
    """Where a statement begins; of two that begin together, the wider goes first."""
    return min(one.content[0][0], one.cue[0][0] if one.cue else one.content[0][0]), -_size(one), one.content


def blocks_of(doc: Document) -> tuple[Span, ...]:
    """The paragraphs and other parts of a document."""
    return tuple((part.start, part.end) for part in doc.parts)


def _statement(
    analysis: Analysis, one: Chosen, found: Sequence[Quotation], entities: Sequence[Entity]
) -> Statement | None:
    content = content_spans(analysis, one, found)
    if not content:
        return None
    candidate = one.candidate
    entity_id = None if candidate.head is None else entity_of(analysis, candidate.head, entities)
    entity = next((e for e in entities if e.id == entity_id), None)
    return Statement(
        id="",
        source=token_spans(analysis, candidate.source),
        cue=token_spans(analysis, candidate.cue),
        content=content,
        source_entity=(candidate.head is not None and issuer(analysis, candidate.head, entity, entities))
        or entity_id
        or (candidate.head is not None and publisher(analysis, candidate.head, entities))
        or None,
        stands_for=None if candidate.head is None else _stands_for(analysis, candidate.head),
        anonymous=unnamed(analysis, candidate.head if candidate.source else None, entity),
        mode=mode_of(content, found),
        told_to=told_to(analysis, candidate, entities) or UNSET,
        beside=() if candidate.head is None else _beside(analysis, candidate.head, entity_id, entities),
        stance=candidate.stance,
        made=how_made(analysis, candidate) or UNSET,
        within=None,
    )


def _stands_for(analysis: Analysis, head: int) -> Span | None:
    """The noun phrase that a relative pronoun stands for, where the source is one."""
    noun = antecedent(analysis, head)
    return phrase(analysis, noun) if noun != head else None


def _beside(analysis: Analysis, head: int, first: str | None, entities: Sequence[Entity]) -> tuple[Beside, ...]:
    """Those who are named after the head of the source and say the same: "the governor **and two residents**"."""
    known = {entity.id: entity for entity in entities}
    found: dict[str, Beside] = {}
    for other in coordinated(analysis, head)[1:]:
        name = entity_of(analysis, other, entities)
        if first is not None and name is not None and name != first:
            found.setdefault(name, Beside(entity=name, anonymous=unnamed(analysis, other, known[name])))
    return tuple(found.values())


def token_spans(analysis: Analysis, tokens: Iterable[int]) -> tuple[Span, ...]:
    """Tokens as spans, those that follow each other joined."""
    return joined((analysis.span(i, i) for i in tokens), analysis.text)


def mode_of(content: Sequence[Span], found: Sequence[Quotation]) -> StatementMode:
    """Direct where all of it stands in quotation marks, mixed where some does."""
    inside = sum(overlap(span, mark) for span in content for q in found for mark in q.spans)
    total = sum(end - start for start, end in content)
    if not inside:
        return "indirect"
    return "direct" if inside >= 0.95 * total else "mixed"


def _nested(one: Statement, all_of_them: Sequence[Statement], rest_on: Set[str], quoted: Set[str]) -> Statement:
    """Name the innermost other statement whose content holds this one's cue and content.

    Those of `rest_on` are cited for the whole of another one, and within that; those of `quoted` are quoted in it.
    """
    cites = one.id in rest_on
    key = [*one.cue, *one.content] if one.cue and not cites else list(one.content)
    around = [
        other
        for other in all_of_them
        if other is not one and all(inside_any(span, other.content) for span in key)
        if (other.id not in rest_on if cites else _size(other) > _size(one))
    ]
    if not around:
        return one
    # Of two with the same content, those who are cited said it, and the report only has it from them.
    deeper = rest_on | quoted
    inner = min(around, key=lambda other: (_size(other), other.id not in deeper, other.id))
    return msgspec.structs.replace(one, within=inner.id)


def _size(one: Statement) -> int:
    return sum(end - start for start, end in one.content)
