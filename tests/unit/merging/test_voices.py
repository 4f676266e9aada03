"""Who speaks independently: outlets and those whom they quote, copies, people without a name."""

import pytest
from accounts import account, told
from msgspec.structs import replace

from dateline.merging.voices import Origin, independent, speakers_of

RESIDENTS = ("residents", None, None)
WIRE = ("Wire", "ORG", None)


def claim(*chain, publisher="Gazette", agency=None, note=""):
    """A claim with a chain of holders, from the inside out, each as name, type and code; without a type not by name."""
    (one,) = told(account(by="Aid Agency", publisher=publisher, note=note))
    (voice,) = one.voices
    voices = tuple(
        replace(
            voice,
            name=name,
            party=replace(voice.party, name=name, words=name, type=kind, code=code),
            anonymous=kind is None,
        )
        for name, kind, code in chain
    )
    return replace(one, voices=voices, agency=agency)


def voices(*claims, origins=None):
    found = independent(speaker for one in claims for speaker in speakers_of(one, origins or {}))
    return [speaker.name for speaker in found.values()]


def test_whom_an_outlet_quotes_is_known_through_it():
    quoted = claim(RESIDENTS, WIRE, publisher="Daily Sun")
    assert voices(claim(("two residents", None, None), publisher="Wire"), quoted) == ["two residents"]
    assert voices(claim(publisher="Wire"), quoted) == ["residents"]
    assert voices(quoted, claim(RESIDENTS, WIRE, publisher="Herald")) == ["residents"]
    assert voices(quoted, claim(RESIDENTS, publisher="Herald")) == ["residents", "residents"]


def test_an_outlet_that_is_quoted_rests_on_those_whom_it_quotes():
    quoted = claim(("the Wire news agency", "ORG", "XYZMED"), publisher="Daily Sun")
    assert voices(claim(RESIDENTS, publisher="Wire"), quoted) == ["residents"]
    assert voices(claim(("Envoys", "ORG", "QATGOV"), publisher="Wire"), quoted) == ["Envoys"]
    assert voices(claim(publisher="Wire"), quoted) == ["Wire"]
    assert voices(claim(RESIDENTS, publisher="Herald"), quoted) == ["residents", "the Wire news agency"]


def test_an_agency_whose_text_a_paper_prints_is_the_agency_that_another_quotes():
    quoted = claim(WIRE, publisher="Daily Sun")
    assert voices(claim(publisher="Herald", agency="Wire"), quoted) == ["Wire"]
    assert voices(claim(RESIDENTS, publisher="Herald", agency="Wire"), quoted) == ["residents"]
    assert voices(claim(publisher="Herald", agency="Courier"), quoted) == ["Courier", "Wire"]
    assert voices(claim(publisher="Herald", agency="Wire"), claim(publisher="Sun", agency="Wire")) == ["Wire"]


def test_a_body_that_publishes_and_is_quoted_is_one():
    quoted = claim(("Relief Office", "ORG", "IGOUNO"), publisher="Daily Sun")
    assert voices(claim(publisher="Relief Office"), quoted) == ["Relief Office"]


def test_two_outlets_of_one_country_are_two():
    assert voices(claim(("CNN", "ORG", "USAMED")), claim(("The Post", "ORG", "USAMED"))) == ["CNN", "The Post"]


def test_outlets_that_quote_themselves_or_each_other_are_still_somebody():
    assert voices(claim(WIRE, publisher="Wire")) == ["Wire"]
    assert voices(claim(WIRE, publisher="Sun"), claim(("Sun", "ORG", None), publisher="Wire")) == ["Wire"]


@pytest.mark.parametrize(
    ("some", "others", "count"),
    [
        ("two villagers", "the villagers", 1),
        ("two security sources", "the sources", 1),
        ("security sources", "hospital sources", 2),
        ("residents", "a doctor", 2),
    ],
)
def test_people_without_a_name_of_one_outlet(some, others, count):
    assert len(voices(claim((some, None, None)), claim((others, None, None), note="Again."))) == count
    apart = voices(claim((some, None, None)), claim((others, None, None), publisher="Herald"))
    assert len(apart) == 2


def test_who_goes_by_the_same_words_in_two_copies_is_one_whatever_the_code():
    first, second = claim(("police", "ORG", "PAKCOP")), claim(("police", "ORG", "---GOV"), publisher="Herald")
    origin = Origin(first.document, first.publisher)
    origins = {first.document: origin, second.document: origin}
    assert voices(first, second, origins=origins) == ["police"]
    assert voices(second, first, origins=origins) == ["police"]
    mayor = claim(("the mayor", "PERSON", "INDGOV"), publisher="Herald")
    assert len(voices(first, mayor, origins=origins | {mayor.document: origin})) == 2


