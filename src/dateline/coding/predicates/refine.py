"""What an act becomes when it is only spoken of: PLOVER's plain types for cooperation that lies ahead or is refused."""

from collections.abc import Sequence

import msgspec

from dateline.coding.actors.code_parts import UNKNOWN
from dateline.coding.factuality.happening import yet_to_be
from dateline.coding.factuality.negations import negating, nobody
from dateline.coding.lexicons.group import Group
from dateline.coding.lexicons.modality_rules import modality_rules
from dateline.coding.lexicons.predicate_words import predicate_words
from dateline.coding.predicates.senses import Senses
from dateline.model.claim import ClaimType, Modality, Polarity
from dateline.model.codes import COUNTRY
from dateline.model.statement import Statement

REFUSED = "+refused"
OFF = "+off"
AHEAD = frozenset({"planned", "promised"})
_DENYING = frozenset({"denies", "rejects"})
"""Stances of those who say that something is not so."""
_FORETELLING = frozenset({"predicts", "doubts"})
"""Stances of those who say what others will do: "a diplomat **predicted** that he would not meet him"."""
_KEPT = frozenset({"from"})
"""Marks of what others keep somebody from."""
_AGREEABLE = {"CONSULT": "036", "SUPPORT": "032", "COOPERATE": "031", "AID": "033", "RETREAT": "035", "CONCEDE": "035"}
_REFUSABLE = {*_AGREEABLE, "AGREE"}
_REFUSAL = {
    "CONSULT": ("meet", "125"),
    "AID": ("assist", "122"),
    "COOPERATE": ("assist", "121"),
    "SUPPORT": (None, "120"),
}


_FAILED = frozenset({"SUPPORT", "AGREE"})
"""What falls through is turned down: "the parties failed to reach an agreement"."""


class Act(msgspec.Struct, frozen=True, kw_only=True):
    """The type under which a claim is coded, and what was derived on the way."""

    type: ClaimType
    mode: str | None
    cameo: str | None
    modality: Modality
    polarity: Polarity
    derived: str = ""
    """What was made of the line, appended to the claim's rule."""


def refuses(senses: Senses, predicate: int, actors: Sequence[int], holder: Statement | None) -> bool:
    """Whether not doing it is a refusal by whoever would do it.

    What somebody else says is not going to happen is refused by nobody: "a minister denied that **the rebels** would
    free them". Nor is what somebody denies having agreed to: that nobody has agreed is all that is said.
    """
    if any(senses.analysis.lower(j) in _KEPT for j in senses.analysis.dependents(predicate, "mark")):
        return False  # "would bar him **from** visiting them"
    if yet_to_be(senses.analysis, predicate):
        return False  # who "**has yet to** visit them" has not refused to
    if _obliged(senses, predicate) or _of_nobody(senses, predicate):
        return False  # who "**does not have to** leave" may do so all the same
    if _not_promised(senses, predicate):
        return False
    foretold = holder is not None and holder.stance in _FORETELLING and bool(holder.source)
    if holder is None or not (holder.stance in _DENYING or foretold):
        return True
    if _agreed(senses, predicate):
        return False
    speaker = next((one for one in senses.entities if one.id == holder.source_entity), None)
    for j in actors:
        doer = senses.entity(j)
        if doer is None or speaker is None or doer.id == speaker.id:
            return True
        if doer.code == speaker.code or (_country(doer.code) and _country(doer.code) == _country(speaker.code)):
            return True
    return not actors


def _obliged(senses: Senses, i: int) -> bool:
    """Whether it is what somebody has to do, or need not: "**has to** withdraw"."""
    above = senses.analysis.tokens[i].head
    return above >= 0 and senses.analysis.deprel(i) == "xcomp" and senses.analysis.tokens[above].lemma == "have"


def _of_nobody(senses: Senses, i: int) -> bool:
    """Whether there is nobody who might do it: "there is **no one** to defend them"."""
    analysis, above = senses.analysis, senses.analysis.tokens[i].head
    if above < 0 or analysis.deprel(i) not in ("acl", "advcl"):
        return False
    around = (above, *analysis.dependents(above, "nsubj", "obj"))
    return any(nobody(analysis, j) and (analysis.tokens[j].etype in (None, "person", "organization")) for j in around)


