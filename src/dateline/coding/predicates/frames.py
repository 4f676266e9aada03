"""Readings: which words of a text are predicates of the lexicon, and which phrases fill their roles."""

from collections.abc import Iterator

import msgspec

from dateline.coding.lexicons.lexicon import Line
from dateline.coding.predicates.again import definite, told_before
from dateline.coding.predicates.carried import carrier
from dateline.coding.predicates.conditions import (
    asks,
    belongs,
    does,
    forecasts,
    goes_with,
    has_oblique,
    has_particle,
    lexical,
    own_proposal,
    several,
    sums_of,
    tells,
)
from dateline.coding.predicates.demands import asked
from dateline.coding.predicates.domains import domain, topic_of
from dateline.coding.predicates.fillers import can_act
from dateline.coding.predicates.going_on import happens, new, when_attacked
from dateline.coding.predicates.in_words import in_words
from dateline.coding.predicates.no_predicates import half_an_adjective, in_a_name
from dateline.coding.predicates.of_oneself import asked_by_nobody, ones_own
from dateline.coding.predicates.peaceful import kind_of_craft, peaceful
from dateline.coding.predicates.presence import presence
from dateline.coding.predicates.reading import Reading
from dateline.coding.predicates.senses import Senses
from dateline.coding.predicates.standing import no_event
from dateline.coding.predicates.told_already import told_already, with_doers_above
from dateline.coding.predicates.with_roles import with_roles
from dateline.coding.trees import roles
from dateline.coding.trees.charges import at_fault
from dateline.coding.trees.obliques import obliques, preposition
from dateline.coding.trees.voice import is_passive, retained
from dateline.model.codes import VIOLENT

