"""Carries reported speech on into the next sentence: "They held on, officials said. But the road was lost."."""

from collections.abc import Collection, Sequence, Set

import msgspec

from dateline.coding.attribution.constructions import UNSPOKEN
from dateline.coding.attribution.selection import Chosen
from dateline.coding.attribution.sources_of import entity_of
from dateline.coding.factuality.holders import own_earlier
from dateline.coding.factuality.moods import told_back
from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.modality_rules import modality_rules
from dateline.coding.trees.subjects import subject
from dateline.language.analysis import Analysis
from dateline.model.entity import Entity
from dateline.model.span import Span, inside_any

TELLING = frozenset({
    "say", "claim", "write", "maintain", "promise", "threaten", "predict", "warn", "confirm", "according", "continue",
})  # fmt: skip
"""Classes of cues whose report may go on."""
HIMSELF = frozenset({"he", "she", "i", "we"})
"""Pronouns for who spoke, and hardly for what was spoken of."""
OPENERS = frozenset({"but", "and", "yet", "nor", "however", "so", "still", "instead", "nevertheless", "moreover"})
"""Words with which a sentence goes on with the one before."""


def carried_on(
    analysis: Analysis,
    chosen: Sequence[Chosen],
    blocks: Sequence[Span],
    entities: Sequence[Entity],
    quoted: Collection[int],
) -> list[Chosen]:
    """Add to a statement whose cue closes its sentence the next sentence, where that plainly goes on with it.

    It does when it stands in the same paragraph, opens with a conjunction, and nobody else is quoted in it; or when it
    stays in the tense that only what is reported stands in: "It had been mined, he said. Nobody **had warned** them.";
    or when those that it was about do more: "They burned a barn, he said. They **also** shot a guard.".
    What stands in quotation marks (`quoted`) goes on by itself.
    """
    cued = {analysis.sentence_index(one.candidate.anchor) for one in chosen}
    taken = cued | {analysis.sentence_index(i) for i in quoted if analysis.tokens[i].head < 0}
    out = []
    for one in chosen:
        following = analysis.sentence_index(one.candidate.anchor) + 1
        added = frozenset[int]()
        if _closes(analysis, one) and following not in cued and _goes_on(analysis, following, blocks):
            added = frozenset(range(*analysis.sentences[following]))
            following += 1
        while following not in cued and _stays(analysis, one, following, blocks, entities):
            added |= frozenset(range(*analysis.sentences[following]))
            following += 1
        if added:
            candidate = msgspec.structs.replace(one.candidate, content=one.candidate.content | added)
            one = msgspec.structs.replace(one, candidate=candidate)
        out.append(one)
        if (more := _behind_quotation(analysis, one, following, taken, blocks)) is not None:
            out.append(more)
    return out


def _behind_quotation(
    analysis: Analysis, one: Chosen, following: int, taken: Set[int], blocks: Sequence[Span]
) -> Chosen | None:
    """What goes on behind words in quotation marks, looking ahead: "“We will win,” he said. They **would** hold"."""
    candidate = one.candidate
    told = candidate.kind == "verb" and candidate.name in TELLING and analysis.tokens[candidate.anchor].xpos == "VBD"
    if not one.quotations or not told or not candidate.source:
        return None
    first = following
    while following not in taken and _would(analysis, following, blocks):
        following += 1
    if following == first:
        return None
    content = frozenset(range(analysis.sentences[first][0], analysis.sentences[following - 1][1]))
    return Chosen(candidate=msgspec.structs.replace(candidate, content=content, frame=UNSPOKEN))


def _would(analysis: Analysis, sentence: int, blocks: Sequence[Span]) -> bool:
    """Whether a sentence in the same paragraph looks ahead from the past."""
    if sentence >= len(analysis.sentences):
        return False
    first, end = analysis.sentences[sentence]
    root = next((i for i in range(first, end) if analysis.tokens[i].head < 0), None)
    joint = (analysis.tokens[first - 1].start, analysis.tokens[end - 1].end)
    ahead = root is not None and any(analysis.lower(j) == "would" for j in analysis.dependents(root, "aux"))
    return root is not None and ahead and told_back(analysis, root) and inside_any(joint, blocks)


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


