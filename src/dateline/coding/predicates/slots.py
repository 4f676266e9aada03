"""Slots of a frame: which phrases of the sentence stand in a role of a predicate, beside it or on what carries it."""

from collections.abc import Collection

from dateline.coding.lexicons.cues import cues_at
from dateline.coding.lexicons.lexicon import Slots
from dateline.coding.predicates.behind import behind
from dateline.coding.predicates.carried import carrier, guest, remaining
from dateline.coding.predicates.concerned import doer, inner
from dateline.coding.predicates.fillers import can_act, counts, only_says_what, person, somebody, town
from dateline.coding.predicates.reading import Reading
from dateline.coding.predicates.senses import Senses
from dateline.coding.predicates.victims import is_victim
from dateline.coding.trees import roles
from dateline.coding.trees.obliques import obliques
from dateline.coding.trees.stand_ins import resolved
from dateline.coding.trees.voice import is_passive, retained
from dateline.language.analysis import Analysis

LOOSE = frozenset({"in", "at", "on", "over", "for", "about", "with", "to", "from"})
"""Prepositions that have much else behind them than who is acted on: "in a bid to", "over fears", "for wages"."""
_ENDING = frozenset({"end", "halt", "stop"})
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
            ending = senses.lemmas(host)[-1] in _ENDING  # "the truce **ended** attacks" of others
            return tuple(j for j in roles.subjects(analysis, host) if not ending or senses.is_party(j))
        case "poss":
            return tuple(k for j in analysis.dependents(i, "nmod") if analysis.tokens[j].deprel == "nmod:poss"
                         for k in roles.coordinated(analysis, resolved(analysis, j)))  # fmt: skip
        case "poss-doer" | "poss-victim":
            owners_of = filled(senses, i, host, "poss", found)
            doing = bool(prepositional(senses, i, host, "of")) or not all(person(senses, j) for j in owners_of)
            return owners_of if doing == (slot == "poss-doer") else ()
        case "poss-wrecked" | "poss-wrecker":
            doing = bool(prepositional(senses, i, host, "of"))
            return filled(senses, i, host, "poss", found) if doing == (slot == "poss-wrecker") else ()
        case "poss-taken" | "poss-taker":
            owners_of = filled(senses, i, host, "poss", found)
            return owners_of if _is_taken(senses, i, host, owners_of) == (slot == "poss-taken") else ()
        case "mod":
            before = [j for j in analysis.dependents(i, "compound", "amod", "nmod")
                      if j < i and analysis.tokens[j].deprel != "nmod:poss"]  # fmt: skip
            before = [j for j in before if not only_says_what(senses, i, j) and j not in _struck(senses, i)]
            # "A **Haiti** gang attack": whose the gang is.
            before = [j for j in before if not (j in senses.place_at and j + 1 in before and senses.is_party(j + 1))]
            leads = [j for j in before if analysis.tokens[j].lemma in ("lead", "spearhead")]
            # "A US-led raid", but in "a Saudi-led coalition raid" it is the coalition.
            led = [k for j in leads if j + 1 not in before for k in analysis.children[j]]
            return tuple(j for j in (*led, *before) if senses.is_party(j))
        case "mod-doer" | "mod-victim":
            before = list(filled(senses, i, host, "mod", found))
            doing = bool(prepositional(senses, i, host, "of"))
            upon = [j for j in before if is_victim(senses, i, j) or (not doing and _unarmed(senses, j))]
            return tuple(upon if slot == "mod-victim" else [j for j in before if j not in upon])
        case "struck":
            return _struck(senses, i)
        case "circumstance":
            # "**In protest** at the arrests, shopkeepers closed the market": those protest who do what goes with it.
            head = analysis.tokens[i].head
            alone = analysis.deprel(i) == "obl" and analysis.surface(i - 1).lower() == "in"
            return roles.subjects(analysis, head) if alone and analysis.tokens[head].upos == "VERB" else ()
        case "guest":
            return guest(senses, i)
        case "of-doer":
            return _of_the_doer(senses, i)
        case "behind":
            doers = (resolved(analysis, j) for j in behind(analysis, i))
            return tuple(k for j in doers for k in roles.coordinated(analysis, j))
        case "in-deed":
            harms = {"strike", "weapon"}
            within = prepositional(senses, i, host, "in") or _shared_deed(senses, i)
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
                for k in roles.coordinated(analysis, j)
            )  # fmt: skip
    return prepositional(senses, i, host, slot)


def _struck(senses: Senses, i: int) -> tuple[int, ...]:
    """What is struck where it stands before the deed: "the **embassy** bombing", but not "the ministry attack"."""
    if senses.lexicon.classes["local_deed"].isdisjoint(senses.lemmas(i)):
        return ()
    before = (
        j for j in senses.analysis.dependents(i, "compound") if j < i and senses.analysis.tokens[j].upos == "NOUN"
    )
    return tuple(j for j in before if "facility" in senses.classes(j))


def _unarmed(senses: Senses, j: int) -> bool:
    """Whether a noun before a deed is whom it is done to: "**journalist** arrests", and not "police arrests"."""
    noun = senses.analysis.tokens[j].upos == "NOUN"
    return noun and not senses.lexicon.classes["unarmed"].isdisjoint(senses.lemmas(j))


def _is_taken(senses: Senses, i: int, host: int | None, owners_of: tuple[int, ...]) -> bool:
    """Whether the owner of a capture is what is captured: "the town's capture **by rebels**", "**the city's** fall"."""
    if prepositional(senses, i, host, "by"):
        return True
    if any(prepositional(senses, i, None, prep) for prep in ("of", "on", "over", "against")):
        return False
    return bool(owners_of) and all(town(senses, j) for j in owners_of)


