"""Finds who speaks where a cue hangs on a noun: who publishes a statement, who has found ways to say it."""

from dateline.coding.attribution.noun_sources import thing
from dateline.coding.factuality.negations import nobody
from dateline.coding.factuality.signatures import infinitive
from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import cues_at
from dateline.coding.trees.subjects import passive, subject
from dateline.language.analysis import Analysis
from dateline.language.classes import SET_OFF, SPEAKERS

SAYING = frozenset({"say", "claim", "warn"})
"""Classes of participles of whoever speaks: "opened the debate **saying** that"."""
_SHOWING = frozenset({"show", "find"})
"""Classes of what papers and figures do of themselves: "published figures **showing** that"."""
_IN_WORDS = frozenset({"in", "with", "by"})
_QUANTITIES = frozenset({"NOUN", "ADJ", "NUM"})
"""Tags of what is counted or parted: "a series of ads", "most of the speech"."""
HIMSELF = frozenset({"he", "she", "they", "we", "i"})


def author(analysis: Analysis, verb: int) -> int | None:
    """Who publishes what says so: "**the council** approved a resolution condemning it"; or else the paper itself."""
    noun = analysis.tokens[verb].head
    if (whose := _at_which(analysis, verb, noun)) is not None:
        return whose
    if (speaks := able(analysis, verb, noun)) != noun:
        return speaks
    if of_it(analysis, verb):
        return whose_it_is(analysis, noun)
    return noun if (own := _by_whom(analysis, verb, noun)) is None else own


def _by_whom(analysis: Analysis, verb: int, noun: int) -> int | None:
    """Who has put out what a participle speaks in: "**the union** ran ads calling it a farce", "in a note saying"."""
    rules = cue_rules()
    lemma, hung = analysis.tokens[noun].lemma.lower(), analysis.deprel(verb) == "acl"
    above = analysis.tokens[noun].head
    while above >= 0 and analysis.deprel(noun) in ("nmod", "obl") and analysis.tokens[above].upos in _QUANTITIES:
        noun, above = above, analysis.tokens[above].head  # "spent most of **the speech** praising it"
    if not hung or above < 0 or analysis.tokens[above].upos != "VERB" or passive(analysis, above):
        return None
    spoken_in = lemma in rules.documents.made and any(
        analysis.lower(j) in _IN_WORDS for j in analysis.dependents(noun, "case")
    )
    if analysis.deprel(noun) != "obj" and not (analysis.deprel(noun) == "obl" and spoken_in):
        return None
    found = analysis.tokens[above].lemma in rules.handling.verbs | rules.handling.others
    shows = any(cue.name in _SHOWING for cue in cues_at(analysis, verb)) and lemma not in rules.documents.made
    own = subject(analysis, above)
    if own is None or found or shows or _a_party(analysis, noun) or lemma in rules.apart.laws:
        return None
    return own if _a_party(analysis, own) or analysis.child(own, "nmod") is not None else None


def _a_party(analysis: Analysis, i: int) -> bool:
    """Whether a noun or pronoun names somebody."""
    return analysis.tokens[i].etype in SPEAKERS or analysis.tokens[i].upos == "PRON"


def reporter(analysis: Analysis, verb: int) -> int | None:
    """Who goes on to speak behind what a noun is about: "**Roe** slammed a suit filed by Poe, calling it baseless"."""
    clause = analysis.tokens[verb].head
    first = analysis.subtree(verb)[0]
    apart = first > clause >= 0 and not SET_OFF.isdisjoint((analysis.surface(first), analysis.surface(first - 1)))
    bare = analysis.tokens[verb].xpos == "VBG" and analysis.child(verb, "nsubj", "aux") is None
    if not bare or not apart or analysis.deprel(verb) != "advcl":
        return None
    if analysis.tokens[clause].deprel != "acl":
        return None
    above = analysis.tokens[analysis.tokens[clause].head].head
    if not 0 <= above < clause or passive(analysis, above) or not cues_at(analysis, above):
        return None
    own = subject(analysis, above)
    return own if own is not None and own < above and _a_party(analysis, own) else None


