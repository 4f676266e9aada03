"""Keeps mended trees trees: two mends that are right by themselves can hang two words on each other."""

from msgspec.structs import replace

from dateline.language.analysis import Analysis, Token


def sound(mended: Analysis, before: Analysis) -> Analysis:
    """The mended analysis, with no word that hangs on itself in a circle: the last that was moved is hung as before.

    `before` has the same tokens, each of which leads to a root, so that there is one to move back in every circle.
    """
    if mended is before:
        return mended
    tokens = list(mended.tokens)
    whole = True
    while circle := _circle(tokens):
        whole = False
        i = max(j for j in circle if tokens[j].head != before.tokens[j].head)
        tokens[i] = replace(tokens[i], head=before.tokens[i].head, deprel=before.tokens[i].deprel)
    return mended if whole else replace(mended, tokens=tuple(tokens))


def _circle(tokens: list[Token]) -> list[int]:
    """The words of one circle of heads, or none; linear in the words."""
    seen = [0] * len(tokens)
    for start in range(len(tokens)):
        i, path = start, []
        while i >= 0 and not seen[i]:
            seen[i] = start + 1
            path.append(i)
            i = tokens[i].head
        if i >= 0 and seen[i] == start + 1:
            return path[path.index(i) :]
    return []
