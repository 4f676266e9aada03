"""Finds the clauses that a verb of saying reports, and what stands around the verb that is part of what is said."""

from collections.abc import Iterator

from dateline.coding.attribution.around_cues import added, behind, behind_semicolon, headline
from dateline.coding.attribution.asides import (
    begins_behind,
    comma_closes,
    comment,
    in_front,
    occasion,
    sequel,
    told_by_another,
    was_asked,
)
from dateline.coding.attribution.constructions import Reading, whole
from dateline.coding.attribution.further import further
from dateline.coding.attribution.impersonal import told_of_it
from dateline.coding.attribution.object_contents import REASONED
from dateline.coding.attribution.others import others_words
from dateline.coding.attribution.passed_on import passed_on
from dateline.coding.attribution.set_apart import beside_what_is_told, between_commas
from dateline.coding.factuality.moods import told_back
from dateline.coding.factuality.signatures import infinitive
from dateline.coding.lexicons.cues import Cue, cues_at, second_words
from dateline.coding.trees.stand_ins import sums_up
from dateline.coding.trees.subjects import goes_on, in_another_tense, passive, subjects
from dateline.language.analysis import Analysis
from dateline.language.classes import NOMINAL

GOING_ON = frozenset({"so", "because", "if", "unless"})
"""What opens a clause behind a cue and a comma that goes on with what is said."""
LATER = frozenset({"before", "after", "while"})
"""What opens a clause about when something else was said."""


def reported_clauses(analysis: Analysis, cue: Cue) -> tuple[list[int], frozenset[int]]:
    """The clauses that a verb of saying reports, and what else of its sentence is said with each of them.

    "If he returns, she **said**, he will be tried": the clause is behind her, the condition before.
    """
    verb = cue.token
    clauses = _complements(analysis, cue)
    # A second subject that the tree gives the cue belongs to the clause that it reports.
    spare = frozenset[int]().union(*(whole(analysis, j) for j in subjects(analysis, verb)[1:]))
    if any(analysis.tokens[j].upos in NOMINAL for j in clauses) and clauses[0] < verb < clauses[-1]:
        # "“The fort,” she said, “has fallen”", "it fell, she said, the first to do so": a piece on either side.
        spare = spare.union(*(whole(analysis, j) for j in clauses))
    if clauses and clauses[0] < verb:
        # "They made up, he announced, an hour after …", "They left, he said; the army, that …".
        clauses = [j for j in clauses if j < verb or not _another(analysis, verb, j)]
    spare |= _on_the_other_side(analysis, verb, clauses)
    if len(clauses) > 1 and clauses[0] < verb and analysis.child(clauses[0], "nsubj") is not None:
        # "They left, he said, going north": the second only goes on with the first.
        clauses = [j for j in clauses if j < verb or analysis.child(j, "nsubj") is not None]
    if clauses and clauses[0] < verb < clauses[-1] and comma_closes(analysis, verb):
        # "They freed ten, he said, among them two whom he had jailed": a piece on either side is one speech.
        spare = spare.union(*(_clause(analysis, cue, j) for j in clauses if j > verb))
        clauses = [j for j in clauses if j < verb]
    return clauses, spare


def of_clauses(analysis: Analysis, cue: Cue, clauses: list[int], spare: frozenset[int]) -> Iterator[Reading]:
    """What a verb of saying says in clauses of its own, or in one that the tree hangs lower."""
    if (told := passed_on(analysis, cue.token)) is not None:
        yield Reading(frame="clause", content=whole(analysis, told[0]) | told[1])
        return
    for j in clauses or (_hanging_low(analysis, cue.token) if cue.rules.certain else ()):
        yield Reading(frame="clause", content=_clause(analysis, cue, j) | spare | further(analysis, cue.token, j))


def beside_it(analysis: Analysis, cue: Cue, *, alone: bool) -> Iterator[Reading]:
    """What is said in a clause of its own beside the verb: the line before it where it is `alone`, or one behind."""
    verb = cue.token
    if alone and (before := headline(analysis, verb)) is not None:
        yield Reading(frame="clause", content=whole(analysis, before))
    for j in analysis.dependents(verb, "parataxis"):
        first = analysis.subtree(j)[0]
        named = analysis.tokens[j].upos == "NOUN" and "," in (analysis.surface(first), analysis.surface(first - 1))
        if any(verb < k < j and cues_at(analysis, k) for k in analysis.dependents(verb, "conj")):
            continue  # "backs the truce and recalled the war: “…”": it is the last of them that it goes on
        if cue.rules.impersonal or told_by_another(analysis, verb, j):
            continue  # "he seemed tired: “We lost,” he told a paper"
        if named and (cue.name in REASONED or sums_up(analysis, j)):
            continue  # "apologised to victims of it, a scheme that was unlawful", "it left, he said, a move that …"
        apart = any(analysis.surface(k) == ";" for k in range(verb, first + 1))
        if j > verb and not analysis.child(verb, "ccomp") and not apart:
            yield Reading(frame="after", content=whole(analysis, j))


