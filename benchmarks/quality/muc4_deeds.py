"""What one claim of a record is in the terms of MUC-4: a deed with its kind, stage, doers and those it was done to."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from muc4_gold import Fill
from muc4_score import core
from muc4_words import singular, words

from dateline.coding.lexicons.lexicon import lexicon
from dateline.model.claim import Claim, Role
from dateline.model.entity import Entity
from dateline.model.record import Record

AHEAD = frozenset({"planned", "promised", "threatened"})
UNREAL = frozenset({"conditional", "requested", "ordered"})
PEOPLE = frozenset({"PERSON", "ORG", "NORP"})


ROLE = 6
"""How long a code is that tells the country and the role, and no organisation."""


class Party(NamedTuple):
    """Somebody or something in a role."""

    fill: Fill
    entity: Entity | None
    body: Fill | None
    """The organisation that it is, or is of: "FMLN" of "FMLN guerrillas"."""
    kind: str
    """person, thing, or deed: what harms or is done and is nobody."""
    sides: frozenset[str]
    of: Entity | None = None
    """The entity behind `body`."""
    at: int = -1
    """Where its phrase begins."""
    end: int = -1


class Deed(NamedTuple):
    """A violent claim."""

    claim: Claim
    kind: str
    stage: str
    doers: tuple[Party, ...]
    sufferers: tuple[Party, ...]


def deed_of(record: Record, claim: Claim) -> Deed | None:
    """The deed that a claim tells of, if it is one of violence that happened, was tried or is threatened."""
    said = record.text[slice(*claim.predicate)].lower().split()
    failed = claim.polarity == "negative" and claim.modality == "attempted"
    if claim.type not in ("ASSAULT", "THREATEN") or claim.modality in UNREAL:
        return None
    if claim.polarity == "negative" and not failed:
        return None
    if claim.type == "THREATEN" and not any(word in ("threat", "threats", "threatened") for word in said):
        return None
    if claim.mode in ("crowd-control", "sexual") or words("fighting", "words") & set(said):
        return None
    if rule_of(claim) in words("fighting", "rules") or (claim.modality == "possible" and in_view(claim, said)):
        return None
    doers = tuple(filter(None, (party_of(record, role) for role in claim.actors)))
    kind = _kind(claim, said, doers)
    stage = (
        "THREATENED" if claim.type == "THREATEN" or claim.modality in AHEAD
        else "ATTEMPTED" if claim.modality == "attempted" else "ACCOMPLISHED"
    )  # fmt: skip
    return Deed(
        claim, kind, stage,
        tuple(doer for doer in doers if doer.kind == "person" or (doer.kind == "thing" and doer.of is not None)),
        tuple(
            premises(party) if kind in ("BOMBING", "ARSON") or claim.mode == "destroy" else party
            for role in (*claim.recipients, *included(record, claim))
            if (party := party_of(record, role)) is not None and party.kind != "deed"
        ),
    )  # fmt: skip


INCLUDING = re.compile(r"\b(?:INCLUDING|AMONG THEM)\b", re.IGNORECASE)


def included(record: Record, claim: Claim) -> Iterator[Role]:
    """Those who are named as some of whom it was done to: "three were killed, including **Judge X**"."""
    last = max((role.start for role in claim.recipients), default=claim.predicate[0])
    found = INCLUDING.search(record.text, last, claim.sentence[1])
    if found is None or not claim.recipients:
        return
    for entity in (entity for entity in record.entities if entity.type == "PERSON"):
        for mention in entity.mentions:
            if mention.kind == "name" and found.end() <= mention.start < claim.sentence[1]:
                text = record.text[mention.start : mention.end]
                yield Role(start=mention.start, end=mention.end, text=text, entity=entity.id, code=entity.code)
                break


def premises(party: Party) -> Party:
    """An organisation as its premises, which is what is bombed, burned and destroyed of it."""
    heads = {singular(word) for name in party.fill.names for word in core(name)[-1:]}
    body = party.entity is None or party.entity.type == "ORG"
    if party.kind != "person" or not body or heads & lexicon().classes["person"] | heads & words("people", "heads"):
        return party
    return party._replace(kind="thing")


def in_view(claim: Claim, said: list[str]) -> bool:
    """Whether a deed that is only possible is one to come, "could destroy", and none that may have been: "killed"."""
    word = (claim.rule or "").partition(":")[2]
    return not rule_of(claim).endswith("-n") and said == word.split("+")[0].split("_")


def rule_of(claim: Claim) -> str:
    """The group of the rule that read a claim: "attack" of "attack:raid"."""
    return (claim.rule or "").partition(":")[0]


def _kind(claim: Claim, said: list[str], doers: tuple[Party, ...]) -> str:
    if (claim.rule or "").startswith("explode:"):
        return "BOMBING"  # "set off a bomb" sets nothing on fire
    for kind in ("ARSON", "BOMBING", "KIDNAPPING"):
        if words("kinds", kind) & set(said):
            return kind
    by = {singular(word) for doer in doers for name in doer.fill.names for word in core(name)}
    if claim.mode in ("explosives", "suicide-attack", "aerial") or by & words("instruments", "explosive"):
        return "BOMBING"
    return "KIDNAPPING" if claim.mode == "abduct" else "ATTACK"


def party_of(record: Record, role: Role) -> Party | None:
    """Who or what a role names: by its phrase, by the name of its entity, and whose side it is on.

    None for what is neither: numbers, pronouns that nothing resolves, times, deeds and streets.
    """
    entity = next((e for e in record.entities if e.id == role.entity), None)
    text = " ".join(role.text.split())
    pronoun = text.lower() in words("unnamed", "pronouns")
    names = [] if pronoun else [text]
    if entity is not None and entity.type in PEOPLE and any(m.kind == "name" for m in entity.mentions):
        names.append(" ".join(entity.name.split()))
    if pronoun and entity is not None:
        names += _described(record, entity)
    heads = {singular(word) for name in names for word in core(name)[-1:]}
    if not heads or text.lower().startswith("no ") or all(not head[0].isalpha() for head in heads):
        return None
    classes = lexicon().classes
    named = entity is not None and entity.type in ("PERSON", "NORP")
    poles = named and entity is not None and entity.type == "NORP" and "pole" in heads  # of wood, not of Poland
    person = (named and not poles) or bool(
        heads & (classes["person"] | words("sides", "illegal") | words("people", "heads"))
    )
    thing = bool(heads & (classes["facility"] | classes["vehicle"] | words("things", "heads")))
    thing = thing or (entity is not None and entity.type == "FAC")
    group = entity is not None and entity.type == "ORG"
    person = person or (not thing and (group or bool(heads & classes["group"])))
    if heads & (words("instruments", "explosive") | words("instruments", "other")) or not (person or thing):
        return Party(Fill(tuple(names)), entity, None, "deed", frozenset())
    body = body_of(record, role, entity)
    code = (entity.code or "") if entity is not None and entity.type != "PERSON" else ""
    return Party(
        Fill(tuple(dict.fromkeys(names))), entity, Fill(all_names(record, body)) if body is not None else None,
        "person" if person else "thing",
        sides(names, code) | outlaw(role), body, role.start, role.end,
    )  # fmt: skip


def outlaw(role: Role) -> frozenset[str]:
    """The side of those whose own code says that they are outside the law: "two **Shining Path members**"."""
    return frozenset({"illegal"} if (role.code or "")[3:6] in ("REB", "UAF", "CRM") else ())


def sides(names: Iterable[str], code: str) -> frozenset[str]:
    """Whose side a party is on: illegal, forces, state; by its words and its code."""
    said = {singular(word) for name in names for word in re.findall(r"\w[\w'-]*", name)}
    if said & words("sides", "no_longer") or code[3:6] == "JUD":
        return frozenset()
    out = {side for side in ("illegal", "forces") if said & words("sides", side)}
    out.update({"illegal"} if code[3:6] in ("REB", "UAF", "CRM") else ())
    out.update({"forces"} if code[3:6] in ("MIL", "COP") or code[3:9] == "GOVMIL" else ())
    if "illegal" in out:
        out.discard("forces")  # "guerrillas of the Army of National Liberation", "urban commandos"
    out.update({"state"} if code[3:6] in ("GOV", "SPY") else ())
    if "illegal" in out and (said & words("sides", "forces")) <= words("sides", "any_side"):
        out.discard("forces")  # "FMLN units", "rebel forces"
    return frozenset(out)


def _described(record: Record, entity: Entity) -> list[str]:
    spans = [(m.start, m.end) for m in entity.mentions if m.kind == "nominal"]
    return [" ".join(record.text[start:end].split()) for start, end in spans[:1]]


BELONGING = re.compile(
    r"(?:,?\s+(?:WHO ARE |WHO BELONG |WHO ARE MEMBERS |BELONGING |AND MEMBERS )?(?:OF|TO|FROM)"
    r"|\s+(?:CALLED|NAMED|KNOWN AS|CALLING ITSELF|CALLING THEMSELVES))?\s+(?:THE\s+)?[\"(\[“]?",
    re.IGNORECASE,
)


def body_of(record: Record, role: Role, entity: Entity | None) -> Entity | None:
    """The organisation that a role's entity is, or that stands in its phrase or right behind it ("rebels of the X")."""
    after = BELONGING.match(record.text, role.end)
    end = after.end() + 1 if after else role.end
    near = [e for e in record.entities if any(role.start <= m.start < end for m in e.mentions if m.kind == "name")]
    inside = [(e, m) for e in record.entities for m in e.mentions if role.start <= m.start < role.end]
    armed = {"forces", "illegal"}
    spoken = [e for e, m in inside if m.kind == "nominal" and armed & sides([e.name], e.code or "")]
    # "Members of the same organization": the code tells which.
    code = (entity.code or "") if entity is not None else ""
    coded = [e for e in record.entities if len(code) > ROLE and e.code == code and has_name(e)]
    return next((e for e in (entity, *near, *coded, *spoken) if e is not None and is_body(record, e)), None)


