"""The place of a claim: the one that hangs on its predicate, never one from another part of the story."""

from collections.abc import Iterator

from dateline.coding.circumstances.named_places import named, named_all, whose
from dateline.coding.circumstances.places_again import beside, named_near, there
from dateline.coding.lexicons.lexicon import Line
from dateline.coding.predicates.fillers import LOCATIVE
from dateline.coding.predicates.senses import Senses
from dateline.coding.predicates.slots import Reading
from dateline.coding.trees import roles
from dateline.language.analysis import Analysis
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
_DEEDS = frozenset({"strike", "fighting", "gathering", "unrest"})
"""Classes of what somebody is hurt in, or by."""
_SAID = frozenset({"ACCUSE", "REJECT", "SUPPORT", "REQUEST", "THREATEN", "AGREE"})
"""Types of what is done by saying it."""
_SIGNED = "057"


def places_of(senses: Senses, reading: Reading) -> tuple[int | None, ...]:
    """The place where it happened, or each of the places that change hands; `(None,)` when none is named."""
    listed = [n for j in reading.places for n in named_all(senses, j)]
    if listed and reading.line.group.control is not None:
        return tuple(dict.fromkeys(listed))
    if listed:
        return (_finest(senses, listed),)
    if reading.places and reading.line.group.control is not None:
        # "Seized the airport in Goma": where that is, though Goma has not changed hands.
        built = any(not senses.classes(j).isdisjoint(("facility", "terrain")) for j in reading.places)
        if not built and reading.line.group.type != "ASSAULT":
            return (None,)
        if inside := [n for j in reading.places if (n := named(senses, j)) is not None]:
            return (_finest(senses, inside),)
    for phrases in (_recipient_places(senses, reading), tuple(_around(senses, reading))):
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
    bases = (reading.predicate, *(j for _, j in roles.obliques(senses.analysis, reading.predicate)))
    return (there(senses, bases),)


def _among_themselves(senses: Senses, reading: Reading) -> int | None:
    """Where those are who act, of what is done where one is: "police **in Goma** arrested ten activists"."""
    group = reading.line.group
    courts = [who for who in reading.actors if senses.lemmas(who)[-1] in _COURTS]
    if group.control is not None or (group.type not in _AT_HOME and not courts):
        return None
    phrases = (
        j
        for who in courts or reading.actors
        for prep, j in roles.obliques(senses.analysis, who)
        if prep in ("in", "at")
    )
    found = [n for j in phrases if (n := named(senses, j)) is not None]
    return _finest(senses, found) if found else None


def _own_unknown(senses: Senses, reading: Reading) -> int | None:
    """A village that the gazetteer does not know, named with the predicate: no town of another clause stands in."""
    near = [j for prep, j in roles.obliques(senses.analysis, reading.predicate) if prep in ("in", "at", "near")]
    found = [senses.place_at[j] for j in near if j in senses.place_at]
    if not found or any(senses.places[n].precision is not None for n in found):
        return None
    return None if any(True for j in near for _ in _around_unknown(senses, j)) else found[0]


def _around_unknown(senses: Senses, j: int) -> Iterator[int | None]:
    """Where a place lies that the gazetteer does not know: the city in "Republic Square in Yerevan"."""
    index = senses.place_at.get(j)
    if index is not None and senses.places[index].precision is None:
        yield from (named(senses, k) for prep, k in roles.obliques(senses.analysis, j) if prep in LOCATIVE)


def _finest(senses: Senses, found: list[int]) -> int:
    return min(found, key=lambda n: _FINE[senses.places[n].precision or ""])


def _recipient_places(senses: Senses, reading: Reading) -> tuple[int, ...]:
    """Recipients of an act on the ground that are places themselves or stand in one: "a police station in Kabul".

    Governments that meet are called by their capitals, and meet where they meet: "London and Paris held talks".
    """
    group = reading.line.group
    if group.type == "CONSULT":
        between = any(roles.preposition(senses.analysis, j) == "between" for j in reading.recipients)
        if between or group.mode != "visit":  # "hosted talks between X and Y"
            return tuple(j for j in reading.recipients if j not in senses.place_at)
    if group.control == "loses":
        return tuple(j for j in reading.recipients if roles.preposition(senses.analysis, j) not in _AWAY)
    return reading.recipients if group.type in _ON_THE_GROUND and group.mode != "restrict" else ()


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
    armed = ("weapon", "vehicle", "strike")
    bases += [j for j in reading.actors if not senses.classes(j).isdisjoint(armed)]  # "killed by a drone in Nabatieh"
    shared = _same_event(senses, reading)
    if reading.line.group.type in VIOLENT:
        # "Were killed in the bombing that hit a market in X".
        strikes = (j for prep, j in roles.obliques(analysis, reading.predicate) if "strike" in senses.classes(j))
        hits = [k for j in strikes for k in analysis.dependents(j, "acl:relcl")]
        yield from (j for i in hits for j in roles.objects_own(analysis, i) if "person" not in senses.classes(j))
        bases += hits
        deeds = _deeds(senses, reading.predicate)
        yield from (k for j in deeds for prep, k in roles.obliques(analysis, j) if prep in ("of", "on", "against"))
        bases += deeds
    # "Attacked a school in X and abducted pupils".
    hit = [j for i in shared for j in roles.objects_own(analysis, i)]
    shared += [j for j in hit if not senses.classes(j).isdisjoint(("facility", "vehicle"))]
    yield from (j for base in shared for j in _taken(senses, base))
    if reading.line.group.type in (*VIOLENT, "PROTEST"):
        # "Attacked the town of X and killed ten people".
        ground = (j for j in hit if j in senses.place_at or not senses.classes(j).isdisjoint(("place", "facility")))
        yield from (j for j in ground if j not in reading.actors)  # not "accused Israel of breaking the truce"
    if reading.line.group.type == "MOBILIZE":
        yield from (j for j in roles.objects_own(analysis, reading.predicate) if j in senses.place_at)  # "patrolled X"
    if reading.line.group.type == "PROTEST":
        # "Took to the streets of X".
        yield from (j for prep, j in roles.obliques(analysis, reading.predicate) if prep == "to")
    for base in (*bases, *shared):
        # "Recalled its envoys from Kigali and broke off relations": where the one led says nothing of the other.
        leading = base in shared or "person" in senses.classes(base)
        for prep, j in roles.obliques(analysis, base):
            elsewhere = (leading and prep == "from") or _no_place(reading, prep, j)
            # "Summoned the envoy over the killing of a trader in X".
            elsewhere = elsewhere or (prep == "over" and analysis.tokens[j].etype == "event")
            if prep in LOCATIVE and not elsewhere:
                yield from roles.coordinated(analysis, j)
                if prep in ("in", "during") and not senses.classes(j).isdisjoint(("strike", "fighting")):
                    yield from (k for of, k in roles.obliques(analysis, j) if of in ("for", "of", "on", "over"))
        yield from beside(analysis, base)
        if base == reading.predicate and analysis.tokens[base].upos == "NOUN":
            yield from (j for j in analysis.dependents(base, "compound") if j < base and not whose(senses, j))


