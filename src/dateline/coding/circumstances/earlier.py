"""What is told of as over on a day that nothing tells: what somebody is accused of, what came before, what is known."""

from dateline.coding.circumstances.answered_for import answered_for
from dateline.coding.circumstances.told_beside import is_blamed, told_beside
from dateline.coding.factuality.signatures import definite, signature_of
from dateline.coding.lexicons.modality_rules import modality_rules
from dateline.coding.predicates.reading import Reading
from dateline.coding.predicates.senses import Senses
from dateline.coding.timex.tokens import lexicon
from dateline.coding.trees.obliques import obliques, preposition
from dateline.model.codes import VIOLENT
from dateline.model.time import Time

_AFTER = frozenset({"after", "since", "following"})
_BEFALLS = frozenset({"ASSAULT", "COERCE"})
_WHY = frozenset({"over", "for", "against", "about"})
"""Words before what is done because of a deed: "protested on Monday **against** the killing"."""
_BECAUSE_OF = frozenset(
    {"because of", "over", "about", "against", "despite", "since", "following", "due to", "owing to"}
)
"""What stands before a deed that is spoken of, or for which something is done."""
_TURNS = ("takes", "loses")
"""What a deed does to a place that is done with: who besieges one, or holds it, may still do so."""
_SPOKEN_OF = VIOLENT | {"SANCTION"}


def day_is_untold(senses: Senses, reading: Reading) -> bool:
    """Whether it is over on a day that nothing tells, so that the day of the report is only the last one possible."""
    return (
        _known(senses, reading)
        or told_beside(senses, reading)
        or accused_of(senses, reading)
        or answered_for(senses, reading)
        or _came_before(senses, reading)
        or any(_of_then(senses, j) for j in (*reading.actors, *reading.recipients))
    )


def known_beside(senses: Senses, reading: Reading) -> bool:
    """Whether a known deed tells which noun is meant, or why: "a suspect **in the bombing**", "held **over** it".

    The start or a phase **of** it is of its own day.
    """
    analysis, i = senses.analysis, reading.predicate
    cases = [analysis.lower(j) for j in analysis.dependents(i, "case")][:1]
    beside = analysis.deprel(i) == "nmod" and bool(cases) and cases != ["of"]
    return (beside or (analysis.deprel(i) == "obl" and not _WHY.isdisjoint(cases))) and _known(senses, reading)


def stirred_later(senses: Senses, reading: Reading, time: Time) -> bool:
    """Whether a time is when a known deed stirred people: "the raid shocked them **on Monday**"."""
    analysis, i = senses.analysis, reading.predicate
    if not stirs(senses, i) or not _known(senses, reading):
        return False
    return not analysis.tokens[i].end <= time.start < analysis.tokens[analysis.tokens[i].head].start


def brought_it_about(senses: Senses, i: int) -> bool:
    """Whether a noun names what something else came about by: "found in May **as a result of the lawsuit**"."""
    analysis, phrases = senses.analysis, lexicon().rules["anchors"]["brought_about_by"]
    above, before = analysis.tokens[i].head, preposition(analysis, i)
    if above < 0 or analysis.tokens[i].upos != "NOUN" or analysis.deprel(i) not in ("obl", "nmod"):
        return False
    return before in phrases or f"{preposition(analysis, above)} {analysis.tokens[above].lemma} {before}" in phrases


def before_that(senses: Senses, i: int, base: int) -> bool:
    """Whether predicate `i` was over when clause `base` was: "entered on Monday after the army had fled"."""
    while i != base and i >= 0:
        if _is_after(senses, i):
            return True
        i = senses.analysis.tokens[i].head
    return False


def _is_after(senses: Senses, i: int) -> bool:
    analysis = senses.analysis
    return analysis.deprel(i) in ("advcl", "obl", "nmod") and any(
        analysis.lower(j) in _AFTER for j in analysis.dependents(i, "mark", "case")
    )


def _known(senses: Senses, reading: Reading) -> bool:
    """Whether a deed is spoken of as one that is known, and not told: "responsibility for **the** Peshawar bombing".

    Who is, or is not, "**behind the** bombing" may be told long after it.
    """
    analysis, i = senses.analysis, reading.predicate
    group = reading.line.group
    if analysis.tokens[i].upos != "NOUN":
        return False
    if _spoken_of(senses, reading):
        return True
    if group.control is not None or group.type not in VIOLENT:
        return False
    the = any(analysis.lower(j) == "the" for j in analysis.dependents(i, "det"))
    behind = any(analysis.lower(j) == "behind" for j in analysis.dependents(i, "case"))
    return the and (behind or (analysis.deprel(i) in ("obj", "obl", "nmod") and not _news(senses, i)))


