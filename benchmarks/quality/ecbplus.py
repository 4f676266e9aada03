"""Reads ECB+ for `events.py` and `training/fit_links.py`: gold mentions as the comparison of claims sees its own."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from msgspec.structs import replace
from scorch.scores import b_cubed, ceaf_e, muc

from dateline.coding.pipeline import code
from dateline.gazetteer import Gazetteer, open_default
from dateline.language import load
from dateline.language.analysis import Analysis
from dateline.merging.clusters import clusters
from dateline.merging.links import Links, Weights
from dateline.merging.mentions import Mention, mention_of, names_in, stems_of
from dateline.merging.relations import barred
from dateline.merging.sourced import sourced_claims
from dateline.model.document import Document, Part
from dateline.model.record import Record
from dateline.model.sourced import Party, SourcedClaim
from dateline.model.span import Span, overlap

GLUED_LEFT = frozenset(
    {",", ".", ";", ":", "?", "!", ")", "'s", "n't", "'", "''", "'re", "'ve", "'ll", "'d", "'m", "%"}
)
QUOTES = {"``": '"', "''": '"', "-LRB-": "(", "-RRB-": ")"}
ACTING, SUFFERED = ("nsubj", "obl:agent", "nmod:poss"), ("obj", "nsubj:pass", "iobj", "csubj:pass")


class Gold(NamedTuple):
    """A gold mention of an event: what it offers, its chain, its topics, and its sentence for the reader."""

    mention: Mention
    chain: str
    topic: str
    subtopic: str
    shown: str
    span: Span


class Report(NamedTuple):
    """A document of ECB+: its gold mentions and our claims."""

    id: str
    golds: tuple[Gold, ...]
    claims: tuple[SourcedClaim, ...]


def laid_out(row: dict[str, Any]) -> tuple[str, list[Span], dict[tuple[int, int], Span]]:
    """The text of the annotated sentences, a paragraph each, the paragraphs, and where each token went."""
    text, paragraphs, at = "", [], {}
    for sentence in row["sentences"]:
        start, opened = len(text), False
        for n, token in enumerate(sentence["tokens"]):
            written = QUOTES.get(token, token)
            closing = token == '"' and opened
            opened = opened != (token == '"')
            glued = not n or token in GLUED_LEFT or closing or text[-1:] in "($#" or (text[-1:] == '"' and opened)
            text += "" if glued else " "
            at[sentence["n"], n] = (len(text), len(text) + len(written))
            text += written
        paragraphs.append((start, len(text)))
        text += "\n\n"
    return text.rstrip(), paragraphs, at


def reports(path: Path) -> Iterator[Report]:
    """All documents of a part."""
    annotator, gazetteer = load(2), open_default()
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        text, paragraphs, at = laid_out(row)
        doc = Document(
            id=row["id"], text=text, parts=tuple(Part(kind="body", start=start, end=end) for start, end in paragraphs)
        )
        yield report(row, doc, annotator.annotate(text, paragraphs), gazetteer, at)


def report(
    row: dict[str, Any], doc: Document, analysis: Analysis, gazetteer: Gazetteer, at: dict[tuple[int, int], Span]
) -> Report:
    """One document, coded, with its gold mentions."""
    record = code(doc, analysis, gazetteer=gazetteer, coder="benchmark")
    claims = sourced_claims(record)
    golds = []
    for n, one in enumerate(row["mentions"]):
        if one["type"] != "ACT":
            continue
        spans = [at[one["sent"], token] for token in one["tok"]]
        span = (spans[0][0], spans[-1][1])
        name = f"{row['id']}/{n:03}"
        mention = seen(name, span, spans, record, analysis, claims)
        first, last = record.sentences[mention.sentence] if mention.sentence < len(record.sentences) else span
        shown = f"{doc.text[first : span[0]]}[{doc.text[slice(*span)]}]{doc.text[span[1] : last]}"

        golds.append(Gold(mention, f"{row['topic']}/{one['chain']}", row["topic"], row["subtopic"], shown, span))
    return Report(row["id"], tuple(golds), claims)


def seen(
    name: str, span: Span, spans: Sequence[Span], record: Record, analysis: Analysis,
    claims: Sequence[SourcedClaim],
) -> Mention:  # fmt: skip
    """A gold mention by our own analysis; where one of our claims has the same word, what the claim says as well."""
    tokens = [i for one in spans for i in analysis.tokens_in(one)] or [analysis.token_at(span[0]) or 0]
    head = head_of(tokens, analysis)
    place_of_head = (analysis.tokens[head].start, analysis.tokens[head].end)
    within = analysis.sentence_span(analysis.sentence_index(head))
    words = " ".join(record.text[slice(*within)].split())
    lemma = analysis.tokens[head].lemma.lower()
    number = analysis.sentence_index(head)
    ours = next((c for c in claims if overlap(c.predicate, place_of_head)), None)
    actors, recipients = roles(head, record, analysis)
    surface = record.text[slice(*span)]
    if ours is not None:
        return replace(
            mention_of(ours), id=name, sentence=number, lemma=lemma, own=stems_of(surface),
            words=stems_of(words, without=surface),
            actors=ours.actors or actors, recipients=ours.recipients or recipients, document=record.id,
            meaning=analysis.meaning(head),
            manner=None,  # ECB+ holds a plan and its deed to be one event, which claims never are
        )  # fmt: skip
    below = set(analysis.dependents(head, "obl", "nmod"))
    named = [p for p in record.places if p.kind == "name" and within[0] <= p.start < within[1]]
    place = next((p for p in named if below & set(analysis.tokens_in((p.start, p.end)))), None)
    return Mention(
        id=name,
        document=record.id,
        sentence=number,
        lemma=lemma,
        own=stems_of(surface),
        words=stems_of(words, without=surface),
        names=names_in(words),
        actors=actors,
        recipients=recipients,
        place=place,
        meaning=analysis.meaning(head),
    )


def head_of(tokens: Sequence[int], analysis: Analysis) -> int:
    """The token of a mention that the others hang on."""
    return next((i for i in tokens if analysis.tokens[i].head not in tokens), tokens[0])


def roles(head: int, record: Record, analysis: Analysis) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Who does it and to whom, from the tree: subject and object of a verb, possessor and "of" of a noun."""
    actors, recipients = [], []
    top = head
    while analysis.deprel(top) in ("conj", "xcomp") and analysis.tokens[top].head >= 0:
        top = analysis.tokens[top].head
    for at in dict.fromkeys((head, top)):
        for j in analysis.children[at]:
            relation = analysis.tokens[j].deprel
            case = analysis.child(j, "case")
            word = analysis.lower(case) if case is not None else ""
            if relation in SUFFERED or (analysis.tokens[at].upos == "NOUN" and relation == "nmod" and word == "of"):
                recipients += [party(j, record, analysis)] if at == head or relation == "nsubj:pass" else []
            elif relation in ACTING or (word == "by" and relation in ("obl", "nmod", "obl:agent")):
                actors.append(party(j, record, analysis))
        if actors:
            break
    return tuple(actors), tuple(recipients)


