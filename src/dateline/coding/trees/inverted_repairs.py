"""Mends trees around a verb of speech before who says it, set off by commas: "it fell, **conceded the army**"."""

from dateline.coding.lexicons.cues import cues_at
from dateline.coding.trees.repair import Links, at
from dateline.language.analysis import Analysis
from dateline.language.classes import FINITE, SPEAKERS

_TELLING = frozenset({"say", "write", "claim", "maintain", "confirm", "warn", "predict", "show", "find"})
"""Classes of verbs that stand before who says it: "it fell, warned the army"; but "orders troops" orders them."""
_OF_A_PHRASE = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PART"})
_BREAKS = frozenset({",", '"', "”", "“", "''", "``", "–", "—", "--"})
"""What sets a verb of speech off from what is said."""
_QUOTES = frozenset({'"', "”", "“", "''", "``"})


@at("root", "parataxis", "acl", "amod", "advcl", "ccomp", "appos")
def _inverted(analysis: Analysis, i: int) -> Links:
    """Who says it, behind the verb, and the verb, where what is said before and behind it drew them to itself."""
    token, inside = analysis.tokens[i], analysis.sentence_tokens(i)
    apart = i > inside.start and analysis.surface(i - 1) in _BREAKS
    if not apart or token.xpos not in {*FINITE, "VBN"} or analysis.child(i, "aux", "cop", "mark") is not None:
        return {}
    if _TELLING.isdisjoint(cue.name for cue in cues_at(analysis, i)):
        return {}
    end = i + 1
    while end < inside.stop and _in_phrase(analysis, end):
        end += 1
    who = _speaker(analysis, range(i + 1, end))
    if who is None or (when := saying_ends(analysis, end, inside)) is None:
        return {}
    told = next((j for j in analysis.dependents(i, "ccomp") if j != who), None)
    closes = when[1] >= inside.stop or analysis.surface(when[1]) not in _BREAKS
    links: Links = {who: (i, "nsubj"), **dict.fromkeys(when[0], (i, "obl"))}
    if closes and analysis.child(i, "nsubj") in (None, who):
        return {**links, **_at_the_end(analysis, i, who, told)} if _said_before(analysis, i, who, told) else {}
    if closes:
        return {}
    return {**links, **_set_in(analysis, i, who, end)}


def _in_phrase(analysis: Analysis, j: int) -> bool:
    """Whether a word goes on with the name of who says it: "the mayor **of Goma**", not "the mayor **on Monday**"."""
    return analysis.tokens[j].upos in _OF_A_PHRASE or analysis.lower(j) == "of"


def _speaker(analysis: Analysis, phrase: range) -> int | None:
    """The head of a phrase that somebody who can speak is named by; None where there is none."""
    heads = [j for j in phrase if analysis.tokens[j].head not in phrase]
    if len(heads) != 1 or analysis.tokens[heads[0]].upos not in ("NOUN", "PROPN"):
        return None
    return heads[0] if analysis.tokens[heads[0]].etype in SPEAKERS else None


def saying_ends(analysis: Analysis, end: int, inside: range) -> tuple[tuple[int, ...], int] | None:
    """When it was said, and where the saying ends: at punctuation, or at the end of the sentence."""
    if end >= inside.stop or analysis.tokens[end].upos == "PUNCT":
        return (), end
    time = next((j for j in range(end, min(end + 3, inside.stop)) if analysis.tokens[j].etype == "time"), None)
    if time is None or analysis.subtree(time)[0] < end:
        return None
    after = max(analysis.subtree(time)) + 1
    after -= analysis.tokens[after - 1].upos == "PUNCT"
    closed = after >= inside.stop or analysis.tokens[after].upos == "PUNCT"
    return ((time,), after) if closed else None


def _set_in(analysis: Analysis, i: int, who: int, end: int) -> Links:
    """The clause around a saying that stands in the middle of it, and the subject of that clause."""
    inside, token = analysis.sentence_tokens(i), analysis.tokens[i]
    before = [j for j in analysis.dependents(i, "nsubj") if j < i and j != who]
    told = next((j for j in analysis.dependents(i, "ccomp") if j >= end), None)
    if told is not None:
        # "The army, said the mayor, left": what stands before the saying is the subject of what is said.
        own = [j for j in analysis.dependents(told, "nsubj") if j != who]
        suffers = any(analysis.tokens[j].deprel == "aux:pass" for j in analysis.children[told])
        return dict.fromkeys(before[:1], (told, "nsubj:pass" if suffers else "nsubj")) if not own else {}
    above = analysis.tokens[who].head if token.head == who else token.head
    if above >= 0 and above < i and analysis.deprel(above) == "nsubj":
        above = analysis.tokens[above].head
    if above < end or above not in inside:
        return {}
    return {i: (above, "parataxis"), **dict.fromkeys(before[:1], (above, "nsubj"))}


def _said_before(analysis: Analysis, i: int, who: int, told: int | None) -> bool:
    """Whether what is said stands before the saying, as a clause of it, beside it or above it."""
    if analysis.tokens[i].deprel in ("acl", "amod"):
        return analysis.tokens[who].upos == "PROPN" or analysis.tokens[i + 1].upos in ("DET", "NUM")
    return (told is not None and told < i) or analysis.tokens[i].deprel == "parataxis"


def _at_the_end(analysis: Analysis, i: int, who: int, told: int | None) -> Links:
    """A saying behind what is said, hung on one of its nouns: it belongs to the clause."""
    if told is not None or analysis.tokens[i].head < 0:
        return {}
    above = [j for j in (analysis.tokens[i].head, *analysis.ancestors(i)) if j not in (i, who)]
    top = next((j for j in above if j < i and analysis.tokens[j].upos in ("VERB", "ADJ", "AUX")), None)
    return {} if top is None else {i: (top, "parataxis")}


@at("appos")
def _before_cue(analysis: Analysis, i: int) -> Links:
    """Who says it, taken for another name of the subject: "ten men, **Colonel Roe** asserted, were killed"."""
    noun, verb = analysis.tokens[i].head, analysis.subtree(i)[-1] + 1
    if verb >= analysis.sentence_tokens(i).stop - 1 or analysis.tokens[i].etype not in SPEAKERS:
        return {}
    said = analysis.child(verb, "ccomp")
    alone = analysis.tokens[verb].xpos in FINITE and analysis.child(verb, "aux", "obj") is None
    told = said is not None and said > verb and analysis.tokens[noun].head in (said, verb)
    if not alone or not told or said is None or analysis.surface(verb + 1) != "," or not cues_at(analysis, verb):
        return {}
    suffers = any(analysis.tokens[j].deprel == "aux:pass" for j in analysis.children[said])
    return {i: (verb, "nsubj"), noun: (said, "nsubj:pass" if suffers else "nsubj")}


INVERTED_REPAIRS = (_inverted, _before_cue)
