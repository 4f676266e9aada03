"""A claim's phrase: its clause cut out of the sentence, in the words and the order of the report."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from dateline.model.cited import Cited
from dateline.model.record import Record
from dateline.model.span import Span, inside_any, overlap
from dateline.model.statement import Statement
from dateline.wording.around import LONGEST_GAP, after, before, held_in, leads_in, part_of, verb_follows, whole
from dateline.wording.words import is_pronoun, listed, word_lists

LONGEST_CONTENT = 110
_INSIDE = re.compile(r"\b(?:on|of|against|for|to|into|from|with|over|between|about)\s+\Z")
"""What stands before a party that is only a part of who or what is spoken of: "sanctions **on** Kenya were lifted"."""
_WHICH = re.compile(r"\b(?:which|who|that)\s(?:\S+\s){0,2}\Z")
"""What stands behind a party of whom a clause of its own is told: "looked into **the raid, which** drew protests"."""
_AMONG = re.compile(r"\b(?:between|among)\s+\Z")
"""What stands before those whose talks or truce is spoken of: "the truce **between** Mali and Niger ends"."""


class Piece(NamedTuple):
    """A stretch of a phrase and what it is: actor, predicate, recipient, place, figure, words, or gap."""

    text: str
    kind: str


def phrase(one: Cited) -> tuple[Piece, ...]:
    """The claim's clause, cut out of its sentence: roles and predicate in the order of the text, the rest left out."""
    claim, text = one.claim, one.record.text
    if (answered := _answered(one)) is not None:
        return (Piece("[", "gap"), *phrase(answered), Piece("]", "gap"))
    said = act_of_speech(one)
    if said and not any(c.holder == said.id for c in one.record.claims):
        return _speech(one, said)
    bounds = _bounds(one)
    found: list[tuple[int, int, str]] = [(*_verb(claim.predicate, bounds, text), "predicate")]
    sources = [span for statement in one.record.statements for span in statement.source]
    for kind, spans in (
        ("actor", [(r.start, r.end) for r in claim.actors]),
        ("recipient", [(r.start, r.end) for r in claim.recipients]),
        ("place", [(one.place.start, one.place.end)] if one.place else []),
        ("figure", [(one.record.figures[n].start, one.record.figures[n].end) for n in claim.figures]),
    ):
        for start, end in spans:
            inside = bounds[0] <= start and end <= bounds[1]
            inside = inside or (kind == "figure" and claim.predicate[1] <= start and end <= claim.sentence[1])
            voice = start > claim.predicate[1] and inside_any((start, end), sources)
            if inside and not voice and not any(start < e and s < end for s, e, _ in found):
                found.append((start, end, kind))
    found = _told_whole(one, sorted(found), bounds[1])
    actor = next((start for start, _, kind in found if kind == "actor"), None)
    if actor is not None:
        found = [part for part in found if not (part[2] == "place" and _apart(text[part[1] : actor]))]
    verb = next(n for n, part in enumerate(found) if part[2] == "predicate")
    named = _behind(one) if not any(part[2] == "actor" for part in found) else None
    within = (_AMONG if found[0][2] == "actor" else _INSIDE).search(text, bounds[0], found[0][0])
    told_alone = _WHICH.search(text, found[0][1], max(found[0][1], found[verb][0]))
    if within and told_alone and not within.group().startswith("of"):
        within = None
    # "**In** Goma, the truce expires".
    led = held_in(text, bounds[0], found[0][0]) if found[0][2] == "place" and not named else None
    held = led is not None and not text[found[0][1] : found[1][0]].strip()
    start = before(found[0][0], bounds[0], text) if (verb == 0 or within or held) and not named else found[0][0]
    if start == found[0][0] and led is not None and leads_in(text, led):
        start = led
    if start < found[0][0]:
        found.insert(0, (start, found[0][0], "words"))
        verb += 1
    open_ended = re.match(r"\W+that\b", text[found[verb][1] : bounds[1]]) and found[-1][2] == "recipient"
    if (
        found[-1][2] == "predicate"
        or open_ended
        or _how_far(one, found[-1])
        or (found[-1][2] == "place" and verb_follows(found[-1], text, bounds[1]))
    ):
        end = after(found[-1][1], bounds[1], text)
        if end > found[-1][1]:
            found.append((found[-1][1], end, "words"))
    pieces: list[Piece] = []
    for n, (start, end, kind) in enumerate(found):
        if n:
            gap = text[found[n - 1][1] : start]
            blamed = (found[n - 1][2], kind) == ("actor", "predicate") and gap.strip() in ("of", "for", "from")
            if (listed_from := _first_listed(one, found[n - 1][1], (start, end))) is not None:
                pieces.append(Piece(f"{text[found[n - 1][1] : listed_from].rstrip()} … ", "gap"))
            else:  # "accused **the army** of **killing** ten"
                pieces.append(Piece(" ", "gap") if blamed else _between(gap, kind))
        pieces.append(Piece(_named(start, end, kind, one), kind))
    if named:
        pieces[:0] = [Piece(f"[{named}]", "actor"), Piece(" ", "gap")]
    return _tidy(pieces)


