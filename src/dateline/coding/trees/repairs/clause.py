"""Mends trees that give one clause what is another's: "**doctors**, whom they blame, say that gunners shot"."""

from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import cues_at
from dateline.coding.lexicons.modality_rules import modality_rules
from dateline.coding.trees.repairs.headlines import lacks_auxiliary
from dateline.coding.trees.repairs.repair import Links, at, at_content
from dateline.coding.trees.repairs.speech import passive
from dateline.language.analysis import Analysis
from dateline.language.classes import FINITE, NOT, NOUNS, OPENING_QUOTES, SPEAKERS_OR_PLACES

_HELPING = frozenset({"help", "let", "make", "see", "watch", "hear"})
"""Verbs whose infinitive has no "to"."""


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


@at("ccomp")
def _garden_path(analysis: Analysis, i: int) -> Links:
    """A participle taken for what is told of its noun: "talks with X **planned** for May were called off, he said"."""
    said, own = analysis.tokens[i].head, analysis.child(i, "nsubj")
    beside = own is not None and analysis.subtree(own)[-1] == i - 1 and analysis.tokens[own].upos in NOUNS
    participle = analysis.tokens[i].xpos in ("VBD", "VBN") and beside
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


@at("advcl", "ccomp")
def _condition_first(analysis: Analysis, i: int) -> Links:
    """A condition by its order, hung on who says what would follow: "**should they attack**, we will, he said"."""
    verb, first = analysis.tokens[i].head, analysis.subtree(i)[0]
    said = next((j for j in analysis.dependents(verb, "ccomp") if j > i), None) if verb > i else None
    by_order = analysis.lower(first) in modality_rules().conditions.inverted and analysis.tokens[first].head == i
    if said is None or not by_order or not cues_at(analysis, verb):
        return {}
    own = analysis.child(i, "nsubj")
    return {i: (said, "advcl")} if own is not None and first < own < i else {}


@at("obl", "nmod")
def _by_whom(analysis: Analysis, i: int) -> Links:
    """Who did the deed that is spoken of: "confirmed the blockade of Kayes **by rebels**"."""
    above = analysis.tokens[i].head
    by = any(analysis.lower(j) == "by" for j in analysis.dependents(i, "case"))
    if not by or not 0 <= above < i or analysis.tokens[i].etype not in SPEAKERS_OR_PLACES:
        return {}
    first = analysis.subtree(i)[0]
    if analysis.deprel(i) == "obl":
        if analysis.tokens[above].upos != "VERB" or passive(analysis, above) or first == above + 1:
            return {}
        inside = (j for j in range(above + 1, first) if analysis.tokens[j].etype == "event")
        deeds = [j for j in inside if analysis.subtree(j)[-1] == first - 1 and analysis.tokens[j].upos == "NOUN"]
        return {i: (deeds[0], "nmod")} if deeds else {}
    if analysis.tokens[above].etype == "event" or analysis.deprel(above) != "nmod":
        return {}
    deed = next((j for j in analysis.ancestors(above) if analysis.deprel(j) != "nmod"), None)
    deed = analysis.tokens[above].head if deed is None or analysis.tokens[deed].etype != "event" else deed
    return {i: (deed, "nmod")} if analysis.tokens[deed].etype == "event" else {}


@at("obl")
def _dismissed_by(analysis: Analysis, i: int) -> Links:
    """Who dismisses something, hung on what it is dismissed as: "was dismissed as false **by the army**"."""
    word = analysis.tokens[i].head
    verb = analysis.tokens[word].head if word >= 0 and analysis.deprel(word) in ("obl", "advcl", "xcomp") else -1
    by = any(analysis.lower(j) == "by" for j in analysis.dependents(i, "case"))
    by = by and analysis.tokens[word].upos in ("ADJ", "NOUN")
    as_it = any(analysis.lower(j) == "as" for j in analysis.dependents(word, "case", "mark"))
    return {i: (verb, "obl:agent")} if by and as_it and verb >= 0 and passive(analysis, verb) else {}


@at("ccomp")
def _bare_clause(analysis: Analysis, i: int) -> Links:
    """The subject of a clause without "that", taken for an object: "denied **the army** shelled the camp"."""
    verb = analysis.tokens[i].head
    own = analysis.child(verb, "obj") if 0 <= verb < i else None
    if own is None or analysis.tokens[i].xpos not in FINITE or analysis.child(i, "nsubj", "mark", "aux") is not None:
        return {}
    cues = cues_at(analysis, verb)
    certain = any(cue.rules.certain and "clause" in cue.rules.frames and not cue.addresses for cue in cues)
    return {own: (i, "nsubj")} if certain and verb < own and analysis.subtree(own)[-1] == i - 1 else {}


@at("ccomp")
def _of_another(analysis: Analysis, i: int) -> Links:
    """A clause that two verbs share, or that only stands behind one: "said, and nobody denied, **that** it fell"."""
    verb, first = analysis.tokens[i].head, analysis.subtree(i)[0]
    if not 0 <= verb < i or not cues_at(analysis, verb):
        return {}
    if analysis.surface(first) == ";" and any(j < verb for j in analysis.dependents(verb, "ccomp")):
        return {i: (verb, "parataxis")}  # "they left, he said; **they would return**"
    said = analysis.tokens[verb].head if analysis.deprel(verb) == "conj" else -1
    apart = "," in (analysis.surface(first), analysis.surface(first - 1)) and analysis.surface(said + 1) == ","
    # What the second denies is what it is read by; what it does not deny the first has said.
    silent = any(analysis.lower(j) in NOT for j in analysis.dependents(verb, "advmod"))
    shared = apart and silent and 0 <= said < verb and bool(cues_at(analysis, said)) and _that(analysis, i)
    free = shared and analysis.child(said, "ccomp", "obj") is None and analysis.child(verb, "nsubj") is not None
    return {i: (said, "ccomp")} if free else {}


