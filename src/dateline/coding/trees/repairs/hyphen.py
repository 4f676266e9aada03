"""Mends trees around hyphens: "North Korea **test-fired** a missile", "the secretary-**general**"."""

from dateline.coding.trees.repairs.repair import Links, anywhere
from dateline.language.analysis import Analysis
from dateline.language.classes import NOUNS, SPEAKERS_OR_PLACES

_TO_BE = frozenset({"elect", "designate"})
_BEFORE_A_NOUN = frozenset({"det", "amod", "compound", "nmod:poss", "nummod", "nmod:desc", "flat"})


@anywhere
def _hyphen_links(analysis: Analysis, i: int) -> Links:
    """Where what hangs wrong around a token behind a hyphen should hang."""
    first = i - 2
    if first < 0 or analysis.surface(i - 1) != "-" or analysis.tokens[first].end != analysis.tokens[i].start - 1:
        return {}
    return (
        _general(analysis, i, first)
        | _elect(analysis, i, first)
        | _verb(analysis, i, first)
        | _whose(analysis, i, first)
        | _of_the_sentence(analysis, i, first)
    )


def _elect(analysis: Analysis, i: int, first: int) -> Links:
    """What somebody will be, taken for him: "the president-**elect** vowed", "the minister-**designate**"."""
    token = analysis.tokens[i]
    if analysis.lower(i) not in _TO_BE or token.head == first or analysis.tokens[first].upos not in NOUNS:
        return {}
    top = (token.head, token.deprel) if analysis.tokens[first].head == i else None
    above = {first: top} if top is not None else {}
    below = {j: (first, analysis.tokens[j].deprel) for j in analysis.children[i] if j != first and j != i - 1}
    return {**below, **above, i: (first, "amod"), i - 1: (first, "punct")}


def _of_the_sentence(analysis: Analysis, i: int, first: int) -> Links:
    """The verb of a sentence that has no other, taken for a participle of its object: "the UN **air-dropped** aid"."""
    noun, inside = analysis.tokens[i].head, analysis.sentence_tokens(i)
    participle = analysis.tokens[i].xpos in ("VBN", "VBD") and analysis.deprel(i) == "amod" and noun > i
    before = range(inside.start, first)
    if (
        not participle
        or analysis.tokens[noun].head >= 0
        or not before
        or analysis.child(noun, "cop", "nsubj") is not None
    ):
        return {}
    if any(analysis.tokens[j].upos in ("AUX", "ADP", "SCONJ", "PUNCT", "CCONJ") for j in before):
        return {}
    if any(analysis.tokens[j].xpos in ("VBD", "VBZ", "VBP") for j in inside if j not in (first, i)):
        return {}
    who = before[-1]
    if analysis.tokens[who].upos not in (*NOUNS, "PRON") or not _able(analysis, who):
        return {}
    own = {j: (who, analysis.tokens[j].deprel) for j in before if j != who and analysis.tokens[j].head not in before}
    return {
        **own, i: (-1, "root"), noun: (i, "obj"), who: (i, "nsubj"), first: (i, "compound"),
        **{j: (i, "punct") for j in analysis.dependents(noun, "punct") if j > noun},
    }  # fmt: skip


def _able(analysis: Analysis, i: int) -> bool:
    """Whether a word names somebody who may do something."""
    return analysis.tokens[i].etype in SPEAKERS_OR_PLACES or analysis.tokens[i].upos in ("PROPN", "PRON")


def _whose(analysis: Analysis, i: int, first: int) -> Links:
    """Whose flag a ship flies, taken for a name of the ship: "a **Marshall Islands**-flagged tanker"."""
    token, participle = analysis.tokens[first], analysis.tokens[i].xpos == "VBN" and analysis.deprel(i) == "amod"
    beside = token.head == analysis.tokens[i].head and token.deprel == "compound" and token.upos == "PROPN"
    return {first: (i, "compound")} if participle and beside else {}


def _general(analysis: Analysis, i: int, first: int) -> Links:
    """The two words of "secretary-**general**" as one, with the second as its head, however the tree parts them."""
    token = analysis.tokens[first]
    if analysis.lower(i) != "general" or token.head == i or token.upos not in NOUNS:
        return {}
    below = {j: (i, analysis.tokens[j].deprel) for j in analysis.children[first] if j != i}
    return {**below, first: (i, "compound"), i: (token.head, token.deprel)}


def _verb(analysis: Analysis, i: int, first: int) -> Links:
    """How a verb is done, taken for who does it: "North Korea **test**-fired", "the jets **carpet**-bombed"."""
    token = analysis.tokens[first]
    verb = analysis.tokens[i].upos == "VERB" and analysis.tokens[i].xpos in ("VBD", "VBZ", "VBP", "VB", "VBG", "VBN")
    if not verb or token.head != i or token.deprel not in ("nsubj", "nsubj:pass", "obl", "obj"):
        return {}
    if any(analysis.deprel(j) not in (*_BEFORE_A_NOUN, "punct") for j in analysis.children[first]):
        return {}
    words = [j for j in analysis.children[first] if j < first and analysis.deprel(j) in _BEFORE_A_NOUN]
    links: Links = {first: (i, "compound"), i - 1: (i, "punct")}
    who = words[-1] if words and analysis.tokens[words[-1]].upos in (*NOUNS, "PRON") else None
    if who is None:
        return {**links, **{j: (i, analysis.tokens[j].deprel) for j in words}}
    return {
        **links,
        who: (i, token.deprel if token.deprel.startswith("nsubj") else "nsubj"),
        **{j: (who, analysis.tokens[j].deprel) for j in words[:-1]},
    }


HYPHEN_REPAIRS = (_hyphen_links,)
