"""Tells what is not said: "declined to say", "would not comment", "no comment from the army", "has no plan to"."""

from dateline.coding.attribution.constructions import Reading
from dateline.coding.attribution.making import alleges, blames, by_gerund, disbelieved
from dateline.coding.factuality.answered import undone
from dateline.coding.factuality.happening import excessive
from dateline.coding.factuality.modality import assess
from dateline.coding.factuality.negations import few, negating, nobody, not_until, nothing_shows, only_in_view
from dateline.coding.factuality.signature_names import RULING_OUT
from dateline.coding.factuality.signatures import answer_of, infinitive, signature_of
from dateline.coding.factuality.tenses import under_way
from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import Cue, cues_at
from dateline.coding.lexicons.modality_rules import modality_rules
from dateline.coding.trees.subjects import rings_up
from dateline.language.analysis import Analysis
from dateline.language.classes import ASKING
from dateline.model.statement import Stance

UNSAID = frozenset({"promises", "orders", "requests", "threatens", "doubts", "claims"})
"""Stances of nouns that with a "no" are nobody's: "no order to leave", "no claim of responsibility for the attack"."""
GOT = frozenset({"have", "see", "get", "receive", "find", "obtain", "give", "provide", "offer", "hear", "need", "seek"})
"""What is done with a confirmation that is there."""
_KEPT_BACK = frozenset({"say", "confirm", "write", "label", "respond", "discuss", "speak", "drawn", "claim"})
"""Classes of verbs that somebody keeps silent who declines to do so: "declined to **comment**"."""
_SAYING = frozenset({"say", "confirm", "own", "respond", "remark", "drawn"})
"""Classes of verbs that say nothing where they are negated."""
_CLAIMING = frozenset({"claim", "allege", "assert", "contend", "argue", "insist"})
_TELLING = frozenset({"says", "claims", "confirms"})
"""Stances of words that tell what is so."""
_DIRECTING = frozenset({"orders", "requests", "threatens", "promises", "warns"})
"""Stances of words that say what is to be done, or may come."""
_OBJECTS = ("about", "object")
_WILLING = frozenset({"will", "would", "can", "could"})


def withheld(analysis: Analysis, cue: Cue, reading: Reading, head: int | None) -> Stance | None:
    """Not saying is a stance of its own: "declined to say", "would not comment", "nobody confirmed that".

    `head` is who does not say it.
    """
    if cue.name in ("withhold", "reject") and reading.frame == "infinitive":
        done = [j for j in analysis.dependents(cue.token, "xcomp") if not _consents(analysis, j)]
        inner = {name.name for j in done for name in cues_at(analysis, j)}
        kept_back = not inner.isdisjoint(_KEPT_BACK) or any(alleges(analysis, j) for j in done)
        return "withholds" if kept_back else "rejects"
    if cue.kind == "noun":
        return _of_noun(analysis, cue, head)
    if cue.kind != "verb":
        return None
    if cue.rules.stance == "doubts" and reading.frame == "clause" and negated(analysis, cue.token):
        return "claims"  # "does not doubt that"
    if disbelieved(analysis, cue.token):
        return "doubts"
    if cue.name == "know" and negated(analysis, cue.token) and _whether(analysis, cue.token):
        return "doubts"  # "does not know whether they left"
    if cue.lemma in cue_rules().silence.verbs and negated(analysis, cue.token):
        return "withholds"
    by_noun = reading.frame in _OBJECTS and not by_gerund(analysis, cue.token) and not undone(analysis, cue.token)
    accusing, nobodys_word = by_noun or alleges(analysis, cue.token), head is not None and nobody(analysis, head)
    if cue.name == "accuse" and accusing and (nobodys_word or _unmade(analysis, cue.token)):
        return "withholds"  # "does not accuse them of shelling it", "did not condemn the raid"
    if cue.name == "claim" and cue.lemma in _CLAIMING and reading.frame == "clause" and _unmade(analysis, cue.token):
        return "withholds"  # "never claimed that they left", "was not able to claim that they left"
    if cue.rules.certain and cue.rules.stance in _TELLING and _said_not_to_say(analysis, cue.token):
        return "withholds"
    if cue.rules.certain and cue.rules.stance in _TELLING and _kept_from(analysis, cue.token):
        return "withholds"
    told_to = cue.rules.certain and not cue.rules.attitude and cue.rules.stance in _DIRECTING
    if told_to and _unmade(analysis, cue.token):
        return "withholds"  # "did not order them to leave", "stopped short of asking them to"
    if cue.name == "reject" and cue.lemma.partition(" ")[0] in RULING_OUT and negated(analysis, cue.token):
        return "withholds"  # "did not rule out sending troops"
    if cue.name == "deny":
        return "withholds" if _neither_denied(analysis, cue.token) else None
    return _of_saying(analysis, cue, head) if cue.name in _SAYING else None


