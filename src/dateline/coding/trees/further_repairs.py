"""Mends trees of what is told further: "it is void, he said, **declaring** it a farce", "…, **arresting** ten"."""

from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import cues_at, set_in
from dateline.coding.lexicons.lexicon import lexicon
from dateline.coding.trees.noun_phrases import ACCUSING
from dateline.coding.trees.repair import Links, at
from dateline.coding.trees.speech_repairs import ADDRESSED, passive
from dateline.coding.trees.stand_ins import summary
from dateline.language.analysis import Analysis
from dateline.language.classes import NOUNS, SPEAKERS, SPEAKERS_OR_PLACES

_BETWEEN = frozenset({"after", "before", "when", "as", "while", "once", "since"})
"""What opens a clause behind a saying that tells when it was so."""


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


@at("nsubj")
def _one_adding(analysis: Analysis, i: int) -> Links:
    """Who goes on to speak, taken for a second who speaks: "two aides said, **one of them** adding that he left"."""
    verb, after = analysis.tokens[i].head, analysis.subtree(i)[-1] + 1
    own = any(j < verb for j in analysis.dependents(verb, "nsubj")) if 0 <= verb < i else False
    goes_on = own and after in analysis.dependents(verb, "advcl") and analysis.tokens[after].xpos == "VBG"
    return {i: (after, "nsubj")} if goes_on and analysis.child(after, "nsubj", "mark") is None else {}


@at("advcl")
def _declaring(analysis: Analysis, i: int) -> Links:
    """What a speaker goes on to say, hung on what he said: "it is banned, a judge said, **declaring** it a sect".

    Of a paper or a channel that only reports it, it is those of whom it reports who go on.
    """
    clause, both = analysis.tokens[i].head, (i, *analysis.dependents(i, "conj"))
    told = any(cue.rules.certain for j in both if analysis.tokens[j].xpos == "VBG" for cue in cues_at(analysis, j))
    bare = told and analysis.tokens[i].xpos == "VBG" and analysis.child(i, "nsubj", "mark", "aux") is None
    sayings = [*analysis.dependents(clause, "parataxis"), analysis.tokens[clause].head] if bare and clause >= 0 else []
    sayings += [j for noun in sayings if summary(analysis, noun) for j in analysis.dependents(noun, "acl")]
    verbs = (j for j in sayings if clause < j < i and analysis.tokens[j].upos == "VERB")
    saying = next((j for j in verbs if cues_at(analysis, j)), -1)
    own = analysis.child(saying, "nsubj") if saying >= 0 else None
    if own is None or not own < saying or analysis.tokens[own].lemma.lower() in cue_rules().documents.nouns:
        return {}
    return {i: (saying, "advcl")}


@at("conj")
def _and_called(analysis: Analysis, i: int) -> Links:
    """What a speaker does next, hung deep in what he said: "said it knew who shot them, **and called** on …"."""
    token, comma = analysis.tokens[i], i - 2
    apart = analysis.lower(i - 1) == "and" and analysis.surface(comma) == ","
    if (
        not apart
        or token.xpos != "VBD"
        or token.lemma not in ADDRESSED
        or analysis.child(i, "nsubj", "aux") is not None
    ):
        return {}
    deep = analysis.deprel(token.head) in ("acl", "advcl")
    said = next(
        (j for j in analysis.ancestors(token.head) if analysis.tokens[j].xpos == "VBD" and set_in(analysis, j)), -1
    )
    own = analysis.child(said, "nsubj") if deep and said >= 0 else None
    return {i: (said, "conj")} if own is not None and own < said < token.head else {}


@at("conj")
def _and_b_to(analysis: Analysis, i: int) -> Links:
    """The second who is brought to do something: "prompting workers to march and **their union** to call it a plot"."""
    to = analysis.subtree(i)[-1] + 1
    done = analysis.tokens[to].head if to < len(analysis.tokens) and analysis.lower(to) == "to" else -1
    first = next((j for j in analysis.ancestors(i) if analysis.tokens[j].xpos == "VB"), -1)
    verb = analysis.tokens[first].head if first >= 0 and analysis.deprel(first) == "xcomp" else -1
    whom = analysis.child(verb, "obj", "iobj") if verb >= 0 else None
    if done < to or whom is None or not verb < whom < first < i or analysis.tokens[i].etype not in SPEAKERS:
        return {}
    return {done: (first, "conj"), i: (done, "nsubj")} if analysis.child(done, "nsubj") is None else {}


