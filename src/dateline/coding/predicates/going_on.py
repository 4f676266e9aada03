"""What a sentence says was going on: where fighting broke out, and who struck when somebody was killed."""

from dateline.coding.predicates.behind import laid_at
from dateline.coding.predicates.carried import carrier, causes
from dateline.coding.predicates.fillers import LOCATIVE, counts, somebody
from dateline.coding.predicates.launched import launchers
from dateline.coding.predicates.reading import Reading
from dateline.coding.predicates.senses import Senses
from dateline.coding.toponyms.bearings import lying_beside
from dateline.coding.trees import roles
from dateline.coding.trees.agents import agents
from dateline.coding.trees.clauses import when_clauses
from dateline.coding.trees.obliques import obliques, preposition
from dateline.coding.trees.phrase_heads import coordinated
from dateline.coding.trees.voice import is_passive
from dateline.language.analysis import Analysis
from dateline.model.codes import VIOLENT

_WITHIN = frozenset({"in", "during", "after", "following", "amid", "before", "by"})
"""What stands before an event in or by which something else happened: "died **in** an ambush"."""
_SOME = frozenset({"a", "an", "another", "several", "many", "numerous", "some"})
"""What stands before an event that was not spoken of before."""
_FIGHTING_ON = frozenset({"after", "following", "during", "in", "amid"})
"""Prepositions of a fight in which somebody was who does or suffers what the verb says."""


def happens(senses: Senses, i: int) -> bool:
    """Whether a verb says where noun `i` is going on ("fighting **broke out near Kobo**"), or that it was not.

    What "sparked riots" says that there were riots, wherever.
    """
    analysis, verb = senses.analysis, senses.analysis.tokens[i].head
    counting = verb >= 0 and analysis.deprel(i) == "nmod" and preposition(analysis, i) == "of"
    if counting and (counts(senses, verb) or "time" in senses.classes(verb)):  # "set off **weeks of** protests"
        of, verb = verb, analysis.tokens[verb].head
    else:
        of = i
    if verb >= 0 and analysis.deprel(of) == "obj" and causes(senses, verb):
        return analysis.tokens[i].etype == "event"
    there = any(analysis.lower(j) == "there" for j in analysis.dependents(verb, "expl")) if verb >= 0 else False
    if (of != i and not there) or analysis.deprel(of) not in ("nsubj", "nsubj:pass") or verb < 0:
        return False
    if there:  # "there were **24 arrests**", "a total of 24 arrests"
        above = analysis.tokens[verb].head  # "denied that there had been any attack", "said there were no clashes"
        none = any(analysis.lower(j) == "no" for j in analysis.dependents(i, "det"))
        denied = above >= 0 and analysis.deprel(verb) == "ccomp" and (none or analysis.tokens[above].lemma == "deny")
        return denied or (not none and _was(analysis, verb) and analysis.tokens[i].etype == "event")
    if not _goes_on(senses, verb):
        return False
    no_such = {"no", "such"} <= {analysis.lower(j) for j in analysis.dependents(i, "det", "amod")}
    if no_such and analysis.tokens[i].etype == "event" and _was(analysis, verb):
        return True  # "said **no such meeting** took place"
    if analysis.tokens[i].etype == "event" and _on_a_day(senses, i, verb):
        return True
    fought_for = [(prep, j) for prep, j in obliques(analysis, i) if prep in ("for", "over")]
    beside = (*lying_beside(analysis, verb), *lying_beside(analysis, i))
    return any(j in senses.place_at or "place" in senses.classes(j) for j in beside) or any(
        (prep in LOCATIVE or prep == "to" or (prep, j) in fought_for)
        and ({"place", "facility"} & senses.classes(j) or any(k in senses.place_at for k in analysis.subtree(j)))
        for prep, j in (*obliques(analysis, verb), *fought_for)
    )


def new(senses: Senses, i: int) -> bool:
    """Whether a noun tells of an event that was not spoken of before: "died in **an ambush**", "after **two battles**".

    That something "is prepared for an attack" does not tell that there was one.
    """
    analysis = senses.analysis
    if analysis.tokens[i].etype != "event" or analysis.deprel(i) not in ("obl", "nmod"):
        return False
    top = i
    if analysis.deprel(i) == "nmod":
        top = analysis.tokens[i].head
        counting = counts(senses, top) or "time" in senses.classes(top)
        if preposition(analysis, i) != "of" or not counting or analysis.deprel(top) != "obl":
            return False  # "in the weeks before the attack"
    if preposition(analysis, top) not in _WITHIN or analysis.child(i, "nmod:poss") is not None:
        return False
    verb = analysis.tokens[top].head
    told = analysis.tokens[verb].xpos in ("VBD", "VBN", "VBG") and not any(
        analysis.tokens[j].xpos == "MD" for j in analysis.dependents(verb, "aux")
    )
    some = any(analysis.lower(j) in _SOME for j in analysis.dependents(i, "det", "amod"))
    return told and (top != i or some or any(True for _ in analysis.dependents(i, "nummod")))


