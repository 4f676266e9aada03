"""Tells which events a sentence takes for granted, whatever it says of the rest: "failed **despite** three raids"."""

from collections.abc import Iterator
from functools import cache

from dateline.coding.factuality.negations import nobody
from dateline.coding.factuality.signatures import definite
from dateline.coding.lexicons.cues import cues_at
from dateline.coding.lexicons.modality_rules import modality_rules
from dateline.coding.trees.obliques import preposition
from dateline.language.analysis import Analysis

KNOWN_DEEDS = "deplored as known"
"""The signature that lists deeds of violence which nobody announces."""
_PARTICULARS = frozenset({"detail", "information", "particular", "circumstance", "question", "comment"})
_BRINGING = frozenset({"prompt", "cause", "lead", "trigger", "spark", "provoke", "precede", "motivate"})


def circumstance(analysis: Analysis, noun: int) -> bool:
    """Whether a phrase tells under what something is done or not done: "failed **despite three assaults**".

    On a noun, too: "met to assess the situation **following the raids**".
    """
    words = modality_rules().circumstances
    if analysis.tokens[noun].lemma.lower() in words.after:
        return True  # "rebuilt the quarter in the **aftermath** of the attacks"
    if analysis.lower(noun) == "part" and preposition(analysis, noun) == "as":
        return True  # "refused to leave **as part of** a protest"
    if _back_from(analysis, noun):
        return True
    return any(analysis.lower(j) in words.prepositions for j in analysis.dependents(noun, "case"))


def _back_from(analysis: Analysis, noun: int) -> bool:
    """Whether somebody is back already: "**back from a visit** to Lima, he is to open it", not "will be back"."""
    before = next((j - 1 for j in analysis.dependents(noun, "case") if analysis.lower(j) == "from"), -1)
    if before < 0 or analysis.lower(before) not in modality_rules().circumstances.back_from:
        return False
    return analysis.tokens[noun].head > noun or analysis.tokens[before].xpos == "VBG"


def is_topic(analysis: Analysis, noun: int) -> bool:
    """Whether something known is spoken about or compared with: "nothing will change his mind **about his decision**".

    "Raids are needed to prevent attacks **like the bombing** in Sousse" takes the bombing for granted.
    """
    words = modality_rules().circumstances
    cases = {analysis.lower(j) for j in analysis.dependents(noun, "case")}
    above = analysis.tokens[noun].head
    # "Papers **concerning** the raid", where the tree has a verb.
    cases |= {analysis.lower(j) for k in (noun, above) for j in analysis.dependents(k, "acl") if above < j < noun}
    if not definite(analysis, noun):
        return False
    verb = next((j for j in (above, *analysis.ancestors(above)) if analysis.tokens[j].upos == "VERB"), above)
    # "Before that became unpopular **after the attacks**", but "will leave after the vote".
    past = analysis.tokens[verb].xpos == "VBD" or came_before(analysis, noun)
    return bool(cases & words.topics) or ("after" in cases and past)


def but_for(analysis: Analysis, noun: int) -> bool:
    """Whether a deed kept something from being otherwise: "had it not been **for the raid**", "but for the raid".

    So did that "**without** which" it would have been.
    """
    if _without(analysis, noun):
        return True
    cases = [j for j in analysis.dependents(noun, "case") if analysis.lower(j) == "for"]
    if analysis.tokens[noun].upos not in ("NOUN", "PROPN") or not cases:
        return False
    if analysis.lower(cases[0] - 1) == "but" and cases[0] - 1 == analysis.sentence_tokens(noun).start:
        return True
    be = analysis.child(noun, "cop")
    it = any(analysis.lower(j) == "it" for j in analysis.dependents(noun, "nsubj", "expl"))
    denied = any(analysis.lower(j) in modality_rules().negation.adverbs for j in analysis.dependents(noun, "advmod"))
    return be is not None and it and denied and analysis.deprel(noun) == "advcl"


