"""Mends trees that give one clause what is another's: "**doctors**, whom they blame, say that gunners shot"."""

from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import cues_at, particle, set_in
from dateline.coding.trees.inverted_repairs import saying_ends
from dateline.coding.trees.repair import Links, at
from dateline.language.analysis import Analysis
from dateline.language.classes import FINITE, NOMINAL, NOUNS, SPEAKERS

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
    own = next((j for j in analysis.dependents(verb, "nsubj") if said < j < verb), None)
    # "The army, said the mayor, left": it is the mayor who says so.
    return {i: (said, "nsubj")} if own is not None and not _inverted_behind(analysis, own, said) else {}


def _inverted_behind(analysis: Analysis, own: int, said: int) -> bool:
    """Whether a noun phrase stands right behind a verb and is closed by a comma: "…, said **the mayor**, …"."""
    below = analysis.subtree(own)
    last = below[-1] - (analysis.surface(below[-1]) == ",")
    ends = saying_ends(analysis, last + 1, analysis.sentence_tokens(own))
    return below[0] == said + 1 and ends is not None and analysis.surface(min(ends[1], len(analysis.tokens) - 1)) == ","


@at("nsubj")
def _said_behind(analysis: Analysis, i: int) -> Links:
    """Who says it, right behind the verb and before what is said: "no, said **the mayor**, the rebels had not left"."""
    verb = analysis.tokens[i].head
    said = analysis.tokens[verb].head if verb > i else -1
    behind = 0 <= said < i and analysis.deprel(verb) == "ccomp" and _inverted_behind(analysis, i, said)
    if not behind or analysis.child(said, "nsubj") is not None or not cues_at(analysis, said):
        return {}
    return {i: (said, "nsubj")} if any(j != i for j in analysis.dependents(verb, "nsubj")) else {}


@at("root")
def _what_is_said_of_it(analysis: Analysis, i: int) -> Links:
    """A claim taken for the sentence, and what is said of it for a part: "the **claim** that they left was denied"."""
    noun = analysis.tokens[i].upos == "NOUN" and bool(cues_at(analysis, i))
    clause = analysis.child(i, "acl") if noun else None
    if clause is None or not _that(analysis, clause) or analysis.child(i, "cop", "nsubj") is not None:
        return {}
    ends = (j for j in analysis.dependents(i, "ccomp") if j > clause and analysis.child(j, "nsubj", "mark") is None)
    said = next((j for j in ends if analysis.child(j, "aux", "cop") is not None), None)
    if said is None:
        return {}
    suffers = analysis.tokens[next(analysis.dependents(said, "aux", "cop"))].deprel == "aux:pass"
    return {i: (said, "nsubj:pass" if suffers else "nsubj"), said: (-1, "root")}


@at("acl")
def _said_between(analysis: Analysis, i: int) -> Links:
    """Who says it behind the verb and between commas: "the rebels, **claimed** the general, killed ten men"."""
    noun, who = analysis.tokens[i].head, analysis.child(i, "iobj", "obj", "nsubj")
    clause = analysis.tokens[noun].head if noun >= 0 and analysis.deprel(noun) == "nsubj" else -1
    finite = analysis.tokens[i].xpos in FINITE and analysis.surface(i - 1) == "," and set_in(analysis, i)
    if clause < i or not finite or who is None or analysis.subtree(who)[0] != i + 1:
        return {}
    if analysis.tokens[who].etype not in SPEAKERS or analysis.child(i, "ccomp", "xcomp") is not None:
        return {}
    last = analysis.subtree(i)[-1]
    closed = "," in (analysis.surface(last), analysis.surface(last + 1))
    return {i: (clause, "parataxis"), who: (i, "nsubj")} if closed else {}


@at("advcl")
def _asked_first(analysis: Analysis, i: int) -> Links:
    """The same where the clause that it is set in was found: "the minister, **asked** if they had left, said no"."""
    own, verb = analysis.child(i, "nsubj"), analysis.tokens[i].head
    asked = own is not None and own < i < verb and analysis.tokens[i].xpos in ("VBD", "VBN")
    if (
        not asked
        or own is None
        or analysis.surface(i - 1) != ","
        or analysis.child(i, "aux", "mark", "obj") is not None
    ):
        return {}
    if analysis.child(verb, "nsubj") is not None or not _asks(analysis, i) or analysis.child(own, "appos"):
        return {}
    return {own: (verb, "nsubj"), i: (own, "acl")}


def _asks(analysis: Analysis, i: int) -> bool:
    """Whether a verb asks or presses somebody."""
    return any(cue.rules.stance in ("asks", "requests") for cue in cues_at(analysis, i))


@at("root")
def _when_asked(analysis: Analysis, i: int) -> Links:
    """Who is asked between commas, taken for one who asks: "the minister, **asked** if they had left, said no"."""
    own = analysis.child(i, "nsubj")
    asked = own is not None and own < i and analysis.tokens[i].xpos in ("VBD", "VBN") and analysis.surface(i - 1) == ","
    asked = asked and all(j < i for j in analysis.dependents(i, "nsubj"))
    if not asked or own is None or analysis.child(i, "aux", "obj") is not None or analysis.child(own, "appos"):
        return {}
    if not _asks(analysis, i):
        return {}
    for j in analysis.dependents(i, "ccomp", "conj", "advcl", "parataxis"):
        first = analysis.subtree(j)[0]
        apart = j > i and "," in (analysis.surface(first), analysis.surface(first - 1))
        bare = analysis.child(j, "nsubj", "mark", "aux", "cc") is None
        if apart and bare and analysis.tokens[j].xpos in FINITE:
            return {j: (-1, "root"), own: (j, "nsubj"), i: (own, "acl")}
    return {}


@at("ccomp")
def _garden_path(analysis: Analysis, i: int) -> Links:
    """A participle taken for what is told of its noun: "officers **caught** spying were jailed, he said"."""
    said, own = analysis.tokens[i].head, analysis.child(i, "nsubj")
    participle = analysis.tokens[i].xpos in ("VBD", "VBN") and own == i - 1 and analysis.tokens[own].upos in NOUNS
    if not participle or own is None or analysis.child(i, "aux", "mark") is not None:
        return {}
    ends = (j for j in analysis.dependents(said, "ccomp") if j > i and analysis.child(j, "nsubj", "mark") is None)
    told = next((j for j in ends if analysis.child(j, "aux") is not None), None)
    if told is None or any(analysis.surface(j) == "," for j in range(own, told)):
        return {}
    suffers = any(analysis.tokens[j].deprel == "aux:pass" for j in analysis.children[told])
    return {own: (told, "nsubj:pass" if suffers else "nsubj"), i: (own, "acl")}


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


CLAUSE_REPAIRS = (
    _before_saying, _said_behind, _said_between, _what_is_said_of_it, _when_asked, _asked_first, _garden_path,
    _it_was_behind, _blame_on, _on_condition, _condition_first, _helped, _second_piece,
)  # fmt: skip
"""Where two of them hang one word, the later has it."""
