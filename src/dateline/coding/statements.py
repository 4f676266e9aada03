"""Finds who says what: sources, cues and contents of direct, indirect and mixed speech."""

from collections.abc import Iterable, Sequence, Set

import msgspec

from dateline.coding.attribution.anonymity import unnamed
from dateline.coding.attribution.asides import DASHES
from dateline.coding.attribution.candidates import candidates
from dateline.coding.attribution.cited import FRAME, cited
from dateline.coding.attribution.constructions import Candidate
from dateline.coding.attribution.continuation import carried_on
from dateline.coding.attribution.free_speech import free_speech
from dateline.coding.attribution.in_full import in_full
from dateline.coding.attribution.labelled import labelled
from dateline.coding.attribution.quotations import Quotation, quotations
from dateline.coding.attribution.quoted import attach
from dateline.coding.attribution.selection import Chosen, choose
from dateline.coding.attribution.sources_of import entity_of
from dateline.coding.attribution.titles import without_titles
from dateline.coding.attribution.unspoken import before_colon
from dateline.coding.trees.roles import coordinated
from dateline.language.analysis import Analysis
from dateline.model.document import Document
from dateline.model.entity import Entity
from dateline.model.span import Span, inside_any, joined, overlap
from dateline.model.statement import Beside, Statement, StatementMode

LONG, SHORT = 8, 4
"""Beside a run of so many tokens, a run of fewer tokens without a verb is a scrap of the source or the cue."""
VERBAL = frozenset({"VERB", "AUX", "ADJ", "INTJ"})


def statements(doc: Document, analysis: Analysis, entities: tuple[Entity, ...]) -> tuple[Statement, ...]:
    """The statements of a document, in the order of their first words."""
    blocks = blocks_of(doc)
    found: Sequence[Quotation] = quotations(doc.text, blocks)
    possible = [
        *candidates(analysis), *labelled(analysis, blocks), *before_colon(analysis), *in_full(analysis, blocks),
    ]  # fmt: skip
    found, possible = without_titles(analysis, found, possible)
    chosen = attach(analysis, choose(analysis, possible, found), found)
    chosen = cited(analysis, free_speech(analysis, carried_on(analysis, chosen, blocks), blocks))
    made = [(c, s) for c in chosen if (s := _statement(analysis, c, found, entities)) is not None]
    made.sort(key=lambda pair: _place(pair[1]))
    named = [msgspec.structs.replace(s, id=f"s{n}") for n, (_, s) in enumerate(made, 1)]
    rest_on = {s.id for (c, _), s in zip(made, named, strict=True) if c.candidate.frame == FRAME}
    by_cue = {c.candidate.anchor: s for (c, _), s in zip(made, named, strict=True)}
    quoting = {
        s.id: outer.id
        for (c, _), s in zip(made, named, strict=True)
        if (outer := by_cue.get(analysis.tokens[c.candidate.anchor].head)) is not None and outer.content == s.content
        if analysis.deprel(c.candidate.anchor) == "advcl"
    }
    return tuple(
        msgspec.structs.replace(s, within=quoting[s.id]) if s.id in quoting else _nested(s, named, rest_on)
        for s in named
    )


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
        source_entity=entity_id,
        anonymous=unnamed(analysis, candidate.head if candidate.source else None, entity),
        mode=mode_of(content, found),
        beside=() if candidate.head is None else _beside(analysis, candidate.head, entity_id, entities),
        stance=candidate.stance,
        within=None,
    )


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


def content_spans(analysis: Analysis, one: Chosen, found: Sequence[Quotation]) -> tuple[Span, ...]:
    """The content's spans: whole quotations, and the rest without the punctuation around it."""
    quoted = [span for q in one.quotations for span in found[q].spans]
    kept = trimmed_runs(analysis, one.candidate, quoted)
    if quoted and _opens_with(analysis, one.candidate, quoted[0]):
        kept = [
            run for run in kept
            if not _between(analysis, one.candidate, run, quoted[0]) or _goes_on(analysis, one.candidate, run)
        ]  # fmt: skip
    kept = [run for run in kept if not _of_the_cue(analysis, one.candidate, run, quoted)]
    leading = [run for run in kept if any(_leads_to(analysis, one.candidate, run, quote) for quote in quoted)]
    # "They were angry – “Thugs,” the priest said – **but kept quiet**".
    kept = [run for run in kept if not leading or (run not in leading and not _behind_dash(analysis, one.candidate, run))]
    held = [span for quotation in found for span in quotation.spans if _within(analysis, span, kept)]
    return joined([*quoted, *kept, *held], analysis.text)


def _within(analysis: Analysis, quoted: Span, runs: Sequence[Span]) -> bool:
    """Whether all words in quotation marks are among those reported: "said that he thought it “a farce**”**"."""
    words = [i for i in analysis.tokens_in(quoted) if analysis.tokens[i].upos != "PUNCT"]
    ends = (*words[:1], *words[-1:])
    return bool(words) and any(all(inside_any(analysis.span(i, i), (run,)) for i in ends) for run in runs)


def _opens_with(analysis: Analysis, candidate: Candidate, quoted: Span) -> bool:
    """Whether the content begins with a quotation of a clause or more."""
    inside = analysis.tokens_in(quoted)
    return bool(candidate.content) and len(inside) > 5 and min(candidate.content) in (*inside, inside.start - 1)


