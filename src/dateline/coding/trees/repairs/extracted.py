"""Mends relative clauses and participles around a cue: "the man **police say shot him** was arrested"."""

from dateline.coding.lexicons.cues import cues_at
from dateline.coding.lexicons.lexicon import lexicon
from dateline.coding.lexicons.modality_rules import governing
from dateline.coding.trees.repairs.repair import Links, at_content
from dateline.coding.trees.repairs.speech import answers_it, passive
from dateline.coding.trees.stand_ins import RELATIVE
from dateline.language.analysis import Analysis
from dateline.language.classes import FINITE, NOMINAL, NOUNS, SPEAKERS_OR_PLACES

_BESIDE = frozenset({"advmod", "aux", "aux:pass", "cop"})
"""What may stand between the saying and the verb that is said, without being who does it."""


@at_content
def _extracted_links(analysis: Analysis, i: int) -> Links:
    """What the cue or the pronoun `i` shows to hang wrong: see the functions below."""
    if analysis.lower(i) == "whom" and analysis.tokens[i].deprel == "nsubj":
        return {i: (analysis.tokens[i].head, "obj")}  # "the officer **whom** they saw beating him"
    if counted := _how_many(analysis, i):
        return counted
    if beside := _beside_the_cue(analysis, i) or _why(analysis, i):
        return beside
    if related := _without_who(analysis, i):
        return related
    if goes_on := _said_with_it(analysis, i):
        return goes_on
    if nearer := _which_deed(analysis, i) or _which_thing(analysis, i) or _right_before(analysis, i):
        return nearer
    if _launches(analysis, i):
        return _of_the_nearest(analysis, i)
    if not any(cue.rules.certain or cue.rules.attitude for cue in cues_at(analysis, i)):
        return {}
    return _pronoun(analysis, i) or _contact(analysis, i) or _of_the_nearest(analysis, i)


def _how_many(analysis: Analysis, i: int) -> Links:
    """To how many something was done, taken for who did it: "say **how many Venezuelans** Chad deported"."""
    verb = analysis.tokens[i].head
    if analysis.tokens[i].deprel != "nsubj" or not i < verb or analysis.child(verb, "obj") is not None:
        return {}
    first = analysis.subtree(i)[0]
    asks = analysis.tokens[first].xpos in ("WRB", "WDT", "WP$")
    second = any(i < j < verb and analysis.tokens[j].deprel == "nsubj" for j in analysis.dependents(verb, "nsubj"))
    return {i: (verb, "obj")} if asks and second else {}


def _beside_the_cue(analysis: Analysis, i: int) -> Links:
    """What a deed did, hung on who told of it: "bombed the town, residents told us, **killing** six"."""
    token, cue = analysis.tokens[i], analysis.tokens[i].head
    if token.deprel != "advcl" or token.xpos != "VBG" or not 0 <= cue < i:
        return {}
    above = analysis.tokens[cue].head
    if cues_at(analysis, i) and analysis.deprel(cue) == "ccomp" and cue < above < i and cues_at(analysis, above):
        return {i: (above, "advcl")}  # "the town fell, the staff said, **denying** that it had"
    if not cues_at(analysis, cue):
        return {}
    told = next((j for j in analysis.dependents(cue, "ccomp") if j < cue), None)
    if told is None and analysis.deprel(cue) == "parataxis" and analysis.tokens[cue].head < cue:
        told = analysis.tokens[cue].head  # "they took the town, residents said, **cutting** the road"
    apart = analysis.surface(analysis.subtree(i)[0] - 1) == "," or analysis.surface(analysis.subtree(i)[0]) == ","
    both = (i, *(j for j in analysis.dependents(i, "conj") if analysis.tokens[j].xpos == "VBG"))
    says = any(cues_at(analysis, j) for j in both)  # "she announced, **matching** a step by Chile and accusing Togo"
    if told is None or not apart or says or analysis.child(i, "mark") is not None:
        return {}
    return {i: (told, "advcl")}


def _without_who(analysis: Analysis, i: int) -> Links:
    """A relative clause without a pronoun, taken for what a noun says: "the envoys **Lima expelled** have left"."""
    noun, own = analysis.tokens[i].head, analysis.child(i, "nsubj")
    plain = analysis.tokens[i].deprel == "acl" and analysis.child(i, "mark", "obj", "ccomp") is None
    if not plain or own is None or analysis.tokens[i].xpos not in {*FINITE, "VBN"} or not noun < own < i:
        return {}
    says = (bool(cues_at(analysis, noun)) and not answers_it(analysis, i)) or analysis.tokens[noun].lemma in governing()
    return {} if says or analysis.subtree(own)[0] != noun + 1 else {i: (noun, "acl:relcl")}


