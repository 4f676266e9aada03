"""Whom punishment or praise falls on, who did what it is for: "placed sanctions **on Mali** for jailing them"."""

from collections.abc import Iterator

from dateline.coding.lexicons.tree_words import Dealt, tree_words
from dateline.coding.trees.left_out import gapped
from dateline.coding.trees.obliques import obliques, preposition
from dateline.coding.trees.voice import retained
from dateline.language.analysis import Analysis

_SOMEBODY = frozenset({"person", "organization", "place"})


def dealt_to(analysis: Analysis, i: int) -> tuple[int, ...] | None:
    """Who did what gerund `i` says, where something is dealt out for it; None where nothing is.

    Empty where it falls on nobody named: "the EU announced sanctions for jailing critics" leaves open who jailed them.
    """
    above, token = analysis.tokens[i].head, analysis.tokens[i]
    doing = token.xpos == "VBG" or any(analysis.tokens[j].xpos == "VBG" for j in analysis.dependents(i, "aux"))
    if not doing or above < 0 or all(analysis.lower(j) != "for" for j in analysis.dependents(i, "mark", "case")):
        return None
    rows = [(noun, verb, row) for noun, verb in _dealt_out(analysis, above, i) for row in _of(analysis, noun, verb)]
    if not rows:
        return None
    whom = [
        j
        for noun, verb, row in rows
        for place in (noun, verb)
        if place >= 0
        for prep, j in obliques(analysis, place)
        if prep in row.prepositions and noun < j < i and analysis.tokens[j].etype != "time"
    ]
    verb = rows[0][1]
    given = [*analysis.dependents(verb, "iobj")] if verb >= 0 else []
    if not whom and not given and verb >= 0 and retained(analysis, verb):
        given = [*analysis.dependents(verb, "nsubj")]  # "**the rebels** were given a life sentence for bombing it"
    last = max((*whom, *given), default=None)
    return (last,) if last is not None and analysis.tokens[last].etype in _SOMEBODY else ()


def _dealt_out(analysis: Analysis, above: int, i: int) -> Iterator[tuple[int, int]]:
    """The nouns before gerund `i`, each with its verb, that may be dealt out for it; `above` is what it hangs on."""
    noun = analysis.tokens[above].upos in ("NOUN", "PROPN")
    if noun and preposition(analysis, above):
        above = analysis.tokens[above].head  # "placed sanctions on **the men** for killing him"
        noun = above >= 0 and analysis.tokens[above].upos == "NOUN"
    if above < 0:
        return
    verb = analysis.tokens[above].head if noun else above
    firsts = [above] if noun else [*analysis.dependents(above, "obj", "nsubj")]
    if not noun:
        firsts = [j for j in firsts if analysis.tokens[j].deprel in ("obj", "nsubj:pass")]
        if analysis.tokens[above].deprel == "acl:relcl" and gapped(analysis, above):
            firsts.append(analysis.tokens[above].head)
    for first in firsts:
        # "Imposed tariffs **and sanctions** on", "a package **of sanctions** on".
        inner = (j for prep, j in obliques(analysis, first) if prep == "of")
        yield from ((j, verb) for j in (first, *analysis.dependents(first, "conj"), *inner) if j < i)


def _of(analysis: Analysis, noun: int, verb: int) -> Iterator[Dealt]:
    """What is known of a noun for what is dealt out, under a verb that deals it out."""
    word, by = analysis.tokens[noun].lemma.lower(), analysis.tokens[verb].lemma.lower() if verb >= 0 else ""
    words = tree_words()
    return (
        row
        for row in words.dealt
        if word in row.nouns and by not in words.undergoing and by not in row.but and (not row.verbs or by in row.verbs)
    )