def _told_whole(one: Cited, found: list[tuple[int, int, str]], last: int) -> list[tuple[int, int, str]]:
    """The parts with the rest of their noun phrases: "captured Melitopol **air base**"; no distance from nowhere."""
    text = one.record.text
    ends = [*(start for start, _, _ in found[1:]), last]
    told = [
        (start, whole((start, end), text, ends[n]) if kind != "predicate" else end, kind)
        for n, (start, end, kind) in enumerate(found)
    ]
    while _how_far(one, told[-1]) and after(told[-1][1], last, text) == told[-1][1]:
        told.pop()  # "entered Sake, 25 km (16 miles) west of Goma"
    return told


def _how_far(one: Cited, part: tuple[int, int, str]) -> bool:
    """Whether a part is a distance, which says nothing without from where: "25 km **west of Goma**"."""
    return part[2] == "figure" and any(f.kind == "distance" and f.start == part[0] for f in one.record.figures)


def _first_listed(one: Cited, after: int, span: Span) -> int | None:
    """Where the places begin that stand before this one in its list, each with a claim of its own.

    "They hold **Goma, Bukavu** and Sake" is told of Sake without the others.
    """
    if one.place is None or not overlap(span, (one.place.start, one.place.end)):
        return None
    alike = (c for c in one.record.claims if c.predicate == one.claim.predicate and c.type == one.claim.type)
    others = (one.record.places[c.place].start for c in alike if c.place not in (None, one.claim.place))
    return min((start for start in others if after <= start < span[0]), default=None)


def _answered(one: Cited) -> Cited | None:
    """The claim before it that "it" speaks of: "the army denied **it**"; what is called untrue has words of its own."""
    _, answer, rule = (one.claim.rule or "").partition(": ")
    told = [c for c in one.record.claims if c.predicate <= one.claim.predicate and c.rule == rule] if answer else []
    found = max(told, key=lambda c: c.predicate, default=None)
    return one._replace(claim=found) if found is not None and found.predicate != one.claim.predicate else None


def act_of_speech(one: Cited) -> Statement | None:
    """The statement that the claim's predicate makes, where saying it is the act: "warned", "called on"."""
    for statement in one.record.statements:
        if any(overlap(one.claim.predicate, cue) for cue in statement.cue):
            return statement
    return None


def _speech(one: Cited, said: Statement) -> tuple[Piece, ...]:
    """An act of speech with what was said, where no claim was read from that."""
    text = one.record.text
    name = entity_name(one.record, said.source_entity)
    who = _closed(text, said.source[0]) if said.source else ""
    acting = [text[role.start : role.end] for role in one.claim.actors]
    if acting and not any(overlap((role.start, role.end), span) for role in one.claim.actors for span in said.source):
        who = listed(acting)  # as the claim has it
    if not who or is_pronoun(who):
        name = name if name and not is_pronoun(name) else whose_we(one.record, *said.source[:1])
        who = f"[{name}]" if name else who or "[source not named]"
    content = " … ".join(text[start:end] for start, end in said.content)
    if len(content) > LONGEST_CONTENT:
        content = content[: content.rfind(" ", 0, LONGEST_CONTENT)] + " …"
    cue = next(span for span in said.cue if overlap(one.claim.predicate, span))
    pieces = [Piece(who, "actor"), Piece(" ", "gap"), Piece(text[slice(*cue)], "predicate")]
    follows = bool(said.content) and said.content[0][0] - cue[1] in (0, 1, 2)
    return _tidy([*pieces, Piece(" " if follows else ": ", "gap"), Piece(content, "words")] if content else pieces)


