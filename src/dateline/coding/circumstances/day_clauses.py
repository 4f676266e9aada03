"""The clauses whose times are the day of a claim: its own, those it is part of, and what was done in one breath."""

from collections.abc import Iterator

from dateline.coding.circumstances.scenes import deed_spoken_of
from dateline.coding.circumstances.told_beside import by_a_participle
from dateline.coding.lexicons.modality_rules import modality_rules
from dateline.coding.predicates.reading import Reading
from dateline.coding.predicates.senses import Senses
from dateline.coding.trees import roles
from dateline.coding.trees.clauses import when_clauses
from dateline.coding.trees.obliques import obliques, preposition
from dateline.language.analysis import Analysis
from dateline.model.codes import VIOLENT

_TOGETHER = frozenset({"CONSULT", "PROTEST"})
_THERE = frozenset({"at", "during", "in", "after", "following"})
_PASSABLE = frozenset({"conj", "xcomp", "advcl", "acl", "nmod", "obl", "obj", "nsubj", "compound", "amod", "appos"})


def clauses(senses: Senses, reading: Reading, cues: frozenset[int]) -> list[int]:
    """The predicate, its host, and the clauses it is part of, up to one that only reports it."""
    analysis, out = senses.analysis, [reading.predicate]
    if reading.line.group.granted:
        return out  # the killers of X were tried on Monday
    if reading.host is not None:
        out.append(reading.host)
    if analysis.tokens[reading.predicate].deprel == "cop":
        out.append(analysis.tokens[reading.predicate].head)  # "were still **in the town** on Sunday"
    i, known = reading.predicate, by_a_participle(senses, reading)
    while analysis.deprel(i) in _PASSABLE and analysis.tokens[i].deprel != "acl:relcl":
        # "Said on Monday …, accusing X": who says it accuses on that day too.
        beside = analysis.deprel(i) == "conj" or (analysis.deprel(i) == "advcl" and analysis.tokens[i].xpos == "VBG")
        beside = beside or (i == reading.predicate and _where_it_was_said(senses, reading))
        beside = beside or known  # "asked **on Monday** for the release of men **held** in Gao"
        i = analysis.tokens[i].head
        if i < 0 or (i in cues and not beside):
            break
        if i not in out:
            out.append(i)
    if i in (reading.predicate, reading.host) or analysis.deprel(reading.predicate) == "conj":
        out += [j for j in _where_they_came(analysis, i) if j not in out]
    out[1:1] = [j for j in analysis.dependents(reading.predicate, "acl:relcl") if happened(senses, j)]
    out += [j for j in _in_one_breath(senses, reading.predicate) if j not in out]
    if reading.line.group.type == "CONSULT":
        # "Will meet him at a summit on Friday".
        met = list(obliques(analysis, reading.predicate))
        out[1:1] = [j for prep, j in met if prep in ("at", "during") and "talks" in senses.classes(j)]
        out[1:1] = [j for prep, j in met if prep in ("in", "on") and is_a_stay(senses, j)]
        out[1:1] = [*talks_held(senses, reading.predicate)]
    if reading.line.group.type in VIOLENT and (spoken_of := deed_spoken_of(senses, reading.predicate)) is not None:
        out[1:1] = [spoken_of]
    if reading.line.group.type in VIOLENT:
        out[1:1] = [j for base in out[:1] for j in (*when_clauses(analysis, base), *_strikes(senses, base))]
    # "When a submarine sank the liner in 1915, he demanded an end to **attacks**".
    return out + [j for base in out for j in _when(analysis, base) if j not in out]


def _where_it_was_said(senses: Senses, reading: Reading) -> bool:
    """Whether people were together when something was said: "said on Monday **at a summit**", "after a meeting"."""
    analysis, i = senses.analysis, reading.predicate
    together = reading.line.group.type in _TOGETHER and analysis.tokens[i].upos == "NOUN"
    return together and analysis.deprel(i) == "obl" and preposition(analysis, i) in _THERE