def _was(analysis: Analysis, verb: int) -> bool:
    """Whether it is told that something was there: "there **were** clashes", but "if there **is** an attack"."""
    asked = any(analysis.tokens[j].xpos == "MD" for j in analysis.dependents(verb, "aux"))
    marks = {analysis.lower(j) for j in analysis.dependents(verb, "mark")}
    been = any(analysis.tokens[j].lemma == "have" for j in analysis.dependents(verb, "aux"))
    past = analysis.tokens[verb].xpos == "VBD" or been
    return past and not asked and marks.isdisjoint(("if", "unless", "whether"))


def _on_a_day(senses: Senses, i: int, verb: int) -> bool:
    """Whether it is told when a deed was: "the assault **began on Monday**"."""
    beside = (*(j for _, j in obliques(senses.analysis, verb)), *(j for _, j in obliques(senses.analysis, i)))
    more = senses.analysis.dependents(verb, "obl", "advmod")
    return any(senses.analysis.tokens[j].etype == "time" or "time" in senses.classes(j) for j in (*beside, *more))


def _goes_on(senses: Senses, verb: int) -> bool:
    """Whether a verb says no more of a fight than that it is: "rages", "was reported", "is under way"."""
    is_so = senses.analysis.child(verb, "cop") is not None
    return not senses.lexicon.classes["under_way" if is_so else "happening"].isdisjoint(senses.lemmas(verb))


def fighters_beside(senses: Senses, i: int) -> tuple[int, ...]:
    """Whose fight with somebody it was: "**fighters** entered the town after clashes with the army"."""
    analysis, top = senses.analysis, i
    if analysis.deprel(i) == "nmod" and "time" in senses.classes(analysis.tokens[i].head):
        top = analysis.tokens[i].head  # "after four days of clashes"
    verb = analysis.tokens[top].head
    if verb < 0 or analysis.tokens[verb].upos != "VERB" or preposition(analysis, top) not in _FIGHTING_ON:
        return ()
    if not any(prep == "with" for prep, _ in obliques(analysis, i)):
        return ()
    doers = roles.objects(analysis, verb) if is_passive(analysis, verb) else roles.subjects(analysis, verb)
    return tuple(j for j in doers if "armed" in senses.classes(j))


def allies(senses: Senses, i: int) -> tuple[int, ...]:
    """Those in arms who do it too: "Wagner fighters entered the town **with the army**", but not "with tanks"."""
    analysis = senses.analysis
    if not any("armed" in senses.classes(j) for j in roles.subjects(analysis, i)):
        return ()
    beside = (j for prep, j in obliques(analysis, i) if prep in ("with", "together with", "alongside"))
    return tuple(j for j in beside if "armed" in senses.classes(j) and "weapon" not in senses.classes(j))


def when_attacked(senses: Senses, i: int, found: dict[int, Reading]) -> bool:
    """Whether what `i` says came of violence told beside: "ten died **when gunmen opened fire**"."""
    deeds = (found[j] for j in when_clauses(senses.analysis, i) if j in found)
    return any(deed.line.group.type == "ASSAULT" and deed.line.group.control is None for deed in deeds)


def doers_then(senses: Senses, i: int, found: dict[int, Reading], hurt: tuple[int, ...]) -> tuple[int, ...]:
    """Who did it by the deed in which it happened: "two people were killed when **gunmen** attacked a convoy"."""
    for j in when_clauses(senses.analysis, i):
        deed = found.get(j)
        if deed is None or deed.line.group.type not in VIOLENT or deed.line.group.control is not None:
            continue
        if deed.line.group.reciprocal:
            continue  # "when protesters clashed with police": by either
        victims = {entity.id for k in hurt if (entity := senses.entity(k)) is not None}
        doers = {entity.id for k in deed.actors if (entity := senses.entity(k)) is not None}
        # "Was killed when he attacked a guard" was not by himself, nor is a shell that went off anybody.
        people = all(senses.analysis.tokens[k].upos != "PRON" and senses.is_party(k) for k in deed.actors)
        if deed.actors and victims.isdisjoint(doers) and people:
            return deed.actors
    return ()