def _behind(one: Cited) -> str | None:
    """The actor by name, where its mention is not in the words that the phrase may use."""
    for role in one.claim.actors:
        name = entity_name(one.record, role.entity) or role.text
        if not is_pronoun(name):
            return name
    return None


def plain_phrase(one: Cited) -> str:
    """The phrase as one string."""
    return "".join(piece.text for piece in phrase(one))


def _bounds(one: Cited) -> Span:
    """The words the claim may be told with: its sentence, or of it what its holder is said to say."""
    start, end = one.claim.sentence
    holder = one.holder
    for span in holder.content if holder else ():
        if span[0] <= one.claim.predicate[0] and one.claim.predicate[1] <= span[1]:
            return max(start, span[0]), min(end, span[1])
    return start, end


def _verb(predicate: Span, bounds: Span, text: str) -> Span:
    start, end = predicate
    for word in reversed(list(re.finditer(r"\S+", text[bounds[0] : start]))):
        if word.group().casefold() not in word_lists().auxiliaries:
            break
        start = bounds[0] + word.start()
    return start, end


def _closed(text: str, span: Span) -> str:
    """The words of a span, with the comma that closes what is set in at their end: "Jane Roe, the mayor**,**"."""
    start, end = span
    return text[start : end + 1] if "," in text[start:end] and text[end : end + 1] == "," else text[start:end]


def _apart(gap: str) -> bool:
    """Whether a place before the actor is not of the actor's clause, or only leads up to it: "in Kunduz, rebels"."""
    return re.search(r"(?:,|\band|\bwhen)\s*\Z", gap) is not None


def _between(gap: str, kind: str) -> Piece:
    if len(gap) <= LONGEST_GAP and not re.search(r"[;:.!?\"”“()\n]|\bsaid\b|\bsays\b", gap):
        return Piece(gap, "gap")
    return Piece(f" … {part_of(gap) if kind == 'place' else ''}", "gap")


def _named(start: int, end: int, kind: str, one: Cited) -> str:
    surface = one.record.text[start:end]
    if kind in ("actor", "recipient") and is_pronoun(surface):
        roles = (r.entity for r in (*one.claim.actors, *one.claim.recipients) if (r.start, r.end) == (start, end))
        name = entity_name(one.record, next(roles, None))
        name = name if name and not is_pronoun(name) else whose_we(one.record, (start, end))
        if name:
            return f"[{name}]"
    return surface


def _tidy(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    out = [Piece(re.sub(r"\s+", " ", p.text), p.kind) for p in pieces if p.text]
    if not out:
        return ()
    first = out[0].text.lstrip(" ,")
    first = first if len(out) == 1 else first.removeprefix("that ").removeprefix("That ")
    out[0] = Piece(first[:1].upper() + first[1:], out[0].kind)
    out[-1] = Piece(out[-1].text.rstrip(" ,"), out[-1].kind)
    return tuple(out)


def entity_name(record: Record, entity: str | None) -> str | None:
    """The best name of an entity of the record."""
    return next((e.name for e in record.entities if e.id == entity), None)


def whose_we(record: Record, span: Span = (0, 0)) -> str | None:
    """The publisher, where "we" or "our staff" stands outside of what others say."""
    words = record.text[slice(*span)].casefold().split()
    if not words or words[0] not in word_lists().ours or any(inside_any(span, s.content) for s in record.statements):
        return None
    return record.publisher
