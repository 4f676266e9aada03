"""What else of a sentence tells where a deed was: the verbs of the same event, what hurt, what people were doing."""

from collections.abc import Iterator

from dateline.coding.circumstances.named_places import a_country
from dateline.coding.lexicons.place_rules import place_rules
from dateline.coding.predicates.fillers import LOCATIVE
from dateline.coding.predicates.reading import Reading
from dateline.coding.predicates.senses import Senses
from dateline.coding.trees import roles
from dateline.coding.trees.agents import agents
from dateline.coding.trees.clauses import when_clauses
from dateline.coding.trees.obliques import obliques, preposition
from dateline.language.analysis import Analysis
from dateline.model.codes import VIOLENT

_DEEDS = frozenset({"strike", "fighting", "gathering", "unrest"})
"""Classes of what somebody is hurt in, or by."""
_MEASURES = frozenset({"restrict", "curfew", "censor", "martial-law"})
"""Modes of what a state does elsewhere after a deed: "imposed a curfew after gunmen attacked a camp in X"."""


def busy(senses: Senses, j: int) -> Iterator[int]:
    """What those to whom it was done were just doing: "attacked (dozens of) villagers **digging trenches** in X"."""
    analysis = senses.analysis
    of = (k for prep, k in obliques(analysis, j) if prep == "of")
    for verb in (k for who in (j, *of) for k in analysis.dependents(who, "acl")):
        # Not "on suspicion **of taking** part in an attack".
        if analysis.tokens[verb].xpos == "VBG" and analysis.child(verb, "mark") is None:
            yield from (verb, *roles.objects_own(analysis, verb))
            yield from (k for prep, k in obliques(analysis, verb) if prep == "for")


def were_there(senses: Senses, reading: Reading) -> Iterator[int]:
    """Where those were to whom it was done: "was in a hotel **in X when** a bomb exploded", "were driving through X".

    The weapon tells it, too, by where it went off: "a bomb **placed** near a road was detonated in X".
    """
    analysis, i = senses.analysis, reading.predicate
    above = analysis.tokens[i].head
    if above < 0 or reading.line.group.type not in VIOLENT:
        return
    if analysis.deprel(i) == "acl" and "weapon" in senses.classes(above):
        went_off = analysis.tokens[above].head
        if went_off >= 0 and analysis.tokens[went_off].upos == "VERB":
            yield from (j for prep, j in obliques(analysis, went_off) if prep in LOCATIVE)
    when = any(analysis.lower(k) == "when" for k in analysis.dependents(i, "advmod", "mark"))
    known = all(analysis.tokens[j].upos == "PRON" or "facility" in senses.classes(j) for j in reading.recipients)
    if analysis.deprel(i) != "advcl" or not when or not known:
        return
    if analysis.child(above, "cop") is not None:
        if preposition(analysis, above) in LOCATIVE:
            yield above
    elif analysis.tokens[above].xpos != "VBG" or analysis.child(above, "aux") is None:
        return
    yield from (j for prep, j in obliques(analysis, above) if prep in LOCATIVE)


def fights_a_state(senses: Senses, reading: Reading) -> bool:
    """Whether it is a state that is fought, in whatever land: "was fighting **Russia**"."""
    fought = not place_rules().words.fights.isdisjoint(senses.lemmas(reading.predicate))
    return fought and any(a_country(senses, j) for j in reading.recipients)


def deed(senses: Senses, j: int) -> bool:
    """Whether a noun is for something done: "the **arrest** of a leader"."""
    return senses.analysis.tokens[j].upos == "NOUN" and senses.analysis.tokens[j].etype == "event"


def took_place(senses: Senses, i: int) -> list[int]:
    """What a clause on a deed tells of where it was: "the attack, **which took place** in X"."""
    analysis, happening = senses.analysis, senses.lexicon.classes["happening"]
    clauses = (j for j in analysis.dependents(i, "acl") if analysis.tokens[j].deprel == "acl:relcl")
    return [
        j for j in clauses if not happening.isdisjoint(senses.lemmas(j)) and roles.surface_subjects(analysis, j) == (i,)
    ]


def deeds_of(senses: Senses, i: int) -> list[int]:
    """In or by what deed somebody was hurt: "killed **by shelling** in X", "**strikes** on X killed two"."""
    analysis = senses.analysis
    means = [j for j in analysis.dependents(i, "advcl") if analysis.tokens[j].xpos == "VBG"]
    found = [j for j in means if any(analysis.lower(k) == "by" for k in analysis.dependents(j, "mark"))]
    found += [j for prep, j in obliques(analysis, i) if prep in ("by", "during", "amid")]
    found += [*_followed_by(senses, i), *_wounded_in(senses, i)]
    subjects = roles.surface_subjects(analysis, i)
    # "**A series of airstrikes** on X killed ten".
    found += [*subjects, *(k for j in subjects for prep, k in obliques(analysis, j) if prep == "of")]
    return [j for j in found if j in means or not senses.classes(j).isdisjoint(_DEEDS)]