def _complements(analysis: Analysis, cue: Cue) -> list[int]:
    """The clauses that a verb of saying may report, in text order; not what somebody was asked before he said it."""
    verb = cue.token
    clauses = sorted([*analysis.dependents(verb, "ccomp"), *told_of_it(analysis, verb), *_of_second(analysis, cue)])
    if passive(analysis, verb) and "hearsay" in cue.rules.frames:
        # "Cabinet said to have left" is of the cabinet.
        clauses = [j for j in clauses if infinitive(analysis, j) is None or analysis.child(j, "nsubj") is not None]
    return [j for j in clauses if j > verb or not was_asked(analysis, verb, j)]


def _on_the_other_side(analysis: Analysis, verb: int, clauses: list[int]) -> frozenset[int]:
    """What is said on the other side of the verb than the clauses are: conditions, what is added, what comes first."""
    spare = frozenset[int]()
    if clauses and clauses[-1] < verb:
        # "If he returns, he will be tried, she said": trees hang the condition on the saying.
        spare = spare.union(*(whole(analysis, j) for j in analysis.dependents(verb, "advcl") if j < clauses[0]))
        spare |= added(analysis, verb, opened=GOING_ON)
    behind_her = bool(clauses) and clauses[0] > verb and between_commas(analysis, verb)
    if behind_her and not begins_behind(analysis, verb, clauses[0]):
        # "If he returns, she said, he will be tried": what stands before her is what she said.
        own, before = min(subjects(analysis, verb)), analysis.dependents(verb, "advcl", "obl", "advmod")
        spare = spare.union(*(whole(analysis, j) for j in before if j < own))
    return spare


def _another(analysis: Analysis, verb: int, j: int) -> bool:
    """Whether a clause behind a cue tells when it was said, or stands behind a semicolon: it is not what is said."""
    later = any(analysis.lower(k) in LATER for k in analysis.dependents(j, "mark"))
    apart = any(analysis.surface(k) == ";" for k in range(verb, j))
    return later or (apart and not told_back(analysis, j))  # "they came, he said; they had shot two"


def _of_second(analysis: Analysis, cue: Cue) -> Iterator[int]:
    """What hangs on the second word of a cue: "let **slip** that", "gave his **word** that"."""
    for j in second_words(analysis, cue):
        yield from (
            k for k in analysis.dependents(j, "ccomp", "acl") if k > j and analysis.child(k, "nsubj") is not None
        )


def _hanging_low(analysis: Analysis, verb: int) -> Iterator[int]:
    """A clause that the tree hangs on a noun between: "said on Friday in a post that they had left"."""
    for phrase in analysis.dependents(verb, "obl"):
        if beside_what_is_told(analysis, phrase):
            continue  # "complained **after allegations** that they had left": those are of others
        for noun in analysis.subtree(phrase):
            for j in analysis.dependents(noun, "acl") if analysis.tokens[noun].upos in NOMINAL else ():
                that = [k for k in analysis.dependents(j, "mark") if analysis.lower(k) == "that"]
                # "Said on condition that they not be named" tells the condition.
                condition = analysis.tokens[noun].lemma == "condition" and noun + 1 in that
                if that and not condition and analysis.child(j, "nsubj") is not None:
                    yield j


def _clause(analysis: Analysis, cue: Cue, j: int) -> frozenset[int]:
    """A clause without what is coordinate with the cue rather than with it: "said it was over and told them to go"."""
    content = whole(analysis, j)
    tag = analysis.tokens[cue.token].xpos
    for k in analysis.dependents(j, "conj"):
        other = cues_at(analysis, k)
        certain = any(one.rules.certain for one in other)
        certain = certain or (bool(other) and in_another_tense(analysis, k, j))
        if certain and analysis.tokens[k].xpos == tag and not subjects(analysis, k) and not goes_on(analysis, k, j):
            content -= whole(analysis, k)
    for k in analysis.dependents(j, "advcl"):
        later = j < cue.token or {analysis.lower(m) for m in analysis.dependents(k, "mark")} & LATER
        if max(j, cue.token) < k and later and analysis.tokens[k].xpos == "VBG" and cues_at(analysis, k):
            # "It burned, they said, adding that …", "said it burned, before adding that …" adds another statement.
            content -= whole(analysis, k)
    content -= (
        others_words(analysis, cue.token, j) | occasion(analysis, cue.token, j) | in_front(analysis, cue.token, j)
    )
    if j < cue.token:
        content -= behind(analysis, cue.token)  # "It fell, an aide said by phone from Goma": how and where he said it
    content -= sequel(analysis, cue.token, content)
    bare = analysis.tokens[j].xpos in ("VBG", "VB", "VBP") and infinitive(analysis, j) is None
    if bare and analysis.child(j, "nsubj") is None and not cue.addresses:
        # "A video shows him saying …", "heard them say …".
        content = content.union(*(whole(analysis, k) for k in analysis.dependents(cue.token, "iobj", "obj") if k < j))
    if cue.name in REASONED and (blamed := analysis.child(cue.token, "obj")) is not None:
        content |= whole(analysis, blamed)
    return (content - comment(analysis, cue.token, j, content)) | behind_semicolon(analysis, cue)
