"""Whom a pronoun stands for, where the text leaves little doubt."""

from dateline.coding.clusters import Clusters
from dateline.coding.first_person import SAYING, Voices, voices
from dateline.coding.mentions import PRONOUNS, Reference
from dateline.language.analysis import Analysis

_REACH = 3
"""Sentences that a pronoun may look back."""
_REPORTING_REACH = 6
"""Sentences to the speaker whom "he said" means: a quotation may stand between."""
_REFLEXIVE = ("self", "selves")


def resolve_pronouns(found: Clusters) -> None:
    """Join each pronoun, from left to right, to the one it stands for; without a good candidate it stays alone."""
    speaking = voices(found)
    for i, each in enumerate(found.references):
        if each.kind != "pronoun":
            continue
        person, _, _ = PRONOUNS[each.words[0]]
        speaker = speaking.speakers.get(each.head)
        if person == 1:
            if speaker is not None:
                found.join(speaker, i)
        elif person == 3:
            j = _antecedent(found, i, speaker, speaking)
            if j is not None:
                found.join(j, i)


def _antecedent(found: Clusters, i: int, speaker: int | None, speaking: Voices) -> int | None:
    """The best candidate before the pronoun, or None."""
    best, best_score = None, 0.0
    at = found.sentence(i)
    outside = found.references[i].head not in speaking.inside
    reporting = outside and _says(found, i)
    for j in range(i - 1, -1, -1):
        back = at - found.sentence(j)
        if back > (_REPORTING_REACH if reporting else _REACH):
            break
        if _possible(found, i, j) and not (speaker is not None and found.root(speaker) == found.root(j)):
            score = _score(found, i, j)
            if outside and found.references[j].head in speaking.inside:
                score -= (
                    2.0 if reporting else 1.0
                )  # what was said inside quotation marks is not what the reporter goes on about
            elif reporting and _says(found, j):
                score += 2.0
            if score > best_score:
                best, best_score = j, score
    return best


def _says(found: Clusters, i: int) -> bool:
    """Whether a reference is the subject of a verb of saying."""
    analysis, head = found.analysis, found.references[i].head
    verb = analysis.tokens[head].head
    return verb >= 0 and analysis.deprel(head) == "nsubj" and analysis.tokens[verb].lemma in SAYING


def _possible(found: Clusters, i: int, j: int) -> bool:
    """Whether the cluster of `j` may be what the pronoun stands for, by type, number, gender and grammar."""
    pronoun, other = found.references[i], found.references[j]
    word = pronoun.words[0]
    if other.kind == "pronoun" and PRONOUNS[other.words[0]][0] != 3:
        return False
    kind, number = found.kind(j), found.number(j)
    if pronoun.gender:
        if kind != "PERSON" or number == "many" or found.gender(j) not in {"", pronoun.gender}:
            return False
    elif pronoun.number == "one":
        if kind not in {"ORG", "GPE"} or number == "many" or other.type == "NORP":
            return False
    elif (
        kind not in {"PERSON", "ORG", "NORP"} or number == "one" or (other.kind == "pronoun" and other.number == "one")
    ):
        return False
    if other.first <= pronoun.first <= other.last:
        return False
    return word.endswith(_REFLEXIVE) or not _same_clause(found.analysis, pronoun, other)


def _same_clause(analysis: Analysis, pronoun: Reference, other: Reference) -> bool:
    """Two arguments of one verb are two: in "Khan met him", "him" is not Khan."""
    head = analysis.tokens[pronoun.head].head
    if analysis.deprel(pronoun.head) == "nmod" or head < 0:
        return False
    return analysis.tokens[other.head].head == head and analysis.deprel(other.head) != "conj"


def _score(found: Clusters, i: int, j: int) -> float:
    analysis = found.analysis
    pronoun, other = found.references[i], found.references[j]
    back = found.sentence(i) - found.sentence(j)
    score = 3.0 - back
    relation = analysis.tokens[other.head].deprel
    if relation.startswith("nsubj"):
        score += 1.0
    elif relation in {"nmod:poss", "compound", "nmod:desc", "amod"}:
        score -= 0.7
    if other.kind == "nominal" and not other.definite:
        score -= 0.3
    score += 0.1 * min(5, len(found.members(j)))
    if pronoun.words[0] in {"it", "its", "itself"}:
        if back > 1 or (other.kind == "nominal" and not other.definite):
            score -= 1.0
        if other.type == "GPE" and other.kind == "name":
            score -= 0.5
    if pronoun.number == "many" and found.number(j) == "":
        score -= 0.5
    return score
