"""Mends trees around who reports: "two aides **briefed** on it told us", "was quoted as saying **by the daily**"."""

from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import cues_at, set_in
from dateline.coding.lexicons.lexicon import lexicon
from dateline.coding.trees.repair import Links, at
from dateline.coding.trees.speech_repairs import passive
from dateline.coding.trees.stand_ins import summary, sums_up
from dateline.language.analysis import Analysis
from dateline.language.classes import FINITE, NOUNS, SPEAKERS_OR_PLACES

_TAGS = frozenset({"VBD", "VBN"})
_BETWEEN = frozenset({"after", "before", "when", "as", "while", "once", "since"})
"""What opens a clause behind a saying that tells when it was so."""


@at("parataxis", "acl", "ccomp", "conj", "advcl")
def _briefed(analysis: Analysis, i: int) -> Links:
    """A participle of who speaks, and what belongs to the speaking: "aides **briefed** on it told us on Friday"."""
    token, who = analysis.tokens[i], i - 1
    verb = analysis.tokens[who].head if who >= 0 else -1
    speaks = (
        verb > i and analysis.deprel(who) == "nsubj" and analysis.tokens[who].upos in NOUNS and set_in(analysis, verb)
    )
    if token.xpos not in _TAGS or not speaks or analysis.child(i, "nsubj", "aux", "mark", "obj", "cc") is not None:
        return {}
    if any(analysis.surface(j) == "," for j in range(i, verb)):
        return {}
    behind = (j for j in analysis.dependents(i, "obl", "advcl", "ccomp", "parataxis") if j > verb)
    return {i: (who, "acl"), **{j: (verb, analysis.tokens[j].deprel) for j in behind}}


@at("obl")
def _quoted_by(analysis: Analysis, i: int) -> Links:
    """Who quotes somebody, hung on what he is quoted as: "was quoted as saying **by the daily**"."""
    saying = analysis.tokens[i].head
    verb = analysis.tokens[saying].head if 0 <= saying < i else -1
    by = any(analysis.lower(j) == "by" for j in analysis.dependents(i, "case"))
    quoted = verb >= 0 and analysis.tokens[verb].lemma in cue_rules().sourcing.verbs and passive(analysis, verb)
    as_it = any(analysis.lower(j) == "as" for j in analysis.dependents(saying, "mark", "case")) if quoted else False
    return {i: (verb, "obl:agent")} if by and as_it else {}


@at("advcl")
def _citing(analysis: Analysis, i: int) -> Links:
    """On what a report rests, hung on what it reports: "said that 90 had crossed, **citing** figures by the police".

    Right behind a saying it rests on whoever is cited: "wants them back, the daily said on Friday, **citing** aides".
    """
    clause, what = analysis.tokens[i].head, analysis.child(i, "obj", "iobj")
    cites = analysis.tokens[i].lemma in cue_rules().sourcing.verbs and analysis.tokens[i].xpos == "VBG"
    if not cites or what is None or analysis.surface(i - 1) != "," or analysis.child(i, "nsubj", "mark") is not None:
        return {}
    if analysis.tokens[what].lemma.lower() in cue_rules().documents.data:
        verb = next((j for j in analysis.ancestors(i) if j < clause and set_in(analysis, j)), -1)
        return {i: (verb, "advcl")} if verb >= 0 else {}
    saying = next((j for j in (i - 2, *analysis.ancestors(i - 2)) if j < i and set_in(analysis, j)), -1)
    beside = saying >= 0 and saying != clause and all(j in analysis.subtree(saying) for j in range(saying, i - 1))
    own = analysis.child(saying, "nsubj") if beside else None
    return {i: (saying, "advcl")} if own is not None and own < saying else {}


@at("nsubj")
def _his_wife(analysis: Analysis, i: int) -> Links:
    """The name of somebody's kin or aide, hung beside her: "he was abducted, his wife **Ana Roe** said"."""
    token, other = analysis.tokens[i], i - 1
    beside = other >= 0 and analysis.tokens[other].head == token.head > i and analysis.deprel(other) == "nsubj"
    if not beside or token.upos != "PROPN" or analysis.subtree(i)[0] != i or analysis.tokens[other].upos != "NOUN":
        return {}
    owned = any(analysis.tokens[j].deprel == "nmod:poss" for j in analysis.children[other])
    people = analysis.tokens[other].etype == "person" == token.etype
    return {i: (other, "appos")} if owned and people else {}


@at("nsubj", "ccomp", "obj", "appos", "advcl", "parataxis")
def _a_move(analysis: Analysis, i: int) -> Links:
    """What a report makes of what it reports, hung on either: "it left, he said, **a move** they deplored"."""
    if not sums_up(analysis, i):
        return {}
    above, first = analysis.tokens[i].head, analysis.subtree(i)[0]
    clause = analysis.deprel(i) == "parataxis" and above >= 0 and analysis.deprel(above) == "ccomp"
    verb = analysis.tokens[above].head if clause else above
    told = any(j < verb for j in analysis.dependents(verb, "ccomp")) if 0 <= verb < i else False
    own = analysis.child(verb, "nsubj") if told else None
    apart = "," in (analysis.surface(first), analysis.surface(first - 1))
    return {i: (verb, "parataxis")} if apart and set_in(analysis, verb) and own not in (None, i) else {}


