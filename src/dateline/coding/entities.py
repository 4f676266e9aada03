"""Who and what a document talks about: names, noun phrases and pronouns, joined into entities with their codes."""

from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import structs

from dateline.coding.actors.abroad import empires
from dateline.coding.actors.code_parts import GENERIC, UNKNOWN, countries_in
from dateline.coding.actors.commanded import commanded
from dateline.coding.actors.counterparts import with_counterparts
from dateline.coding.actors.entity_codes import code_of_cluster
from dateline.coding.actors.home import Home, home_country
from dateline.coding.actors.known_actors import actors_in
from dateline.coding.actors.mention_codes import Actors
from dateline.coding.actors.offices import with_offices
from dateline.coding.actors.seats import with_seats
from dateline.coding.actors.spoken_for import with_those_spoken_for
from dateline.coding.actors.there import with_those_who_came
from dateline.coding.coreference.chains import chains
from dateline.coding.coreference.mentions import Reference, noun_at
from dateline.coding.coreference.of_countries import taken_apart
from dateline.coding.dictionaries.told import NOTHING, Told
from dateline.coding.naming.names import names
from dateline.gazetteer import Gazetteer
from dateline.language.analysis import Analysis
from dateline.language.classes import SPEAKERS
from dateline.model.codes import COUNTRY
from dateline.model.document import Document, Published
from dateline.model.entity import Entity, EntityType, Mention
from dateline.model.place import Place


def entities(
    doc: Document,
    analysis: Analysis,
    places: tuple[Place, ...],
    gazetteer: Gazetteer,
    told: Told = NOTHING,
    published: Published | None = None,
) -> tuple[Entity, ...]:
    """The entities of a document, numbered by their first mention; `told` is what a user's dictionary says of it.

    `published` is its day, for those who are in office then.
    """
    named = names(analysis, places, countries_in(places, gazetteer), told)
    actors = actors_in(analysis, places, gazetteer, told, published)
    joined = taken_apart(analysis, actors.codes, chains(analysis, named), empires())
    groups = [group for each in joined if _kept(actors, group := _as_told(analysis, each, told))]
    codes = [code_of_cluster(actors, group) for group in groups]
    codes = _with_owners(actors, groups, with_offices(analysis, groups, codes, published, told))
    codes = with_offices(analysis, groups, codes, published, told)
    if not told.whole and not told.agents:
        groups, codes = commanded(analysis, groups, codes)
    home = home_country(doc, places, gazetteer, tuple(_officials(analysis, groups, codes)))
    coded = list(zip(groups, with_seats(groups, _at_home(actors, groups, codes, home)), strict=True))
    coded = [(group, code) for group, code in coded if not _thing(actors, group) or _known(code)]
    return tuple(
        Entity(
            id=f"e{number}",
            type=_type(group),
            name=_name(doc, analysis, group),
            code=code,
            mentions=tuple(_mention(analysis, each) for each in group),
        )
        for number, (group, code) in enumerate(coded, 1)
    )


def _as_told(analysis: Analysis, group: list[Reference], told: Told) -> list[Reference]:
    """A chain of noun phrases, known to be about people or bodies where a dictionary has one of them as an agent."""
    agents = (told.agent_at[each.head].headed_by(analysis, each.head) for each in group if each.head in told.agent_at)
    if all(each.type == "OTHER" for each in group) and any(agents):
        return [structs.replace(each, type="ORG") if each.kind == "nominal" else each for each in group]
    return group


def _kept(known: Actors, group: Sequence[Reference]) -> bool:
    """Whether a chain goes into the record: people, bodies, all that has a name, and what is spoken of again.

    And things that act for whoever owns them: "Russian jets".
    """
    return len(group) > 1 or group[0].kind == "name" or group[0].type != "OTHER" or _thing(known, group)


def _thing(known: Actors, group: Sequence[Reference]) -> bool:
    """Whether a chain is one thing that acts for its owner, who may be known only by what else is said of him."""
    if len(group) > 1 or group[0].kind == "name" or group[0].type != "OTHER":
        return False
    noun, _ = noun_at(known.analysis, group[0].head)
    return noun is not None and noun.about is None and noun.inherits


