"""Mends trees around nouns of speech: what a report says, what an order orders."""

from functools import cache

from dateline.coding.lexicons.cues import cues_at
from dateline.coding.lexicons.modality_rules import modality_rules
from dateline.coding.lexicons.tree_words import tree_words
from dateline.coding.trees.repairs.repair import Links, at
from dateline.coding.trees.repairs.speech import answers_it, says
from dateline.coding.trees.stand_ins import RELATIVE, summary
from dateline.language.analysis import Analysis

_TOPIC = frozenset({"on", "about", "of", "over", "regarding"})
_OCCASION = frozenset({"in", "on", "at", "during"})
"""What stands before where and when something is said."""


@at("appos", "acl", "ccomp", "csubj", "advcl", "obl")
def _of_what(analysis: Analysis, i: int) -> Links:
    """What a noun says, that was hung beside it or taken for a relative clause.

    "Evidence emerged **that** they had left", "the story **that** they had left is a lie", "there was no comment **on**
    it": each belongs to the noun.
    """
    token = analysis.tokens[i]
    above = token.head
    if above < 0:
        return {}
    beside = token.deprel == "appos" and token.upos == "VERB" and analysis.surface(above + 1) != ":"
    if beside and says(analysis, above) and analysis.child(i, "nsubj"):
        return {i: (above, "acl")}  # "Reports they had left are false", in a headline
    rounds = analysis.tokens[above].head if analysis.deprel(above) == "obj" else -1
    if token.deprel == "acl:relcl" and (going := going_round(analysis, rounds)) is not None and _that(analysis, i):
        return {i: (going, "acl")}  # "news making the **rounds** that they had left"
    if token.deprel == "acl:relcl" and says(analysis, above):
        that = next((j for j in analysis.dependents(i, "obl") if analysis.tokens[j].deprel == "obl:unmarked"), None)
        if that is None and any(analysis.lower(j) == "no" for j in analysis.dependents(above, "det")):
            that = analysis.child(i, "obj")  # "no sign that they have left"
        objects = list(analysis.dependents(i, "obj"))
        if that is None and len(objects) > 1:
            that = objects[0]  # "the report that they freed him": what they freed is him
        if that is None:
            that = analysis.child(i, "mark")
        own = analysis.child(i, "nsubj")
        if that is not None and analysis.lower(that) == "that" and own is not None and not answers_it(analysis, i):
            return {i: (above, "acl"), that: (i, "mark")}
        if own == above + 1 and summary(analysis, above) and analysis.surface(above - 1) == ",":
            return {}  # "…, accusations he has called a plot"
        # "a charge it made", "a case that stopped it"
        related = own is not None and analysis.tokens[own].xpos in RELATIVE  # "the opposition **who** criticised it"
        bare = not answers_it(analysis, i) and own == above + 1 and not related
        if bare and analysis.child(i, "obj", "xcomp", "ccomp") is not None:
            return {i: (above, "acl")}  # "rejects a charge it helped them"
        return {}
    noun = analysis.child(above, "nsubj")
    if noun is None and (going := going_round(analysis, above)) is not None:
        return {i: (going, "acl")} if above < i and analysis.deprel(i) != "obl" and _that(analysis, i) else {}
    if noun is None or i < noun or not says(analysis, noun):
        return {}
    that = any(analysis.lower(j) == "that" for j in analysis.dependents(i, "mark"))
    given = analysis.tokens[noun].deprel == "nsubj:pass" and analysis.tokens[above].lemma in tree_words().passed_on
    if (
        token.deprel in ("ccomp", "advcl")
        and that
        and (given or analysis.tokens[above].lemma in tree_words().spreading)
    ):
        return {i: (noun, "acl")}
    on = any(analysis.lower(j) in _TOPIC for j in analysis.dependents(i, "case"))
    of = any(analysis.lower(j) == "of" for j in analysis.dependents(i, "case"))
    if analysis.deprel(i) == "obl" and of and analysis.tokens[above].lemma in tree_words().spreading and noun < above:
        return {i: (noun, "nmod")}  # "fears grow of an assault"
    if analysis.deprel(i) == "obl" and on and analysis.child(above, "expl") is not None and above < noun:
        return {i: (noun, "nmod")}
    return {}


def _that(analysis: Analysis, i: int) -> bool:
    """Whether a clause with somebody who does it opens with "that"."""
    marked = any(analysis.lower(j) == "that" for j in analysis.dependents(i, "mark"))
    return marked and analysis.child(i, "nsubj") is not None


def going_round(analysis: Analysis, verb: int) -> int | None:
    """The report that a participle tells of going round: "**news** circulating that they had left is fake"."""
    if verb < 0:
        return None
    noun, words = analysis.tokens[verb].head, tree_words()
    if noun < 0 or analysis.tokens[verb].deprel != "acl" or analysis.tokens[verb].xpos not in ("VBG", "VBN"):
        return None
    if analysis.tokens[verb].lemma not in words.spreading | words.going_round:
        return None
    told = says(analysis, noun) or analysis.tokens[noun].lemma in modality_rules().told.hearsay
    return noun if told and noun < verb else None


