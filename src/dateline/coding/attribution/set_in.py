"""Reads cues that stand behind their words or within them: "X did it, they said", "as they put it"."""

from collections.abc import Iterator

from dateline.coding.attribution.around_cues import added, behind, others_part, said_on, since_semicolon
from dateline.coding.attribution.asides import CONTRARY, sequel
from dateline.coding.attribution.constructions import whole
from dateline.coding.attribution.others import others_words
from dateline.coding.attribution.passed_on import passed_on
from dateline.coding.attribution.set_apart import BREAKS, apart, behind_comma, between_commas, brackets, opened_by
from dateline.coding.factuality.negations import negating
from dateline.coding.factuality.signature_names import FAILED
from dateline.coding.factuality.signatures import signature_of
from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import Cue, cues_at, second_words
from dateline.coding.trees.subjects import agent, left_open, passive, subjects
from dateline.language.analysis import Analysis
from dateline.language.classes import NOUNS

CONCEDING = frozenset({"however", "whatever"})
"""What opens a clause that makes no difference."""


def around(analysis: Analysis, cue: Cue) -> Iterator[tuple[str, frozenset[int]]]:
    """The construction and the content of a cue that is set in; none for most."""
    verb = cue.token
    above = analysis.tokens[verb].head
    if above < 0 or conceded(analysis, verb):
        return
    if analysis.deprel(verb) == "ccomp" and (told := passed_on(analysis, above)) is not None and told[0] == verb:
        yield "clause", told[1]
        return
    hearsay = analysis.deprel(verb) == "xcomp" and analysis.tokens[above].lemma in cue_rules().hearsay.verbs
    if hearsay and analysis.deprel(above) == "parataxis" and 0 <= analysis.tokens[above].head < above:
        # "They will be freed, an envoy is reported **to have said**".
        yield "clause", whole(analysis, analysis.tokens[above].head) - whole(analysis, above)
    elif analysis.tokens[verb].deprel in ("acl:relcl", "acl"):
        yield from _in_commas(analysis, verb)
    elif _is_set_in(analysis, cue):
        yield from _set_in(analysis, cue)


def _is_set_in(analysis: Analysis, cue: Cue) -> bool:
    """Whether a cue may be set into what it says: "they left, **he said**", not "he said: they left"."""
    verb, own = cue.token, subjects(analysis, cue.token)
    above = analysis.tokens[verb].head
    if not own and analysis.deprel(verb) == "parataxis" and analysis.tokens[above].etype == "person" and above < verb:
        return False  # "(Roe, who was there, once said, “…”)"
    thing = len(own) > 1 and analysis.tokens[own[1]].etype not in ("person", "organization")
    if thing and above < own[1] < own[0] < verb and own[0] - own[1] <= 2:
        return False  # "…, an offer they declined"
    second = second_words(analysis, cue)  # "they left, her office let it be known"
    if _as_clause(analysis, verb):
        # "The bill passed, as thousands protested outside", "it fell, an officer said, as the palace announced **a
        # truce**".
        return cue.name != "maintain" and (bool(second) or not _says_more(analysis, verb))
    if any(j not in second for j in analysis.dependents(verb, "ccomp", "xcomp")) or not apart(analysis, verb):
        return False
    if not cue.addresses and not second and _has_object(analysis, verb):
        return False
    relation = analysis.deprel(verb)
    if relation == "parataxis" and not cue.addresses and _nobodys(analysis, verb):
        return False
    return relation in ("parataxis", "ccomp", "conj", "advcl")


def _as_clause(analysis: Analysis, verb: int) -> bool:
    """Whether a cue stands in a clause with "as": "it fell, **as they said**"."""
    opened = (analysis.lower(k) for k in analysis.dependents(verb, "mark", "advmod"))
    return analysis.deprel(verb) == "advcl" and any(word == "as" for word in opened)


