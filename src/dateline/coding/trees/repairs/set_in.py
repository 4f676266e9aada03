"""Mends trees around verbs of speech that stand within or behind what they report: "it fell, **read a post**"."""

from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import cues_at, set_in, unlisted_cue
from dateline.coding.trees.repairs.repair import Links, at
from dateline.coding.trees.subjects import left_open
from dateline.language.analysis import Analysis
from dateline.language.classes import ASKING, FINITE, SET_OFF, SPEAKERS

_MISLEADING = frozenset({"appos", "amod", "vocative", "obj", "nsubj", "compound"})
"""Relations that a verb of speech has to what it reports only by mistake."""
_OF_A_PHRASE = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON", "PART", "ADP"})
_TELLING = frozenset({"say", "write", "claim", "show", "find", "warn", "confirm"})
"""Classes of verbs that stand before who says it: "it fell, reads a post"; but "orders troops" orders them."""


@at("obj", "iobj")
def _inverted(analysis: Analysis, i: int) -> Links:
    """Who or what says it, taken for what is said: "the town had fallen, read **a post**"."""
    verb = analysis.tokens[i].head
    if verb < 1 or analysis.tokens[verb].xpos not in {*FINITE, "VB"}:
        return {}
    beside = analysis.dependents(verb, "nsubj", "aux", "ccomp", "xcomp", "iobj", "obj")
    alone = all(j == i for j in beside)
    # "It fell, reads a note" is no list of deeds.
    listed = analysis.deprel(verb) == "conj" and analysis.child(verb, "cc") is None
    listed = listed and (_tells(analysis, i) or (able(analysis, i) and _speechless(analysis, verb)))
    set_off = (listed or analysis.deprel(verb) == "parataxis") and analysis.tokens[verb - 1].upos == "PUNCT"
    telling = {cue.name for cue in cues_at(analysis, verb)} & _TELLING
    if not alone or not set_off or analysis.subtree(i)[0] != verb + 1 or not telling:
        return {}
    behind = analysis.subtree(i)[-1] + 1
    whose = (j for j in analysis.dependents(verb, "obl") if analysis.subtree(j)[0] == behind and listed)
    apart: Links = {verb: (analysis.tokens[verb].head, "parataxis")} if listed else {}
    return {i: (verb, "nsubj"), **apart, **dict.fromkeys(whose, (i, "nmod"))} if able(analysis, i) else {}


@at("nsubj")
def _first_of_two(analysis: Analysis, i: int) -> Links:
    """The subject of what is said, hung on the saying: "**reports** of it were, the ministry said, false"."""
    verb = analysis.tokens[i].head
    if not 0 <= i < verb or not cues_at(analysis, verb):
        return {}
    second = [j for j in analysis.dependents(verb, "nsubj") if i < j < verb]
    said = analysis.child(verb, "ccomp")
    ahead = next((j for j in analysis.dependents(i, "acl") if analysis.tokens[j].xpos == "VB" and j < verb), None)
    if second and said is None and ahead is not None and verb == analysis.sentence_tokens(verb).stop - 1:
        return {ahead: (verb, "ccomp"), i: (ahead, "nsubj")}  # "**Leader** to resign, speaker says"
    if not second or said is None or said < verb or analysis.child(said, "nsubj") is not None:
        return {}
    helping = list(analysis.dependents(said, "aux", "cop"))
    parted = any(i < j < second[0] or analysis.surface(j) == "," for j in (*helping, *range(i, second[0])))
    suffers = any(analysis.tokens[j].deprel == "aux:pass" for j in helping)
    return {i: (said, "nsubj:pass" if suffers else "nsubj")} if parted else {}


