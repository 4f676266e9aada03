"""The place of a claim: the one that hangs on its predicate, never one from another part of the story."""

from collections.abc import Iterator

from dateline.coding.circumstances.day_clauses import on_a_stay, talks_held
from dateline.coding.circumstances.named_places import a_country, ashore, named, named_all, whose
from dateline.coding.circumstances.places_again import beside, named_near, there
from dateline.coding.circumstances.scenes import (
    busy,
    deed,
    deeds_of,
    done_to_protest,
    fights_a_state,
    same_event,
    taken,
    there_where,
    took_place,
    were_there,
)
from dateline.coding.lexicons.place_rules import place_rules
from dateline.coding.predicates.fillers import LOCATIVE, somebody
from dateline.coding.predicates.reading import Reading
from dateline.coding.predicates.senses import Senses
from dateline.coding.trees import roles
from dateline.coding.trees.obliques import obliques, preposition
from dateline.coding.trees.phrase_heads import coordinated
from dateline.model.codes import VIOLENT

_FINE = {"point": 0, "": 1, "area": 2, "country": 3}
"""How fine a place is; what no gazetteer knows is a village."""
_AWAY = ("toward", "towards", "into", "to")
"""Where those who leave a place go."""
_ON_THE_GROUND = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "RETREAT", "PROTEST", "CONSULT", "AID"})
_AT_HOME = frozenset({"ASSAULT", "COERCE", "PROTEST"})
"""Types of what those who do it do where they are."""
_COURTS = frozenset({"court", "judge", "jury", "tribunal"})
"""Who does whatever they do where they sit: "a judge **in Manhattan** sentenced him"."""
_SAID = frozenset({"ACCUSE", "REJECT", "SUPPORT", "REQUEST", "THREATEN", "AGREE"})
"""Types of what is done by saying it."""
_SIGNED = "057"
_MEASURES = frozenset({"kilometre", "kilometer", "km", "metre", "meter", "mile", "yard"})


def places_of(senses: Senses, reading: Reading) -> tuple[int | None, ...]:
    """The place where it happened, or each of the places that change hands; `(None,)` when none is named."""
    listed = [n for j in reading.places for n in named_all(senses, j)]
    if listed and reading.line.group.control is not None:
        return tuple(dict.fromkeys(listed))
    if listed:
        return (_finest(senses, listed),)
    measured = all(senses.lemmas(j)[-1] in _MEASURES for j in reading.places)  # "advanced 30 km into X"
    if not measured and reading.line.group.control is not None:
        # "Seized the airport in Goma": where that is, though Goma has not changed hands.
        built = any(not senses.classes(j).isdisjoint(("facility", "terrain")) for j in reading.places)
        if not built and reading.line.group.type != "ASSAULT":
            return (None,)
        if inside := [n for j in reading.places if (n := named(senses, j)) is not None]:
            return (_finest(senses, inside),)
    for look in (_recipient_places, _around, were_there):
        phrases = tuple(look(senses, reading))
        own = _own_unknown(senses, reading)
        if own is not None:
            return (own,)
        found = [n for j in phrases for n in (named(senses, j), *_around_unknown(senses, j)) if n is not None]
        if found:
            return (_finest(senses, found),)
    if (among := _among_themselves(senses, reading)) is not None:
        return (among,)
    if reading.line.group.here:
        return (named_near(senses, reading.predicate),)
    if reading.line.group.control == "loses" and senses.analysis.tokens[reading.predicate].xpos in ("VBD", "VBN"):
        return (named_near(senses, reading.predicate),)  # "Rebels entered X. The soldiers had pulled back."
    bases = (reading.predicate, *(j for _, j in obliques(senses.analysis, reading.predicate)))
    return (there(senses, bases),)


def _among_themselves(senses: Senses, reading: Reading) -> int | None:
    """Where those are who act, of what is done where one is: "police **in Goma** arrested ten activists"."""
    group = reading.line.group
    courts = [who for who in reading.actors if senses.lemmas(who)[-1] in _COURTS]
    if group.control is not None or (group.type not in _AT_HOME and not courts):
        return None
    phrases = (
        j for who in courts or reading.actors for prep, j in obliques(senses.analysis, who) if prep in ("in", "at")
    )
    found = [n for j in phrases if (n := named(senses, j)) is not None]
    return _finest(senses, found) if found else None


def _own_unknown(senses: Senses, reading: Reading) -> int | None:
    """A village that the gazetteer does not know, named with the predicate: no town of another clause stands in."""
    near = [j for prep, j in obliques(senses.analysis, reading.predicate) if prep in ("in", "at", "near")]
    found = [senses.place_at[j] for j in near if j in senses.place_at]
    if not found or any(senses.places[n].precision is not None for n in found):
        return None
    return None if any(True for j in near for _ in _around_unknown(senses, j)) else found[0]


