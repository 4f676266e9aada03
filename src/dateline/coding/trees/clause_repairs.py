"""Mends trees that give one clause what is another's: "**doctors**, whom they blame, say that gunners shot"."""

from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import cues_at, particle
from dateline.coding.trees.repair import Links, at
from dateline.language.analysis import Analysis
from dateline.language.classes import NOMINAL

_INVERTED = frozenset({"had", "were", "should"})
"""What a condition begins with that has no other mark."""
_HELPING = frozenset({"help", "let", "make", "see", "watch", "hear"})
"""Verbs whose infinitive has no "to"."""


@at("nsubj")
def _before_saying(analysis: Analysis, i: int) -> Links:
    """Who says something, hung on what is said beside its own subject: "**doctors**, whom he met, say gunners shot"."""
    verb = analysis.tokens[i].head
    said = analysis.tokens[verb].head if verb > i else -1
    between = i < said < verb and analysis.deprel(verb) == "ccomp" and analysis.child(said, "nsubj") is None
    if not between or not any(cue.rules.certain for cue in cues_at(analysis, said)):
        return {}
    own = any(said < j < verb for j in analysis.dependents(verb, "nsubj"))
    return {i: (said, "nsubj")} if own else {}


@at("expl")
def _it_was_behind(analysis: Analysis, i: int) -> Links:
    """Who is behind a deed, taken for the "it" of a cleft: "**it** was behind the raid that killed them"."""
    noun = analysis.tokens[i].head
    placed = analysis.child(noun, "case") is not None and analysis.child(noun, "cop") is not None
    if analysis.lower(i) != "it" or not i < noun or not placed:
        return {}
    # What a preposition opens is no subject, which is what "that" stands for.
    told = (j for j in analysis.dependents(noun, "acl") if analysis.tokens[j].deprel == "acl:relcl")
    that = any(analysis.tokens[k].xpos == "WDT" for j in told for k in analysis.dependents(j, "nsubj"))
    return {i: (noun, "nsubj")} if that else {}


@at("nmod")
def _blame_on(analysis: Analysis, i: int) -> Links:
    """Whom somebody blames, hung on what for: "laid the blame for the raid **on the rebels**"."""
    rules = cue_rules().laying_blame
    blame = next((j for j in analysis.ancestors(i) if analysis.tokens[j].lemma in rules.nouns), -1)
    verb = analysis.tokens[blame].head if blame >= 0 else -1
    on = any(analysis.lower(j) in rules.prepositions for j in analysis.dependents(i, "case"))
    if not on or verb < 0 or not verb < blame < i or analysis.tokens[verb].lemma not in rules.verbs:
        return {}
    return {i: (verb, "obl")} if analysis.deprel(blame) == "obj" else {}


@at("acl")
def _on_condition(analysis: Analysis, i: int) -> Links:
    """What is said on a condition, hung on that: "said on condition that he not be named **that** jets had struck"."""
    noun = analysis.tokens[i].head
    said = analysis.tokens[noun].head if noun >= 0 and analysis.deprel(noun) == "obl" else -1
    if said < 0 or not said < noun < i or analysis.child(said, "ccomp") is not None or not cues_at(analysis, said):
        return {}
    clauses = [j for j in analysis.dependents(noun, "acl") if _that(analysis, j)]
    return {i: (said, "ccomp")} if len(clauses) == 2 and clauses[1] == i else {}


def _that(analysis: Analysis, i: int) -> bool:
    """Whether a clause opens with "that" and has its own subject."""
    opened = any(analysis.lower(j) == "that" for j in analysis.dependents(i, "mark"))
    return opened and analysis.child(i, "nsubj") is not None


@at("advcl")
def _condition_first(analysis: Analysis, i: int) -> Links:
    """A condition by its order, hung on who says what would follow: "**should they attack**, we will, he said"."""
    verb, first = analysis.tokens[i].head, analysis.subtree(i)[0]
    said = analysis.child(verb, "ccomp") if verb > i else None
    by_order = analysis.lower(first) in _INVERTED and analysis.tokens[first].head == i
    if said is None or not i < said < verb or not by_order or not cues_at(analysis, verb):
        return {}
    own = analysis.child(i, "nsubj")
    return {i: (said, "advcl")} if own is not None and first < own < i else {}


@at("compound")
def _helped(analysis: Analysis, i: int) -> Links:
    """Who is helped to do it, taken for a part of the doing: "denies helping **rebels** take the town"."""
    done = analysis.tokens[i].head
    verb = analysis.tokens[done].head if analysis.deprel(done) == "xcomp" else -1
    bare = analysis.tokens[done].xpos == "VB" and analysis.child(done, "mark", "nsubj") is None
    if verb < 0 or not bare or not verb < i < done or analysis.child(verb, "obj") is not None:
        return {}
    return {i: (verb, "obj")} if analysis.tokens[verb].lemma in _HELPING else {}


@at("ccomp", "parataxis", "obj")
def _second_piece(analysis: Analysis, i: int) -> Links:
    """The rest of a clause that is quoted in two pieces: "“They fired,” she said, “**forty shells** at us”"."""
    said = analysis.tokens[i].head
    if analysis.tokens[i].upos not in NOMINAL or not 0 <= said < i or analysis.child(i, "nsubj", "cop") is not None:
        return {}
    first, opens = analysis.child(said, "ccomp"), analysis.subtree(i)[0]
    if first is None or not first < said or analysis.tokens[first].upos != "VERB" or not cues_at(analysis, said):
        return {}
    quoted = {analysis.tokens[j].xpos for j in (opens, opens + 1)} & {"``"}
    if not quoted or analysis.tokens[analysis.subtree(first)[0]].xpos != "``":
        return {}
    if analysis.child(i, "case") is not None:
        return {i: (first, "obl")}
    # What the verb is done to is still to come only where the first piece ends with the verb.
    ends = next(j for j in reversed(analysis.subtree(first)) if analysis.tokens[j].upos != "PUNCT")
    if ends not in (first, particle(analysis, first)) or analysis.child(first, "obj", "xcomp", "ccomp") is not None:
        return {}
    own = dict.fromkeys(analysis.dependents(first, "nsubj"), (first, "nsubj"))
    thing = analysis.tokens[i].etype not in ("abstract", "event")  # not "“They left,” he said, “a betrayal”"
    return {i: (first, "obj"), **own} if own and thing and analysis.child(first, "aux:pass") is None else {}


CLAUSE_REPAIRS = (_before_saying, _it_was_behind, _blame_on, _on_condition, _condition_first, _helped, _second_piece)
