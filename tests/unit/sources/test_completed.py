"""Nothing of a page's article is lost or run together, and nothing beside it comes in, however the page is built."""

import pytest

from dateline.sources.html import document_of_page

LEAD = (
    "Fighting went on in North Kivu this week and tens of thousands of people fled their homes, according to the "
    "United Nations, which called for an end to the violence."
)
END = (
    "The ministry of health reported 14 new cases of cholera in Goma, where water has been cut since the rebels "
    "arrived in January, and said that it lacked medicines."
)
BOMB, DENIAL = "A bomb killed three people in Kabul on Monday, police said.", "The Taliban denied it."
FRAMES = {
    "body": "{}",
    "div": "<div>{}</div>",
    "section": "<section>{}</section>",
    "named": '<div class="article">{}</div>',
    "table": "<table><tr><td>{}</td></tr></table>",
    "article": "<article>{}</article>",
    "main": "<main>{}</main>",
    "form": '<form action="/search">{}</form>',
    "open": '<div class="has-sidebar"><div class="post comments-open">{}</div></div>',
}
LOST = {
    "list": ("<ul><li>Rebels took Sake on Monday.</li><li>Sake: 17 hurt</li></ul>", ["Sake: 17 hurt"]),
    "numbered": ("<ol><li>Rebels took Sake on Monday.</li></ol>", []),
    "headed": ("<h2>Security</h2><ul><li>Rebels took Sake on Monday.</li></ul>", ["Security"]),
    "boxed": ("<div><h3>What we know</h3><ul><li>Rebels took Sake on Monday.</li></ul></div>", ["What we know"]),
    "terms": ("<dl><dt>Sake</dt><dd>Rebels took Sake on Monday.</dd></dl>", ["Sake"]),
    "bare": ("<div>Rebels took Sake on Monday.</div><div>Two died.</div>", ["Two died."]),
    "broken": ("Rebels took Sake on Monday.<br><br>Two died.", ["Two died."]),
    "folded": ("<details><summary>More</summary>Rebels took Sake on Monday.</details>", []),
    "linked": ('<ul><li>Rebels took <a href="/sake">Sake</a> on Monday.</li></ul>', []),
}
BESIDE = {
    "menu": '<nav><a href="/">Home page</a> <a href="/w">World</a></nav>',
    "unnamed menu": '<ul><li><a href="/">Home page</a></li><li><a href="/w">All the world in a day</a></li></ul>',
    "named menu": '<div class="siteNav"><ul><li>Home page</li><li>World and all that is in it</li></ul></div>',
    "masthead": '<header class="masthead"><ul><li>Home page of all our news today</li></ul></header>',
    "most read": "<aside><h3>Most read</h3><ul><li>Police arrested a mayor in Lyon.</li></ul></aside>",
    "related": '<div class="related-stories"><ul><li>Police arrested a mayor in Lyon.</li></ul></div>',
    "letter": '<div id="newsletter-box"><h3>Letters</h3><ul><li>Sign up to get the news.</li></ul></div>',
    "notice": f'<div class="cookie-notice"><p>We use cookies. {"By going on you agree to it. " * 12}</p></div>',
    "dialog": '<div role="dialog"><p>Our partners ask for leave to store data.</p></div>',
    "comments": '<section id="comments"><ol><li>I think that all of this is false.</li></ol></section>',
    "share": '<ul class="share-bar"><li>Facebook</li><li>Tell your friends about this now.</li></ul>',
    "advertisement": '<div class="ad-slot"><ul><li>Buy this car today.</li></ul></div>',
    "footer": "<footer><ul><li>Contact our desk at any time.</li></ul></footer>",
    "unseen": '<div style="display: none"><ul><li>You are not to see this.</li></ul></div>',
}
AROUND = ("named menu", "masthead")
"""What stands around an article, never within it."""


def paragraphs(body, title="Situation report 7"):
    page = f"<html><head><title>{title}</title></head><body>{body}</body></html>"
    return document_of_page(page.encode(), "it").text.split("\n\n")


def framed(frame, *pieces, title="Situation report 7"):
    return FRAMES[frame].format(f"<h1>{title}</h1>" + "".join(pieces))


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("kind", LOST)
def test_nothing_is_lost_between_paragraphs_or_behind_them(frame, kind):
    markup, words = LOST[kind]
    within = paragraphs(framed(frame, f"<p>{LEAD}</p>", markup, f"<p>{END}</p>"))
    wanted = ["Situation report 7", LEAD, "Rebels took Sake on Monday.", *words, END]
    assert [one for one in within if one in wanted] == sorted(wanted, key=within.index)
    assert within[-1] == END
    assert within.index(LEAD) < within.index("Rebels took Sake on Monday.")
    behind = paragraphs(framed(frame, f"<p>{LEAD}</p>", f"<p>{END}</p>", markup))
    assert {*wanted} <= {*behind}
    assert len(behind) == len({*behind}), "nothing twice"


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("kind", BESIDE)
@pytest.mark.parametrize(("one", "other"), [(LEAD, END), (BOMB, DENIAL)])
def test_what_stands_beside_a_report_is_none_of_it(frame, kind, one, other):
    title = "Bomb kills three in Kabul"
    report, box = (f"<p>{one}</p>", f"<p>{other}</p>"), BESIDE[kind]
    alone = [title, one, other]
    assert paragraphs(box + framed(frame, *report, title=title), title) == alone
    assert paragraphs(framed(frame, *report, title=title) + box, title) == alone
    if kind not in AROUND:
        assert paragraphs(framed(frame, report[0], box, report[1], title=title), title) == alone


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("clock", ["", '<time datetime="2025-03-21T14:32:00Z">14:32</time>'])
def test_a_short_page_keeps_its_paragraphs_apart(frame, clock):
    menu = '<nav><a href="/">Home</a> <a href="/w">World</a></nav>'
    body = menu + framed(frame, "<h2>In Kabul</h2>", clock, f"<p>{BOMB}</p>") + "<footer>About us</footer>"
    assert paragraphs(body) == ["Situation report 7", "In Kabul", BOMB]