@at("nsubj")
def _behind(analysis: Analysis, i: int) -> Links:
    """The last clause, taken for a second subject with a relative clause: "they took the ship, **footage showed**"."""
    verb = analysis.tokens[i].head
    if not 0 <= verb < i or not able(analysis, i):
        return {}
    saying = next((j for j in analysis.dependents(i, "acl") if analysis.tokens[j].deprel == "acl:relcl"), None)
    first = analysis.subtree(i)[0]
    if saying is None or analysis.tokens[saying].xpos not in FINITE or not _may_say(analysis, saying):
        return {}
    wordless = analysis.child(saying, "nsubj", "mark", "obj", "ccomp") is None
    if not wordless or (analysis.tokens[first].upos != "PUNCT" and analysis.tokens[first - 1].upos != "PUNCT"):
        return {}
    top = verb
    while analysis.deprel(top) == "conj" and 0 <= analysis.tokens[top].head < top:
        top = analysis.tokens[top].head
    return {i: (saying, "nsubj"), saying: (top, "parataxis")}


@at("acl")
def _no_relative(analysis: Analysis, i: int) -> Links:
    """The last clause, hung on a noun; behind a comma it is no relative: "they left the town, **he said**"."""
    token = analysis.tokens[i]
    if token.xpos not in FINITE or token.head > i:
        return {}
    own = analysis.child(i, "nsubj")
    if own is None or not token.head < own < i or not _may_say(analysis, i):
        return {}
    first = analysis.subtree(own)[0]
    related = _asks(analysis, range(first, i))
    if related or analysis.surface(first - 1) != "," or analysis.child(i, "obj", "ccomp", "xcomp") is not None:
        return {}
    if any(analysis.tokens[j].upos == "PUNCT" for j in range(i + 1, analysis.sentence_tokens(i).stop - 1)):
        return {}
    top = [j for j in (token.head, *analysis.ancestors(token.head)) if j < i][-1]
    return {i: (top, "parataxis")}


@at("appos")
def _no_apposition(analysis: Analysis, i: int) -> Links:
    """Who says it, taken for another name of what stands before: "they left the town, **an officer** said"."""
    after = analysis.subtree(i)[-1] + 1
    if not able(analysis, i) or after >= analysis.sentence_tokens(i).stop:
        return {}
    verb = analysis.tokens[after]
    alone = analysis.child(after, "nsubj", "obj", "ccomp", "xcomp", "aux") is None
    said = verb.deprel == "parataxis" and verb.xpos in FINITE and alone and _may_say(analysis, after)
    return {i: (after, "nsubj")} if said and verb.head < i else {}


_OF_A_PARTICIPLE = frozenset({"as", "by", "for"})
"""What follows a participle that tells of a noun, and not a saying that is set in."""


@at("appos", "amod", "vocative", "obj", "nsubj", "compound", "acl")
def _by_order(analysis: Analysis, i: int) -> Links:
    """Who says it and the saying, hung apart on what is said: "they left, **the ministry** disclosed, after …"."""
    token = analysis.tokens[i]
    misled = token.deprel in _MISLEADING or token.deprel.startswith("acl")
    if not misled or not set_in(analysis, i) or token.xpos not in {*FINITE, "VBN"}:
        return {}
    inside = analysis.sentence_tokens(i)
    first = i
    while first > inside.start and analysis.tokens[first - 1].upos in _OF_A_PHRASE:
        first -= 1
    tops = [j for j in range(first, i) if analysis.tokens[j].head not in range(first, i)]
    asks = _asks(analysis, range(first, i))
    behind = first - 1 > inside.start and analysis.surface(first - 1) in SET_OFF
    above = token.head
    if tops and token.head == tops[-1] and token.deprel == "acl" and analysis.child(i, "nsubj", "obj", "xcomp") is None:
        above = analysis.tokens[tops[-1]].head  # "…, an officer **alleged** on Monday"
    named = above >= first  # "offered to leave, an offer they declined"
    if not behind or asks or named or not tops or not able(analysis, tops[-1]):
        return {}
    after = i + 1
    ends = after >= inside.stop or analysis.tokens[after].upos in ("PUNCT", "ADP", "ADV")
    if token.deprel == "acl" and after < inside.stop and analysis.lower(after) in _OF_A_PARTICIPLE:
        return {}  # "…, an officer challenged by his men", "…, a group known as the White Helmets, said"
    ends = ends or analysis.tokens[after].etype == "time"
    told = any(analysis.tokens[j].xpos in {*FINITE, "MD"} for j in range(inside.start, first))
    beyond = analysis.subtree(i)[-1] + 1
    closed = beyond < inside.stop and analysis.surface(beyond) in SET_OFF and analysis.child(i, "obj", "ccomp") is None
    if not told and closed and analysis.deprel(above) == "nsubj":
        # "The army, **he promised on Monday**, would leave": set in behind the subject.
        clause = analysis.tokens[above].head
        return {tops[-1]: (i, "nsubj"), i: (clause, "parataxis")} if clause > after else {}
    top = [j for j in (above, *analysis.ancestors(above)) if j < first]
    if after < inside.stop and analysis.surface(after) in SET_OFF and (own := left_open(analysis, first - 2, after)):
        # "A truce that the army, **he said**, never wanted": set in behind the subject of a clause within.
        return {tops[-1]: (i, "nsubj"), i: (own, "parataxis")}
    return {tops[-1]: (i, "nsubj"), i: (top[-1], "parataxis")} if ends and told and top else {}


