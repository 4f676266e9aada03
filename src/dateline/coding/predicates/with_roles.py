"""Fills the roles of a reading: who stands in the slots that its frame names, and who is behind what stands there."""

from dateline.coding.factuality.negations import nobody
from dateline.coding.lexicons.lexicon import Line
from dateline.coding.lexicons.predicate_words import predicate_words
from dateline.coding.predicates.carried import drawn_in
from dateline.coding.predicates.demands import asked
from dateline.coding.predicates.fillers import SOMEBODY, measured_from, nobody_there, only_where, somebody, town
from dateline.coding.predicates.going_on import (
    allies,
    behind_it,
    doers_then,
    fighters_beside,
    from_whom,
    in_whose_hands,
    no_side,
    who_left,
)
from dateline.coding.predicates.owning import joined
from dateline.coding.predicates.protested_against import concerned_by, not_oneself
from dateline.coding.predicates.reading import Reading
from dateline.coding.predicates.senses import Senses
from dateline.coding.predicates.slots import first_filled
from dateline.coding.trees import roles
from dateline.coding.trees.obliques import obliques, preposition
from dateline.coding.trees.stand_ins import reciprocal
from dateline.coding.trees.subjects import blamed_for
from dateline.coding.trees.voice import is_passive
from dateline.model.codes import VIOLENT

AGENTS = frozenset({"person", "group", "place", "vehicle", "weapon", "strike"})
ASKING = frozenset({"REQUEST", "AGREE"})
"""Types of words that are addressed to somebody: "called for a ceasefire" is asked of nobody named."""
DECIDING = frozenset({"SUPPORT", "REJECT"})
"""Types of what is done to a decision or a plan as well as to those whose it is."""
HOSTILE = frozenset({"ASSAULT", "COERCE", "SANCTION", "ACCUSE", "THREATEN"})
"""Types of what nobody agrees on with those whom it is done to; troops may be sent to help them."""


def with_roles(
    senses: Senses, i: int, line: Line, host: int | None, found: dict[int, Reading], consumed: tuple[int, ...]
) -> Reading:
    """The reading of predicate `i` by `line`; `host` is the verb that carries a noun, `consumed` its own nouns."""
    actors = _doers(senses, i, line, host, found)
    recipients = _befallen(senses, i, line, host, found, actors, consumed)
    violent = line.group.type in VIOLENT
    if line.group.reciprocal:
        actors, recipients = _each_other(senses, i, line, host, actors, recipients)
    # "The two sides accused **each other**": each of them is whom the others accuse.
    recipients = tuple(k for j in recipients for k in (actors[1:] if reciprocal(senses.analysis, j) else (j,)))
    places = first_filled(senses, i, host, line.frame.place, found)
    if not places and line.group.control == "loses" and line.group.pos == "noun":
        # "The withdrawal of the troops from Gaza": trees hang the place on the troops.
        taken_out = (j for prep, j in obliques(senses.analysis, i) if prep == "of")
        leaving = (at for k in dict.fromkeys((*actors, *taken_out)) for at in obliques(senses.analysis, k))
        places = tuple(j for prep, j in leaving if prep == "from" and j in senses.place_at)
        recipients = recipients or places
    if not actors and violent:
        actors = _doers_untold(senses, i, line, found, recipients)
    return Reading(
        predicate=i, line=line, host=host, actors=actors, recipients=recipients, places=places, consumed=consumed
    )


def _doers(senses: Senses, i: int, line: Line, host: int | None, found: dict[int, Reading]) -> tuple[int, ...]:
    """Those who do it, by the slots of its frame, or who is behind what stands there."""
    actors = first_filled(senses, i, host, line.frame.actor, found)
    # "Anger **at Israel** for bombing it", but "killed **in Israel**".
    blamed = blamed_for(senses.analysis, i)
    actors = tuple(j for j in actors if j in blamed or not only_where(senses, j))
    if line.frame.actor[:2] == ("subject", "from"):
        # "Was expelled **from Mali**": by it; from a town, by others.
        actors = tuple(j for j in actors if preposition(senses.analysis, j) != "from" or _may_expel(senses, j))
    charged = senses.analysis.deprel(i) == "advcl" and is_passive(senses.analysis, senses.analysis.tokens[i].head)
    if charged or senses.analysis.deprel(i) == "acl" or line.group.pos == "noun":
        # "No group claimed responsibility for killing him", "nobody is accused of it": he was killed, by somebody.
        actors = tuple(j for j in actors if not nobody(senses.analysis, senses.named_first(j)))
    if line.group.pos == "noun":
        # "The suspension **of relations**" is nobody's of that.
        actors = tuple(j for j in actors if "abstract" not in senses.classes(j) or _acts(senses, j))
    if len(actors) > 1:
        actors = tuple(j for j in actors if not senses.classes(j).isdisjoint(AGENTS)) or actors
    if line.group.type in VIOLENT and _of_a_relative(senses, i):
        actors = tuple(k for j in actors for k in _stricken(senses, j))
    actors = tuple(dict.fromkeys(k for j in actors for k in behind_it(senses, found, i, j)))
    return (*actors, *allies(senses, i)) if actors and line.group.control in ("takes", "contests", "holds") else actors


