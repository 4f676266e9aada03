"""Which readings only tell again, or more of, what another reading tells: "a shell **fired** at Goma hit a school"."""

import msgspec

from dateline.coding.factuality.happening import UNTRUE, comes_about
from dateline.coding.factuality.signatures import answer_of
from dateline.coding.predicates.reading import Reading
from dateline.coding.predicates.senses import Senses
from dateline.coding.trees import roles
from dateline.coding.trees.obliques import preposition
from dateline.model.codes import VIOLENT


def told_already(senses: Senses, i: int, found: dict[int, Reading]) -> bool:
    """Whether the reading of token `i` is no event of its own, for another of those `found` tells it."""
    return any(told(senses, i, found) for told in (_told_above, _told_of_its_noun, _shot, _let_happen))


def told_of_itself(senses: Senses, i: int, noun: int, found: dict[int, Reading]) -> bool:
    """Whether it is told what becomes of what a participle plans: "talks planned for May **are off**"."""
    plan, verb = found[i], senses.analysis.tokens[noun].head
    planned = plan.line.group.modality == "planned" and senses.analysis.deprel(i) == "acl" and noun in found
    if not planned or senses.analysis.deprel(noun) != "nsubj" or verb < 0:
        return False
    answer = answer_of(senses.analysis, verb)
    return comes_about(senses.analysis, verb) or (answer is not None and answer.name in UNTRUE)


def _told_of_its_noun(senses: Senses, i: int, found: dict[int, Reading]) -> bool:
    """Whether the noun of a plan is read by itself, for what has become of it."""
    return any(told_of_itself(senses, i, j, found) for j in found[i].consumed)


def with_doers_above(senses: Senses, reading: Reading, found: dict[int, Reading]) -> Reading:
    """A participle behind what somebody suffered: "came under fire from gunmen, **wounding** two" is the gunmen's."""
    i = reading.predicate
    above = found.get(senses.analysis.tokens[i].head)
    if above is not None and _in_their_deed(senses, reading, above):
        return msgspec.structs.replace(reading, actors=above.actors)
    part = senses.analysis.deprel(i) == "advcl" and senses.analysis.tokens[i].xpos == "VBG"
    part = part and senses.analysis.child(i, "mark") is None  # "was killed by a bomb **while fighting** rebels"
    if above is None or not part or not {reading.line.group.type, above.line.group.type} <= {"ASSAULT"}:
        return reading
    suffered = bool(above.actors) and bool(reading.actors) and set(reading.actors) <= set(above.recipients)
    return msgspec.structs.replace(reading, actors=above.actors) if suffered else reading


def _in_their_deed(senses: Senses, reading: Reading, above: Reading) -> bool:
    """Whether a deed of nobody is that in which others did what the verb says: "rebels killed ten in **an attack**".

    Soldiers who kill rebels "in an attack" may well have been attacked by them.
    """
    i, prep = reading.predicate, preposition(senses.analysis, reading.predicate)
    plain = reading.line.group.pos == "noun" and not reading.line.group.reciprocal and not reading.actors
    if not plain or senses.analysis.deprel(i) != "obl" or above.line.group.pos != "verb" or not above.actors:
        return False
    if {reading.line.group.type, above.line.group.type} != {"ASSAULT"} or above.line.group.reciprocal:
        return False
    within = prep == "in" or (prep == "during" and "operation" in senses.classes(i))
    fighters = any("armed" in senses.classes(j) for j in above.recipients)
    return within and not fighters and all(senses.is_party(j) for j in above.actors)


def _let_happen(senses: Senses, i: int, found: dict[int, Reading]) -> bool:
    """Whether a participle only tells what came of violence: "stormed the jail, **allowing** inmates to escape"."""
    above = found.get(senses.analysis.tokens[i].head)
    part = senses.analysis.deprel(i) == "advcl" and senses.analysis.tokens[i].xpos == "VBG"
    return part and found[i].line.group.type == "CONCEDE" and above is not None and above.line.group.type == "ASSAULT"


def _shot(senses: Senses, i: int, found: dict[int, Reading]) -> bool:
    """Whether it only tells who fired what hurt somebody: "a shell **fired** by the army hit a school".

    And "**launched** rockets that hit a school".
    """
    if found[i].line.group.type == "MOBILIZE":
        fired = (j for j in roles.objects_own(senses.analysis, i) if "weapon" in senses.classes(j))
        hits = (found[k] for j in fired for k in senses.analysis.dependents(j, "acl") if k in found)
        if any(reading.line.group.type == "ASSAULT" for reading in hits):
            return True
    weapon = senses.analysis.tokens[i].head
    shot = found[i].line.group.type == "MOBILIZE" and senses.analysis.deprel(i) == "acl" and weapon >= 0
    above = found.get(senses.analysis.tokens[weapon].head) if shot and "weapon" in senses.classes(weapon) else None
    return above is not None and above.line.group.type == "ASSAULT"


def _told_above(senses: Senses, i: int, found: dict[int, Reading]) -> bool:
    """Whether a participle carries a noun of which the clause around it tells: "postponed talks **to be held**".

    Not so what others shot: "intercepted a missile **fired** by the Houthis at Najran" is two deeds.
    """
    own = found[i]
    if senses.analysis.deprel(i) != "acl" or not own.consumed:
        return False
    truce = senses.analysis.tokens[i].head
    if senses.analysis.tokens[truce].deprel == "nsubj" and "truce" in senses.classes(truce):
        return False  # "the truce **signed** in Minsk did not hold": it was signed, too
    above = (found[j] for j in senses.analysis.ancestors(i) if j in found)
    told = [reading for reading in above if not set(own.consumed).isdisjoint(reading.consumed)]
    shot = own.line.group.type in VIOLENT and bool(own.actors or own.recipients)
    return any(not shot or not set(own.actors).isdisjoint(reading.actors) for reading in told)
