"""Mends trees of what completes a word and was hung beside it: "came **to see** him", "saw fit **to leave**"."""

from functools import cache

from dateline.coding.lexicons.cues import ANSWERS, cues_at
from dateline.coding.lexicons.lexicon import lexicon
from dateline.coding.lexicons.modality_rules import modality_rules
from dateline.coding.trees.repairs.repair import Links, at
from dateline.coding.trees.subjects import passive
from dateline.language.analysis import Analysis

_ASKING = frozenset({"whether", "if"})
_LIKE = frozenset({"as", "like"})
_ABOUT = frozenset({"about", "over", "around"})
_HARMING = frozenset({"kill", "injure", "wound", "hurt", "maim", "arrest", "detain", "displace"})
_SEEING = frozenset(
    {"see", "hear", "watch", "feel", "notice", "observe", "help", "let", "make", "have", "catch", "film", "find"}
)
_PRESSURE = frozenset({"pressure", "call", "demand", "appeal", "clamour", "clamor", "plea"})
_STATES = frozenset({"on", "in", "at", "under", "off", "out"})


@at("advcl")
def _came_to(analysis: Analysis, i: int) -> Links:
    """An infinitive that goes with the verb right before it, taken for its purpose: "came **to see** the pilot"."""
    verb = analysis.tokens[i].head
    behind = 0 <= verb < i and _to(analysis, i) == verb + 1 and analysis.child(verb, "obj") is None
    own = analysis.child(verb, "nsubj", "expl") if behind else None
    if own is not None and analysis.lower(own) == "it" and analysis.tokens[i].xpos == "VBG":
        return {}  # "when it comes to making exceptions"
    return {i: (verb, "xcomp")} if behind and analysis.tokens[verb].lemma in _going() else {}


@at("advcl")
def _fit_to(analysis: Analysis, i: int) -> Links:
    """What somebody is fit, ready or free to do, hung on the verb before: "saw fit **to bribe** him"."""
    verb, to = analysis.tokens[i].head, _to(analysis, i)
    if to is None or not 0 <= verb < to - 1:
        return {}
    beside = to - 1 in analysis.dependents(verb, "xcomp") and analysis.tokens[to - 1].upos == "ADJ"
    return {i: (to - 1, "advcl")} if beside else {}


@at("advcl")
def _within_minutes(analysis: Analysis, i: int) -> Links:
    """From what somebody is not far, hung on the verb before: "came within minutes of **storming** it"."""
    verb, first = analysis.tokens[i].head, analysis.subtree(i)[0]
    gerund = analysis.tokens[i].xpos == "VBG" and analysis.lower(first) == "of"
    if not gerund or not 0 <= verb < first:
        return {}
    near = next((j for j in analysis.dependents(verb, "obl") if analysis.subtree(j)[-1] == first - 1), None)
    within = near is not None and any(analysis.lower(j) == "within" for j in analysis.dependents(near, "case"))
    return {i: (near, "acl")} if near is not None and within else {}


@at("advcl")
def _on_whether(analysis: Analysis, i: int) -> Links:
    """A question that is spoken of, taken for when or why: "would not speculate **on whether** he had been beaten"."""
    verb = analysis.tokens[i].head
    marks = list(analysis.dependents(i, "mark", "case"))
    asks = any(j - 1 in marks and analysis.lower(j) in _ASKING and analysis.lower(j - 1) not in _LIKE for j in marks)
    told = asks and 0 <= verb < i and any("clause" in cue.rules.frames for cue in cues_at(analysis, verb))
    return {i: (verb, "ccomp")} if told else {}


@at("advcl", "obl")
def _silent_on(analysis: Analysis, i: int) -> Links:
    """On what somebody stays silent, hung on the staying: "kept silent **on whether they had left**"."""
    verb, silent = analysis.tokens[i].head, analysis.subtree(i)[0] - 1
    beside = verb >= 0 and silent in analysis.dependents(verb, "xcomp") and analysis.tokens[silent].upos == "ADJ"
    told = beside and any(cue.rules.stance == "withholds" for cue in cues_at(analysis, silent))
    return {i: (silent, analysis.tokens[i].deprel)} if told else {}


@at("obj")
def _saw_them(analysis: Analysis, i: int) -> Links:
    """Whom somebody saw do it, taken for those to whom it was done: "saw **guards** beat a monk"."""
    done = analysis.tokens[i].head
    verb = analysis.tokens[done].head if done >= 0 and analysis.deprel(done) == "xcomp" else -1
    bare = analysis.tokens[done].xpos in ("VB", "VBG") and analysis.child(done, "mark", "aux", "nsubj") is None
    if not bare or not 0 <= verb < i < done or analysis.tokens[verb].lemma not in _SEEING:
        return {}
    second = any(j > done for j in analysis.dependents(done, "obj"))
    return {i: (done, "nsubj"), done: (verb, "ccomp")} if second and analysis.child(verb, "obj") is None else {}