@at("advcl", "xcomp", "acl")
def _of_noun(analysis: Analysis, i: int) -> Links:
    """An infinitive right behind the noun it belongs to, and a clause behind one that it does not.

    "Gave **orders** to shell the town"; but "claimed without evidence **that** they had left" is a claim.
    """
    token = analysis.tokens[i]
    above = token.head
    if above < 0 or above > i:
        return {}
    marks = {analysis.lower(j): j for j in analysis.dependents(i, "mark")}
    noun = analysis.child(above, "obj")
    # "Ignored a demand **by the governor** to leave".
    by = (k for j in analysis.dependents(noun, "nmod") for k in analysis.children[j]) if noun is not None else ()
    named = any(analysis.lower(k) == "by" for k in by)
    behind = -1 if noun is None else (analysis.subtree(noun)[-1] if named else noun) + 1
    if token.deprel in ("advcl", "xcomp") and token.xpos == "VB" and noun is not None and marks.get("to") == behind:
        given = analysis.tokens[above].lemma in tree_words().passed_on and says(analysis, noun)
        given = given or analysis.tokens[noun].lemma in _nerve()  # "took the trouble to leave"
        given = given or (
            analysis.tokens[above].lemma != "use" and _asked_for(analysis, noun)
        )  # "ignored pleas to leave"
        return {i: (noun, "acl")} if given else {}
    said = analysis.tokens[above].head
    if (
        token.deprel == "acl"
        and token.xpos == "VB"
        and analysis.deprel(above) == "obl"
        and _by_the_way(analysis, said, above)
    ):
        return {i: (said, "xcomp")}
    if token.deprel == "acl" and analysis.deprel(above) == "obl" and _about(analysis, said, i):
        return {i: (said, "advcl")}
    if token.deprel == "acl" and "that" in marks and analysis.deprel(said) == "advcl":
        outer = analysis.tokens[said].head  # "claimed, without giving proof, that they had left"
        without = any(analysis.lower(j) == "without" for j in analysis.dependents(said, "mark"))
        free = analysis.child(outer, "ccomp") is None and bool(cues_at(analysis, outer))
        return {i: (outer, "ccomp")} if without and free and analysis.deprel(above) == "obj" else {}
    bare = token.deprel == "acl" and "that" in marks and analysis.deprel(above) == "obl"
    if bare and any(analysis.lower(j) == "without" for j in analysis.dependents(above, "case")):
        return {i: (said, "ccomp")} if analysis.child(said, "ccomp") is None and cues_at(analysis, said) else {}
    return {}


def _asked_for(analysis: Analysis, noun: int) -> bool:
    """Whether a noun is one of those that an infinitive completes: a plea, an order, a promise."""
    return any("infinitive" in cue.rules.frames and cue.rules.certain for cue in cues_at(analysis, noun))


@cache
def _nerve() -> frozenset[str]:
    """What somebody has who does what stands in the infinitive behind it."""
    had = (one for one in modality_rules().signature if one.name == "had what it takes")
    return frozenset(word for one in had for word in one.nouns)


def _by_the_way(analysis: Analysis, said: int, noun: int) -> bool:
    """Whether a noun only tells how something was agreed or promised: "agreed **under pressure** to leave"."""
    how = any(analysis.lower(j) in ("under", "without") for j in analysis.dependents(noun, "case"))
    alone = said >= 0 and analysis.tokens[said].upos == "VERB" and analysis.child(said, "xcomp", "ccomp", "obj") is None
    return how and alone and bool(cues_at(analysis, said))


def _about(analysis: Analysis, said: int, i: int) -> bool:
    """Whether a gerund behind the place of a speech is what was spoken of: "boasted in a speech **of having won**"."""
    being = any(analysis.tokens[j].xpos == "VBG" for j in (i, *analysis.dependents(i, "aux", "cop")))
    if not being or said < 0 or analysis.tokens[analysis.tokens[i].head].head != said:
        return False
    mark = {analysis.lower(j) for j in analysis.dependents(i, "mark", "case")}
    where = {analysis.lower(j) for j in analysis.dependents(analysis.tokens[i].head, "case")}
    plain = analysis.child(analysis.tokens[i].head, "det", "amod", "nmod", "nummod") is None
    if plain and analysis.tokens[analysis.tokens[i].head].etype != "time" and "in" in where:
        return False  # "spoke in favour of leaving"
    speaks = any(mark & {*cue.rules.prepositions} for cue in cues_at(analysis, said) if "about" in cue.rules.frames)
    return speaks and bool(where & _OCCASION)


SPEECH_NOUN_REPAIRS = (_of_what, _of_noun)