def _agreed(senses: Senses, i: int) -> bool:
    """Whether an infinitive says to what somebody agreed: "denied that it had agreed **to free** them"."""
    above = senses.analysis.tokens[i].head
    if above < 0 or senses.analysis.deprel(i) != "xcomp":
        return False
    return "AGREE" in senses.lexicon.types(senses.lemmas(above)[-1])


def _not_promised(senses: Senses, i: int) -> bool:
    """Whether it is only said that somebody has not promised it: "**never promised** to leave", "**no promise**"."""
    analysis, above = senses.analysis, senses.analysis.tokens[i].head
    if above < 0 or analysis.deprel(i) not in ("xcomp", "acl", "ccomp"):
        return False
    promise = analysis.tokens[above].lemma in predicate_words().promises
    would = any(analysis.tokens[j].xpos == "MD" for j in analysis.dependents(above, "aux"))  # "will not agree to"
    return promise and not would and any(True for _ in negating(analysis, above))


def _country(code: str | None) -> str:
    """The country of a code, as far as it is known."""
    return "" if code is None or code.startswith(UNKNOWN) else code[:COUNTRY]


def waited_for(senses: Senses, predicate: int) -> bool:
    """Whether others only wait for a deed: "will press them until they **withdraw** and **free** him".

    Nor does who "has **to** withdraw" agree to it.
    """
    analysis, i = senses.analysis, predicate
    above = analysis.tokens[i].head
    if above >= 0 and analysis.deprel(i) == "xcomp":
        # "Plans to persuade **them** to back him": they have agreed to nothing.
        others = (
            analysis.tokens[above].lemma in predicate_words().talking_into
            and analysis.child(above, "obj", "iobj") is not None
        )
        if others or _obliged(senses, i):
            return True
    while analysis.deprel(i) == "conj" and analysis.child(i, "nsubj") is None:
        i = analysis.tokens[i].head
    later = modality_rules().conditions.later
    opened = any(analysis.lower(j) in later for j in analysis.dependents(i, "mark"))
    return opened and analysis.child(i, "nsubj", "nsubj:pass") is not None


def once_planned(group: Group) -> Act:
    """What talks were that had been planned, and are off."""
    return Act(
        type=group.type, mode=group.mode, cameo=group.cameo, modality="planned", polarity="positive", derived=OFF
    )


def refined(
    group: Group, modality: Modality, polarity: Polarity, *, refusing: bool = True, willing: bool = True
) -> Act:
    """Cooperation and yielding that lie ahead are an agreement; refused, or failed to agree on, a refusal.

    Nobody agrees to what others only wait for, who are not said to be `willing`: "will go on **until they leave**".
    """
    if group.modality is not None and modality in ("actual", group.modality):
        return Act(type=group.type, mode=group.mode, cameo=group.cameo, modality=group.modality, polarity=polarity)
    if modality == "attempted" and polarity == "negative" and group.type in _FAILED:
        return Act(type="REJECT", mode=None, cameo="120", modality="actual", polarity="positive", derived="+failed")
    plain = Act(type=group.type, mode=group.mode, cameo=group.cameo, modality=modality, polarity=polarity)
    if modality not in AHEAD:
        return plain
    if polarity == "negative" and group.type in _REFUSABLE and refusing:
        mode, cameo = _REFUSAL.get(group.type, ("yield" if group.type in ("RETREAT", "CONCEDE") else None, "120"))
        return Act(type="REJECT", mode=mode, cameo=cameo, modality="actual", polarity="positive", derived=REFUSED)
    if not willing:
        return plain
    if polarity == "positive" and group.type in _AGREEABLE and group.control is None:
        return msgspec.structs.replace(plain, type="AGREE", mode=None, cameo=_AGREEABLE[group.type], derived="+ahead")
    return plain
