"""Mends trees where two share a word or seem to: "North and South Korea", "frees 33 hostages and Y 90 prisoners"."""

from dateline.coding.lexicons.cues import cues_at
from dateline.coding.lexicons.lexicon import lexicon
from dateline.coding.lexicons.tree_words import tree_words
from dateline.coding.trees.noun_phrases import shared_name
from dateline.coding.trees.repairs.repair import Links, at
from dateline.coding.trees.stand_ins import singled_out
from dateline.language.analysis import Analysis
from dateline.language.classes import NOUNS

_TIMES = frozenset({"after", "before", "since"})
_QUOTES = frozenset({'"', "“", "”", "''", "``"})


@at("compound", "amod")
def _sides(analysis: Analysis, i: int) -> Links:
    """Two that share the name behind them, where none is a part of the other: "**North** and **South Korea**"."""
    token, name = analysis.tokens[i], analysis.tokens[i].head
    if shared_name(analysis, i) != name or token.deprel not in ("compound", "amod"):
        return {}
    before = {j: (i, analysis.tokens[j].deprel) for j in analysis.dependents(name, "case", "det") if j < i}
    above = analysis.tokens[name]
    mended = {i: (above.head, above.deprel), i + 1: (name, "cc"), i + 2: (name, "compound"), name: (i, "conj")}
    return mended | before


@at("acl")
def _who(analysis: Analysis, i: int) -> Links:
    """A clause with "who" hung on a body, with people right before it: "a group founded by **men who fled**"."""
    token = analysis.tokens[i]
    first = analysis.subtree(i)[0] if token.deprel == "acl:relcl" else 0
    people = first - 1
    if (
        first == 0
        or analysis.lower(first) != "who"
        or people == token.head
        or people not in analysis.subtree(token.head)
    ):
        return {}
    here, above = analysis.tokens[people], analysis.tokens[token.head]
    if here.etype != "person" or here.upos not in ("NOUN", "PROPN") or above.etype == "person":
        return {}
    return {i: (people, token.deprel)}


@at("acl")
def _sent_who(analysis: Analysis, i: int) -> Links:
    """A clause with "who" hung on where somebody was sent: "sent **a lawyer** to the office who threatened her"."""
    token = analysis.tokens[i]
    if token.deprel != "acl:relcl" or analysis.lower(analysis.subtree(i)[0]) != "who":
        return {}
    where = analysis.tokens[token.head]
    if where.deprel != "obl" or where.etype == "person" or where.xpos != "NN":
        return {}
    sent = [j for j in analysis.dependents(where.head, "obj") if analysis.tokens[j].etype == "person"]
    return {i: (sent[0], token.deprel)} if len(sent) == 1 and sent[0] < token.head else {}


@at("compound")
def _given(analysis: Analysis, i: int) -> Links:
    """To whom it is given, hung on what is given: "offered **Ukraine** tanks"; "offered US aid" is theirs."""
    token, verb = analysis.tokens[i], i - 1
    if token.deprel != "compound" or token.upos != "PROPN" or token.etype != "place" or analysis.surface(i).isupper():
        return {}
    given = analysis.tokens[token.head]
    gives = (
        i > 0
        and analysis.tokens[verb].lemma in tree_words().with_two_objects
        and given.head == verb
        and given.deprel == "obj"
    )
    return {i: (verb, "iobj")} if gives and given.upos == "NOUN" else {}


@at("compound", "amod")
def _given_people(analysis: Analysis, i: int) -> Links:
    """People to whom it is given, taken for a kind of it: "promised **the flood victims** help"."""
    token, thing = analysis.tokens[i], analysis.tokens[i].head
    verb = analysis.tokens[thing].head
    gives = verb >= 0 and analysis.tokens[verb].lemma in tree_words().with_two_objects
    if not gives or thing != i + 1 or analysis.tokens[thing].deprel != "obj" or token.upos == "PROPN":
        return {}
    people = token.lemma.lower() in lexicon().classes["person"] and token.xpos in ("NN", "NNS", "JJ")
    # Hardly any kind of thing is called by many: "the victims help"; "the child support" may be one.
    if not people or not (token.xpos == "NNS" or analysis.tokens[thing].lemma in tree_words().given_to_people):
        return {}
    first = analysis.subtree(i)[0]
    before = (j for j in analysis.children[thing] if verb < j < first)
    return {i: (verb, "iobj"), **{j: (i, analysis.tokens[j].deprel) for j in before}}


