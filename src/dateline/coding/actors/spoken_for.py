"""Those who speak for somebody by name have the code of his office: "**Netanyahu's** office said"."""

from collections.abc import Iterator, Sequence

from dateline.coding.actors.code_parts import UNKNOWN
from dateline.coding.actors.entity_codes import said_to_be
from dateline.coding.coreference.mentions import Reference
from dateline.coding.lexicons.actor_rules import nouns
from dateline.coding.trees.obliques import obliques
from dateline.language.analysis import Analysis
from dateline.model.codes import COUNTRY

_OF = frozenset({"of", "for"})


def with_those_spoken_for(
    analysis: Analysis, groups: Sequence[Sequence[Reference]], codes: Sequence[str | None]
) -> list[str | None]:
    """The codes of all entities, those of whoever speaks for a person with the role that this person has.

    An office or a spokesman is nobody's own; advisers and friends hold no office by whose they are.
    """
    known = {
        each.head: code
        for group, code in zip(groups, codes, strict=True)
        for each in group
        if code and len(code) > COUNTRY and not code.startswith(UNKNOWN) and group[0].type == "PERSON"
    }
    return [
        next(_spoken_for(analysis, group, known), code) if _open(code) else code
        for group, code in zip(groups, codes, strict=True)
    ]


def _open(code: str | None) -> bool:
    """Whether nothing is known but a country, or a role of nobody knows where; a "press office" is no paper."""
    return code is None or len(code) == COUNTRY or code.startswith(UNKNOWN) or code[COUNTRY:] == "MED"


def _spoken_for(analysis: Analysis, group: Sequence[Reference], known: dict[int, str]) -> Iterator[str]:
    """The codes of those for whom a group speaks by what it is called: "his **office**", "Roe's **spokeswoman**"."""
    for each in group:
        for head in said_to_be(analysis, each) if each.kind != "pronoun" else ():
            words = {analysis.tokens[head].lemma.lower(), f"{analysis.lower(head - 1)} {analysis.lower(head)}"}
            if nouns().voices.isdisjoint(words):
                continue
            whose = [*analysis.dependents(head, "nmod:poss", "compound")]
            whose += [i for prep, i in obliques(analysis, head) if prep in _OF]
            yield from (known[i] for i in whose if i in known)
