"""Three reports on one town, coded by hand: two that disagree, one with hostile text."""

from builders import figure_of, place_of, record_of

from dateline.model.record import Record

WIRE = """Taliban overrun Kunduz, lawmaker says

KABUL, Aug 8 (Wire) — Taliban fighters captured Kunduz on Sunday, a lawmaker said.
At least 14 people were killed in Kunduz, a doctor said.
A spokesman declined to give details. The United States will withdraw its troops by the end of August.
Source: Wire"""

MINISTRY = """The ministry denies that Kunduz has fallen. Special forces recaptured the airport.
Eleven people were killed in Kunduz."""

HOSTILE = """<script>alert(1)</script> says </script><img src=x onerror=alert(2)> seized Kunduz.
=HYPERLINK("http://evil.example";"x") {{ 7*7 }} &amp; "quotes" 'and' more."""

TALIBAN = ("NORP", "Taliban", "AFGREB")


def wire() -> Record:
    return record_of(
        WIRE,
        name="wire",
        publisher="Wire",
        published="2021-08-08",
        entities=(TALIBAN, ("PERSON", "lawmaker", None), ("GPE", "United States", "USA")),
        places=(
            place_of(WIRE, "Kunduz on Sunday"[:6], lat=36.73, lon=68.86),
            place_of(WIRE, "KABUL", lat=34.5, lon=69.2),
        ),
        figures=(figure_of(WIRE, "At least 14 people", 14, None),),
        statements=(
            {"source": "a lawmaker", "cue": "said", "content": "Taliban fighters captured Kunduz on Sunday"},
            {"source": "a doctor", "cue": "said", "content": "At least 14 people were killed in Kunduz"},
            {
                "source": "A spokesman",
                "cue": "declined",
                "content": "to give details",
                "stance": "withholds",
                "anonymous": True,
            },
        ),
        claims=(
            {
                "predicate": "captured",
                "actors": ("Taliban fighters",),
                "place": 0,
                "control": "takes",
                "mode": "seize",
                "holder": "s1",
            },
            {"predicate": "killed", "type": "ASSAULT", "place": 0, "figures": (0,), "holder": "s2"},
            {
                "predicate": "withdraw",
                "type": "RETREAT",
                "mode": "withdraw",
                "actors": ("The United States",),
                "modality": "planned",
                "day": "2021-08-31",
            },
        ),
    )


def ministry() -> Record:
    return record_of(
        MINISTRY,
        name="ministry",
        publisher="Ministry of Defence",
        published="2021-08-08",
        entities=(("ORG", "The ministry", "AFGGOVMIL"), ("ORG", "Special forces", "AFGMIL")),
        places=(place_of(MINISTRY, "Kunduz", lat=36.73, lon=68.86),),
        figures=(figure_of(MINISTRY, "Eleven people", 11, 11),),
        statements=(
            {
                "source": "The ministry",
                "cue": "denies",
                "content": "that Kunduz has fallen",
                "stance": "denies",
                "source_entity": "e1",
            },
        ),
        claims=(
            {"predicate": "fallen", "place": 0, "control": "loses", "holder": "s1", "polarity": "negative"},
            {"predicate": "recaptured", "actors": ("Special forces",), "mode": "seize"},
            {"predicate": "killed", "type": "ASSAULT", "place": 0, "figures": (0,)},
        ),
    )


def hostile() -> Record:
    return record_of(
        HOSTILE,
        name="</title><script>",
        publisher="<b>Bold</b>",
        entities=(("OTHER", "<script>alert(1)</script>", None),),
        places=(place_of(HOSTILE, "Kunduz", lat=36.73, lon=68.86, name='"><svg onload=alert(3)>'),),
        statements=(
            {
                "source": "<script>alert(1)</script>",
                "cue": "says",
                "content": "</script><img src=x onerror=alert(2)> seized Kunduz",
            },
        ),
        claims=(
            {
                "predicate": "seized",
                "actors": ("<img src=x onerror=alert(2)>",),
                "place": 0,
                "holder": "s1",
                "control": "takes",
            },
        ),
    )
