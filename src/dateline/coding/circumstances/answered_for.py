"""What somebody is blamed, punished, thanked or sorry for, and had done by then: "jailed him **for bombing** it"."""

from dateline.coding.circumstances.telling import Telling
from dateline.coding.circumstances.told_beside import is_blamed
from dateline.coding.predicates.reading import Reading
from dateline.coding.predicates.senses import Senses
from dateline.coding.timex.tokens import lexicon
from dateline.language.analysis import Analysis
from dateline.model.time import When

_TAKING = ("obj", "xcomp", "ccomp", "obl")
"""How a deed hangs on a gerund that only carries it: "for **carrying out** a raid", "for **trying** to kill him"."""
_CLAUSES = ("advcl", "acl", "xcomp", "ccomp", "obl", "nmod", "obj")


def answered_for(senses: Senses, reading: Reading) -> bool:
    """Whether it is what somebody answers or is rewarded for: "charged with **killing** him", "thanked them for it".

    On the day on which he is it is over, and nothing tells when it was. Who is blamed for holding a place may yet.
    """
    analysis, gerund = senses.analysis, _gerund(senses.analysis, reading.predicate)
    if gerund is None or reading.line.group.control == "holds":
        return False
    first = gerund
    while analysis.deprel(first) == "conj":
        first = analysis.tokens[first].head  # "held for theft and for **bombing** a shop"
    above = analysis.tokens[first].head
    if above < 0 or analysis.deprel(first) not in _CLAUSES:
        return False
    if analysis.child(gerund, "nsubj") is not None:
        return False  # "could end **with the rebels** handing over their arms"
    # "Jailed **for** fraud and **attacking** a guard".
    marked = gerund if analysis.child(gerund, "mark", "case") is not None else first
    return _is_accused(senses, marked, above) or _is_for(senses, marked, above)


def over_if_done(telling: Telling) -> When | None:
    """Until the telling, where somebody may have done what he answers for: "nobody **blamed** the army for it"."""
    unsure = telling.modality == "possible" and answered_for(telling.senses, telling.reading)
    return When(until=telling.end) if unsure else None


def _is_accused(senses: Senses, gerund: int, above: int) -> bool:
    """Whether somebody is accused of it, or held for it; "stopped short **of** endorsing it" is neither."""
    if senses.analysis.tokens[above].upos != "VERB" or not is_blamed(senses, gerund):
        return False
    types = senses.lexicon.types(senses.analysis.tokens[above].lemma)
    of = any(senses.analysis.lower(j) == "of" for j in senses.analysis.dependents(gerund, "mark", "case"))
    return "ACCUSE" in types or ("COERCE" in types and not of)


def _gerund(analysis: Analysis, i: int) -> int | None:
    """The gerund that predicate `i` is, goes on from, or hangs on."""
    if analysis.tokens[i].xpos != "VBG" and analysis.deprel(i) in _TAKING:
        i = analysis.tokens[i].head
        if analysis.tokens[i].lemma in lexicon().rules["answering_for"]["undone"]:
            return None  # "blamed them for **failing** to send troops"
    while analysis.deprel(i) == "conj" and analysis.tokens[analysis.tokens[i].head].xpos == "VBG":
        i = analysis.tokens[i].head  # "jailed him for robbing a bank and **shooting** a guard"
    return i if analysis.tokens[i].xpos == "VBG" else None


def _is_for(senses: Senses, gerund: int, above: int) -> bool:
    """Whether the words above a gerund tell that somebody answers for it: "**apologised** for", "**guilty** of"."""
    analysis, words = senses.analysis, lexicon().rules["answering_for"]
    marks = [analysis.lower(j) for j in analysis.dependents(gerund, "mark", "case")]
    if not marks:
        return analysis.deprel(gerund) in ("xcomp", "ccomp", "obj") and analysis.tokens[above].lemma in words["bare"]
    beside = [j for j in analysis.dependents(above, "obj", "xcomp", "obl", "nsubj:pass") if j < gerund]
    beside = [above, *(j for j in beside if analysis.tokens[j].upos != "VERB")]
    if analysis.deprel(above) == "nmod":
        beside.append(analysis.tokens[above].head)  # "the **trial** of the general for shelling it"
    named = {lemma for j in beside for lemma in senses.lemmas(j)}
    punished = not senses.lexicon.classes["punishment"].isdisjoint(named) and is_blamed(senses, gerund)
    return punished or any(not named.isdisjoint(words.get(mark, ())) for mark in marks)
