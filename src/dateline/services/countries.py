"""Countries as a user names them: by name, or by a code of two or three letters."""

from dateline.errors import UsageError
from dateline.exports.countries import country, country_coded
from dateline.gazetteer import open_gazetteer
from dateline.gazetteer.names import fold
from dateline.settings import added_gazetteer


def country_asked(named: str) -> str:
    """The ISO 3166-1 alpha-2 code of a country ("AF", "AFG", "Afghanistan"). Raises UsageError for what is none."""
    if coded := country_coded(named.strip()):
        return coded.alpha2
    found = countries_called(named)
    if not found:
        raise UsageError(f'"{named}" is no country: give its name (Sudan) or its code (SD, SDN).')
    if len(found) > 1:
        listed = " or ".join(f"{code} ({told.name})" if (told := country(code)) else code for code in found)
        raise UsageError(f'"{named}" may be {listed}: give the code.')
    return found[0]


def countries_called(named: str) -> list[str]:
    """The codes (ISO 3166-1 alpha-2) of the countries of that name, or of those that have it beside their own."""
    places = open_gazetteer(added_gazetteer()).candidates(named)
    found = [one for one in places if one.kind == "country" and one.country]
    own = [one for one in found if fold(one.name) == fold(named)] or found
    return list(dict.fromkeys(one.country for one in own if one.country))


def country_of_people(word: str) -> str | None:
    """The code of the country that such a word belongs to: "Sudanese" is SD."""
    return open_gazetteer(added_gazetteer()).demonym(word)