def _where_they_came(analysis: Analysis, i: int) -> Iterator[int]:
    """What brought those somewhere who then did it: "**flew** to Lima on Monday, **where** he met the governor"."""
    over = any(analysis.tokens[j].xpos == "VBD" for j in (i, *analysis.dependents(i, "aux", "aux:pass")))
    if analysis.tokens[i].deprel != "acl:relcl" or not over:
        return
    where = (j for j in analysis.dependents(i, "advmod") if analysis.lower(j) == "where")
    if any(analysis.surface(j - 1) == "," for j in where):
        yield from (j for j in list(analysis.ancestors(i)) if analysis.tokens[j].xpos in ("VBD", "VBN"))


def is_a_stay(senses: Senses, j: int) -> bool:
    """Whether a noun is for a stay somewhere, during which people are met: "on **a trip** to Kabul on Monday"."""
    return senses.lemmas(j)[-1] in modality_rules().circumstances.stays


def talks_held(senses: Senses, i: int) -> Iterator[int]:
    """What tells of the talks that somebody attends where and when they were: "attended a summit **held** in X"."""
    for j in roles.objects_own(senses.analysis, i):
        if "talks" in senses.classes(j):
            yield from (k for k in senses.analysis.dependents(j, "acl") if senses.lemmas(k)[-1] == "hold")


def _when(analysis: Analysis, i: int) -> Iterator[int]:
    """The clauses with "when" before or behind a verb that tell at which moment it was.

    "**As** they scrambled for cash last year, they proposed reforms": so does one with "as" before it.
    """
    for j in analysis.dependents(i, "advcl"):
        marks = {analysis.lower(k) for k in analysis.dependents(j, "advmod", "mark")}
        if "when" in marks or (marks == {"as"} and j < i and analysis.tokens[j].xpos == "VBD"):
            yield j


def happened(senses: Senses, i: int) -> bool:
    """Whether a relative clause only says when and where a deed was: "the raid, which **took place** in May"."""
    done = senses.analysis.child(i, "obj")
    place = done is not None and senses.analysis.lower(done) == "place" and senses.lemmas(i)[-1] == "take"
    return place or senses.lemmas(i)[-1] in ("happen", "occur")


def _in_one_breath(senses: Senses, i: int) -> Iterator[int]:
    """What the same one did then, told with the day of both: "stormed the village and **killed** ten on Sunday"."""
    analysis = senses.analysis
    for j in analysis.dependents(i, "conj"):
        alike = analysis.tokens[j].upos == "VERB" and analysis.tokens[j].xpos == analysis.tokens[i].xpos
        if alike and (analysis.child(j, "nsubj", "aux", "mark") is None or _counts_others(analysis, i, j)):
            yield j


def _counts_others(analysis: Analysis, i: int, j: int) -> bool:
    """Whether a verb only counts others who came to harm in the same: "ten were **killed** and 20 **hurt** on Friday".

    What stands behind the first verb is of that alone: "ten were killed **in Rafah** and 20 hurt on Friday".
    """
    whom = analysis.child(j, "nsubj:pass")
    if whom is None or analysis.child(i, "nsubj:pass") is None or analysis.child(j, "mark") is not None:
        return False
    if any(i < k < j for k in analysis.dependents(i, "obl", "advcl", "obj", "xcomp", "ccomp")):
        return False
    counted = analysis.tokens[whom].xpos == "CD" or analysis.child(whom, "nummod") is not None
    aux = [analysis.tokens[k].lemma for k in analysis.dependents(j, "aux")]
    return counted and (not aux or aux == [analysis.tokens[k].lemma for k in analysis.dependents(i, "aux")])


def _strikes(senses: Senses, i: int) -> Iterator[int]:
    """The strike in which somebody was hurt, which may say the day: "were killed in **Friday's raid**".

    And what was done with the weapon: "a bomb **planted** on Friday killed ten".
    """
    for j in roles.surface_subjects(senses.analysis, i):
        if not senses.classes(j).isdisjoint(("weapon", "strike")):
            yield j
            yield from senses.analysis.dependents(j, "acl")
    for prep, j in obliques(senses.analysis, i):
        if prep in ("in", "by", "during") and "strike" in senses.classes(j):
            yield j
            yield from senses.analysis.dependents(j, "acl:relcl")  # "in the bombing that hit the market on Friday"
