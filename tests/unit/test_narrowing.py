"""Places of an answer by country, kind and party, as users name them; and what is said where that finds nothing."""

import pytest

from dateline.errors import UsageError
from dateline.gazetteer import open_default
from dateline.model.place import Place
from dateline.model.status import Status
from dateline.services.countries import country_asked
from dateline.services.narrowing import narrowed
from dateline.services.parties import party_asked

GAZETTEER = open_default()


def held(
    town: str, country: str = "AF", *, holder: str = "Taliban", code: str | None = "AFGREBTAL", state: str = "claimed"
) -> Status:
    """A town of the gazetteer as somebody holds it."""
    found = next(one for one in GAZETTEER.candidates(town) if one.country == country and one.kind == "point")
    place = Place(
        start=0, end=1, kind="name", name=found.name, geonames_id=found.geonames_id, feature=found.feature,
        country=country, admin1=found.admin1, precision="point",
    )  # fmt: skip
    return Status(
        place=place, place_name=town, place_key=str(found.key), holder=holder, holder_code=code, state=state,
        begin="2021-08-08", since="2021-08-08", last_confirmed="2021-08-08", independent=1, per=(), against=(),
        claims=("cl_1",), claims_against=(), rule="two-voices/7",
    )  # fmt: skip


def names(told, *, country=None, feature=None, held_by=None):
    return [s.place_name for s in narrowed(told, country=country, feature=feature, held_by=held_by).kept]


def notes(told, *, country=None, feature=None, held_by=None):
    return " ".join(narrowed(told, country=country, feature=feature, held_by=held_by).notes)


@pytest.mark.parametrize(
    ("country", "seats", "others"),
    [
        ("AF", ("Kunduz", "Aybak", "Lashkar Gah", "Zaranj", "Pul-e Alam", "Kabul"), ("Spin Boldak", "Bagram")),
        ("SD", ("El Fasher", "Nyala", "Wad Madani", "Ed Daein"), ("Kutum", "Omdurman")),
        ("CD", ("Goma", "Bukavu", "Bunia", "Kalemie"), ("Uvira", "Beni")),
        ("UA", ("Kherson", "Zaporizhzhia", "Luhansk", "Chernivtsi"), ("Mariupol", "Bakhmut")),
        ("SY", ("Aleppo", "Hama", "Deir ez-Zor"), ("Manbij", "Palmyra")),
        ("IQ", ("Mosul", "Tikrit", "Ramadi", "Basra"), ("Fallujah", "Sinjar")),
    ],
)
def test_the_seats_of_provinces_are_counted_whatever_code_the_gazetteer_has_for_them(country, seats, others):
    told = [held(town, country) for town in (*seats, *others)]
    assert names(told, feature="PPLA") == [*seats]
    assert notes(told, feature="PPLA") == ""


def test_where_a_seat_is_not_known_it_is_said_and_not_counted():
    told = [held("Kunduz"), held("Munich", "DE"), held("Nuremberg", "DE")]
    assert names(told, feature="PPLA") == ["Kunduz"]
    assert "whether Munich and Nuremberg govern a first-level area, so they are not counted" in notes(
        told, feature="PPLA"
    )
    assert "whether Munich governs" in notes(told[:2], feature="PPLA")
    assert notes(told, feature="PPLA", country="AF") == ""


def test_a_place_that_no_gazetteer_knows_is_no_seat():
    village = held("Kunduz")
    place = Place(start=0, end=1, kind="name", name="Xyzabad", country="AF", precision="point")
    village = Status(**{name: getattr(village, name) for name in village.__struct_fields__} | {"place": place})
    assert names([village], feature="PPLA") == [] and notes([village], feature="PPLA") == ""


def test_of_other_kinds_it_is_said_which_there_are():
    told = [held("Kunduz"), held("Kabul")]
    assert names(told, feature="PPLC") == ["Kabul"]
    assert "of the kind PPLX; there are PPL and PPLC" in notes(told, feature="PPLX")
    assert notes([], feature="PPLX") == ""


@pytest.mark.parametrize("named", ["SD", "sd", "SDN", "Sudan", "the Sudan", "SUDAN"])
def test_a_country_goes_by_its_name_and_its_codes(named):
    assert country_asked(named) == "SD"


