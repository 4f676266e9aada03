"""The role of a counterpart: "**his** Turkish counterpart" holds in Turkey the office that he holds in his country."""

from collections.abc import Sequence

from dateline.coding.actors.entity_codes import said_to_be
from dateline.coding.coreference.mentions import Reference
from dateline.coding.lexicons.actor_rules import nouns
from dateline.language.analysis import Analysis
from dateline.model.codes import COUNTRY


def with_counterparts(
    analysis: Analysis, groups: Sequence[Sequence[Reference]], codes: Sequence[str | None]
) -> list[str | None]:
    """The codes of all entities, those of counterparts that had a country only with the role of whose they are."""
    roles = {
        each.head: code[COUNTRY:]
        for group, code in zip(groups, codes, strict=True)
        for each in group
        if code and len(code) > COUNTRY and all(code[:COUNTRY] != kind for kind in ("IGO", "NGO", "IMG"))
    }
    return [
        code + role if code and len(code) == COUNTRY and (role := _role(analysis, group, roles)) else code
        for group, code in zip(groups, codes, strict=True)
    ]


def _role(analysis: Analysis, group: Sequence[Reference], roles: dict[int, str]) -> str | None:
    """The role of the one whose counterpart this is called somewhere."""
    for each in group:
        for head in said_to_be(analysis, each) if each.kind != "pronoun" else ():
            if analysis.tokens[head].lemma.lower() not in nouns().alike:
                continue
            for owner in analysis.dependents(head, "nmod"):
                if analysis.tokens[owner].deprel == "nmod:poss" and owner in roles:
                    return roles[owner]
    return None