def _set_in(analysis: Analysis, cue: Cue) -> Iterator[tuple[str, frozenset[int]]]:
    """What a cue is set into, without what is the cue's own or somebody else's."""
    verb, as_clause = cue.token, _as_clause(analysis, cue.token)
    above, joint = _bears_on(analysis, verb)
    if as_clause and cue.rules.stance != "confirms" and _turned_out_otherwise(analysis, verb, above):
        return
    content = whole(analysis, above) - whole(analysis, verb) - joint
    if cue.rules.stance in CONTRARY and (told := _others_report(analysis, above)) is not None:
        yield "around", whole(analysis, told)  # "Rebels claim the attack, the army denies"
        return
    if not as_clause:
        content -= behind(analysis, verb)
        content |= added(analysis, verb)
    content -= others_words(analysis, verb, above) | said_on(analysis, verb, above) | sequel(analysis, verb, content)
    content = since_semicolon(analysis, verb, above, content) - others_part(analysis, verb, content)
    aside = brackets(analysis, verb)
    if aside and any(analysis.tokens[j].upos != "PUNCT" for j in aside - whole(analysis, verb)):
        content &= aside  # "hit a low (19 percent, a poll says) in May"
        if not content:
            return
    yield "as" if as_clause else "around", content


def _turned_out_otherwise(analysis: Analysis, verb: int, above: int) -> bool:
    """Whether it is told that what somebody had said is not so: "they did not take it, **as they had claimed**".

    So it is of what nobody did, or failed to do: "**no** soldiers left the town, as it had claimed".
    """
    helped = any(analysis.lower(j) == "had" for j in analysis.dependents(verb, "aux"))
    if not helped or verb < above:
        return False
    tried = (above, *analysis.dependents(above, "xcomp"))
    over = [k for j in tried if analysis.deprel(j) == "xcomp" and _failed(analysis, j, k := analysis.tokens[j].head)]
    return bool(over) != any(True for j in {above, *over} for _ in negating(analysis, j))


def _failed(analysis: Analysis, deed: int, verb: int) -> bool:
    signature = signature_of(analysis, deed, verb)
    return signature is not None and signature.name == FAILED


def _bears_on(analysis: Analysis, verb: int) -> tuple[int, frozenset[int]]:
    """The head of the clause that a cue bears on, which trees hang on a word inside it, and an "and" before the cue."""
    above, own = analysis.tokens[verb].head, subjects(analysis, verb)
    beside = analysis.deprel(verb) == "parataxis"
    if (beside or _as_clause(analysis, verb)) and analysis.deprel(above) == "nsubj":
        # "A convoy, she said, was hit", "and that, **as he points out**, is too much": it bears on the clause.
        above = analysis.tokens[above].head if analysis.tokens[above].head > verb else above
    if not beside:
        # "It resumes on Friday, **when**, they claimed, it will fail": trees hang the cue on a word before that.
        within = bool(own) and between_commas(analysis, verb)
        opened = opened_by(analysis, _before(analysis, own[0]), verb) if within else None
        return above if opened is None else opened, frozenset()
    joint = frozenset[int]()  # the "and" of "to hurt them and, he says, to ruin them"
    if own and above < own[0]:
        # "They took Goma, an officer said in a statement": it bears on the clause, not on its last noun.
        while analysis.deprel(above) in ("obj", "obl", "nmod") and analysis.tokens[above].head >= 0:
            above = analysis.tokens[above].head
    if own and between_commas(analysis, verb):
        # "They fired, and the army, **it said**, hit back": it bears on the clause that it is set in.
        last = _before(analysis, own[0])
        above = left_open(analysis, last, verb) or opened_by(analysis, last, verb) or above
        joint = frozenset((last,)) if analysis.deprel(last) == "cc" else joint
    while analysis.deprel(above) == "advcl" and analysis.tokens[above].head > verb:
        above = analysis.tokens[above].head  # "Were it not for them, he reckoned, it would have fallen"
    return above, joint


