"""Tells whether an event came about: "has yet to **begin**", "did not **happen**", "the first town **to fall**"."""

from collections.abc import Collection

from dateline.coding.factuality.negations import negating
from dateline.coding.factuality.presupposed import is_known_deed
from dateline.coding.factuality.signatures import answer_of, infinitive, reduced_relative
from dateline.coding.lexicons.modality_rules import Effect, modality_rules
from dateline.coding.trees.obliques import obliques
from dateline.coding.trees.stand_ins import RELATIVE
from dateline.language.analysis import Analysis
from dateline.model.claim import Polarity

UNTRUE = frozenset({"false", "ruled out"})
"""Signatures of what a deed is said to be that was not done or will not be: "a lie", "out of the question"."""
_VERDICTS = UNTRUE | {"uncertain"}
PLACE = frozenset({"place", "effect"})
"""Objects of what happens: "take place"."""


def what_becomes(analysis: Analysis, event: int) -> int | None:
    """The word that tells whether there was an event: "is expected to **begin**", "turned out to be a **hoax**"."""
    above = analysis.tokens[event].head
    for j in analysis.dependents(event, "appos"):
        if (answer := answer_of(analysis, j)) is not None and answer.name == "false":
            return j  # "Seizure of mine 'a lie'"
    if analysis.deprel(event) != "nsubj" or analysis.tokens[event].upos != "NOUN" or analysis.child(above, "obj"):
        return None
    verdict = answer_of(analysis, above) if analysis.tokens[above].upos in ("NOUN", "ADV") else None
    if verdict is not None and verdict.name in _VERDICTS:
        return above  # "the withdrawal is a lie"
    for j in analysis.dependents(above, "xcomp"):
        done = analysis.child(j, "obj")
        happens = analysis.tokens[j].lemma in modality_rules().negation.occurring
        happens = happens and (done is None or analysis.tokens[done].lemma in PLACE)
        happens = happens or _brought_about(analysis, j)
        answer = answer_of(analysis, j)
        if j > above and (happens or (answer is not None and answer.name == "false")):
            return j
    return None


def comes_about(analysis: Analysis, verb: int) -> bool:
    """Whether a verb tells of a deed that it begins or is done: "**takes place**", "to **be carried out**"."""
    behind = [analysis.lower(j) for j in analysis.dependents(verb, "obj", "advmod", "compound")]
    lemma = analysis.tokens[verb].lemma
    words = {lemma, *(f"{lemma} {word}" for word in behind)}
    alone = analysis.child(verb, "obj") is None or not PLACE.isdisjoint(behind)
    return (alone and not words.isdisjoint(modality_rules().fulfilled.begun)) or _brought_about(analysis, verb)


def _brought_about(analysis: Analysis, verb: int) -> bool:
    """Whether a passive tells that a deed came about: "a raid is about to be **mounted**"."""
    if not any(analysis.tokens[j].deprel == "aux:pass" for j in analysis.children[verb]):
        return False
    lemma = analysis.tokens[verb].lemma
    words = {lemma, *(f"{lemma} {analysis.lower(j)}" for j in analysis.dependents(verb, "compound", "advmod"))}
    return not words.isdisjoint(modality_rules().fulfilled.brought_about)


def clefted(analysis: Analysis, clause: int, noun: int) -> bool:
    """Whether a relative clause tells what is or is not done by whom it hangs on: "it was not the army **that fired**".

    "It was not on Monday that they fired" says that they did.
    """
    if not analysis.tokens[clause].deprel.endswith(":relcl") or analysis.child(noun, "cop") is None:
        return False
    it = next((j for j in analysis.dependents(noun, "expl", "nsubj") if analysis.lower(j) == "it"), None)
    doing = (j for j in analysis.dependents(clause, "nsubj", "obj") if analysis.tokens[j].xpos in RELATIVE)
    return it is not None and next(doing, None) is not None


def imagined(analysis: Analysis, i: int) -> int | None:
    """The game or story in which something is done: "was attacked in every **scenario**"."""
    rules = modality_rules().fiction
    for prep, j in obliques(analysis, i):
        for k in (j, *analysis.dependents(j, "nmod")):
            before = [analysis.tokens[m].lemma.lower() for m in analysis.dependents(k, "compound")]
            noun = analysis.tokens[k].lemma.lower()
            if prep in rules.prepositions and not rules.words.isdisjoint((noun, " ".join((*before, noun)))):
                return k
    return None