def _spoken_of(senses: Senses, reading: Reading) -> bool:
    """Whether somebody's known deed is only judged, or why something is done: "condemned **Russia's invasion**".

    Who dies "in the army's shelling of the port" does on its day, and what is announced is of the day.
    """
    analysis, i, group = senses.analysis, reading.predicate, reading.line.group
    deed = group.control in _TURNS or (group.control is None and group.type in _SPOKEN_OF)
    if not deed or not definite(analysis, i) or analysis.tokens[i].head < 0 or _goes_on(senses, i):
        return False
    above = analysis.tokens[analysis.tokens[i].head]
    governing = signature_of(analysis, i, analysis.tokens[i].head)
    if governing is not None and (governing.known or governing.granted):
        return True  # "will **look at** the exodus"
    if analysis.deprel(i) == "obj":
        return above.lemma in lexicon().rules["anchors"]["judging"]
    if stirs(senses, i):
        return True
    before, words = preposition(analysis, i), modality_rules().in_passing
    if before == "for":  # "apologised **for** its raid", but "left for the withdrawal", "a hurdle for his extradition"
        why = words.nouns | words.verbs | words.blamed
        return above.lemma in why or above.lemma in lexicon().rules["anchors"]["judging"]
    if analysis.deprel(i) == "nmod" and before in ("of", "on"):
        return before == "on" or above.lemma in words.nouns
    return analysis.deprel(i) in ("obl", "nmod") and before in _BECAUSE_OF


def stirs(senses: Senses, i: int) -> bool:
    """Whether it is only told what a deed did to those who heard of it: "**the massacre** shocked Europe"."""
    analysis, above = senses.analysis, senses.analysis.tokens[i].head
    if above < 0 or analysis.tokens[above].upos != "VERB":
        return False
    by = analysis.deprel(i) == "obl" and preposition(analysis, i) == "by"
    doing = by or analysis.tokens[i].deprel == "nsubj"
    to = (f"{analysis.tokens[above].lemma} {prep}" for prep, j in obliques(analysis, above) if j != i)
    words = lexicon().rules["anchors"]["stirring"]
    return doing and (analysis.tokens[above].lemma in words or any(word in words for word in to))


def _goes_on(senses: Senses, i: int) -> bool:
    """Whether it goes on while it is spoken of: "protested against the **continued** shelling"."""
    going_on = lexicon().rules["anchors"]["going_on"]
    return any(senses.analysis.lower(j) in going_on for j in senses.analysis.dependents(i, "amod"))


def _news(senses: Senses, i: int) -> bool:
    """Whether it is told as news: "announced **the arrest** of the mayor"."""
    verb = senses.analysis.tokens[senses.analysis.tokens[i].head]
    return senses.analysis.deprel(i) == "obj" and verb.lemma in lexicon().rules["anchors"]["telling_news"]


def accused_of(senses: Senses, reading: Reading) -> bool:
    """Whether a noun names what somebody is accused of or held for: "charged with **murder**", "counts of **rape**"."""
    analysis, i = senses.analysis, reading.predicate
    above, group = analysis.tokens[i].head, reading.line.group
    violent = group.control is None and group.type in VIOLENT and analysis.tokens[i].upos == "NOUN"
    if above < 0 or not violent or not is_blamed(senses, i):
        return False
    charged = analysis.tokens[above].lemma in lexicon().rules["anchors"]["charges"]
    types = senses.lexicon.types(analysis.tokens[above].lemma)
    held = analysis.tokens[above].upos == "VERB" and not types.isdisjoint(("ACCUSE", "COERCE"))
    return charged or (held and analysis.deprel(i) == "obl")


def _came_before(senses: Senses, reading: Reading) -> bool:
    """Whether something else came after it: "the pound fell **following the resignation** of a minister".

    Who was killed "after gunmen attacked a bus" was killed by that, on the day that is told.
    """
    analysis, i = senses.analysis, reading.predicate
    if not _is_after(senses, i) or analysis.tokens[i].upos != "NOUN" or analysis.tokens[i].head < 0:
        return False
    if reading.line.group.type == "CONSULT":
        return False  # "told reporters after talks with the president", just before
    above = next((j for j in analysis.ancestors(i) if analysis.tokens[j].upos == "VERB"), analysis.tokens[i].head)
    befell = not senses.lexicon.classes["befell"].isdisjoint(senses.lemmas(above))
    violent = befell or not senses.lexicon.types(analysis.tokens[above].lemma).isdisjoint(VIOLENT)
    return reading.line.group.type not in _BEFALLS or not violent


def _of_then(senses: Senses, j: int) -> bool:
    """Whether somebody is named by what he was then: "invited by **then-President** Jammeh"."""
    analysis = senses.analysis
    before = (k for k in analysis.subtree(j) if k <= j)
    return any(
        analysis.lower(k).startswith("then-")
        or (analysis.lower(k) == "then" and analysis.lower(k - 1) not in (",", "and"))
        for k in before
    )