def _of_the_cue(analysis: Analysis, candidate: Candidate, run: Span, quoted: Sequence[Span]) -> bool:
    """Whether words between two pieces of a quotation stand behind its cue: "“The town,” he said **today**, “fell”"."""
    before = max((end for _, end in quoted if end <= run[0]), default=None)
    after = any(start >= run[1] for start, _ in quoted)
    if before is None or not after:
        return False
    return any(before <= analysis.tokens[i].start < run[0] for i in candidate.cue)


def _leads_to(analysis: Analysis, candidate: Candidate, run: Span, quoted: Span) -> bool:
    """Whether words only lead up to a quotation whose cue stands behind it: "**it is bad**: “We lost,” he said".

    A dash does so too, where nothing but the speaker stands between the quotation and the cue.
    """
    behind = analysis.tokens[min(candidate.cue)].start > quoted[0] >= run[1]
    gap = analysis.text[run[1] : quoted[0]].strip()
    if not behind or gap not in {":", *DASHES}:
        return False
    speaking = {analysis.tokens[i].start for i in (*candidate.cue, *candidate.source)}
    between = (i for i in range(max(candidate.cue)) if quoted[1] <= analysis.tokens[i].start)
    return gap == ":" or all(analysis.tokens[i].start in speaking for i in between)


def _behind_dash(analysis: Analysis, candidate: Candidate, run: Span) -> bool:
    """Whether a dash parts words from a cue before them."""
    end = analysis.tokens[max((*candidate.cue, *candidate.source))].end
    return end <= run[0] and analysis.text[end : run[0]].strip() in DASHES


def _between(analysis: Analysis, candidate: Candidate, run: Span, quoted: Span) -> bool:
    """Whether the cue or the source stands between a run of words and a quotation: then it is no part of the speech."""
    gap = (run[1], quoted[0]) if run[1] <= quoted[0] else (quoted[1], run[0])
    return any(gap[0] <= analysis.tokens[i].start < gap[1] for i in (*candidate.cue, *candidate.source))


def _goes_on(analysis: Analysis, candidate: Candidate, run: Span) -> bool:
    """Whether words behind a cue go on with what is quoted before it: "“We won,” he said, **that the war was over**"."""
    first = analysis.tokens_in(run)[0]
    return analysis.lower(first) == "that" and analysis.tokens[analysis.tokens[first].head].head == candidate.anchor


def trimmed_runs(analysis: Analysis, candidate: Candidate, quoted: Sequence[Span]) -> list[Span]:
    """Runs of content tokens outside the quotations, each without punctuation at its ends."""
    apart = set(candidate.cue) | set(candidate.source)
    runs: list[list[int]] = []
    for i in sorted(candidate.content):
        if i in apart or inside_any(analysis.span(i, i), quoted):
            continue
        if runs and all(_bridge(analysis, k, apart) for k in range(runs[-1][-1] + 1, i)) and i - runs[-1][-1] <= 3:
            runs[-1].append(i)
        else:
            runs.append([i])
    out = []
    if candidate.kind == "verb" and max(map(len, runs), default=0) >= LONG:
        runs = [run for run in runs if len(run) >= SHORT or _belongs(analysis, run, candidate.content)]
    for run in runs:
        while (
            run
            and analysis.tokens[run[0]].upos == "PUNCT"
            and analysis.surface(run[0]) not in ("(", "[", "‘", "'", "$")
        ):
            run.pop(0)
        while (
            run
            and analysis.tokens[run[-1]].upos == "PUNCT"
            and analysis.surface(run[-1]) not in (")", "]", "?", "!", "’", "'", "%")
        ):
            run.pop()
        if run:
            out.append(analysis.span(run[0], run[-1]))
    return out


def _belongs(analysis: Analysis, run: Sequence[int], content: frozenset[int]) -> bool:
    """Whether a short run is part of what is said: it has a verb, or belongs to one."""
    return any(
        analysis.tokens[i].upos in VERBAL
        or (analysis.deprel(i) == "nsubj" and analysis.tokens[i].head in content)
        or analysis.child(i, "cop") in content
        for i in run
    )


def _bridge(analysis: Analysis, k: int, apart: set[int]) -> bool:
    return k not in apart and analysis.tokens[k].upos == "PUNCT"


def mode_of(content: Sequence[Span], found: Sequence[Quotation]) -> StatementMode:
    """Direct where all of it stands in quotation marks, mixed where some does."""
    inside = sum(overlap(span, mark) for span in content for q in found for mark in q.spans)
    total = sum(end - start for start, end in content)
    if not inside:
        return "indirect"
    return "direct" if inside >= 0.95 * total else "mixed"


def _nested(one: Statement, all_of_them: Sequence[Statement], rest_on: Set[str]) -> Statement:
    """Name the innermost other statement whose content holds this one's cue and content.

    Those of `rest_on` are cited for the whole of another one, and within that.
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
    inner = min(around, key=lambda other: (_size(other), other.id not in rest_on, other.id))
    return msgspec.structs.replace(one, within=inner.id)


def _size(one: Statement) -> int:
    return sum(end - start for start, end in one.content)