def _known(code: str | None) -> bool:
    return code is not None and not code.startswith(UNKNOWN)


def _officials(
    analysis: Analysis, groups: Sequence[Sequence[Reference]], codes: Sequence[str | None]
) -> Iterator[tuple[int, str]]:
    """Where people and bodies of a country are named, and the country: they speak of it as its own name does."""
    for group, code in zip(groups, codes, strict=True):
        if code and len(code) > COUNTRY and _known(code) and code[:COUNTRY] not in GENERIC:
            for each in group:
                if each.kind == "name" and each.type in ("PERSON", "ORG"):
                    yield analysis.tokens[each.head].start, code[:COUNTRY]


def _at_home(
    known: Actors, groups: Sequence[Sequence[Reference]], codes: list[str | None], home: Home | None
) -> list[str | None]:
    """The codes of all entities, knowing which country the report is from: of those whom it names without theirs.

    And of what is theirs, and of the counterparts of them all.
    """
    if known.told.whole or known.told.agents:
        return with_counterparts(known.analysis, groups, with_those_spoken_for(known.analysis, groups, codes))
    own = [
        home.role_of(known.analysis, group, code[len(UNKNOWN) :])
        if home and code and code.startswith(UNKNOWN)
        else None
        for group, code in zip(groups, codes, strict=True)
    ]
    own = with_those_who_came(known.analysis, groups, codes, [a or b for a, b in zip(own, codes, strict=True)])
    codes = _with_owners(known, groups, own) if home else own
    return with_counterparts(known.analysis, groups, with_those_spoken_for(known.analysis, groups, codes))


def _with_owners(known: Actors, groups: Sequence[Sequence[Reference]], codes: Sequence[str | None]) -> list[str | None]:
    heads = {
        each.head: code
        for group, code in zip(groups, codes, strict=True)
        for each in group
        if code and not code.startswith(UNKNOWN) and each.kind != "name" and len(group) > 1
    }
    known = known.knowing(heads)
    return [
        code if code and not code.startswith(UNKNOWN) else code_of_cluster(known, group)
        for group, code in zip(groups, codes, strict=True)
    ]


def _mention(analysis: Analysis, each: Reference) -> Mention:
    start, end = analysis.span(each.first, each.last)
    return Mention(start=start, end=end, kind=each.kind)


def _best(group: Sequence[Reference]) -> Sequence[Reference]:
    """The references that say most: names, else noun phrases, else pronouns."""
    for kind in ("name", "nominal"):
        of_kind = [each for each in group if each.kind == kind]
        if of_kind:
            return of_kind
    return group


def _type(group: Sequence[Reference]) -> EntityType:
    votes = Counter(each.type for each in _best(group))
    return max(votes, key=lambda kind: (kind != "OTHER", votes[kind]))


def _is_name(analysis: Analysis, i: int) -> bool:
    return analysis.tokens[i].upos == "PROPN" and analysis.tokens[i].etype in SPEAKERS


def _name(doc: Document, analysis: Analysis, group: Sequence[Reference]) -> str:
    """The fullest name; of equals the one used most, then the first.

    Without a name, the first phrase that has one in it ("M23 rebels"), or else the first.
    """
    spans = [analysis.span(each.first, each.last) for each in _best(group)]
    surfaces = [" ".join(doc.text[start:end].split()) for start, end in spans]
    if _best(group)[0].kind != "name":
        named = (any(_is_name(analysis, i) for i in range(each.first, each.last + 1)) for each in _best(group))
        return next((surface for surface, has in zip(surfaces, named, strict=True) if has), surfaces[0])
    counts = Counter(surfaces)
    longest = max(len(each.words) for each in _best(group))
    full = [s for s, each in zip(surfaces, _best(group), strict=True) if len(each.words) == longest]
    return max(full, key=lambda s: (counts[s], -full.index(s)))
