"""The words of a noun phrase: what the record shows of who does it and whom it is done to."""

from dateline.coding.lexicons.cues import cues_at
from dateline.coding.lexicons.place_rules import place_rules
from dateline.coding.lexicons.tree_words import tree_words
from dateline.language.analysis import Analysis
from dateline.language.classes import NOT
from dateline.model.span import Span

OUTSIDE_PHRASE = frozenset({"appos", "conj", "cc", "parataxis", "advcl", "acl", "discourse", "dep", "list", "vocative"})
BLAMED = frozenset({"responsible", "guilty", "answerable", "accountable"})
"""Adjectives behind a noun that tell what it has done: "held the movement **responsible for the murder**"."""
ACCUSING = frozenset({"accuse", "suspect", "convict", "acquit", "clear", "absolve"})
"""Verbs whose "of" says of what, though trees hang it on whom: "accused the army **of the murder**"."""
BRACKETS = {")": "(", "]": "["}


def phrase(analysis: Analysis, i: int) -> Span:
    """The characters of noun phrase `i`, without preposition, relative clause, apposition and what is coordinated."""
    kept, held = {i}, held_by(analysis, i)
    stack = [i]
    while stack:
        for j in analysis.children[stack.pop()]:
            top = analysis.tokens[j].head == i
            if top and j > i and (analysis.lower(j) in BLAMED or _accusation(analysis, i, j) or felt(analysis, j)):
                continue
            if (
                analysis.deprel(j) in OUTSIDE_PHRASE
                and not (top and (_named_at_once(analysis, i, j) or j == held))
                and not (held is not None and analysis.tokens[j].head == held)
                and (top or analysis.deprel(j) in ("acl", "advcl", "parataxis", "appos"))
            ):
                continue
            if (
                top
                and analysis.deprel(j) in ("case", "mark", "punct", "cop", "aux", "nsubj", "advmod")
                and not (
                    (analysis.deprel(j) == "advmod" and j < i and analysis.lower(j) not in NOT) or _joining(analysis, j)
                )
            ):
                continue
            kept.add(j)
            stack.append(j)
    first = last = i
    while (before := _before(analysis, first, kept)) is not None:
        first = before
    while last + 1 in kept:
        last += 1
    while last > i and analysis.tokens[last].upos in ("PUNCT", "CCONJ", "ADP"):
        last -= 1
    while first < i and analysis.tokens[first].upos in ("PUNCT", "CCONJ"):
        first += 1
    return analysis.span(first, last)


def shared_name(analysis: Analysis, i: int) -> int | None:
    """The name that goes on behind two points of the compass, `i` being the first: "North and South **Korea**"."""
    second, name = i + 2, i + 3
    if name >= len(analysis.tokens) or analysis.lower(i + 1) not in ("and", "or"):
        return None
    sides = place_rules().words.direction
    if not {analysis.lower(i), analysis.lower(second)} <= sides or analysis.lower(name) in sides:
        return None
    written = all(analysis.surface(j)[:1].isupper() and analysis.tokens[j].upos == "PROPN" for j in (i, second, name))
    return name if written else None


def held_by(analysis: Analysis, i: int) -> int | None:
    """The participle that tells what those of noun `i` are held to be: "men **thought** to be rebels"."""
    if analysis.tokens[i].upos != "NOUN" or analysis.tokens[i].etype != "person":
        return None
    below = (j for j in analysis.dependents(i, "acl") if analysis.tokens[j].deprel == "acl" and j == i + 1)
    told = (j for j in below if analysis.tokens[j].xpos in ("VBN", "VBD"))
    holding = (j for j in told if analysis.tokens[j].lemma in tree_words().holding)
    return next((j for j in holding if held_to_be(analysis, j) is not None), None)


def held_to_be(analysis: Analysis, participle: int) -> int | None:
    """What people are held to be, or whose: "believed to be **militants** of X", "suspected of belonging to **X**"."""
    for j in analysis.dependents(participle, "xcomp", "advcl", "obl"):
        marks = {analysis.lower(k) for k in analysis.dependents(j, "mark", "case")}
        if analysis.tokens[j].lemma == "belong":
            to = (k for k in analysis.dependents(j, "obl") if analysis.tokens[k].upos == "PROPN")
            return next(to, None)
        being = analysis.child(j, "cop") is not None and bool(marks & {"to", "of"}) and "in" not in marks
        if (being or "as" in marks) and analysis.tokens[j].upos in ("NOUN", "PROPN"):
            return j
    return None


def felt(analysis: Analysis, j: int) -> bool:
    """Whether an adjective behind a noun says what somebody thinks of something: "Turks **angry** over the raid"."""
    return analysis.deprel(j) == "amod" and analysis.tokens[j].upos == "ADJ" and bool(cues_at(analysis, j))


def _named_at_once(analysis: Analysis, i: int, j: int) -> bool:
    """Whether `j` is the name right behind a title: "opposition leader **Ana Roe**", and not "the leader, Ana Roe"."""
    if analysis.deprel(j) != "appos" or analysis.tokens[j].upos != "PROPN" or analysis.subtree(j)[0] != i + 1:
        return False
    return analysis.tokens[i + 1].upos != "PUNCT"


def _accusation(analysis: Analysis, i: int, j: int) -> bool:
    """Whether `j` is the deed of which somebody accuses `i`."""
    verb = analysis.tokens[i].head
    if verb < 0 or analysis.tokens[verb].lemma.lower() not in ACCUSING or analysis.tokens[j].etype != "event":
        return False
    return any(analysis.lower(k) == "of" for k in analysis.dependents(j, "case"))


def _before(analysis: Analysis, first: int, kept: set[int]) -> int | None:
    """The word before those found so far; a short name in brackets is passed over: "Red Front (RF) rebels"."""
    if first - 1 in kept:
        return first - 1
    opening = BRACKETS.get(analysis.surface(first - 1)) if first > 2 else None
    if opening is not None and analysis.surface(first - 3) == opening and first - 4 in kept:
        return first - 4
    return None


def _joining(analysis: Analysis, i: int) -> bool:
    """Whether token `i` is punctuation that stands inside a phrase: a hyphen, a quotation mark, a genitive's mark."""
    return analysis.surface(i) in ("-", "–", "'s", "’s", '"', "“", "”", "'", "’")