def who_can(analysis: Analysis, verb: int, noun: int | None) -> int | None:
    """Who has what lets him say it: "**she** found ways to praise them", "gave **him** a chance to complain"."""
    token = analysis.tokens[verb]
    to_do = noun is not None and analysis.deprel(verb) == "acl" and infinitive(analysis, verb) is not None
    if noun is None or not to_do or analysis.tokens[noun].upos != "NOUN" or analysis.tokens[noun].etype in SPEAKERS:
        return noun
    rules = cue_rules()
    lemma = analysis.tokens[noun].lemma.lower()
    but = any(analysis.lower(j) == "but" for j in analysis.dependents(verb, "mark"))
    if nobody(analysis, noun) and not but:
        return noun  # "have no reason to doubt that", but "had no choice but to say that"
    if lemma in rules.documents.nouns or lemma in rules.anonymous.nouns or token.xpos != "VB":
        return noun
    whose = next((j for j in analysis.children[noun] if analysis.tokens[j].deprel == "nmod:poss"), None)
    if whose is not None:
        return whose
    above = analysis.tokens[noun].head
    if analysis.child(noun, "cop") is not None and analysis.child(noun, "case") is not None:
        return subject(analysis, noun)  # "are at pains to explain"
    if above < 0 or analysis.deprel(noun) != "obj":
        return noun
    given = analysis.child(above, "iobj")
    return given if given is not None else subject(analysis, above)


def whose_it_is(analysis: Analysis, noun: int) -> int | None:
    """Whose a noun is: "**his** habit of saying so"."""
    return next((j for j in analysis.children[noun] if analysis.tokens[j].deprel == "nmod:poss"), None)


def of_it(analysis: Analysis, verb: int) -> bool:
    """Whether a gerund tells what a noun is, which then does not do it: "the idea **of asking** them to leave"."""
    if analysis.tokens[verb].xpos != "VBG" or analysis.deprel(verb) != "acl":
        return False
    of = any(analysis.lower(j) == "of" for j in analysis.dependents(verb, "mark", "case"))
    return of and analysis.tokens[analysis.tokens[verb].head].etype not in SPEAKERS


def able(analysis: Analysis, verb: int, found: int) -> int | None:
    """Who speaks where the tree gives a participle a thing: "**Roe** said the plot works, telling aides so"."""
    token = analysis.tokens[verb]
    says = any(cue.name in SAYING and cue.rules.certain for cue in cues_at(analysis, verb))
    set_off = not SET_OFF.isdisjoint((analysis.surface(verb - 1), analysis.surface(verb - 2)))
    apart = any(analysis.lower(j) == "from" for j in analysis.dependents(verb, "mark", "case"))  # "aside from saying"
    hung = analysis.deprel(verb) in ("advcl", "acl") and (set_off or apart)
    if token.xpos != "VBG" or not hung or not says or not thing(analysis, found):
        return found
    if cues_at(analysis, found):
        return found  # "his letter arrived, saying"
    whose = (subject(analysis, j) for j in analysis.ancestors(verb) if analysis.tokens[j].upos in ("VERB", "AUX"))
    named = (j for j in whose if j is not None and j != found)
    return next((j for j in named if analysis.tokens[j].etype in SPEAKERS or analysis.lower(j) in HIMSELF), found)


def _at_which(analysis: Analysis, verb: int, noun: int) -> int | None:
    """Who speaks at something that cannot: "**Roe** opened the debate saying that it was over"."""
    above = analysis.tokens[noun].head
    hung = above >= 0 and analysis.deprel(verb) == "acl" and analysis.deprel(noun) in ("obj", "obl")
    if not hung or noun > verb or analysis.tokens[noun].upos != "NOUN" or analysis.tokens[above].upos != "VERB":
        return None
    says = any(cue.name in SAYING and cue.rules.certain for cue in cues_at(analysis, verb))
    told = any(cue.rules.certain for cue in cues_at(analysis, noun))  # "a warning saying"
    if not says or told or analysis.tokens[noun].etype != "event" or passive(analysis, above):
        return None
    own = subject(analysis, above)
    named = own is not None and (analysis.tokens[own].etype in SPEAKERS or analysis.tokens[own].upos == "PRON")
    return own if named else None


def who_went_on(analysis: Analysis, verb: int) -> int | None:
    """Who goes on to say something where the tree has nobody: "**Roe** said it was wrong to go while adding"."""
    token = analysis.tokens[verb]
    says = any(cue.name in SAYING and cue.rules.certain for cue in cues_at(analysis, verb))
    if token.xpos != "VBG" or analysis.deprel(verb) != "advcl" or not says:
        return None
    said = (j for j in analysis.ancestors(verb) if j < verb and any(cue.rules.certain for cue in cues_at(analysis, j)))
    above = next(said, None)
    return None if above is None or passive(analysis, above) else subject(analysis, above)
