"""Mends what the parser of long sentences often gets wrong, before anything is read from the trees."""

from functools import cache

from msgspec.structs import replace

from dateline.coding.lexicons.cues import cues_at
from dateline.coding.lexicons.lexicon import lexicon
from dateline.coding.trees.accusing_repairs import ACCUSING_REPAIRS
from dateline.coding.trees.addressed_repairs import ADDRESSED_REPAIRS
from dateline.coding.trees.agent_repairs import AGENT_REPAIRS
from dateline.coding.trees.answer_repairs import ANSWER_REPAIRS
from dateline.coding.trees.asked_repairs import ASKED_REPAIRS
from dateline.coding.trees.between_repairs import BETWEEN_REPAIRS
from dateline.coding.trees.clause_repairs import CLAUSE_REPAIRS
from dateline.coding.trees.completing_repairs import COMPLETING_REPAIRS
from dateline.coding.trees.condition_repairs import CONDITION_REPAIRS, had_they, only_thought
from dateline.coding.trees.crowd_repairs import CROWD_REPAIRS
from dateline.coding.trees.deed_repairs import DEED_REPAIRS
from dateline.coding.trees.doer_repairs import DOER_REPAIRS
from dateline.coding.trees.emphasis_repairs import EMPHASIS_REPAIRS
from dateline.coding.trees.extracted_repairs import EXTRACTED_REPAIRS
from dateline.coding.trees.further_repairs import FURTHER_REPAIRS
from dateline.coding.trees.gerund_repairs import GERUND_REPAIRS
from dateline.coding.trees.headline_clauses import cast_anew
from dateline.coding.trees.headline_parts import HEADLINE_PART_REPAIRS
from dateline.coding.trees.headline_series import in_series
from dateline.coding.trees.headline_verbs import retagged
from dateline.coding.trees.headline_words import known_words
from dateline.coding.trees.headlines import HEADLINE_REPAIRS
from dateline.coding.trees.hyphen_repairs import HYPHEN_REPAIRS
from dateline.coding.trees.infinitive_repairs import INFINITIVE_REPAIRS
from dateline.coding.trees.inverted_repairs import INVERTED_REPAIRS
from dateline.coding.trees.listed_repairs import LISTED_REPAIRS
from dateline.coding.trees.misplaced_repairs import MISPLACED_REPAIRS
from dateline.coding.trees.misread_repairs import MISREAD_REPAIRS
from dateline.coding.trees.name_tags import named
from dateline.coding.trees.noun_repairs import NOUN_REPAIRS, whole_names
from dateline.coding.trees.owned_tags import owned
from dateline.coding.trees.owner_repairs import OWNER_REPAIRS
from dateline.coding.trees.parted_repairs import PARTED_REPAIRS
from dateline.coding.trees.planned_repairs import PLANNED_REPAIRS
from dateline.coding.trees.quoted_repairs import QUOTED_REPAIRS
from dateline.coding.trees.relative_repairs import RELATIVE_REPAIRS
from dateline.coding.trees.repair import Links, Repair
from dateline.coding.trees.reporter_repairs import REPORTER_REPAIRS
from dateline.coding.trees.saying_repairs import SAYING_REPAIRS
from dateline.coding.trees.set_in_repairs import SET_IN_REPAIRS
from dateline.coding.trees.shared_repairs import SHARED_REPAIRS
from dateline.coding.trees.sound import sound
from dateline.coding.trees.sourcing_repairs import SOURCING_REPAIRS
from dateline.coding.trees.speaker_repairs import SPEAKER_REPAIRS
from dateline.coding.trees.speech_noun_repairs import SPEECH_NOUN_REPAIRS
from dateline.coding.trees.speech_repairs import SPEECH_REPAIRS, passive
from dateline.coding.trees.tags import tagged_anew
from dateline.coding.trees.title_repairs import TITLE_REPAIRS
from dateline.coding.trees.toll_repairs import TOLL_REPAIRS
from dateline.coding.trees.town_repairs import TOWN_REPAIRS
from dateline.coding.trees.verdict_repairs import VERDICT_REPAIRS
from dateline.coding.trees.who_says_repairs import WHO_SAYS_REPAIRS
from dateline.coding.trees.word_repairs import WORD_REPAIRS
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
                links.update(repair.find(analysis, i))
        for repair in _then_asked(relation):
            links.update(repair.find(analysis, i))
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
    *TOLL_REPAIRS, *PLANNED_REPAIRS, *TOWN_REPAIRS, *GERUND_REPAIRS,
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
