"""A news feed: each entry is a report, with what the feed knows of it."""

import gzip

import pytest

from dateline import read
from dateline.errors import SourceError
from dateline.model.document import Document
from dateline.sources import open_documents

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<!-- made by hand --><?xml-stylesheet href="feed.xsl"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Northern Ledger</title>
<item><title>Taliban capture Aybak, officials say</title><link>https://ledger.example/aybak</link>
<dc:creator>Jane Roe</dc:creator><pubDate>Mon, 09 Aug 2021 22:30:00 -0500</pubDate>
<description>A town fell.</description><content:encoded><![CDATA[<p>The Taliban captured <b>Aybak</b> on Monday,
an official said.</p><figure><img src="a.png"/><figcaption>A street in Aybak</figcaption></figure><h2>Kabul silent</h2>
<p>The government denied it.<br>Fighting went on.</p><script>track()</script>
<p>The post <a href="x">Taliban capture Aybak</a> appeared first on The Northern Ledger.</p>]]>
</content:encoded></item>
<item><title>Ministers meet in Doha</title><pubDate>some day</pubDate></item>
<item><link>https://ledger.example/empty</link></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Lake Wire</title>
<entry><title type="html">Rebels &lt;b&gt;enter&lt;/b&gt; Goma</title><updated>2025-01-27T23:30:00+02:00</updated>
<link href="https://wire.example/1"/><author><name>John Roe</name></author>
<summary type="text">Rebels entered Goma on Monday, the army said.