@at("advcl")
def _arresting(analysis: Analysis, i: int) -> Links:
    """What police do, hung on what those do whom they catch: "broke up a ring that stole cars, **arresting** ten"."""
    clause = analysis.tokens[i].head
    whom = analysis.tokens[clause].head if clause >= 0 and analysis.tokens[clause].deprel == "acl:relcl" else -1
    verb = next((j for j in analysis.ancestors(whom) if analysis.tokens[j].upos == "VERB"), -1) if whom >= 0 else -1
    who = analysis.child(verb, "nsubj") if verb >= 0 else None
    classes = lexicon().classes
    if who is None or analysis.tokens[i].xpos != "VBG" or analysis.child(i, "nsubj", "mark") is not None:
        return {}
    sends = analysis.tokens[i].lemma in classes["police_work"] and analysis.surface(i - 1) == ","
    return {i: (verb, "advcl")} if sends and analysis.deprel(whom) in ("obj", "obl") else {}


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


@at("acl", "advcl")
def _whose(analysis: Analysis, i: int) -> Links:
    """A clause on somebody right before it, hung on a deed: "a truce brokered by **Angola**, whose president left"."""
    whose = next((k for j in analysis.dependents(i, "nsubj", "obj") for k in analysis.children[j]
                  if analysis.lower(k) == "whose"), None)  # fmt: skip
    if whose is None or analysis.surface(whose - 1) != ",":
        return {}
    above = analysis.tokens[i].head
    ends = [j for j in (whose - 2, *analysis.ancestors(whose - 2)) if above < j < whose]
    named = [j for j in ends if analysis.tokens[j].etype in SPEAKERS_OR_PLACES and analysis.tokens[j].upos in NOUNS]
    thing = above < 0 or analysis.tokens[above].etype not in SPEAKERS_OR_PLACES
    # "Three men suspected of firing at **Israel**, whose jets hit back": the nearest, where a verb stands between.
    thing = thing or any(analysis.tokens[j].upos == "VERB" for j in ends)
    return {i: (named[-1], "acl:relcl")} if named and thing else {}


@at("acl")
def _that_killed_them(analysis: Analysis, i: int) -> Links:
    """What a deed or a mishap did, hung on where it was: "the collapse of a bridge **that killed** ten people"."""
    where = analysis.tokens[i].head
    deed = analysis.tokens[where].head if where >= 0 and analysis.deprel(where) == "nmod" else -1
    there = deed >= 0 and analysis.tokens[where].etype == "place" and analysis.tokens[deed].etype == "event"
    that = any(analysis.tokens[j].xpos == "WDT" for j in analysis.dependents(i, "nsubj"))
    harmed = analysis.tokens[i].lemma.lower() in lexicon().classes["befell"]
    return {i: (deed, "acl:relcl")} if there and that and harmed else {}


@at("nsubj", "obj")
def _whom_they_accused(analysis: Analysis, i: int) -> Links:
    """Who accuses somebody, taken for the accused: "the gang, **whom** police accused of arson, fled"."""
    whom = analysis.lower(i) == "whom" and analysis.surface(i - 1) == ","
    verb = next((j for j in range(i + 2, min(i + 8, len(analysis.tokens))) if _blames(analysis, j)), -1) if whom else -1
    own = next((j for j in analysis.dependents(verb, "nsubj") if i < j < verb), None) if verb >= 0 else None
    if own is None or analysis.child(verb, "aux") is not None:
        return {}
    people = (j for j in range(i - 2, max(i - 14, -1), -1) if analysis.tokens[j].etype == "person")
    noun = next((j for j in people if analysis.tokens[j].upos in NOUNS), None)
    hung: Links = {verb: (noun, "acl:relcl")} if noun is not None and not 0 <= analysis.tokens[verb].head < i else {}
    return {i: (verb, "obj"), own: (verb, "nsubj"), **hung}


def _blames(analysis: Analysis, j: int) -> bool:
    """Whether a verb says that somebody did something, whom it has for its object."""
    return analysis.tokens[j].upos == "VERB" and any(cue.name == "accuse" for cue in cues_at(analysis, j))


