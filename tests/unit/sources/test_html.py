"""A web page becomes a text with parts; what it says of itself is kept, and so is the page."""

import pytest

from dateline.sources import open_documents

PAGE = """<!doctype html><html lang="en"><head><title>Crews close harbour | Coast Review</title>
<meta property="og:site_name" content="Coast Review">
<meta property="article:published_time" content="2021-08-10T07:00:00Z">
<meta name="author" content="Jane Doe"><link rel="canonical" href="https://example.org/harbour"></head><body>
<nav><a href="/">Home</a></nav><article><h1>Crews close harbour</h1>
<figure><img src="a.jpg"><figcaption>Boats on Monday [Ann Roe/AFP]</figcaption></figure>
<p>Crews from nine villages closed the harbour of Port Ellis on Monday, the <a href="x">coastguard</a> said.</p>
<p>The minister said that talks would go on. <script>alert(1)</script>He wrote 2 &lt; 3 and &lt;b&gt;.</p>
<h2>What comes next</h2><p>The ministry refused to say whether the limits would be changed before the autumn comes.</p>
</article><footer>Copyright Coast Review</footer></body></html>"""


def read(tmp_path, page=PAGE, **options):
    path = tmp_path / "page.html"
    path.write_bytes(page.encode())
    ((_, doc),) = open_documents([path], **options)
    return doc


def test_the_page_says_who_and_when(tmp_path):
    doc = read(tmp_path)
    assert (doc.title, doc.publisher, doc.authors) == ("Crews close harbour", "Coast Review", ("Jane Doe",))
    assert doc.url == "https://example.org/harbour"
    assert (doc.published.value, doc.published.basis) == ("2021-08-10", "metadata")


def test_its_parts_are_told_by_its_markup(tmp_path):
    doc = read(tmp_path)
    assert [part.kind for part in doc.parts] == [
        "headline", "caption", "credit", "body", "body", "subheading", "body",
    ]  # fmt: skip


def test_markup_is_text_or_gone_and_the_page_is_kept(tmp_path):
    doc = read(tmp_path)
    assert "alert" not in doc.text
    assert "2 < 3 and <b>." in doc.text
    assert "Home" not in doc.text
    assert doc.raw == PAGE.encode()


def test_a_given_date_goes_before_the_page(tmp_path):
    published = read(tmp_path, date="2021-08-09").published
    assert (published.value, published.basis) == ("2021-08-09", "given")


def test_a_page_without_date_has_none(tmp_path):
    page = PAGE.replace('<meta property="article:published_time" content="2021-08-10T07:00:00Z">', "")
    assert read(tmp_path, page).published is None


def test_control_characters_are_no_words(tmp_path):
    inked = PAGE.replace("Boats", "&#8;Bo\x08ats&#x1f;")
    assert inked != PAGE
    assert read(tmp_path, inked).text == read(tmp_path).text


def test_a_page_reads_in_composed_letters_without_what_has_no_width(tmp_path):
    hyphened = (
        PAGE.replace("harbour", "har&shy;bour").replace("Crews", "Cre\u00adws").replace("Ellis", "E\u0301llis&#8203;")
    )
    doc = read(tmp_path, hyphened)
    assert doc.title == "Crews close harbour"
    assert doc.text == read(tmp_path).text.replace("Ellis", "Éllis")


def test_a_byline_in_the_text_names_the_authors(tmp_path):
    unsigned = PAGE.replace('<meta name="author" content="Jane Doe">', "")
    signed = unsigned.replace("<figure>", "<p>By Ann Roe and John Poe</p><figure>")
    assert read(tmp_path, unsigned).authors == ()
    assert read(tmp_path, signed).authors == ("Ann Roe", "John Poe")
    both = PAGE.replace("<figure>", "<p>By Ann Roe</p><figure>")
    assert read(tmp_path, both).authors == ("Jane Doe",), "what the page states goes before"


SITE = '{"@type": "WebSite", "name": "Coast Review, all the news of the shore"}'


@pytest.mark.parametrize(
    ("data", "publisher"),
    [
        ('{"@graph": [SITE, {"@type": ["NewsArticle"], "publisher": {"name": "Coast Review"}}]}', "Coast Review"),
        ('[SITE, {"@type": "LiveBlogPosting", "publisher": "Coast Review"}]', "Coast Review"),
        ('[SITE, {"@id": "#us", "name": "Coast Review"}, {"@type": "Report", "publisher": {"@id": "#us"}}]',
         "Coast Review"),
        ('{"@graph": [{"@type": "NewsArticle", "publisher": [{}, {"@id": 4}, {"name": []}, {"name": "Roe"}]}]}', "Roe"),
        ('{"@type": "NewsArticle", "publisher": {"@id": "#nobody"}}', "example.org"),
        ('{"@type": "Person", "publisher": "Ann Roe"}', "example.org"),
        ('{"@type": "NewsArticle", "publisher":', "example.org"),
        ("[" * 100_000, "example.org"),
        ("17", "example.org"),
    ],
)  # fmt: skip
def test_the_publisher_is_that_of_the_article(tmp_path, data, publisher):
    outlet = '<meta property="og:site_name" content="Coast Review">'
    assert outlet in PAGE
    script = '<script type="application/ld+json">' + data.replace("SITE", SITE) + "</script>"
    assert read(tmp_path, PAGE.replace(outlet, script)).publisher == publisher
