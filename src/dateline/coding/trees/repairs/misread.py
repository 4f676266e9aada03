"""Mends clauses that hang as what they are not: "refuses to say **if they met**", "said **reports** were untrue"."""

from dateline.coding.lexicons.cues import cues_at, set_in
from dateline.coding.lexicons.lexicon import lexicon
from dateline.coding.trees.repairs.repair import Links, at
from dateline.coding.trees.repairs.speech import passive, says
from dateline.language.analysis import Analysis
from dateline.language.classes import ASKING, CLOSING_QUOTES, FINITE, NOT, NOUNS, OPENING_QUOTES, SUBJECT_PRONOUNS

_ABOUT = frozenset({"of", "about", "to", "against"})
_HELPING = frozenset({"do", "have", "be", "will", "would", "can", "could"})


@at("aux")
def _left_out(analysis: Analysis, i: int) -> Links:
    """A verb for another, taken for a part of the cue behind it: "would sign only if Burhan **did**, said an aide"."""
    verb = analysis.tokens[i].head
    own = analysis.child(i, "nsubj")
    ends = own is not None and own < i and i + 2 == verb and analysis.surface(i + 1) == ","
    if not ends or analysis.tokens[i].lemma not in _HELPING or not set_in(analysis, verb):
        return {}
    above = analysis.tokens[verb].head
    return {i: (above, "advcl")} if above >= 0 and analysis.child(i, "mark") is not None else {}


@at("acl")
def _of_them_doing(analysis: Analysis, i: int) -> Links:
    """What a noun is about, taken for a word on who does it: "reports of soldiers **killing** men are untrue"."""
    above = analysis.tokens[i].head
    beside = [j for j in analysis.dependents(above, "nmod") if analysis.subtree(j)[-1] == i - 1] if above >= 0 else []
    # "No objection to America **attacking** them" may hang on the objection already.
    who, report = (beside[0], above) if beside else (above, analysis.tokens[above].head if above >= 0 else -1)
    gerund = analysis.tokens[i].xpos == "VBG" and analysis.child(i, "nsubj") is None
    if report < 0 or not gerund or analysis.deprel(who) != "nmod" or not says(analysis, report):
        return {}
    if cues_at(analysis, i):
        return {}  # "a letter to the mayor **asking** for money"
    marks = [j for k in (who, i) for j in analysis.dependents(k, "case", "mark")]
    of = next((j for j in marks if analysis.lower(j) in _ABOUT), None)
    if len(marks) > 1 or of is None or of != report + 1 or analysis.subtree(who)[0] not in (of, of + 1):
        return {}
    return {i: (report, "acl"), who: (i, "nsubj"), of: (i, "mark")}


@at("parataxis")
def _is_to(analysis: Analysis, i: int) -> Links:
    """What somebody is to do in a headline, in quotation marks: "Trump **'to lift** sanctions'"."""
    who = analysis.tokens[i].head
    to = next((j for j in analysis.dependents(i, "mark") if analysis.lower(j) == "to" and j == i - 1), None)
    if to is None or who != to - 2 or analysis.tokens[who].head >= 0 or analysis.tokens[i].xpos != "VB":
        return {}
    return {i: (who, "acl")} if analysis.tokens[who].upos in NOUNS and analysis.tokens[to - 1].upos == "PUNCT" else {}


@at("ccomp")
def _a_charge(analysis: Analysis, i: int) -> Links:
    """What others make of what is said, taken for more of it: "it fell, he said, a **charge** the army laughed off"."""
    verb = analysis.tokens[i].head
    first = next((j for j in analysis.dependents(verb, "ccomp") if j < verb), None) if 0 <= verb < i else None
    which = analysis.child(i, "obj")
    if first is not None and which is not None and verb < which and analysis.tokens[which].xpos == "WDT":
        return {i: (verb, "parataxis")}  # "it fell, he alleged, which **they denied**"
    both = [j for j in analysis.dependents(i, "nsubj") if verb < j < i]
    if first is None or len(both) != 2 or analysis.child(i, "obj", "ccomp") is not None:
        return {}
    some = any(analysis.lower(j) in ("a", "an") for j in analysis.dependents(both[0], "det"))
    if not says(analysis, both[0]) and not (some and analysis.subtree(both[0])[0] in (verb + 1, verb + 2)):
        return {}  # "it fell, he said, **a blow** nobody denied"
    return {both[0]: (first, "appos"), i: (both[0], "acl:relcl")}


@at("ccomp")
def _to_do(analysis: Analysis, i: int) -> Links:
    """An infinitive taken for a clause: "told them not **to fire**", "claimed, as before, **to have won**"."""
    verb = analysis.tokens[i].head
    to = next((j for j in analysis.dependents(i, "mark") if analysis.lower(j) == "to"), None)
    if to is None or not 0 <= verb < to or analysis.child(i, "nsubj") is not None:
        return {}
    asked = any(analysis.tokens[j].xpos in ASKING for j in analysis.children[i])  # "told them where to go"
    if asked or any(analysis.tokens[j].xpos in FINITE for j in analysis.dependents(i, "aux", "cop")):
        return {}  # "said that the tweet was to mock them"
    cues = cues_at(analysis, verb)
    whom = next((j for j in analysis.dependents(verb, "obj") if verb < j < to), None)
    if whom is not None and cues and all("infinitive" not in cue.rules.frames or cue.addresses for cue in cues):
        return {}
    if whom is not None and any(cue.name == "say" and not cue.addresses for cue in cues):
        return {whom: (i, "nsubj")}  # "Trump says **Congo** to sign deal"
    return {i: (verb, "xcomp")} if any("infinitive" in cue.rules.frames for cue in cues) else {}


