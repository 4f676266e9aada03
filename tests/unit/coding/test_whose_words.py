"""Statements in whole sentences: where the words reported end, and who said them."""

import pytest
from builders import document_of

from dateline import read_text
from dateline.coding.statements import statements
from dateline.coding.trees.mending import mended
from dateline.language import load
from dateline.language.analysis import Annotator

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def annotator() -> Annotator:
    return load(threads=1)


def told(annotator: Annotator, text: str) -> list[tuple[str, str, str]]:
    """Source, cue and content of each statement."""
    analysis = annotator.annotate(text, [(0, len(text))])
    return [
        tuple(" | ".join(text[start:end] for start, end in spans) for spans in (one.source, one.cue, one.content))
        for one in statements(document_of(text), analysis, ())
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "NASA said that the probe had landed on Mars, ending a journey of seven months.",
            ("NASA", "said", "that the probe had landed on Mars"),
            id="a participle behind the words reported is the report's own",
        ),
        pytest.param(
            "The minister announced a ban on fishing in the bay, which will last two years.",
            ("The minister", "announced", "a ban on fishing in the bay"),
            id="so is a relative clause",
        ),
        pytest.param(
            "The ferry had been searched, the harbour master was quoted as saying.",
            ("the harbour master", "was quoted as saying", "The ferry had been searched"),
            id="who is quoted behind what he says",
        ),
        pytest.param(
            "The glacier seems to have lost half of its ice.",
            ("", "seems", "The glacier | to have lost half of its ice"),
            id="what seems so is nobody's word, and its subject is no source",
        ),
        pytest.param(
            "The front claimed in a statement that it had closed the bay.",
            ("The front", "claimed", "that it had closed the bay"),
            id="what is claimed in a statement is said once",
        ),
        pytest.param(
            "Norway supported the plan for a fishing limit.",
            ("Norway", "supported", "the plan for a fishing limit"),
            id="support for a plan is a statement",
        ),
        pytest.param(
            "The government of Iceland wants a new limit on fishing in the north.",
            ("The government of Iceland", "wants", "a new limit on fishing in the north"),
            id="what is wanted may be a thing",
        ),
        pytest.param(
            "“The ice is thinner than ever,” the glaciologist said, adding that the summer had been warm.",
            ("the glaciologist", "said", "“The ice is thinner than ever,”"),
            id="a quotation that ends in a comma belongs to the cue behind it",
        ),
        pytest.param(
            "The eruption closed the airport, the mayor wrote on Facebook.",
            ("the mayor", "wrote", "The eruption closed the airport"),
            id="a cue set in after its words",
        ),
        pytest.param(
            "Poll: Most Icelanders want to keep the fishing limits",
            ("Poll", ":", "Most Icelanders want to keep the fishing limits"),
            id="a survey before the colon of a headline",
        ),
        pytest.param(
            "Iceland closes its northern airports – aviation authority",
            ("aviation authority", "–", "Iceland closes its northern airports"),
            id="who says so after the dash of a headline",
        ),
        pytest.param(
            "The lava reached the harbour, the mayor said on Friday.",
            ("the mayor", "said", "The lava reached the harbour"),
            id="the day on which it was said is no part of it",
        ),
        pytest.param(
            "The lava has reached the harbour, RUV reported, citing two engineers.",
            ("two engineers", "citing", "The lava has reached the harbour"),
            id="those who are cited said it",
        ),
        pytest.param(
            "The broadcaster quoted the mayor as saying that the lava had reached the harbour.",
            ("the mayor", "as saying", "that the lava had reached the harbour"),
            id="those who are quoted said it",
        ),
        pytest.param(
            "The lava is believed to have reached the harbour.",
            ("", "is believed", "The lava | to have reached the harbour"),
            id="what is believed of something has it for its subject",
        ),
        pytest.param(
            "The ministry did not respond to questions about the eruption.",
            ("The ministry", "did not respond to", "questions about the eruption"),
            id="not to answer is a statement",
        ),
        pytest.param(
            "The critic compared the volcano to a sleeping giant, which annoyed the mayor.",
            ("The critic", "compared", "the volcano to a sleeping giant"),
            id="what it is compared to, without the report's own relative clause",
        ),
        pytest.param(
            "The mayor blamed the closure on the army.",
            ("The mayor", "blamed", "the closure on the army"),
            id="who is blamed belongs to the blame",
        ),
        pytest.param(
            "The airline was accused of hiding the danger.",
            ("", "was accused of", "The airline | hiding the danger"),
            id="those accused belong to what they are accused of",
        ),
        pytest.param(
            "Guides were urged to wait, while hotels said the roads were open.",
            ("hotels", "said", "the roads were open"),
            id="what others say behind a contrast",
        ),
        pytest.param(
            "If the wind turns, the airport will close, the mayor said.",
            ("the mayor", "said", "If the wind turns, the airport will close"),
            id="a condition belongs to what is said",
        ),
        pytest.param(
            "A decree was read on television by an aide.",
            ("an aide", "was read", "A decree"),
            id="television is where it is read",
        ),
        pytest.param(
            "“Catches are up,” said the harbour master, who noted that cod had “collapsed” there. “We are hopeful.”",
            ("the harbour master", "said", "“Catches are up,” | “We are hopeful.”"),
            id="a word in quotation marks does not part a speaker from his second sentence",
        ),
        pytest.param(
            "“The harvest was a failure,” the farmer said. “Every field.”",
            ("the farmer", "said", "“The harvest was a failure,” | “Every field.”"),
            id="a second sentence without a verb goes on with the first",
        ),
        pytest.param(
            "“I am better with nets,” said Ann Poe. She has two boats and a van. “But I like the work.”",
            ("Ann Poe", "said", "“I am better with nets,” | “But I like the work.”"),
            id="a sentence about the speaker does not end the speech",
        ),
        pytest.param(
            "The keeper said he thought “the ice may hold for a week. But nobody should walk on it.”",
            ("The keeper", "said", "he thought “the ice may hold for a week. But nobody should walk on it.”"),
            id="a quotation that ends a report is reported as a whole",
        ),
        pytest.param(
            "Norway appears to have bought more salmon than all of its northern neighbours.",
            ("", "appears", "Norway | to have bought more salmon than all of its northern neighbours"),
            id="a short subject belongs to what it seems to have done",
        ),
        pytest.param(
            "The mayor said the dam was old, but it will hold until spring.",
            ("The mayor", "said", "the dam was old, but it will hold until spring"),
            id="a clause in another tense than the report's goes on with what is said",
        ),
        pytest.param(
            "The mayor said the dam was old, but engineers repaired it.",
            ("The mayor", "said", "the dam was old"),
            id="one in the report's own tense does not",
        ),
        pytest.param(
            "It is unclear whether the ferry reached the island.",
            ("", "is unclear", "whether the ferry reached the island"),
            id="nobody is sure of what is unclear",
        ),
        pytest.param(
            "The keeper cared for the lamp (at one point for 19 hours a day, his son says) and slept little.",
            ("his son", "says", "at one point for 19 hours a day"),
            id="a cue in brackets reports what stands there",
        ),
        pytest.param(
            "The keeper recalled the days when, he said, ships were wrecked every winter.",
            ("he", "said", "when | ships were wrecked every winter"),
            id="a cue behind the word that opens a clause reports that clause",
        ),
        pytest.param(
            "The strait was known as the Gate of Tears.",
            ("", "was known", "The strait | as the Gate of Tears"),
            id="what something is known as",
        ),
        pytest.param(
            "The rules require ferries to carry two rafts.",
            ("The rules", "require", "ferries to carry two rafts"),
            id="what a law requires",
        ),
        pytest.param(
            "The bishop spoke in favour of the plan for a bridge.",
            ("The bishop", "favour of", "the plan for a bridge"),
            id="who speaks in favour of something",
        ),
        pytest.param(
            "The two ports agreed to share a pilot boat.",
            ("The two ports", "agreed", "to share a pilot boat"),
            id="what somebody agrees to do",
        ),
        pytest.param(
            "The skipper called the rules for the new harbour “a joke,” and threatened to leave.",
            ("The skipper", "called", "the rules for the new harbour “a joke,”"),
            id="a name in quotation marks behind what it is given to",
        ),
        pytest.param(
            "He was glad. The chef also called the Breton singer “the new Piaf” – the idol whom every waiter adores.",
            ("The chef", "called", "the Breton singer “the new Piaf”"),
            id="what a report adds to a name behind a dash",
        ),
        pytest.param(
            "The mayor called out the bank for hiding its losses.",
            ("The mayor", "called out", "the bank for hiding its losses"),
            id="to call somebody out is to blame him",
        ),
        pytest.param(
            "The critic attacked the orchestra's decision to tour.",
            ("The critic", "attacked", "the orchestra's decision to tour"),
            id="a decision is attacked in words",
        ),
        pytest.param(
            "The choir talked about the roof, and the vicar touched on the cost of repairs.",
            ("the vicar", "touched on", "the cost of repairs"),
            id="what somebody touches on",
        ),
        pytest.param(
            "As reported by the island's daily, divers found two cannons.",
            ("the island's daily", "reported", "divers found two cannons"),
            id="by whom something is reported",
        ),
        pytest.param(
            "The skipper waited for a week in hopes that the wind would turn.",
            ("The skipper", "hopes", "that the wind would turn"),
            id="in whose hopes something is done",
        ),
    ],
)
def test_who_says_what(annotator: Annotator, text: str, expected: tuple[str, str, str]) -> None:
    assert expected in told(annotator, text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Russian jets supported the assault on Palmyra.", id="support for an attack is a deed"),
        pytest.param("Chile recalled its envoy to Peru.", id="to recall somebody is to call him home"),
        pytest.param("Police questioned two dockers.", id="to question somebody is to ask him"),
        pytest.param("The emir suspended two articles of the constitution.", id="parts of laws say nothing"),
        pytest.param("Guards pushed a group of migrants into the river.", id="to push somebody is no demand"),
        pytest.param("He offered no proof.", id="to offer no proof is no promise"),
        pytest.param("The emir banned the party.", id="to ban a party is no order of it"),
        pytest.param("Fishermen pushed the boats back to sea.", id="to push boats is no demand"),
        pytest.param("The airline is looking to buy two jets.", id="looking to do it is a plan"),
        pytest.param("Volunteers called off the search for the boat.", id="to call off is not to call"),
        pytest.param("The ferry was supposed to leave at noon.", id="what was supposed to be done was planned"),
        pytest.param("The admiral in charge of the fleet retired.", id="who is in charge charges nobody"),
        pytest.param("The nurse made sure that the doors were shut.", id="to make sure is not to be sure"),
        pytest.param("The poet lost the favour of the king.", id="favour is not in favour of"),
        pytest.param(
            "His patience came under strain: he was challenged over a verse.", id="what is told behind a colon"
        ),
        pytest.param("A new version of the anthem was played.", id="a version of a thing is no claim"),
        pytest.param("The ministry responded to the eruption by closing roads.", id="a response may be a deed"),
    ],
)
def test_what_is_no_statement(annotator: Annotator, text: str) -> None:
    assert told(annotator, text) == []


