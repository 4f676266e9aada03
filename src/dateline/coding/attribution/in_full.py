"""Finds speeches that are printed in full, without quotation marks, behind "the minister said:"."""

from collections.abc import Iterator, Sequence

from dateline.coding.attribution.constructions import Candidate
from dateline.coding.attribution.sources_of import noun_phrase
from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import cues_at
from dateline.coding.trees.subjects import subject
from dateline.language.analysis import Analysis
from dateline.language.classes import FIRST_PERSON
from dateline.model.span import Span

SAYING = frozenset({"say", "write"})
"""Classes of the verbs that open a speech."""
OPENING = frozenset({"“", '"', "''", "``", "‘", "'", "«", "„", "-", "–", "—", "•", "*"})
"""What begins a quotation or an item of a list, which are read for themselves."""


def in_full(analysis: Analysis, blocks: Sequence[Span]) -> Iterator[Candidate]:
    """The candidates of this kind; `blocks` are the paragraphs.

    The next paragraph is what is said; those behind it too, where somebody speaks of "I" or "we" in them, up to
    where another speech or a quotation begins, or somebody is told of who says something.
    """
    inside = [analysis.tokens_in(block) for block in blocks]
    for n, block in enumerate(inside[:-1]):
        verb = _opens(analysis, block)
        head = subject(analysis, verb) if verb is not None else None
        if verb is None or head is None:
            continue
        said: list[range] = []
        for following in inside[n + 1 :]:
            if not following or analysis.surface(following[0]) in OPENING or _opens(analysis, following) is not None:
                break
            if said and _tells(analysis, following):
                break
            said.append(following)
        if not any(analysis.lower(i) in FIRST_PERSON for part in said for i in part):
            said = said[:1]
        if said:
            yield Candidate(
                cue=(verb,), anchor=verb, source=noun_phrase(analysis, head), head=head,
                content=frozenset(i for part in said for i in part),
                frame="labelled", name="say", kind="mark", stance="says", certain=True,
            )  # fmt: skip


def _opens(analysis: Analysis, block: range) -> int | None:
    """The verb of a paragraph that ends with "said:"; a word or two of when may stand between."""
    if len(block) < 3 or analysis.surface(block[-1]) != ":":
        return None
    last = analysis.sentence_tokens(block[-1])
    for i in reversed(last[:-1]):
        if any(cue.name in SAYING and cue.kind == "verb" for cue in cues_at(analysis, i)):
            return i
        if analysis.tokens[i].upos == "PUNCT":
            return None
    return None


def _tells(analysis: Analysis, block: range) -> bool:
    """Whether a paragraph is the report's own again: somebody else says something in it, or it is the fine print."""
    if analysis.lower(block[0]) in cue_rules().sourcing.notes:
        return True
    for i in block:
        if any(cue.name in SAYING and cue.kind == "verb" for cue in cues_at(analysis, i)):
            who = subject(analysis, i)
            if who is not None and analysis.lower(who) not in FIRST_PERSON and analysis.tokens[who].etype == "person":
                return True
    return False
