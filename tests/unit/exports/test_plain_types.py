import csv
from importlib.resources import files

import pytest
from exported import capture, party, voice

from dateline.exports.plain_types import plain_of, shifted
from dateline.model.claim import ClaimType


def plain(kind: ClaimType, cameo=None, **given):
    defaults = {"type": kind, "mode": None, "cameo": cameo, "control": None}
    found = plain_of(capture(**{**defaults, **given}).claim)
    return found and (found.type, found.mode, found.cameo)


def test_what_happened_is_what_it_is():
    assert plain("COERCE", "192", mode="seize") == ("COERCE", "seize", "192")


@pytest.mark.parametrize("modality", ["actual", "planned", "promised", "threatened", "possible", "attempted"])
def test_what_is_denied_is_nothing(modality):
    assert plain("ASSAULT", "190", polarity="negative", modality=modality) is None


@pytest.mark.parametrize("modality", ["possible", "conditional"])
def test_what_may_be_is_nothing(modality):
    assert plain("ASSAULT", "190", modality=modality) is None


@pytest.mark.parametrize(
    ("kind", "cameo", "modality", "expected"),
    [
        ("AID", "073", "planned", ("AGREE", None, "0333")),
        ("CONSULT", "046", "promised", ("AGREE", None, "036")),
        ("AGREE", "036", "planned", ("AGREE", None, "036")),
        ("RETREAT", "0874", "planned", ("CONCEDE", None, "0356")),
        ("ASSAULT", "195", "planned", ("THREATEN", "violence", "1384")),
        ("ASSAULT", "190", "threatened", ("THREATEN", "violence", "138")),
        ("SANCTION", "163", "threatened", ("THREATEN", "relations", "1312")),
        ("THREATEN", "1384", "threatened", ("THREATEN", None, "1384")),
        ("REJECT", "120", "threatened", ("THREATEN", None, "130")),
        ("AID", "070", "threatened", None),
        ("ACCUSE", "112", "planned", None),
        ("ASSAULT", "190", "attempted", ("ASSAULT", None, "190")),
        ("COERCE", "192", "attempted", None),
    ],
)
def test_what_is_to_come_has_a_type_of_its_own(kind, cameo, modality, expected):
    assert plain(kind, cameo, modality=modality) == expected


def test_a_threat_says_of_what():
    assert plain("COERCE", "192", modality="planned", control="takes") == ("THREATEN", "territory", "1382")
    assert plain("COERCE", "173", modality="planned", mode="arrest") == ("THREATEN", "arrest", "132")


def test_who_asks_is_the_actor_and_who_is_asked_the_recipient():
    asked = capture(
        type="RETREAT", cameo="0871", modality="requested", actors=(party("Taliban"),), voices=(voice("the UN"),)
    )
    found = plain_of(asked.claim)
    assert found is not None
    assert (found.type, found.mode, found.cameo) == ("REQUEST", "yield", "0256")
    assert [p.name for p in found.actors] == ["the UN"]
    assert [p.name for p in found.recipients] == ["Taliban"]


def test_what_is_asked_not_to_be_done_is_asked_for():
    assert plain("ASSAULT", "190", modality="ordered", polarity="negative", voices=()) == ("REQUEST", None, "100")
    denied = (voice("the ministry", "denies"),)
    assert plain("ASSAULT", "190", modality="ordered", polarity="negative", voices=denied) is None


def test_an_act_of_speech_is_not_told_twice():
    assert plain("REQUEST", "020", speech=True) is None
    assert plain("ACCUSE", "112", speech=True) == ("ACCUSE", None, "112")


def test_codes_that_are_shifted_are_cameo():
    text = files("dateline.exports").joinpath("cameo_shift.csv").read_text("utf-8")
    rows = list(csv.DictReader(text.splitlines()))
    assert all(code.isdigit() and 3 <= len(code) <= 4 for row in rows for code in list(row.values())[1:] if code)
    assert shifted("0874", "appeal") == "0256"
    assert shifted("036", "intent") == "036"
    assert shifted(None, "threat") is None
