"""Who goes on with what he did: "Roe blamed the rebels, led by Orr. **He said** …" is still Roe."""

from dateline.coding.coreference.clusters import Clusters
from dateline.coding.coreference.lifeless import decides
from dateline.coding.lexicons.cues import cues_at
from dateline.coding.lexicons.lexicon import lexicon
from dateline.coding.lexicons.tree_words import tree_words
from dateline.coding.trees.obliques import obliques
from dateline.coding.trees.voice import is_passive
from dateline.language.analysis import Analysis

_GOES_ON = frozenset({"say", "add", "tell", "warn", "note", "argue", "insist", "promise", "vow", "claim"})
"""Verbs of those who say more; "he **denied** it" is somebody else, who answers."""
_MEASURES = frozenset({"COERCE", "SANCTION", "MOBILIZE"})
_IN_ARMS = frozenset({"COP", "MIL"})
_MET_AT_IT = frozenset({"when", "as", "while", "before"})
_UNDER = frozenset({"fire", "attack", "bombardment", "assault"})
_ON_THEIR_WAY = ("group", "vehicle")
_BEFORE = frozenset({"says", "claims", "accuses", "confirms", "warns", "orders", "requests", "promises"})
"""Stances of those who have the word; who rejects or denies something was spoken of by another before."""


def join_speaking_on(found: Clusters) -> None:
    """ "He" who says more at the head of a sentence is who spoke in the one before, and nobody whom he only named.

    It is left open where a person is spoken to or spoken of in that sentence, but for in a clause of a noun's.
    """
    analysis = found.analysis
    for i, each in enumerate(found.references):
        if each.kind != "pronoun" or each.words[0] not in ("he", "she") or found.root(i) != i:
            continue
        verb, n = analysis.tokens[each.head].head, found.sentence(i)
        first, _ = analysis.sentences[n]
        if n == 0 or each.head != first or verb < 0 or analysis.deprel(each.head) != "nsubj":
            continue
        if analysis.tokens[verb].lemma not in _GOES_ON or _newly_begun(analysis, first):
            continue
        before = _root(analysis, n - 1)
        if before is None or not any(cue.rules.stance in _BEFORE for cue in cues_at(analysis, before)):
            continue
        speakers = [*found.headed_by(analysis.dependents(before, "nsubj"))]
        for j in speakers[:1]:
            who = found.references[j]
            fits = (
                who.kind == "name"
                and who.type == "PERSON"
                and who.number != "many"
                and found.gender(j) in ("", each.gender)
            )
            if fits and not _others_beside(found, n - 1, j):
                found.join(j, i)


def join_arresting(found: Clusters) -> None:
    """ "They" who arrest people are the police or soldiers of whom the sentence before is, and not the crowd before."""
    analysis = found.analysis
    for i, each in enumerate(found.references):
        verb, n = analysis.tokens[each.head].head, found.sentence(i)
        if each.kind != "pronoun" or each.words[0] != "they" or found.root(i) != i or verb < 0 or n == 0:
            continue
        if analysis.deprel(each.head) != "nsubj" or each.head != analysis.sentences[n][0]:
            continue
        if is_passive(analysis, verb) or analysis.tokens[verb].lemma not in lexicon().classes["police_work"]:
            continue
        before = _root(analysis, n - 1)
        for j in found.headed_by(analysis.dependents(before, "nsubj") if before is not None else ()):
            if found.references[j].role in _IN_ARMS and not is_passive(analysis, before or 0):
                found.join(j, i)


def join_further_measures(found: Clusters) -> None:
    """ "It" that takes the next measure took those before: "France banned an app. **It** held ten"."""
    analysis = found.analysis
    for i, each in enumerate(found.references):
        verb, n = analysis.tokens[each.head].head, found.sentence(i)
        if found.root(i) != i or n == 0 or each.head != analysis.sentences[n][0] or not decides(analysis, each):
            continue
        before = _root(analysis, n - 1)
        if before is None or _measures(analysis, verb).isdisjoint(_measures(analysis, before)):
            continue
        for j in found.headed_by(analysis.dependents(before, "nsubj")):
            who = found.references[j]
            if who.kind == "name" and who.type in ("GPE", "ORG") and not is_passive(analysis, before):
                found.join(j, i)


