"""Pages as browsers save them (MHTML), and e-mails: the words in them, what their headers say, and broken ones."""

from email.message import EmailMessage

import pytest

from dateline.errors import SourceError
from dateline.model.document import Document
from dateline.sources import open_documents

PROSE = "Rebels entered Sake on Thursday, residents said. The army denied that the town had fallen to them at all."
PAGE = (
    '<html><head><meta charset="iso-8859-1"><title>Sake falls – army silent</title></head><body><article>'
    f"<h1>Sake falls – army silent</h1><p>{PROSE}</p><p>In the café by the port nobody spoke of it on Friday.</p>"
    "</article></body></html>"
)


def opened(tmp_path, data, name="it.eml", **options):
    path = tmp_path / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    ((_, found),) = open_documents([path], **options)
    return found


def saved(page=PAGE, charset='; charset="utf-8"', where="https://wire.example/sake"):
    head = (
        f"From: <Saved by Blink>\r\nSnapshot-Content-Location: {where}\r\nSubject: Sake falls\r\n"
        "Date: Sun, 13 Apr 2025 10:00:00 -0000\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="----b"\r\n\r\n'
    )
    advert = (
        "------b\r\nContent-Type: text/html\r\nContent-Location: https://ads.example/\r\n\r\n<p>Buy this now.</p>\r\n"
    )
    story = (
        f"------b\r\nContent-Type: text/html{charset}\r\nContent-Transfer-Encoding: 8bit\r\n"
        f"Content-Location: {where}\r\n\r\n{page}\r\n"
    )
    picture = (
        "------b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n------b--\r\n"
    )
    return head + advert + story + picture


def mail(body=PROSE, *, html=None, attached=None, **headers):
    message = EmailMessage()
    given = {"From": "Ana Roe <ana@wire.example>", "To": "desk@ledger.example", "Subject": "Rebels in Sake",
             "Date": "Thu, 23 Jan 2025 23:30:00 -0500"} | headers  # fmt: skip
    for name, value in given.items():
        if value:
            message[name] = value
    if body is not None:
        message.set_content(body)
    if html is not None:
        message.add_alternative(html, subtype="html") if body is not None else message.set_content(html, subtype="html")
    if attached is not None:
        message.add_attachment(attached, filename="note.txt")
    return message.as_bytes()


@pytest.mark.parametrize("name", ["page.mhtml", "page.mht", "page", "page.html"])
def test_a_saved_page_is_read_as_the_page_that_it_was(tmp_path, name):
    doc = opened(tmp_path, saved(), name)
    assert (doc.title, doc.url) == ("Sake falls – army silent", "https://wire.example/sake")
    assert doc.published is None, "the day of saving is none of publication"
    assert [part.kind for part in doc.parts] == ["headline", "body", "body"]
    assert PROSE in doc.text
    assert "café" in doc.text, "what the message says of its encoding goes before what the page says"
    assert "Buy" not in doc.text


def test_an_address_within_the_message_is_no_address_of_the_page(tmp_path):
    assert opened(tmp_path, saved(where="cid:frame@mhtml.blink")).url is None


def test_a_mail_is_the_report_of_who_sent_it(tmp_path):
    doc = opened(tmp_path, mail("GOMA, Congo – " + PROSE))
    assert (doc.title, doc.authors, doc.publisher) == ("Rebels in Sake", ("Ana Roe",), None)
    assert (doc.published.value, doc.published.basis) == ("2025-01-23", "metadata"), "the day where it was sent"
    assert [part.kind for part in doc.parts] == ["headline", "dateline", "body"]


@pytest.mark.parametrize(
    ("sender", "authors", "publisher"),
    [
        ("Lake Radio <ana@lake.example>", (), "Lake Radio"),
        ("Relief Network <press-office@relief.example>", (), "Relief Network"),
        ("Zoë Roe <z.roe@relief.example>", ("Zoë Roe",), None),
        ("ana@wire.example", (), None),
        (None, (), None),
    ],
)
def test_an_outlet_is_the_publisher_and_a_person_the_author(tmp_path, sender, authors, publisher):
    doc = opened(tmp_path, mail(From=sender))
    assert (doc.authors, doc.publisher) == (authors, publisher)


def test_a_given_day_goes_before_that_of_a_mail(tmp_path):
    assert opened(tmp_path, mail(), date="2025-02-01").published.value == "2025-02-01"


@pytest.mark.parametrize("day", [None, "yesterday", "31 Feb 2025"])
def test_a_mail_without_a_day_has_none(tmp_path, day):
    assert opened(tmp_path, mail(Date=day)).published is None


@pytest.mark.parametrize(
    ("subject", "title"),
    [("Re: FW: Rebels in Sake", "Rebels in Sake"), (None, None), ("Réunion: à Goma", "Réunion: à Goma")],
)
def test_the_subject_is_the_headline(tmp_path, subject, title):
    assert opened(tmp_path, mail(Subject=subject)).title == title


def test_a_subject_that_the_mail_repeats_stands_there_once(tmp_path):
    assert opened(tmp_path, mail(f"REBELS IN SAKE\n\n{PROSE}")).text == f"REBELS IN SAKE\n\n{PROSE}"


def test_what_a_mail_quotes_and_how_it_is_signed_is_left_out(tmp_path):
    body = f"{PROSE}\n\nOn Wed, 22 Jan 2025, Peter wrote:\n> Did the rebels attack Goma?\n\n-- \nAna Roe\nLake Wire\n"
    assert opened(tmp_path, mail(body)).text == f"Rebels in Sake\n\n{PROSE}"


def test_plain_words_go_before_those_with_markup_and_attachments_are_left_aside(tmp_path):
    doc = opened(tmp_path, mail(html="<p>Other words.</p>", attached="Attached words."))
    assert doc.text == f"Rebels in Sake\n\n{PROSE}"


def test_a_mail_may_have_markup_alone(tmp_path):
    doc = opened(tmp_path, mail(None, html=f"<div>{PROSE}<br>Nobody spoke.</div><script>track()</script>"))
    assert doc.text == f"Rebels in Sake\n\n{PROSE}\n\nNobody spoke."


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (saved("<html><body><script>1</script></body></html>"), "no article"),
        (mail(None, attached="Attached words."), "at most what is attached"),
        (mail("> Did they?\n"), "no words of its own"),
        (saved(saved("x" * 10)[:0] + "<div>" * 300 + "word"), "no page of a report"),
        (mail("x" * 500_001), "too long for one report"),
    ],
)  # fmt: skip
def test_a_message_without_a_report_gets_one_sentence(tmp_path, data, words):
    found = opened(tmp_path, data)
    assert isinstance(found, SourceError)
    assert words in str(found)
    assert str(found).endswith(".")
    assert "\n" not in str(found)


@pytest.mark.parametrize(
    "text",
    [
        "From: the mayor's window one could see the port.\n\nRebels took it on Monday.",
        "Date: 5 March 2025\nSubject: the fall of Sake\n\nRebels took it on Monday.",
        "Received by nobody.\nFrom here on the road is closed.\n",
        "Subject: Sake\n\nFrom: here\nTo: there\nDate: none\n",
    ],
)
def test_prose_with_words_before_colons_is_no_mail(tmp_path, text):
    doc = opened(tmp_path, text)
    assert isinstance(doc, Document)
    assert doc.text == text