def charged_with(analysis: Analysis, i: int) -> bool:
    """Whether a gerund is what somebody is charged with: "is suspected of **ordering** the murder"."""
    while analysis.deprel(i) == "conj" and analysis.tokens[i].xpos == "VBG":
        i = analysis.tokens[i].head
    above, rules = analysis.tokens[i].head, modality_rules().charged
    if analysis.tokens[i].xpos != "VBG" or above < 0 or analysis.tokens[above].lemma.lower() not in rules.verbs:
        return False
    return any(analysis.lower(j) in rules.by for j in analysis.dependents(i, "mark", "case"))


def excessive(analysis: Analysis, clause: int, above: int) -> bool:
    """Whether somebody is too much of something to do what an infinitive says: "**too frightened to shoot**"."""
    governed = analysis.deprel(clause) in ("xcomp", "advcl", "ccomp") and infinitive(analysis, clause) is not None
    return governed and any(
        analysis.lower(j) in modality_rules().negation.excess for j in analysis.dependents(above, "advmod")
    )


def yet_to_come(analysis: Analysis, clause: int, above: int, opened: Collection[str]) -> bool:
    """Whether a clause tells when something will be done: "once they have left, we will", "would once they left"."""
    helping = {analysis.lower(j) for j in analysis.dependents(above, "aux") if analysis.tokens[j].xpos == "MD"}
    having = any(analysis.tokens[j].xpos in ("VBZ", "VBP") for j in analysis.dependents(clause, "aux"))
    if "once" not in opened and not (having and "when" in opened):
        return False
    ahead = not helping.isdisjoint(modality_rules().modals.planned)
    from_the_past = not helping.isdisjoint(modality_rules().modals.conditional)
    return (ahead and having) or (from_the_past and analysis.tokens[clause].xpos == "VBD")


def yet_to_be(analysis: Analysis, i: int) -> bool:
    """Whether something has not been done so far: "has **yet to** leave", "are **yet to** be freed"."""
    to = infinitive(analysis, i)
    return to is not None and to > 0 and analysis.lower(to - 1) == "yet"


def is_subject_of_perhaps(analysis: Analysis, event: int, above: int) -> bool:
    """Whether it is said what an event may have done, which takes it that it was: "the raid **may have hastened**"."""
    if analysis.tokens[event].deprel != "nsubj" or occurs(analysis, event, above):
        return False
    helping = [analysis.lower(j) for j in analysis.dependents(above, "aux")]
    return "have" in helping and not modality_rules().modals.possible.isdisjoint(helping)


def is_what_they_fear(analysis: Analysis, clause: int) -> bool:
    """Whether a clause tells what somebody fears, and not what will be: "**what they fear** is that it will fall"."""
    what = (j for j in analysis.dependents(clause, "nsubj") if analysis.lower(j) == "what")
    verbs = {analysis.tokens[k].lemma for j in what for k in analysis.dependents(j, "acl")}
    return any(one.dreaded and not verbs.isdisjoint(one.verbs) for one in modality_rules().signature)


def comes_to_an_end(analysis: Analysis, verb: int) -> bool:
    """Whether a verb says that what is under way is over, will be or must be: "demanded that the war **end**"."""
    if analysis.tokens[verb].lemma not in modality_rules().negation.ending or analysis.child(verb, "obj") is not None:
        return False
    ahead = modality_rules().modals
    helping = {analysis.lower(j) for j in analysis.dependents(verb, "aux")}
    return bool(helping & (ahead.planned | ahead.requested | ahead.conditional)) or analysis.deprel(verb) in (
        "ccomp",
        "acl",
    )


def occurs(analysis: Analysis, event: int, above: int) -> bool:
    """Whether an event is as real as the verb that it is the subject of: it "did not happen", but "did not help"."""
    if analysis.tokens[event].deprel == "obl" and (none := list(negating(analysis, above))):
        nearly = modality_rules().negation.nearly
        return not all(analysis.lower(j) in nearly for j in none)  # "nearly took it **in heavy fighting**"
    if _went_some_way(analysis, above) or analysis.tokens[above].lemma in modality_rules().negation.ending:
        return False  # "the siege did **not end**" goes on
    return (
        analysis.tokens[event].deprel != "nsubj"  # what is done to it or with it bears on it
        or analysis.tokens[event].upos not in ("NOUN", "PROPN")
        or analysis.tokens[above].lemma.lower() in modality_rules().negation.occurring
    )