def _around_unknown(senses: Senses, j: int) -> Iterator[int | None]:
    """Where a place lies that the gazetteer does not know: the city in "Republic Square in Yerevan"."""
    index = senses.place_at.get(j)
    if index is not None and senses.places[index].precision is None:
        yield from (named(senses, k) for prep, k in obliques(senses.analysis, j) if prep in LOCATIVE)


def _finest(senses: Senses, found: list[int]) -> int:
    return min(found, key=lambda n: _FINE[senses.places[n].precision or ""])


def _recipient_places(senses: Senses, reading: Reading) -> tuple[int, ...]:
    """Recipients of an act on the ground that are places themselves or stand in one: "a police station in Kabul".

    Governments that meet are called by their capitals, and meet where they meet: "London and Paris held talks".
    """
    group = reading.line.group
    if group.type == "CONSULT":
        between = any(preposition(senses.analysis, j) == "between" for j in reading.recipients)
        if between or group.mode != "visit":  # "hosted talks between X and Y"
            return tuple(j for j in reading.recipients if j not in senses.place_at)
    if (group.type == "RETREAT" and group.control is None) or fights_a_state(senses, reading):
        # "Surrendered **to** the United States", "fought **Russia**": those are no grounds, but sides.
        far = {j for j in reading.recipients if a_country(senses, j)}
        far -= {j for j in far if preposition(senses.analysis, j) in LOCATIVE}
        return tuple(j for j in reading.recipients if j not in far) if group.type in _ON_THE_GROUND else ()
    if group.reciprocal and group.type in _ON_THE_GROUND:
        return tuple(j for j in reading.recipients if j not in reading.actors)  # "X and Y exchanged fire"
    if group.control == "loses":
        return tuple(j for j in reading.recipients if preposition(senses.analysis, j) not in _AWAY)
    if group.type == "PROTEST":
        return tuple(j for j in reading.recipients if not _cause(senses, j))
    return reading.recipients if _on_the_ground(reading) else ()


def _on_the_ground(reading: Reading) -> bool:
    """Whether it is done where those are to whom it is done: no ban, but a siege."""
    group = reading.line.group
    return group.type in _ON_THE_GROUND and (group.mode != "restrict" or group.control is not None)


def _cause(senses: Senses, j: int) -> bool:
    """Whether a phrase says what is protested against, which may be far away: "**the killing** of a poet in X"."""
    prep = preposition(senses.analysis, j)
    return j not in senses.place_at and (prep in ("over", "about") or not somebody(senses, j, "in") or deed(senses, j))


