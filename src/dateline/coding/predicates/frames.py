"""Readings: which words of a text are predicates of the lexicon, and which phrases fill their roles."""

from collections.abc import Iterator

from dateline.coding.lexicons.lexicon import Line
from dateline.coding.predicates.again import definite
from dateline.coding.predicates.contests import contested
from dateline.coding.predicates.deverbal_readings import deverbal_reading, named
from dateline.coding.predicates.domains import domain, topic_of
from dateline.coding.predicates.figurative import figurative
from dateline.coding.predicates.in_words import in_words
from dateline.coding.predicates.lasting import lasting
from dateline.coding.predicates.no_predicates import half_an_adjective, in_a_name, said_in_protest
from dateline.coding.predicates.noun_readings import noun_reading
from dateline.coding.predicates.peaceful import kind_of_craft, peaceful
from dateline.coding.predicates.presence import presence
from dateline.coding.predicates.put_off import planned_anew, planned_before
from dateline.coding.predicates.reading import Reading
from dateline.coding.predicates.senses import Senses
from dateline.coding.predicates.standing import no_event
from dateline.coding.predicates.told_already import told_already, told_of_itself, with_doers_above
from dateline.coding.predicates.verb import verb_at
from dateline.coding.predicates.verb_readings import verb_reading
from dateline.coding.trees.charges import at_fault
from dateline.coding.trees.stand_ins import called_what
from dateline.model.codes import VIOLENT

POS = {"VERB": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adj", "AUX": "verb"}
PLAYED = frozenset({"criticize", "criticize-attack", "suspend-member"})
"""Groups whose verbs sport borrows too: "attacked from the start", "fired home a winner"."""
SPOKEN = "attack-in-words-n"
"""The group of nouns that name an attack with arms unless it was found to be one in words."""


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
        found |= _after_deeds_above(senses, range(first, end), found, about)
    inside = {j for i, one in found.items() for j in one.consumed if not told_of_itself(senses, i, j, found)}
    # "**Committing** what they describe as genocide" has a doer of its own.
    inside = {j for j in inside if j not in found or not found[j].actors or called_what(senses.analysis, j) is None}
    anew = {reading.predicate: reading for reading in planned_before(senses, found)}
    anew |= {reading.predicate: reading for reading in planned_anew(senses, found)}
    anew |= {reading.predicate: reading for reading in lasting(senses, found)}
    found.update(anew)
    inside.difference_update(anew)
    read_once = (i for i in sorted(found) if i not in inside and not told_already(senses, i, found))
    return tuple(with_doers_above(senses, found[i], found) for i in read_once)


def _after_deeds_above(
    senses: Senses, sentence: range, found: dict[int, Reading], about: str | None
) -> dict[int, Reading]:
    """What came of a deed that stands above it, which is read later: "rebels **shelled** the town; nine people died".

    "Attacked the camp **where** forty had died" tells of others.
    """
    tokens = senses.analysis.tokens
    left = (i for i in sentence if i not in found and tokens[i].upos == "VERB" and tokens[i].deprel[:3] != "acl")
    waiting = [i for i in left if any(line.group.again for line in _lines(senses, i, "verb"))] if found else []
    now = ((i, read(senses, i, found, about)) for i in waiting)
    return {i: reading for i, reading in now if reading is not None and reading.line.group.again}


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
    if pos == "noun" and said_in_protest(senses, i):
        return None
    lines = tuple(_lines(senses, i, pos))
    verb = verb_at(senses, i, found) if lines and pos != "noun" else None
    spoken = False
    for line in lines:
        if about is not None and (line.group.type in VIOLENT or line.group.id in PLAYED):
            continue
        if figurative(senses, i, line):
            continue
        if line.group.type in VIOLENT and (peaceful(senses, i, line) or contested(senses, i, line)):
            continue
        reading = noun_reading(senses, i, line, found) if verb is None else verb_reading(verb, line)
        if reading is None or (line.group.id == SPOKEN and not (spoken or _on_a_matter(senses, reading))):
            continue  # a heart attack, or one on a goal, is none in words either
        if not in_words(senses, reading):
            return None if no_event(senses, i, line.group) else reading
        spoken = True
    made = deverbal_reading(senses, i, found) if about is None and named(senses, i, pos) else None
    return None if made is None or no_event(senses, i, made.line.group) else made


def _on_a_matter(senses: Senses, reading: Reading) -> bool:
    """Whether nobody is attacked but what is said or done: "the attack on the **proceedings**", not "on shipping"."""
    known = all(definite(senses, j) for j in reading.recipients)
    return known and bool(reading.recipients) and all("abstract" in senses.classes(j) for j in reading.recipients)


def _lines(senses: Senses, i: int, pos: str) -> Iterator[Line]:
    """The lines for a word; a lemma that lost its final e ("fre" of "freed") or kept a double letter is put right."""
    for lemma in senses.lemmas(i):
        yield from senses.lexicon.of(lemma, pos)
        if pos == "verb" and "-" in lemma.strip("-"):  # "black-listed", "machine-gunned"
            for spelt in (lemma.replace("-", ""), lemma[:-1] if lemma[-1] == lemma[-2] else ""):
                yield from senses.lexicon.of(spelt, pos) if spelt else ()
    if pos == "verb":
        lemma = senses.lemmas(i)[-1]
        if senses.analysis.lower(i) != lemma:
            yield from senses.lexicon.of(f"{lemma}e", pos)
        if len(lemma) > 3 and lemma[-1] == lemma[-2]:
            yield from senses.lexicon.of(lemma[:-1], pos)