def _why(analysis: Analysis, i: int) -> Links:
    """What opens a question, hung on who does not answer it: "has not explained **why** they were held"."""
    cue = analysis.tokens[i].head
    if analysis.tokens[i].xpos != "WRB" or cue != i - 1 or not cues_at(analysis, cue):
        return {}
    done = next((j for j in analysis.dependents(cue, "ccomp") if analysis.subtree(j)[0] == i + 1), None)
    return {} if done is None else {i: (done, "advmod")}


def _said_with_it(analysis: Analysis, i: int) -> Links:
    """What somebody says with an answer, hung on what he answers: "a charge that he denied, **saying** it had …"."""
    token, comma = analysis.tokens[i], analysis.subtree(i)[0]
    answer = comma - 1 if analysis.surface(comma) == "," else comma - 2
    if token.deprel != "advcl" or token.xpos != "VBG" or not 0 <= token.head < answer or not cues_at(analysis, i):
        return {}
    related = analysis.tokens[answer].deprel == "acl:relcl" and analysis.surface(answer + 1) == ","
    told = related and analysis.child(answer, "nsubj") is not None and bool(cues_at(analysis, answer))
    return {i: (answer, "advcl")} if told and analysis.child(i, "nsubj", "mark") is None else {}


def _which_thing(analysis: Analysis, i: int) -> Links:
    """What "which" tells of, hung on people: "killing the people aboard **the plane, which was shot down**"."""
    which = next((j for j in analysis.dependents(i, "nsubj") if analysis.lower(j) == "which"), None)
    if which is None or analysis.tokens[i].deprel != "acl:relcl" or analysis.surface(which - 1) != ",":
        return {}
    nearest = which - 2
    while analysis.deprel(nearest) in ("flat", "compound") and analysis.tokens[nearest].head < which:
        nearest = analysis.tokens[nearest].head
    above = analysis.tokens[i].head
    people = analysis.tokens[above].etype == "person" and nearest != above and not _told_of_a_body(analysis, above)
    thing = analysis.tokens[nearest].upos in NOUNS and analysis.tokens[nearest].etype != "person"
    return {i: (nearest, "acl:relcl")} if people and thing else {}


def _which_deed(analysis: Analysis, i: int) -> Links:
    """What is judged, hung on whom it is done by or to: "**the raid** on the camp by rebels, which Chad condemned".

    Who is called a killer is somebody: "the raid on **Hamas**, which Chad called a band of killers".
    """
    which = next((j for j in analysis.dependents(i, "obj") if analysis.lower(j) == "which"), None)
    token, words = analysis.tokens[i], lexicon().classes
    if which is None or token.deprel != "acl:relcl" or analysis.surface(which - 1) != ",":
        return {}
    if token.lemma not in words["judging_deeds"] or analysis.tokens[token.head].etype not in SPEAKERS_OR_PLACES:
        return {}
    called = (j for j in analysis.dependents(i, "xcomp", "obj", "obl") if j > i and analysis.tokens[j].upos in NOUNS)
    if any(analysis.tokens[j].etype in SPEAKERS_OR_PLACES for j in called):
        return {}
    within = token.head
    while analysis.deprel(within) in ("nmod", "obl", "obj", "acl") and within >= 0:
        within = analysis.tokens[within].head
        deed = analysis.tokens[within].etype == "event" or analysis.child(within, "acl") is not None
        if deed and analysis.tokens[within].upos == "NOUN" and analysis.tokens[within].etype not in SPEAKERS_OR_PLACES:
            return {i: (within, "acl:relcl")}
    return {}


def _told_of_a_body(analysis: Analysis, i: int) -> bool:
    """Whether somebody who is no person is called so: "**Hezbollah, an ally** of Iran, which fired rockets"."""
    body = analysis.tokens[i].head
    return analysis.deprel(i) == "appos" and analysis.tokens[body].etype in {*SPEAKERS_OR_PLACES} - {"person"}


def _right_before(analysis: Analysis, i: int) -> Links:
    """A relative clause without a pronoun, hung too high: "bans on **settlers it said had attacked** villages"."""
    token, first = analysis.tokens[i], analysis.subtree(i)[0]
    own, nearest = analysis.child(i, "nsubj"), first - 1
    bare = token.deprel == "acl:relcl" and own is not None and analysis.subtree(own)[0] == first
    if not bare or any(analysis.tokens[j].xpos in RELATIVE or analysis.lower(j) == "that" for j in (first, own or 0)):
        return {}
    people = analysis.tokens[nearest].etype == "person" and analysis.tokens[nearest].upos == "NOUN"
    below = nearest != token.head and token.head in analysis.ancestors(nearest)
    return {i: (nearest, "acl:relcl")} if people and below and analysis.tokens[token.head].etype != "person" else {}


