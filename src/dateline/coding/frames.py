"""Readings: which words of a text are predicates of the lexicon, and which phrases fill their roles."""

from collections.abc import Iterator

import msgspec

from dateline.coding import roles
from dateline.coding.lexicon import Line, Slots
from dateline.coding.senses import Senses
from dateline.model.codes import VIOLENT

POS = {"VERB": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adj", "AUX": "verb"}
COMPLEMENTS = ("xcomp", "ccomp", "advcl", "acl")
AGENTS = frozenset({"person", "group", "place", "vehicle", "weapon", "strike"})
SENSE_CLASSES = frozenset({"person", "group", "place", "object", "abstract", "time"})


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """A predicate as a line of the lexicon reads it; roles are the tokens that head the phrases."""

    predicate: int
    line: Line
    host: int | None = None
    """The verb that carries a noun: "launched" of "launched an attack"."""
    actors: tuple[int, ...] = ()
    recipients: tuple[int, ...] = ()
    places: tuple[int, ...] = ()
    """Phrases that the frame says are the place; others are found from prepositions."""
    consumed: tuple[int, ...] = ()
    """Nouns that are part of this predicate, so that they are none of their own."""


def depth(senses: Senses, i: int) -> int:
    """How far below the root token `i` hangs."""
    return sum(1 for _ in senses.analysis.ancestors(i))


def readings(senses: Senses) -> tuple[Reading, ...]:
    """All readings of a text, in text order, at most one for a token."""
    found: dict[int, Reading] = {}
    for first, end in senses.analysis.sentences:
        domain = senses.domain(range(first, end))
        for i in sorted(range(first, end), key=lambda i: (-depth(senses, i), i)):
            reading = read(senses, i, found, domain)
            if reading is not None:
                found[i] = reading
    inside = {i for reading in found.values() for i in reading.consumed}
    return tuple(found[i] for i in sorted(found) if i not in inside)


def read(senses: Senses, i: int, found: dict[int, Reading], domain: str | None) -> Reading | None:
    """The best reading of token `i`, or None."""
    token = senses.analysis.tokens[i]
    pos = POS.get(token.upos)
    if pos is None or token.deprel in ("flat", "fixed", "compound:prt", "case"):
        return None
    if i in senses.name_at or (pos == "noun" and token.deprel in ("compound", "amod")):
        return None
    for line in _lines(senses, i, pos):
        if domain is not None and line.group.type in VIOLENT:
            continue
        reading = _verb(senses, i, line, found) if pos != "noun" else _noun(senses, i, line, found)
        if reading is not None:
            return reading
    return None


def _lines(senses: Senses, i: int, pos: str) -> Iterator[Line]:
    """The lines for a word; a lemma that lost its final e ("fre" of "freed") is tried with it."""
    for lemma in senses.lemmas(i):
        yield from senses.lexicon.lines.get((lemma, pos), ())
    if pos == "verb":
        yield from senses.lexicon.lines.get((f"{senses.lemmas(i)[-1]}e", pos), ())


def _verb(senses: Senses, i: int, line: Line, found: dict[int, Reading]) -> Reading | None:
    analysis, group = senses.analysis, line.group
    if line.particle is not None and not _has_particle(senses, i, line.particle):
        return None
    objects = roles.objects(analysis, i)
    subjects = roles.subjects(analysis, i)
    if group.object and not any(senses.fits(j, group.object) for j in objects):
        return None
    if any(senses.fits(j, group.object_not) for j in objects if group.object_not):
        return None
    if group.subject and subjects and not any(senses.fits(j, group.subject) for j in subjects):
        return None
    if any(senses.fits(j, group.subject_not) for j in subjects if group.subject_not):
        return None
    if group.clause and not any(True for _ in analysis.dependents(i, *COMPLEMENTS)):
        return None
    if group.oblique and not _has_oblique(senses, i, group.oblique, objects):
        return None
    if any(analysis.tokens[j].upos != "VERB" for j in analysis.dependents(i, *group.without)):
        return None
    if analysis.deprel(i) == "amod" and (group.type not in VIOLENT or (group.control is not None and not subjects)):
        return None
    if any(not group.clause_not.isdisjoint(senses.lemmas(j)) for j in analysis.dependents(i, *COMPLEMENTS)):
        return None
    consumed = tuple(j for j in objects if _lexical(senses, j, group.object)) + tuple(
        j for prep, j in roles.obliques(analysis, i) if f"{prep} {analysis.tokens[j].lemma}" in group.oblique
    )
    reading = _filled(senses, i, line, None, found, consumed)
    told = [j for j in reading.recipients if j not in objects]
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
    if group.oblique and not _has_oblique(senses, i, group.oblique, ()):
        return None
    if group.clause and not any(True for _ in analysis.dependents(i, *COMPLEMENTS)):
        return None
    host, role = support(senses, i)
    reading = _filled(senses, i, line, host, found, ())
    if group.object_not and reading.recipients and all(senses.fits(j, group.object_not) for j in reading.recipients):
        return None
    if role == "recipient" and host is not None:
        reading = msgspec.structs.replace(reading, recipients=roles.surface_subjects(analysis, host))
    placed = any(i in senses.place_at for i in analysis.subtree(i))
    if not (reading.actors or reading.recipients or reading.places or placed or group.bare):
        return None
    return reading


def support(senses: Senses, i: int) -> tuple[int | None, str | None]:
    """The verb that carries event noun `i`, and the role of its subject when it is a support verb."""
    analysis = senses.analysis
    head = analysis.tokens[i].head
    if analysis.deprel(i) == "nmod" and not senses.lexicon.classes["quantity"].isdisjoint(senses.lemmas(head)):
        return support(senses, head)
    if analysis.deprel(i) == "conj" and head >= 0:
        return support(senses, head) if analysis.tokens[head].upos == "NOUN" else (None, None)
    hosts = [head] if head >= 0 and analysis.tokens[head].upos in ("VERB", "AUX") else []
    hosts += [j for j in analysis.dependents(i, "acl") if analysis.tokens[j].upos == "VERB"]
    for verb in hosts:
        roles_of = senses.lexicon.support.get(analysis.tokens[verb].lemma.lower(), {})
        if "" in roles_of and i in roles.objects(analysis, verb):
            return verb, roles_of[""]
        for prep, j in roles.obliques(analysis, verb):
            if j == i and prep in roles_of:
                return verb, roles_of[prep]
    if hosts and analysis.deprel(i) == "nsubj" and hosts[0] == head:
        return head, None
    return None, None


def _filled(
    senses: Senses, i: int, line: Line, host: int | None, found: dict[int, Reading], consumed: tuple[int, ...]
) -> Reading:
    actors = first_filled(senses, i, host, line.frame.actor, found)
    if len(actors) > 1:
        actors = tuple(j for j in actors if not senses.classes(j).isdisjoint(AGENTS)) or actors
    recipients = first_filled(senses, i, host, line.frame.recipient, found)
    recipients = tuple(j for j in recipients if j not in actors and j not in consumed and j != i)
    if line.group.reciprocal and not actors:
        actors, recipients = recipients, ()
    if line.group.reciprocal and not recipients and len(actors) > 1:
        recipients = actors[1:]
    places = first_filled(senses, i, host, line.frame.place, found)
    return Reading(
        predicate=i, line=line, host=host, actors=actors, recipients=recipients, places=places, consumed=consumed
    )


def first_filled(senses: Senses, i: int, host: int | None, slots: Slots, found: dict[int, Reading]) -> tuple[int, ...]:
    """The phrases of the first slot in the list that has any."""
    for slot in slots:
        out: list[int] = []
        for part in slot.split("+"):
            out.extend(j for j in filled(senses, i, host, part, found) if j not in out and _can_act(senses, j))
        if out:
            return tuple(out)
    return ()


def _can_act(senses: Senses, j: int) -> bool:
    """Times and expletives fill no role."""
    token = senses.analysis.tokens[j]
    return (
        token.deprel != "expl"
        and "time" not in senses.classes(j)
        and token.upos not in ("ADV", "VERB", "SCONJ", "PUNCT")
    )


def filled(senses: Senses, i: int, host: int | None, slot: str, found: dict[int, Reading]) -> tuple[int, ...]:
    """The heads of the phrases in one slot of predicate `i`."""
    analysis = senses.analysis
    match slot:
        case "subject":
            return roles.subjects(analysis, i)
        case "object":
            return roles.objects(analysis, i) or tuple(analysis.dependents(i, "iobj"))
        case "copula":
            return roles.surface_subjects(analysis, i)
        case "iobj":
            return tuple(analysis.dependents(i, "iobj"))
        case "owner":
            return tuple(owner(senses, j) for j in roles.objects(analysis, i))
        case "support":
            return roles.subjects(analysis, host) if host is not None and _carries(senses, host, i) else ()
        case "poss":
            return tuple(k for j in analysis.dependents(i, "nmod") if analysis.tokens[j].deprel == "nmod:poss"
                         for k in roles.coordinated(analysis, roles.resolved(analysis, j)))  # fmt: skip
        case "mod":
            return tuple(j for j in analysis.dependents(i, "compound", "amod", "nmod") if j < i and senses.is_party(j))
        case "inner":
            return inner(senses, i, found)
        case "named":
            return tuple(
                k for prep in ("by", "of") for p, j in roles.obliques(analysis, i) if p == prep and senses.is_party(j)
                for k in roles.coordinated(analysis, j)
            )  # fmt: skip
    return prepositional(senses, i, host, slot)


def _carries(senses: Senses, host: int, i: int) -> bool:
    return support(senses, i)[1] == "actor" and host == support(senses, i)[0]


def prepositional(senses: Senses, i: int, host: int | None, prep: str) -> tuple[int, ...]:
    """The phrases with a preposition: on the predicate, on the verb that carries it, on the noun that is its object."""
    analysis = senses.analysis
    bases = [i] if host is None else [i, host]
    if analysis.deprel(i) == "nmod" and not senses.lexicon.classes["quantity"].isdisjoint(
        senses.lemmas(analysis.tokens[i].head)
    ):
        bases.insert(1, analysis.tokens[i].head)
    if analysis.tokens[i].upos == "VERB":
        bases += [j for j in roles.objects_own(analysis, i) if not senses.is_party(j)]
    for base in bases:
        out = tuple(
            m
            for p, j in roles.obliques(analysis, base)
            if p == prep and j != i
            for k in _taking_part(senses, j)
            for m in roles.coordinated(analysis, k)
        )
        if out:
            return out
    return ()


def _taking_part(senses: Senses, j: int) -> tuple[int, ...]:
    """Those who take part, in place of their participation: "talks with the participation of envoys from X"."""
    if senses.lemmas(j)[-1] not in ("participation", "presence", "attendance", "help", "involvement", "control"):
        return (j,)
    return tuple(k for prep, k in roles.obliques(senses.analysis, j) if prep in ("of", "by")) or (j,)


def owner(senses: Senses, j: int) -> int:
    """Whose the thing is that phrase `j` names, when it is no party itself: "the court's ruling" is the court."""
    if senses.is_party(j) or "place" in senses.classes(j):
        return j
    for slot in ("poss", "by", "mod", "of"):
        for k in filled(senses, j, None, slot, {}):
            if senses.is_party(k):
                return k
    return j


def inner(senses: Senses, i: int, found: dict[int, Reading]) -> tuple[int, ...]:
    """Whom the content of an act concerns: the recipients of what is promised, refused, threatened or asked."""
    analysis = senses.analysis
    for c in content(senses, i):
        reading = found.get(c)
        if reading is not None and (reading.recipients or reading.places):
            return reading.recipients or reading.places
    subject = set(roles.subjects(analysis, i))
    around = [j for c in content(senses, i) for j in analysis.subtree(c) if _concerned(senses, j, subject)]
    for j in around:
        if senses.is_party(j):
            return (j,)
    return next(((j,) for j in around if j in senses.place_at), ())


def _concerned(senses: Senses, j: int, subject: set[int]) -> bool:
    """Whether a word in the content may be whom it concerns."""
    analysis = senses.analysis
    if j in subject or analysis.tokens[j].upos == "PRON":
        return False
    if analysis.deprel(j) not in ("obj", "iobj", "obl", "nmod", "nsubj"):
        return False
    if any(analysis.lower(k) in ("his", "her", "its", "their", "our", "my") for k in analysis.dependents(j, "nmod")):
        return False
    return roles.preposition(analysis, j) not in ("according to", "as", "by")


def content(senses: Senses, i: int) -> Iterator[int]:
    """The clauses and nouns that say what is promised, refused, threatened or asked."""
    analysis = senses.analysis
    clauses = [j for j in analysis.dependents(i, "xcomp", "ccomp", "acl") if j > i]
    yield from clauses
    yield from (k for c in clauses for k in analysis.dependents(c, "xcomp", "obj", "conj"))
    yield from roles.objects_own(analysis, i)
    yield from (j for prep, j in roles.obliques(analysis, i) if prep in ("for", "to", "of", "over", "about", "against"))
    yield from (j for j in analysis.dependents(i, "advcl") if j > i)


def _has_particle(senses: Senses, i: int, particle: str) -> bool:
    analysis = senses.analysis
    if any(analysis.lower(j) == particle for j in analysis.dependents(i, "compound", "advmod", "case")):
        return True
    return any(particle in prep.split() for prep, _ in roles.obliques(analysis, i))


def _has_oblique(senses: Senses, i: int, wanted: Slots, objects: tuple[int, ...]) -> bool:
    analysis = senses.analysis
    if any(f"~{analysis.tokens[j].lemma.lower()}" in wanted for j in analysis.children[i]):
        return True
    for base in (i, *objects):
        for prep, j in roles.obliques(analysis, base):
            if "time" in senses.classes(j):
                continue
            if prep in wanted or any(f"{prep} {lemma}" in wanted for lemma in senses.lemmas(j)):
                return True
            if any(f"{prep} {{{name}}}" in wanted for name in senses.classes(j)):
                return True
    return False


def _lexical(senses: Senses, j: int, wanted: Slots) -> bool:
    """Whether it is the word of phrase `j` that the line asks for, not the kind of thing."""
    lemmas = senses.lemmas(j)
    if not senses.classes(j).isdisjoint(("person", "group", "place", "facility")):
        return False
    lists = [name for name in wanted if name not in SENSE_CLASSES]
    return any(name[1:] in lemmas or senses.lexicon.classes.get(name, frozenset()) & set(lemmas) for name in lists)
