"""Whose words a paper is that is cited for something: "**its** statement said", "a letter from **the ministry**"."""

from collections.abc import Iterator, Sequence

from dateline.coding.attribution.sources_of import entity_of
from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import cues_at
from dateline.coding.trees.obliques import obliques, preposition
from dateline.coding.trees.subjects import subject
from dateline.language.analysis import Analysis
from dateline.language.classes import SPEAKERS_OR_PLACES
from dateline.model.entity import Entity

_FROM = frozenset({"by", "from", "of"})


def publisher(analysis: Analysis, head: int, entities: Sequence[Entity]) -> str | None:
    """The entity that has published the paper at token `head`; None for what is no paper, or nobody's."""
    word, papers = analysis.tokens[head].lemma.lower(), cue_rules().documents
    if word not in papers.made and f"{analysis.lower(head - 1)} {word}" not in papers.released:
        return None
    return next(filter(None, (entity_of(analysis, i, entities) for i in _whose(analysis, head))), None)


def issuer(analysis: Analysis, head: int, paper: Entity | None, entities: Sequence[Entity]) -> str | None:
    """The entity that issued a paper, as told before it is cited: "said **in a statement**. It added that"."""
    if paper is None or analysis.tokens[head].lemma.lower() not in cue_rules().documents.made:
        return None
    if all(analysis.lower(i) not in ("the", "this") for i in analysis.dependents(head, "det")):
        return None
    for mention in paper.mentions:
        inside = analysis.tokens_in((mention.start, mention.end))
        i = next((j for j in inside if analysis.tokens[j].head not in inside), head)
        verb = analysis.tokens[i].head
        if i >= head or verb < 0 or analysis.tokens[verb].upos != "VERB":
            continue
        said = preposition(analysis, i) == "in" and any(cue.rules.certain for cue in cues_at(analysis, verb))
        said |= analysis.deprel(i) == "obj" and analysis.tokens[verb].lemma in cue_rules().giving.publishing
        if said and (who := subject(analysis, verb)) is not None:
            return entity_of(analysis, who, entities)
    return None


def _whose(analysis: Analysis, head: int) -> Iterator[int]:
    """Whose a paper is said to be; not what it is about, to whom, or of which country's people it tells."""
    yield from (i for i in analysis.dependents(head, "nmod:poss"))
    yield from (
        i for prep, i in obliques(analysis, head) if prep in _FROM and analysis.tokens[i].etype in SPEAKERS_OR_PLACES
    )
    yield from (i for i in analysis.dependents(head, "compound") if analysis.tokens[i].etype == "organization")