def _around(senses: Senses, reading: Reading) -> Iterator[int]:
    """Phrases with a locative preposition on the predicate, on its host, on its object, on the clause it is part of."""
    analysis = senses.analysis
    bases = [reading.predicate]
    if reading.host is not None:
        bases.append(reading.host)
    objects = roles.objects(analysis, reading.predicate)
    # "Signed a deal in Doha" was done there.
    if (
        reading.line.group.type not in _SAID or reading.line.group.cameo == _SIGNED
    ):  # "condemned the coup in Niger" was said elsewhere
        bases += [j for j in (*objects, *reading.recipients) if analysis.tokens[j].upos != "PROPN"]
    armed = [j for j in reading.actors if not senses.classes(j).isdisjoint(("weapon", "vehicle", "strike"))]
    # "Killed him **with a drone** in Nabatieh".
    means = (at for base in (reading.predicate, *objects) for at in obliques(analysis, base))
    armed += [j for prep, j in means if prep == "with" and "weapon" in senses.classes(j)]
    # "Killed by a drone in Nabatieh", "a bomb planted in a market in X killed".
    bases += [k for j in armed for k in (j, *analysis.dependents(j, "acl"))]
    if reading.line.group.mode == "expel":
        # "Residents of Kenscoff fled".
        yield from (k for j in reading.recipients for prep, k in obliques(analysis, j) if prep in ("of", "from"))
    shared = same_event(senses, reading)
    if reading.line.group.type in VIOLENT:
        # "Were killed in the bombing that hit a market in X".
        strikes = (j for prep, j in obliques(analysis, reading.predicate) if "strike" in senses.classes(j))
        hits = [k for j in strikes for k in analysis.dependents(j, "acl:relcl")]
        yield from (j for i in hits for j in roles.objects_own(analysis, i) if "person" not in senses.classes(j))
        bases += hits
        # "Was struck **and killed by a raid** near X".
        together = [j for j in shared if j in analysis.dependents(reading.predicate, "conj")]
        deeds = [k for i in (reading.predicate, *together) for k in deeds_of(senses, i)]
        yield from (k for j in deeds for prep, k in obliques(analysis, j) if prep in ("of", "on", "against"))
        bases += deeds
    # "Attacked a school in X and abducted pupils".
    hit = [j for i in shared for j in roles.objects_own(analysis, i)]
    shared += [j for j in hit if not senses.classes(j).isdisjoint(("facility", "vehicle"))]
    yield from (j for base in shared for j in taken(senses, base))
    if reading.line.group.type in (*VIOLENT, "PROTEST"):
        # "Attacked the town of X and killed ten people".
        ground = (j for j in hit if j in senses.place_at or not senses.classes(j).isdisjoint(("place", "facility")))
        yield from (j for j in ground if j not in reading.actors)  # not "accused Israel of breaking the truce"
    if reading.line.group.type == "MOBILIZE":
        yield from (j for j in roles.objects_own(analysis, reading.predicate) if j in senses.place_at)  # "patrolled X"
    if reading.line.group.type == "CONSULT":
        bases += talks_held(senses, reading.predicate)
        # "Met him **on a trip** to Kabul".
        stays = (j for prep, j in obliques(analysis, reading.predicate) if prep in ("in", "on", "during"))
        yield from (
            k for j in stays if on_a_stay(senses, j) for to, k in obliques(analysis, j) if to in ("in", "of", "to")
        )
    if reading.line.group.mode == "restrict":
        # "Announced **a quarantine of** two districts".
        closed = (j for j in objects if senses.lemmas(j)[-1] in place_rules().types.closures)
        yield from (k for j in closed for of, k in obliques(analysis, j) if of == "of")
    truces = (j for j in roles.surface_subjects(analysis, reading.predicate) if "truce" in senses.classes(j))
    yield from (k for j in truces for of, k in obliques(analysis, j) if of in ("for", "in"))
    if reading.line.group.type == "PROTEST":
        # "Took to the streets of X".
        yield from (j for prep, j in obliques(analysis, reading.predicate) if prep == "to")
        bases = [j for j in bases if not deed(senses, j) or j == reading.predicate]
        if (moved := done_to_protest(senses, reading.predicate)) is not None:
            bases.append(moved)  # "drove into Warsaw **to protest**"
    upon = [j for i in shared for _, j in obliques(analysis, i)]
    # "Clashed with guards near X, killing one".
    bases += [j for i in shared for prep, j in obliques(analysis, i) if prep == "with" and senses.is_party(j)]
    yield from (done_there := there_where(senses, reading.predicate))
    bases += done_there
    # "Struck a store used by fighters near X".
    built = (j for j in objects if not senses.classes(j).isdisjoint(("facility", "vehicle")))
    of_it = [k for j in built for k in analysis.dependents(j, "acl") if analysis.tokens[k].xpos == "VBN"]
    # "Seized a truck **fitted with a launcher** in X".
    bases += [*of_it, *(j for k in of_it for prep, j in obliques(analysis, k) if prep == "with")]
    bases += took_place(senses, reading.predicate)
    doing = [k for j in (*objects, *reading.recipients, *hit, *upon) for k in busy(senses, j)]
    bases += doing
    for base in (*bases, *shared):
        # "Recalled its envoys from Kigali and broke off relations": where the one led says nothing of the other.
        leading = base in shared or "person" in senses.classes(base)
        for prep, j in obliques(analysis, base):
            elsewhere = ((leading or base in doing) and prep == "from") or _no_place(reading, prep, j)
            elsewhere = elsewhere or (prep == "off" and ashore(senses, j))
            # "Summoned the envoy over the killing of a trader in X".
            elsewhere = elsewhere or (prep == "over" and analysis.tokens[j].etype == "event")
            if prep in LOCATIVE and not elsewhere:
                yield from coordinated(analysis, j)
                if prep in ("in", "during") and not senses.classes(j).isdisjoint(("strike", "fighting")):
                    yield from (k for of, k in obliques(analysis, j) if of in ("for", "of", "on", "over"))
        yield from beside(analysis, base)
        if base == reading.predicate and analysis.tokens[base].upos == "NOUN":
            yield from (j for j in analysis.dependents(base, "compound") if j < base and not whose(senses, j))


def _no_place(reading: Reading, prep: str, j: int) -> bool:
    """Whether a phrase is who is spoken to ("called on Moscow"), or where those who leave go ("withdrew to Uvira")."""
    group = reading.line.group
    if (j in reading.recipients and not _on_the_ground(reading)) or (
        j in reading.actors and prep in ("between", "from")
    ):
        return True
    if group.type == "CONSULT" and prep == "between":
        return True  # "mediated between Israel and Hamas"
    if group.type in _SAID and prep == "from":
        return True  # "warnings from the European Union"
    return group.control == "loses" and prep in _AWAY
