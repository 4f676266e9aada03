"""Finds what a cue reports: walks the tree from the cue to the words of its content."""

from collections.abc import Iterator

from dateline.coding.attribution.anonymity import asked_of_reporter
from dateline.coding.attribution.asides import comment, set_off
from dateline.coding.attribution.clause_contents import beside_it, of_clauses, reported_clauses
from dateline.coding.attribution.constructions import Reading, whole
from dateline.coding.attribution.further import how_much
from dateline.coding.attribution.impersonal import called_it, cleft, labels, raised, told_by
from dateline.coding.attribution.noun_contents import of_noun
from dateline.coding.attribution.object_contents import about, as_saying, can_be_said, counted, of_object
from dateline.coding.attribution.set_in import around
from dateline.coding.attribution.summed_up import summed_up
from dateline.coding.factuality.signatures import infinitive
from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import Cue, asks, set_in
from dateline.coding.trees.subjects import agent, gerund, passive
from dateline.language.analysis import Analysis

WHOLE = frozenset({"clause", "infinitive", "gerund", "object", "label", "about", "after"})
"""Frames whose content is one piece."""
_CALLED_ON = frozenset({"on", "upon", "for", "to"})
"""Prepositions of who is to do what is asked: "called **on** them to leave"."""


def readings(analysis: Analysis, cue: Cue) -> Iterator[Reading]:
    """The constructions that a cue stands in, the surest first."""
    if cue.kind == "verb":
        yield from _of_verb(analysis, cue)
    else:
        yield from of_noun(analysis, cue)


def _of_verb(analysis: Analysis, cue: Cue) -> Iterator[Reading]:
    """The constructions of a verb by the frames of its cue: clauses, labels, infinitives, objects."""
    verb, frames = cue.token, cue.rules.frames
    set_in: tuple[Reading, ...] = ()
    if "clause" in frames or "quote" in frames:
        clauses, spare = reported_clauses(analysis, cue)
        yield from of_clauses(analysis, cue, clauses, spare)
        yield from cleft(analysis, verb)
        set_in = tuple(Reading(frame=frame, content=content) for frame, content in around(analysis, cue))
        yield from set_in
        yield from beside_it(analysis, cue, alone=not clauses)
    if "label" in frames:
        yield from labels(analysis, cue)
    elif counted(analysis, cue):
        yield from called_it(analysis, verb)
    hearsay = "hearsay" in frames and not cue.addresses and passive(analysis, verb)
    if "raised" in frames or hearsay:
        yield from raised(analysis, verb)
    yield from _infinitives(analysis, cue, hearsay=hearsay)
    if "object" in frames and passive(analysis, verb):
        yield from _of_passive(analysis, cue, hearsay=hearsay, told=bool(set_in))
    elif ("object" in frames or counted(analysis, cue)) and not (set_in and cue.addresses):
        yield from of_object(analysis, cue)
    yield from summed_up(analysis, cue)
    if "about" in frames and not (set_in and cue.name == "write"):  # "…, the ministry posted on X"
        yield from about(analysis, cue)


def _infinitives(analysis: Analysis, cue: Cue, *, hearsay: bool) -> Iterator[Reading]:
    """What is said with an infinitive, a gerund or a participle: "urged them **to leave**", "wants him **freed**"."""
    verb, frames = cue.token, cue.rules.frames
    if asked_of_reporter(analysis, verb):
        return
    # "Said to have left" is no order.
    ordered = cue.name != "instruct" or cue.lemma not in cue_rules().hearsay.verbs or not passive(analysis, verb)
    wanted = analysis.child(verb, "obj")
    for j in analysis.dependents(verb, "xcomp", "advcl"):
        to, completes = infinitive(analysis, j) is not None, analysis.deprel(j) == "xcomp"
        if to and "infinitive" in frames and not hearsay and ordered:
            yield Reading(frame="infinitive", content=_asked_for(analysis, cue, j))
        elif completes and gerund(analysis, j) and "gerund" in frames:
            yield Reading(frame="gerund", content=whole(analysis, j))
        elif (
            completes
            and "infinitive" in frames
            and wanted is not None
            and wanted < j
            and analysis.tokens[j].xpos in ("VBN", "VBD")
        ):
            yield Reading(frame="infinitive", content=whole(analysis, wanted) | whole(analysis, j))


