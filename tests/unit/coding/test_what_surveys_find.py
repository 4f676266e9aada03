"""Statements of surveys, papers and answers: what a poll shows whole, who publishes a statement, who shoots back."""

import pytest
from builders import document_of

from dateline.coding.statements import statements
from dateline.coding.trees.mending import mended
from dateline.language import load
from dateline.language.analysis import Annotator

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def annotator() -> Annotator:
    return load(threads=1)


def told(annotator: Annotator, text: str) -> list[tuple[str, str]]:
    """Source and content of each statement."""
    analysis = mended(annotator.annotate(text, [(0, len(text))]))
    return [
        (" | ".join(text[a:b] for a, b in one.source), " | ".join(text[a:b] for a, b in one.content))
        for one in statements(document_of(text), analysis, ())
    ]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Several surveys show Brown within two points of Lee.", "Several surveys", "Brown within two points of Lee"),
        ("Every recent state poll has shown him trailing Lee.", "Every recent state poll", "him trailing Lee"),
        ("A survey found both men largely unknown in the town.", "A survey", "both men largely unknown in the town"),
        (
            'Governor Ann Lee called the long delays "unacceptable."',
            "Governor Ann Lee",
            'the long delays "unacceptable."',
        ),
        ("The priest talked of what they saw as contempt.", "they", "as contempt"),
        ('The paper referred to the town as the "New Rome."', "The paper", 'the town as the "New Rome."'),
        ("Porter pointed to the army as the key obstacle.", "Porter", "the army as the key obstacle"),
        ('"It is a shame," Lee fired back.', "Lee", '"It is a shame,"'),
        ("Lee found ways to praise her rival.", "Lee", "her rival"),
        ("The opening gave Lee a chance to praise her team.", "Lee", "her team"),
        ("The rise of Brown stoked speculation that he might leave.", "", "that he might leave"),
        ("And that, as Brown points out, is a high price.", "Brown", "And that | is a high price"),
        ("The council approved a resolution condemning the raid.", "The council", "the raid"),
        ("The council issued a statement saying that the bridge is safe.", "The council", "that the bridge is safe"),
        ("The police found a letter saying that he had planned it.", "a letter", "that he had planned it"),
        ("While he's said he'll fight on, Brown must decide.", "he", "he'll fight on"),
        ("She said she admires his courage and highlighted their shared goals.", "She", "their shared goals"),
        (
            "The women say that guards watch the park, handing out fines to boys.",
            "The women",
            "that guards watch the park, handing out fines to boys",
        ),
        (
            "The study found that two in ten men smoke, while one in ten women does.",
            "The study",
            "that two in ten men smoke, while one in ten women does",
        ),
        (
            "Governor Lee said on CNN's “House of the People” that the mayor is “trying to run as a healer.”",
            "Governor Lee",
            "that the mayor is “trying to run as a healer.”",
        ),
        (
            "After Brown criticized the mayor, Lee shot back, “I could have stayed at home, but I chose to run.”",
            "Lee",
            "“I could have stayed at home, but I chose to run.”",
        ),
        (
            "Brown was critical of the plan, telling the Herald: “It is wrong and it will fail.”",
            "Brown",
            "“It is wrong and it will fail.”",
        ),
    ],
)
def test_who_says_what(annotator: Annotator, text: str, source: str, content: str) -> None:
    assert (source, content) in told(annotator, text)


@pytest.mark.parametrize(
    "text",
    [
        "Rebels fired back, killing two soldiers.",
        "The president delivered a speech in Oslo.",
        "The firm issued a formal statement.",
    ],
)
def test_nobody_says_anything(annotator: Annotator, text: str) -> None:
    assert not told(annotator, text)


def test_no_reason_to_doubt_is_no_doubt(annotator: Annotator) -> None:
    assert ("We", "that Ali left the town") not in told(annotator, "We have no reason to doubt that Ali left the town.")
