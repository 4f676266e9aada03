"""A gazetteer of a few countries, and the places of a hand-made analysis by it."""

from dateline.gazetteer import Candidate
from dateline.language.analysis import Analysis
from dateline.model.place import Place

ISO3 = {"AF": "AFG", "US": "USA", "KE": "KEN", "RU": "RUS", "RW": "RWA", "CO": "COL"}
COUNTRIES = {"afghanistan": "AF", "kenya": "KE", "russia": "RU", "rwanda": "RW", "us": "US"}
DEMONYMS = {"afghan": "AF", "kenyan": "KE", "russian": "RU", "rwandan": "RW", "american": "US"}


class Atlas:
    """A gazetteer of a few countries."""

    def candidates(self, name: str) -> tuple[Candidate, ...]:
        return ()

    def people(self, word: str) -> tuple[Candidate, ...]:
        return ()

    def demonym(self, word: str) -> str | None:
        return DEMONYMS.get(word.lower())

    def country(self, iso2: str) -> Candidate | None:
        return None

    def capital(self, iso2: str) -> int | None:
        return None

    def place(self, key: int) -> Candidate | None:
        return None

    def first_level(self, iso2: str) -> tuple[Candidate, ...]:
        return ()

    def iso3(self, iso2: str) -> str | None:
        return ISO3.get(iso2)


def places_of(analysis: Analysis) -> tuple[Place, ...]:
    """The countries and demonyms of a hand-made analysis."""
    out = []
    for i, token in enumerate(analysis.tokens):
        word = analysis.surface(i).lower()
        if word in COUNTRIES:
            out.append(Place(start=token.start, end=token.end, kind="name", country=COUNTRIES[word], feature="PCLI"))
        elif word in DEMONYMS:
            out.append(Place(start=token.start, end=token.end, kind="demonym", country=DEMONYMS[word]))
    return tuple(out)