def test_quoted_words_carry_no_other_quotation(annotator: Annotator) -> None:
    text = "“I love this island,” the volcanologist said. “It grows every year.”"
    assert [source for source, _, _ in told(annotator, text)] == ["the volcanologist"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A minister, who asked not to be named, said the lava had reached the harbour.", True),
        ("The lava had reached the harbour, said a minister, speaking on condition of anonymity.", True),
        ("Rescue workers said the lava had reached the harbour.", True),
        ("The minister, Ana Berg, said the lava had reached the harbour.", False),
        ("Its commander said the lava had reached the harbour.", False),
        ("A Red Cross report said the lava had reached the harbour.", False),
    ],
)
def test_who_keeps_their_name_back(annotator: Annotator, text: str, expected: bool) -> None:
    analysis = annotator.annotate(text, [(0, len(text))])
    assert [one.anonymous for one in statements(document_of(text), analysis, ())][:1] == [expected]


def test_what_another_does_meanwhile_is_not_said_by_the_first(annotator: Annotator) -> None:
    text = "Rebels said they had entered Homs, while the ministry denied that the army had left."
    said, denied = (content for _, _, content in told(annotator, text))
    assert "ministry" not in said and denied == "that the army had left"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Insurgents said on Saturday they had entered Homs.",
            ("Insurgents", "said", "they had entered Homs"),
            id="the day on which it was said",
        ),
        pytest.param(
            "Rebels captured the port, bloggers said, but the army denied that.",
            ("bloggers", "said", "Rebels captured the port"),
            id="another speaks behind the cue",
        ),
        pytest.param(
            "Police closed the port, the mayor said, a decision that drew criticism from Norway.",
            ("the mayor", "said", "Police closed the port"),
            id="what a report makes of it is the report's own",
        ),
        pytest.param(
            "Voters threw out the plan, local radio reported, dealing a blow to the premier.",
            ("local radio", "reported", "Voters threw out the plan"),
            id="so is what came of it",
        ),
        pytest.param(
            "The agency said that 90 farms had burned since May, citing figures from the police.",
            ("The agency", "said", "that 90 farms had burned since May"),
            id="on what a report rests is no part of it",
        ),
    ],
)
def test_where_words_begin_and_end(annotator: Annotator, text: str, expected: tuple[str, str, str]) -> None:
    analysis = mended(annotator.annotate(text, [(0, len(text))]))
    (first, *_) = statements(document_of(text), analysis, ())
    found = (" | ".join(text[start:end] for start, end in spans) for spans in (first.source, first.cue, first.content))
    assert tuple(found) == expected


