"""Known claims, events and status made by hand for the tests of exports, and claims with any words in them."""

from collections.abc import Iterator
from functools import cache
from typing import Any

import msgspec
from builders import claims_of, figure_of, place_of, record_of
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from dateline.model.happening import Conflict, Happening, Tally
from dateline.model.known import KnownClaim
from dateline.model.sourced import Party, SourcedClaim, Voice
from dateline.model.status import Status
from dateline.model.time import When

RECORDED = "2021-08-10T06:30:00Z"
TEXT = (
    "Rebels captured Kunduz, a lawmaker said. The ministry denied that Kunduz had fallen. "
    "At least 14 people were killed."
)
TOWN = place_of(TEXT, "Kunduz", lat=36.72895, lon=68.857, geonames_id="1135689", feature="PPLA", admin1="Kunduz")


def known(claim: SourcedClaim, **given: Any) -> KnownClaim:
    """A claim as a store would have it."""
    defaults = {"event": "ev_1", "independent": 1, "contradicted_by": (), "recorded_at": RECORDED}
    return KnownClaim(claim=claim, **{**defaults, **given})


def report(**given: Any) -> list[KnownClaim]:
    """Three claims of one report: a capture, its denial, and a toll in the report's own voice."""
    record = record_of(
        TEXT,
        publisher="Wire",
        entities=(("ORG", "Rebels", "AFGREB"), ("PERSON", "lawmaker", "---LEG")),
        places=(TOWN,),
        figures=(figure_of(TEXT, "At least 14 people", 14, None, unit="people"),),
        statements=(
            {"source": "a lawmaker", "cue": "said", "content": "Rebels captured Kunduz", "source_entity": "e2"},
            {"source": "The ministry", "cue": "denied", "content": "Kunduz had fallen", "stance": "denies"},
        ),
        claims=(
            {"predicate": "captured", "mode": "seize", "cameo": "192", "control": "takes", "place": 0, "holder": "s1",
             "actors": ("Rebels",)},
            {"predicate": "fallen", "mode": "seize", "cameo": "192", "control": "takes", "place": 0, "holder": "s2",
             "polarity": "negative"},
            {"predicate": "killed", "type": "ASSAULT", "cameo": "190", "figures": (0,)},
        ),
    )  # fmt: skip
    first, second, third = (claim for claim in claims_of([record]))
    return [
        known(first, contradicted_by=(second.id,), **given),
        known(second, contradicted_by=(first.id,), **given),
        known(third, event="ev_2", **given),
    ]


@cache
def _capture() -> KnownClaim:
    return report()[0]


def capture(**given: Any) -> KnownClaim:
    """The capture, with its claim changed."""
    return changed(_capture(), **given)


def changed(one: KnownClaim, **given: Any) -> KnownClaim:
    """A known claim with its claim changed."""
    return msgspec.structs.replace(one, claim=msgspec.structs.replace(one.claim, **given))


def province() -> KnownClaim:
    """A claim whose place is known as a province only; the gazetteer gives it coordinates all the same."""
    area = msgspec.structs.replace(TOWN, precision="area", feature="ADM1")
    return capture(place=area)


def party(name: str, code: str | None = None) -> Party:
    """Somebody by name and code."""
    return Party(name=name, words=name, span=(0, len(name)), code=code)


def voice(name: str, stance: Any = "says", *, code: str | None = None, nobody: bool = False) -> Voice:
    """Somebody who says so."""
    return Voice(name=name, party=None if nobody else party(name, code), anonymous=False, stance=stance, cue=((0, 1),))


def many(count: int, read: list[int]) -> Iterator[KnownClaim]:
    """So many claims, one at a time; `read` is how many were taken."""
    one = report()[0]
    for n in range(count):
        read[0] = n + 1
        yield msgspec.structs.replace(
            one, event=f"ev_{n}", claim=msgspec.structs.replace(one.claim, id=f"cl_{n}", phrase=f"Rebels captured {n}")
        )


def event(**given: Any) -> Happening:
    """A capture that one affirms and one denies, with two tolls."""
    defaults: dict[str, Any] = {
        "id": "ev_1", "type": "COERCE", "mode": "seize", "control": "takes", "phrase": "Rebels captured Kunduz",
        "place": TOWN, "place_name": "Kunduz", "begin": "2021-08-08", "until": "2021-08-10", "claims": ("cl_1", "cl_2"),
        "documents": 2, "independent": 1, "voices": ("a lawmaker",), "denied_by": ("the ministry",),
        "tallies": (
            Tally(kind="killed", low=14, high=None, voice="a doctor", day="2021-08-09", claim="cl_3"),
            Tally(kind="killed", low=11, high=11, voice="the ministry", day="2021-08-09", claim="cl_4"),
        ),
        "conflicts": (Conflict(kind="denied", claims=("cl_1",), against=("cl_2",)),),
    }  # fmt: skip
    return Happening(**{**defaults, **given})


def status(**given: Any) -> Status:
    """Who is said to hold the town."""
    defaults: dict[str, Any] = {
        "place": TOWN, "place_name": "Kunduz", "place_key": "1135689", "holder": "Rebels", "holder_code": "---REB",
        "state": "contested", "begin": "2021-08-08", "until": "2021-08-11", "since": "2021-08-08",
        "last_confirmed": "2021-08-10", "independent": 1, "per": ("a lawmaker",), "against": ("the ministry",),
        "claims": ("cl_1",), "claims_against": ("cl_2",), "rule": "latest-word/1",
    }  # fmt: skip
    return Status(**{**defaults, **given})


patient = settings(suppress_health_check=[HealthCheck.too_slow])
"""On a busy machine the first words take long to draw."""
words = st.text(max_size=40)
names = st.text(min_size=1, max_size=20)


@st.composite
def any_claims(draw: st.DrawFn) -> KnownClaim:
    """The capture with any words in it, any days, and any number of parties and voices."""
    ends = st.none() | st.dates().map(str)
    parties = st.lists(st.builds(party, names, st.none() | names), max_size=3).map(tuple)
    return capture(
        title=draw(words),
        url=draw(st.none() | words),
        publisher=draw(st.none() | words),
        words=draw(words),
        phrase=draw(words),
        place_name=draw(st.none() | words),
        actors=draw(parties),
        recipients=draw(parties),
        voices=draw(st.lists(st.builds(voice, words), max_size=3).map(tuple)),
        time=When(begin=draw(ends), until=draw(ends)),
        modality=draw(st.sampled_from(("actual", "planned", "requested", "possible"))),
        polarity=draw(st.sampled_from(("positive", "negative"))),
    )
