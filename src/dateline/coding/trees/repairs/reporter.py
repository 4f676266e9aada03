"""Mends trees around who reports: "two aides **briefed** on it told us", "was quoted as saying **by the daily**"."""

from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import cues_at, set_in
from dateline.coding.lexicons.lexicon import lexicon
from dateline.coding.trees.repairs.repair import Links, at
from dateline.coding.trees.repairs.speech import passive, says
from dateline.coding.trees.stand_ins import summary, sums_up
from dateline.language.analysis import Analysis
from dateline.language.classes import FINITE, NOUNS

_TAGS = frozenset({"VBD", "VBN"})
_IN_WORDS = frozenset({"promises", "threatens", "says", "claims"})
"""Stances of those who only speak: "refused to appear **in a video**" is another thing."""
_WHEN = frozenset({"after", "before", "while", "following", "when", "upon", "on"})


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


@at("nsubj", "ccomp", "obj", "appos", "advcl", "parataxis", "obl")
def _a_move(analysis: Analysis, i: int) -> Links:
    """What a report makes of what it reports, hung on either: "it left, he said, **a move** they deplored"."""
    cases = {analysis.lower(j) for j in analysis.dependents(i, "case")}
    if not sums_up(analysis, i) or cases - {"in"}:
        return {}
    first = analysis.subtree(i)[0]
    comma = first if analysis.surface(first) == "," else first - 1
    verb = analysis.tokens[i].head
    if (
        analysis.deprel(i) == "nsubj"
        and 0 <= verb < comma
        and analysis.surface(comma) == ","
        and not set_in(analysis, verb)
    ):
        return {i: (verb, "parataxis")}  # "He was expelled, **a move** they deplored"
    saying = _set_in_before(analysis, comma)
    return {i: (saying, "parataxis")} if saying is not None and analysis.child(saying, "nsubj") != i else {}


def _set_in_before(analysis: Analysis, comma: int) -> int | None:
    """The saying between commas that ends at one: "it left, **he said on Friday**, a move they deplored"."""
    if comma < 2 or analysis.surface(comma) != ",":
        return None
    saying = next((j for j in (comma - 1, *analysis.ancestors(comma - 1)) if j < comma and set_in(analysis, j)), None)
    own = [j for j in analysis.dependents(saying, "nsubj") if j < saying] if saying is not None else []
    first = analysis.subtree(own[-1])[0] if own else 0
    return saying if first and "," in (analysis.surface(first), analysis.surface(first - 1)) else None


@at("parataxis")
def _a_charge_said_to_be(analysis: Analysis, i: int) -> Links:
    """What others say of it, taken for more that is told: "said it fell, a **charge** the army **said** was a lie"."""
    both = [j for j in analysis.dependents(i, "nsubj") if j < i]
    top, told = analysis.tokens[i].head, analysis.child(i, "ccomp")
    if len(both) != 2 or told is None or not 0 <= top < both[0] or analysis.child(told, "nsubj") is not None:
        return {}
    some = any(analysis.lower(j) in ("a", "an") for j in analysis.dependents(both[0], "det"))
    beside = analysis.subtree(both[1])[0] == both[0] + 1 and says(analysis, both[0])
    first = analysis.child(top, "ccomp")
    return {both[0]: (top if first is None else first, "appos"), i: (both[0], "acl:relcl")} if some and beside else {}


@at("parataxis", "ccomp", "acl")
def _they_say(analysis: Analysis, i: int) -> Links:
    """What somebody says of what was told, hung beside it: "it was shut, a move **the mayor said** was wrong"."""
    both = [j for j in analysis.dependents(i, "nsubj") if j < i]
    if len(both) == 2 and summary(analysis, both[0]) and cues_at(analysis, i):
        # "An allegation the coast guard has rejected": taken for a second who rejects it.
        over = (j for j in analysis.ancestors(i) if analysis.tokens[j].upos == "VERB")
        top = analysis.tokens[i].head if analysis.deprel(i) != "acl" else next(over, -1)
        return {both[0]: (top, "parataxis"), i: (both[0], "acl:relcl")} if top >= 0 else {}
    if analysis.deprel(i) == "acl":
        return {}
    own = both[0] if both else None
    noun = analysis.subtree(own)[0] - 1 if own is not None else -1
    behind = noun >= 0 and summary(analysis, noun) and cues_at(analysis, i) and analysis.tokens[noun].head != i
    return {i: (noun, "acl:relcl")} if behind else {}


@at("compound")
def _an_allegation(analysis: Analysis, i: int) -> Links:
    """The same where the noun was taken for a part of the verb: "he fled, an **allegation** his party rejects"."""
    verb, before = analysis.tokens[i].head, i - 1
    told = analysis.tokens[i].lemma.lower() in cue_rules().anaphors.words | cue_rules().summing_up.words
    opens = before > 0 and analysis.lower(before) in ("a", "an") and analysis.surface(before - 1) == ","
    own = analysis.child(verb, "nsubj")
    if not told or not opens or own is None or not i < own < verb or not cues_at(analysis, verb):
        return {}
    above = analysis.tokens[verb].head
    return {i: (above, "parataxis"), verb: (i, "acl:relcl"), before: (i, "det")} if 0 <= above < i else {}


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


