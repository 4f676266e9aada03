"""What the word that opens a clause or a phrase says of an event in it: "if", "whether", "before", "without"."""

import msgspec

from dateline.coding.factuality.conditions import as_long, inverted, open_question, opens_condition
from dateline.coding.factuality.negations import negating
from dateline.coding.factuality.reality import Reading, folded_in, past
from dateline.coding.factuality.signatures import infinitive
from dateline.coding.factuality.tenses import days_apart
from dateline.coding.lexicons.modality_rules import modality_rules
from dateline.coding.trees.subjects import passive
from dateline.language.analysis import Analysis

_VOWING = frozenset({"vow", "promise", "pledge", "swear", "threaten", "plan", "intend"})
OPEN = frozenset({"ccomp", "csubj", "acl", "advcl", "xcomp", "obl", "nmod"})
"""Relations in which a clause with "whether" or "if" leaves open whether it is so."""


def _yet_to_be_done(analysis: Analysis, clause: int) -> bool:
    """Whether a clause is in the present passive: "once a deal **is reached**"."""
    being = [j for j in analysis.dependents(clause, "aux:pass") if analysis.tokens[j].xpos in ("VBZ", "VBP")]
    return bool(being) and analysis.child(clause, "aux") in (None, *being)


def marked_reading(analysis: Analysis, i: int, reading: Reading) -> Reading:
    """What the word that opens a clause or phrase says about it."""
    conditions = modality_rules().conditions
    relation = analysis.deprel(i)
    if inverted(analysis, i) or as_long(analysis, i):
        reading = folded_in(reading, "conditional", "same", i)
    if (to := infinitive(analysis, i)) is not None and any(
        analysis.tokens[j].xpos in ("WRB", "WP") and not analysis.lower(j).endswith("ever")
        for j in analysis.dependents(i, "advmod", "obj")
        if j < to
    ):
        # "Knows how to reach them", "decided what to do"; but "led them to denounce what it did".
        reading = folded_in(reading, "possible", "same", to)
    if (
        to is not None
        and relation == "ccomp"
        and analysis.child(i, "nsubj") is not None
        and (i < analysis.tokens[i].head or analysis.tokens[analysis.tokens[i].head].xpos in ("VBZ", "VBP"))
    ):
        reading = folded_in(reading, "planned", "same", to)  # "Leader to resign, speaker says", "Speaker says he is to"
    for j in analysis.dependents(i, "mark", "case"):
        word = analysis.lower(j)
        if word == "if" and j > 0 and analysis.lower(j - 1) == "as":
            # "It looks as if they had left": no condition.
            continue
        if word in modality_rules().negation.prepositions:
            reading = folded_in(reading, "keep", "flip", j)
        elif (word == "once" and relation == "advcl" and _yet_to_be_done(analysis, i)) or (
            opens_condition(analysis, j) and relation == "advcl" and not open_question(analysis, i, word)
        ):
            reading = folded_in(reading, "conditional", "same", j)
        elif word in conditions.unsure and (
            relation in OPEN or (relation == "root" and word == "whether")  # "what is not known is whether they left"
        ):
            if reading.modality == "planned" and any(analysis.tokens[k].head == i for k in reading.evidence):
                # "Would not say whether they would leave": open, as "whether they had left" is.
                reading = msgspec.structs.replace(reading, modality="actual")
            reading = folded_in(reading, "possible", "same", j)
        elif (word in conditions.towards and analysis.tokens[i].xpos == "VBG") or (
            word in conditions.later and analysis.tokens[i].upos == "VERB" and not _came_after(analysis, i, reading)
        ):
            reading = folded_in(reading, "planned", "same", j)
    return reading


def _vowed(analysis: Analysis, verb: int) -> bool:
    """Whether a verb says what somebody is going to do: "vowed to march"."""
    return verb >= 0 and analysis.tokens[verb].lemma in _VOWING


def _no_appointment(analysis: Analysis, i: int) -> bool:
    """Whether nobody can have fixed beforehand when it was: not "would meet two days before **the vote was held**"."""
    first = analysis.subtree(i)[0]
    apart = "," in (analysis.surface(first), analysis.surface(first - 1))
    return not passive(analysis, i) and (apart or analysis.child(i, "obj") is not None)


def _came_after(analysis: Analysis, i: int, reading: Reading) -> bool:
    """Whether what stands after "before" or "until" has happened: "before they left", "hesitated before leaving"."""
    above = analysis.tokens[i].head
    helping = analysis.dependents(above, "aux") if above >= 0 else ()
    # "Would have shown it before she **left**": what would have been is past, too.
    ahead = {analysis.tokens[j].xpos for j in helping if analysis.lower(j) != "be"} == {"MD"}
    # "Vowed to march **until he was freed**"
    ahead = ahead or (
        above >= 0 and analysis.deprel(above) == "xcomp" and _vowed(analysis, analysis.tokens[above].head)
    )
    if past(analysis, i) and days_apart(analysis, i) and _no_appointment(analysis, i):
        return True  # "said they would leave, **minutes before** a shell hit his car"
    if reading.settled or past(analysis, i):
        return not ahead  # "would wait until they were freed"; so is "before he was hit **in a strike**"
    while above >= 0 and analysis.tokens[above].xpos == "VBG" and analysis.deprel(above) == "advcl":
        above = analysis.tokens[above].head  # "stormed it, freeing inmates **before setting** it on fire"
    being = any(analysis.tokens[j].xpos == "VBG" for j in analysis.dependents(i, "aux:pass"))
    if (analysis.tokens[i].xpos != "VBG" and not being) or above < 0 or not past(analysis, above):
        return False
    return not list(negating(analysis, above)) and not any(
        analysis.tokens[j].xpos == "MD" for j in analysis.dependents(above, "aux")
    )
