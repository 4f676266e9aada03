"""Who is left out of those whom a deed befalls: against whom a protest is that is banned, and who accuses others."""

from dateline.coding.predicates.named_slots import owners
from dateline.coding.predicates.senses import Senses
from dateline.coding.trees import roles
from dateline.coding.trees.obliques import preposition


def concerned_by(senses: Senses, i: int, recipients: tuple[int, ...]) -> tuple[int, ...]:
    """Of a protest that is allowed or banned, those who hold it: "banned a march **by teachers** against the war"."""
    if senses.lexicon.classes["licensing"].isdisjoint(senses.lemmas(i)):
        return recipients
    out: list[int] = []
    for j in recipients:
        protest = _protest(senses, i, j)
        held_by = owners(senses, protest, i) if protest is not None else (j,)
        out.extend(k for k in held_by if k not in out and (protest is None or k not in (j, protest)))
    return tuple(out)


def _protest(senses: Senses, i: int, j: int) -> int | None:
    """The protest that is against somebody: "a **rally** against the president"."""
    if preposition(senses.analysis, j) != "against":
        return None
    above = (senses.analysis.tokens[j].head, *roles.objects(senses.analysis, i))
    return next((k for k in above if k >= 0 and _protests(senses, k)), None)


def _protests(senses: Senses, k: int) -> bool:
    noun = senses.analysis.tokens[k].upos == "NOUN"
    return noun and senses.lexicon.types(senses.lemmas(k)[-1], "noun") == {"PROTEST"}


def not_oneself(senses: Senses, actors: tuple[int, ...], recipients: tuple[int, ...]) -> tuple[int, ...]:
    """Those who are accused without who accuses, of whom a pronoun speaks: "alleging that **he** was a victim"."""
    accusing = {one.id for j in actors if (one := senses.entity(j)) is not None}
    return tuple(
        j
        for j in recipients
        if senses.analysis.tokens[j].upos != "PRON"
        or senses.analysis.lower(j).endswith(("self", "selves"))
        or (one := senses.entity(j)) is None
        or one.id not in accusing
    )