def _said_not_to_say(analysis: Analysis, verb: int) -> bool:
    """Whether it is called untrue that somebody says so: "denied **saying** it", "it is false that he **said**"."""
    above = analysis.tokens[verb].head
    if above < 0 or analysis.deprel(verb) not in ("ccomp", "xcomp", "csubj"):
        return False
    answer = answer_of(analysis, above)
    if answer is None:
        return False
    return (answer.negated if len(list(negating(analysis, above))) % 2 else answer.when)[1] == "flip"


def _kept_from(analysis: Analysis, verb: int) -> bool:
    """Whether somebody lacks what it takes to say so: "**lacked the courage** to say it", "too scared to say it"."""
    above = analysis.tokens[verb].head
    if analysis.deprel(verb) not in ("acl", "xcomp") or infinitive(analysis, verb) is None:
        return False
    signature = signature_of(analysis, verb, above)
    what_it_takes = signature is not None and signature.name == "had what it takes"
    lacking = what_it_takes or excessive(analysis, verb, above)
    return lacking and assess(analysis, verb).polarity == "negative"


def _consents(analysis: Analysis, verb: int) -> bool:
    """Whether a verb is one of consent and not of saying: "refused to **recognise** the state"."""
    return analysis.tokens[verb].lemma in cue_rules().consent.verbs and analysis.child(verb, "ccomp") is None


def _of_noun(analysis: Analysis, cue: Cue, head: int | None) -> Stance | None:
    """What a noun of saying withholds, or claims where it leaves no doubt: "**no word** on it", "**no doubt** that"."""
    if cue.rules.stance == "doubts" and head is not None and list(negating(analysis, cue.token)):
        return "claims"
    if cue.rules.stance == "confirms" and _unseen(analysis, cue.token):
        return "withholds"
    denied = any(analysis.lower(j) == "no" for j in analysis.dependents(cue.token, "det"))
    return "withholds" if denied and cue.lemma in cue_rules().silence.nouns else None


def _whether(analysis: Analysis, verb: int) -> bool:
    """Whether it is a question that somebody knows or does not: "knows **whether** they left"."""
    marks = (k for j in analysis.dependents(verb, "ccomp") for k in analysis.dependents(j, "mark"))
    return any(analysis.lower(k) in ("whether", "if") for k in marks)


def _neither_denied(analysis: Analysis, verb: int) -> bool:
    """Whether somebody would say neither that it is so nor that it is not: "would **not confirm or deny** it"."""
    above = analysis.tokens[verb].head
    if analysis.deprel(verb) != "conj" or above < 0:
        return False
    either = not {each.name for each in cues_at(analysis, above)}.isdisjoint(("confirm", "claim"))
    return either and negated(analysis, verb) and negated(analysis, above)


def _of_saying(analysis: Analysis, cue: Cue, head: int | None) -> Stance | None:
    """What a verb of saying withholds: "said **nothing** of it", "could **not be reached** to comment"."""
    verb = cue.token
    if any(analysis.lower(j) == "nothing" for j in analysis.dependents(verb, "obj")):
        return "withholds"
    if cue.name in ("say", "confirm", "own") and (undone(analysis, verb) or _far_from(analysis, verb)):
        return "withholds"
    if head is not None and analysis.lower(head) == "nothing":
        return None  # "nothing suggests that": a thing keeps no silence
    above = analysis.tokens[verb].head
    there = above >= 0 and analysis.tokens[above].lemma in cue_rules().silence.unavailable
    if there and analysis.deprel(verb) in ("advcl", "xcomp") and negated(analysis, above):
        return "withholds"
    if not negated(analysis, verb):
        # "No raid has been confirmed by the army".
        none = [j for j in analysis.children[verb] if analysis.tokens[j].deprel == "nsubj:pass"]
        none = none if cue.name == "confirm" else []
        quiet = any(nobody(analysis, j) for j in (*none, *(() if head is None else (head,))))
        return "withholds" if quiet and cue.name != "own" else None  # "neither side admitted to it": one did it
    will = any(analysis.tokens[j].lemma in _WILLING for j in analysis.dependents(verb, "aux"))
    return "rejects" if will and cue.lemma in cue_rules().consent.verbs else "withholds"


def _unmade(analysis: Analysis, verb: int) -> bool:
    """Whether something is not said: "did **not** confirm it", "left **without** confirming it"."""
    return negated(analysis, verb) or undone(analysis, verb)


def _far_from(analysis: Analysis, verb: int) -> bool:
    """Whether somebody is far from saying something: "**far from** confirming that they left"."""
    above = analysis.tokens[verb].head
    marked = any(analysis.lower(j) == "from" for j in analysis.dependents(verb, "mark", "case"))
    return marked and above >= 0 and analysis.lower(above) == "far"


def _unseen(analysis: Analysis, noun: int) -> bool:
    """Whether somebody has not got what a noun names: "has not seen **confirmation** of the claim"."""
    above = analysis.tokens[noun].head
    got = above >= 0 and analysis.deprel(noun) == "obj" and analysis.tokens[above].lemma in GOT
    return got and negated(analysis, above)  # not "does not change the fact that"


