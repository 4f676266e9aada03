"""Who speaks inside quotation marks, for the "I" and "we" there."""

import re

from dateline.coding.clusters import Clusters
from dateline.language.analysis import Analysis
from dateline.model.span import Span

SAYING = frozenset({
    "say", "tell", "add", "ask", "claim", "declare", "announce", "argue", "warn", "state", "write", "explain", "reply",
    "insist", "note", "comment", "continue", "recall", "stress", "believe", "acknowledge", "admit", "remark", "observe",
    "conclude", "tweet", "post", "urge", "vow", "deny", "confirm",
})  # fmt: skip
_QUOTE = re.compile(r"“[^“”]{2,1500}[”\"]|\"[^\"\n]{2,1500}\"|«[^«»]{2,1500}»|„[^„“]{2,1500}“")


def quotations(text: str) -> list[Span]:
    """The stretches of the text inside quotation marks."""
    return [match.span() for match in _QUOTE.finditer(text)]


def voices(found: Clusters) -> dict[int, int]:
    """For each token inside a quotation whose speaker is known: the speaker's reference."""
    analysis = found.analysis
    spans = quotations(analysis.text)
    inside = {i for span in spans for i in analysis.tokens_in(span)}
    out: dict[int, int] = {}
    before: tuple[int, int] | None = None
    for span in spans:
        tokens = analysis.tokens_in(span)
        if not tokens:
            continue
        speaker = _speaker(found, tokens, inside)
        if speaker is None and before is not None and not _paragraphs_between(analysis, before[1], span[0]):
            speaker = before[0]
        if speaker is not None:
            out.update(dict.fromkeys(tokens, speaker))
            before = (speaker, span[1])
    return out


def _paragraphs_between(analysis: Analysis, start: int, end: int) -> bool:
    return "\n\n" in analysis.text[start:end]


def _speaker(found: Clusters, tokens: range, inside: set[int]) -> int | None:
    """The subject of a verb of saying outside the quotation, in the sentences that the quotation touches."""
    analysis = found.analysis
    first, last = analysis.sentence_index(tokens[0]), analysis.sentence_index(tokens[-1])
    for index in sorted({last, first}, reverse=True):
        low, high = analysis.sentences[index]
        for i in range(low, high):
            if i in inside or analysis.tokens[i].lemma not in SAYING or analysis.tokens[i].upos != "VERB":
                continue
            for j in found.headed_by(analysis.dependents(i, "nsubj")):
                if found.references[j].type in {"PERSON", "ORG", "GPE", "OTHER"}:
                    return j
    return None