@at("obj")
def _is_not_so(analysis: Analysis, i: int) -> Links:
    """What is said to be false, taken for what is said: "said **reports** that they had left were not accurate"."""
    verb = analysis.tokens[i].head
    told = verb >= 0 and verb < i and says(analysis, i) and any(cue.rules.certain for cue in cues_at(analysis, verb))
    clause = next((j for j in analysis.dependents(i, "acl") if j > i), None) if told else None
    if clause is None:
        return {}
    beside = (*analysis.dependents(i, "ccomp", "advcl", "parataxis"), *analysis.dependents(verb, "ccomp"))
    judged = (j for j in beside if j > clause)
    so = next((j for j in judged if analysis.child(j, "cop", "aux") is not None), None)
    if so is None or analysis.child(so, "nsubj") is not None:
        return {}
    that = {i + 1: (clause, "mark")} if analysis.lower(i + 1) == "that" else {}
    return {so: (verb, "ccomp"), i: (so, "nsubj:pass" if passive(analysis, so) else "nsubj"), **that}


@at("advcl")
def _say_if(analysis: Analysis, i: int) -> Links:
    """What somebody does not say, taken for a condition: "refuses to say **if they met**"."""
    verb, mark = analysis.tokens[i].head, analysis.child(i, "mark")
    opened = mark is not None and analysis.lower(mark) == "if" and mark == verb + 1
    if not opened or analysis.child(i, "nsubj") is None or analysis.child(verb, "ccomp", "obj") is not None:
        return {}
    if passive(analysis, verb):
        return {}  # "was threatened if she failed to pay"
    will = any(analysis.tokens[j].xpos == "MD" for j in analysis.dependents(verb, "aux"))
    if will and not any(analysis.lower(j) in NOT for j in analysis.dependents(verb, "advmod")):
        return {}  # "would respond if they met"
    return {i: (verb, "ccomp")} if any(cue.rules.certain for cue in cues_at(analysis, verb)) else {}


@at("nsubj")
def _recalls(analysis: Analysis, i: int) -> Links:
    """What is done next in a headline, taken for who says it: "Thailand accuses Cambodia, recalls **envoy**"."""
    verb, lemma = analysis.tokens[i].head, f"={analysis.tokens[i].lemma.lower()}"
    first = next((j for j in analysis.dependents(verb, "ccomp") if j < verb), None) if i == verb + 1 else None
    if first is None or analysis.surface(verb - 1) != "," or analysis.children[i]:
        return {}
    lines = lexicon().of(analysis.tokens[verb].lemma)
    top = analysis.tokens[verb]
    deed = any(lemma in line.group.object for line in lines) and top.xpos == "VBZ" == analysis.tokens[first].xpos
    return {i: (verb, "obj"), first: (top.head, top.deprel), verb: (first, "conj")} if deed else {}


@at("nmod")
def _quoted_deed(analysis: Analysis, i: int) -> Links:
    """Who does what a headline quotes, taken for an owner: "**Police** 'abducted' activist, group says"."""
    whom, verb, quote = analysis.tokens[i].head, i + 2, i + 1
    owner = analysis.tokens[i].deprel == "nmod:poss" and verb + 1 < whom and analysis.surface(quote) in OPENING_QUOTES
    done = owner and analysis.tokens[verb].xpos in ("VBN", "VBD") and analysis.surface(verb + 1) in CLOSING_QUOTES
    if not done or analysis.tokens[quote].upos != "PUNCT":
        return {}
    return {i: (verb, "nsubj"), whom: (verb, "obj")} if analysis.child(verb, "nsubj", "obj") is None else {}


@at("xcomp", "ccomp")
def _or_so(analysis: Analysis, i: int) -> Links:
    """What is promised, hung on who says so between: "has promised, or so they believe, **not to arrest** them"."""
    saying = analysis.tokens[i].head
    verb = analysis.tokens[saying].head if 0 <= saying < i and analysis.deprel(saying) == "conj" else -1
    so = verb >= 0 and any(analysis.lower(j) == "so" for j in analysis.dependents(saying, "advmod"))
    if not so or analysis.surface(saying + 1) != "," or analysis.child(verb, "xcomp", "ccomp") is not None:
        return {}
    return {i: (verb, "xcomp")} if any("infinitive" in cue.rules.frames for cue in cues_at(analysis, verb)) else {}