@at("obj")
def _to_whom(analysis: Analysis, i: int) -> Links:
    """To whom, taken for one of two things that are done: "denied **the UN** access to the camp"."""
    verb, behind = analysis.tokens[i].head, analysis.subtree(i)[-1] + 1
    gives = analysis.tokens[verb].lemma in tree_words().with_two_objects and analysis.child(verb, "iobj") is None
    others = [j for j in analysis.dependents(verb, "obj") if j > i and analysis.subtree(j)[0] == behind]
    return {i: (verb, "iobj")} if gives and verb < i and others else {}


@at("obj")
def _how_long(analysis: Analysis, i: int) -> Links:
    """The time that somebody is given, which is not done anything to: "gave the envoy **48 hours** to leave"."""
    verb = analysis.tokens[i].head
    gives = analysis.tokens[i].etype == "time" and analysis.tokens[verb].lemma in tree_words().with_two_objects
    gives = gives and analysis.child(i, "nmod") is None  # "gives mothers eight weeks of leave"
    return {i: (verb, "obl:unmarked")} if gives and analysis.child(verb, "iobj") is not None else {}


@at("nsubj")
def _label(analysis: Analysis, i: int) -> Links:
    """What a sentence is about, set before it with a colon, and no second subject: "**Mali's coup**: four men died"."""
    verb = analysis.tokens[i].head
    if not i < verb:
        return {}
    after = analysis.subtree(i)[-1] + 1
    others = [j for j in analysis.dependents(verb, "nsubj") if j > after]
    colon = after < verb and ":" in (analysis.surface(after), analysis.surface(after - 1))
    return {i: (verb, "dep")} if colon and others else {}


@at("compound", "conj")
def _doing_as_much(analysis: Analysis, i: int) -> Links:
    """Who does the like to others, with no verb of his own: "X frees 33 hostages and **Y** 90 prisoners"."""
    done = _beside_others(analysis, i)
    if done is None or analysis.tokens[i].upos != "PROPN" or analysis.tokens[done].deprel != "obj":
        return {}
    doer = analysis.child(analysis.tokens[done].head, "nsubj")
    joined = analysis.lower(i - 1) in ("and", "while")
    return {i: (doer, "conj")} if joined and doer is not None else {}


def _beside_others(analysis: Analysis, i: int) -> int | None:
    """What is done, where a name stands before others to whom it is done and whose number comes after the name."""
    done, relation = analysis.tokens[i].head, analysis.deprel(i)
    if relation == "compound" and i + 1 in analysis.dependents(done, "nummod") and analysis.deprel(done) == "conj":
        return analysis.tokens[done].head
    after = analysis.subtree(i)[-1] + 1
    # The "and" before the name may hang on those others.
    theirs = (j for j in analysis.dependents(done, "conj") if min(_without_cc(analysis, j)) == after)
    counted = relation == "conj" and any(analysis.child(j, "nummod", "det") is not None for j in theirs)
    return done if counted else None


def _without_cc(analysis: Analysis, i: int) -> list[int]:
    """A phrase without the "and" before it."""
    joined = set(analysis.dependents(i, "cc"))
    return [j for j in analysis.subtree(i) if j not in joined]


@at("appos")
def _behind_a_phrase(analysis: Analysis, i: int) -> Links:
    """Who does it, hung on the phrase before it for want of a comma: "After the coup **Turkey** has arrested 900"."""
    token, noun = analysis.tokens[i], analysis.tokens[i].head
    if token.upos != "PROPN" or analysis.deprel(noun) != "obl" or noun != i - 1:
        return {}
    verb = analysis.tokens[noun].head
    opens = analysis.subtree(noun)[0] == analysis.sentence_tokens(i).start
    after = analysis.subtree(i)[-1] + 1
    at_once = after == verb or after in analysis.dependents(verb, "aux")
    return {i: (verb, "nsubj")} if opens and at_once and analysis.child(verb, "nsubj") is None else {}


@at("advcl", "acl", "conj", "amod")
def _with_each_saying(analysis: Analysis, i: int) -> Links:
    """The second of two who speak behind a "with": "with Kyiv saying it held the town **and Moscow denying** that"."""
    token, who = analysis.tokens[i], analysis.child(i, "nsubj")
    if token.xpos != "VBG" or token.head > i or not cues_at(analysis, i):
        return {}
    saying = next((j for j in analysis.ancestors(i) if _with_somebody_doing(analysis, j)), None)
    if saying is None or not saying < i or analysis.child(i, "aux", "mark") is not None:
        return {}
    if who is None:  # the name before it was taken for one more of those before
        who = i - 1
        if analysis.deprel(who) != "conj" or analysis.tokens[who].upos not in NOUNS:
            return {}
    before = analysis.subtree(who)[0] - (analysis.lower(analysis.subtree(who)[0]) not in ("and", "while"))
    if analysis.lower(before) not in ("and", "while"):
        return {}
    return {who: (i, "nsubj"), before: (i, "cc"), i: (saying, "conj")}