def _shared_deed(senses: Senses, i: int) -> tuple[int, ...]:
    """In what the next were hurt, too: "two were **killed** and four injured **in a raid**", not "in these raids"."""
    analysis = senses.analysis
    joined = [j for j in analysis.dependents(i, "conj") if is_passive(analysis, j)]
    own = any("time" not in senses.classes(j) for _, j in obliques(analysis, i))
    if own or not is_passive(analysis, i):
        return ()
    return tuple(
        j
        for verb in joined
        for j in prepositional(senses, verb, None, "in")
        if not any(analysis.lower(k) in _THESE for k in analysis.dependents(j, "det"))
    )


def _of_the_doer(senses: Senses, i: int) -> tuple[int, ...]:
    """Whose deed it is, where whom it is done to stands beside it: "the attack **of the rebels** on the village"."""
    doers = tuple(j for j in prepositional(senses, i, None, "of") if senses.is_party(j))
    if any(j in senses.place_at for j in doers):
        # "The invasion **of Russia** in Ukraine", but "the bombing of Mosul in Iraq".
        into = [k for k in prepositional(senses, i, None, "in") if k in senses.place_at]
        return doers if into and all(_country(senses, j) for j in (*doers, *into)) else ()
    against = (j for prep in ("on", "against", "upon") for j in prepositional(senses, i, None, prep))
    return doers if any(somebody(senses, j, "against") for j in against) else ()


def _country(senses: Senses, j: int) -> bool:
    return j in senses.place_at and senses.places[senses.place_at[j]].precision == "country"


def _owned_by_another(senses: Senses, i: int, host: int) -> bool:
    """Whether a deed that is only spoken of is said to be somebody else's: "the mayor denied **Turkey's** strike"."""
    owners_of = [j for j in senses.analysis.dependents(i, "nmod") if senses.analysis.tokens[j].deprel == "nmod:poss"]
    named = [j for j in owners_of if senses.analysis.tokens[j].upos in ("NOUN", "PROPN") and senses.is_party(j)]
    town = (senses.places[senses.place_at[j]].precision == "point" for j in named if j in senses.place_at)
    return bool(named) and not any(town) and any(True for _ in cues_at(senses.analysis, host))


def _carries(senses: Senses, host: int, i: int) -> bool:
    return carrier(senses, i)[1] == "actor" and host == carrier(senses, i)[0]


def prepositional(senses: Senses, i: int, host: int | None, prep: str) -> tuple[int, ...]:
    """The phrases with a preposition: on the predicate, on the verb that carries it, on the noun that is its object."""
    analysis = senses.analysis
    # "The deployment is part **of the bill**", "the murder is a stain **on the nation**".
    is_it = host is not None and analysis.tokens[host].upos == "NOUN" and analysis.child(host, "cop") is not None
    if is_it and host is not None and "under_way" in senses.classes(host):
        is_it = False  # "heavy fighting is under way **for Goma**"
    bases = [i] if host is None or is_it else [i, host]
    if analysis.deprel(i) == "nmod" and counts(senses, analysis.tokens[i].head):
        bases.insert(1, analysis.tokens[i].head)
    if analysis.tokens[i].upos == "VERB":
        done_to = roles.objects(analysis, i) if is_passive(analysis, i) else roles.objects_own(analysis, i)
        bases += [j for j in done_to if not senses.is_party(j)]  # "the charges **against him** were dropped"
    waiting: tuple[int, ...] = ()
    if host in bases and not is_it and _lemma(analysis, host) in senses.lexicon.classes["only_bears_on"]:
        bases.remove(host)  # "the pledge **appealed** to them": to whom it was made is not told
    if prep == "by" and host in bases and carrier(senses, i)[1] != "actor":
        # "The attack was condemned by X" is no attack by X, and one "suffered by X" is one on them.
        bases.remove(host)
    if prep == "by" and host in bases and any(analysis.tokens[j].deprel == "nmod:poss" for j in analysis.children[i]):
        bases.remove(host)  # "The rebels' withdrawal, announced by X" is the rebels'.
    for base in bases:
        out = tuple(
            m
            for p, j in obliques(analysis, base)
            if p == prep and j != i
            for k in _taking_part(senses, j)
            for m in roles.coordinated(analysis, k)
        )
        if out and (prep not in LOOSE or any(somebody(senses, j, prep) for j in out)):
            return out
        waiting = waiting or out
    return waiting


def _lemma(analysis: Analysis, i: int | None) -> str:
    return "" if i is None else analysis.tokens[i].lemma.lower()


_THESE = frozenset({"this", "that", "these", "those"})
_TAKING_PART = frozenset({"participation", "presence", "attendance", "help", "involvement", "control"})


def _taking_part(senses: Senses, j: int) -> tuple[int, ...]:
    """Those who take part for their participation ("with the participation of X"), a thing for its front or door."""
    word = senses.lemmas(j)[-1]
    part = word in senses.lexicon.classes["part_of"]
    preps = ("of", "by") if word in _TAKING_PART else ("of", "to") if part else ()
    return tuple(k for prep, k in obliques(senses.analysis, j) if prep in preps) or (j,)


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
    both = [k for one in named[:1] for k in roles.coordinated(senses.analysis, one) if senses.is_party(k)]
    return tuple(both) or _between(senses, j) or tuple(found[:1]) or (j,)


def _between(senses: Senses, j: int) -> tuple[int, ...]:
    """The parties that thing `j`, or what it is the beginning or end of, lies between: "ties with X"."""
    analysis = senses.analysis
    things = [j, *(k for prep, k in obliques(analysis, j) if prep == "of" and not senses.is_party(k))]
    for thing in things:
        for prep, k in obliques(analysis, thing):
            if prep in ("with", "between") and senses.is_party(k):
                return roles.coordinated(analysis, k)
    return ()
