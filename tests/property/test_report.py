"""The page holds up whatever a record says of its text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.model.claim import Claim, Event, Role
from dateline.model.entity import Entity, Mention
from dateline.model.figure import Figure
from dateline.model.place import Place
from dateline.model.record import Record
from dateline.model.statement import Statement
from dateline.model.time import When
from dateline.web.report import render
from dateline.web.summary import lines
from dateline.web.views import page

TEXT = "Rebels took Kunduz, he said.\n\nThe army denied that they had; at least 14 died. “It stands,” a clerk told us."
ENDS = st.integers(0, len(TEXT))
SPANS = st.tuples(ENDS, ENDS).map(lambda s: (min(s), max(s))).filter(lambda s: s[0] < s[1])
ENTITY = st.sampled_from([None, "e1", "e2", "gone"])
DAYS = st.sampled_from([None, "2021-08-07", "2021-08-08", "2021-08-09T06:00", "2021-08", "soon"])


@st.composite
def records(draw):
    def roles():
        made = draw(st.lists(st.tuples(SPANS, ENTITY), max_size=2))
        return tuple(Role(start=s, end=e, text=TEXT[s:e], entity=who, code=None) for (s, e), who in made)

    def claim(number):
        return Claim(
            id=f"c{number}",
            type=draw(st.sampled_from(["COERCE", "ASSAULT", "CONSULT", "REQUEST"])),
            cameo=None,
            mode=draw(st.sampled_from([None, "seize"])),
            control=draw(st.sampled_from([None, "takes", "holds", "loses"])),
            predicate=draw(SPANS),
            sentence=(0, len(TEXT)),
            actors=roles(),
            recipients=roles(),
            place=draw(st.sampled_from([None, 0, 1])),
            figures=draw(st.sampled_from([(), (0,), (0, 1)])),
            time=When(
                begin=draw(DAYS), until=draw(DAYS), basis=draw(st.sampled_from(["stated", "carried", "published"]))
            ),
            modality=draw(st.sampled_from(["actual", "planned", "ordered", "possible"])),
            polarity=draw(st.sampled_from(["positive", "negative"])),
            holder=draw(st.sampled_from([None, "s1", "s2"])),
            background=draw(st.booleans()),
            score=0.5,
        )

    def statement(number):
        return Statement(
            id=f"s{number}",
            source=tuple(draw(st.lists(SPANS, max_size=1))),
            cue=tuple(draw(st.lists(SPANS, max_size=2))),
            content=tuple(draw(st.lists(SPANS, max_size=2))),
            source_entity=draw(ENTITY),
            anonymous=draw(st.booleans()),
            mode="indirect",
            stance=draw(st.sampled_from(["says", "denies", "withholds"])),
            within=draw(st.sampled_from([None, "s1", "s2"])),
        )

    return Record(
        id="r",
        text=TEXT,
        coder="property",
        entities=(
            Entity(id="e1", type="NORP", name="he", code="XYZREB", mentions=(Mention(start=0, end=6, kind="name"),)),
            Entity(id="e2", type="ORG", name="The army", code=None, mentions=()),
        ),
        places=(
            Place(start=12, end=18, kind="name", name="Kunduz", geonames_id="1", lat=1.0, lon=2.0, precision="point"),
            Place(start=12, end=18, kind="name"),
        ),
        figures=(
            Figure(start=65, end=76, low=14, high=None, kind="killed"),
            Figure(start=0, end=6, low=None, high=None),
        ),
        statements=(statement(1), statement(2)),
        claims=(claims := tuple(claim(n) for n in range(1, draw(st.integers(1, 4)) + 1))),
        events=(Event(id="v1", claims=tuple(c.id for c in claims)),),
    )


@settings(max_examples=60)
@given(st.lists(records(), max_size=2))
def test_any_record_has_a_page_and_a_summary(found):
    assert render(page(found)).rstrip().endswith("</html>")
    assert all(line.isprintable() for line in lines(page(found)))