SPEECH = "The minister commented on Goma.\n\nForeign Minister Ana Roe said:\n\n{}"


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        pytest.param(
            ["I condemn the attack.", "Rebels killed ten people."],
            "I condemn the attack.\n\nRebels killed ten people.",
            id="to the end of what somebody speaks of himself in",
        ),
        pytest.param(
            ["Rebels killed ten people.", "The town lies on a lake."],
            "Rebels killed ten people.",
            id="one paragraph, where nobody speaks of himself",
        ),
        pytest.param(
            ["We condemn the attack.", "The governor said that the rebels had left."],
            "We condemn the attack.",
            id="up to where another is told of",
        ),
        pytest.param(
            ["We condemn the attack.", "Notes to editors: the town lies on a lake."],
            "We condemn the attack.",
            id="up to the fine print",
        ),
        pytest.param(
            ["We condemn the attack.", "A general said:", "The town is ours."],
            "We condemn the attack.",
            id="up to the next speech",
        ),
    ],
)
def test_a_speech_printed_in_full_needs_no_quotation_marks(
    annotator: Annotator, paragraphs: list[str], expected: str
) -> None:
    text = SPEECH.format("\n\n".join(paragraphs))
    doc = document_of(text)
    analysis = mended(annotator.annotate(text, [(part.start, part.end) for part in doc.parts]))
    first = next(one for one in statements(doc, analysis, ()) if one.cue and text[slice(*one.cue[0])] == "said")
    (start, end), *_ = first.content
    assert text[slice(*first.source[0])] == "Foreign Minister Ana Roe"
    assert text[start:end].rstrip(".") == expected.rstrip(".")