@at("advcl")
def _calls_for(analysis: Analysis, i: int) -> Links:
    """What is asked for, hung on what is told of the asking: "Calls mount **for owners to be tried**"."""
    verb, first = analysis.tokens[i].head, analysis.subtree(i)[0]
    asked = analysis.child(verb, "nsubj") if 0 <= verb < i else None
    others = analysis.lower(first) == "for" and analysis.child(i, "nsubj") is not None and _to(analysis, i) is not None
    if asked is None or not others or not asked < verb < first:
        return {}
    asks = any(cue.rules.stance in ("requests", "orders") for cue in cues_at(analysis, asked))
    return {i: (asked, "acl")} if asks else {}


@at("advcl", "xcomp", "acl")
def _pressure_on(analysis: Analysis, i: int) -> Links:
    """What somebody is pressed to do, hung on the growing of the pressure: "pressure is mounting **on him to go**"."""
    verb, first = analysis.tokens[i].head, analysis.subtree(i)[0]
    pressed = analysis.child(verb, "nsubj") if 0 <= verb < i and analysis.tokens[verb].upos == "VERB" else None
    if pressed is None or not pressed < verb < first or _to(analysis, i) is None:
        return {}
    asks = analysis.tokens[pressed].lemma in _PRESSURE and analysis.lower(first) in ("on", "for")
    return {i: (pressed, "acl")} if asks and analysis.child(i, "nsubj") is not None else {}


@at("nsubj")
def _wants_it_done(analysis: Analysis, i: int) -> Links:
    """To what something is to be done, taken for a subject of its own: "wants **the tanker** released"."""
    done = analysis.tokens[i].head
    verb = analysis.tokens[done].head if analysis.deprel(done) == "xcomp" else -1
    bare = analysis.tokens[done].xpos == "VBN" and analysis.child(done, "mark", "aux", "cop") is None
    if verb < 0 or not bare or not verb < i < done or analysis.child(verb, "obj") is not None:
        return {}
    return {i: (verb, "obj")}


@at("obj")
def _nor_denied(analysis: Analysis, i: int) -> Links:
    """What somebody neither says nor denies, hung on the first: "neither claimed nor disavowed **the attack**"."""
    verb, last = analysis.tokens[i].head, analysis.subtree(i)[0] - 1
    joined = last in analysis.dependents(verb, "conj") and last > verb >= 0
    nor = joined and any(analysis.lower(j) in ("or", "nor") for j in analysis.dependents(last, "cc"))
    answers = nor and any(cue.rules.stance in ANSWERS for cue in cues_at(analysis, last))
    return {i: (last, "obj")} if answers and cues_at(analysis, verb) else {}


@at("obl")
def _doubt_on(analysis: Analysis, i: int) -> Links:
    """What somebody doubts, hung on the verb before the doubt: "cast doubt **on the claim**"."""
    verb, doubt = analysis.tokens[i].head, analysis.subtree(i)[0] - 1
    if doubt not in analysis.dependents(verb, "obj") or doubt < verb:
        return {}
    on = any(analysis.lower(j) == "on" for j in analysis.dependents(i, "case"))
    return {i: (doubt, "nmod")} if on and any(cue.rules.stance == "doubts" for cue in cues_at(analysis, doubt)) else {}


@at("xcomp")
def _on_alert(analysis: Analysis, i: int) -> Links:
    """The state that something stays in, with its preposition: "the army remains **on alert**"."""
    state = analysis.tokens[i].upos == "NOUN" and analysis.child(i, "nsubj", "cop", "mark") is None
    on = state and any(analysis.lower(j) in _STATES for j in analysis.dependents(i, "case"))
    return {i: (analysis.tokens[i].head, "obl")} if on else {}


@at("ccomp", "xcomp")
def _first_to(analysis: Analysis, i: int) -> Links:
    """What the first of its kind did, hung on the verb above it: "they said, the first town **to fall** since May"."""
    to = _to(analysis, i)
    noun = to - 1 if to is not None else -1
    ranked = any(analysis.lower(j) in modality_rules().ranks.words for j in analysis.dependents(noun, "amod"))
    behind = noun >= 0 and analysis.subtree(i)[0] == to and analysis.tokens[noun].head == analysis.tokens[i].head
    named = ranked and behind and analysis.tokens[noun].upos == "NOUN" and analysis.tokens[noun].etype != "time"
    given = analysis.deprel(noun) in ("obj", "iobj")  # "it allowed third parties to see them"
    return {i: (noun, "acl")} if named and not given else {}