@at("ccomp")
def _having_done(analysis: Analysis, i: int) -> Links:
    """What had gone before, taken for what is said: "They will leave, he said, **his hosts having freed** them"."""
    verb = analysis.tokens[i].head
    before = any(j < verb for j in analysis.dependents(verb, "ccomp")) if 0 <= verb < i else False
    having = any(analysis.tokens[j].xpos == "VBG" for j in analysis.dependents(i, "aux"))
    alone = having and analysis.child(i, "nsubj") is not None and analysis.child(i, "mark") is None
    return {i: (verb, "advcl")} if before and alone and cues_at(analysis, verb) else {}


@at("obl")
def _moves_to(analysis: Analysis, i: int) -> Links:
    """An infinitive taken for a phrase: "Council moves to **oust** premier"."""
    verb = analysis.tokens[i].head
    to = any(analysis.lower(j) == "to" and j == i - 1 for j in analysis.dependents(i, "mark"))
    return {i: (verb, "xcomp")} if to and analysis.tokens[i].xpos == "VB" and 0 <= verb < i else {}


@at("obj")
def _denies_it_does(analysis: Analysis, i: int) -> Links:
    """Who does what is said, taken for what is said: "denies **it** deports them"."""
    verb = i - 1
    told = (j for j in analysis.dependents(verb, "ccomp") if j > i) if verb >= 0 else ()
    done = next((j for j in told if analysis.tokens[i].head in (verb, j)), None)
    if (
        done is None
        or analysis.lower(i) not in SUBJECT_PRONOUNS
        or analysis.child(done, "nsubj", "mark", "expl") is not None
    ):
        return {}
    between = all(analysis.tokens[j].head == done for j in range(i + 1, done))
    finite = any(analysis.tokens[j].xpos in FINITE for j in (done, *analysis.dependents(done, "aux", "cop")))
    role = "nsubj:pass" if passive(analysis, done) else "nsubj"
    return {i: (done, role)} if between and finite and cues_at(analysis, verb) else {}


@at("obj", "ccomp")
def _they_boasted(analysis: Analysis, i: int) -> Links:
    """What a participle is done to, behind a saying: "attacked it, killing, they boasted, 40 **soldiers**"."""
    saying = analysis.tokens[i].head
    own = analysis.child(saying, "nsubj") if 0 < saying < i else None
    if own is None or own > saying or not set_in(analysis, saying) or analysis.tokens[i].upos not in NOUNS:
        return {}
    first = analysis.subtree(own)[0]
    comma = first if analysis.surface(first) == "," else first - 1
    done = comma - 1
    parted = done > 0 and analysis.surface(comma) == "," == analysis.surface(saying + 1)
    bare = parted and analysis.tokens[done].xpos == "VBG" and analysis.child(done, "obj", "ccomp", "xcomp") is None
    if not bare or analysis.child(i, "cop", "nsubj") is not None:
        return {}
    return {i: (done, "obj"), saying: (done, "parataxis")}


@at("conj")
def _and_that(analysis: Analysis, i: int) -> Links:
    """A second clause that is said, hung too deep in the first: "said nobody wants to go **and that** he will not"."""
    first = analysis.tokens[i].head
    that = any(analysis.lower(j) == "that" for j in analysis.dependents(i, "mark"))
    if not that or first < 0 or analysis.deprel(first) not in ("xcomp", "obl", "obj", "nmod", "advcl"):
        return {}
    above = next((j for j in analysis.ancestors(first) if analysis.deprel(j) == "ccomp"), None)
    said = above is not None and any(cue.rules.certain for cue in cues_at(analysis, analysis.tokens[above].head))
    return {i: (above, "conj")} if above is not None and said and analysis.tokens[above].head < above else {}


@at("expl")
def _it_is_ready(analysis: Analysis, i: int) -> Links:
    """Who is ready or willing, taken for nobody: "Hamas says **it** is ready to release them"."""
    above = analysis.tokens[i].head
    bent = any(cue.kind == "adjective" and cue.name == "intend" for cue in cues_at(analysis, above))
    alone = analysis.child(above, "nsubj", "csubj", "ccomp") is None
    return {i: (above, "nsubj")} if bent and alone and analysis.child(above, "xcomp") is not None else {}


@at("conj")
def _but_that(analysis: Analysis, i: int) -> Links:
    """A second clause that is said, whose "that" was taken for an article: "said it held, **but that three** fled"."""
    said, own = analysis.tokens[i].head, analysis.child(i, "nsubj")
    first = analysis.child(said, "ccomp") if own is not None and said >= 0 else None
    if own is None or first is None or analysis.tokens[own].xpos == "NN" or not said < first < own < i:
        return {}
    that = next((j for j in analysis.dependents(own, "det") if analysis.lower(j) == "that"), None)
    joined = that is not None and analysis.lower(that - 1) in ("and", "but")
    return {i: (first, "conj"), that: (i, "mark")} if joined and that is not None and cues_at(analysis, said) else {}


MISREAD_REPAIRS = (
    _left_out, _of_them_doing, _is_to, _a_charge, _to_do, _is_not_so, _say_if, _recalls,
    _quoted_deed, _or_so, _having_done, _moves_to, _denies_it_does, _they_boasted, _and_that, _but_that, _it_is_ready,
)  # fmt: skip
