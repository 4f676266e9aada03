"""The posts of a live page have days of their own; a report has one, and its boxes none."""

import pytest

from dateline import read_text
from dateline.services.reading import read
from dateline.sources.html import document_of_page

LEAD = "We bring you the news of the war as it comes in, hour by hour, from our reporters in the area."
TOLD = {
    28: "The army said that its troops captured the last bridge over the river today after heavy fighting with rebels.",
    26: "The army has captured Khartoum airport today, two military sources told reporters after two years of war.",
    24: "Shelling killed 12 people in Omdurman yesterday, the union of doctors said in a statement on Monday.",
}
META = '<meta property="article:published_time" content="2025-03-28T18:00:00Z">'


def post(day, *, tag="div", stamp='<time datetime="2025-03-{day}T09:10:00Z">{day}</time>'):
    return f"<{tag} class=post>{stamp.format(day=day)}<h2>Number {day} of the day</h2><p>{TOLD[day]}</p></{tag}>"


def page(body, meta=META):
    held = f"<main><article><h1>Live: the war in the east</h1><p>{LEAD}</p>{body}</article></main>"
    return f"<html><head>{meta}</head><body>{held}</body></html>".encode()


def days(data, **given):
    found = document_of_page(data, "a page", **given)
    return {n: part.published or None for n, words in TOLD.items() for part in found.parts
            if found.text[part.start : part.end] == words}  # fmt: skip


@pytest.mark.parametrize("tag", ["div", "section", "article", "li"])
@pytest.mark.parametrize(
    "stamp",
    [
        '<time datetime="2025-03-{day}T09:10:00Z">09:10</time>',
        '<header><span>By us</span><time datetime="2025-03-{day}">some time ago</time></header>',
        "<time>{day} March 2025</time>",
        '<time datetime="2025-03-{day}T08:00:00Z">8</time>, now <time datetime="2025-03-{day}T09:00:00Z">9</time>',
    ],
)
def test_posts_have_the_days_at_their_heads(tag, stamp):
    posts = "".join(post(day, tag=tag, stamp=stamp) for day in TOLD)
    assert days(page(posts)) == {28: None, 26: "2025-03-26", 24: "2025-03-24"}


def test_a_day_that_is_given_is_that_of_the_page_alone():
    posts = "".join(map(post, TOLD))
    assert days(page(posts), date="2025-03-26") == {28: "2025-03-28", 26: None, 24: "2025-03-24"}


HEAD = '<time datetime="2025-03-26T08:00:00Z">26 March</time> updated <time datetime="2025-03-28T08:00:00Z">now</time>'
WORDS = "".join(f"<p>{words}</p>" for words in TOLD.values())
BOX = '<aside><a href="/a">Another</a> <time datetime="2025-02-01">1 February</time></aside>'


@pytest.mark.parametrize(
    "body",
    [
        "".join(post(day, stamp='<time datetime="2025-03-24T09:10:00Z">24</time>') for day in TOLD),
        "".join(post(day, stamp="<time>09:10</time>") for day in TOLD),
        "".join(post(day, stamp='<time datetime="soon">{day}</time>') for day in TOLD),
        f"<header>{HEAD}</header>{WORDS}",
        f"{HEAD}{WORDS}",
        f'<time datetime="2025-03-26">26 March</time>{WORDS}{BOX}',
        f'<div><time datetime="2025-03-26">26 March</time>{WORDS}</div>{BOX}',
        WORDS,
    ],
)
def test_what_is_no_live_page_of_several_days_has_no_posts(body):
    assert set(days(page(body)).values()) == {None}


@pytest.mark.model
def test_what_a_post_tells_is_of_its_day(tmp_path):
    where = tmp_path / "live.html"
    where.write_bytes(page("".join(map(post, TOLD))))
    (record,) = read(where)
    told = {
        record.text[slice(*claim.predicate)]: claim.time.begin for claim in record.claims if claim.place is not None
    }
    assert told["captured"] == "2025-03-26"
    assert told["killed"] == "2025-03-23"
    assert record.published.value == "2025-03-28"


@pytest.mark.model
def test_a_record_without_posts_says_nothing_of_them():
    record = read_text(TOLD[26], date="2025-03-26")
    assert all(not part.published for part in record.parts)