@at("nsubj")
def _next_hurt(analysis: Analysis, i: int) -> Links:
    """What befell the next, hung on what befell the first: "ten killed, **dozens** wounded in a blast"."""
    first, verb = analysis.tokens[i].head, analysis.subtree(i)[-1] + 1
    beside = first < i and any(j < first for j in analysis.dependents(first, "nsubj"))
    hurt = beside and verb in analysis.dependents(first, "conj") and analysis.tokens[verb].xpos in ("VBN", "VBD")
    return {i: (verb, "nsubj:pass")} if hurt and analysis.child(verb, "nsubj", "obj") is None else {}


@at("nmod")
def _under_fire_from(analysis: Analysis, i: int) -> Links:
    """Who attacks, hung on the attack that somebody comes under: "came under fire **from rebels**"."""
    fire = analysis.tokens[i].head
    verb = analysis.tokens[fire].head if fire >= 0 and analysis.deprel(fire) == "obl" else -1
    cases = [{analysis.lower(k) for k in analysis.dependents(j, "case")} for j in (fire, i)]
    return {i: (verb, "obl")} if 0 <= verb < fire < i and cases == [{"under"}, {"from"}] else {}


@at("obl")
def _hurt_so_many(analysis: Analysis, i: int) -> Links:
    """How many are hurt, taken for how much: "killed ten and injured **over 5,000**"."""
    verb = analysis.tokens[i].head
    harmed = 0 <= verb < i and analysis.tokens[verb].lemma in _HARMING and not passive(analysis, verb)
    about = list(analysis.dependents(i, "case"))
    if not harmed or analysis.tokens[i].upos != "NUM" or any(analysis.lower(j) not in _ABOUT for j in about):
        return {}
    done_to = analysis.child(verb, "obj") is not None or analysis.tokens[i].etype == "time"
    if done_to or analysis.child(i, "nmod") is not None:
        return {}
    # Without an object those who do it would be taken for those who are hurt.
    doers = dict.fromkeys(analysis.dependents(verb, "nsubj"), (verb, "nsubj"))
    return {i: (verb, "obj"), **doers, **dict.fromkeys(about, (i, "advmod"))}


@at("ccomp")
def _who_did_it(analysis: Analysis, i: int) -> Links:
    """A question in front that is the subject of what is said of it: "**Who set fire to it** was never found"."""
    verb, first = analysis.tokens[i].head, analysis.subtree(i)[0]
    opens = first == analysis.sentence_tokens(i).start and analysis.tokens[first].xpos in ("WP", "WRB")
    if not opens or not first < i < verb or analysis.child(verb, "nsubj", "expl") is not None:
        return {}
    return {i: (verb, "csubj:pass")} if passive(analysis, verb) else {}


@at("acl")
def _seen_in(analysis: Analysis, i: int) -> Links:
    """What somebody is seen to do, hung on the pictures: "was seen in videos **shooting** unarmed men"."""
    shown = analysis.tokens[i].head
    verb = analysis.tokens[shown].head if shown >= 0 and analysis.deprel(shown) == "obl" else -1
    bare = analysis.tokens[i].xpos == "VBG" and analysis.child(i, "nsubj", "mark") is None
    if not bare or verb < 0 or analysis.tokens[shown].lemma not in lexicon().classes["pictures"]:
        return {}
    seen = analysis.tokens[verb].lemma in lexicon().classes["watching"] and passive(analysis, verb)
    return {i: (verb, "xcomp")} if seen and verb < shown < i else {}


def _to(analysis: Analysis, i: int) -> int | None:
    """The "to" of an infinitive."""
    return next((j for j in analysis.dependents(i, "mark") if analysis.lower(j) == "to"), None)


@at("xcomp", "advcl")
def _fled_fighting(analysis: Analysis, i: int) -> Links:
    """What somebody flees, taken for what he does: "villagers fled **fighting** in the north"."""
    verb = analysis.tokens[i].head
    classes = lexicon().classes
    bare = verb == i - 1 >= 0 and analysis.tokens[i].xpos == "VBG" and analysis.tokens[verb].lemma in classes["fleeing"]
    war = classes["fighting"] | classes["strike"]
    return {i: (verb, "obj")} if bare and analysis.lower(i) in war else {}


@cache
def _going() -> frozenset[str]:
    """Verbs that an infinitive right behind them completes: "came to see them" saw them."""
    went = (one for one in modality_rules().signature if one.name == "went to")
    return frozenset(verb for one in went for verb in one.verbs)


COMPLETING_REPAIRS = (
    _came_to, _fit_to, _within_minutes, _on_whether, _silent_on, _saw_them, _calls_for, _pressure_on, _wants_it_done,
    _nor_denied, _doubt_on, _on_alert, _first_to, _who_did_it, _hurt_so_many, _next_hurt, _under_fire_from, _seen_in,
    _fled_fighting,
)  # fmt: skip
