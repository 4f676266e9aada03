"""Who is given the power, the grounds or an excuse to do something: "gave **the army** a pretext for invading it"."""

from dateline.coding.lexicons.tree_words import tree_words
from dateline.coding.trees.obliques import preposition
from dateline.coding.trees.voice import retained
from dateline.language.analysis import Analysis


def entitled(analysis: Analysis, noun: int) -> int | None:
    """To whom it is given to do what an infinitive says: "gave **the president** the power to impose tariffs"."""
    entitling = analysis.tokens[noun].lemma in tree_words().entitling
    return _to_whom(analysis, noun) if entitling and _given(analysis, noun) else None


def _to_whom(analysis: Analysis, noun: int) -> int | None:
    """To whom a noun is given."""
    verb = analysis.tokens[noun].head
    if retained(analysis, verb):
        return analysis.child(verb, "nsubj")
    if analysis.deprel(noun) == "obl":
        return analysis.child(verb, "nsubj" if analysis.child(verb, "obj") is None else "obj")
    to = (j for j in analysis.dependents(verb, "obl") if any(analysis.lower(k) == "to" for k in analysis.children[j]))
    to_him = next((j for j in (*analysis.dependents(verb, "iobj"), *to)), None)
    return to_him if to_him is not None else _before(analysis, noun)


def enabled(analysis: Analysis, i: int) -> tuple[int, ...] | None:
    """Who may do what infinitive or gerund `i` says, on the grounds that he is given; None where none are.

    Empty where it is not said to whom they are given: "provided a pretext for invading Georgia".
    """
    above, form = analysis.tokens[i].head, analysis.tokens[i].xpos
    marks = {analysis.lower(j) for j in analysis.dependents(i, "mark", "case")}
    if above < 0 or ("for" not in marks if form == "VBG" else form != "VB" or "to" not in marks):
        return None
    nouns = [above] if analysis.tokens[above].upos == "NOUN" else [*analysis.dependents(above, "obj", "obl")]
    nouns = nouns if form == "VBG" else nouns[: analysis.tokens[above].upos == "NOUN"]
    for noun in nouns:
        if noun < i and analysis.tokens[noun].lemma in tree_words().enabling and _given(analysis, noun):
            if form == "VBG" and _explained(analysis, noun):
                return None
            who = _to_whom(analysis, noun)
            if who is not None:
                return (who,)
            return () if form == "VBG" else None
    return None


def _given(analysis: Analysis, noun: int) -> bool:
    """Whether a noun is what is given: "**gave** them an excuse", "**provided** them **with** an excuse"."""
    verb, words = analysis.tokens[noun].head, tree_words()
    if verb < 0:
        return False
    lemma, relation = analysis.tokens[verb].lemma, analysis.deprel(noun)
    if relation == "obl":
        return lemma in words.with_what and preposition(analysis, noun) == "with"
    return lemma in words.with_two_objects or (relation == "obj" and lemma in words.with_what)


def _explained(analysis: Analysis, noun: int) -> bool:
    """Whether somebody says why he did it, and lets nobody else do it: "**the minister** gave reasons for leaving"."""
    if analysis.tokens[noun].lemma not in tree_words().explaining:
        return False
    by = analysis.dependents(analysis.tokens[noun].head, "nsubj", "obl")
    return any(
        analysis.tokens[j].deprel in ("nsubj", "obl:agent") and analysis.tokens[j].etype in ("person", "organization")
        for j in by
    )


def _before(analysis: Analysis, noun: int) -> int | None:
    """Who is taken for a part of the noun behind him: "gives **police** grounds"."""
    verb = analysis.tokens[noun].head
    beside = (j for j in analysis.dependents(noun, "compound") if j == noun - 1 and analysis.subtree(noun)[0] > verb)
    return next((j for j in beside if analysis.tokens[j].etype in ("person", "organization", "place")), None)