def _without(analysis: Analysis, noun: int) -> bool:
    """Whether it is told what would have been without a known deed: "**without the raid** they would have won"."""
    above = analysis.tokens[noun].head
    if above < 0 or preposition(analysis, noun) != "without" or not definite(analysis, noun):
        return False
    helping = {analysis.lower(j) for j in analysis.dependents(above, "aux")}
    return "have" in helping and not helping.isdisjoint(modality_rules().modals.conditional)


def only_told_little(analysis: Analysis, above: int) -> bool:
    """Whether little is told of a deed, and nobody denies it: "details about the killing were not given"."""
    over = {cue.rules.stance for j in (above, *analysis.ancestors(above)) for cue in cues_at(analysis, j)}
    return analysis.tokens[above].lemma in _PARTICULARS and over.isdisjoint(("denies", "rejects", "doubts"))


def what_did_it(analysis: Analysis, verb: int, what: int) -> bool:
    """Whether a clause is about what brought a deed about, which was done: "refused to discuss **what led to** it"."""
    free = analysis.tokens[verb].deprel == "acl:relcl" and analysis.lower(what) == "what"
    return free and analysis.tokens[verb].lemma in _BRINGING and analysis.tokens[verb].xpos in ("VBD", "VBN")


def came_before(analysis: Analysis, noun: int) -> bool:
    """Whether a known deed of violence is what came before: "had asked to leave **after the killing** of a nun"."""
    if all(analysis.lower(j) != "after" for j in analysis.dependents(noun, "case")):
        return False
    above = analysis.tokens[noun].head
    verb = next((j for j in (above, *analysis.ancestors(above)) if analysis.tokens[j].upos == "VERB"), above)
    ahead = any(analysis.tokens[j].xpos == "MD" for j in analysis.dependents(verb, "aux"))
    return analysis.tokens[noun].lemma.lower() in _known_deeds() and definite(analysis, noun) and not ahead


def set_apart(analysis: Analysis, noun: int, above: int) -> bool:
    """Whether a "no" leaves a deed out ("no help **other than** a raid"), or an aim comes on top of a known one."""
    words = modality_rules().circumstances
    before = preposition(analysis, noun)
    if before == "than" and "other" in (analysis.lower(above), analysis.lower(noun - 1), *_before(analysis, noun)):
        before = "other than"
    if before == "from" and not {"apart", "aside"}.isdisjoint(_before(analysis, noun)):
        before = "apart from"
    if before == "to" and f"{preposition(analysis, above)} {analysis.lower(above)} to" in words.added:
        return definite(analysis, noun)  # trees hang it on the "addition"
    if before in words.added:
        return definite(analysis, noun)
    verb = next((j for j in (above, *analysis.ancestors(above)) if analysis.tokens[j].upos == "VERB"), above)
    return before in words.besides and not any(
        analysis.tokens[j].xpos == "MD" for j in analysis.dependents(verb, "aux")
    )


def _before(analysis: Analysis, noun: int) -> tuple[str, ...]:
    """The two words before a phrase."""
    first = min((noun, *analysis.subtree(noun)))
    case = min((j for j in analysis.dependents(noun, "case")), default=first)
    return tuple(analysis.lower(j) for j in range(max(0, case - 2), case))


def known_deed(analysis: Analysis, noun: int) -> bool:
    """Whether a known deed of violence only helps to say something else: "no damage came **of this attack**".

    It is told what came of it ("denied that **his murder** had to do with drugs"), or what hangs on it. Of somebody's
    part in it ("had no role in the attack") it is said that they did not do it.
    """
    above, words = analysis.tokens[noun].head, modality_rules()
    if above < 0 or analysis.tokens[noun].lemma.lower() not in _known_deeds() or not definite(analysis, noun):
        return False
    if analysis.tokens[noun].deprel == "nsubj":
        happening = analysis.tokens[above].lemma.lower() in words.negation.occurring
        return not happening and any(
            analysis.tokens[j].xpos == "VBD" for j in (above, *analysis.dependents(above, "aux", "cop"))
        )
    in_passing = analysis.deprel(noun) in ("obl", "nmod")
    if in_passing and (preposition(analysis, noun) == "over" or _said_of_nobody(analysis, above)):
        return True  # "was not charged **over the killing**", "**nobody** was held to account for it"
    return in_passing and words.circumstances.taking_part.isdisjoint(_taken(analysis, noun, above))