def _asked_for(analysis: Analysis, cue: Cue, clause: int) -> frozenset[int]:
    """What is asked for by an infinitive, with who is to do it: "urged **them to leave**"."""
    verb, content = cue.token, whole(analysis, clause)
    content -= comment(analysis, verb, clause, content)
    addressed = _addressed(analysis, cue)
    if addressed is not None and not cue.addresses and addressed < clause:
        content |= whole(analysis, addressed) - set(analysis.dependents(addressed, "case"))
    for k in analysis.dependents(verb, "ccomp"):
        if k > clause and analysis.child(k, "nsubj") is None:
            content |= whole(analysis, k)
    return content


def _of_passive(analysis: Analysis, cue: Cue, *, hearsay: bool, told: bool) -> Iterator[Reading]:
    """What is said of the subject of a passive: "**the raid** was condemned"; `told` with a clause around it."""
    verb = cue.token
    completed = analysis.child(verb, "xcomp") is not None
    # "Is reported by two papers to have left", "a raid is believed to have killed him".
    heard = completed and (hearsay or cue.lemma in cue_rules().hearsay.verbs)
    # "Were urged to end the strike": they are who is asked.
    asked = completed and "infinitive" in cue.rules.frames and asks(analysis, verb)
    asked = asked or (cue.name == "accuse" and any(gerund(analysis, k) for k in analysis.dependents(verb, "advcl")))
    for j in analysis.dependents(verb, "nsubj:pass", "csubj"):
        # "…, it is claimed", "Police, it is feared, will".
        it = analysis.lower(j) == "it" and (told or analysis.deprel(verb) == "parataxis")
        if not (cue.addresses or it or heard or asked) and can_be_said(analysis, cue, j):
            blamed = whole(analysis, j) - set_off(analysis, j)  # "the mayor, **who resigned**, was blamed for it"
            told_to_say = as_saying(analysis, verb)
            if told_to_say and agent(analysis, verb) is None:
                continue  # "the ministry **was reported as saying**" that is one cue
            yield Reading(frame="passive", content=blamed | told_to_say | how_much(analysis, verb, j))
    if event := told_by(analysis, cue):
        yield Reading(frame="told_by", content=event)


def _addressed(analysis: Analysis, cue: Cue) -> int | None:
    """Who is to do what is asked: urged them to, called on them to."""
    direct = analysis.child(cue.token, "obj", "iobj")
    if direct is not None or cue.name != "request":
        return direct
    for j in analysis.dependents(cue.token, "obl"):
        if {analysis.lower(k) for k in analysis.dependents(j, "case")} & _CALLED_ON:
            return j
    return None


def filled(analysis: Analysis, cue: Cue, reading: Reading) -> frozenset[int]:
    """The content without holes, where it stands as a whole before or after the cue: trees leave small words out."""
    content = reading.content
    if reading.frame not in WHOLE or not content or min(content) < cue.token < max(content):
        return content
    # "“Urges” Tokyo, a spokesman said, to withdraw it": who says so between is no part of it.
    between = [j for j in analysis.ancestors(cue.token) if min(content) < j < max(content) and j not in content]
    others = [k for j in between for who in analysis.dependents(j, "nsubj") for k in analysis.subtree(who)]
    # "To withdraw its men, the daily reported, citing officers, in a row over it".
    inside = (j for j in range(min(content), max(content)) if j not in content)
    told = (
        j for j in inside if (analysis.tokens[j].deprel == "parataxis" and set_in(analysis, j)) or _cites(analysis, j)
    )
    others += [k for j in told for k in analysis.subtree(j)]
    return frozenset(range(min(content), max(content) + 1)) - {*between, *others}


def _cites(analysis: Analysis, i: int) -> bool:
    """Whether a participle names on whom a report rests: "citing officers"."""
    token = analysis.tokens[i]
    return token.xpos == "VBG" and token.lemma in cue_rules().sourcing.verbs and analysis.deprel(i) == "advcl"