def _before(analysis: Analysis, noun: int) -> int:
    """The word before the comma that a noun phrase stands behind, which the tree may have hung on it."""
    first = analysis.subtree(noun)[0]
    return first - 1 - (analysis.surface(first) != ",")


def conceded(analysis: Analysis, verb: int) -> bool:
    """Whether it does not matter what somebody says: "it has not left, **however** often they say so"."""
    return any(analysis.lower(j) in CONCEDING for j in analysis.subtree(verb) if j < verb)


def _nobodys(analysis: Analysis, verb: int) -> bool:
    """Whether a passive tells what was done to somebody: "it was in doubt: **he was challenged**", not "it is said"."""
    own = subjects(analysis, verb)
    told = any(analysis.lower(j) in ("it", "so", "as") for j in own)
    return passive(analysis, verb) and bool(own) and not told and agent(analysis, verb) is None


def _others_report(analysis: Analysis, verb: int) -> int | None:
    """What somebody says with a verb, which somebody else answers behind it."""
    said = analysis.child(verb, "ccomp", "obj")
    told = said is not None and said > verb and bool(subjects(analysis, verb))
    return said if told and any(cue.rules.certain for cue in cues_at(analysis, verb)) else None


def _in_commas(analysis: Analysis, verb: int) -> Iterator[tuple[str, frozenset[int]]]:
    """A cue between commas behind a subject, which trees take for a relative clause: "The bridge, they said, fell"."""
    noun = analysis.tokens[verb].head
    own = subjects(analysis, verb)
    if not own or own[0] > verb or analysis.deprel(noun) not in ("nsubj", "obl", "obj"):
        return
    first, last = min(analysis.subtree(own[0])), max(analysis.subtree(verb))
    if (
        first == 0
        or BREAKS.isdisjoint((analysis.surface(first), analysis.surface(first - 1)))
        or any(analysis.tokens[j].xpos in ("WDT", "WP", "WRB") for j in analysis.subtree(verb))
    ):
        return
    closed = {analysis.surface(j) for j in (last, last + 1) if j < len(analysis.tokens)} & BREAKS
    if closed and analysis.child(verb, "ccomp", "xcomp") is None:
        above = analysis.tokens[noun].head
        yield "around", whole(analysis, above) - whole(analysis, verb)


def spoken_behind(analysis: Analysis, verb: int) -> bool:
    """Whether a verb that is no known cue can be one by where it stands: "They fled, the rebels crowed".

    It needs somebody who speaks for its subject, and nothing that it is done to.
    """
    own = subjects(analysis, verb)
    if not own:
        return False
    if own[0] > verb:  # "…, crowed the rebels."
        ends = analysis.subtree(own[0])[-1] >= analysis.sentence_tokens(verb).stop - 2
        return ends and analysis.surface(verb - 1) in BREAKS and analysis.subtree(own[0])[0] == verb + 1
    alone = analysis.child(verb, "obj", "ccomp", "xcomp", "aux", "cc", "conj", "cop") is None
    token = analysis.tokens[own[0]]
    person = token.etype in ("person", "organization") or token.lemma.lower() in cue_rules().documents.nouns
    return behind_comma(analysis, own[0]) and alone and person and analysis.tokens[verb].xpos in ("VBD", "VBN", "VBZ")


def _says_more(analysis: Analysis, verb: int) -> bool:
    """Whether a verb after "as" has something else that it says: "as the palace announced **a truce**", not "it"."""
    told = analysis.child(verb, "obj")
    return told is not None and told > verb and analysis.tokens[told].upos in NOUNS


def _has_object(analysis: Analysis, verb: int) -> bool:
    """Whether a verb has what it says, or what it is done to, right behind it: "police put the number at six"."""
    own, done = analysis.child(verb, "nsubj"), analysis.child(verb, "obj")
    if own is None or done is None or not own < verb < done:
        return False
    return all(analysis.tokens[j].upos != "PUNCT" for j in range(verb, done))  # not "he said – something they deny"