def negated(analysis: Analysis, i: int) -> bool:
    """Whether a word is negated where it stands, and not by what is said: "“Never,” he replied"."""
    if not_until(analysis, i):
        return False  # "not until Friday did they confirm it"
    words = (
        j for j in analysis.dependents(i, "advmod", "cc") if analysis.lower(j) in modality_rules().negation.adverbs
    )
    if any(all(analysis.tokens[k].upos != "PUNCT" for k in range(min(i, j), max(i, j))) for j in words):
        return True
    # "Would say **neither** when they would leave nor why".
    asked = (
        j
        for j in analysis.dependents(i, "ccomp")
        if any(analysis.tokens[k].xpos in ASKING for k in analysis.children[j])
    )
    return any(analysis.lower(k) == "neither" and k == i + 1 for j in asked for k in analysis.dependents(j, "cc"))


def none_such(analysis: Analysis, cue: Cue, head: int | None) -> bool:
    """Whether a word names what nobody has said or wants: "has no plan to", "gave no order to", "nobody denies"."""
    unsaid = cue.kind == "noun" and cue.rules.stance in UNSAID
    if unsaid and list(negating(analysis, cue.token)):
        return True
    if cue.kind != "adjective" and not cue.rules.attitude and head is not None and nobody(analysis, head):
        return True
    if cue.rules.stance in ("doubts", "denies") and head is not None and few(analysis, head):
        return True  # "few doubt that they left"
    above = analysis.tokens[cue.token].head
    asked_for = analysis.deprel(cue.token) == "nmod" and any(
        other.rules.stance == "requests" for other in cues_at(analysis, above)
    )
    return asked_for and cue.lemma in cue_rules().silence.nouns  # "a request for comment"


def nobodys(analysis: Analysis, cue: Cue, head: int | None) -> bool:
    """Whether something is nobody's word: "there was no evidence that they left", "it is too early to say whether"."""
    above = analysis.tokens[cue.token].head
    formal = [analysis.lower(j) for j in analysis.dependents(above, "expl")] if above >= 0 else []
    if cue.kind == "verb" and head is None and "it" in formal and infinitive(analysis, cue.token) is not None:
        return True  # "it is too early to say whether they left"
    if cue.kind == "verb" and cue.rules.attitude and analysis.child(cue.token, "nsubj") is None:
        token = analysis.tokens[cue.token]
        if token.head < 0 and token.xpos == "VB" and analysis.child(cue.token, "aux", "mark") is None:
            return True  # "suppose they attack"
    if cue.kind == "verb" and analysis.tokens[cue.token].xpos == "VBG" and analysis.deprel(cue.token) == "advcl":
        marked = {analysis.lower(j) for j in analysis.dependents(cue.token, "mark", "case")}
        if cue.rules.stance == "confirms" and _far_from(analysis, cue.token):
            return False  # "far from confirming it"
        if marked & modality_rules().negation.prepositions or (
            "from" in marked and list(negating(analysis, cue.token))
        ):
            return True  # "instead of condemning it", "far from condemning it"
    if cue.kind == "verb" and cue.lemma in ("verify", "corroborate") and under_way(analysis, cue.token):
        return True  # "is verifying reports that they left"
    claims = cue.kind == "verb" and (cue.lemma.startswith("claim") or cue.name == "credit")
    claims = claims and analysis.child(cue.token, "ccomp") is None  # "never claimed **that they left**"
    if claims and (list(negating(analysis, cue.token)) or (cue.name == "credit" and only_in_view(analysis, cue.token))):
        return True  # "has not claimed responsibility for the raid", "should take responsibility for it"
    if cue.kind == "verb" and cue.name in ("accuse", "judge", "support") and undone(analysis, cue.token):
        return True  # "stopped short of blaming them"
    if cue.kind == "verb" and cue.name == "accuse" and negated(analysis, cue.token) and blames(analysis, cue.token):
        return True  # "did not condemn them for shelling it", which they did
    called = cue.kind == "verb" and cue.rules.stance == "requests"
    if called and any(
        rings_up(analysis, j, cue.token) for j in analysis.dependents(cue.token, "xcomp", "ccomp", "advcl")
    ):
        return True  # "called a radio station to claim responsibility"
    if cue.name == "know" and negated(analysis, cue.token) and analysis.child(cue.token, "ccomp") is None:
        return True  # "neither ordered nor knew of it"
    if cue.kind == "verb" and analysis.deprel(cue.token) == "acl" and nothing_shows(analysis, cue.token):
        return True  # "there is little to suggest that they left"
    if head is not None and analysis.lower(head) == "that" and infinitive(analysis, cue.token) is not None:
        return True  # "**that is to say**, they left"
    there = "there" in formal
    if there and cue.kind == "noun" and cue.rules.stance in ("doubts", "asks") and list(negating(analysis, cue.token)):
        return True  # "there is no question that they left"
    return head is None and cue.kind == "noun" and there and cue.lemma in cue_rules().signs.nouns
