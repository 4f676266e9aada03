"""What becomes of a deed whose report, denial or attempt is itself answered, withheld or failed."""

import msgspec

from dateline.coding.factuality.negations import negating, nobody_does, nothing_shows
from dateline.coding.factuality.reality import Reading, folded_in
from dateline.coding.factuality.signature_names import ACHIEVED
from dateline.coding.factuality.signatures import answer_of, infinitive, signature_of
from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import cues_at
from dateline.coding.lexicons.modality_rules import modality_rules
from dateline.coding.trees.obliques import obliques
from dateline.coding.trees.subjects import passive
from dateline.language.analysis import Analysis

_OF_WHOM = frozenset({"by", "from", "of"})
_RULING_OUT = frozenset({"rule", "preclude"})
"""Who fails to do these to something leaves it open: "refused to rule out shelling it"."""
_BEFORE = frozenset({"obl", "xcomp"})
"""How what a report is called may stand before it: "called **absurd** the claim that"."""
_TIED = frozenset({"to", "with", "on"})
"""What ties a report to the object of the verb that answers it: "took exception **to**"."""


def undone(analysis: Analysis, i: int) -> bool:
    """Whether an answer is not given: "refused to rule out", "failed to deny", "left without saying"."""
    above = analysis.tokens[i].head
    relation = analysis.deprel(i)
    if relation not in ("xcomp", "advcl", "conj", "acl") or above < 0:
        return False
    joining = ("cc",) if relation == "conj" else ("mark", "case")  # "left **rather than** say so"
    marks = {analysis.lower(j - (analysis.lower(j) == "than")) for j in analysis.dependents(i, *joining)}
    if marks & modality_rules().negation.prepositions:
        return analysis.tokens[above].lemma != "go"  # "it goes without saying"
    if relation == "conj":
        return False
    signature = signature_of(analysis, i, above)
    willing = analysis.lower(above) in cue_rules().silence.willing
    if signature is not None and (signature.name in ACHIEVED or willing):
        return any(True for _ in negating(analysis, above))  # "was not able to say", "is in no position to say"
    if signature is not None and signature.negated[1] == "positive" and any(True for _ in negating(analysis, above)):
        return False  # "did **not hesitate** to say so"
    return signature is not None and signature.name in (
        "refused",
        "negative implicative",
        "yet to",
        "nearly",
        "shrank from",
        "stopped",
    )


def not_prevented(analysis: Analysis, verb: int) -> bool:
    """Whether something is said not to have been prevented: "**failed to** stop it", "**could have** averted it"."""
    helping = {analysis.lower(j): analysis.tokens[j] for j in analysis.dependents(verb, "aux")}
    modals = modality_rules().modals
    if "have" in helping and not (modals.possible | modals.requested).isdisjoint(helping):
        return not any(True for _ in negating(analysis, verb))
    above = analysis.tokens[verb].head
    if above < 0 or infinitive(analysis, verb) is None or analysis.tokens[verb].lemma in _RULING_OUT:
        return False
    if analysis.deprel(verb) in ("acl", "advcl") and (
        nothing_shows(analysis, verb) or any(analysis.lower(j) == "nothing" for j in analysis.dependents(above, "obj"))
    ):
        return True  # "did nothing to stop it"
    signature = signature_of(analysis, verb, above)
    failed = signature is not None and signature.name in ("negative implicative", "refused")
    # "Accused of **failing** to stop it", "blamed for the **failure** to".
    blamed = any(analysis.lower(j) in ("of", "for", "over") for j in analysis.dependents(above, "mark", "case"))
    past = (blamed or analysis.tokens[above].xpos in ("VBD", "VBN")) or any(
        analysis.tokens[j].xpos in ("VBD", "VBN") for j in analysis.dependents(above, "cop", "aux")
    )
    ahead = any(analysis.tokens[j].xpos == "MD" for j in analysis.dependents(above, "aux"))
    return failed and past and not ahead and not any(True for _ in negating(analysis, above))


def untold(analysis: Analysis, verb: int) -> bool:
    """Whether somebody is not told what is so: "**nobody told** them that it had fallen", "**were not told**"."""
    if analysis.tokens[verb].lemma not in ("tell", "inform", "notify", "warn", "advise"):
        return False
    passive = any(analysis.tokens[j].deprel == "nsubj:pass" for j in analysis.children[verb])
    denied = passive and any(True for _ in negating(analysis, verb))
    return denied or (analysis.child(verb, "obj", "iobj") is not None and nobody_does(analysis, verb))


def told_of(analysis: Analysis, i: int) -> bool:
    """Whether a noun names what is told of a deed, and not the deed: "no comment on reports that"."""
    return analysis.tokens[i].upos == "NOUN" and analysis.tokens[i].lemma in modality_rules().told.nouns


