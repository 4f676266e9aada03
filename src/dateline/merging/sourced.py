"""The claims of a record, made to stand alone."""

from collections import Counter
from collections.abc import Callable

from msgspec import UNSET, UnsetType

from dateline.merging.of_several import each_of_several
from dateline.merging.takers import with_takers
from dateline.merging.yearless import day_of_year
from dateline.model.cited import Cited, cited
from dateline.model.claim import Role
from dateline.model.codes import is_state_or_kind
from dateline.model.document import Document
from dateline.model.entity import Entity
from dateline.model.record import Record
from dateline.model.sourced import Party, Site, SourcedClaim, Voice, content_id, text_id
from dateline.model.span import inside_any
from dateline.model.statement import Beside, Statement
from dateline.wording.claims import chain, hearers, place_name, put, source_words, speaker
from dateline.wording.phrase import act_of_speech, plain_phrase
from dateline.wording.report import NOT_NAMED, agency_of, publisher_of, title_of


def document_id(doc: Document | Record) -> str:
    """The id of a document: its text, its publisher, its address. A copy elsewhere is another document."""
    return text_id(doc.text, doc.publisher, doc.url)


def reading_id(doc: Document | Record, coder: str) -> str:
    """The id of what a coder makes of a document; a date or a title that is given anew makes a new reading."""
    return content_id("rd", document_id(doc), coder, doc.published and doc.published.stated, doc.title)


def sourced_claims(
    record: Record, *, code_of: Callable[[str], str | None] = lambda _: None
) -> tuple[SourcedClaim, ...]:
    """All claims of a record, in its order; `code_of` tells of a publisher that is an actor itself its code."""
    document, seen = document_id(record), Counter[str]()
    told_with = {claim: event.id for event in record.events for claim in event.claims}
    starts = [start for start, _ in record.sentences]
    publisher, agency = publisher_of(record), agency_of(record)
    code = code_of(publisher) or UNSET
    out = []
    for one in cited(0, record):
        claim = one.claim
        voices = tuple(_voice(record, statement) for statement in chain(record, one.holder))
        content = (
            document, claim.predicate, claim.type, claim.control, claim.modality, claim.polarity,
            voices[0].cue if voices else None,
        )  # fmt: skip
        name = content_id("cl", *content)
        seen[name] += 1
        if seen[name] > 1:  # one predicate read twice in the same way: the second is told apart by its number
            name = content_id("cl", *content, seen[name])
        out.append(
            SourcedClaim(
                id=name,
                document=document,
                within=claim.id,
                told_with=told_with.get(claim.id),
                coder=record.coder,
                publisher=None if publisher == NOT_NAMED else publisher,
                publisher_code=code,
                agency=agency,
                title=title_of(record),
                url=record.url,
                published=record.published.value[:10] if record.published else None,
                published_basis=record.published.basis if record.published else None,
                type=claim.type,
                mode=claim.mode,
                cameo=claim.cameo,
                control=claim.control,
                modality=claim.modality,
                polarity=claim.polarity,
                background=claim.background,
                score=claim.score,
                rule=claim.rule,
                predicate=claim.predicate,
                predicate_words=record.text[slice(*claim.predicate)],
                sentence=claim.sentence,
                sentence_number=sum(start < claim.sentence[0] for start in starts),
                words=" ".join(record.text[slice(*claim.sentence)].split()),
                phrase=plain_phrase(one),
                put=put(one).label,
                headline=one.in_headline,
                speech=folded(one),
                meaning=claim.meaning,
                actors=tuple(_party(record, role) for role in claim.actors),
                recipients=tuple(_party(record, role) for role in claim.recipients),
                place=one.place,
                place_name=place_name(one.place, record) if one.place else None,
                also_at=_also_at(one) or UNSET,
                time=claim.time,
                day_of_year=day_of_year(record, claim) or UNSET,
                figures=tuple(record.figures[n] for n in claim.figures),
                voices=voices,
            )
        )
    return with_takers(out)


def _also_at(one: Cited) -> tuple[Site, ...]:
    """The places beside its own where something happened: "shelled Sake **and Goma**"."""
    others = (one.record.places[n] for n in one.claim.places or () if n != one.claim.place)
    return tuple(Site(place=place, name=place_name(place, one.record)) for place in others)


def folded(one: Cited) -> bool:
    """Whether the claim is an act of speech that is told with what was said: "called on", "accused"."""
    said = act_of_speech(one)
    return said is not None and any(c.holder == said.id for c in one.record.claims)


def _party(record: Record, role: Role) -> Party:
    entity = next((e for e in record.entities if e.id == role.entity), None)
    return Party(
        name=_best_name(entity) if entity else role.text,
        words=role.text,
        span=(role.start, role.end),
        type=entity.type if entity else None,
        code=role.code,
        group=_group(record, role, entity),
    )


def _group(record: Record, role: Role, entity: Entity | None) -> str | UnsetType:
    """The name of the group whose code somebody has who goes by none: of "the rebels" whom it leads."""
    if is_state_or_kind(role.code) or any(letter.isupper() or letter.isdigit() for letter in role.text[1:]):
        return UNSET
    if entity is not None and any(mention.kind == "name" for mention in entity.mentions):
        return UNSET
    others = (e for e in record.entities if e is not entity and e.code == role.code and e.type == "ORG")
    return next((e.name for e in others if any(mention.kind == "name" for mention in e.mentions)), UNSET)


def _best_name(entity: Entity) -> str:
    """The name; "Fighters" that is no name and only begins a sentence is the fighters of other reports."""
    bare = " " not in entity.name and not any(mention.kind == "name" for mention in entity.mentions)
    return entity.name.lower() if bare and entity.name.istitle() else entity.name


def _voice(record: Record, statement: Statement) -> Voice:
    entity = next((e for e in record.entities if e.id == statement.source_entity), None)
    words = source_words(record, statement)
    party = None
    if statement.source:
        party = Party(
            name=_best_name(entity) if entity else words,
            words=words,
            span=(statement.source[0][0], statement.source[-1][1]),
            type=entity.type if entity else None,
            code=entity.code if entity else None,
        )
    told = Voice(
        name=speaker(record, statement),
        party=party,
        anonymous=statement.anonymous,
        stance=statement.stance,
        cue=statement.cue,
        earlier=any(record.text[slice(*span)].lower().startswith("had ") for span in statement.cue[:1]),
        beside=tuple(voice for one in statement.beside if (voice := _voice_beside(record, statement, one)) is not None),
        told_to=hearers(record, statement) or UNSET,
    )
    return each_of_several(record, told)


def _voice_beside(record: Record, statement: Statement, one: Beside) -> Voice | None:
    entity = next((e for e in record.entities if e.id == one.entity), None)
    spans = (
        [(m.start, m.end) for m in entity.mentions if inside_any((m.start, m.end), statement.source)] if entity else []
    )
    if entity is None or not spans:
        return None
    words = record.text[slice(*spans[0])]
    party = Party(name=_best_name(entity), words=words, span=spans[0], type=entity.type, code=entity.code)
    return Voice(name=words, party=party, anonymous=one.anonymous, stance=statement.stance, cue=statement.cue)
