"""Mends what the parser of long sentences often gets wrong, before anything is read from the trees."""

from functools import cache

from msgspec.structs import replace

from dateline.coding.lexicons.cues import cues_at
from dateline.coding.lexicons.lexicon import lexicon
from dateline.coding.trees.repairs.accusing import ACCUSING_REPAIRS
from dateline.coding.trees.repairs.addressed import ADDRESSED_REPAIRS
from dateline.coding.trees.repairs.agent import AGENT_REPAIRS
from dateline.coding.trees.repairs.answer import ANSWER_REPAIRS
from dateline.coding.trees.repairs.asked import ASKED_REPAIRS
from dateline.coding.trees.repairs.between import BETWEEN_REPAIRS
from dateline.coding.trees.repairs.clause import CLAUSE_REPAIRS
from dateline.coding.trees.repairs.completing import COMPLETING_REPAIRS
from dateline.coding.trees.repairs.condition import CONDITION_REPAIRS, had_they, only_thought
from dateline.coding.trees.repairs.crowd import CROWD_REPAIRS
from dateline.coding.trees.repairs.deed import DEED_REPAIRS
from dateline.coding.trees.repairs.doer import DOER_REPAIRS
from dateline.coding.trees.repairs.emphasis import EMPHASIS_REPAIRS
from dateline.coding.trees.repairs.extracted import EXTRACTED_REPAIRS
from dateline.coding.trees.repairs.further import FURTHER_REPAIRS
from dateline.coding.trees.repairs.gerund import GERUND_REPAIRS
from dateline.coding.trees.repairs.headline_parts import HEADLINE_PART_REPAIRS
from dateline.coding.trees.repairs.headlines import HEADLINE_REPAIRS
from dateline.coding.trees.repairs.hyphen import HYPHEN_REPAIRS
from dateline.coding.trees.repairs.infinitive import INFINITIVE_REPAIRS
from dateline.coding.trees.repairs.inverted import INVERTED_REPAIRS
from dateline.coding.trees.repairs.listed import LISTED_REPAIRS
from dateline.coding.trees.repairs.misplaced import MISPLACED_REPAIRS
from dateline.coding.trees.repairs.misread import MISREAD_REPAIRS
from dateline.coding.trees.repairs.noun import NOUN_REPAIRS, whole_names
from dateline.coding.trees.repairs.owner import OWNER_REPAIRS
from dateline.coding.trees.repairs.parted import PARTED_REPAIRS
from dateline.coding.trees.repairs.participle import PARTICIPLE_REPAIRS
from dateline.coding.trees.repairs.planned import PLANNED_REPAIRS
from dateline.coding.trees.repairs.quoted import QUOTED_REPAIRS
from dateline.coding.trees.repairs.relative import RELATIVE_REPAIRS
from dateline.coding.trees.repairs.repair import Links, Repair
from dateline.coding.trees.repairs.reporter import REPORTER_REPAIRS
from dateline.coding.trees.repairs.saying import SAYING_REPAIRS
from dateline.coding.trees.repairs.set_in import SET_IN_REPAIRS
from dateline.coding.trees.repairs.shared import SHARED_REPAIRS
from dateline.coding.trees.repairs.sound import sound
from dateline.coding.trees.repairs.sourcing import SOURCING_REPAIRS
from dateline.coding.trees.repairs.speaker import SPEAKER_REPAIRS
from dateline.coding.trees.repairs.speech import SPEECH_REPAIRS, passive
from dateline.coding.trees.repairs.speech_noun import SPEECH_NOUN_REPAIRS
from dateline.coding.trees.repairs.title import TITLE_REPAIRS
from dateline.coding.trees.repairs.toll import TOLL_REPAIRS
from dateline.coding.trees.repairs.town import TOWN_REPAIRS
from dateline.coding.trees.repairs.verdict import VERDICT_REPAIRS
from dateline.coding.trees.repairs.who_says import WHO_SAYS_REPAIRS
from dateline.coding.trees.repairs.word import WORD_REPAIRS
from dateline.coding.trees.tags.disproved import tagged_anew
from dateline.coding.trees.tags.headline_clauses import cast_anew
from dateline.coding.trees.tags.headline_series import in_series
from dateline.coding.trees.tags.headline_verbs import retagged
from dateline.coding.trees.tags.headline_words import known_words
from dateline.coding.trees.tags.names import named
from dateline.coding.trees.tags.owned import owned
from dateline.language.analysis import Analysis

_SINCE = frozenset({"since", "after", "when", "as", "before", "while"})


