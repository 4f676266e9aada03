"""The slots that frames name: whose a deed is, who is behind it, whom it befalls, by where that stands."""

from collections.abc import Callable

import msgspec

from dateline.coding.factuality.governed import hedged
from dateline.coding.predicates.behind import behind, who_they_are
from dateline.coding.predicates.carried import STOPPING, admitted, drawn_in, guest, met, remaining
from dateline.coding.predicates.concerned import doer, inner
from dateline.coding.predicates.fillers import in_its_name, only_says_what, person
from dateline.coding.predicates.owning import (
    between,
    carries,
    expelling,
    joined,
    known_beforehand,
    owned_by_another,
    suffered,
)
from dateline.coding.predicates.prepositional import is_taken, of_the_doer, prepositional, shared_deed
from dateline.coding.predicates.reading import Reading
from dateline.coding.predicates.senses import Senses
from dateline.coding.predicates.victims import is_victim, struck, unarmed, whose_dead
from dateline.coding.trees import roles
from dateline.coding.trees.agents import agents
from dateline.coding.trees.obliques import obliques, preposition
from dateline.coding.trees.phrase_heads import coordinated, told
from dateline.coding.trees.stand_ins import resolved
from dateline.coding.trees.voice import is_passive, retained

_SAID = frozenset({"ACCUSE", "REQUEST", "REJECT", "PROTEST"})
"""Types of what a crowd says where it gathers: who interrupts a candidate at a rally does not rally."""


class At(msgspec.Struct, frozen=True, kw_only=True):
    """A predicate whose slots are asked for."""

    senses: Senses
    i: int
    host: int | None
    """The verb that carries a noun."""
    found: dict[int, Reading]

    def slot(self, name: str) -> tuple[int, ...]:
        """The heads of the phrases in a slot: in one of those below, or behind a preposition."""
        by_name = _SLOTS.get(name)
        return prepositional(self.senses, self.i, self.host, name) if by_name is None else by_name(self)

    def beside(self, j: int, name: str) -> tuple[int, ...]:
        """What stands in a slot of another word."""
        return At(senses=self.senses, i=j, host=None, found=self.found).slot(name)

    def of(self) -> bool:
        """Whether anything stands behind "of"."""
        return bool(prepositional(self.senses, self.i, self.host, "of"))


def _object(at: At) -> tuple[int, ...]:
    senses, analysis = at.senses, at.senses.analysis
    done_to = roles.objects(analysis, at.i) or told(analysis, at.i)
    sums = [j for j in done_to if "money" in senses.classes(j)]  # "fined **him** a million dollars"
    return tuple(j for j in done_to if j not in sums) if 0 < len(sums) < len(done_to) else done_to


def _on_whose(at: At) -> tuple[int, ...]:
    bases = (at.i,) if at.host is None else (at.i, at.host)
    beside = (found for base in bases for found in obliques(at.senses.analysis, base))
    held = (j for prep, j in beside if prep in ("on", "upon", "against"))
    return tuple(k for j in held for part in ("poss", "of") for k in at.beside(j, part))


def _given(at: At) -> tuple[int, ...]:
    analysis = at.senses.analysis
    # "Gave **the guard** a beating": to whom the verb gives it that carries the noun.
    gives = at.i if at.host is None or not carries(at.senses, at.host, at.i) else at.host
    # "Was granted **asylum**": it is granted to the subject.
    return told(analysis, gives) or (roles.objects(analysis, gives) if retained(analysis, gives) else ())


def _owner(at: At) -> tuple[int, ...]:
    analysis = at.senses.analysis
    whose = roles.objects(analysis, at.i) or told(analysis, at.i)
    return tuple(k for j in whose for k in owners(at.senses, j, at.i))


def _support(at: At) -> tuple[int, ...]:
    senses, i, host = at.senses, at.i, at.host
    if host is None or not carries(senses, host, i) or owned_by_another(senses, i, host):
        return ()
    if known_beforehand(senses, i, host):
        return ()
    ending = senses.lemmas(host)[-1] in STOPPING  # "the truce **ended** attacks" of others
    if ending and senses.lemmas(i)[-1] in senses.lexicon.classes["ills"]:
        return ()  # "acted to stop gun **violence**"
    doers = [j for j in roles.subjects(senses.analysis, host) if not ending or senses.is_party(j)]
    if is_passive(senses.analysis, host):
        doers = [*drawn_in(senses, host, i), *doers]  # "**ten men** were involved in a clash"
    return *joined(senses, i, host), *doers


