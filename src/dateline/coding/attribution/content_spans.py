"""Cuts what a statement reports out of the text: whole quotations, and the words around them that belong to it."""

from collections.abc import Sequence

from dateline.coding.attribution.asides import DASHES
from dateline.coding.attribution.constructions import Candidate
from dateline.coding.attribution.quotations import Quotation
from dateline.coding.attribution.selection import Chosen
from dateline.language.analysis import Analysis
from dateline.model.span import Span, inside_any, joined

LONG, SHORT = 8, 4
"""Beside a run of so many tokens, a run of fewer tokens without a verb is a scrap of the source or the cue."""
VERBAL = frozenset({"VERB", "AUX", "ADJ", "INTJ"})


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
    kept = [
        run for run in kept if not leading or (run not in leading and not _behind_dash(analysis, one.candidate, run))
    ]
    held = [span for quotation in found for span in quotation.spans
            if _within(analysis, span, kept) or _runs_on(analysis, span, kept)]  # fmt: skip
    return joined([*quoted, *kept, *held], analysis.text)


def _within(analysis: Analysis, quoted: Span, runs: Sequence[Span]) -> bool:
    """Whether all words in quotation marks are among those reported: "said that he thought it “a farce**”**"."""
    words = [i for i in analysis.tokens_in(quoted) if analysis.tokens[i].upos != "PUNCT"]
    ends = (*words[:1], *words[-1:])
    return bool(words) and any(all(inside_any(analysis.span(i, i), (run,)) for i in ends) for run in runs)


def _runs_on(analysis: Analysis, quoted: Span, runs: Sequence[Span]) -> bool:
    """Whether words reported end with a sentence within quotation marks: "said he thought “it fell. **We fled**”"."""
    words = [i for i in analysis.tokens_in(quoted) if analysis.tokens[i].upos != "PUNCT"]
    for start, end in runs:
        told = [i for i in words if start <= analysis.tokens[i].start < end]
        if told and told[0] == words[0] and told[-1] != words[-1]:
            further = words[words.index(told[-1]) + 1]
            return analysis.sentence_index(further) > analysis.sentence_index(told[-1])
    return False


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
    """Whether words behind a cue go on with what is quoted before it: "“We won,” he said, **that it was over**"."""
    first = analysis.tokens_in(run)[0]
    above = analysis.tokens[analysis.tokens[first].head].head
    opens = analysis.lower(first) == "that" and analysis.deprel(first) == "mark" and first > candidate.anchor
    return opens and (above == candidate.anchor or above in candidate.content)


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
    if candidate.kind == "verb" and candidate.frame != "label" and max(map(len, runs), default=0) >= LONG:
        runs = [run for run in runs if len(run) >= SHORT or _belongs(analysis, run, candidate)]
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


def _belongs(analysis: Analysis, run: Sequence[int], candidate: Candidate) -> bool:
    """Whether a short run is part of what is said: it has a verb, or belongs to one: "**Roe** is said to have left"."""
    content = candidate.content
    own = content if candidate.frame == "clause" else content | {candidate.anchor}
    # "Said that the mayor was “wrong” **about the road**": what goes on behind the marks, on the same side of the cue.
    goes_on = candidate.frame == "clause" and run[0] - 1 in content and candidate.anchor < min(content)
    return goes_on or any(
        analysis.tokens[i].upos in VERBAL
        or (analysis.deprel(i) == "nsubj" and analysis.tokens[i].head in own)
        or analysis.child(i, "cop") in content
        for i in run
    )


def _bridge(analysis: Analysis, k: int, apart: set[int]) -> bool:
    return k not in apart and analysis.tokens[k].upos == "PUNCT"
