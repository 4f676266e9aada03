"""Slots of a frame: which phrases of the sentence stand in a role of a predicate, beside it or on what carries it."""

from collections.abc import Collection

from dateline.coding.lexicons.cues import cues_at
from dateline.coding.lexicons.lexicon import Slots
from dateline.coding.predicates.behind import behind
from dateline.coding.predicates.carried import STOPPING, admitted, carrier, guest, met, remaining
from dateline.coding.predicates.concerned import doer, inner
from dateline.coding.predicates.fillers import can_act, only_says_what, person, somebody
from dateline.coding.predicates.prepositional import LOOSE, is_taken, of_the_doer, prepositional, shared_deed
from dateline.coding.predicates.reading import Reading
from dateline.coding.predicates.senses import Senses
from dateline.coding.predicates.victims import is_victim, struck, unarmed
from dateline.coding.trees import roles
from dateline.coding.trees.obliques import obliques
from dateline.coding.trees.phrase_heads import coordinated
from dateline.coding.trees.stand_ins import resolved
from dateline.coding.trees.voice import retained

FALLBACKS = frozenset({"inner", "owner", "object"})
"""Slots that are no better than a loose preposition which a frame names before them."""


def first_filled(
    senses: Senses,
    i: int,
    host: int | None,
    slots: Slots,
    found: dict[int, Reading],
    *,
    taken: Collection[int] = (),
) -> tuple[int, ...]:
    """The phrases of the first slot that has any not `taken`; loose ones wait until no other has somebody."""
    waiting: tuple[int, ...] = ()
    for slot in slots:
        out: list[int] = []
        for part in slot.split("+"):
            out.extend(j for j in filled(senses, i, host, part, found) if j not in out and can_act(senses, j))
        # "In a bid", "in protest" are circumstances and never who it is done to.
        out = [j for j in out if j not in taken and (slot != "in" or somebody(senses, j, slot))]
        # "A shooting **on Elm Street**" is only where it was.
        out = [j for j in out if slot != "on" or not senses.fits(j, ("thoroughfare",))]
        if not out or (slot in FALLBACKS and waiting):
            continue
        if slot not in LOOSE or any(somebody(senses, j, slot) for j in out):
            return tuple(out)
        waiting = waiting or tuple(out)
    return waiting


def filled(senses: Senses, i: int, host: int | None, slot: str, found: dict[int, Reading]) -> tuple[int, ...]:
    """The heads of the phrases in one slot of predicate `i`."""
    analysis = senses.analysis
    match slot:
        case "subject":
            return roles.subjects(analysis, i)
        case "object":
            done_to = roles.objects(analysis, i) or tuple(analysis.dependents(i, "iobj"))
            sums = [j for j in done_to if "money" in senses.classes(j)]  # "fined **him** a million dollars"
            return tuple(j for j in done_to if j not in sums) if 0 < len(sums) < len(done_to) else done_to
        case "self":
            return (i,)
        case "on-whose":
            held = (j for prep, j in obliques(analysis, i) if prep == "on")
            return tuple(k for j in held for k in filled(senses, j, None, "poss", found))
        case "copula":
            return roles.surface_subjects(analysis, i) or remaining(analysis, i)
        case "iobj":
            # "Was granted **asylum**": it is granted to the subject.
            return tuple(analysis.dependents(i, "iobj")) or (
                roles.objects(analysis, i) if retained(analysis, i) else ()
            )
        case "owner":
            whose = roles.objects(analysis, i) or tuple(analysis.dependents(i, "iobj"))
            return tuple(k for j in whose for k in owners(senses, j))
        case "support":
            if host is None or not _carries(senses, host, i) or _owned_by_another(senses, i, host):
                return ()
            ending = senses.lemmas(host)[-1] in STOPPING  # "the truce **ended** attacks" of others
            return tuple(j for j in roles.subjects(analysis, host) if not ending or senses.is_party(j))
        case "poss":
            return tuple(k for j in analysis.dependents(i, "nmod") if analysis.tokens[j].deprel == "nmod:poss"
                         for k in coordinated(analysis, resolved(analysis, j)))  # fmt: skip
        case "poss-doer" | "poss-victim":
            owners_of = filled(senses, i, host, "poss", found)
            doing = bool(prepositional(senses, i, host, "of")) or not all(person(senses, j) for j in owners_of)
            return owners_of if doing == (slot == "poss-doer") else ()
        case "poss-wrecked" | "poss-wrecker":
            doing = bool(prepositional(senses, i, host, "of"))
            return filled(senses, i, host, "poss", found) if doing == (slot == "poss-wrecker") else ()
        case "poss-taken" | "poss-taker":
            owners_of = filled(senses, i, host, "poss", found)
            return owners_of if is_taken(senses, i, host, owners_of) == (slot == "poss-taken") else ()
        case "mod":
            before = [j for j in analysis.dependents(i, "compound", "amod", "nmod")
                      if j < i and analysis.tokens[j].deprel != "nmod:poss"]  # fmt: skip
            before = [j for j in before if not only_says_what(senses, i, j) and j not in struck(senses, i)]
            # "A **Haiti** gang attack": whose the gang is.
            before = [j for j in before if not (j in senses.place_at and j + 1 in before and senses.is_party(j + 1))]
            leads = [j for j in before if analysis.tokens[j].lemma in ("lead", "spearhead")]
            # "A US-led raid", but in "a Saudi-led coalition raid" it is the coalition.
            led = [k for j in leads if j + 1 not in before for k in analysis.children[j]]
            return tuple(j for j in (*led, *before) if senses.is_party(j))
        case "mod-doer" | "mod-victim":
            before = list(filled(senses, i, host, "mod", found))
            doing = bool(prepositional(senses, i, host, "of"))
            upon = [j for j in before if is_victim(senses, i, j) or (not doing and unarmed(senses, j))]
            return tuple(upon if slot == "mod-victim" else [j for j in before if j not in upon])
        case "struck":
            return struck(senses, i)
        case "circumstance":
            # "**In protest** at the arrests, shopkeepers closed the market": those protest who do what goes with it.
            head = analysis.tokens[i].head
            alone = analysis.deprel(i) == "obl" and analysis.surface(i - 1).lower() == "in"
            return roles.subjects(analysis, head) if alone and analysis.tokens[head].upos == "VERB" else ()
        case "guest":
            return guest(senses, i)
        case "admitted":
            return admitted(senses, i)
        case "met":
            return met(senses, i)
        case "of-doer":
            return of_the_doer(senses, i)
        case "behind":
            doers = (resolved(analysis, j) for j in behind(analysis, i))
            return tuple(k for j in doers for k in coordinated(analysis, j))
        case "in-deed":
            harms = {"strike", "weapon"}
            within = prepositional(senses, i, host, "in") or shared_deed(senses, i)
            return tuple(j for j in within if j in found or not senses.classes(j).isdisjoint(harms))
        case "death":
            bases = (i, analysis.tokens[i].head) if analysis.tokens[i].head >= 0 else (i,)
            dead = [j for base in bases for _, j in obliques(analysis, base) if senses.lemmas(j)[-1] == "death"]
            return tuple(k for j in dead for part in ("poss", "of") for k in filled(senses, j, None, part, found))
        case "inner" | "doer":
            return (inner if slot == "inner" else doer)(senses, i, found)
        case "named":
            return tuple(
                k for prep in ("by", "of") for p, j in obliques(analysis, i) if p == prep and senses.is_party(j)
                for k in coordinated(analysis, j)
            )  # fmt: skip
    return prepositional(senses, i, host, slot)


