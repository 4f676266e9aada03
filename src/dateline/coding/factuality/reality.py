"""What stands beside an event's own word: negation, modals, hedges."""

import msgspec

from dateline.coding.factuality.conditions import came_later, conditional, habitual, in_the_event, inverted, whatever
from dateline.coding.factuality.happening import appraised, imagined, in_prospect, said_of, supposed
from dateline.coding.factuality.negations import fell_through, negating
from dateline.coding.factuality.perfect_modals import inferred, left_undone, perfect, reproached
from dateline.coding.factuality.signatures import infinitive, named_by
from dateline.coding.factuality.subjunctives import subjunctive
from dateline.coding.lexicons.cues import cues_at
from dateline.coding.lexicons.modality_rules import modality_rules
from dateline.coding.trees.charges import at_fault
from dateline.coding.trees.entitled import enabled
from dateline.coding.trees.obliques import obliques
from dateline.language.analysis import Analysis
from dateline.model.claim import Modality, Polarity
from dateline.model.span import Span


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """What the sentence makes of an event, up to whoever holds it."""

    modality: Modality = "actual"
    polarity: Polarity = "positive"
    evidence: tuple[int, ...] = ()
    """The tokens that made it so."""
    folded: tuple[Span, ...] = ()
    """The cues of statements whose stance is already in here."""
    answered: tuple[Span, ...] = ()
    """Words for what is said of it, which somebody else says is not so: "denied the rebels' **claim** that"."""
    ahead: bool = False
    """Whether it is an auxiliary that makes it planned, or would in reported words: "will leave", "would leave"."""
    in_passing: bool = False
    """Whether it is a known deed that only helps to tell of something else: "will question them **over the raid**"."""
    settled: bool = False
    """Whether the word's own form says that it has happened (a past tense), whatever is asked or promised around it."""


def folded_in(reading: Reading, modality: str, polarity: str, *evidence: int, folded: tuple[Span, ...] = ()) -> Reading:
    """Fold an effect into a reading: the modality nearest to the event wins, polarities multiply."""
    sign: Polarity = reading.polarity
    if polarity == "flip":
        sign = "negative" if sign == "positive" else "positive"
    elif polarity == "negative":
        sign = "negative"
    elif polarity == "positive":
        sign = "positive"
    mode = reading.modality if modality == "keep" or reading.modality != "actual" else modality
    return msgspec.structs.replace(
        reading,
        modality=mode,
        polarity=sign,
        evidence=(*reading.evidence, *evidence),
        folded=(*reading.folded, *folded),
    )


def local_reading(analysis: Analysis, i: int) -> Reading:
    """What stands beside the word itself: negation, modals, hedges."""
    reading = Reading(settled=past(analysis, i))
    for j in negating(analysis, i):
        reading = folded_in(reading, "keep", "flip", j)
    if whatever(analysis, i):
        reading = folded_in(reading, "conditional", "same", i)
    if (fell := fell_through(analysis, i)) is not None:
        reading = folded_in(reading, "attempted", "flip", fell)
    if (tale := imagined(analysis, i)) is not None:
        reading = folded_in(reading, "possible", "same", tale)
    on_condition = any(conditional(analysis, j) for j in analysis.dependents(i, "advcl"))
    on_condition = on_condition or any(in_the_event(analysis, j) for j in analysis.dependents(i, "obl"))
    reading = _with_auxiliaries(analysis, i, reading, on_condition=on_condition)
    if i > 1 and analysis.lower(i - 1) == "better" and analysis.lower(i - 2) in ("had", "'d", "’d"):
        reading = folded_in(reading, "requested", "same", i - 1)  # "had better leave"
    if (scheduled := _scheduled(analysis, i)) is not None:
        what = analysis.child(i, "nsubj")
        named = named_by(analysis, what) if what is not None and analysis.child(i, "cop") is not None else None
        effect = None if named is None else named.past if named.past is not None and reading.settled else named.when
        reading = folded_in(reading, "planned" if effect is None else effect[0], "same", scheduled)
    reading = _with_hedges(analysis, i, reading)
    if (view := in_prospect(analysis, i)) is not None:
        flips = len(list(negating(analysis, view))) % 2
        reading = folded_in(reading, "possible", "flip" if flips else "same", view)
    if reading.modality == "actual" and enabled(analysis, i) is not None:
        reading = folded_in(reading, "possible", "same", analysis.tokens[i].head)  # "gave them grounds for leaving"
    if reading.modality == "actual" and subjunctive(analysis, i):
        reading = folded_in(reading, "requested", "same", i)
    # "Threatens to go unless".
    governed = infinitive(analysis, i) is not None and analysis.deprel(i) in ("xcomp", "acl")
    if on_condition and not governed and reading.modality == "actual" and analysis.tokens[i].xpos not in ("VBD", "VBN"):
        reading = folded_in(reading, "conditional", "same")
    return reading


