"""Finds what a cue reports: walks the tree from the cue to the words of its content."""

from collections.abc import Iterator

from dateline.coding.attribution.asides import (
    begins_behind,
    comma_closes,
    comment,
    occasion,
    others_words,
    sequel,
    set_off,
    was_asked,
)
from dateline.coding.attribution.constructions import Reading, whole
from dateline.coding.attribution.further import further
from dateline.coding.attribution.impersonal import called_it, cleft, labels, raised, told_by, told_of_it
from dateline.coding.attribution.noun_contents import of_noun
from dateline.coding.attribution.object_contents import (
    REASONED,
    about,
    as_saying,
    can_be_said,
    counted,
    of_object,
    summed_up,
)
from dateline.coding.attribution.set_apart import between_commas
from dateline.coding.attribution.set_in import added, around, behind, behind_semicolon, headline
from dateline.coding.factuality.moods import told_back
from dateline.coding.factuality.signatures import infinitive
from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import Cue, asks, cues_at, second_words, set_in
from dateline.coding.trees.stand_ins import sums_up
from dateline.coding.trees.subjects import gerund, goes_on, in_another_tense, passive, subjects
from dateline.language.analysis import Analysis
from dateline.language.classes import NOMINAL

GOING_ON = frozenset({"so", "because", "if", "unless"})
"""What opens a clause behind a cue and a comma that goes on with what is said."""
WHOLE = frozenset({"clause", "infinitive", "gerund", "object", "label", "about", "after"})
"""Frames whose content is one piece."""
LATER = frozenset({"before", "after", "while"})
"""What opens a clause about when something else was said."""


def readings(analysis: Analysis, cue: Cue) -> Iterator[Reading]:
    """The constructions that a cue stands in, the surest first."""
    if cue.kind == "verb":
        yield from _of_verb(analysis, cue)
    else:
        yield from of_noun(analysis, cue)