def test_a_live_page_keeps_its_entries_apart():
    entries = [("Army retakes palace", BOMB), ("Rebels deny it", DENIAL)]
    body = "".join(f"<section><h2>{head}</h2><time>14:32</time><p>{text}</p></section>" for head, text in entries)
    found = paragraphs(f"<article><h1>Live: fighting</h1>{body}</article>", "Live: fighting")
    assert found == ["Live: fighting", "Army retakes palace", BOMB, "Rebels deny it", DENIAL]


def test_a_heading_comes_in_only_before_what_it_leads():
    links = '<h2>Most read</h2><ul><li><a href="/1">Mayor of Lyon is arrested</a></li></ul>'
    assert "Most read" not in paragraphs(framed("div", f"<p>{LEAD}</p>", links, f"<p>{END}</p>"))


def test_a_list_within_a_list_is_of_the_article_with_all_its_items():
    inner = "<ul><li>Rebels took Sake on Monday.</li><li>Two died.</li></ul>"
    listed = f"<ul><li>North Kivu:{inner}</li><li>South Kivu: calm</li></ul>"
    found = paragraphs(framed("div", f"<p>{LEAD}</p>", listed, f"<p>{END}</p>"))
    assert found[2:-1] == ["North Kivu:", "Rebels took Sake on Monday.", "Two died.", "South Kivu: calm"]


def test_numbers_of_a_table_are_no_clock():
    table = "<table><tr><th>Town</th><th>Killed</th></tr><tr><td>Sake</td><td>17</td></tr></table>"
    assert paragraphs(framed("body", f"<p>{BOMB}</p>", table))[-4:] == ["Town", "Killed", "Sake", "17"]


def test_words_quoted_within_a_paragraph_stay_in_it():
    spoken = "<p>The mayor said <q>nobody came to the <em>bridge</em></q> on Monday, and left it at that.</p>"
    found = paragraphs(framed("article", f"<p>{LEAD}</p>", spoken, f"<p>{END}</p>"))
    assert found[2].startswith("The mayor said ")
    assert found[2].endswith("nobody came to the bridge on Monday, and left it at that.")


def test_a_notice_that_holds_the_report_is_not_taken_out():
    walled = f'<div class="consent-wall"><article><h1>Situation report 7</h1><p>{LEAD}</p><p>{END}</p></article></div>'
    assert paragraphs(walled) == ["Situation report 7", LEAD, END]
    about = framed("body", f'<div class="tag-cookies"><p>{LEAD}</p><p>{LEAD * 12}</p><p>{END}</p></div>')
    assert END in paragraphs(about)


@pytest.mark.parametrize("piece", ["<p>aaa</p>", "<p>a <b>a</b> <span class=share>a</span> a</p>"])
def test_a_page_of_many_like_paragraphs_costs_no_minutes(piece):
    assert paragraphs(f"<div>{piece * 2500}</div>")


@pytest.mark.parametrize("cls", ["post", "entry", "block", "live-update"])
@pytest.mark.parametrize("tag", ["div", "article"])
@pytest.mark.parametrize("number", [2, 5])
def test_what_stands_above_the_entries_of_a_live_page_is_read_before_them(cls, tag, number):
    lead = "We bring you the news of the war as it comes in, hour by hour, from our reporters in the area."
    entry = (
        "<{tag} class='{cls}'><h2>Entry {n} of the day</h2><time>{n} March 2025, 10:00</time>"
        "<p>Fighters shelled the town again on Monday in attack number {n}, people who live there told reporters.</p>"
        "<p>The army said that it would answer on Tuesday, and that nobody was hurt in camp number {n}.</p></{tag}>"
    )
    entries = "".join(entry.format(tag=tag, cls=cls, n=n) for n in range(number, 0, -1))
    page = f"<html><body><main><h1>Live: the war in the east</h1><p>{lead}</p>{entries}</main></body></html>"
    text = document_of_page(page.encode(), "a page").text
    told = [
        text.find(words) for words in ("Live: the war", lead, *(f"attack number {n}" for n in range(number, 0, -1)))
    ]
    assert -1 not in told
    assert told == sorted(told)