def _with_auxiliaries(analysis: Analysis, i: int, reading: Reading, *, on_condition: bool) -> Reading:
    """What the auxiliaries make of an event: "**will** leave", "**may** leave", "**would** leave if"."""
    modals, foretold = modality_rules().modals, False
    for j in analysis.dependents(i, "aux"):
        word = analysis.lower(j)
        if word in modals.conditional and not on_condition and (habitual(analysis, i) or came_later(analysis, i)):
            continue
        if word in modals.conditional and analysis.tokens[j].lemma != "have" and analysis.tokens[j].xpos == "MD":
            # "Said they would leave" looks ahead, "said they would have left" to what did not come about.
            unreal = on_condition or perfect(analysis, i) or appraised(analysis, i) or supposed(analysis, i)
            foretold = not unreal
            planned = not unreal and (_reported(analysis, i) or _timed(analysis, i))
            reading = folded_in(reading, "planned" if planned else "conditional", "same", j)
        elif word in modals.possible or word == "ca":
            shunned = left_undone(analysis, i) if reading.polarity == "positive" else None
            if shunned is not None:  # "could have arrested him but did not"
                return folded_in(reading, "keep", "negative", j, shunned)
            reading = folded_in(reading, "conditional" if on_condition and word == "could" else "possible", "same", j)
        elif word in modals.planned:
            reading = folded_in(reading, "conditional" if on_condition else "planned", "same", j)
        elif reading.polarity == "negative" and reproached(analysis, i, word):
            reading = folded_in(reading, "keep", "positive", j)  # "should not have bombed it"
        elif word in modals.requested and not inverted(analysis, i):  # "should they leave, …"
            begun = perfect(analysis, i) and _timed(analysis, i)
            asked = "possible" if inferred(analysis, i, word) else "requested"  # "must have left"
            reading = folded_in(reading, "planned" if begun else asked, "same", j)
    return msgspec.structs.replace(reading, ahead=foretold or reading.modality == "planned")


def _with_hedges(analysis: Analysis, i: int, reading: Reading) -> Reading:
    """What adverbs, adjectives and what is said of a noun make of it: "**reportedly** left", "the **failed** raid"."""
    hedges = modality_rules().hedges
    for j in (*analysis.dependents(i, "advmod", "amod"), *said_of(analysis, i)):
        word = analysis.lower(j)
        if word == "due" and _because_of(analysis, j):
            continue
        if word == "possible" and _utmost(analysis, i, j):
            continue
        if word in hedges.failed:
            reading = folded_in(reading, "attempted", "flip", j)
        elif word in hedges.cancelled:
            reading = folded_in(reading, "planned", "flip", j)
        elif word in hedges.set_for and j > i and _has_its_day(analysis, j):
            reading = folded_in(reading, "planned", "same", j)
        elif word in hedges.improbable:
            # "The meeting is **unlikely to** help" is no word on whether there will be one.
            aside = j == analysis.tokens[i].head and analysis.child(j, "xcomp") is not None
            reading = folded_in(reading, "possible", "same" if aside else "flip", j)
        elif (hedge := hedges.modality_of(word)) is not None and not (hedge == "possible" and _told_by(analysis, j)):
            reading = folded_in(reading, hedge, "same", j)
    return reading