def _went_some_way(analysis: Analysis, verb: int) -> bool:
    """Whether it is told how something came or went, and not that it did: "did not go **unnoticed**"."""
    if analysis.tokens[verb].lemma not in ("come", "go"):
        return False
    how = (j for j in analysis.dependents(verb, "xcomp", "obl", "advcl") if j > verb)
    marked = (k for j in analysis.dependents(verb, "obl", "advcl") for k in analysis.dependents(j, "case", "mark"))
    return any(analysis.tokens[j].upos == "ADJ" for j in how) or any(analysis.lower(k) == "as" for k in marked)


def hoped_for(analysis: Analysis, below: int) -> Effect | None:
    """What a wish makes of what may yet be: "wishes they **would** leave"; None of what it says did not come about."""
    helping = [analysis.tokens[j].lemma for j in analysis.dependents(below, "aux")]
    return None if "have" in helping else ("requested", "same")


def given_time(analysis: Analysis, clause: int, above: int) -> bool:
    """Whether an infinitive tells what somebody is given time for: "gave them a week **to leave**"."""
    whom = analysis.child(above, "iobj", "obj")
    timed = any(analysis.tokens[j].etype == "time" for j in analysis.dependents(above, "obj", "obl"))
    told = whom is not None and timed and analysis.tokens[whom].etype != "time"
    return told and analysis.tokens[above].lemma == "give" and infinitive(analysis, clause) is not None


def appraised(analysis: Analysis, i: int) -> bool:
    """Whether it is said what something would amount to: "it would be a mistake to leave", "leaving would be one"."""
    if analysis.child(i, "cop") is not None and any(
        analysis.tokens[j].xpos == "VBG" for j in analysis.dependents(i, "csubj")
    ):
        return True
    if analysis.child(i, "cop") is None or analysis.child(i, "expl") is None:
        return False
    return any(infinitive(analysis, j) is not None for j in analysis.dependents(i, "csubj", "ccomp", "xcomp"))


def supposed(analysis: Analysis, i: int) -> bool:
    """Whether it is said what a deed would be that nobody has done: "**an attack** on one would be one on all"."""
    deed = analysis.child(i, "nsubj")
    if deed is None or analysis.child(i, "cop") is None or analysis.tokens[deed].etype != "event":
        return False
    return any(analysis.lower(j) in ("a", "an", "any") for j in analysis.dependents(deed, "det"))


def in_prospect(analysis: Analysis, event: int) -> int | None:
    """What a deed is said to be that has not come yet: "a truce is **on the cards**", "a coup is **an option**"."""
    above = analysis.tokens[event].head
    if (
        analysis.deprel(event) != "nsubj"
        or analysis.tokens[event].upos != "NOUN"
        or analysis.child(above, "cop") is None
    ):
        return None
    lemma = analysis.tokens[above].lemma.lower()
    phrase = " ".join((*map(analysis.lower, analysis.dependents(above, "case")), lemma))
    return above if phrase in modality_rules().hedges.prospects else None


def said_of(analysis: Analysis, i: int) -> tuple[int, ...]:
    """What is said of an event that a noun names: "the attack, planned for May", "an invasion is imminent"."""
    if analysis.tokens[i].upos != "NOUN":
        return ()
    behind = [
        j for j in analysis.dependents(i, "acl") if analysis.tokens[j].xpos == "VBN" and reduced_relative(analysis, j)
    ]
    if any(analysis.lower(j) in ("this", "these") for j in analysis.dependents(i, "det")):
        # "This massacre **planned by the army**" was told of before; it is whose it was that is said.
        behind = [j for j in behind if not any(analysis.tokens[k].deprel == "obl:agent" for k in analysis.children[j])]
    above = analysis.tokens[i].head
    being = above >= 0 and analysis.deprel(i) == "nsubj" and analysis.tokens[above].upos == "ADJ"
    if being and analysis.child(above, "xcomp") is not None and is_known_deed(analysis, i):
        being = False  # "**the attack** is likely to be condemned"
    return (*behind, above) if being else tuple(behind)


def hoax(analysis: Analysis, event: int, above: int) -> Polarity | None:
    """The polarity of an event that is called an invention: "the alleged raid **was pure fiction**".

    Of what nobody doubts it is only said what it is worth: "the raid was wrong".
    """
    answer = answer_of(analysis, above)
    if answer is None or answer.name != "false":
        return None
    doubted = any(
        modality_rules().hedges.modality_of(analysis.lower(j)) == "possible" for j in analysis.dependents(event, "amod")
    )
    if not doubted and analysis.tokens[above].upos != "NOUN":
        return None
    return "positive" if list(negating(analysis, above)) else "negative"