def _with_somebody_doing(analysis: Analysis, i: int) -> bool:
    """Whether a participle behind "with" tells what somebody says: "**with Kyiv saying**"."""
    marked = any(analysis.lower(j) == "with" for j in analysis.dependents(i, "mark", "case"))
    spoken = marked and analysis.child(i, "nsubj") is not None and bool(cues_at(analysis, i))
    return spoken and analysis.tokens[i].xpos == "VBG"


@at("nsubj")
def _called_again(analysis: Analysis, i: int) -> Links:
    """What somebody is, taken for a second who does it: "the Avengers, **the armed wing of a cartel**, shot him"."""
    verb, inside = analysis.tokens[i].head, analysis.subtree(i)
    first = next((j for j in analysis.dependents(verb, "nsubj") if j < inside[0]), None) if i < verb else None
    if first is None or analysis.tokens[first].deprel != analysis.tokens[i].deprel or analysis.child(i, "det") is None:
        return {}
    before = next((k for k in range(inside[0] - 1, first, -1) if analysis.surface(k) not in _QUOTES), first)
    apart = analysis.surface(before) == "," and "," in (analysis.surface(inside[-1]), analysis.surface(inside[-1] + 1))
    return {i: (first, "appos")} if apart else {}


@at("conj")
def _second_infinitive(analysis: Analysis, i: int) -> Links:
    """An infinitive hung on a finite verb, with another one between: "refused to go and **help**", "and be tried"."""
    verb, first = analysis.tokens[i].head, analysis.child(i, "aux")
    bare = analysis.tokens[i if first is None else first].xpos == "VB" and analysis.child(i, "mark", "nsubj") is None
    if not bare or verb > i or analysis.tokens[verb].xpos not in ("VBN", "VBD", "VBZ", "VBG"):
        return {}
    helping = {analysis.tokens[j].xpos for j in analysis.dependents(verb, "aux")}
    between = [
        j
        for j in analysis.dependents(verb, "advcl", "xcomp")
        if verb < j < i and analysis.tokens[j].xpos == "VB" and analysis.lower(j - 1) == "to"
    ]
    return {i: (between[-1], "conj")} if between and "MD" not in helping else {}


@at("nsubj")
def _after_what(analysis: Analysis, i: int) -> Links:
    """A phrase of time taken for a second subject: "**After the shooting** Gray was rushed to a hospital"."""
    verb, inside = analysis.tokens[i].head, analysis.subtree(i)
    mark = inside[0] if analysis.deprel(inside[0]) == "case" else inside[0] - 1
    if mark < 0 or analysis.tokens[mark].head not in (verb, i) or analysis.lower(mark) not in _TIMES or i > verb:
        return {}
    if analysis.deprel(mark) not in ("mark", "case") or analysis.tokens[i].etype not in ("event", "abstract", "time"):
        return {}
    does = next((j for j in analysis.dependents(verb, "nsubj") if i < j < verb), None)
    return {i: (verb, "obl"), mark: (i, "case")} if does is not None and does - 1 <= inside[-1] + 2 else {}


@at("advcl")
def _becomes_the_latest(analysis: Analysis, i: int) -> Links:
    """What somebody is the latest to do, hung on "became": "became the latest senator to **leave**"."""
    verb = analysis.tokens[i].head
    to = analysis.tokens[i].xpos == "VB" and analysis.tokens[verb].lemma == "become" and verb < i
    what = analysis.child(verb, "xcomp") if to else None
    if what is None or not verb < what < i or not singled_out(analysis, what):
        return {}
    return {i: (what, "acl")} if analysis.subtree(i)[0] == analysis.subtree(what)[-1] + 1 else {}


SHARED_REPAIRS = (
    _sides, _who, _sent_who, _given, _given_people, _to_whom, _how_long, _label, _doing_as_much, _behind_a_phrase,
    _with_each_saying, _called_again, _second_infinitive, _after_what, _becomes_the_latest,
)  # fmt: skip