def _deeds(senses: Senses, i: int) -> list[int]:
    """In or by what deed somebody was hurt: "killed **by shelling** in X", "**strikes** on X killed two"."""
    analysis = senses.analysis
    means = [j for j in analysis.dependents(i, "advcl") if analysis.tokens[j].xpos == "VBG"]
    found = [j for j in means if any(analysis.lower(k) == "by" for k in analysis.dependents(j, "mark"))]
    found += [j for prep, j in roles.obliques(analysis, i) if prep in ("by", "during", "amid")]
    found += roles.surface_subjects(analysis, i)
    return [j for j in found if j in means or not senses.classes(j).isdisjoint(_DEEDS)]


def _taken(senses: Senses, verb: int) -> Iterator[int]:
    """The town that a verb says to be taken or held: "captured **the town** and killed 55 people"."""
    analysis = senses.analysis
    lines = senses.lexicon.lines.get((analysis.tokens[verb].lemma.lower(), "verb"), ())
    if any(line.group.control in ("takes", "contests", "holds") for line in lines):
        for j in roles.objects_own(analysis, verb):
            yield j
            if "control" in senses.lemmas(j):
                yield from (k for prep, k in roles.obliques(analysis, j) if prep in ("of", "over"))


def _no_place(reading: Reading, prep: str, j: int) -> bool:
    """Whether a phrase is who is spoken to ("called on Moscow"), or where those who leave go ("withdrew to Uvira")."""
    group = reading.line.group
    on_the_ground = group.type in _ON_THE_GROUND and group.mode != "restrict"
    if (j in reading.recipients and not on_the_ground) or (j in reading.actors and prep in ("between", "from")):
        return True
    if group.type == "CONSULT" and prep == "between":
        return True  # "mediated between Israel and Hamas"
    if group.type in _SAID and prep == "from":
        return True  # "warnings from the European Union"
    return group.control == "loses" and prep in _AWAY


def _same_event(senses: Senses, reading: Reading) -> list[int]:
    """The clause that a participle or a coordinated verb belongs to: "stormed the base in X, killing five"."""
    analysis, i = senses.analysis, reading.predicate
    if reading.line.group.type == "THREATEN":
        return []  # "Bombed Damascus and vowed to strike again": the vow is heard elsewhere
    if reading.line.group.type in (*VIOLENT, "PROTEST") and (moments := _moments(senses, i)):
        return [k for j in moments for k in (j, *roles.objects_own(analysis, j))]
    out: list[int] = []
    while _part_of_clause(analysis, i):
        i = analysis.tokens[i].head
        out.append(i)
    return out


def _moments(senses: Senses, i: int) -> tuple[int, ...]:
    """The verbs that tell in which deed somebody was hurt: "when shells **hit** X", "after militants **attacked** X".

    What came before it tells that only of a clause of its own, and only where it is a deed of violence itself.
    """
    if (then := roles.when_clauses(senses.analysis, i)) or _part_of_clause(senses.analysis, i):
        return then
    before = roles.when_clauses(senses.analysis, i, ("after",))
    return tuple(j for j in before if any(map(_violent, senses.lexicon.lines.get((senses.lemmas(j)[-1], "verb"), ()))))


def _violent(line: Line) -> bool:
    """Whether a verb is one of violence by itself, and not by what stands with it ("left ten **dead**")."""
    group = line.group
    return group.type == "ASSAULT" and not (group.oblique or group.clause_of or line.particle)


def _part_of_clause(analysis: Analysis, i: int) -> bool:
    """Whether verb `i` tells more of the same: "opened fire in X, killing five **and wounding** ten"."""
    token = analysis.tokens[i]
    part = analysis.deprel(i) in ("conj", "xcomp") or (analysis.deprel(i) == "advcl" and token.xpos == "VBG")
    return part and token.head >= 0 and analysis.tokens[token.head].upos == "VERB"