def _of_verb(analysis: Analysis, cue: Cue) -> Iterator[Reading]:
    verb = cue.token
    frames = cue.rules.frames
    set_in: list[Reading] = []
    if "clause" in frames or "quote" in frames:
        # A second subject that the tree gives the cue belongs to the clause that it reports.
        spare = frozenset[int]().union(*(whole(analysis, j) for j in subjects(analysis, verb)[1:]))
        clauses = sorted([*analysis.dependents(verb, "ccomp"), *told_of_it(analysis, verb), *_of_second(analysis, cue)])
        if passive(analysis, verb) and "hearsay" in frames:
            # "Cabinet said to have left" is of the cabinet.
            clauses = [j for j in clauses if infinitive(analysis, j) is None or analysis.child(j, "nsubj") is not None]
        clauses = [j for j in clauses if j > verb or not was_asked(analysis, verb, j)]
        pieces = any(analysis.tokens[j].upos in NOMINAL for j in clauses)
        if pieces and clauses[0] < verb < clauses[-1]:
            # "“The fort,” she said, “has fallen”", "it fell, she said, the first to do so": a piece on either side.
            spare = spare.union(*(whole(analysis, j) for j in clauses))
        if clauses and clauses[0] < verb:
            # "They made up, he announced, an hour after …", "They left, he said; the army, that …".
            clauses = [j for j in clauses if j < verb or not _another(analysis, verb, j)]
        if clauses and clauses[-1] < verb:
            # "If he returns, he will be tried, she said": trees hang the condition on the saying.
            spare = spare.union(*(whole(analysis, j) for j in analysis.dependents(verb, "advcl") if j < clauses[0]))
            spare |= added(analysis, verb, opened=GOING_ON)
        if (
            clauses
            and clauses[0] > verb
            and between_commas(analysis, verb)
            and not begins_behind(analysis, verb, clauses[0])
        ):
            # "If he returns, she said, he will be tried": what stands before her is what she said.
            own = min(subjects(analysis, verb))
            spare = spare.union(
                *(whole(analysis, j) for j in analysis.dependents(verb, "advcl", "obl", "advmod") if j < own)
            )
        if len(clauses) > 1 and clauses[0] < verb and analysis.child(clauses[0], "nsubj") is not None:
            # "They left, he said, going north": the second only goes on with the first.
            clauses = [j for j in clauses if j < verb or analysis.child(j, "nsubj") is not None]
        if clauses and clauses[0] < verb < clauses[-1] and comma_closes(analysis, verb):
            # "They freed ten, he said, among them two whom he had jailed": a piece on either side is one speech.
            spare = spare.union(*(_clause(analysis, cue, j) for j in clauses if j > verb))
            clauses = [j for j in clauses if j < verb]
        for j in clauses or (_hanging_low(analysis, verb) if cue.rules.certain else ()):
            yield Reading(frame="clause", content=_clause(analysis, cue, j) | spare | further(analysis, verb, j))
        yield from cleft(analysis, verb)
        set_in = [Reading(frame=frame, content=content) for frame, content in around(analysis, cue)]
        yield from set_in
        if not clauses and (before := headline(analysis, verb)) is not None:
            yield Reading(frame="clause", content=whole(analysis, before))
        for j in analysis.dependents(verb, "parataxis"):
            between = range(verb, analysis.subtree(j)[0] + 1)
            first = analysis.subtree(j)[0]
            named = analysis.tokens[j].upos == "NOUN" and "," in (analysis.surface(first), analysis.surface(first - 1))
            if any(verb < k < j and cues_at(analysis, k) for k in analysis.dependents(verb, "conj")):
                continue  # "backs the truce and recalled the war: “…”": it is the last of them that it goes on
            if named and (cue.name in REASONED or sums_up(analysis, j)):
                continue  # "apologised to victims of it, a scheme that was unlawful", "it left, he said, a move that …"
            if j > verb and not analysis.child(verb, "ccomp") and all(analysis.surface(k) != ";" for k in between):
                yield Reading(frame="after", content=whole(analysis, j))
    if "label" in frames:
        yield from labels(analysis, cue)
    elif counted(analysis, cue):
        yield from called_it(analysis, verb)
    hearsay = "hearsay" in frames and not cue.addresses and passive(analysis, verb)
    if "raised" in frames or hearsay:
        yield from raised(analysis, verb)
    for j in analysis.dependents(verb, "xcomp", "advcl"):
        if analysis.deprel(j) == "advcl" and infinitive(analysis, j) is None:
            continue
        # "Said to have left" is no order.
        told_of = cue.name == "instruct" and cue.lemma in cue_rules().hearsay.verbs and passive(analysis, verb)
        if infinitive(analysis, j) is not None and "infinitive" in frames and not hearsay and not told_of:
            content = whole(analysis, j)
            content -= comment(analysis, verb, j, content)
            addressed = _addressed(analysis, cue)
            if addressed is not None and not cue.addresses and addressed < j:
                content |= whole(analysis, addressed) - set(analysis.dependents(addressed, "case"))
            for k in analysis.dependents(verb, "ccomp"):
                if k > j and analysis.child(k, "nsubj") is None:
                    content |= whole(analysis, k)
            yield Reading(frame="infinitive", content=content)
        elif gerund(analysis, j) and "gerund" in frames and analysis.deprel(j) == "xcomp":
            yield Reading(frame="gerund", content=whole(analysis, j))
        elif (
            (wanted := analysis.child(verb, "obj")) is not None
            and wanted < j
            and analysis.tokens[j].xpos in ("VBN", "VBD")
            and "infinitive" in frames
            and analysis.deprel(j) == "xcomp"
        ):
            yield Reading(frame="infinitive", content=whole(analysis, wanted) | whole(analysis, j))
    if "object" in frames and passive(analysis, verb):
        for j in analysis.dependents(verb, "nsubj:pass", "csubj"):
            # "…, it is claimed", "Police, it is feared, will".
            it = analysis.lower(j) == "it" and (bool(set_in) or analysis.deprel(verb) == "parataxis")
            # "Is reported by two papers to have left", "a raid is believed to have killed him".
            hearing = hearsay or cue.lemma in cue_rules().hearsay.verbs
            hearing = hearing and analysis.child(verb, "xcomp") is not None
            # "Were urged to end the strike": they are who is asked.
            told = "infinitive" in frames and asks(analysis, verb) and analysis.child(verb, "xcomp") is not None
            told = told or (
                cue.name == "accuse" and any(gerund(analysis, k) for k in analysis.dependents(verb, "advcl"))
            )
            if not (cue.addresses or it or hearing or told) and can_be_said(analysis, cue, j):
                blamed = whole(analysis, j) - set_off(analysis, j)  # "the mayor, **who resigned**, was blamed for it"
                yield Reading(frame="passive", content=blamed | as_saying(analysis, verb))
        if event := told_by(analysis, cue):
            yield Reading(frame="told_by", content=event)
    elif ("object" in frames or counted(analysis, cue)) and not (set_in and cue.addresses):
        yield from of_object(analysis, cue)
    yield from summed_up(analysis, cue)
    if "about" in frames and not (set_in and cue.name == "write"):  # "…, the ministry posted on X"
        yield from about(analysis, cue)


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
        for noun in analysis.subtree(phrase):
            for j in analysis.dependents(noun, "acl") if analysis.tokens[noun].upos in NOMINAL else ():
                that = [k for k in analysis.dependents(j, "mark") if analysis.lower(k) == "that"]
                # "Said on condition that they not be named" tells the condition.
                condition = analysis.tokens[noun].lemma == "condition" and noun + 1 in that
                if that and not condition and analysis.child(j, "nsubj") is not None:
                    yield j


def _addressed(analysis: Analysis, cue: Cue) -> int | None:
    """Who is to do what is asked: urged them to, called on them to."""
    direct = analysis.child(cue.token, "obj", "iobj")
    if direct is not None or cue.name != "request":
        return direct
    for j in analysis.dependents(cue.token, "obl"):
        if {analysis.lower(k) for k in analysis.dependents(j, "case")} & {"on", "upon", "for", "to"}:
            return j
    return None


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
    content -= others_words(analysis, cue.token, j) | occasion(analysis, cue.token, j)
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