def test_a_body_of_no_country_is_that_of_the_country_that_is_told_of():
    army = claim(("the army", "ORG", "---MIL"))
    assert voices(army, claim(("Utopian army", "ORG", "XYZMIL"), publisher="Herald")) == ["Utopian army"]
    assert len(voices(army, claim(("Arcadian ministry", "ORG", "ARCGOV"), publisher="Herald"))) == 2
    rebels = claim(("the rebels", "ORG", "---REB"))
    assert voices(rebels, claim(("Movement", "ORG", "XYZREBMOV"), publisher="Herald")) == ["Movement"]


def test_two_groups_of_a_country_are_two_voices():
    one, other = claim(("Movement", "ORG", "XYZREBMOV")), claim(("League", "ORG", "XYZREBLEA"), publisher="Herald")
    assert voices(one, other) == ["Movement", "League"]


def test_issues_under_one_head_are_one_publisher_where_none_is_named():
    one, other = claim(publisher=None), claim(publisher=None, note="A week on.")
    assert len(voices(replace(one, title="LANTERN RELIEF"), replace(other, title="Lantern Relief"))) == 1
    assert len(voices(replace(one, title="Lantern Relief"), replace(other, title="Harbour Relief"))) == 2
    copy = replace(other, title="As told elsewhere")
    origins = {copy.document: Origin(one.document, None, "Lantern Relief")}
    assert len(voices(replace(one, title="Lantern Relief"), copy, origins=origins)) == 1


def test_a_publisher_that_is_a_side_is_the_side_and_who_speaks_for_it():
    itself = replace(claim(publisher="Utopian Ministry"), publisher_code="XYZGOV")
    assert voices(itself, claim(("army", "ORG", "XYZMIL"))) == ["Utopian Ministry"]
    assert len(voices(itself, claim(("Envoys", "ORG", "QATGOV")))) == 2
    assert len(voices(itself, claim(("rebels", "ORG", "XYZREB")))) == 2
    reprinted = claim(publisher="Gazette", note="In full.")
    origins = {reprinted.document: Origin(itself.document, "Utopian Ministry")}
    assert voices(itself, reprinted, origins=origins) == voices(reprinted, itself, origins=origins)
    assert len(voices(itself, reprinted, origins=origins)) == 1


def test_people_whom_only_a_side_quotes_are_its_witnesses():
    quoted = replace(claim(RESIDENTS, publisher="Utopian Ministry"), publisher_code="XYZGOV")
    assert len(voices(quoted, claim(("army", "ORG", "XYZMIL")))) == 1
    assert len(voices(quoted, claim(RESIDENTS, publisher="Herald"))) == 2


def test_a_headline_adds_no_voice_to_its_report():
    headed = replace(claim(("source", None, None)), headline=True)
    assert voices(headed, claim(("a doctor", None, None))) == ["a doctor"]
    assert voices(headed, claim()) == ["source"]
    assert voices(headed) == ["source"]
    other = claim(("a doctor", None, None), publisher="Herald", note="Elsewhere.")
    assert len(voices(headed, other)) == 2


@pytest.mark.parametrize(
    ("words", "code", "count"),
    [
        ("a government official", "XYZGOV", 1),
        ("an army officer", "---MIL", 1),
        ("a diplomat", "---GOV", 2),
        ("two Western officials", "---GOV", 2),
        ("residents", "XYZCVL", 2),
        ("a rebel commander", "XYZREB", 2),
    ],
)
def test_people_without_a_name_of_a_side_that_speaks_by_name(words, code, count):
    (found,) = (claim((words, "ORG", code)),)
    nameless = replace(found, voices=(replace(found.voices[0], anonymous=True),))
    assert len(voices(nameless, claim(("Utopian army", "ORG", "XYZMIL"), publisher="Herald"))) == count


def test_whoever_speaks_for_a_side_without_a_name_is_any_body_of_it():
    (officer,) = speakers_of(claim(("an officer", "ORG", "XYZMIL")), {})
    (army,) = speakers_of(claim(("the army", "ORG", "---MIL"), publisher="Herald"), {})
    assert [one.name for one in independent([officer.of_side("XYZGOV"), army]).values()] == ["an officer"]
    assert len(independent([officer.of_side("---GOV"), *speakers_of(claim(("army", "ORG", "XYZMIL")), {})])) == 1