def implicating(analysis: Analysis, verb: int) -> int | None:
    """The report that lays a deed at somebody's door: "rejected **claims** linking it to the raid"."""
    token, told = analysis.tokens[verb], modality_rules().told
    if token.deprel != "acl" or token.xpos != "VBG" or token.lemma not in told.implicating:
        return None
    return token.head if analysis.tokens[token.head].lemma in told.hearsay else None


def told_by(analysis: Analysis, verb: int, reading: Reading) -> Reading | None:
    """What becomes of what a recording or a text says that is called false: "a video **claiming** that … is fake"."""
    noun, token = analysis.tokens[verb].head, analysis.tokens[verb]
    if token.deprel not in ("acl", "acl:relcl") or noun < 0 or not cues_at(analysis, verb):
        return None
    if analysis.tokens[noun].lemma not in modality_rules().told.passed_round:
        return None
    answer = answered(analysis, noun, reading)
    if answer.polarity == reading.polarity:
        return None
    return msgspec.structs.replace(answer, answered=(*answer.answered, analysis.span(verb, verb)))


def failing(analysis: Analysis, noun: int) -> bool:
    """Whether an attempt is said to have failed."""
    above = analysis.tokens[noun].head
    inside = analysis.deprel(noun) == "obl" and any(
        analysis.lower(j) == "in" for j in analysis.dependents(noun, "case")
    )
    rules = modality_rules().negation
    lemma = analysis.tokens[above].lemma
    ended = (f"{lemma} {prep} {analysis.tokens[j].lemma}" for prep, j in obliques(analysis, above))
    if analysis.deprel(noun) == "nsubj" and not rules.failing.isdisjoint(ended):
        return True  # "the attempt **ended in failure**"
    if analysis.deprel(noun) == "obj" and analysis.tokens[above].lemma in rules.spoiling:
        return True  # "botched an attempt to"
    if inside and analysis.tokens[above].lemma in rules.thwarting:
        return True  # "was foiled in its attempt to"
    return (inside or analysis.deprel(noun) == "nsubj") and analysis.tokens[above].lemma in rules.failing


def in_vain(analysis: Analysis, verb: int) -> bool:
    """Whether what is tried is said to come to nothing: "tried **in vain** to leave"."""
    words = modality_rules().negation.vain
    adverbs = list(analysis.dependents(verb, "advmod"))
    adverbs += [k for j in adverbs for k in analysis.dependents(j, "conj")]  # "repeatedly but vainly"
    phrases = (analysis.subtree(j) for j in analysis.dependents(verb, "obl"))
    said = (" ".join(analysis.lower(j) for j in phrase if analysis.tokens[j].upos != "PUNCT") for phrase in phrases)
    adverbial = any(analysis.lower(j) in words for j in adverbs) or any(one in words for one in said)
    return adverbial or any(_to_nothing(analysis, j) for j in analysis.dependents(verb, "conj"))


def _to_nothing(analysis: Analysis, verb: int) -> bool:
    """Whether a verb beside another tells that it failed, or was foiled: "tried, **but failed**, to leave"."""
    rules, lemma = modality_rules().negation, analysis.tokens[verb].lemma
    foiled = lemma in rules.spoiling and passive(analysis, verb)
    alone = analysis.child(verb, "nsubj", "obj", "xcomp", "ccomp") is None
    past = any(analysis.tokens[j].xpos == "VBD" for j in (verb, *analysis.dependents(verb, "aux")))
    return (lemma in rules.failing or foiled) and alone and past and not any(True for _ in negating(analysis, verb))


def taken_up(analysis: Analysis, noun: int) -> str | None:
    """What becomes of a chance that somebody has: "same" where it is **taken**, "flip" where it is **missed**."""
    rules, words = modality_rules().fulfilled, _done_with(analysis, noun)
    if analysis.tokens[noun].lemma not in rules.chances:
        return None
    if words & rules.taken:
        return "same"
    return "flip" if words & rules.missed else None


def fulfilled(analysis: Analysis, noun: int) -> str | None:
    """What becomes of what was promised, threatened or planned: "same" where it is done, "flip" where it is not."""
    rules, words = modality_rules().fulfilled, _done_with(analysis, noun)
    if words & rules.kept:
        return "same"
    return "flip" if words & rules.broken else None