def _poss(at: At) -> tuple[int, ...]:
    analysis = at.senses.analysis
    # "Came to **the refugees'** aid": of the noun that is part of the verb.
    of_part = at.host is not None and (analysis.tokens[at.i].upos, analysis.tokens[at.host].upos) == ("VERB", "NOUN")
    base = at.host if at.host is not None and of_part else at.i
    whose = (j for j in analysis.dependents(base, "nmod") if analysis.tokens[j].deprel == "nmod:poss")
    return tuple(k for j in whose for k in coordinated(analysis, resolved(analysis, j)))


def _doing(at: At) -> bool:
    """Whether the owner of a deed does it: "**their** killing of a judge", "the **army's** attack"."""
    return at.of() or not all(person(at.senses, j) for j in at.slot("poss"))


def _taking(at: At) -> bool:
    """Whether the owner of a capture is what is taken: "the **town's** capture"."""
    return is_taken(at.senses, at.i, at.host, at.slot("poss"))


def _mod(at: At) -> tuple[int, ...]:
    senses, analysis, i = at.senses, at.senses.analysis, at.i
    before = [j for j in analysis.dependents(i, "compound", "amod", "nmod") if j < i]
    before = [j for j in before if analysis.tokens[j].deprel != "nmod:poss"]
    before = [j for j in before if not only_says_what(senses, i, j) and j not in struck(senses, i)]
    before = [j for j in before if not in_its_name(senses, i, j)]
    # "A **Haiti** gang attack": whose the gang is.
    before = [j for j in before if not (j in senses.place_at and j + 1 in before and senses.is_party(j + 1))]
    leads = [j for j in before if analysis.tokens[j].lemma in ("lead", "spearhead")]
    # "A US-led raid", but in "a Saudi-led coalition raid" it is the coalition.
    led = [k for j in leads if j + 1 not in before for k in analysis.children[j]]
    return tuple(j for j in (*led, *before) if senses.is_party(j))


def _mod_victim(at: At) -> tuple[int, ...]:
    doing = at.of()
    return tuple(j for j in at.slot("mod") if is_victim(at.senses, at.i, j) or (not doing and unarmed(at.senses, j)))


def _mod_doer(at: At) -> tuple[int, ...]:
    return tuple(j for j in at.slot("mod") if j not in _mod_victim(at))


def _circumstance(at: At) -> tuple[int, ...]:
    # "**In protest** at the arrests, shopkeepers closed the market": those protest who do what goes with it.
    analysis = at.senses.analysis
    head = analysis.tokens[at.i].head
    if analysis.deprel(at.i) != "obl" or analysis.tokens[head].upos != "VERB":
        return ()
    who, prep = roles.subjects(analysis, head), preposition(analysis, at.i)
    if prep in ("at", "during"):  # "**thousands** called for peace at a rally", where a candidate only speaks
        saying = not at.senses.lexicon.types(at.senses.lemmas(head)[-1]).isdisjoint(_SAID)
        return tuple(j for j in who if saying and at.senses.fits(j, ("marcher",)))
    return who if prep == "in" else ()


def _behind(at: At) -> tuple[int, ...]:
    analysis = at.senses.analysis
    if analysis.tokens[at.i].upos == "VERB":
        return prepositional(at.senses, at.i, at.host, "behind")  # "rallied **behind** the candidate"
    doers = (resolved(analysis, j) for j in behind(analysis, at.i))
    return tuple(k for j in doers for k in coordinated(analysis, j))


def _in_deed(at: At) -> tuple[int, ...]:
    within = prepositional(at.senses, at.i, at.host, "in") or shared_deed(at.senses, at.i)
    return tuple(j for j in within if j in at.found or not at.senses.classes(j).isdisjoint(("strike", "weapon")))


def _death(at: At) -> tuple[int, ...]:
    senses, analysis, i = at.senses, at.senses.analysis, at.i
    bases = (i, analysis.tokens[i].head) if analysis.tokens[i].head >= 0 else (i,)
    dead = [j for base in bases for _, j in obliques(analysis, base) if senses.lemmas(j)[-1] == "death"]
    return tuple(k for j in dead for part in ("poss", "of") for k in at.beside(j, part))


def _named(at: At) -> tuple[int, ...]:
    senses, analysis = at.senses, at.senses.analysis
    named = (j for prep in ("by", "of") for p, j in obliques(analysis, at.i) if p == prep and senses.is_party(j))
    return tuple(k for j in named for k in coordinated(analysis, j))