@at("ccomp")
def _after_it_sank(analysis: Analysis, i: int) -> Links:
    """When it was so, taken for what is said, its subject hung before: "saved ten, it said, after **a boat** sank"."""
    verb = analysis.tokens[i].head
    mark = next((j for j in analysis.dependents(i, "mark") if analysis.lower(j) in _BETWEEN), None)
    told = any(j < verb for j in analysis.dependents(verb, "ccomp")) if 0 <= verb < i else False
    if mark is None or not told or not verb < mark or not set_in(analysis, verb):
        return {}
    when: Links = {i: (verb, "advcl")}
    if analysis.child(i, "nsubj") is not None:
        return when
    own = next(
        (j for j in range(mark + 1, i) if analysis.subtree(j)[0] in (mark, mark + 1) and _stray(analysis, j, verb)),
        None,
    )
    suffers = "nsubj:pass" if passive(analysis, i) else "nsubj"
    return when if own is None else {**when, own: (i, suffers)}


def _stray(analysis: Analysis, j: int, verb: int) -> bool:
    """Whether a noun behind a saying hangs on something before it."""
    return analysis.tokens[j].upos in NOUNS and 0 <= analysis.tokens[j].head < verb


@at("acl", "advcl")
def _whose(analysis: Analysis, i: int) -> Links:
    """A clause on somebody right before it, hung on a deed: "a truce brokered by **Angola**, whose president left"."""
    whose = next((k for j in analysis.dependents(i, "nsubj", "obj") for k in analysis.children[j]
                  if analysis.lower(k) == "whose"), None)  # fmt: skip
    if whose is None or analysis.surface(whose - 1) != ",":
        return {}
    above = analysis.tokens[i].head
    ends = (j for j in (whose - 2, *analysis.ancestors(whose - 2)) if above < j < whose)
    named = [j for j in ends if analysis.tokens[j].etype in SPEAKERS_OR_PLACES and analysis.tokens[j].upos in NOUNS]
    thing = above < 0 or analysis.tokens[above].etype not in SPEAKERS_OR_PLACES
    return {i: (named[-1], "acl:relcl")} if named and thing else {}


@at("acl")
def _that_they_denied(analysis: Analysis, i: int) -> Links:
    """What somebody denies, taken for what it says: "a claim **that the army denied**"."""
    noun = analysis.tokens[i].head
    answers = any(cue.rules.stance in ("denies", "rejects") for cue in cues_at(analysis, i))
    bare = analysis.child(i, "obj", "ccomp", "xcomp") is None and analysis.child(i, "nsubj") is not None
    that = next((j for j in analysis.dependents(i, "mark") if analysis.lower(j) == "that"), None)
    finite = any(analysis.tokens[j].xpos in FINITE for j in (i, *analysis.dependents(i, "aux")))
    if that is None or not answers or not bare or not finite or analysis.tokens[i].deprel == "acl:relcl":
        return {}
    stands = analysis.tokens[noun].lemma.lower() in cue_rules().anaphors.words
    return {i: (noun, "acl:relcl"), that: (i, "obj")} if stands and that == noun + 1 else {}


@at("parataxis")
def _they_say(analysis: Analysis, i: int) -> Links:
    """What somebody says of what was told, hung beside it: "it was shut, a move **the mayor said** was wrong"."""
    own = analysis.child(i, "nsubj")
    noun = analysis.subtree(own)[0] - 1 if own is not None and own < i else -1
    behind = noun >= 0 and summary(analysis, noun) and set_in(analysis, i) and analysis.tokens[noun].head != i
    return {i: (noun, "acl:relcl")} if behind and analysis.child(i, "ccomp", "xcomp") is not None else {}


@at("advcl")
def _working_to(analysis: Analysis, i: int) -> Links:
    """What somebody is told to do, hung on what he does: "ordered women working for charities **to stay** at home"."""
    doing = analysis.tokens[i].head
    whom = analysis.tokens[doing].head if doing >= 0 and analysis.tokens[doing].deprel == "acl" else -1
    verb = analysis.tokens[whom].head if whom >= 0 and analysis.deprel(whom) in ("obj", "iobj") else -1
    to = any(analysis.lower(j) == "to" for j in analysis.dependents(i, "mark"))
    if verb < 0 or not to or analysis.tokens[i].xpos != "VB" or analysis.child(verb, "xcomp", "ccomp") is not None:
        return {}
    asked = any("infinitive" in cue.rules.frames and cue.rules.certain for cue in cues_at(analysis, verb))
    return {i: (verb, "xcomp")} if asked and analysis.tokens[whom].etype == "person" else {}


@at("acl")
def _that_killed_them(analysis: Analysis, i: int) -> Links:
    """What a deed or a mishap did, hung on where it was: "the collapse of a bridge **that killed** ten people"."""
    where = analysis.tokens[i].head
    deed = analysis.tokens[where].head if where >= 0 and analysis.deprel(where) == "nmod" else -1
    there = deed >= 0 and analysis.tokens[where].etype == "place" and analysis.tokens[deed].etype == "event"
    that = any(analysis.tokens[j].xpos == "WDT" for j in analysis.dependents(i, "nsubj"))
    harmed = analysis.tokens[i].lemma.lower() in lexicon().classes["befell"]
    return {i: (deed, "acl:relcl")} if there and that and harmed else {}


REPORTER_REPAIRS = (
    _briefed, _quoted_by, _citing, _his_wife, _a_move, _after_it_sank, _whose, _that_they_denied,
    _they_say, _working_to, _that_killed_them,
)  # fmt: skip
