"""The prepositional phrases of a word, each with its preposition."""

from collections.abc import Iterator

from dateline.coding.lexicons.tree_words import tree_words
from dateline.coding.trees.stand_ins import resolved
from dateline.language.analysis import Analysis
from dateline.language.once import once


def obliques(analysis: Analysis, i: int) -> Iterator[tuple[str, int]]:
    """The prepositional dependents of `i`, each with its preposition; what is coordinated comes along."""
    for j in analysis.children[i]:
        if analysis.deprel(j) not in ("obl", "nmod", "obj") or analysis.tokens[j].deprel == "nmod:poss":
            continue
        prep = "by" if analysis.tokens[j].deprel == "obl:agent" else preposition(analysis, j)
        if analysis.deprel(j) == "obj" and not prep:
            continue
        yield prep, resolved(analysis, j)


@once
def preposition(analysis: Analysis, i: int) -> str:
    """The preposition of phrase `i`, with the fixed ones whole ("because of"); empty when there is none."""
    words: list[str] = []
    end = 0
    for j in (k for k in analysis.dependents(i, "case") if k < i):
        fixed = tuple(analysis.dependents(j, "fixed"))
        # "Outside parliament in the capital": of two that stand apart the first belongs to another noun.
        words = [*(words if j == end else ()), analysis.lower(j), *(analysis.lower(k) for k in fixed)]
        end = max((j, *fixed)) + 1
    return " ".join(words[:1] if words[:1] == ["from"] else words)  # "withdrew from around the city"


def in_or_off(analysis: Analysis, noun: int) -> bool:
    """Whether a noun says in what somebody is, or how far off: "were **on the verge** of it", "were **days** off"."""
    return bool(preposition(analysis, noun)) or analysis.tokens[noun].lemma in tree_words().how_far