_SLOTS: dict[str, Callable[[At], tuple[int, ...]]] = {
    "subject": lambda at: roles.subjects(at.senses.analysis, at.i),
    "object": _object,
    # "The **alleged** killer of the judge" may be another.
    "self": lambda at: () if hedged(at.senses.analysis, at.i) else (who_they_are(at.senses.analysis, at.i),),
    "on-whose": _on_whose,
    "whose-dead": lambda at: whose_dead(at.senses, at.i),
    "copula": lambda at: roles.surface_subjects(at.senses.analysis, at.i) or remaining(at.senses.analysis, at.i),
    "iobj": _given,
    # "Gave its backing **to the bill**", "gave **the bill** its backing".
    "to": lambda at: prepositional(at.senses, at.i, at.host, "to") or _given(at),
    "owner": _owner,
    "support": _support,
    "poss": _poss,
    "poss-doer": lambda at: at.slot("poss") if _doing(at) else (),
    "poss-victim": lambda at: at.slot("poss") if not _doing(at) else (),
    "poss-wrecker": lambda at: at.slot("poss") if at.of() else (),
    "poss-wrecked": lambda at: at.slot("poss") if not at.of() else (),
    "poss-expeller": lambda at: at.slot("poss") if expelling(at.senses, at.slot("poss"), at.i, of=at.of()) else (),
    "poss-expelled": lambda at: at.slot("poss") if not expelling(at.senses, at.slot("poss"), at.i, of=at.of()) else (),
    "poss-taken": lambda at: at.slot("poss") if _taking(at) else (),
    "poss-taker": lambda at: at.slot("poss") if not _taking(at) else (),
    "mod": _mod,
    "mod-doer": _mod_doer,
    "mod-victim": _mod_victim,
    "struck": lambda at: struck(at.senses, at.i),
    "circumstance": _circumstance,
    "guest": lambda at: guest(at.senses, at.i),
    "met": lambda at: met(at.senses, at.i),
    "admitted": lambda at: admitted(at.senses, at.i),
    "of-doer": lambda at: of_the_doer(at.senses, at.i),
    "behind": _behind,
    "in-deed": _in_deed,
    "death": _death,
    "inner": lambda at: inner(at.senses, at.i, at.found),
    "doer": lambda at: doer(at.senses, at.i, at.found),
    "named": _named,
}
"""The slots that are no prepositions, by their names in the frames."""


_OWNING = ("poss", "by", "mod-doer", "of", "from")
_DOING = ("poss-doer", "by", "mod-doer", "of-doer")
"""Whose a killing is; behind "of" stand those whom it is done to: "condemned the murder **of a judge**"."""


def owners(senses: Senses, j: int, verb: int) -> tuple[int, ...]:
    """Whose the thing is that phrase `j` names, when it is no party itself: "the court's ruling" is the court.

    Of what lies between parties it is those: "welcomed the resumption of talks between X and Y". Whoever does what
    `verb` says owns nothing by it: in "the plan rejected by Mali" the plan is not Mali's.
    """
    kinds = senses.classes(j)
    if senses.is_party(j) or ("place" in kinds and "terrain" not in kinds):  # but "Finnish waters" are Finland's
        return (j,)
    if any("penalty" in senses.classes(k) for k in senses.analysis.dependents(j, "compound")):
        return (j,)  # "welcomed new **Syria sanctions** listings": not Syria
    owning = _DOING if suffered(senses, j, verb) else _OWNING
    found = [k for slot in owning for k in At(senses=senses, i=j, host=None, found={}).slot(slot) if senses.is_party(k)]
    made = (v for v in senses.analysis.dependents(j, "acl") if senses.analysis.tokens[v].xpos == "VBN" and v != verb)
    found += [k for v in made for k in agents(senses.analysis, v)]
    # Last what kind of thing it is: "froze the **bank** accounts of his brother".
    found.sort(key=lambda k: senses.analysis.deprel(k) == "compound" and senses.analysis.tokens[k].upos == "NOUN")
    named = [k for k in found if senses.analysis.tokens[k].upos != "PRON"]
    # "Welcomed their talks with X": a pronoun is most often the one who welcomes.
    both = [k for one in named[:1] for k in coordinated(senses.analysis, one) if senses.is_party(k)]
    return tuple(both) or between(senses, j) or tuple(found[:1]) or (j,)
