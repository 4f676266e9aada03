"""Who speaks inside quotation marks, for the "I" and "we" there."""

import re
from collections.abc import Container

import msgspec

from dateline.coding.coreference.clusters import Clusters
from dateline.coding.coreference.mentions import PRONOUNS
from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import is_cue
from dateline.language.analysis import Analysis
from dateline.model.span import Span

_CARRIES_ON = 200
"""Characters between two quotations of one speaker, when the second names nobody."""
_FEW = 15
"""Words between them."""
_QUOTE = re.compile(
    r"''(?:(?!'')[^\n]){2,1500}''|“[^“”]{2,1500}[”\"]|\"[^\"\n]{2,1500}\"|«[^«»]{2,1500}»|„[^„“]{2,1500}“"
)


def quotations(text: str) -> list[Span]:
    """The stretches of the text inside quotation marks."""
    return [match.span() for match in _QUOTE.finditer(text)]


class Voices(msgspec.Struct, frozen=True):
    """Which tokens stand inside quotation marks, and who speaks there."""

    quotation: dict[int, int]
    """Token to the number of the quotation that it stands in."""
    speakers: dict[int, int]
    """Token to the reference of its speaker, where that is known."""

    @property
    def inside(self) -> Container[int]:
        """The tokens inside quotation marks."""
        return self.quotation


def two_voices(found: Clusters, speaking: Voices, i: int, j: int) -> bool:
    """Whether one cluster is "they" or "you" where the other speaks as "we": "**They** burned **our** houses"."""

    def persons(cluster: int) -> tuple[set[int], set[int]]:
        first: set[int] = set()
        others: set[int] = set()
        for k in found.members(cluster):
            each = found.references[k]
            if each.kind == "pronoun" and each.head in speaking.quotation:
                mine = PRONOUNS[each.words[0]][0] == 1
                (first if mine else others).add(speaking.quotation[each.head])
        return first, others

    def addressed(cluster: int) -> set[int]:
        members = (found.references[k] for k in found.members(cluster))
        heads = (each.head for each in members if each.kind == "pronoun" and PRONOUNS[each.words[0]][0] == 2)
        speakers = (speaking.speakers.get(head) for head in heads)
        return {found.root(speaker) for speaker in speakers if speaker is not None}

    (we, they), (us, them) = persons(i), persons(j)
    return bool(we & them or they & us) or found.root(j) in addressed(i) or found.root(i) in addressed(j)


def voices(found: Clusters) -> Voices:
    """Give each quotation its speaker: the one of its sentence, or for a paragraph of its own the one before."""
    analysis = found.analysis
    spans = quotations(analysis.text)
    quotation = {i: number for number, span in enumerate(spans) for i in analysis.tokens_in(span)}
    out: dict[int, int] = {}
    before: tuple[int, int] | None = None
    for span in spans:
        tokens = analysis.tokens_in(span)
        if not tokens:
            continue
        speaker = _speaker(found, tokens, quotation)
        if speaker is None and before is not None and span[0] - before[1] <= _CARRIES_ON:
            between = analysis.tokens_in((before[1], span[0]))
            if _alone(analysis, tokens, quotation) or "\n" not in analysis.text[before[1] : span[0]]:
                speaker = before[0] if len(between) <= _FEW else None
        if speaker is not None:
            out.update(dict.fromkeys(tokens, speaker))
            before = (speaker, span[1])
    return Voices(quotation, out)


def _says(verb: str) -> bool:
    """Whether a verb may tell who speaks: "“Never,” she **pleaded**"."""
    return verb in cue_rules().speaking.verbs or is_cue(verb, "verb")


def _alone(analysis: Analysis, tokens: range, inside: Container[int]) -> bool:
    """Whether the sentences of a quotation hold nothing but the quotation."""
    first, last = analysis.sentence_tokens(tokens[0]).start, analysis.sentence_tokens(tokens[-1]).stop
    return all(i in inside or analysis.tokens[i].upos == "PUNCT" for i in range(first, last))


def _speaker(found: Clusters, tokens: range, inside: Container[int]) -> int | None:
    """The subject of a verb of saying outside the quotation, in the sentences that the quotation touches."""
    analysis = found.analysis
    first, last = analysis.sentence_index(tokens[0]), analysis.sentence_index(tokens[-1])
    for index in sorted({last, first}, reverse=True):
        low, high = analysis.sentences[index]
        for i in range(low, high):
            if i in inside or analysis.tokens[i].upos != "VERB" or not _says(analysis.tokens[i].lemma):
                continue
            for j in found.headed_by(analysis.dependents(i, "nsubj")):
                if found.references[j].type in {"PERSON", "ORG", "GPE", "OTHER"}:
                    return j
    return None