def party(i: int, record: Record, analysis: Analysis) -> Party:
    """The noun phrase under a token as a party, by the name of its entity where it has one."""
    start, end = analysis.tokens[i].start, analysis.tokens[i].end
    inside = [j for j in analysis.subtree(i) if abs(j - i) < 6]
    words = record.text[analysis.tokens[inside[0]].start : end]
    entity = next((e for e in record.entities for m in e.mentions if m.start <= start and end <= m.end), None)
    name = entity.name if entity else words
    kind, code_ = (entity.type, entity.code) if entity else (None, None)
    return Party(name=name, words=words, span=(start, end), type=kind, code=code_)


def by_topic(golds: Iterable[Gold], level: str | None) -> dict[str, list[Gold]]:
    """Gold mentions by `topic` or `subtopic`, or all as one, in an order that follows content."""
    out: defaultdict[str, list[Gold]] = defaultdict(list)
    for one in sorted(golds, key=lambda gold: gold.mention.id):
        out[getattr(one, level) if level else "all"].append(one)
    return dict(out)


def gold_chains(golds: Iterable[Gold]) -> list[set[str]]:
    """What the annotators hold to be one event."""
    out: defaultdict[str, set[str]] = defaultdict(set)
    for one in golds:
        out[one.chain].add(one.mention.id)
    return list(out.values())


def grouped(groups: dict[str, list[Gold]], table: Weights | None = None) -> list[set[str]]:
    """The groups that the comparison and the clustering of claims make of gold mentions, within each topic."""
    out = []
    for golds in groups.values():
        mentions = [one.mention for one in golds]
        links, every = links_of(mentions, table), range(len(mentions))
        pairs = [(n, m) for n in every for m in range(n)]
        found = clusters(
            [[n] for n in every], pairs, links.score, partial(apart, mentions), lambda n: n,
            lambda n, told=mentions: told[n].document,
        )  # fmt: skip
        out += [{mentions[n].id for n in group} for group in found]
    return out


def links_of(mentions: Sequence[Mention], table: Weights | None = None) -> Links:
    return Links([one.document for one in mentions], mentions.__getitem__, table)


def apart(mentions: Sequence[Mention], n: int, m: int) -> bool:
    return barred(mentions[n], mentions[m])


def conll(key: Sequence[set[str]], response: Sequence[set[str]]) -> list[float]:
    """MUC, B³, CEAF-e and their mean, per cent, single mentions counted."""
    parts = []
    for measure in (muc, b_cubed, ceaf_e):
        recall, precision = map(float, measure(list(key), list(response))[:2])
        parts.append(200 * recall * precision / (recall + precision) if recall + precision else 0.0)
    return [*parts, sum(parts) / 3]