@pytest.mark.parametrize(
    "before",
    ["Holding a letter", "After reading the letter", "Asked about the raid", "In a brief meeting"],
)
def test_what_somebody_does_before_a_quotation_begins_is_no_part_of_it(annotator: Annotator, before: str) -> None:
    words = f"{before}, the mayor said, “The army shelled the camp.”"
    assert ("the mayor", "said", "“The army shelled the camp.”") in told(annotator, words)


def test_what_stands_in_quotation_marks_before_the_cue_is_said_too(annotator: Annotator) -> None:
    words = "“If they come,” he said, “we shall leave the town.”"
    assert told(annotator, words) == [("he", "said", "“If they come,” | “we shall leave the town.”")]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("A revolt supported by the natives spread.", 0),
        ("The town was defended by Chadian troops.", 0),
        ("The plan was backed by the minister.", 1),
    ],
)
def test_who_backs_a_deed_with_deeds_says_nothing(text: str, said: int) -> None:
    assert len(read_text(text, date="2024-12-07").statements) == said


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The mayor added that he thought the vote “a farce.”",
            ("The mayor", "added", "that he thought the vote “a farce.”"),
        ),
        (
            "No envoy was moved by the guards – “Thugs,” the priest said – but they let them pass.",
            ("the priest", "said", "“Thugs,”"),
        ),
        (
            "The minister said on ZTV's “Face the Nation” on Sunday that the army had shelled the village.",
            ("The minister", "said", "that the army had shelled the village"),
        ),
        (
            "“It is our bad luck,” he said, that both attackers lived here.",
            ("he", "said", "“It is our bad luck,” | that both attackers lived here"),
        ),
        (
            "Envoys said in an interview taped before the talks that the army had encircled the rebels.",
            ("Envoys", "said", "that the army had encircled the rebels"),
        ),
        (
            "The mayor backs “fair pay” and recalled the freeze on wages in the mining towns: “I saw it.”",
            ("The mayor", "recalled", "“I saw it.”"),
        ),
        (
            "The army rejected the charge as a lie spread by exiles.",
            ("The army", "rejected", "the charge as a lie spread by exiles"),
        ),
        ("Many miners agreed with the owner.", ("Many miners", "agreed with", "the owner")),
    ],
)
def test_what_is_said_ends_where_it_ends(annotator: Annotator, text: str, expected: tuple[str, str, str]) -> None:
    doc = document_of(text)
    said = statements(doc, mended(annotator.annotate(text, [(0, len(text))])), ())
    parts = [[" | ".join(text[a:b] for a, b in spans) for spans in (one.source, one.cue, one.content)] for one in said]
    assert list(expected) in parts


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "within"),
    [
        ("The mayor added that he thought the vote “a farce.”", 1),
        ("The owner called the strike “a disgrace.”", 0),
    ],
)
def test_who_is_quoted_within_what_is_said_stands_within_it(text: str, within: int) -> None:
    assert sum(one.within is not None for one in read_text(text, date="2024-12-07").statements) == within