@pytest.mark.parametrize(
    ("named", "code"),
    [("DR Congo", "CD"), ("COD", "CD"), ("Burma", "MM"), ("UK", "GB"), ("Kosovo", "XK"), ("XKX", "XK"),
     ("Côte d'Ivoire", "CI"), ("Ivory Coast", "CI"), ("South Sudan", "SS"), ("Georgia", "GE"), ("Guinea", "GN")],
)  # fmt: skip
def test_a_country_goes_by_its_other_names(named, code):
    assert country_asked(named) == code


@pytest.mark.parametrize("named", ["XX", "Atlantis", "", "Kabul", "Crimea", "Sudna", "A", "AFGH"])
def test_what_is_no_country_is_refused(named):
    with pytest.raises(UsageError, match="is no country: give its name"):
        country_asked(named)


def test_a_name_of_two_countries_is_asked_by_code():
    with pytest.raises(UsageError, match=r"may be CD \(Democratic Republic of the Congo\) or CG"):
        country_asked("Congo")


@pytest.mark.parametrize(
    ("asked", "holder", "code"),
    [
        ("RSF", "paramilitaries", "SDNREBRSF"),
        ("RSF", "Rapid Support Forces", None),
        ("the RSF", "RSF fighters", None),
        ("Rapid Support Forces", "RSF", None),
        ("rapid support", "Rapid Support Forces", "SDNREBRSF"),
        ("Daesh", "Islamic State", "IMGMOSISI"),
        ("ISIS", "militants", "IMGMOSISINGA"),
        ("Taleban", "Taliban", "AFGREB"),
        ("SAF", "the army", "SDNMIL"),
        ("Sudan", "army", "SDNMIL"),
        ("the Sudanese army", "government forces", "SDNGOV"),
        ("Ukraine's army", "troops", "UKRMIL"),
        ("Syrian rebels", "fighters", "SYRREBFSA"),
        ("AFGREB", "Taliban", "AFGREBTAL"),
        ("Rangers", "the Rangers", "XYZREBRNG"),
        ("M23", "Corneille Nangaa's movement", "CODREBAFC"),
        ("Congo River Alliance", "M23 rebels", "CODREBM23"),
        ("RSF", "Janjaweed", "SDNREBJAN"),
        ("AFGREBTAL", "Haqqani network", "AFGREBHAQ"),
    ],
)
def test_a_party_is_meant_by_any_of_its_names_and_by_its_code(asked, holder, code):
    assert names([held("Kunduz", holder=holder, code=code)], held_by=asked) == ["Kunduz"]


@pytest.mark.parametrize(
    ("asked", "holder", "code"),
    [
        ("RSF", "army", "SDNMIL"),
        ("RSF", "rebels", "SDNREB"),
        ("IS", "militias", None),
        ("Taliban", "Pakistani Taliban", "PAKREBTTP"),
        ("Sudan", "South Sudan's army", "SSDMIL"),
        ("Sudan", "Sudanese rebels", "SDNREB"),
        ("Sudan", "Rapid Support Forces", "SDNREBRSF"),
        ("Syrian rebels", "army", "SYRMIL"),
        ("Pentagon", "American troops", "USAMIL"),
        ("SAF", "SPLA", "SSDREB"),
        ("Talibann", "Taliban", "AFGREBTAL"),
        ("M23", "rebels", "CODREB"),
        ("M23", "fighters of the militia", "CODREBCDC"),
        ("SDF", "Free Syrian Army", "SYRREBFSA"),
    ],
)
def test_who_only_looks_like_a_party_is_another(asked, holder, code):
    assert names([held("Kunduz", holder=holder, code=code)], held_by=asked) == []


def test_where_a_party_has_nothing_it_is_said_who_has():
    told = [held("Kunduz"), held("Herat", holder="army", code="AFGMIL"), held("Ghazni", state="denied")]
    said = notes(told, held_by="Talibann")
    assert said == 'No place is said to be held by "Talibann"; those who have some are Taliban and army.'
    assert notes([], held_by="Talibann") == "" and notes(told, held_by="Taliban") == ""
    assert names(told, held_by="Taliban") == ["Kunduz"]


def test_the_code_of_many_bodies_is_not_that_of_one():
    assert party_asked("Pentagon").code == "" and party_asked("AP").code == ""
    assert party_asked("Wagner").code == "RUSUAFWAG"
