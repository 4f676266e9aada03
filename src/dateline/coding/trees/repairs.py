"""Mends what the parser of long sentences often gets wrong, before anything is read from the trees."""

from functools import cache

from msgspec.structs import replace

from dateline.coding.lexicons.cues import cues_at, is_cue, takes_object
from dateline.coding.lexicons.modality_rules import modality_rules
from dateline.coding.trees.addressed_repairs import ADDRESSED_REPAIRS
from dateline.coding.trees.answer_repairs import ANSWER_REPAIRS
from dateline.coding.trees.between_repairs import BETWEEN_REPAIRS
from dateline.coding.trees.clause_repairs import CLAUSE_REPAIRS
from dateline.coding.trees.completing_repairs import COMPLETING_REPAIRS
from dateline.coding.trees.crowd_repairs import CROWD_REPAIRS
from dateline.coding.trees.deed_repairs import DEED_REPAIRS
from dateline.coding.trees.doer_repairs import DOER_REPAIRS
from dateline.coding.trees.emphasis_repairs import EMPHASIS_REPAIRS
from dateline.coding.trees.extracted_repairs import EXTRACTED_REPAIRS
from dateline.coding.trees.further_repairs import FURTHER_REPAIRS
from dateline.coding.trees.headline_clauses import cast_anew
from dateline.coding.trees.headline_series import in_series
from dateline.coding.trees.headline_verbs import retagged
from dateline.coding.trees.headline_words import known_words
from dateline.coding.trees.headlines import HEADLINE_REPAIRS
from dateline.coding.trees.hyphen_repairs import HYPHEN_REPAIRS
from dateline.coding.trees.inverted_repairs import INVERTED_REPAIRS
from dateline.coding.trees.misplaced_repairs import MISPLACED_REPAIRS
from dateline.coding.trees.misread_repairs import MISREAD_REPAIRS
from dateline.coding.trees.noun_repairs import NOUN_REPAIRS, whole_names
from dateline.coding.trees.owned_tags import owned
from dateline.coding.trees.owner_repairs import OWNER_REPAIRS
from dateline.coding.trees.parted_repairs import PARTED_REPAIRS
from dateline.coding.trees.quoted_repairs import QUOTED_REPAIRS
from dateline.coding.trees.relative_repairs import RELATIVE_REPAIRS
from dateline.coding.trees.repair import Links, Repair, anywhere, at
from dateline.coding.trees.reporter_repairs import REPORTER_REPAIRS
from dateline.coding.trees.set_in_repairs import SET_IN_REPAIRS
from dateline.coding.trees.shared_repairs import SHARED_REPAIRS
from dateline.coding.trees.sound import sound
from dateline.coding.trees.sourcing_repairs import SOURCING_REPAIRS
from dateline.coding.trees.speech_repairs import SPEECH_REPAIRS, passive
from dateline.coding.trees.tags import tagged_anew
from dateline.coding.trees.title_repairs import TITLE_REPAIRS
from dateline.coding.trees.verdict_repairs import VERDICT_REPAIRS
from dateline.language.analysis import Analysis

_SINCE = frozenset({"since", "after", "when", "as", "before", "while"})
_INVERTED = frozenset({"had", "were", "should"})


def mended(analysis: Analysis) -> Analysis:
    """The analysis with what hangs wrong hung right: see the functions below."""
    for stage in (owned, tagged_anew, known_words, cast_anew, in_series, retagged):
        analysis = sound(stage(analysis), analysis)
    links: Links = {}
    for i in range(len(analysis.tokens)):
        relation = analysis.deprel(i)
        if (verb := _doer_clause(analysis, i)) is not None:
            links[i] = verb, analysis.tokens[i].deprel
        else:
            for repair in _first_asked(relation):
                links.update(repair.find(analysis, i))
        for repair in _then_asked(relation):
            links.update(repair.find(analysis, i))
    links.update(whole_names(analysis))
    analysis = sound(_hung(analysis, links), analysis)
    roots = [i for i, token in enumerate(analysis.tokens) if token.head < 0]
    inverted = {j: link for i in roots for j, link in _had_they(analysis, i).items()}
    return sound(_hung(analysis, inverted), analysis)


