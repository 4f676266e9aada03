"""Mends trees of headlines whose parts hang together: who says it, who is to do it, who is behind it."""

from dateline.coding.lexicons.cues import cues_at
from dateline.coding.lexicons.modality_rules import in_view
from dateline.coding.trees.repairs.repair import Links, at
from dateline.coding.trees.tags.headline_clauses import is_headline
from dateline.language.analysis import Analysis
from dateline.language.classes import NOUNS, SPEAKERS_OR_PLACES

_LONGEST_LABEL = 6
"""Tokens of who says it before a headline, with the colon."""
_DASHES = frozenset({"–", "—", "-", "--", "|"})
_ALONE = frozenset({"root", "parataxis", "appos"})
"""Relations of what a headline without a verb is about."""


@at("acl")
def _to_do(analysis: Analysis, i: int) -> Links:
    """Who is to do something, behind who says so or before him: "Sources: **Chad** to expel envoy", "… - report"."""
    inside, to = analysis.sentence_tokens(i), i - 1
    if analysis.lower(to) != "to" or analysis.tokens[i].xpos != "VB" or not _is_headline(analysis, inside):
        return {}
    near = range(inside.start + 1, min(inside.start + _LONGEST_LABEL, to))
    colon = next((j for j in near if analysis.surface(j) == ":"), None)
    own = range(inside.start if colon is None else colon + 1, to)
    who = next((j for j in own if analysis.tokens[j].head not in own), None)
    if who is None or analysis.tokens[who].upos not in NOUNS:
        return {}
    if analysis.tokens[who].lemma.lower() in in_view():
        return {}  # "Minister: no **plan** to leave"
    above = analysis.tokens[i].head
    if colon is None:
        return {i: (who, "acl")} if above > i else {}
    label = next((j for j in range(inside.start, colon) if analysis.tokens[j].head < 0), None)
    together = above in (label, who) and analysis.tokens[who].head in (label, i)
    return {i: (label, "parataxis"), who: (i, "nsubj")} if label is not None and together else {}


@at("ccomp")
def _said_to_do(analysis: Analysis, i: int) -> Links:
    """Who is to do something, taken for a clause of who says so: "Army **chief** to resign, sources say"."""
    says, to = analysis.tokens[i].head, analysis.subtree(i)[0]
    if says < i or analysis.lower(to) != "to" or to not in analysis.dependents(i, "mark"):
        return {}
    who = next((j for j in analysis.dependents(says, "ccomp") if j < to and analysis.tokens[j].upos in NOUNS), None)
    told = any(i < j < says for j in analysis.dependents(says, "nsubj"))
    if who is None or not told or analysis.child(who, "nsubj", "cop", "expl", "mark") is not None:
        return {}
    if analysis.tokens[who].lemma.lower() in in_view():
        return {}
    last = max(j for j in analysis.subtree(who) if j < to)
    done_to = any(analysis.tokens[j].deprel == "aux:pass" for j in analysis.children[i])
    return {who: (i, "nsubj:pass" if done_to else "nsubj")} if last == to - 1 else {}


@at("nmod", "obl")
def _behind_it(analysis: Analysis, i: int) -> Links:
    """Who is behind a deed where "is" is left out: "Kremlin: **Ukraine** behind attack"."""
    opened = next((j for j in analysis.dependents(i, "case") if analysis.lower(j) == "behind"), 0)
    above, who = analysis.tokens[i].head, opened - 1
    while who > above and analysis.deprel(who) in ("compound", "flat"):
        who = analysis.tokens[who].head
    if opened < 1 or analysis.tokens[i].etype != "event" or not 0 <= who < i:
        return {}
    able = analysis.tokens[who].etype in SPEAKERS_OR_PLACES and analysis.tokens[who].upos in NOUNS
    told = analysis.deprel(who) in ("obj", "iobj") and any(cue.rules.certain for cue in cues_at(analysis, above))
    alone = told or analysis.deprel(who) in (*_ALONE, "ccomp")
    if not able or not alone or not _is_headline(analysis, analysis.sentence_tokens(i)):
        return {}
    if above not in (who, analysis.tokens[who].head):
        return {}
    relation = "parataxis" if analysis.deprel(who) == "appos" else analysis.tokens[who].deprel
    relation = "ccomp" if told else relation  # "Chad says **Sudan behind raid**"
    beside = {
        j: (i, analysis.tokens[j].deprel) for j in analysis.dependents(who, "list", "punct", "parataxis") if j > i
    }
    return {i: (analysis.tokens[who].head, relation), who: (i, "nsubj"), **beside}


@at("compound")
def _before_dash(analysis: Analysis, i: int) -> Links:
    """The last word before a dash, taken for part of who says it: "to meet **US** - state media"."""
    last, inside = analysis.tokens[i].head, analysis.sentence_tokens(i)
    while analysis.deprel(last) == "compound":
        last = analysis.tokens[last].head
    dash, top = i + 1, next((j for j in inside if analysis.tokens[j].head < 0), None)
    ends = analysis.subtree(last)[-1] + 1 == inside.stop and dash < last
    if not ends or analysis.surface(dash) not in _DASHES or not _is_headline(analysis, inside) or top is None:
        return {}
    tokens = analysis.tokens
    spaced = tokens[i].end < tokens[dash].start and tokens[dash].end < tokens[dash + 1].start
    if not spaced or top >= i:
        return {}
    before = (j for j in analysis.children[last] if j < i and analysis.deprel(j) in ("case", "det"))
    moved = {j: (i, tokens[j].deprel) for j in before}
    return {i: (tokens[last].head, tokens[last].deprel), last: (top, "parataxis"), **moved}


def _is_headline(analysis: Analysis, inside: range) -> bool:
    return is_headline(analysis, inside.start, inside.stop)


HEADLINE_PART_REPAIRS = (_to_do, _said_to_do, _behind_it, _before_dash)
