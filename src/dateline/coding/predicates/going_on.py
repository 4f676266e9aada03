"""What a sentence says was going on: where fighting broke out, and who struck when somebody was killed."""

from dateline.coding.predicates.fillers import LOCATIVE
from dateline.coding.predicates.senses import Senses
from dateline.coding.predicates.slots import Reading
from dateline.coding.trees import roles
from dateline.model.codes import VIOLENT


def happens(senses: Senses, i: int) -> bool:
    """Whether a verb of happening says where noun `i` is going on: "fighting **broke out near Kobo**"."""
    analysis, verb = senses.analysis, senses.analysis.tokens[i].head
    if analysis.deprel(i) != "nsubj" or verb < 0 or senses.lexicon.classes["happening"].isdisjoint(senses.lemmas(verb)):
        return False
    return any(
        prep in LOCATIVE and k in senses.place_at
        for prep, j in roles.obliques(analysis, verb)
        for k in analysis.subtree(j)
    )


def doers_then(senses: Senses, i: int, found: dict[int, Reading], hurt: tuple[int, ...]) -> tuple[int, ...]:
    """Who did it by the deed in which it happened: "two people were killed when **gunmen** attacked a convoy"."""
    for j in roles.when_clauses(senses.analysis, i):
        deed = found.get(j)
        if deed is None or deed.line.group.type not in VIOLENT or deed.line.group.control is not None:
            continue
        victims = {entity.id for k in hurt if (entity := senses.entity(k)) is not None}
        doers = {entity.id for k in deed.actors if (entity := senses.entity(k)) is not None}
        # "Was killed when he attacked a guard" was not by himself, nor is a shell that went off anybody.
        people = all(senses.analysis.tokens[k].upos != "PRON" and senses.is_party(k) for k in deed.actors)
        if deed.actors and victims.isdisjoint(doers) and people:
            return deed.actors
    return ()
