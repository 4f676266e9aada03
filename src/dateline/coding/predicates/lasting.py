"""Truces of which it is told until when, or from when and how long, they last: "agreed on **a truce until Friday**"."""

from collections.abc import Iterator

from msgspec.structs import replace

from dateline.coding.factuality.negations import negating
from dateline.coding.lexicons.lexicon import Line
from dateline.coding.lexicons.predicate_words import predicate_words
from dateline.coding.predicates.reading import Reading
from dateline.coding.predicates.senses import Senses
from dateline.coding.trees.obliques import obliques
from dateline.language.analysis import Analysis

_UNTIL = frozenset({"until", "till", "through"})
_KEEPING = frozenset({"CONCEDE", "RETREAT", "AGREE"})
"""Types of who agrees on a truce, extends it or keeps it."""
_BEFORE_NOUNS = ("amod", "compound", "nummod", "nmod")
_TRUCE, _ENDS = "truce", "expire"


def lasting(senses: Senses, found: dict[int, Reading]) -> Iterator[Reading]:
    """The ends of truces that are part of another predicate, between those who agree on them."""
    for one in found.values():
        if one.line.group.type not in _KEEPING or one.line.group.pos != "verb":
            continue
        for j in one.consumed:
            told = _TRUCE in senses.classes(j) and (_until_a_day(senses, one, j) or _from_a_day(senses, one, j))
            line = _end_of(senses) if told else None
            if line is not None:
                yield replace(one, predicate=j, line=line, host=one.predicate, places=(), consumed=())


def _until_a_day(senses: Senses, keeping: Reading, truce: int) -> bool:
    """Whether a day stands behind the truce, or behind what is done with it, until which it lasts."""
    beside = (at for base in (truce, keeping.predicate) for at in obliques(senses.analysis, base))
    until = _UNTIL | {"to"} if extending(senses.analysis, keeping.predicate) else _UNTIL
    return any(prep in until and senses.analysis.tokens[j].etype == "time" for prep, j in beside)


def _from_a_day(senses: Senses, beginning: Reading, truce: int) -> bool:
    """Whether it is told how long a truce is, and from what day: "**a four-day truce** began on Monday"."""
    analysis, verb, words = senses.analysis, beginning.predicate, predicate_words()
    if analysis.tokens[verb].lemma not in words.coming_into_force or any(True for _ in negating(analysis, verb)):
        return False  # "a four-day truce did **not** begin on Friday"
    if analysis.deprel(verb) in ("acl", "advcl") or analysis.child(verb, "xcomp") is not None:
        return False  # "broke the four-day truce **that began** on Monday", "**began** to crumble"
    long = any(analysis.tokens[j].lemma in words.units for j in analysis.dependents(truce, *_BEFORE_NOUNS))
    return long and any(analysis.tokens[j].etype == "time" for j in analysis.dependents(verb, "obl"))


def extending(analysis: Analysis, verb: int) -> bool:
    """Whether a verb makes something last to a day: "**extended** to 18 February"."""
    return verb >= 0 and analysis.tokens[verb].lemma.lower() in predicate_words().extending


def _end_of(senses: Senses) -> Line | None:
    """The line of the lexicon for the end of a truce."""
    ends = (line for line in senses.lexicon.of(_ENDS, "verb") if line.group.runs_out)
    return next((line for line in ends if _TRUCE in line.group.subject), None)