def who_left(senses: Senses, i: int) -> tuple[int, ...]:
    """Who or what left somebody in the state that `i` says: "**an attack** that left four children injured"."""
    analysis, verb = senses.analysis, senses.analysis.tokens[i].head
    left = verb >= 0 and analysis.deprel(i) == "xcomp" and analysis.tokens[verb].lemma == "leave"
    return roles.subjects(analysis, verb) if left and analysis.tokens[i].xpos == "VBN" else ()


def from_whom(senses: Senses, i: int) -> tuple[int, ...]:
    """Who does what others suffer: "suffered raids **from its neighbours**", "survived a raid staged **by rebels**"."""
    verb, role = carrier(senses, i)
    if verb is None or role != "recipient":
        return ()
    support = senses.lexicon.support
    told = (j for j in senses.analysis.dependents(i, "acl") if senses.analysis.tokens[j].xpos == "VBN")
    staged = (j for j in told if support.get(senses.analysis.tokens[j].lemma.lower(), {}).get("") == "actor")
    # "Survived a raid **claimed by rebels**": that is their word.
    by = [k for j in staged if senses.analysis.tokens[j].lemma != "claim" for k in agents(senses.analysis, j)]
    if by:
        return tuple(by)
    near = (*obliques(senses.analysis, i), *obliques(senses.analysis, verb))
    from_ = (j for prep, j in near if prep == "from" and senses.is_party(j) and j not in senses.place_at)
    return tuple(k for j in from_ for k in coordinated(senses.analysis, j))


def in_whose_hands(senses: Senses, i: int) -> tuple[int, ...]:
    """Who did what somebody suffered "at the hands of **rebels**", or "at **rebel** hands"."""
    analysis = senses.analysis
    hands = (j for prep, j in obliques(analysis, i) if prep in ("at", "in") and analysis.lower(j) == "hands")
    return next(filter(None, (_whose_hands(senses, hand) for hand in hands)), ())


def _whose_hands(senses: Senses, hand: int) -> tuple[int, ...]:
    """Whose the hands or the control are: "the hands **of the rebels**", "**rebel** control"."""
    analysis = senses.analysis
    of = [k for prep, k in obliques(analysis, hand) if prep == "of"]
    owners = of or list(analysis.dependents(hand, "nmod:poss", "compound", "amod"))
    return tuple(m for k in owners if senses.is_party(k) for m in coordinated(analysis, k))


def no_side(senses: Senses, j: int) -> bool:
    """Whether a phrase is no party: "fighting spread **to Wad Madani**", "the talks ended with **no agreement**"."""
    none = any(senses.analysis.lower(k) == "no" for k in senses.analysis.dependents(j, "det"))
    if none and not somebody(senses, j, "with"):
        return True
    if not senses.lexicon.classes["outcome"].isdisjoint(senses.lemmas(j)):
        return True  # "fighting went on, with a hundred **casualties**"
    return j in senses.place_at and preposition(senses.analysis, j) in ("to", "into")


def behind_it(senses: Senses, found: dict[int, Reading], i: int, j: int) -> tuple[int, ...]:
    """Who is behind what does `i`: "a raid **by X** killed", "missiles fired by X", "fell into **rebel** hands"."""
    if senses.analysis.lower(j) in senses.lexicon.classes["in_whose"] and (hands := _whose_hands(senses, j)):
        return hands
    if "weapon" in senses.classes(j):
        return launchers(senses, j) or (j,)
    reading = found.get(j)
    if reading is None or reading.line.group.type not in VIOLENT:
        return (j,)
    if reading.line.group.reciprocal and is_passive(senses.analysis, i):
        hurt = roles.objects(senses.analysis, i)
        return tuple(k for k in (*reading.actors, *reading.recipients) if k not in hurt) or (j,)
    claiming = (k for k in senses.analysis.dependents(j, "acl") if senses.analysis.tokens[k].lemma == "claim")
    claimed_by = {who for k in claiming for who in agents(senses.analysis, k)}
    if claimed_by.union(laid_at(senses.analysis, j)).issuperset(reading.actors):
        return (j,)  # "the bombing, **claimed by the rebels**, killed five": that is their word
    return reading.actors