@at("acl")
def _that_they_said_did(analysis: Analysis, i: int) -> Links:
    """What somebody says of a thing, hung beside the saying: "an outcome that monitors said **reflected** fraud"."""
    noun, saying = analysis.tokens[i].head, -1
    both = [j for j in analysis.dependents(noun, "acl") if analysis.tokens[j].deprel == "acl:relcl" and noun < j < i]
    saying = both[-1] if both else -1
    if saying < 0 or saying != i - 1 or not set_in(analysis, saying) or analysis.child(saying, "ccomp") is not None:
        return {}
    that = next((j for j in analysis.dependents(i, "obj", "nsubj") if noun < j < saying), None)
    related: Links = {} if that is None else {that: (i, "nsubj")}
    return {i: (saying, "ccomp"), **related}


@at("advcl", "obl")
def _said_after(analysis: Analysis, i: int) -> Links:
    """When somebody said it, right behind the saying, hung on what he said: "it fell, he said **after seeing** it"."""
    verb = analysis.subtree(i)[0] - 1
    head = analysis.tokens[i].head
    own = analysis.child(verb, "nsubj") if verb > head >= 0 and set_in(analysis, verb) else None
    mark = {analysis.lower(j) for j in analysis.dependents(i, "mark", "case")}
    gerund = analysis.tokens[i].xpos == "VBG" and bool(mark & _WHEN)
    return {i: (verb, "advcl")} if own is not None and own < verb and gerund else {}


@at("ccomp")
def _said_by_the_first(analysis: Analysis, i: int) -> Links:
    """What somebody says, hung on who reports it last: "The palace said **that he had left**, the daily reported"."""
    last = analysis.tokens[i].head
    said = analysis.tokens[last].head if last > i and analysis.deprel(last) == "parataxis" else -1
    that = next((j for j in analysis.dependents(i, "mark") if analysis.lower(j) == "that"), None)
    first = that is not None and that == said + 1 and said >= 0
    return {i: (said, "ccomp")} if first and set_in(analysis, said) and analysis.child(said, "ccomp") is None else {}


@at("acl")
def _in_a_statement(analysis: Analysis, i: int) -> Links:
    """What somebody says in a paper, hung on the paper: "claimed **in a statement** that it had seized the base"."""
    paper, mark = analysis.tokens[i].head, analysis.child(i, "mark")
    verb = analysis.tokens[paper].head
    opens = mark is not None and mark == paper + 1 and analysis.lower(mark) == "that"
    if not opens or analysis.deprel(paper) != "obl" or not 0 <= verb < paper or not cues_at(analysis, verb):
        return {}
    within = any(analysis.lower(j) == "in" for j in analysis.dependents(paper, "case"))
    within = within and analysis.tokens[paper].xpos == "NN"  # not "marched in the hopes that it would"
    empty = analysis.child(verb, "ccomp", "obj") is None
    return {i: (verb, "ccomp")} if within and empty and cues_at(analysis, paper) else {}


@at("obl")
def _said_in(analysis: Analysis, i: int) -> Links:
    """Where somebody says it, hung on what he says: "vowed to retake the town **in an interview**"."""
    done = analysis.tokens[i].head
    saying = analysis.tokens[done].head if done >= 0 and analysis.deprel(done) == "xcomp" else -1
    if not 0 <= saying < done < i or analysis.tokens[i].lemma not in lexicon().classes["said_in"]:
        return {}
    within = any(analysis.lower(j) in ("in", "during") for j in analysis.dependents(i, "case"))
    one = any(analysis.lower(j) in ("a", "an") for j in analysis.dependents(i, "det"))
    says = within and one and any(cue.rules.stance in _IN_WORDS for cue in cues_at(analysis, saying))
    if not says or any(cue.rules.certain for cue in cues_at(analysis, done)):
        return {}
    behind = analysis.subtree(i)[-1] + 1  # "in a call **with** the king"
    to_whom = {j: (i, "nmod") for j in analysis.dependents(done, "obl") if analysis.subtree(j)[0] == behind}
    return {i: (saying, "obl"), **to_whom}


@at("mark")
def _on_whom(analysis: Analysis, i: int) -> Links:
    """The preposition before who is called on, hung on what he is to do: "called **on** Ana Roe to order a count"."""
    verb = i - 1
    whom = next((j for j in analysis.dependents(verb, "obl") if analysis.subtree(j)[0] == i + 1), None) if i else None
    asks = whom is not None and any(cue.name == "request" for cue in cues_at(analysis, verb))
    return {i: (whom, "case")} if whom is not None and asks and analysis.lower(i) in ("on", "upon") else {}


REPORTER_REPAIRS = (
    _briefed,
    _quoted_by,
    _citing,
    _a_move,
    _a_charge_said_to_be,
    _they_say,
    _an_allegation,
    _that_they_denied,
    _on_whom,
    _in_a_statement,
    _said_in,
    _said_after,
    _that_they_said_did,
    _said_by_the_first,
)