def _done_with(analysis: Analysis, noun: int) -> frozenset[str]:
    """What is done with something, as the verb alone and with its particle: "lived up to its promise".

    Of a phrase its preposition says so: who "fulfilled hopes **with** a plan" has not fulfilled that plan.
    """
    verb = analysis.tokens[noun].head
    phrase = analysis.deprel(noun) == "obl"
    done = phrase or analysis.deprel(noun) == "obj" or analysis.tokens[noun].deprel == "nsubj:pass"
    if verb < 0 or not done:
        return frozenset()
    lemma = analysis.tokens[verb].lemma
    behind = [analysis.lower(j) for j in analysis.dependents(verb, "compound", "advmod", "xcomp", "obj") if j != noun]
    cases = [analysis.lower(j) for j in analysis.dependents(noun, "case")]
    both = [f"{lemma} {adverb} {case}" for adverb in behind for case in cases]  # "went back on its promise"
    if phrase:
        whole = analysis.child(verb, "obj") is None  # "delivered **a speech** on its plan"
        return frozenset((*both, *(f"{lemma} {case}" for case in cases if whole)))
    return frozenset({lemma, *both, *(f"{lemma} {one}" for one in (*behind, *cases))})


def plainly_false(analysis: Analysis, report: int) -> int | None:
    """The word that calls a report false which nobody is named for: "**false** reports that they had left"."""
    named = any(analysis.tokens[j].deprel == "nmod:poss" for j in analysis.children[report])
    cases = (k for j in analysis.dependents(report, "nmod") for k in analysis.dependents(j, "case"))
    named = named or any(analysis.lower(k) in _OF_WHOM for k in cases)
    told = analysis.deprel(report) == "obj"
    told = told and any(cue.rules.certain for cue in cues_at(analysis, analysis.tokens[report].head))
    if named or told:
        return None
    said = ((j, answer_of(analysis, j)) for j in analysis.dependents(report, "amod"))
    return next((j for j, answer in said if answer is not None and answer.name == "false"), None)


def _made_light_of(analysis: Analysis, report: int, verb: int) -> bool:
    """Whether somebody only takes it lightly that something is so: "shrugged off the **news** that they had left"."""
    told, off = modality_rules().told, analysis.child(verb, "compound", "advmod")
    word = analysis.tokens[verb].lemma if off is None else f"{analysis.tokens[verb].lemma} {analysis.lower(off)}"
    return analysis.tokens[report].lemma in told.facts and word in told.made_light


def answered(analysis: Analysis, report: int, reading: Reading) -> Reading:
    """What becomes of a report that is answered in the same breath: "rejected claims that", "reports … are false"."""
    above = analysis.tokens[report].head
    if (untrue := plainly_false(analysis, report)) is not None:
        return folded_in(reading, "keep", "flip", untrue)
    truth = answer_of(analysis, above) if above >= 0 and analysis.deprel(report) == "nmod" else None
    if truth is not None and truth.name == "true":  # "there is no truth in the claim that"
        effect = truth.negated if list(negating(analysis, above)) else truth.when
        return folded_in(reading, effect[0], effect[1], above)
    if above < 0 or analysis.deprel(report) not in ("obj", "nsubj", "obl", "csubj"):
        return reading
    if analysis.deprel(report) == "csubj" and analysis.child(report, "nsubj") is not None:
        return reading  # "it is false that the minister **said** that": it is his saying so that is denied
    cases = {analysis.lower(j) for j in analysis.dependents(report, "case")}
    # "Took exception to the claim that".
    tied = analysis.child(above, "obj") is not None and not cases.isdisjoint(_TIED)
    # "Backtracked on its claim that".
    taken_back = answer_of(analysis, above, report)
    with_case = (word for word in (taken_back.verbs if taken_back else ()) if word.rpartition(" ")[2] in cases)
    lemma = analysis.tokens[above].lemma
    on_it = any(word.partition(" ")[0] == lemma for word in with_case)
    tied = tied or on_it
    if analysis.deprel(report) == "obl" and not on_it:
        taken_back = None if taken_back != answer_of(analysis, above) else taken_back  # "withdrew on a report that"
    if analysis.deprel(report) == "obl" and "at" not in cases and not tied:  # "scoffed at claims that"
        return reading
    # "Called the claim a lie", "described as lies the reports that".
    beside = (
        j for j in analysis.dependents(above, "xcomp", "obj", "obl") if j > report or analysis.deprel(j) in _BEFORE
    )
    called = (answer_of(analysis, j) for j in beside)
    answer = taken_back or next((one for one in called if one and one.name in ("false", "true")), None)
    if answer is None or _made_light_of(analysis, report, above):
        return reading
    negative = len(list(negating(analysis, above))) % 2 == 1
    effect = answer.negated if negative else answer.when
    folded = (analysis.span(above, above),) if answer.stance else ()
    out = folded_in(reading, effect[0], effect[1], above, folded=folded)
    denied = out.polarity != reading.polarity
    return msgspec.structs.replace(out, answered=(analysis.span(report, report),)) if denied else out
