"""Mends trees around verbs of speech that stand within or behind what they report: "it fell, **read a post**"."""

from dateline.coding.cues import cue_rules, cues_at, unlisted_cue
from dateline.coding.speech_repairs import Links
from dateline.language.analysis import Analysis

_SPEAKERS = frozenset({"person", "organization"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})


def set_in_links(analysis: Analysis, i: int) -> Links:
    """What token `i` shows to hang wrong: see the functions below."""
    links: Links = {}
    for repair in (_inverted, _first_of_two, _behind, _no_relative, _no_apposition):
        links.update(repair(analysis, i))
    return links


def _inverted(analysis: Analysis, i: int) -> Links:
    """Who or what says it, taken for what is said: "the town had fallen, read **a post**"."""
    verb = analysis.tokens[i].head
    if analysis.deprel(i) != "obj" or verb < 1 or analysis.tokens[verb].xpos not in _FINITE:
        return {}
    alone = analysis.child(verb, "nsubj", "aux", "ccomp", "xcomp", "iobj") is None
    set_off = analysis.deprel(verb) == "parataxis" and analysis.tokens[verb - 1].upos == "PUNCT"
    if not alone or not set_off or analysis.subtree(i)[0] != verb + 1 or not cues_at(analysis, verb):
        return {}
    return {i: (verb, "nsubj")} if _able(analysis, i) else {}


def _first_of_two(analysis: Analysis, i: int) -> Links:
    """The subject of what is said, hung on the saying: "**reports** of it were, the ministry said, false"."""
    verb = analysis.tokens[i].head
    if analysis.deprel(i) != "nsubj" or not 0 <= i < verb or not cues_at(analysis, verb):
        return {}
    second = [j for j in analysis.dependents(verb, "nsubj") if i < j < verb]
    said = analysis.child(verb, "ccomp")
    if not second or said is None or said < verb or analysis.child(said, "nsubj") is not None:
        return {}
    helping = list(analysis.dependents(said, "aux", "cop"))
    parted = any(i < j < second[0] for j in helping) or any(
        analysis.surface(j) == "," for j in range(i, analysis.subtree(second[0])[0])
    )
    suffers = any(analysis.tokens[j].deprel == "aux:pass" for j in helping)
    return {i: (said, "nsubj:pass" if suffers else "nsubj")} if parted else {}


def _behind(analysis: Analysis, i: int) -> Links:
    """The last clause, taken for a second subject with a relative clause: "they took the ship, **footage showed**"."""
    verb = analysis.tokens[i].head
    if analysis.deprel(i) != "nsubj" or not 0 <= verb < i or not _able(analysis, i):
        return {}
    saying = next((j for j in analysis.dependents(i, "acl") if analysis.tokens[j].deprel == "acl:relcl"), None)
    first = analysis.subtree(i)[0]
    if saying is None or analysis.tokens[saying].xpos not in _FINITE or not _may_say(analysis, saying):
        return {}
    wordless = analysis.child(saying, "nsubj", "mark", "obj", "ccomp") is None
    if not wordless or (analysis.tokens[first].upos != "PUNCT" and analysis.tokens[first - 1].upos != "PUNCT"):
        return {}
    top = verb
    while analysis.deprel(top) == "conj":
        top = analysis.tokens[top].head
    return {i: (saying, "nsubj"), saying: (top, "parataxis")}


def _no_relative(analysis: Analysis, i: int) -> Links:
    """The last clause, hung on a noun; behind a comma it is no relative: "they left the town, **he said**"."""
    token = analysis.tokens[i]
    if analysis.deprel(i) != "acl" or token.xpos not in _FINITE or token.head > i:
        return {}
    own = analysis.child(i, "nsubj")
    if own is None or not token.head < own < i or not _may_say(analysis, i):
        return {}
    first = analysis.subtree(own)[0]
    related = any(analysis.tokens[j].xpos in ("WDT", "WP", "WP$", "WRB") for j in range(first, i))
    if related or analysis.surface(first - 1) != "," or analysis.child(i, "obj", "ccomp", "xcomp") is not None:
        return {}
    if any(analysis.tokens[j].upos == "PUNCT" for j in range(i + 1, analysis.sentence_tokens(i).stop - 1)):
        return {}
    top = [j for j in (token.head, *analysis.ancestors(token.head)) if j < i][-1]
    return {i: (top, "parataxis")}


def _no_apposition(analysis: Analysis, i: int) -> Links:
    """Who says it, taken for another name of what stands before: "they left the town, **an officer** said"."""
    token = analysis.tokens[i]
    after = analysis.subtree(i)[-1] + 1
    if token.deprel != "appos" or not _able(analysis, i) or after >= analysis.sentence_tokens(i).stop:
        return {}
    verb = analysis.tokens[after]
    alone = analysis.child(after, "nsubj", "obj", "ccomp", "xcomp", "aux") is None
    said = verb.deprel == "parataxis" and verb.xpos in _FINITE and alone and _may_say(analysis, after)
    return {i: (after, "nsubj")} if said and verb.head < i else {}


def _may_say(analysis: Analysis, verb: int) -> bool:
    """Whether a verb may report what stands before it."""
    return bool(cues_at(analysis, verb)) or unlisted_cue(analysis, verb) is not None


def _able(analysis: Analysis, i: int) -> bool:
    """Whether a noun can be who or what says something."""
    token = analysis.tokens[i]
    telling = {*cue_rules().documents.nouns, *cue_rules().classes["show"].nouns}
    return token.etype in _SPEAKERS or token.lemma.lower() in telling
