"""What the ranker sees of one reference, as names that the weights know."""

from collections.abc import Iterator

from dateline.coding.coreference.clusters import Clusters
from dateline.coding.coreference.mentions import Reference
from dateline.coding.coreference.speakers import Voices
from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.language.analysis import Analysis


def facts_of(found: Clusters, i: int, speaking: Voices) -> Iterator[str]:
    """Its kind, its words, its place in the sentence; each name is a column of the matrix that the weights multiply."""
    analysis, each = found.analysis, found.references[i]
    token = analysis.tokens[each.head]
    yield f"kind {each.kind}"
    yield f"type {each.type}"
    yield f"etype {token.etype}"
    yield f"rel {token.deprel}"
    yield f"number {each.number or '?'}"
    yield f"kind {each.kind}, rel {analysis.deprel(each.head)}"
    if each.kind == "pronoun":
        yield f"word {each.words[0]}"
    if each.kind == "nominal":
        yield f"det {_determiner(analysis, each)}"
        yield f"noun {each.words[-1]}"
        yield f"tag {token.xpos}"
    if each.kind == "name":
        yield f"name of {min(3, len(each.words))}"
    if each.gender:
        yield f"gender {each.gender}"
    if each.head in speaking.inside:
        yield "quoted"
    if says(analysis, each.head):
        yield "says"
    if analysis.child(each.head, "acl", "nmod", "amod") is not None:
        yield "modified"
    if token.head >= 0:
        yield f"below {analysis.tokens[token.head].upos}"
    place = found.sentence(i)
    yield "early" if place < 3 else "late"


def says(analysis: Analysis, head: int) -> bool:
    """Whether a token is the subject of a verb of saying."""
    verb = analysis.tokens[head].head
    return verb >= 0 and analysis.deprel(head) == "nsubj" and analysis.tokens[verb].lemma in cue_rules().speaking.verbs


def _determiner(analysis: Analysis, each: Reference) -> str:
    for j in analysis.dependents(each.head, "det", "nmod:poss", "nummod"):
        if analysis.tokens[j].deprel == "nmod:poss":
            return "poss"
        if analysis.deprel(j) == "nummod":
            return "num"
        return analysis.lower(j) if analysis.tokens[j].upos == "DET" else "?"
    return "none"
