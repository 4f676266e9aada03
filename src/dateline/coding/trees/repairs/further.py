"""Mends trees of what is told further: "they left, he said, **declaring** it over", "said so, **and called** on us"."""

from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import cues_at, set_in
from dateline.coding.lexicons.lexicon import lexicon
from dateline.coding.lexicons.tree_words import tree_words
from dateline.coding.trees.repairs.crowd import aloud
from dateline.coding.trees.repairs.repair import Links, at
from dateline.coding.trees.repairs.speech import passive
from dateline.coding.trees.stand_ins import summary
from dateline.language.analysis import Analysis
from dateline.language.classes import NOUNS, SPEAKERS

_BETWEEN = frozenset({"after", "before", "when", "as", "while", "once", "since"})
"""What opens a clause behind a saying that tells when it was so."""
_HELD = frozenset({"ccomp", "xcomp", "acl", "advcl"})
"""How a clause hangs within what a participle says, before another participle goes on."""


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


@at("obl")
def _after_days_of(analysis: Analysis, i: int) -> Links:
    """What came before a deed, hung on the saying between: "took it, he said, **after two days of clashes** with X"."""
    verb = analysis.tokens[i].head
    first = analysis.subtree(i)[0]
    apart = "," in (analysis.surface(first), analysis.surface(first - 1))
    if not 0 <= verb < first or not apart or not set_in(analysis, verb):
        return {}
    done = next((j for j in analysis.dependents(verb, "ccomp") if j < verb and analysis.tokens[j].upos == "VERB"), None)
    after = any(analysis.lower(j) in ("after", "following", "amid") for j in analysis.dependents(i, "case"))
    fought = (
        j for j in (i, *analysis.dependents(i, "nmod")) if analysis.tokens[j].lemma in lexicon().classes["fighting"]
    )
    return {i: (done, "obl")} if done is not None and after and any(fought) else {}


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


@at("appos", "conj", "obl", "obj", "nsubj")
def _they_citing(analysis: Analysis, i: int) -> Links:
    """Who says more beside what is said, taken for another name: "it was banned, **the ministry** citing threats"."""
    after, first = analysis.subtree(i)[-1] + 1, analysis.subtree(i)[0]
    if after >= len(analysis.tokens) or analysis.tokens[after].xpos != "VBG" or analysis.deprel(after) != "advcl":
        return {}
    apart = "," in (analysis.surface(first), analysis.surface(first - 1)) and analysis.tokens[i].head < first
    speaks = analysis.tokens[i].etype in SPEAKERS and bool(cues_at(analysis, after))
    alone = analysis.child(after, "nsubj", "mark") is None and analysis.tokens[after].head < first
    return {i: (after, "nsubj")} if apart and speaks and alone else {}


@at("advcl")
def _declaring(analysis: Analysis, i: int) -> Links:
    """What a speaker goes on to say, hung on what he said: "it is banned, a judge said, **declaring** it a sect".

    Of a paper or a channel that only reports it, it is those of whom it reports who go on.
    """
    clause, both = analysis.tokens[i].head, (i, *analysis.dependents(i, "conj"))
    verbs = (j for j in both if analysis.tokens[j].xpos == "VBG" and not aloud(analysis, j))
    told = any(cue.rules.certain for j in verbs for cue in cues_at(analysis, j))
    bare = told and analysis.tokens[i].xpos == "VBG" and analysis.child(i, "nsubj", "mark", "aux") is None
    sayings = [*analysis.dependents(clause, "parataxis"), analysis.tokens[clause].head] if bare and clause >= 0 else []
    sayings += [j for noun in sayings if summary(analysis, noun) for j in analysis.dependents(noun, "acl")]
    # "…, a toll the army **disputed**, saying": right behind, whatever it hangs on.
    related = (j for j in (i - 2, *analysis.ancestors(i - 2)) if analysis.tokens[j].deprel == "acl:relcl" and j < i)
    sayings += [j for j in related if bare and summary(analysis, analysis.tokens[j].head)]
    before = (j for j in sayings if clause < j < i and analysis.tokens[j].upos == "VERB")
    saying = next((j for j in before if cues_at(analysis, j)), -1)
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
        or token.lemma not in tree_words().going_on
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
    """What those did whom pictures show, hung on the showing: "thousands marched, footage showed, **chanting**".

    So do those who speak, of whom a paper or a channel reports: "rebels left, radio said, **accusing** the army".
    """
    verb = analysis.tokens[i].head
    shown = analysis.child(verb, "nsubj") if verb >= 0 else None
    told = next((j for j in analysis.dependents(verb, "ccomp") if j < verb < i), None) if shown is not None else None
    pictures = shown is not None and analysis.tokens[shown].lemma in lexicon().classes["pictures"]
    bare = analysis.tokens[i].xpos == "VBG" and analysis.child(i, "nsubj", "mark") is None
    if told is None or not bare:
        return {}
    who = analysis.child(told, "nsubj")
    spoken = who is not None and analysis.tokens[who].etype in SPEAKERS and not passive(analysis, told)
    carries = shown is not None and analysis.tokens[shown].lemma.lower() in cue_rules().documents.nouns
    return {i: (told, "advcl")} if pictures or (carries and spoken and cues_at(analysis, i)) else {}


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


@at("conj")
def _and_blaming(analysis: Analysis, i: int) -> Links:
    """What somebody says besides, hung on what he denies: "denying that it was aimed at them **and blaming** Chad"."""
    clause = analysis.tokens[i].head
    told = clause >= 0 and analysis.tokens[i].xpos == "VBG" and analysis.deprel(clause) in _HELD
    if not told or analysis.tokens[clause].xpos == "VBG" or analysis.child(i, "nsubj", "aux", "mark") is not None:
        return {}
    verbs = (j for j in analysis.ancestors(clause) if analysis.tokens[j].upos == "VERB")
    verb = next((j for j in verbs if analysis.tokens[j].xpos == "VBG"), -1)
    finite = analysis.child(clause, "nsubj", "mark") is not None
    return {i: (verb, "conj")} if finite and verb >= 0 and cues_at(analysis, verb) and cues_at(analysis, i) else {}


@at("conj", "nsubj")
def _one_more_was(analysis: Analysis, i: int) -> Links:
    """Whom the next of several bare passives befell: "33 rebels killed, **354 hostages** freed, says the army"."""
    killed, freed = analysis.tokens[i].head, i + 1
    if not 0 <= killed < i or freed >= len(analysis.tokens) or analysis.tokens[i].upos not in NOUNS:
        return {}
    first = analysis.child(killed, "nsubj")
    passives = [analysis.tokens[k] for k in (killed, freed)]
    bare = all(each.xpos == "VBN" for each in passives) and passives[1].head in (killed, i, first)
    own = analysis.child(freed, "nsubj", "aux", "obj") is not None or analysis.child(killed, "aux") is not None
    before = analysis.subtree(i)[0]
    comma = "," in (analysis.surface(before - 1), analysis.surface(before))
    if not bare or own or first is None or first > killed or not comma:
        return {}
    return {i: (freed, "nsubj:pass"), freed: (killed, "conj")}


FURTHER_REPAIRS = (
    _one_more_was,
    _after_it_sank, _after_days_of, _one_adding, _they_citing, _declaring, _and_called, _and_b_to,
    _saying_in_a_statement, _chanting, _over_what, _and_blaming,
)  # fmt: skip
