"""What the names of a text say about actors: the codes of its places, of known bodies and of a user's dictionary."""

from collections.abc import Iterator, Sequence

from dateline.coding.actors.breakaway import areas_in
from dateline.coding.actors.code_parts import countries_in
from dateline.coding.actors.mention_codes import Actors
from dateline.coding.dictionaries.told import NOTHING, Told
from dateline.coding.lexicons.actor_rules import other_parties, party_members, short_countries
from dateline.coding.lexicons.known_names import known_names
from dateline.gazetteer import Gazetteer
from dateline.language.analysis import Analysis
from dateline.model.codes import COUNTRY
from dateline.model.document import Published
from dateline.model.place import Place


def actors_in(
    analysis: Analysis,
    places: Sequence[Place],
    gazetteer: Gazetteer,
    told: Told = NOTHING,
    published: Published | None = None,
) -> Actors:
    """What the names of a text say about actors, ready to be asked; `told` is what a user's dictionary says.

    `published` is its day, for areas that have a side of their own then.
    """
    codes: dict[int, str] = {}
    countries = countries_in(places, gazetteer)
    for place in places:
        iso3 = gazetteer.iso3(place.country) if place.country else None
        if iso3 and not _a_team(analysis, place):
            codes.update(dict.fromkeys(analysis.tokens_in((place.start, place.end)), iso3))
    for span, known in known_names().find_sure(analysis.text, countries):
        if known.code:
            codes.update(dict.fromkeys(analysis.tokens_in(span), known.code))
    codes.update(_short(analysis, countries))
    spoken_of = countries | {code[:COUNTRY] for code in codes.values()}
    codes.update((i, code) for i, code in _members(analysis, spoken_of) if i not in codes)
    towns = {i for place in places if place.precision == "point" for i in analysis.tokens_in((place.start, place.end))}
    for i, hit in told.actor_at.items():
        codes.pop(i, None)
        if hit.code is not None:
            codes[i] = hit.code
    areas = {} if told.whole else areas_in(analysis, published)
    areas = {i: area for i, area in areas.items() if i not in told.actor_at}
    return Actors(analysis=analysis, codes=codes, told=told, towns=frozenset(towns), areas=areas)


def _members(analysis: Analysis, countries: frozenset[str]) -> Iterator[tuple[int, str]]:
    """The tokens that call those of a party by its name alone, where a text speaks of its country: "**Democrats**"."""
    known, others = party_members(), other_parties()
    for i, token in enumerate(analysis.tokens):
        code = known.get(analysis.lower(i))
        if code is None or code[:COUNTRY] not in countries or not analysis.surface(i)[0].isupper():
            continue
        plural = token.xpos in ("NNPS", "NNS", "NNP")
        if plural and not (i and analysis.lower(i - 1) in others):
            yield i, code


def _a_team(analysis: Analysis, place: Place) -> bool:
    """Whether many of a people stand before another noun, as only the names of teams do: "the **Indians** manager"."""
    inside = analysis.tokens_in((place.start, place.end))
    if place.kind != "demonym" or len(inside) != 1:
        return False
    return analysis.tokens[inside[0]].xpos == "NNPS" and analysis.deprel(inside[0]) == "compound"


def _short(analysis: Analysis, countries: frozenset[str]) -> Iterator[tuple[int, str]]:
    """The tokens that call a country of the text by a short name: "**the North** fired a missile"."""
    known = short_countries()
    for i in range(1, len(analysis.tokens)):
        code = known.get(analysis.surface(i))
        alone = analysis.tokens[i].upos == "PROPN" and analysis.deprel(i) not in ("compound", "amod", "flat")
        if code in countries and alone and analysis.lower(i - 1) == "the":
            yield i, code
