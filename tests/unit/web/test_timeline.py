from datetime import date
from xml.etree import ElementTree

from dateline.web.timeline import MOST_DAYS, Dot, timeline


def dot(first, last=None, lane="own", title="t"):
    return Dot(first=first, last=last or first, lane=lane, href="#x", title=title)


def test_every_claim_of_a_day_is_a_square_in_its_lane():
    drawn = timeline([dot(date(2021, 8, 8)), dot(date(2021, 8, 8)), dot(date(2021, 8, 9), lane="denied")])
    assert drawn is not None and drawn.svg.count("<rect") == 3 and drawn.outside == 0
    assert "Denied" in drawn.svg and "Attempted" not in drawn.svg
    ElementTree.fromstring(str(drawn.svg))


def test_long_intervals_are_left_to_the_list():
    assert timeline([dot(date(2021, 1, 1), date(2021, 8, 9))]) is None
    assert timeline([]) is None


def test_a_claim_of_another_year_does_not_stretch_the_axis():
    drawn = timeline([dot(date(2021, 8, n)) for n in range(1, 9)] + [dot(date(2001, 11, 12))])
    assert drawn is not None and drawn.outside == 1 and drawn.svg.count("<rect") == 8
    assert drawn.svg.count('class="day"') <= MOST_DAYS


def test_title_is_text():
    drawn = timeline([dot(date(2021, 8, 8), title="<script>")])
    assert drawn is not None and "<script>" not in drawn.svg