def _followed_by(senses: Senses, i: int) -> Iterator[int]:
    """The deed upon which somebody was killed or hurt: "two were killed **after an attack** in X", no hours later."""
    analysis, hurt = senses.analysis, senses.lexicon.classes["befell"]
    if hurt.isdisjoint(senses.lemmas(i)) or agents(analysis, i) or roles.objects_own(analysis, i):
        return
    for prep, j in obliques(analysis, i):
        case = next(analysis.dependents(j, "case"), 0)
        if prep in ("after", "following") and analysis.tokens[max(case - 1, 0)].etype != "time":
            yield j


def _wounded_in(senses: Senses, i: int) -> Iterator[int]:
    """The deed in which those were wounded who died of it: "died of wounds **suffered in the bombing** of X"."""
    analysis, wounds = senses.analysis, senses.lexicon.classes["wounds"]
    for prep, wound in obliques(analysis, i):
        if prep in ("of", "from", "to", "with") and not wounds.isdisjoint(senses.lemmas(wound)):
            for told in (i, wound, *analysis.dependents(wound, "acl")):
                yield from (j for of, j in obliques(analysis, told) if of in ("in", "during", "from", "by", "after"))


def same_event(senses: Senses, reading: Reading) -> list[int]:
    """The clause that a participle or a coordinated verb belongs to: "stormed the base in X, killing five"."""
    analysis, i = senses.analysis, reading.predicate
    if reading.line.group.type == "THREATEN" or fights_a_state(senses, reading):
        return []  # "Bombed Damascus and vowed to strike again": the vow is heard elsewhere
    befell = reading.line.group.type in (*VIOLENT, "PROTEST") and reading.line.group.mode not in _MEASURES
    if befell and (moments := _moments(senses, i)):
        return [k for j in moments for k in (j, *roles.objects_own(analysis, j))]
    if (claimed := deed_spoken_of(senses, i)) is not None:
        return [claimed]
    out: list[int] = []
    while _part_of_clause(analysis, i):
        i = analysis.tokens[i].head
        out.append(i)
        if any(j in senses.place_at for j in roles.objects_own(analysis, i)):
            break  # "took villages near X and shelled Y, **killing** a boy": in Y
    return out or _next_deeds(senses, reading)


def deed_spoken_of(senses: Senses, i: int) -> int | None:
    """The deed that a participle goes on to tell of, named by who only speaks of it.

    "Claimed responsibility for **an attack** on X last night, **killing** ten": not on the day of the claim.
    """
    analysis, above = senses.analysis, senses.analysis.tokens[i].head
    adds = analysis.deprel(i) == "advcl" and analysis.tokens[i].xpos == "VBG" and analysis.child(i, "mark") is None
    if (
        not adds
        or senses.lexicon.classes["befell"].isdisjoint(senses.lemmas(i))
        or analysis.tokens[above].upos != "VERB"
    ):
        return None
    objects = roles.objects_own(analysis, above)
    owning = any(senses.lemmas(j)[-1] == "responsibility" for j in objects)
    if not owning and not senses.lexicon.types(senses.lemmas(above)[-1]).isdisjoint(VIOLENT):
        return None
    told = [k for j in objects for k in analysis.subtree(j) if k < i]
    return next(
        (k for k in reversed(told) if "strike" in senses.classes(k) and analysis.tokens[k].upos == "NOUN"), None
    )


def _next_deeds(senses: Senses, reading: Reading) -> list[int]:
    """What was done next where somebody was hurt: "**killed** 14 people and burned a clinic in the village of X".

    In what operation they did the next tells where they did the first, too: "killed ten **and freed 12 in a raid**".
    """
    analysis, i = senses.analysis, reading.predicate
    joined = [j for j in analysis.dependents(i, "conj") if analysis.tokens[j].upos == "VERB"]
    if reading.line.group.type not in VIOLENT or analysis.tokens[i].upos != "VERB":
        return []
    befell = senses.lexicon.classes["befell"]
    hurt = not befell.isdisjoint(senses.lemmas(i))
    alone = next(iter(obliques(analysis, i)), None) is None
    # "**Looted** shops and raped women in X": by the same ones.
    same = [j for j in joined if hurt or (alone and analysis.child(j, "nsubj") is None)]
    deeds = [j for j in same if _violent(senses, j) or not befell.isdisjoint(senses.lemmas(j))]
    then = [k for j in deeds for k in (j, *roles.objects_own(analysis, j))]
    if hurt and alone:
        # "Two were killed and five wounded **when a bomb exploded in X**".
        moments = [k for j in deeds for k in _moments(senses, j)]
        then += [k for j in moments for k in (j, *roles.objects_own(analysis, j))]
    alike = (j for j in joined if analysis.child(j, "nsubj") is None and any(_in_operation(senses, j)))
    return [*then, *(j for j in alike if j not in then)]