def _utmost(analysis: Analysis, i: int, possible: int) -> bool:
    """Whether "possible" says how soon or how much, and not whether: "the **fastest** possible withdrawal"."""
    beside = [j for k in (possible, i) for j in analysis.dependents(k, "amod", "advmod", "det") if j < possible]
    beside += [j for k in beside for j in analysis.dependents(k, "advmod")]
    if any(analysis.lower(j) in modality_rules().hedges.one_more for j in beside):
        return False
    utmost = modality_rules().hedges.utmost
    return any(analysis.tokens[j].xpos in ("JJS", "RBS") or analysis.lower(j) in utmost for j in beside)


def _has_its_day(analysis: Analysis, i: int) -> bool:
    """Whether it stands behind a participle for when, where or for what a thing is set: "set **for** Doha"."""
    to = any(analysis.lower(k) == "to" for j in analysis.dependents(i, "xcomp") for k in analysis.dependents(j, "mark"))
    return to or any(prep == "for" for prep, _ in obliques(analysis, i))


def _because_of(analysis: Analysis, due: int) -> bool:
    """Whether "due" says why something is: "the deaths are **due to** the raid", not "due to begin"."""
    to = due + 1
    if to >= len(analysis.tokens) or analysis.lower(to) != "to":
        return False
    return analysis.tokens[analysis.tokens[to].head].xpos != "VB" and not any(
        analysis.tokens[j].xpos == "VB" for j in analysis.dependents(analysis.tokens[to].head, "aux")
    )


def _told_by(analysis: Analysis, i: int) -> bool:
    """Whether a participle names who says so, who holds it then: "the raid, **reported by** state television"."""
    return any(analysis.tokens[j].deprel == "obl:agent" for j in analysis.children[i])


def _scheduled(analysis: Analysis, i: int) -> int | None:
    """The word that makes an infinitive with "be" a plan: "are to sign", "are due to sign", "all they do is sign"."""
    be = [j for j in analysis.dependents(i, "aux", "cop") if analysis.tokens[j].lemma == "be"]
    marks = modality_rules().conditions.marks
    if at_fault(analysis, i):
        return None
    if inverted(analysis, i) or any(analysis.lower(j) in marks for j in analysis.dependents(i, "mark")):
        return None  # "if we were to sign"
    if not any(analysis.tokens[j].xpos not in ("VB", "VBN", "VBG") for j in be):
        return None
    to = infinitive(analysis, i)
    undone = to is not None and perfect(analysis, i)  # "were to have signed"
    if analysis.tokens[i].xpos != "VB" and not any(analysis.tokens[j].xpos == "VB" for j in be) and not undone:
        return None
    due = (j for j in analysis.dependents(i, "mark") if analysis.lower(j) in modality_rules().modals.scheduled)
    bare = i if analysis.tokens[be[0]].deprel == "cop" and analysis.tokens[i].xpos == "VB" else None
    return next(due, to if to is not None else bare)


def _timed(analysis: Analysis, i: int) -> bool:
    """Whether a verb says when something that has its day begins: "would **begin** on Sunday"."""
    if analysis.tokens[i].lemma not in modality_rules().modals.timed:
        return False
    return any(analysis.tokens[j].etype == "time" for j in analysis.dependents(i, "obl"))


def past(analysis: Analysis, i: int) -> bool:
    """Whether a word stands in a tense of the past: "**left**", "had left", "was ready"."""
    if analysis.tokens[i].xpos == "VBD":
        return True
    return any(
        analysis.tokens[j].xpos == "VBD" or analysis.tokens[j].lemma == "have"
        for j in analysis.dependents(i, "aux", "cop")
    )


def _reported(analysis: Analysis, i: int) -> bool:
    """Whether a clause hangs on a verb of saying: there, "would" is the future seen from the past."""
    above = analysis.tokens[i].head
    if above < 0:
        return _said_beside(analysis, i)
    return analysis.deprel(i) in ("ccomp", "conj", "advcl", "acl") or _said_beside(analysis, i)


def _said_beside(analysis: Analysis, i: int) -> bool:
    """Whether it is told who said so: "they would leave, **he said**"; not "it would stop; a gang is in the port"."""
    beside = analysis.dependents(i, "parataxis")
    return any(any(True for _ in cues_at(analysis, j)) for j in beside)