POS = {"VERB": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adj", "AUX": "verb"}
COMPLEMENTS = ("xcomp", "ccomp", "advcl", "acl")
PLAYED = frozenset({"criticize", "criticize-attack", "suspend-member"})
"""Groups whose verbs sport borrows too: "attacked from the start", "fired home a winner"."""
STATES = frozenset({"restrict", "deport", "censor"})
"""Modes that a participle before a noun only describes: "the **banned** movement", "the **exiled** leader"."""
HARMING = frozenset({"targeted", "firearms", "primitive", "beat"})
"""Modes of what is no attack when somebody does it to himself: "hanged **himself** in his cell"."""
ONESELF = frozenset({"himself", "herself", "themselves", "itself", "myself", "yourself", "oneself"})
SPOKEN = "attack-in-words-n"
"""The group of nouns that name an attack with arms unless it was found to be one in words."""
OPPRESSED = frozenset({"persecute", "oppress", "enslave", "bully"})
"""Verbs for what people suffer for years, where their participle stands before them: "**persecuted** Christians"."""
DEED = "~deed"
"""What a line asks for where a clause beside must tell of violence: "died **when gunmen opened fire**"."""
PLEADING = "urge-clause"
"""The group of verbs that also stand without what is asked for: "declined to plead, maintaining her innocence"."""
GIVING = frozenset({"AGREE", "AID", "SANCTION", "REJECT"})


def depth(senses: Senses, i: int) -> int:
    """How far below the root token `i` hangs."""
    return sum(1 for _ in senses.analysis.ancestors(i))


def readings(senses: Senses) -> tuple[Reading, ...]:
    """All readings of a text, in text order, at most one for a token."""
    found: dict[int, Reading] = {}
    topic = topic_of(senses)
    for first, end in senses.analysis.sentences:
        about = domain(senses, range(first, end), topic)
        for i in sorted(range(first, end), key=lambda i: (-depth(senses, i), i)):
            reading = read(senses, i, found, about)
            if reading is not None:
                found[i] = reading
    inside = {i for reading in found.values() for i in reading.consumed}
    read_once = (i for i in sorted(found) if i not in inside and not told_already(senses, i, found))
    return tuple(with_doers_above(senses, found[i], found) for i in read_once)


def read(senses: Senses, i: int, found: dict[int, Reading], about: str | None) -> Reading | None:
    """The best reading of token `i`, or None."""
    token = senses.analysis.tokens[i]
    if token.deprel == "cop":
        return presence(senses, i)
    pos = POS.get(token.upos)
    if pos is None or token.deprel in ("flat", "fixed", "compound:prt", "case"):
        return None
    if pos == "verb" and in_a_name(senses, i):
        return None
    if i in senses.name_at or (pos == "noun" and token.deprel in ("compound", "amod")):
        return None
    if kind_of_craft(senses, i) or half_an_adjective(senses, i) or at_fault(senses.analysis, i):
        return None
    spoken = False
    for line in _lines(senses, i, pos):
        if about is not None and (line.group.type in VIOLENT or line.group.id in PLAYED):
            continue
        if line.group.type in VIOLENT and peaceful(senses, i, line):
            continue
        reading = _verb(senses, i, line, found) if pos != "noun" else _noun(senses, i, line, found)
        if reading is None or (line.group.id == SPOKEN and not (spoken or _on_a_matter(senses, reading))):
            continue  # a heart attack, or one on a goal, is none in words either
        if not in_words(senses, reading):
            return None if no_event(senses, i, line.group) else reading
        spoken = True
    return None


def _on_a_matter(senses: Senses, reading: Reading) -> bool:
    """Whether nobody is attacked but what is said or done: "the attack on the **proceedings**", not "on shipping"."""
    known = all(definite(senses, j) for j in reading.recipients)
    return known and bool(reading.recipients) and all("abstract" in senses.classes(j) for j in reading.recipients)


def _lines(senses: Senses, i: int, pos: str) -> Iterator[Line]:
    """The lines for a word; a lemma that lost its final e ("fre" of "freed") or kept a double letter is put right."""
    for lemma in senses.lemmas(i):
        yield from senses.lexicon.of(lemma, pos)
    if pos == "verb":
        lemma = senses.lemmas(i)[-1]
        if senses.analysis.lower(i) != lemma:
            yield from senses.lexicon.of(f"{lemma}e", pos)
        if len(lemma) > 3 and lemma[-1] == lemma[-2]:
            yield from senses.lexicon.of(lemma[:-1], pos)


def _verb(senses: Senses, i: int, line: Line, found: dict[int, Reading]) -> Reading | None:
    analysis, group = senses.analysis, line.group
    if line.particle is not None and not has_particle(senses, i, line.particle):
        return None
    objects = roles.objects(analysis, i)
    subjects = roles.subjects(analysis, i)
    if group.object:
        plain = analysis.child(i, "xcomp") is None  # "did not want them to fail" wants no talks
        if not any(senses.fits(j, group.object, meant=plain) for j in (*objects, *retained(analysis, i))):
            return None
    done_to = objects or tuple(analysis.dependents(i, "iobj"))
    if group.object_not and done_to and all(senses.fits(j, group.object_not) for j in done_to):
        return None
    if group.bare_not and any(not preposition(analysis, j) and senses.fits(j, group.bare_not) for j in objects):
        return None
    if objects and group.mode in HARMING and all(analysis.lower(j) in ONESELF for j in objects):
        return None
    if group.subject and subjects and not any(senses.fits(j, group.subject) for j in subjects):
        return None
    if group.subject and not subjects and all(name[0] == "=" for name in group.subject):
        return None
    if (group.agent and not subjects) or (group.passive and not is_passive(analysis, i)):
        return None
    if any(senses.fits(j, group.subject_not) for j in subjects if group.subject_not):
        return None
    if group.several and not several(analysis, subjects):
        return None
    if group.whose and not belongs(senses, objects, group.whose):
        return None
    if group.clause and all(
        asks(senses, j)
        or ((group.type == "AGREE" or group.id == PLEADING) and goes_with(analysis, j))
        or own_proposal(analysis, i, j)
        for j in analysis.dependents(i, *COMPLEMENTS)
    ):
        return None
    if group.type == "REQUEST" and any(tells(senses, j) for j in analysis.dependents(i, "ccomp")):
        return None
    if group.modals and not any(asked(senses, i, group.modals)):
        return None
    if group.type == "REQUEST" and asked_by_nobody(analysis, i):
        return None
    asked_for = not group.oblique or has_oblique(senses, i, group.oblique, objects)
    if not asked_for and not (DEED in group.oblique and when_attacked(senses, i, found)):
        return None
    if group.oblique_not and has_oblique(senses, i, group.oblique_not, ()):
        return None
    # "Lost control **over the situation**"; but "blamed the attack **on Goma** for it" blames nobody for that.
    worded = tuple(each for each in group.oblique_not if " " in each)
    if worded and objects and has_oblique(senses, i, worded, objects):
        return None
    if any(analysis.tokens[j].upos != "VERB" for j in analysis.dependents(i, *group.without)):
        return None
    if analysis.deprel(i) == "amod" and analysis.lower(i) in senses.lexicon.classes["kinds_of_people"]:
        return None
    if analysis.deprel(i) == "amod" and (group.type not in VIOLENT or (group.control is not None and not subjects)):
        return None
    if (
        analysis.deprel(i) == "amod"
        and (group.mode in STATES or group.type == "MOBILIZE" or analysis.tokens[i].lemma in OPPRESSED)
        and not subjects
    ):
        return None  # "a heavily **militarised** border": so it is, and nothing was done
    below = (senses.lemmas(j) for j in analysis.dependents(i, *COMPLEMENTS))
    if any("*" in group.clause_not or not group.clause_not.isdisjoint(lemmas) for lemmas in below):
        return None
    if group.suffered and not objects and forecasts(senses, i, group.suffered, subjects):
        return None
    if group.clause_of and not any(does(senses, j, group.clause_of) for j in analysis.dependents(i, *COMPLEMENTS)):
        return None
    means = {"object", "owner"}.isdisjoint(line.frame.recipient)
    consumed = tuple(j for j in (*objects, *retained(analysis, i)) if lexical(senses, j, group, means=means)) + tuple(
        j
        for prep, j in obliques(analysis, i)
        if f"{prep} {analysis.tokens[j].lemma}" in group.oblique
        and senses.classes(j).isdisjoint(("person", "group", "place"))
        and i not in analysis.subtree(j)  # "an attack **in which** ten were killed" is told of as well
        and analysis.child(j, "acl") is None  # and so is "died in an ambush **claimed** by the rebels"
    )
    if group.type in GIVING:
        consumed += sums_of(senses, i, objects)
    reading = with_roles(senses, i, line, None, found, consumed)
    if group.type == "SUPPORT" and ones_own(senses, reading) and not is_passive(analysis, i):
        return None
    # "Took Raqqa from Islamic **State**": a name is no such word.
    beside = (*objects, *subjects)  # and in "the rebels lost the town" it befalls the subject
    told = [j for j in reading.recipients if j not in beside and analysis.tokens[j].upos != "PROPN"]
    # "Seized gold **from a mine**", "gave it **to the rebels**", but not "returned it **to civilian rule**".
    given = [j for j in told if preposition(analysis, j) == "to" and "person" in senses.classes(j)]
    told = [j for j in told if not group.object or (preposition(analysis, j) != "from" and j not in given)]
    if told and group.object_not and all(senses.fits(j, group.object_not) for j in told):
        return None
    return reading


def _noun(senses: Senses, i: int, line: Line, found: dict[int, Reading]) -> Reading | None:
    analysis, group = senses.analysis, line.group
    if line.particle is not None and not any(
        analysis.lower(j) == line.particle or analysis.tokens[j].lemma == line.particle
        for j in analysis.dependents(i, "compound", "amod")
    ):
        return None
    if group.oblique_not and has_oblique(senses, i, group.oblique_not, ()):
        return None
    if group.clause and not any(True for _ in analysis.dependents(i, *COMPLEMENTS)):
        return None
    if any(not group.clause_not.isdisjoint(senses.lemmas(j)) for j in analysis.dependents(i, *COMPLEMENTS)):
        return None
    if group.again and not told_before(senses, i, group.type, found):
        return None
    # "The killers of X were tried in Y": where and when the verb happened is nothing of the killing.
    host, role = carrier(senses, i) if not group.granted else (None, None)
    upon = [i] if host is None or role is not None else [i, host]  # "heavy fighting was under way **for Goma**"
    if group.oblique and not any(has_oblique(senses, j, group.oblique, ()) for j in upon):
        return None
    reading = with_roles(senses, i, line, host, found, ())
    if group.object_not and reading.recipients and all(senses.fits(j, group.object_not) for j in reading.recipients):
        return None
    if group.object and not any(senses.fits(j, group.object) for j in (*reading.recipients, *reading.places)):
        return None
    if group.subject and not any(senses.fits(j, group.subject) for j in reading.actors):
        return None
    if group.subject_not and any(senses.fits(j, group.subject_not) for j in reading.actors):
        return None
    if role == "recipient" and host is not None:
        # "The attack **suffered by the village**", where the attack is the subject of the suffering.
        borne = is_passive(analysis, host) and i in roles.objects(analysis, host)
        who = roles.agents(analysis, host) if borne else roles.surface_subjects(analysis, host)
        who = tuple(j for j in who if can_act(senses, j))
        if not (borne and reading.recipients):
            reading = msgspec.structs.replace(reading, recipients=who or reading.recipients)
    if group.again and not reading.actors:
        return None
    if group.granted and not any(definite(senses, j) for j in reading.recipients):
        return None
    placed = any(j in senses.place_at for j in analysis.subtree(i)) or happens(senses, i)
    # "The strikes were **carried out** as part of an operation", "**conducted** five strikes": they were, by whomever.
    placed = placed or (role == "actor" and group.type == "ASSAULT" and analysis.tokens[i].etype == "event")
    placed = placed or (group.type in (*VIOLENT, "PROTEST") and new(senses, i))
    if not (reading.actors or reading.recipients or reading.places or placed or group.bare):
        return None
    return reading
