"""Finds what a noun or an adjective reports: "the claim that", "confident that", "his plea for"."""

from collections.abc import Iterator

from dateline.coding.attribution.backing import backing
from dateline.coding.attribution.constructions import Reading, whole
from dateline.coding.attribution.noun_sources import FAVOUR
from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import Cue, cues_at
from dateline.coding.lexicons.modality_rules import modality_rules
from dateline.language.analysis import Analysis
from dateline.language.classes import ASKING

_OF_DEEDS = frozenset({"claims", "accuses"})
_ABOUT = frozenset({"of", "about", "to", "against"})
_TOWARDS = frozenset({"with", "at", "toward", "towards"})
"""What stands before whom somebody feels so about: "anger **at** the owner"."""
_AS_TO = frozenset({"respect", "regard"})
"""What "with" stands before that only says what something is about: "expectations with **respect** to sales"."""
_IN = frozenset({"argument", "case"})
"""Nouns behind which "in" tells for what somebody speaks: "an argument **in** favour of it", not "a word in print"."""
VERBAL_NOUN_CLAUSES = ("acl", "ccomp", "xcomp", "advcl")


def of_noun(analysis: Analysis, cue: Cue) -> Iterator[Reading]:
    """What hangs on a noun or an adjective: "the claim that", "confident that", "his plea for"."""
    i = cue.token
    if cue.kind == "noun" and (known := backing(analysis, i)) is not None:
        if known[1] is not None:  # "**the rebels** won the backing of the tribes"
            mark = {
                j for j in analysis.dependents(known[1], "case") if j > known[1]
            }  # "the mayor**'s** support among miners"
            yield Reading(frame="about", content=whole(analysis, known[1]) - {i} - mark)
        return
    for j in (*analysis.dependents(i, *VERBAL_NOUN_CLAUSES), *_behind_it(analysis, cue)):
        if j < i or analysis.tokens[j].deprel == "acl:relcl":
            continue
        marks = {analysis.lower(k) for k in analysis.dependents(j, "mark", "advmod")}
        contact = analysis.child(j, "nsubj") == i + 1
        if marks & {"that", "whether", "if", "how", "why"} or analysis.deprel(j) in ("ccomp", "csubj") or contact:
            yield Reading(frame="clause", content=whole(analysis, j))
        elif (
            "to" in marks
            and not _too_much_so(analysis, i)
            and (cue.kind == "noun" or "infinitive" in cue.rules.frames or cues_at(analysis, j))
        ):
            yield Reading(frame="infinitive", content=whole(analysis, j))
        elif cue.kind == "noun" and (_of_them(analysis, j) or ("of" in marks and cue.rules.stance in _OF_DEEDS)):
            of = tuple(k for k in analysis.dependents(j, "mark") if analysis.lower(k) in _ABOUT)
            # "Accusations of arming them", "reports of soldiers killing men".
            yield Reading(frame="about", content=whole(analysis, j) - set(of), helpers=of)
    if cue.kind == "noun":
        yield from _copular(analysis, i)
    for j in () if _kind_of(analysis, cue) else analysis.dependents(i, "nmod", "obl"):
        cases = [
            k
            for k in analysis.dependents(j, "case")
            if analysis.lower(k) in ("for", "about", "against", "of", "over", "on", "to")
            or (analysis.lower(k) == "in" and (cue.rules.attitude or cue.kind != "noun" or cue.lemma in _IN))
            or (cue.rules.attitude and analysis.lower(k) in _TOWARDS and analysis.tokens[j].lemma not in _AS_TO)
        ]
        if cases and j > i:
            yield Reading(frame="about", content=whole(analysis, j) - set(cases), helpers=tuple(cases))


def _too_much_so(analysis: Analysis, i: int) -> bool:
    """Whether an infinitive tells only what is not done: "**too** frightened to shoot"."""
    return any(analysis.lower(j) in modality_rules().negation.excess for j in analysis.dependents(i, "advmod"))


def _behind_it(analysis: Analysis, cue: Cue) -> Iterator[int]:
    """What is clear or open to nobody in particular: "it is clear **that they left**", "unclear **whether they left**".

    "It is doubtful that they left" only tells how likely that is.
    """
    if cue.kind != "adjective" or analysis.child(cue.token, "expl") is None:
        return
    for j in analysis.dependents(cue.token, "csubj"):
        words = (analysis.subtree(j)[0], *analysis.dependents(j, "mark", "advmod", "nsubj", "obj"))
        asked = any(analysis.tokens[k].xpos in ASKING or analysis.lower(k) in ("whether", "if") for k in words)
        if j > cue.token and (asked or cue.rules.stance != "doubts"):
            yield j


def _kind_of(analysis: Analysis, cue: Cue) -> bool:
    """Whether a noun only tells of what it is one: "a **version** of the plan", "in **charge** of it"."""
    rules = cue_rules().apart
    if cue.lemma in FAVOUR and all(analysis.lower(k) != "in" for k in analysis.dependents(cue.token, "case")):
        return True  # "lost the favour of the king"
    before = {f"{analysis.lower(k)} {cue.lemma}" for k in analysis.dependents(cue.token, "case")}
    for j in analysis.dependents(cue.token, "nmod", "obl"):
        of_it = any(analysis.lower(k) == "of" for k in analysis.dependents(j, "case"))
        if of_it and cue.lemma in rules.of_things and analysis.tokens[j].etype != "event":
            return True
    return not before.isdisjoint(rules.phrases)


def _copular(analysis: Analysis, i: int) -> Iterator[Reading]:
    """Their message was that …"""
    above = analysis.tokens[i].head
    if above >= 0 and analysis.deprel(i) == "nsubj" and analysis.child(above, "cop") is not None:
        marks = {analysis.lower(k) for k in analysis.dependents(above, "mark")}
        if marks & {"that", "to"} and above > i:
            yield Reading(
                frame="copular",
                content=whole(analysis, above) - whole(analysis, i) - set(analysis.dependents(above, "cop")),
            )


def _of_them(analysis: Analysis, clause: int) -> bool:
    """Whether a clause tells what somebody does that a noun is about: "concern about **soldiers killing men**"."""
    about = any(analysis.lower(k) in _ABOUT for k in analysis.dependents(clause, "mark"))
    gerund = analysis.tokens[clause].xpos == "VBG" and analysis.child(clause, "aux") is None
    return about and gerund and analysis.child(clause, "nsubj") is not None