@at("ccomp")
def _of_one_behind(analysis: Analysis, i: int) -> Links:
    """A clause that two verbs share, hung on the first over the second: "said, and others **deny**, that it fell"."""
    verb, first = analysis.tokens[i].head, analysis.subtree(i)[0]
    second = next((j for j in analysis.dependents(verb, "conj") if verb < j < first), None) if verb >= 0 else None
    if second is None or not _disputes(analysis, second) or analysis.child(second, "ccomp", "xcomp", "obj") is not None:
        return {}
    apart = analysis.surface(verb + 1) == "," and "," in (analysis.surface(first), analysis.surface(first - 1))
    silent = any(analysis.lower(j) in NOT for j in analysis.dependents(second, "advmod"))
    shared = apart and not silent and _that(analysis, i) and analysis.child(second, "nsubj") is not None
    return {i: (second, "ccomp")} if shared else {}


def _disputes(analysis: Analysis, verb: int) -> bool:
    """Whether a verb says that something is not so."""
    return any(cue.rules.stance in ("denies", "rejects", "doubts") for cue in cues_at(analysis, verb))


@at("xcomp")
def _finite(analysis: Analysis, i: int) -> Links:
    """A clause with a subject and a tense of its own, taken for an infinitive: "denied the army **shelled** it"."""
    verb, own = analysis.tokens[i].head, analysis.child(i, "nsubj")
    finite = analysis.tokens[i].xpos in FINITE and own is not None and analysis.child(i, "mark", "aux") is None
    certain = finite and any(cue.rules.certain for cue in cues_at(analysis, verb))
    return {i: (verb, "ccomp")} if certain and own is not None and verb < own < i else {}


@at("acl")
def _denying(analysis: Analysis, i: int) -> Links:
    """A verb of speech taken for a participle of who speaks: "an officer **denied** forces had shelled it"."""
    noun, own = analysis.tokens[i].head, analysis.child(i, "obj")
    main = analysis.tokens[noun].head if noun == i - 1 and analysis.deprel(noun) == "nsubj" else -1
    if own is None or main < 0 or analysis.tokens[i].xpos != "VBD" or analysis.tokens[i].deprel != "acl":
        return {}
    beside = i < own < main and analysis.subtree(own)[-1] == main - 1 and analysis.tokens[main].xpos in FINITE
    if not beside or not any(cue.rules.certain and not cue.addresses for cue in cues_at(analysis, i)):
        return {}
    above = analysis.tokens[main]
    return {noun: (i, "nsubj"), i: (above.head, above.deprel), own: (main, "nsubj"), main: (i, "ccomp")}


@at("compound")
def _helped(analysis: Analysis, i: int) -> Links:
    """Who is helped to do it, taken for a part of the doing: "denies helping **rebels** take the town"."""
    done = analysis.tokens[i].head
    verb = analysis.tokens[done].head if analysis.deprel(done) == "xcomp" else -1
    bare = analysis.tokens[done].xpos == "VB" and analysis.child(done, "mark", "nsubj") is None
    if verb < 0 or not bare or not verb < i < done or analysis.child(verb, "obj") is not None:
        return {}
    return {i: (verb, "obj")} if analysis.tokens[verb].lemma in _HELPING else {}


@at("advcl")
def _before_saying_so(analysis: Analysis, i: int) -> Links:
    """A condition hung on the saying and not on what is said: "**if attacked**, he said, they would strike"."""
    verb = analysis.tokens[i].head
    if not i < verb or not cues_at(analysis, verb):
        return {}
    own, said = analysis.child(verb, "nsubj"), analysis.child(verb, "ccomp")
    if own is None or said is None or not i < own < verb < said or analysis.surface(analysis.subtree(said)[0]) != ",":
        return {}
    quoted = any(analysis.surface(j) in OPENING_QUOTES for j in (verb + 2, *analysis.subtree(said)[:2]))
    if quoted or analysis.child(said, "mark") is not None:
        return {}  # "asked for it, he said, “we shall go”": what he says has only begun
    first = analysis.subtree(own)[0]
    return {i: (said, "advcl")} if "," in (analysis.surface(first), analysis.surface(first - 1)) else {}


@at_content
def _told_first(analysis: Analysis, i: int) -> Links:
    """The subject of what is told, where it was taken for one who tells: "**X**, the capital, had fallen, said Y"."""
    before = [j for j in analysis.dependents(i, "nsubj") if j < i]
    told = [j for j in analysis.dependents(i, "ccomp") if j < i]
    if not told or not before or before[0] > told[0] or analysis.tokens[i].upos != "VERB":
        return {}
    second = before[1:] or [j for j in analysis.dependents(i, "nsubj") if j > i]
    if len(second) != 1 or second[0] < told[0] or analysis.child(told[0], "nsubj") is not None:
        return {}
    suffers = analysis.child(told[0], "aux:pass") is not None or lacks_auxiliary(analysis, told[0])
    return {before[0]: (told[0], "nsubj:pass" if suffers else "nsubj")}


CLAUSE_REPAIRS = (
    _what_is_said_of_it, _garden_path, _it_was_behind, _blame_on, _on_condition, _condition_first, _before_saying_so,
    _by_whom, _dismissed_by, _bare_clause, _of_another, _of_one_behind, _finite, _denying, _helped, _told_first,
)  # fmt: skip
"""Where two of them hang one word, the later has it."""