Kigali denied any role.</summary></entry></feed>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
<channel><title>Old Wire</title></channel><item><title>Troops leave Kidal</title>
<description>Troops left Kidal, the ministry said.</description></item></rdf:RDF>"""


def opened(tmp_path, data, name="feed.xml", **options):
    path = tmp_path / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return list(open_documents([path], **options))


def test_an_entry_has_what_the_feed_knows_of_it(tmp_path):
    (where, report), (_, bare), (_, nothing) = opened(tmp_path, RSS)
    assert where.endswith("feed.xml, entry 1")
    assert (report.title, report.publisher) == ("Taliban capture Aybak, officials say", "The Northern Ledger")
    assert (report.url, report.authors) == ("https://ledger.example/aybak", ("Jane Roe",))
    assert (report.published.value, report.published.basis) == ("2021-08-09", "metadata"), "the day where it came out"
    assert (bare.text, bare.published) == ("Ministers meet in Doha", None)
    assert str(nothing).endswith("entry 3 has neither a title nor a text: read the page that it points to.")


def test_the_fullest_text_is_taken_in_its_paragraphs(tmp_path):
    report = opened(tmp_path, RSS)[0][1]
    assert [(part.kind, report.text[part.start : part.end]) for part in report.parts] == [
        ("headline", "Taliban capture Aybak, officials say"),
        ("body", "The Taliban captured Aybak on Monday, an official said."),
        ("caption", "A street in Aybak"),
        ("subheading", "Kabul silent"),
        ("body", "The government denied it."),
        ("body", "Fighting went on."),
        ("other", "The post Taliban capture Aybak appeared first on The Northern Ledger."),
    ]
    assert b"<figcaption>" in report.raw


def test_atom_and_the_oldest_form_are_feeds_too(tmp_path):
    ((_, atom),) = opened(tmp_path, ATOM)
    assert atom.text == "Rebels enter Goma\n\nRebels entered Goma on Monday, the army said.\n\nKigali denied any role."
    assert (atom.published.value, atom.publisher, atom.authors) == ("2025-01-27", "Lake Wire", ("John Roe",))
    ((_, old),) = opened(tmp_path, RDF)
    assert old.text == "Troops leave Kidal\n\nTroops left Kidal, the ministry said."


def test_a_feed_that_gathers_the_news_of_others_names_them(tmp_path):
    entry = """<title>Rebels enter Goma - Lake Wire</title><source url="https://wire.example">Lake Wire</source>
    <description>&lt;a href="https://wire.example/1"&gt;Rebels enter Goma&lt;/a&gt;&amp;nbsp;Lake Wire</description>"""
    ((_, found),) = opened(tmp_path, f"<rss><channel><title>All News</title><item>{entry}</item></channel></rss>")
    assert (found.text, found.publisher) == ("Rebels enter Goma", "Lake Wire")


def test_an_entry_reads_in_composed_letters_without_what_has_no_width(tmp_path):
    worded = ATOM.replace("enter", "en&#173;ter").replace("Goma", "Go&#x301;\u200bma").replace("denied", "de\u00adnied")
    ((_, found),) = opened(tmp_path, worded)
    assert found.text == "Rebels enter Góma\n\nRebels entered Góma on Monday, the army said.\n\nKigali denied any role."


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("Turkey&amp;#8217;s army &amp;amp; &amp;quot;rebels&amp;quot;", 'Turkey’s army & "rebels"'),
        ("<![CDATA[Turkey&amp;#x2019;s army &amp; rebels]]>", "Turkey’s army & rebels"),
        ("Rebels &amp;lt;b&amp;gt;enter&amp;lt;/b&amp;gt; Goma", "Rebels enter Goma"),
        ("AT&amp;T; R&amp;D cut &amp; fees at 2 &lt; 3", "AT&T; R&D cut & fees at 2 < 3"),
    ],
)
def test_what_was_escaped_more_than_once_is_plain_again(tmp_path, written, read_as):
    entry = f"<item><title>{written}</title><description>{written}, officials said.</description></item>"
    ((_, found),) = opened(tmp_path, f"<rss><channel><title>World &amp;amp; Sea</title>{entry}</channel></rss>")
    assert (found.title, found.publisher) == (read_as, "World & Sea")
    assert found.text == f"{read_as}\n\n{read_as}, officials said."


def test_a_given_day_goes_before_that_of_the_feed(tmp_path):
    assert opened(tmp_path, ATOM, date="2025-02-01")[0][1].published.value == "2025-02-01"


def test_a_packed_feed_is_read_through(tmp_path):
    packed = opened(tmp_path, gzip.compress(RSS.encode()), "feed.xml.gz")
    assert [found.text for _, found in packed[:2]] == [found.text for _, found in opened(tmp_path, RSS)[:2]]


def test_a_feed_that_breaks_off_gives_what_it_has(tmp_path):
    found = opened(tmp_path, RSS[: RSS.index("<item><link>")])
    assert [type(one) for _, one in found] == [Document, Document]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ("<rss><channel><title>Nothing yet</title></channel></rss>", "without entries"),
        ("<rss" + "<" * 5000, "can be read"),
        ("<rss><channel>" + "<item>" * 200_000, "too many"),
        ("<rss>" + "<a>" * 1000, "nested too deep"),
        ("<rss>" + "<" * 2_000_000, "too many"),
    ],
)
def test_what_is_no_feed_gets_one_sentence(tmp_path, data, words):
    ((_, found),) = opened(tmp_path, data)
    assert isinstance(found, SourceError)
    assert words in str(found)
    assert str(found).endswith(".")


@pytest.mark.parametrize("name", ["file:///etc/hostname", "http://192.0.2.1/x"])
def test_a_feed_makes_nobody_read_anything_else(tmp_path, name):
    data = (
        f'<!DOCTYPE rss [<!ENTITY a SYSTEM "{name}">]><rss><channel><item><title>A &a; b</title></item></channel></rss>'
    )
    ((_, found),) = opened(tmp_path, '<?xml version="1.0"?>' + data)
    assert found.text.replace("&a;", "").split() == ["A", "b"]


@pytest.mark.model
def test_entries_are_coded_as_reports_of_their_day(tmp_path):
    path = tmp_path / "wire.xml"
    path.write_text(ATOM)
    (record,) = read(path)
    claim = next(one for one in record.claims if record.text[slice(*one.predicate)] == "entered")
    assert (claim.time.begin, record.publisher) == ("2025-01-27", "Lake Wire")
