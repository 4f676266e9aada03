"""Who goes on speaking or arresting: "Chief Roe blamed the rebels, led by Orr. **He said** …" is still Roe."""

from dateline.coding.coreference.clusters import Clusters
from dateline.coding.coreference.lifeless import decides
from dateline.coding.lexicons.cues import cues_at
from dateline.coding.lexicons.lexicon import lexicon
from dateline.coding.trees.voice import is_passive
from dateline.language.analysis import Analysis

_GOES_ON = frozenset({"say", "add", "tell", "warn", "note", "argue", "insist", "promise", "vow", "claim"})
"""Verbs of those who say more; "he **denied** it" is somebody else, who answers."""
_MEASURES = frozenset({"COERCE", "SANCTION", "MOBILIZE"})
_IN_ARMS = frozenset({"COP", "MIL"})
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
