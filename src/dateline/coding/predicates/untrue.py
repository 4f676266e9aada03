"""What a text calls untrue as it reports it: who "falsely claimed" or "lied" has said it, and the text denies it."""

from collections.abc import Iterator, Sequence

import msgspec

from dateline.coding.factuality.modality import assess
from dateline.coding.factuality.signatures import answer_of
from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.predicates.senses import Senses
from dateline.language.analysis import Analysis
from dateline.language.classes import ASKING
from dateline.model.claim import Claim
from dateline.model.statement import Stance, Statement

_TOLD: frozenset[Stance] = frozenset({"says", "claims", "confirms", "accuses", "denies"})
"""Stances of words that are true or false."""
_HELD = frozenset({"ccomp", "xcomp", "conj", "cop"})
"""Relations through which a clause says itself what the one above it says, and grants nothing."""


def untrue(senses: Senses, claims: Sequence[Claim], statements: Sequence[Statement]) -> Iterator[Claim]:
    """For each claim whose holder is said not to tell the truth, what whoever says so has of it: that it is not so."""
    false = {one.id: (cue, one) for one in statements if (cue := _false(senses.analysis, one)) is not None}
    for claim in claims:
        if claim.holder not in false:
            continue
        cue, statement = false[claim.holder]
        if _said_outright(senses.analysis, senses.analysis.tokens_in(claim.predicate).start, cue):
            yield msgspec.structs.replace(
                claim,
                polarity="negative" if claim.polarity == "positive" else "positive",
                holder=statement.within,
                rule=f"untrue: {claim.rule}",
            )


def _false(analysis: Analysis, one: Statement) -> int | None:
    """The word of a statement that is said to be untrue: "falsely **claimed**", "the army's false **claim** that"."""
    if one.stance not in _TOLD:
        return None
    words = (i for span in one.cue for i in analysis.tokens_in(span))
    word = next((i for i in words if _lies(analysis, i)), None)
    if word is None:
        return None
    reading = assess(analysis, word)
    told = analysis.tokens[word].upos != "VERB" or (reading.modality, reading.polarity) == ("actual", "positive")
    return word if told else None


def _lies(analysis: Analysis, i: int) -> bool:
    """Whether a word reports what is not so: "**falsely** claimed", "**lied** that", "lied when", "**false** claim"."""
    rules, token = cue_rules().untrue, analysis.tokens[i]
    if token.upos != "VERB":
        answers = (answer_of(analysis, j) for j in analysis.dependents(i, "amod"))
        return any(answer is not None and answer.name == "false" for answer in answers)
    apart = i + 2 in analysis.sentence_tokens(i) and analysis.surface(i + 1) == ","
    beside = {*analysis.dependents(i, "advmod"), *((i + 2,) if apart else ())}  # "said, **wrongly**, that"
    if token.lemma in rules.verbs or any(analysis.lower(j) in rules.adverbs for j in beside):
        return True
    return analysis.deprel(i) == "advcl" and analysis.tokens[token.head].lemma in rules.verbs


def _said_outright(analysis: Analysis, i: int, cue: int) -> bool:
    """Whether a predicate is what is said itself, and nothing told on the way: "while the rebels **held** it"."""
    while analysis.tokens[i].head not in (-1, cue) and analysis.deprel(i) in _HELD:
        i = analysis.tokens[i].head
    if analysis.tokens[i].head != cue:
        return analysis.tokens[cue].head == i and analysis.deprel(cue) == "parataxis"
    if any(analysis.tokens[j].xpos in ASKING for j in analysis.dependents(i, "advmod", "mark")):
        return False  # "lies **where** the rebels held it"
    # "Wrongly accused them of **shelling** it".
    gerund = analysis.deprel(i) == "advcl" and analysis.tokens[i].xpos == "VBG"
    return gerund or analysis.deprel(i) in {*_HELD, "acl"}