def _launches(analysis: Analysis, i: int) -> bool:
    """Whether a verb says that somebody fired something, as no deed and no thing does."""
    launching = analysis.tokens[i].lemma in lexicon().classes["launching"]
    return launching and analysis.child(i, "obj") is not None


def _of_the_nearest(analysis: Analysis, i: int) -> Links:
    """Who says so or fires, taken for a thing of his: "a toll by the network, **which accused** officers"."""
    token, thing = analysis.tokens[i], analysis.tokens[i].head
    who = analysis.child(i, "nsubj")
    if token.deprel != "acl:relcl" or who is None or analysis.tokens[who].xpos not in RELATIVE:
        return {}
    if analysis.tokens[thing].etype in SPEAKERS_OR_PLACES or analysis.surface(who - 1) != ",":
        return {}
    nearest = who - 2
    while analysis.tokens[nearest].head > thing and analysis.deprel(nearest) in ("flat", "compound"):
        nearest = analysis.tokens[nearest].head
    inside = nearest > thing and thing in analysis.ancestors(nearest) and not _told_of_a_body(analysis, thing)
    speaks = analysis.tokens[nearest].etype in SPEAKERS_OR_PLACES and analysis.tokens[nearest].upos in NOMINAL
    return {i: (nearest, "acl:relcl")} if inside and speaks else {}


def _pronoun(analysis: Analysis, cue: int) -> Links:
    """The relative pronoun, taken for an object or for who says it: "the group **that** Washington says attacked"."""
    done = next((j for j in analysis.dependents(cue, "ccomp") if j > cue), None)
    if analysis.tokens[cue].deprel != "acl:relcl" or done is None or not _right_behind(analysis, cue, done):
        return {}
    both = [j for j in analysis.dependents(done, "nsubj") if j < cue]
    beside = len(both) == 2 and analysis.tokens[both[0]].xpos in RELATIVE and analysis.child(cue, "nsubj") is None
    if beside and all(analysis.deprel(j) in _BESIDE for j in range(analysis.subtree(both[1])[-1] + 1, cue)):
        return {both[1]: (cue, "nsubj")}  # "the consul who **Moscow** insists was expelled"
    around = (*analysis.dependents(cue, "nsubj", "obj"), *analysis.dependents(done, "obj"))
    pronoun = next((j for j in around if j < cue and analysis.tokens[j].xpos in RELATIVE), None)
    speaker = next((j for j in analysis.dependents(cue, "nsubj") if j != pronoun), None)
    if pronoun is None or speaker is None or not pronoun < speaker < cue or analysis.child(done, "nsubj") is not None:
        return {}
    return {pronoun: (done, "nsubj:pass" if passive(analysis, done) else "nsubj")}


def _contact(analysis: Analysis, cue: int) -> Links:
    """The same without a pronoun, taken for the main clause: "the man **police say** shot him was arrested"."""
    start, token = analysis.sentence_tokens(cue).start, analysis.tokens[cue]
    behind = [j for j in analysis.dependents(cue, "ccomp") if j > cue]
    speaker = cue - 1
    if len(behind) != 2 or token.xpos not in FINITE or analysis.tokens[speaker].upos not in NOMINAL:
        return {}
    done, main = behind
    if any(j > cue for j in analysis.dependents(main, "nsubj")) or not _right_behind(analysis, cue, done):
        return {}
    noun = speaker - 1
    while noun > start and analysis.tokens[noun].upos in ("DET", "ADJ"):
        noun -= 1
    if noun <= start or analysis.tokens[noun].upos != "NOUN":
        return {}
    before = {j: (noun, analysis.tokens[j].deprel) for j in range(start, noun)
              if analysis.tokens[j].head in (speaker, cue)}  # fmt: skip
    return {
        **before,
        noun: (main, "nsubj:pass" if passive(analysis, main) else "nsubj"),
        main: (token.head, token.deprel),
        cue: (noun, "acl:relcl"),
        speaker: (cue, "nsubj"),
    }


def _right_behind(analysis: Analysis, cue: int, done: int) -> bool:
    """Whether nobody stands between the saying and a finite verb: in English, who does it stands further up then."""
    if analysis.tokens[done].xpos == "VBG" and analysis.child(done, "aux") is None:
        return False
    between = range(cue + 1, done)
    return all(analysis.tokens[j].deprel in _BESIDE and analysis.tokens[j].head == done for j in between)


EXTRACTED_REPAIRS = (_extracted_links,)