def _owned_by_another(senses: Senses, i: int, host: int) -> bool:
    """Whether a deed that is only spoken of is said to be somebody else's: "the mayor denied **Turkey's** strike"."""
    owners_of = [j for j in senses.analysis.dependents(i, "nmod") if senses.analysis.tokens[j].deprel == "nmod:poss"]
    named = [j for j in owners_of if senses.analysis.tokens[j].upos in ("NOUN", "PROPN") and senses.is_party(j)]
    town = (senses.places[senses.place_at[j]].precision == "point" for j in named if j in senses.place_at)
    return bool(named) and not any(town) and any(True for _ in cues_at(senses.analysis, host))


def _carries(senses: Senses, host: int, i: int) -> bool:
    return carrier(senses, i)[1] == "actor" and host == carrier(senses, i)[0]


_OWNING = ("poss", "by", "mod-doer", "of", "from")
_DOING = ("poss-doer", "by", "mod-doer", "of-doer")
"""Whose a killing is; behind "of" stand those whom it is done to: "condemned the murder **of a judge**"."""


def owners(senses: Senses, j: int) -> tuple[int, ...]:
    """Whose the thing is that phrase `j` names, when it is no party itself: "the court's ruling" is the court.

    Of what lies between parties it is those: "welcomed the resumption of talks between X and Y".
    """
    kinds = senses.classes(j)
    if senses.is_party(j) or ("place" in kinds and "terrain" not in kinds):  # but "Finnish waters" are Finland's
        return (j,)
    if any("penalty" in senses.classes(k) for k in senses.analysis.dependents(j, "compound")):
        return (j,)  # "welcomed new **Syria sanctions** listings": not Syria
    lines = senses.lexicon.of(senses.lemmas(j)[-1], "noun") if senses.analysis.tokens[j].upos == "NOUN" else ()
    deed = bool(lines) and all(line.group.type == "ASSAULT" and line.frame.recipient[:1] == ("of",) for line in lines)
    deed = deed or senses.lemmas(j)[-1] in senses.lexicon.classes["fates"]
    owning = _DOING if deed else _OWNING
    found = [k for slot in owning for k in filled(senses, j, None, slot, {}) if senses.is_party(k)]
    made = (v for v in senses.analysis.dependents(j, "acl") if senses.analysis.tokens[v].xpos == "VBN")
    found += [k for v in made for k in roles.agents(senses.analysis, v)]
    # Last what kind of thing it is: "froze the **bank** accounts of his brother".
    found.sort(key=lambda k: senses.analysis.deprel(k) == "compound" and senses.analysis.tokens[k].upos == "NOUN")
    named = [k for k in found if senses.analysis.tokens[k].upos != "PRON"]
    # "Welcomed their talks with X": a pronoun is most often the one who welcomes.
    both = [k for one in named[:1] for k in coordinated(senses.analysis, one) if senses.is_party(k)]
    return tuple(both) or _between(senses, j) or tuple(found[:1]) or (j,)


def _between(senses: Senses, j: int) -> tuple[int, ...]:
    """The parties that thing `j`, or what it is the beginning or end of, lies between: "ties with X"."""
    analysis = senses.analysis
    things = [j, *(k for prep, k in obliques(analysis, j) if prep == "of" and not senses.is_party(k))]
    for thing in things:
        for prep, k in obliques(analysis, thing):
            if prep in ("with", "between") and senses.is_party(k):
                return coordinated(analysis, k)
    return ()