def has_name(entity: Entity) -> bool:
    """Whether the text calls an entity by a name, and does not only describe it."""
    return any(mention.kind == "name" for mention in entity.mentions)


def is_body(record: Record, entity: Entity) -> bool:
    """Whether an entity is an organisation that could do it: not a court, a paper or a union, and not just "a group".

    One that the text only describes must be of some side: "a rebel column", "the army".
    """
    names = [singular(word) for name in all_names(record, entity) for word in core(name)]
    vague = {"unidentified", "unknown", *(["armed"] if names[-1:] != ["force"] else [])}  # but "the armed forces"
    described = vague & set(names) or not names or names[-1] in ("group", "movement")
    first = entity.name.lower().split()[0]
    if (
        first in words("unnamed", "speakers")
        or entity.type != "ORG"
        or (described and len(names) < 3)
        or entity.name.upper().startswith("NO ")
    ):
        return False
    code = entity.code or ""
    peaceful = words("peaceful", "codes") & {code[3:6]} and not words("peaceful", "but") & set(names)
    if peaceful and not sides([entity.name], code[:3] + code[6:]):
        return False
    return has_name(entity) or bool(sides([entity.name], code))


def all_names(record: Record, entity: Entity) -> tuple[str, ...]:
    names = [record.text[m.start : m.end] for m in entity.mentions if m.kind == "name"] or [entity.name]
    if entity.type == "ORG" and len(entity.code or "") > ROLE:
        # "The 22nd Front of the FARC" is the FARC's.
        same = (other for other in record.entities if other.type == "ORG" and other.code == entity.code)
        names += [record.text[m.start : m.end] for other in same for m in other.mentions if m.kind == "name"]
    return tuple(dict.fromkeys(" ".join(name.split()) for name in names))