def is_known_deed(analysis: Analysis, noun: int, *, anyhow: bool = False) -> bool:
    """Whether a noun names a known deed of violence: "announced **the arrest** of a mayor".

    Where it is known `anyhow`, its own words need not say so: "the murder of a nun and **arrest** of a priest".
    """
    return analysis.tokens[noun].lemma.lower() in _known_deeds() and (anyhow or definite(analysis, noun))


def why(analysis: Analysis, noun: int) -> bool:
    """Whether a deed is only what something else was for: "no compensation was offered **for the bombing**"."""
    return analysis.deprel(noun) == "obl" and preposition(analysis, noun) in ("for", "over")


def pointed_at(analysis: Analysis, noun: int, above: int) -> bool:
    """Whether a deed just told of is only what something will come of: "**this killing** will convince them"."""
    if analysis.tokens[noun].deprel != "nsubj" or analysis.tokens[noun].lemma.lower() not in _known_deeds():
        return False
    this = any(analysis.lower(j) in ("this", "these") for j in analysis.dependents(noun, "det"))
    return this and analysis.tokens[above].lemma.lower() not in modality_rules().negation.occurring


def carried_out(analysis: Analysis, noun: int, above: int) -> bool:
    """Whether a verb tells only that a deed was done: "to prove that the murder **was carried out** by them"."""
    verb = analysis.tokens[above].lemma.lower()
    particles = (f"{verb} {analysis.lower(j)}" for j in analysis.dependents(above, "compound"))
    return analysis.tokens[noun].deprel == "nsubj:pass" and not modality_rules().fulfilled.done.isdisjoint(
        (verb, *particles)
    )


def taken_part_in(analysis: Analysis, noun: int) -> bool:
    """Whether something is said of a part in a known deed, and not of the deed: "involvement in **the raid**"."""
    above, words = analysis.tokens[noun].head, modality_rules()
    if above < 0 or analysis.tokens[noun].lemma.lower() not in _known_deeds() or not definite(analysis, noun):
        return False
    part = analysis.tokens[above].upos == "NOUN" and analysis.tokens[above].lemma in words.circumstances.taking_part
    return part and analysis.deprel(noun) == "nmod"


def when_it_ends(analysis: Analysis, below: int, above: int) -> bool:
    """Whether a phrase tells at what point of an event something was: "fled **near the end of** the siege".

    The end of "a day of talks" is no end of talks.
    """
    words = modality_rules().circumstances
    if analysis.deprel(below) != "nmod" or analysis.tokens[above].lemma.lower() not in words.points:
        return False
    return preposition(analysis, below) == "of" and preposition(analysis, above) in words.at_points


def _said_of_nobody(analysis: Analysis, above: int) -> bool:
    """Whether it is nobody of whom a word, or the verb that it completes, is said."""
    verbs = (above, analysis.tokens[above].head) if analysis.deprel(above) in ("xcomp", "obj") else (above,)
    return any(nobody(analysis, j) for verb in verbs for j in analysis.dependents(verb, "nsubj"))


def _taken(analysis: Analysis, noun: int, above: int) -> Iterator[str]:
    """The words that may say that somebody had a part in a deed: what it hangs on, and what that verb has beside it."""
    yield analysis.tokens[above].lemma.lower()
    yield from (analysis.tokens[j].lemma.lower() for j in analysis.dependents(above, "obj", "xcomp"))
    yield preposition(analysis, noun)


@cache
def _known_deeds() -> frozenset[str]:
    return frozenset(next(one.events for one in modality_rules().signature if one.name == KNOWN_DEEDS))
