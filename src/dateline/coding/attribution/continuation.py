"""Carries reported speech on into the next sentence: "They held on, officials said. But the road was lost."."""

from collections.abc import Sequence

import msgspec

from dateline.coding.attribution.constructions import UNSPOKEN
from dateline.coding.attribution.selection import Chosen
from dateline.coding.factuality.moods import told_back
from dateline.coding.lexicons.modality_rules import modality_rules
from dateline.coding.trees.subjects import subject
from dateline.language.analysis import Analysis
from dateline.model.span import Span, inside_any

TELLING = frozenset({
    "say", "claim", "write", "maintain", "promise", "threaten", "predict", "warn", "confirm", "according", "continue",
})  # fmt: skip
"""Classes of cues whose report may go on."""
HIMSELF = frozenset({"he", "she", "i", "we"})
"""Pronouns for who spoke, and hardly for what was spoken of."""
OPENERS = frozenset({"but", "and", "yet", "nor", "however", "so", "still", "instead", "nevertheless", "moreover"})
"""Words with which a sentence goes on with the one before."""


def carried_on(analysis: Analysis, chosen: Sequence[Chosen], blocks: Sequence[Span]) -> list[Chosen]:
    """Add to a statement whose cue closes its sentence the next sentence, where that plainly goes on with it.

    It does when it stands in the same paragraph, opens with a conjunction, and nobody else is quoted in it; or when it
    stays in the tense that only what is reported stands in: "It had been mined, he said. Nobody **had warned** them.".
    """
    cued = {analysis.sentence_index(one.candidate.anchor) for one in chosen}
    out = []
    for one in chosen:
        following = analysis.sentence_index(one.candidate.anchor) + 1
        added = frozenset[int]()
        if _closes(analysis, one) and following not in cued and _goes_on(analysis, following, blocks):
            added = frozenset(range(*analysis.sentences[following]))
            following += 1
        while _told_back(analysis, one) and following not in cued and _tells_back(analysis, one, following, blocks):
            added |= frozenset(range(*analysis.sentences[following]))
            following += 1
        if added:
            candidate = msgspec.structs.replace(one.candidate, content=one.candidate.content | added)
            one = msgspec.structs.replace(one, candidate=candidate)
        out.append(one)
    return out


def _closes(analysis: Analysis, one: Chosen) -> bool:
    """Whether words that are not quoted are followed by the cue and then by nothing more that is said."""
    candidate = one.candidate
    if one.quotations or not candidate.content or candidate.kind != "verb" or candidate.source == ():
        return False
    last = analysis.sentence_tokens(candidate.anchor).stop - 1
    told = analysis.dependents(candidate.anchor, "iobj", "obj", "obl")
    beside = frozenset(i for j in told for i in analysis.subtree(j))  # whom it is told, and when
    rest = range(max(*candidate.cue, *candidate.source) + 1, last + 1)
    after = all(analysis.tokens[i].upos == "PUNCT" or i in beside for i in rest)
    words = (i for i in candidate.content if analysis.tokens[i].upos != "PUNCT")
    return after and max(words, default=last) < candidate.anchor


def _told_back(analysis: Analysis, one: Chosen) -> bool:
    """Whether words that are not quoted are told in a tense that only what is reported stands in, by somebody named."""
    candidate = one.candidate
    telling = candidate.name in TELLING or (candidate.name == "accuse" and candidate.frame == "clause")  # "complained"
    named = candidate.kind in ("verb", "phrase") and telling and bool(candidate.source)
    tenseless = candidate.kind == "phrase" or candidate.frame == UNSPOKEN
    past = tenseless or analysis.tokens[candidate.anchor].xpos in ("VBD", "VBN")
    if one.quotations or not named or not past:
        return False
    tops = [i for i in candidate.content if analysis.tokens[i].head not in candidate.content]
    told = any(told_back(analysis, i) or _ahead(analysis, i) or _past(analysis, i) for i in tops)
    return told or _closes(analysis, one)


def _tells_back(analysis: Analysis, one: Chosen, sentence: int, blocks: Sequence[Span]) -> bool:
    """Whether a sentence without a cue of its own stays in that tense, in the same paragraph.

    Behind words that follow their cue, it must not be about who said them: "He said they had left. He had met them.".
    """
    if sentence >= len(analysis.sentences):
        return False
    first, end = analysis.sentences[sentence]
    root = next((i for i in range(first, end) if analysis.tokens[i].head < 0), None)
    joint = (analysis.tokens[first - 1].start, analysis.tokens[end - 1].end)
    if root is None or not inside_any(joint, blocks) or not told_back(analysis, root):
        return False
    candidate = one.candidate
    who = subject(analysis, root)
    behind = min(candidate.content) > candidate.anchor
    return not behind or (who is not None and analysis.lower(who) not in HIMSELF and who not in candidate.source)


def _past(analysis: Analysis, i: int) -> bool:
    """Whether a clause stands in the simple past, which "had" goes on with: "said they **came** at night"."""
    return any(analysis.tokens[j].xpos == "VBD" for j in (i, *analysis.dependents(i, "aux", "cop")))


def _ahead(analysis: Analysis, i: int) -> bool:
    """Whether a verb stands with "will", which "would" goes on with: "They will go, he said. They would not stay"."""
    return any(analysis.lower(j) in modality_rules().modals.planned for j in analysis.dependents(i, "aux"))


def _goes_on(analysis: Analysis, sentence: int, blocks: Sequence[Span]) -> bool:
    if sentence >= len(analysis.sentences):
        return False
    first, end = analysis.sentences[sentence]
    joint = (analysis.tokens[first - 1].start, analysis.tokens[end - 1].end)
    return analysis.lower(first) in OPENERS and inside_any(joint, blocks)