def _in_operation(senses: Senses, verb: int) -> Iterator[int]:
    """The operations in which a verb says that something was done: "freed 12 hostages **in a raid**"."""
    for prep, j in obliques(senses.analysis, verb):
        if prep in ("in", "during") and not senses.lexicon.classes["operation"].isdisjoint(senses.lemmas(j)):
            yield j


def _moments(senses: Senses, i: int) -> tuple[int, ...]:
    """The verbs that tell in which deed somebody was hurt: "when shells **hit** X", "after militants **attacked** X".

    What came before it tells that only of a clause of its own, and only where it is a deed of violence itself.
    """
    if (then := when_clauses(senses.analysis, i)) or _part_of_clause(senses.analysis, i):
        return then
    before = when_clauses(senses.analysis, i, ("after",))
    return tuple(j for j in before if _violent(senses, j) and not _counted_from(senses.analysis, j))


def _counted_from(analysis: Analysis, verb: int) -> bool:
    """Whether a clause tells of another deed, so long before: "**hours after** talks ended in Geneva"."""
    marks = (j for j in analysis.dependents(verb, "mark") if analysis.lower(j) == "after")
    return any(analysis.tokens[j - 1].etype == "time" for j in marks if j)


def _violent(senses: Senses, verb: int) -> bool:
    """Whether a verb is one of violence by itself, and not by what stands with it ("left ten **dead**").

    Where its object makes it so, it has one: who "ended **a truce**" is violent, talks that "ended" are not.
    """
    done = bool(roles.objects(senses.analysis, verb))
    return any(
        line.group.type == "ASSAULT"
        and not (line.group.oblique or line.group.clause_of or line.particle)
        and (done or not line.group.object)
        for line in senses.lexicon.of(senses.lemmas(verb)[-1])
    )


def _part_of_clause(analysis: Analysis, i: int) -> bool:
    """Whether verb `i` tells more of the same: "opened fire in X, killing five **and wounding** ten"."""
    token = analysis.tokens[i]
    part = analysis.deprel(i) in ("conj", "xcomp") or (analysis.deprel(i) == "advcl" and token.xpos == "VBG")
    return part and token.head >= 0 and analysis.tokens[token.head].upos == "VERB"


def there_where(senses: Senses, i: int) -> tuple[int, ...]:
    """What a clause tells of that was done there: "left **Niger, where** they had burned it", "**a base** they hit"."""
    analysis, above = senses.analysis, senses.analysis.tokens[i].head
    noun = analysis.tokens[i].upos == "NOUN" and analysis.deprel(i) in ("obj", "obl", "nsubj")
    said = above if analysis.deprel(i) == "ccomp" or noun else i  # "in X, where people face **shelling**"
    opened = next((j for j in analysis.dependents(said, "advmod") if analysis.lower(j) == "where"), None)
    if opened is not None and analysis.surface(opened - 1) == "," and opened - 2 in senses.place_at:
        return (opened - 2,)  # "in **Dori, where** villagers said ten people had been shot"
    where = any(analysis.lower(j) == "where" for j in analysis.dependents(i, "advmod"))
    where = where or (above >= 0 and "facility" in senses.classes(above))
    return (above,) if where and analysis.tokens[i].deprel == "acl:relcl" else ()


def done_to_protest(senses: Senses, i: int) -> int | None:
    """What people do in order to protest: "**drove** tractors into Warsaw to protest"."""
    analysis, above = senses.analysis, senses.analysis.tokens[i].head
    purpose = analysis.deprel(i) == "advcl" and any(analysis.lower(j) == "to" for j in analysis.dependents(i, "mark"))
    return above if purpose and above >= 0 and analysis.tokens[above].upos == "VERB" else None


def taken(senses: Senses, verb: int) -> Iterator[int]:
    """The town that a verb says to be taken or held: "captured **the town** and killed 55 people"."""
    analysis = senses.analysis
    if not senses.lexicon.controls(analysis.tokens[verb].lemma).isdisjoint(("takes", "contests", "holds")):
        for j in roles.objects_own(analysis, verb):
            yield j
            if "control" in senses.lemmas(j):
                yield from (k for prep, k in obliques(analysis, j) if prep in ("of", "over"))