def mended(analysis: Analysis) -> Analysis:
    """The analysis with what hangs wrong hung right: see the functions below."""
    for stage in (named, owned, tagged_anew, known_words, cast_anew, in_series, retagged):
        analysis = sound(stage(analysis), analysis)
    links: Links = {}
    for i in range(len(analysis.tokens)):
        relation = analysis.deprel(i)
        if (verb := _doer_clause(analysis, i)) is not None:
            links[i] = verb, analysis.tokens[i].deprel
        else:
            for repair in _first_asked(relation):
                if found := repair.find(analysis, i):
                    links.update(found)
        for repair in _then_asked(relation):
            if found := repair.find(analysis, i):
                links.update(found)
    links.update(whole_names(analysis))
    analysis = sound(_hung(analysis, links), analysis)
    roots = [i for i, token in enumerate(analysis.tokens) if token.head < 0]
    inverted = {j: link for i in roots for j, link in had_they(analysis, i).items()}
    analysis = sound(_hung(analysis, inverted), analysis)
    thought = {j: link for i in range(len(analysis.tokens)) for j, link in only_thought(analysis, i).items()}
    return sound(_hung(analysis, thought), analysis)


def _hung(analysis: Analysis, links: Links) -> Analysis:
    """The analysis with some tokens hung elsewhere."""
    if not links:
        return analysis
    tokens = tuple(
        replace(token, head=links[i][0], deprel=links[i][1]) if i in links else token
        for i, token in enumerate(analysis.tokens)
    )
    return replace(analysis, tokens=tokens)


def _doer_clause(analysis: Analysis, i: int) -> int | None:
    """The clause between a participle and the passive that it hangs on, if that clause has somebody who does it.

    "People have been killed since fighters attacked in May, killing 1,200": it is the fighters who killed. "Shoppers
    were leaving when a bomb exploded, killing nine": the bomb.
    """
    token = analysis.tokens[i]
    if token.xpos != "VBG" or token.deprel != "advcl" or token.head < 0 or token.head > i:
        return None
    peaceful = analysis.tokens[token.head].xpos == "VBG" and analysis.child(token.head, "obj") is None
    meanwhile = peaceful and token.lemma in lexicon().classes["done_in_it"]
    if analysis.child(i, "mark", "nsubj", "aux") is not None or not (passive(analysis, token.head) or meanwhile):
        return None
    if any(cue.rules.certain for cue in cues_at(analysis, i)):
        return None  # "were accused before it sank, they denied, saying …"
    between = [
        j
        for j in analysis.dependents(token.head, "advcl")
        if token.head < j < i
        and analysis.child(j, "nsubj") is not None
        and not passive(analysis, j)
        and (not meanwhile or "ASSAULT" in lexicon().types(analysis.tokens[j].lemma.lower()))
        and any(analysis.lower(k) in _SINCE for k in analysis.dependents(j, "mark", "advmod"))
    ]
    return between[-1] if between else None


_SPEECH = (
    *SPEECH_REPAIRS, *SPEECH_NOUN_REPAIRS, *SOURCING_REPAIRS, *ADDRESSED_REPAIRS, *ANSWER_REPAIRS, *VERDICT_REPAIRS,
    *SET_IN_REPAIRS, *SAYING_REPAIRS, *HEADLINE_REPAIRS, *SPEAKER_REPAIRS, *PARTED_REPAIRS, *EXTRACTED_REPAIRS,
    *EMPHASIS_REPAIRS, *BETWEEN_REPAIRS, *MISREAD_REPAIRS, *CLAUSE_REPAIRS, *INVERTED_REPAIRS, *ASKED_REPAIRS,
    *QUOTED_REPAIRS, *REPORTER_REPAIRS, *FURTHER_REPAIRS, *CONDITION_REPAIRS, *RELATIVE_REPAIRS,
    *ACCUSING_REPAIRS, *CROWD_REPAIRS, *WHO_SAYS_REPAIRS, *HEADLINE_PART_REPAIRS,
)  # fmt: skip
_OTHERS = (
    *WORD_REPAIRS, *NOUN_REPAIRS, *TITLE_REPAIRS, *DEED_REPAIRS, *SHARED_REPAIRS, *LISTED_REPAIRS, *HYPHEN_REPAIRS,
    *COMPLETING_REPAIRS, *DOER_REPAIRS, *OWNER_REPAIRS, *INFINITIVE_REPAIRS, *MISPLACED_REPAIRS, *AGENT_REPAIRS,
    *TOLL_REPAIRS, *PARTICIPLE_REPAIRS, *PLANNED_REPAIRS, *TOWN_REPAIRS, *GERUND_REPAIRS,
)  # fmt: skip
"""Where two repairs hang one word, the later has it."""


@cache
def _first_asked(relation: str) -> tuple[Repair, ...]:
    """The repairs around speech that words with this relation concern."""
    return tuple(repair for repair in _SPEECH if repair.concerns(relation))


@cache
def _then_asked(relation: str) -> tuple[Repair, ...]:
    """The other repairs that words with this relation concern."""
    return tuple(repair for repair in _OTHERS if repair.concerns(relation))