@pytest.mark.model
@pytest.mark.parametrize(
    "text", ["The colonel knew all about it: he had been dismissed.", "The report reflected both sides of the town."]
)
def test_to_know_of_something_is_not_to_say_what_follows(annotator: Annotator, text: str) -> None:
    assert all("dismissed" not in said and "both" not in said for _, _, said in told(annotator, text))


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor's support among farmers is falling.", [("farmers", "support", "The mayor")]),
        ("She has the support of women and older voters.", [("women and older voters", "support", "She")]),
        ("The plan drew the support of 30 senators.", [("30 senators", "support", "The plan")]),
        ("The rebels have lost the support of the tribes.", []),
        ("He expressed support for the plan.", [("He", "expressed support for", "the plan")]),
    ],
)
def test_backing_is_of_those_who_back(annotator: Annotator, text: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(annotator, text) == expected


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("A poll this month found Mr Diallo about even with Mrs Okoro.", "Mr Diallo about even with Mrs Okoro"),
        ("The new poll finds the president up a narrow four points.", "the president up a narrow four points"),
    ],
)
def test_a_poll_finds_somebody_somewhere(annotator: Annotator, text: str, said: str) -> None:
    assert [content for _, _, content in told(annotator, text)] == [said]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The senator attacked the mayor for selling the mine.", ["the mayor for selling the mine"]),
        ("The general's verbal attack on the minister drew applause.", ["the minister"]),
        ("Gunmen attacked the teacher for teaching girls.", []),
        ("The rebels attacked the base, killing ten.", []),
        ("The senator attacked the base.", []),
    ],
)
def test_a_blow_is_dealt_in_words_where_it_is_told_why(annotator: Annotator, text: str, expected: list[str]) -> None:
    assert [content for _, _, content in told(annotator, text)] == expected


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In the latest poll, the president led his rival.", ("the latest poll", "In", "the president led his rival")),
        ("The general distanced himself from the coup.", ("The general", "distanced himself from", "the coup")),
        ("The court sided with the strikers.", ("The court", "sided with", "the strikers")),
        ("His frustration with the army is well known.", ("His", "frustration with", "the army")),
        ("The mayor praised Amina Roe, the former governor.", ("The mayor", "praised", "Amina Roe")),
        ("The deficit, which ends in June, seems to be shrinking.", ("", "seems", "The deficit | to be shrinking")),
        ("The truce seems like a trap.", ("", "seems", "The truce | like a trap")),
    ],
)
def test_who_takes_what_view(annotator: Annotator, text: str, expected: tuple[str, str, str]) -> None:
    assert expected in told(annotator, text)


@pytest.mark.model
def test_who_is_ahead_in_the_polls_is_not_said_by_them(annotator: Annotator) -> None:
    assert told(annotator, "The president is ahead in the polls.") == []


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "She spoke to us at home.\n\nQ: How did it go?\n\nA: The soldiers had left by then.",
            [("Q", ":", "How did it go?"), ("A", ":", "The soldiers had left by then")],
        ),
        ("A: The soldiers had left by then.", []),
        (
            'The rise does not surprise Dan Roe: "Smaller parties have always gained from it."',
            [("Dan Roe", "surprise", '"Smaller parties have always gained from it."')],
        ),
        ("Jane Roe: ‘A disgrace for the town.’\n\nThe mayor spoke.", [("Jane Roe", ":", "‘A disgrace for the town.’")]),
    ],
)
def test_who_is_set_before_what_is_said(annotator: Annotator, text: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(annotator, text) == expected


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The premier threatened to expel the envoy in an interview with the daily.", "to expel the envoy"),
        ("The union demanded security for its members.", "security for its members"),
        ("The president vowed to retake the town in a telephone call with his guest.", "to retake the town"),
        ("The army said it had lost the town in a night of fighting.", "it had lost the town in a night of fighting"),
    ],
)
def test_how_far_a_content_goes(text: str, content: str) -> None:
    (said,) = read_text(text, date="2024-05-10").statements
    assert [text[start:end] for start, end in said.content] == [content]


@pytest.mark.model
def test_a_relative_pronoun_stands_for_its_noun() -> None:
    text = "The staff published a map on Sunday that showed the army had left Goma. The aide who denied it resigned."
    told_by = {
        text[slice(*s.source[0])]: s.stands_for and text[slice(*s.stands_for)] for s in read_text(text).statements
    }
    assert told_by == {"The staff": None, "that": "a map", "who": "The aide"}