@at("appos", "nsubj")
def _stranded(analysis: Analysis, i: int) -> Links:
    """Who says it, in a long phrase right before the saying: "they left, **a source** who knew of it said"."""
    token = analysis.tokens[i]
    behind = token.deprel == "appos" or (analysis.deprel(i) == "nsubj" and 0 <= token.head < i)
    below = analysis.subtree(i)
    verb = below[-1] + 1
    if verb < len(analysis.tokens) and analysis.surface(verb) == "," and "," in map(analysis.surface, below):
        verb += 1  # "they left, **Maria Roe**, a nurse, said"
    if not behind or not able(analysis, i) or verb >= analysis.sentence_tokens(i).stop:
        return {}
    finite = analysis.tokens[verb].xpos in FINITE and analysis.child(verb, "nsubj", "aux") is None
    apart = "," in (analysis.surface(below[0]), analysis.surface(below[0] - 1) if below[0] else "")
    said = analysis.child(verb, "ccomp")
    told = said is not None and said < verb and any(cue.rules.certain for cue in cues_at(analysis, verb))
    return {i: (verb, "nsubj")} if finite and apart and told else {}


def _speechless(analysis: Analysis, verb: int) -> bool:
    """Whether a verb of speech has nobody for its object, so that who stands behind it says it: "said **an aide**"."""
    cues = cues_at(analysis, verb)
    return any(cue.name == "say" for cue in cues) and not any(cue.addresses for cue in cues)


def _asks(analysis: Analysis, inside: range) -> bool:
    """Whether there is a word that opens a question or a relative clause."""
    return any(analysis.tokens[j].xpos in ASKING or analysis.lower(j) == "whose" for j in inside)


def _may_say(analysis: Analysis, verb: int) -> bool:
    """Whether a verb may report what stands before it."""
    return bool(cues_at(analysis, verb)) or unlisted_cue(analysis, verb) is not None


def able(analysis: Analysis, i: int) -> bool:
    """Whether a noun can be who or what says something."""
    unnamed = analysis.tokens[i].lemma.lower() in cue_rules().anonymous.nouns  # "monitors", taken for things
    capital = analysis.tokens[i].etype == "place" and analysis.tokens[i].upos == "PROPN"  # "…, Moscow complains, …"
    return analysis.tokens[i].etype in SPEAKERS or unnamed or capital or _tells(analysis, i)


def _tells(analysis: Analysis, i: int) -> bool:
    """Whether a noun is for what can be read or heard to say something: a note, a survey."""
    return analysis.tokens[i].lemma.lower() in {*cue_rules().documents.nouns, *cue_rules().classes["show"].nouns}


SET_IN_REPAIRS = (
    _inverted, _first_of_two, _behind, _no_relative, _no_apposition, _by_order, _stranded,
)  # fmt: skip
