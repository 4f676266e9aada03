from itertools import pairwise
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from dateline.web.outlines import outlines, simplified, whole
from dateline.web.svgmap import HEIGHT, WIDTH, Pin, clipped, draw, frame_of


def drawn_of(pins):
    return draw(pins, name="map")


def pin(name, lat, lon, count=1, style="reported"):
    return Pin(name=name, lat=lat, lon=lon, count=count, style=style, href="#x", title=name)


KUNDUZ, KABUL, HERAT = pin("Kunduz", 36.7, 68.9, 7), pin("Kabul", 34.5, 69.2, 9), pin("Herat", 34.3, 62.2, 4)


def test_nothing_to_draw_is_no_map():
    assert drawn_of([]) is None


def test_map_is_well_formed_and_names_its_places_and_country():
    drawn = drawn_of([KUNDUZ, KABUL, HERAT])
    assert drawn is not None
    text = " ".join(e.text or "" for e in ElementTree.fromstring(str(drawn.svg)).iter())
    assert all(name in text for name in ("Kunduz", "Kabul", "Herat", "Afghanistan"))
    assert len(drawn.svg) < 120_000


def test_name_with_markup_is_text():
    drawn = drawn_of([pin('"><script>', 34.5, 69.2)])
    assert drawn is not None and "<script>" not in drawn.svg
    ElementTree.fromstring(str(drawn.svg))


def test_a_lone_far_place_does_not_shrink_the_rest():
    drawn = drawn_of([KUNDUZ, KABUL, HERAT, pin("Washington", 38.9, -77.0)])
    assert drawn is not None and [p.name for p in drawn.outside] == ["Washington"]


def test_two_far_places_are_both_shown():
    drawn = drawn_of([KABUL, pin("Washington", 38.9, -77.0)])
    assert drawn is not None and len(drawn.shown) == 2


def test_style_is_a_class_of_its_own():
    drawn = drawn_of([pin("A", 1, 1, style="claimed"), pin("B", 2, 2, style="contested")])
    assert drawn is not None and 'class="pin claimed"' in drawn.svg and 'class="pin contested"' in drawn.svg


points = st.tuples(st.floats(-180, 180), st.floats(-85, 85))


@given(st.lists(points, min_size=1, max_size=6))
def test_frame_holds_its_points(found):
    frame = frame_of(found)
    for lon, lat in found:
        x, y = frame.at(lon, lat)
        assert -1e-6 <= x <= WIDTH + 1e-6 and -1e-6 <= y <= HEIGHT + 1e-6


@given(st.lists(points, min_size=3, max_size=20))
def test_clipped_ring_lies_in_the_box(ring):
    assert all(-10.001 <= x <= 10.001 and -5.001 <= y <= 5.001 for x, y in clipped(ring, (-10, -5, 10, 5)))


@given(st.lists(points, min_size=2, max_size=30), st.floats(0.01, 5))
def test_simplified_keeps_the_ends(line, tolerance):
    kept = simplified(line, tolerance)
    assert kept[0] == line[0] and kept[-1] == line[-1] and len(kept) <= len(line)


def test_outlines_close():
    world = outlines()
    assert len(world.countries) > 200
    for name, rings in world.countries:
        for ring in rings:
            whole = world.ring(ring)
            assert whole[0] == whole[-1], name


def test_an_outline_goes_on_beyond_the_180th_meridian() -> None:
    line = [(179.0, 69.0), (-180.0, 68.5), (-179.0, 68.0), (179.5, 67.0)]
    east, west = whole(line)
    assert east == [(179.0, 69.0), (180.0, 68.5), (181.0, 68.0), (179.5, 67.0)]
    assert west == [(lon - 360, lat) for lon, lat in east]
    assert whole([(10.0, 50.0), (12.0, 51.0)]) == [[(10.0, 50.0), (12.0, 51.0)]]


def test_no_border_leaps_across_the_map() -> None:
    for arc in outlines().arcs:
        for part in whole(arc):
            assert all(abs(a[0] - b[0]) < 180 or a[1] < -80 for a, b in pairwise(part))