def _hung(analysis: Analysis, links: Links) -> Analysis:
    """The analysis with some tokens hung elsewhere."""
    if not links:
        return analysis
    tokens = tuple(
        replace(token, head=links[i][0], deprel=links[i][1]) if i in links else token
        for i, token in enumerate(analysis.tokens)
    )
    return replace(analysis, tokens=tokens)


def _doer_clause(analysis: Analysis, i: int) -> int | None:
    """The clause between a participle and the passive that it hangs on, if that clause has somebody who does it.

    "People have been killed since fighters attacked in May, killing 1,200": it is the fighters who killed.
    """
    token = analysis.tokens[i]
    if token.xpos != "VBG" or token.deprel != "advcl" or token.head < 0 or token.head > i:
        return None
    if analysis.child(i, "mark", "nsubj", "aux") is not None or not passive(analysis, token.head):
        return None
    if any(cue.rules.certain for cue in cues_at(analysis, i)):
        return None  # "were accused before it sank, they denied, saying …"
    between = [
        j
        for j in analysis.dependents(token.head, "advcl")
        if token.head < j < i
        and analysis.child(j, "nsubj") is not None
        and not passive(analysis, j)
        and any(analysis.lower(k) in _SINCE for k in analysis.dependents(j, "mark", "advmod"))
    ]
    return between[-1] if between else None


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


def _had_they(analysis: Analysis, i: int) -> Links:
    """A condition by its order that was taken for the sentence: "**Had they left**, he said, it would have held"."""
    first = analysis.sentence_tokens(i).start
    subject = analysis.child(i, "nsubj")
    opens = analysis.lower(first) in _INVERTED and analysis.tokens[first].head == i and analysis.deprel(first) == "aux"
    if analysis.tokens[i].head >= 0 or subject is None or not opens or not first < subject < i:
        return {}
    for said in analysis.dependents(i, "parataxis"):
        then = analysis.child(said, "ccomp")
        if then is not None and then > said > i and analysis.child(said, "nsubj") is not None:
            return {said: (-1, "root"), i: (then, "advcl")}
    return {}


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


_SPEECH = (
    *SPEECH_REPAIRS, *SOURCING_REPAIRS, *ADDRESSED_REPAIRS, *ANSWER_REPAIRS, *VERDICT_REPAIRS, *SET_IN_REPAIRS,
    *HEADLINE_REPAIRS, *PARTED_REPAIRS, *EXTRACTED_REPAIRS, *EMPHASIS_REPAIRS, *BETWEEN_REPAIRS,
    *MISREAD_REPAIRS, *CLAUSE_REPAIRS, *INVERTED_REPAIRS, *QUOTED_REPAIRS, *REPORTER_REPAIRS, *FURTHER_REPAIRS,
    *RELATIVE_REPAIRS, *CROWD_REPAIRS,
)  # fmt: skip
_OTHERS = (
    _never_to, _provided, _object_of, _aside, _particle, _behind_particle, _after_a_month, _no_longer,
    *NOUN_REPAIRS, *TITLE_REPAIRS, *DEED_REPAIRS, *SHARED_REPAIRS, *HYPHEN_REPAIRS, *COMPLETING_REPAIRS, *DOER_REPAIRS,
    *OWNER_REPAIRS, *MISPLACED_REPAIRS,
)  # fmt: skip
"""Where two repairs hang one word, the later has it."""


@cache
def _first_asked(relation: str) -> tuple[Repair, ...]:
    """The repairs around speech that words with this relation concern."""
    return tuple(repair for repair in _SPEECH if repair.concerns(relation))


@cache
def _then_asked(relation: str) -> tuple[Repair, ...]:
    """The other repairs that words with this relation concern."""
    return tuple(repair for repair in _OTHERS if repair.concerns(relation))
