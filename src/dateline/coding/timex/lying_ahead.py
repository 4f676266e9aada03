"""Whether what a time dates was still to be done when it was told: "will leave in April", "ordered to go by June"."""

from dateline.coding.timex.planned_for import with_particle
from dateline.coding.timex.reference import Direction
from dateline.coding.timex.tokens import lexicon, tense_words
from dateline.language.analysis import Analysis

_NOW = frozenset({"is", "are", "’s", "'s", "am"})
_ALONE = frozenset({"root", "parataxis"})
"""Relations of a clause that nothing stands over."""
_OWN = frozenset({"in", "on", "at", "for", "by", "before", "until", "till"})
_TOLD_OF = frozenset({"VBD", "VBN"})
_LONG = frozenset({"month", "unit", "units", "year", "ago"})
"""Classes of words that date a telling further back than some days."""


def lies_ahead(analysis: Analysis, time: int, verb: int, *, bound: bool) -> bool:
    """Whether a verb tells of what is to come, and the time is the verb's own or the `bound` that is set to it.

    "Will discuss the attack in April" may be of the April that was.
    """
    tokens = analysis.tokens
    cases = {analysis.lower(k) for k in analysis.dependents(time, "case")}
    if not bound and not (tokens[time].head == verb and (not cases or cases & _OWN)):
        return False
    if not bound and tokens[verb].lemma.lower() in tense_words("of_deeds"):
        return False
    auxiliaries = {analysis.lower(k) for k in analysis.dependents(verb, "aux", "cop")}
    above = tokens[verb].head
    if "have" in auxiliaries:
        return False
    if auxiliaries & tense_words("firm"):
        return True
    if "would" in auxiliaries:
        return above >= 0 and tokens[verb].deprel == "ccomp" and _told_now(analysis, above, time)
    if not any(analysis.lower(k) == "to" for k in analysis.dependents(verb, "mark")):
        return False
    if not bound and tokens[time].xpos == "CD" and above >= 0 and tokens[above].xpos in _TOLD_OF:
        return False  # "were ordered to leave **on 6 May**": a day that may be over by now
    headline = tokens[verb].deprel in _ALONE and auxiliaries <= {"be"}  # "Army **to leave** town in April"
    return (
        headline
        or bool(auxiliaries & _NOW)
        or (above >= 0 and tokens[verb].deprel in ("xcomp", "ccomp") and binds(analysis, above, time))
    )


def to_be_done(analysis: Analysis, verb: int) -> bool:
    """Whether it tells what is going to be: "**are to be lifted**", and in headlines "Army **to leave** town"."""
    token = analysis.tokens[verb]
    to = any(analysis.lower(k) == "to" for k in analysis.dependents(verb, "mark"))
    helping = {analysis.lower(k) for k in analysis.dependents(verb, "aux", "cop")}
    of_all = token.deprel == "acl" and analysis.tokens[token.head].deprel in (*_ALONE, "appos")
    alone = helping <= {"be"} and (of_all or token.deprel in _ALONE)
    return to and (alone or (bool(helping & _NOW) and "have" not in helping))


def binds(analysis: Analysis, verb: int, time: int) -> bool:
    """Whether a verb, as it is told now, sets something that is to be done: "ordered", "plans to", "is due to"."""
    token, lemma = analysis.tokens[verb], analysis.tokens[verb].lemma.lower()
    auxiliaries = {analysis.lower(k) for k in analysis.dependents(verb, "aux", "aux:pass", "cop")}
    if "had" in auxiliaries or not _told_now(analysis, verb, time):
        return False
    if lemma in tense_words("binding"):
        return True
    planned = lemma in tense_words("planning") or lemma in tense_words("set_for")
    return planned and (token.xpos in ("VBZ", "VBP") or bool(auxiliaries & _NOW))


def what_future(analysis: Analysis, time: int, verb: int) -> Direction:
    """Which future it is: that of what is still to be done, or one that may be over."""
    return "ahead" if lies_ahead(analysis, time, verb, bound=False) or binds(analysis, verb, time) else "future"


def demands(analysis: Analysis, verb: int, time: int) -> bool:
    """ "Ordered the **withdrawal** by Friday", "promised **elections** before June"."""
    demanding = analysis.tokens[verb].lemma.lower() in tense_words("demanding")
    return demanding and verb < time and binds(analysis, verb, time)


def disposed_of(analysis: Analysis, time: int, verb: int) -> bool:
    """Whether an infinitive only tells what a thing asks for that was dealt with on that day of the week.

    "**Rejected** a bill to raise taxes Friday", not "announced plans to visit Kyiv Friday".
    """
    tokens, noun = analysis.tokens, analysis.tokens[verb].head
    if noun < 0 or not tokens[verb].deprel.startswith("acl") or "weekday" not in _classes(analysis, time):
        return False
    above = tokens[noun].head
    if above < 0 or analysis.deprel(noun) not in ("obj", "nsubj:pass") or tokens[above].xpos not in ("VBD", "VBN"):
        return False
    done = with_particle(analysis, above)
    if done in tense_words("upholding") and tokens[noun].lemma.lower() in tense_words("with_a_day"):
        return False  # "backed a **plan** to exchange prisoners on Sunday"
    return done in tense_words("disposing")


def _classes(analysis: Analysis, i: int) -> frozenset[str]:
    return frozenset(lexicon().words.get(analysis.lower(i), {}))


def _told_now(analysis: Analysis, verb: int, time: int) -> bool:
    """Whether a telling has no day of its own that lies far back: "said **last month** that it would go in April"."""
    beside = [analysis.subtree(j) for j in analysis.dependents(verb, "obl", "advmod")]
    dated = (k for below in beside if time not in below for k in below)
    return not any(_classes(analysis, k) & _LONG for k in dated)