def join_met_at_it(found: Clusters) -> None:
    """ "It" that is attacked in the midst of what it does: "a convoy was passing the market when **it** was hit"."""
    analysis = found.analysis
    for i, each in enumerate(found.references):
        clause = analysis.tokens[each.head].head
        if each.kind != "pronoun" or each.words[0] != "it" or clause < 0 or analysis.deprel(clause) != "advcl":
            continue
        marks = {analysis.lower(k) for k in analysis.dependents(clause, "mark", "advmod") if k < each.head}
        if analysis.deprel(each.head) != "nsubj" or marks.isdisjoint(_MET_AT_IT) or not _is_hit(analysis, clause):
            continue
        # "Was driving to Kano, which had seen riots, when it was hit": trees may hang it on the riots.
        above = (k for k in analysis.ancestors(clause) if _was_doing(analysis, k) and k < each.head)
        for j in found.headed_by(k for verb in above for k in analysis.dependents(verb, "nsubj")):
            who = found.references[j]
            moving = who.words[-1] in {word for name in _ON_THEIR_WAY for word in lexicon().classes[name]}
            body = who.kind == "name" and who.type == "ORG"
            if who.number != "many" and (body or (who.kind == "nominal" and moving)):
                found.join(j, i)


def _is_hit(analysis: Analysis, verb: int) -> bool:
    """Whether somebody is attacked: "was ambushed", "came under fire"."""
    token = analysis.tokens[verb]
    if token.lemma == "come":
        return any(prep == "under" and analysis.lower(j) in _UNDER for prep, j in obliques(analysis, verb))
    return is_passive(analysis, verb) and "ASSAULT" in lexicon().types(token.lemma)


def _was_doing(analysis: Analysis, verb: int) -> bool:
    """Whether a verb tells what somebody was in the midst of, or had just done: "was passing", "had just left".

    What is being built or repaired may be what is hit.
    """
    helping = {analysis.lower(j) for j in analysis.dependents(verb, "aux")}
    if analysis.tokens[verb].lemma in tree_words().works_on and analysis.child(verb, "obj") is not None:
        return False
    return "had" in helping or (analysis.tokens[verb].xpos == "VBG" and not helping.isdisjoint(("was", "were")))


def _measures(analysis: Analysis, verb: int) -> frozenset[str]:
    """What a verb, and those that go on with it, may be of the measures that states take."""
    verbs = (verb, *analysis.dependents(verb, "conj"))
    return _MEASURES.intersection(kind for k in verbs for kind in lexicon().types(analysis.tokens[k].lemma))


def _newly_begun(analysis: Analysis, first: int) -> bool:
    """Whether a paragraph begins here, in which "he" may be whom the report is about."""
    gap = analysis.text[analysis.tokens[first - 1].end : analysis.tokens[first].start]
    return gap.count("\n") > 1


def _root(analysis: Analysis, n: int) -> int | None:
    begin, end = analysis.sentences[n]
    return next((k for k in range(begin, end) if not begin <= analysis.tokens[k].head < end), None)


def _others_beside(found: Clusters, n: int, j: int) -> bool:
    """Whether other people with names stand in a sentence, and not only in a clause on a noun of it."""
    analysis, own = found.analysis, found.root(j)
    for k, each in enumerate(found.references):
        if found.sentence(k) != n or found.root(k) == own or each.kind == "pronoun" or found.kind(k) != "PERSON":
            continue
        if each.number == "many":
            continue
        if not any(analysis.deprel(a) == "acl" for a in analysis.ancestors(each.head)):
            return True
    return False