def _tells(analysis: Analysis, one: Chosen) -> bool:
    """Whether words that are not quoted are somebody's whom the text names, by a cue whose report may go on."""
    candidate = one.candidate
    pressing = candidate.stance in cue_rules().going_on.pressing
    telling = candidate.name in TELLING or (candidate.name == "accuse" and candidate.frame == "clause")  # "complained"
    named = candidate.kind in ("verb", "phrase") and (telling or pressing) and bool(candidate.source)
    if own_earlier(analysis, candidate.source):
        return False  # what follows sets it right
    return named and not one.quotations and bool(candidate.content)


def _told_back(analysis: Analysis, one: Chosen) -> bool:
    """Whether what is told stands in a tense that only what is reported goes on in, or closes with its cue."""
    candidate = one.candidate
    tenseless = candidate.kind == "phrase" or candidate.frame == UNSPOKEN
    if not tenseless and analysis.tokens[candidate.anchor].xpos not in ("VBD", "VBN"):
        return False
    if candidate.stance in cue_rules().going_on.pressing:
        return True
    tops = [i for i in candidate.content if analysis.tokens[i].head not in candidate.content]
    told = any(told_back(analysis, i) or _ahead(analysis, i) or _past(analysis, i) for i in tops)
    return told or _closes(analysis, one)


def _stays(analysis: Analysis, one: Chosen, sentence: int, blocks: Sequence[Span], entities: Sequence[Entity]) -> bool:
    """Whether a sentence without a cue of its own, in the same paragraph, goes on with what somebody named tells."""
    if sentence >= len(analysis.sentences) or not _tells(analysis, one):
        return False
    first, end = analysis.sentences[sentence]
    root = next((i for i in range(first, end) if analysis.tokens[i].head < 0), None)
    joint = (analysis.tokens[first - 1].start, analysis.tokens[end - 1].end)
    if root is None or not inside_any(joint, blocks):
        return False
    if _told_back(analysis, one) and (told_back(analysis, root) or _pressed(analysis, one, root)):
        return _of_others(analysis, one, root)
    return _did_more(analysis, one, root, entities)


def _of_others(analysis: Analysis, one: Chosen, root: int) -> bool:
    """Whether a clause behind words that follow their cue is not about who said them, or tells what he would do.

    "He said they had left. He **had met** them." is the report's own.
    """
    candidate = one.candidate
    who = subject(analysis, root)
    if min(candidate.content) < candidate.anchor:
        return True
    ahead = any(analysis.lower(j) == "would" for j in analysis.dependents(root, "aux"))
    himself = who is None or analysis.lower(who) in HIMSELF or who in candidate.source
    return not himself or (ahead and who is not None)


def _pressed(analysis: Analysis, one: Chosen, root: int) -> bool:
    """Whether who asks, orders or warns goes on with what is to be done: "demanded a truce. They **must** leave"."""
    asked = any(analysis.lower(j) in modality_rules().modals.requested for j in analysis.dependents(root, "aux"))
    return asked and one.candidate.stance in cue_rules().going_on.pressing


def _did_more(analysis: Analysis, one: Chosen, root: int, entities: Sequence[Entity]) -> bool:
    """Whether those who are told to have done something did more: "They burned a barn, he said. They **also** …".

    They must not be those who tell it.
    """
    more = any(analysis.lower(j) in cue_rules().going_on.further for j in analysis.dependents(root, "advmod"))
    who = subject(analysis, root)
    if not more or who is None or analysis.tokens[root].xpos != "VBD":
        return False
    if analysis.tokens[who].lemma in cue_rules().going_on.doers and analysis.child(who, "det") is not None:
        return True
    same = entity_of(analysis, who, entities)
    speaker = None if one.candidate.head is None else entity_of(analysis, one.candidate.head, entities)
    doers = (subject(analysis, i) for i in one.candidate.content if _past(analysis, i))
    return same not in (None, speaker) and same in (entity_of(analysis, j, entities) for j in doers if j is not None)


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
