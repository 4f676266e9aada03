"""Mends trees around single words: particles, negations, the mark of a condition, a name behind a month."""

from dateline.coding.lexicons.cues import is_cue, takes_object
from dateline.coding.lexicons.modality_rules import modality_rules
from dateline.coding.trees.repairs.repair import Links, anywhere, at
from dateline.language.analysis import Analysis


@at("advmod")
def _never_to(analysis: Analysis, i: int) -> Links:
    """A negation right before an infinitive, hung on the word above it: "swore **never** to return"."""
    verb = analysis.tokens[i].head
    negates = analysis.lower(i) in ("never", "not") and 0 <= verb < i
    done = analysis.child(verb, "xcomp", "ccomp", "advcl") if negates else None
    to = done is not None and i + 1 in analysis.dependents(done, "mark") and analysis.lower(i + 1) == "to"
    return {i: (done, "advmod")} if done is not None and to else {}


@at("advcl")
def _provided(analysis: Analysis, i: int) -> Links:
    """The mark of a condition that was taken for a participle: "will stop **provided** the army withdraws"."""
    token = analysis.tokens[i]
    if (
        token.upos != "VERB"
        or token.deprel != "advcl"
        or analysis.lower(i) not in modality_rules().conditions.participles
    ):
        return {}
    if analysis.child(i, "nsubj", "aux", "obj", "mark") is not None:
        return {}
    own = next((j for j in analysis.dependents(i, "ccomp", "xcomp") if j > i), None)
    beside = (j for j in analysis.dependents(token.head, "advcl") if j > i and analysis.subtree(j)[0] <= i + 2)
    clause = own if own is not None else next(beside, None)
    if clause is None or analysis.child(clause, "nsubj") is None:
        return {}
    that = {i + 1: (clause, "mark")} if analysis.lower(i + 1) == "that" else {}
    return {clause: (token.head, "advcl"), i: (clause, "mark"), **that}


@at("ccomp")
def _object_of(analysis: Analysis, i: int) -> Links:
    """What something is done to, taken for a clause beside it: "claim to have killed a **commander**"."""
    said, token = analysis.tokens[i].head, analysis.tokens[i]
    if token.upos not in ("NOUN", "PROPN") or said < 0:
        return {}
    beside = (j for j in analysis.dependents(said, "xcomp", "ccomp") if j < i and analysis.tokens[j].upos == "VERB")
    done = next(beside, None)
    if done is None or analysis.subtree(i)[0] != done + 1 or analysis.child(done, "obj", "ccomp") is not None:
        return {}
    return {i: (done, "obj")} if analysis.child(i, "cop", "nsubj", "mark") is None else {}


@at("advmod")
def _aside(analysis: Analysis, i: int) -> Links:
    """A particle that was taken for an adverb: "was brushed **aside**"."""
    verb = i - 1
    beside = analysis.tokens[i].head == verb and analysis.tokens[i].upos in ("ADV", "ADP")
    word = f"{analysis.tokens[verb].lemma} {analysis.lower(i)}".lower()
    known = beside and (takes_object(word) or is_cue(word, "verb")) and not _goes_on_to(analysis, i)
    return {i: (verb, "compound:prt")} if known else {}


def _goes_on_to(analysis: Analysis, i: int) -> bool:
    """Whether an infinitive stands right behind a word: "he went on **to lose**" is no saying."""
    return i + 2 < len(analysis.tokens) and analysis.lower(i + 1) == "to" and analysis.tokens[i + 2].xpos == "VB"


@at("case")
def _particle(analysis: Analysis, i: int) -> Links:
    """A particle that was taken for the preposition of the object behind it: "laughed **off** the claim"."""
    token = analysis.tokens[i]
    noun = token.head
    if token.xpos not in ("RP", "IN") or noun < i:
        return {}
    verb = analysis.tokens[noun].head
    if token.xpos == "IN" and not takes_object(f"{analysis.tokens[verb].lemma} {analysis.lower(i)}".lower()):
        return {}
    if verb != i - 1 or analysis.tokens[verb].upos != "VERB" or analysis.child(verb, "obj") is not None:
        return {}
    return {i: (verb, "compound:prt"), noun: (verb, "obj")}


@at("obl")
def _behind_particle(analysis: Analysis, i: int) -> Links:
    """The object behind a particle, taken for a phrase without its preposition: "played down **the fall**"."""
    verb = analysis.tokens[i].head
    if not 0 <= verb < i or analysis.tokens[i].etype == "time":
        return {}
    told = next((j for j in analysis.children[verb] if analysis.tokens[j].deprel == "compound:prt"), None)
    bare = analysis.child(i, "case", "mark") is None and analysis.child(verb, "obj") is None
    bare = bare and analysis.tokens[i].deprel == "obl" and analysis.tokens[i].upos in ("NOUN", "PROPN", "PRON")
    return {i: (verb, "obj")} if bare and told is not None and analysis.subtree(i)[0] == told + 1 else {}


@at("flat")
def _after_a_month(analysis: Analysis, i: int) -> Links:
    """The subject that was taken for a part of the month before it: "In April **Mogadishu** expelled him"."""
    month = analysis.tokens[i].head
    if month != i - 1 or analysis.tokens[i].upos != "PROPN":
        return {}
    token = analysis.tokens[month]
    if token.etype != "time" or token.head <= i or analysis.child(token.head, "nsubj") is not None:
        return {}
    return {i: (token.head, "nsubj")} if analysis.tokens[token.head].xpos in ("VBD", "VBZ", "VBP") else {}


@anywhere
def _no_longer(analysis: Analysis, i: int) -> Links:
    """The clause of "no longer", where that was hung on the one above: "left because it was no longer safe"."""
    token, top = analysis.tokens[i], analysis.tokens[i].head
    if analysis.lower(i) != "longer" or top < 0 or not any(analysis.lower(j) == "no" for j in analysis.children[i]):
        return {}
    being = analysis.child(i, "cop", "aux")
    for j in analysis.children[i]:
        if j > i and analysis.child(j, "nsubj") is not None and (being or analysis.child(j, "cop", "aux")) is not None:
            marked = analysis.child(j, "mark") is not None
            moved: Links = {} if being is None else {being: (j, "cop")}
            return {j: (top, "advcl" if marked else token.deprel), i: (j, "advmod"), **moved}
    return {}


WORD_REPAIRS = (
    _never_to, _provided, _object_of, _aside, _particle, _behind_particle, _after_a_month, _no_longer,
)  # fmt: skip
