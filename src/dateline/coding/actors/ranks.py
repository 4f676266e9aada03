"""The role of whoever has a title: a sergeant in a report on the police, where nobody else is armed, is one of them."""

from dateline.coding.lexicons.titles import titles
from dateline.language.analysis import Analysis


def role_of_title(analysis: Analysis, title: str) -> str | None:
    """The CAMEO role of a title before a name, as this text means it: "**Sgt.** Roe was shot, Dover police said"."""
    role, ranks = titles().roles.get(title), titles().ranks
    if title in ranks["schools"]:
        # The head of a district's schools is called so, too.
        return role if not ranks["police"].isdisjoint(token.lemma.lower() for token in analysis.tokens) else None
    if role != "MIL" or title not in ranks["shared"]:
        return role
    words = {token.lemma.lower() for token in analysis.tokens}
    return "COP" if words & ranks["police"] and not words & ranks["army"] else role
