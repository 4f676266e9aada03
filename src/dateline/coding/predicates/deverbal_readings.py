"""Reads a noun by a line of the verb it is made of: "the **storming** of the embassy by the rebels"."""

from msgspec.structs import replace

from dateline.coding.lexicons.deverbal import made_of_verbs
from dateline.coding.lexicons.group import Group
from dateline.coding.predicates.again import definite
from dateline.coding.predicates.conditions import has_oblique
from dateline.coding.predicates.fillers import somebody
from dateline.coding.predicates.noun_readings import noun_reading
from dateline.coding.predicates.prepositional import prepositional
from dateline.coding.predicates.reading import Reading
from dateline.coding.predicates.senses import Senses
from dateline.coding.predicates.slots import first_filled
from dateline.coding.trees import roles
from dateline.coding.trees.agents import agents
from dateline.model.codes import VIOLENT


def named(senses: Senses, i: int, pos: str) -> bool:
    """Whether a word names what is done: a noun, or a gerund that is somebody's as a noun is."""
    own = (senses.analysis.tokens[j].deprel for j in senses.analysis.children[i])
    return pos == "noun" or (senses.analysis.tokens[i].xpos == "VBG" and "nmod:poss" in own)


def deverbal_reading(senses: Senses, i: int, found: dict[int, Reading]) -> Reading | None:
    """The reading of a noun by its verb, or None: somebody must do it, and to what the verb asks for."""
    gerund = senses.analysis.tokens[i].xpos == "VBG"
    lines = made_of_verbs(senses.analysis.lower(i) if gerund else senses.lemmas(i)[-1])
    things = prepositional(senses, i, None, "of") if lines else ()
    if not things:
        return None
    for of_verb, line in lines:
        reading = noun_reading(senses, i, line, found) if _befits(senses, i, of_verb.group, things) else None
        if reading is not None and any(senses.is_party(j) for j in reading.actors) and _his_own(senses, reading):
            return _through(senses, reading, things, found)
    return None


def _befits(senses: Senses, i: int, verb: Group, things: tuple[int, ...]) -> bool:
    """Whether what it is done to, and what stands beside it, is what the verb asks for."""
    if verb.type in VIOLENT and not any(_somebodys(senses, j) for j in things):
        return False  # "the burning **of wood** by villagers"
    if verb.object and not any(senses.fits(j, verb.object) for j in things):
        return False
    if verb.object_not and all(senses.fits(j, verb.object_not) for j in things):
        return False
    return not (verb.oblique_not and has_oblique(senses, i, verb.oblique_not, ()))


def _somebodys(senses: Senses, j: int) -> bool:
    """Whether a phrase names somebody or somewhere, or a thing that is known, and no stuff."""
    return definite(senses, j) or senses.is_party(j) or somebody(senses, j, "of") or "weapon" in senses.classes(j)


def _his_own(senses: Senses, reading: Reading) -> bool:
    """Whether it is said whose it is, or a verb says that he does it: not "issued a warrant **for violation** of"."""
    analysis, i = senses.analysis, reading.predicate
    owned = any(analysis.tokens[j].deprel == "nmod:poss" for j in analysis.children[i])
    return (
        owned or bool(agents(analysis, i)) or (reading.host is not None and i in roles.objects(analysis, reading.host))
    )


def _through(senses: Senses, reading: Reading, things: tuple[int, ...], found: dict[int, Reading]) -> Reading:
    """The reading with those whom its thing is theirs, or goes to: "the cutting of ties **with Qatar**"."""
    if any(senses.is_party(j) for j in reading.recipients):
        return reading
    slots = tuple(slot for slot in reading.line.frame.recipient if slot not in ("of", "by"))
    beside = (first_filled(senses, thing, None, slots, found, taken=reading.actors) for thing in things)
    to = next((some for some in beside if any(senses.is_party(j) for j in some)), ())
    return replace(reading, recipients=to or reading.recipients)