def _may_expel(senses: Senses, j: int) -> bool:
    """Whether somebody can be sent away from a phrase by those whom it names: a country or a body, and no place."""
    return senses.is_party(j) and not senses.fits(j, ("person", "facility")) and not town(senses, j)


def _doers_untold(
    senses: Senses, i: int, line: Line, found: dict[int, Reading], recipients: tuple[int, ...]
) -> tuple[int, ...]:
    """Those who do violence though no slot names them: who sent it, who fled from it, in whose hands they were."""
    if line.group.pos == "noun" and (sent := from_whom(senses, i)):
        return sent
    left = (k for j in who_left(senses, i) for k in behind_it(senses, found, i, j))
    return in_whose_hands(senses, i) or tuple(left) or doers_then(senses, i, found, recipients)


def _befallen(
    senses: Senses,
    i: int,
    line: Line,
    host: int | None,
    found: dict[int, Reading],
    actors: tuple[int, ...],
    consumed: tuple[int, ...],
) -> tuple[int, ...]:
    """Those whom it befalls, by the slots of its frame, or of what is part of it."""
    # "X and Y signed a deal to give Z access": they sign it with each other.
    each_other = line.group.reciprocal and len(actors) > 1
    slots = tuple(slot for slot in line.frame.recipient if not (each_other and slot == "inner"))
    taken = (i, *actors, *consumed)
    recipients = tuple(asked(senses, i, line.group.modals)) or first_filled(senses, i, host, slots, found, taken=taken)
    verbal = line.group.pos == "verb" and line.group.control is None
    if verbal and recipients and all(nobody_there(senses, j) for j in recipients):
        taken = (*taken, *recipients)
        recipients = first_filled(senses, i, host, slots, found, taken=taken)
    asking, agreeing = line.group.type in ASKING, line.group.type == "AGREE"
    recipients = tuple(j for j in recipients if not asking or somebody(senses, j, "to"))
    recipients = tuple(j for j in recipients if not _stands_for_a_clause(senses, i, j) and not measured_from(senses, j))
    if "poss-victim" in slots and len(recipients) > 1:
        # "Pleaded guilty to the murder **of an official**, support of rebels and possession of a gun".
        recipients = tuple(j for j in recipients if _victim(senses, j)) or recipients
    if agreeing:
        recipients = tuple(j for j in recipients if not _against(senses, found, j))
    if not recipients and (host is None or line.group.of):
        # "Deployed observers in X": what hangs on a noun of the predicate hangs on the predicate.
        stands_for = (
            senses.meant(j) for j in roles.objects_own(senses.analysis, i)
        )  # "the border **with X**; Y closed it"
        parts = (*consumed, *(part for part in stands_for if part is not None and "place" in senses.classes(part)))
        through = (first_filled(senses, i, part, slots, found, taken=taken) for part in parts)
        recipients = next((to for to in through if to and not (asking and not somebody(senses, to[0], "to"))), ())
        recipients = tuple(j for j in recipients if not agreeing or not _against(senses, found, j))
    if not recipients and line.group.type in DECIDING and not line.group.reciprocal:
        # "Vetoed **the resolution**": what is decided on, where nobody is named whose it is.
        things = (j for j in roles.objects(senses.analysis, i) if j in consumed)
        recipients = tuple(j for j in things if senses.fits(j, ("at_issue",)))
    if line.group.mode == "allege":
        recipients = not_oneself(senses, actors, recipients)
    return concerned_by(senses, i, recipients) if line.group.pos == "verb" else recipients