@at("ccomp")
def _under_which(analysis: Analysis, i: int) -> Links:
    """What is told of a thing, taken for more that is said: "it has a law, he said, **under which** they pay"."""
    verb, first = analysis.tokens[i].head, analysis.subtree(i)[0]
    told = next((j for j in analysis.dependents(verb, "ccomp") if j < verb < first), None)
    which = next((j for j in analysis.dependents(i, "obl") if analysis.tokens[j].xpos == "WDT"), None)
    thing = analysis.child(told, "obj") if told is not None and which is not None else None
    return {i: (thing, "acl:relcl")} if thing is not None and set_in(analysis, verb) else {}


@at("advcl", "acl")
def _saying_in_a_statement(analysis: Analysis, i: int) -> Links:
    """What is said, hung on who carries it: "saying in a statement carried by the radio **that it was over**"."""
    carried = analysis.tokens[i].head
    paper = analysis.tokens[carried].head if carried >= 0 and analysis.tokens[carried].deprel == "acl" else -1
    verb = analysis.tokens[paper].head if paper >= 0 and analysis.deprel(paper) == "obl" else -1
    that = any(analysis.lower(j) == "that" and j > carried for j in analysis.dependents(i, "mark"))
    said = verb >= 0 and any(cue.rules.certain for cue in cues_at(analysis, verb))
    own = analysis.child(i, "nsubj") is not None and analysis.child(verb, "ccomp") is None if said else False
    return {i: (verb, "ccomp")} if that and own else {}


@at("advcl")
def _chanting(analysis: Analysis, i: int) -> Links:
    """What those did whom pictures show, hung on the showing: "thousands marched, footage showed, **chanting**"."""
    verb = analysis.tokens[i].head
    shown = analysis.child(verb, "nsubj") if verb >= 0 else None
    told = next((j for j in analysis.dependents(verb, "ccomp") if j < verb < i), None) if shown is not None else None
    pictures = shown is not None and analysis.tokens[shown].lemma in lexicon().classes["pictures"]
    bare = analysis.tokens[i].xpos == "VBG" and analysis.child(i, "nsubj", "mark") is None
    return {i: (told, "advcl")} if told is not None and pictures and bare else {}


@at("obl")
def _over_what(analysis: Analysis, i: int) -> Links:
    """Why something was done, hung on how it was told: "it left, he said on condition he be not named, **over** it"."""
    clause, first = analysis.tokens[i].head, analysis.subtree(i)[0]
    noun = analysis.tokens[clause].head if clause >= 0 and analysis.deprel(clause) == "acl" else -1
    told = noun >= 0 and analysis.tokens[noun].lemma == "condition" and clause < i
    saying = analysis.tokens[noun].head if told else -1
    done = analysis.tokens[saying].head if saying >= 0 and analysis.deprel(saying) == "parataxis" else -1
    if saying >= 0 and done < 0:
        done = next((j for j in analysis.dependents(saying, "ccomp") if j < saying), -1)
    return {i: (done, "obl")} if done >= 0 and "," in (analysis.surface(first), analysis.surface(first - 1)) else {}


@at("obl", "nmod")
def _of_bias(analysis: Analysis, i: int) -> Links:
    """Of what somebody is accused, hung on what is told of him: "accused Roe, who chairs the talks, **of bias**"."""
    first = analysis.subtree(i)[0]
    of = any(analysis.lower(j) == "of" for j in analysis.dependents(i, "case"))
    verbs = (j for j in analysis.ancestors(i) if analysis.tokens[j].upos == "VERB")
    verb = next((j for j in verbs if analysis.tokens[j].lemma in ACCUSING), -1)
    whom = analysis.child(verb, "obj") if of and verb >= 0 else None
    apart = "," in (analysis.surface(first), analysis.surface(first - 1))
    told = whom is not None and whom in analysis.ancestors(i) and analysis.tokens[i].head != whom
    return {i: (verb, "obl")} if told and apart else {}


FURTHER_REPAIRS = (
    _after_it_sank, _one_adding, _declaring, _and_called, _and_b_to, _arresting, _working_to, _whose, _that_killed_them,
    _whom_they_accused, _under_which, _saying_in_a_statement, _chanting, _over_what, _of_bias,
)  # fmt: skip