def _each_other(
    senses: Senses, i: int, line: Line, host: int | None, actors: tuple[int, ...], recipients: tuple[int, ...]
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Doers and recipients of what several do to each other: "**X and Y** clashed", "fighting **between X and Y**"."""
    violent = line.group.type in VIOLENT
    if not actors and violent:
        actors = tuple(j for j in fighters_beside(senses, i) if j not in recipients)
    upon = ("against", "on", "upon") if violent and line.group.pos == "noun" else ("against",)  # "the war **on X**"
    against = any(preposition(senses.analysis, j) in upon for j in recipients)
    # "Experience of fighting **the Persians**": they are fought, and nobody is named who does it.
    fought = line.group.pos == "verb" and violent
    fought = fought and not set(recipients).isdisjoint(roles.objects_own(senses.analysis, i))
    # "The opposition **was consulted**": by whom is not said, and not by itself.
    suffered = line.group.pos == "verb" and not violent and is_passive(senses.analysis, i)
    suffered = suffered and len(recipients) == 1 and recipients == roles.objects(senses.analysis, i)
    if not actors and not against and not fought and not suffered:
        actors = tuple(j for j in recipients if not no_side(senses, j) and not only_where(senses, j))
        recipients = ()
    if host is not None and not recipients and not is_passive(senses.analysis, host):
        recipients = drawn_in(senses, host, i)  # "engaged **the army** in a firefight"
    together = host is not None and joined(senses, i, host)  # "Egypt joined **Saudi Arabia** in its war"
    if len(actors) > 1 and not together and not any(senses.is_party(j) for j in recipients):
        recipients = actors[1:]
    return actors, recipients


def _victim(senses: Senses, j: int) -> bool:
    """Whether a phrase names somebody, or a body or a place, itself."""
    return senses.is_party(j) or not senses.classes(j).isdisjoint(SOMEBODY)


def _against(senses: Senses, found: dict[int, Reading], j: int) -> bool:
    """Whether what is agreed on is done to somebody, with whom nobody agrees: "agreed on sanctions **against X**"."""
    above = senses.analysis.tokens[j].head
    named_with = above >= 0 and senses.analysis.deprel(j) in ("compound", "amod") and "penalty" in senses.classes(above)
    if (
        above >= 0
        and senses.analysis.deprel(j) == "obj"
        and senses.analysis.tokens[above].lemma in predicate_words().overcoming
    ):
        return True  # "repeated its commitment to defeating **the militants**"
    if named_with or "penalty" in senses.classes(j) or preposition(senses.analysis, j) == "against":
        return True
    return any(j in one.recipients and one.line.group.type in HOSTILE for one in found.values())


def _acts(senses: Senses, j: int) -> bool:
    """Whether a phrase that may be about something abstract is about somebody, or about what does harm."""
    return senses.is_party(j) or not senses.classes(j).isdisjoint((*AGENTS, "paper"))


def _of_a_relative(senses: Senses, i: int) -> bool:
    """Whether a verb is of a relative clause, its first or the next: "a raid on it that killed and **maimed**"."""
    analysis = senses.analysis
    if analysis.deprel(i) == "conj" and analysis.child(i, "nsubj") is None:
        i = analysis.tokens[i].head
    return i >= 0 and analysis.tokens[i].deprel == "acl:relcl"


def _violent(senses: Senses, verb: int) -> bool:
    """Whether a verb is one of violence: what follows from it is told of what it is done to."""
    return "ASSAULT" in senses.lexicon.types(senses.lemmas(verb)[-1])


def _stands_for_a_clause(senses: Senses, i: int, j: int) -> bool:
    """Whether an "it" only stands for what follows: "**it** is forbidden to move cattle"."""
    analysis = senses.analysis
    clause = (
        analysis.child(i, "xcomp", "csubj")
        if analysis.lower(j) == "it" and j in analysis.dependents(i, "nsubj")
        else None
    )
    return clause is not None and any(analysis.lower(k) == "to" for k in analysis.dependents(clause, "mark"))


def _stricken(senses: Senses, j: int) -> tuple[int, ...]:
    """The strike or weapon that did what is told of where it hit: "an air strike on **a market** which killed five"."""
    above = senses.analysis.tokens[j].head
    hit = senses.analysis.deprel(j) == "obl" and not senses.classes(j).isdisjoint(("facility", "place"))
    # "Fired rockets at **the guerrilla columns** that attacked the town".
    hit = hit and all("armed" not in senses.classes(k) for k in senses.analysis.dependents(j, "compound", "amod"))
    if hit and not senses.lexicon.classes["launching"].isdisjoint(senses.lemmas(above)):
        weapons = (k for k in roles.objects_own(senses.analysis, above) if "weapon" in senses.classes(k))
        return (next(weapons, j),)  # "fired a missile at **a terminal** that wounded two"
    shelled = senses.analysis.deprel(j) == "obj" and above >= 0 and "facility" in senses.classes(j)
    if shelled and senses.analysis.lower(j + 1) != "that" and _violent(senses, above):
        # "Shelled **a clinic**, which killed two"; whoever is only blamed for it may not have killed them.
        told = senses.analysis.tokens[above].xpos != "VBG" or senses.analysis.child(above, "mark") is None
        return roles.subjects(senses.analysis, above) if told else ()
    struck = senses.analysis.deprel(j) == "nmod" and above >= 0 and "strike" in senses.classes(above)
    return (above if struck and not senses.classes(j).isdisjoint(("facility", "place")) else j,)
