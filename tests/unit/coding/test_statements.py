"""Statements from trees written by hand: who says what, in every position of the cue."""

import pytest
from builders import analysis_of, document_of

from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import cues_at
from dateline.coding.statements import statements
from dateline.language.analysis import Analysis
from dateline.model.entity import Entity, Mention
from dateline.model.statement import Statement

SAID_THAT = """
    The the DET DT 2 det
    ministry ministry NOUN NN 3 nsubj
    said say VERB VBD 0 root
    that that SCONJ IN 6 mark
    troops troops NOUN NNS 6 nsubj
    left leave VERB VBD 3 ccomp
    Aden Aden PROPN NNP 6 obj
    _. . PUNCT . 3 punct
"""


def of(*sentences: str, entities: tuple[Entity, ...] = ()) -> tuple[Analysis, tuple[Statement, ...]]:
    analysis = analysis_of(*sentences)
    return analysis, statements(document_of(analysis.text), analysis, entities)


def words(analysis: Analysis, spans: tuple[tuple[int, int], ...]) -> str:
    return " | ".join(analysis.text[start:end] for start, end in spans)


def test_indirect_speech() -> None:
    analysis, (one,) = of(SAID_THAT)
    assert words(analysis, one.source) == "The ministry"
    assert words(analysis, one.cue) == "said"
    assert words(analysis, one.content) == "that troops left Aden"
    assert (one.id, one.mode, one.stance, one.anonymous, one.within) == ("s1", "indirect", "says", False, None)


def test_a_cue_behind_its_content() -> None:
    analysis, (one,) = of(
        """
        Troops troops NOUN NNS 2 nsubj
        left leave VERB VBD 6 ccomp
        Aden Aden PROPN NNP 2 obj
        _, , PUNCT , 2 punct
        officials official NOUN NNS 6 nsubj
        said say VERB VBD 0 root
        _. . PUNCT . 6 punct
        """
    )
    assert words(analysis, one.content) == "Troops left Aden"
    assert words(analysis, one.source) == "officials"
    assert one.anonymous


def test_a_quotation_broken_by_its_cue_is_one_statement() -> None:
    analysis, (one,) = of(
        """
        “ “ PUNCT `` 3 punct
        _We we PRON PRP 3 nsubj
        left leave VERB VBD 7 ccomp
        _, , PUNCT , 3 punct
        _” ” PUNCT '' 3 punct
        she she PRON PRP 7 nsubj
        said say VERB VBD 0 root
        _. . PUNCT . 7 punct
        """,
        """
        “ “ PUNCT `` 6 punct
        _The the DET DT 3 det
        road road NOUN NN 6 nsubj
        is be AUX VBZ 6 cop
        not not PART RB 6 advmod
        open open ADJ JJ 0 root
        _. . PUNCT . 6 punct
        _” ” PUNCT '' 6 punct
        """,
    )
    assert words(analysis, one.content) == "“We left,” | “The road is not open.”"
    assert one.mode == "direct"


def test_according_to_bears_on_its_sentence() -> None:
    analysis, (one,) = of(
        """
        According accord VERB VBG 4 case
        to to ADP IN 1 fixed
        the the DET DT 4 det
        army army NOUN NN 7 obl
        _, , PUNCT , 7 punct
        rebels rebel NOUN NNS 7 nsubj
        left leave VERB VBD 0 root
        _. . PUNCT . 7 punct
        """
    )
    assert words(analysis, one.cue) == "According to"
    assert words(analysis, one.source) == "the army"
    assert words(analysis, one.content) == "rebels left"


def test_reports_in_reports_are_nested() -> None:
    analysis, (outer, inner) = of(
        """
        Ann Ann PROPN NNP 2 nsubj
        said say VERB VBD 0 root
        Bob Bob PROPN NNP 4 nsubj
        denied deny VERB VBD 2 ccomp
        leaving leave VERB VBG 4 xcomp
        Aden Aden PROPN NNP 5 obj
        _. . PUNCT . 2 punct
        """
    )
    assert words(analysis, outer.content) == "Bob denied leaving Aden"
    assert words(analysis, inner.content) == "leaving Aden"
    assert (outer.within, inner.within, inner.stance) == (None, outer.id, "denies")


def test_declining_to_say_is_a_stance_of_its_own() -> None:
    analysis, (one,) = of(
        """
        Ann Ann PROPN NNP 2 nsubj
        declined decline VERB VBD 0 root
        to to PART TO 4 mark
        say say VERB VB 2 xcomp
        whether whether SCONJ IN 7 mark
        troops troops NOUN NNS 7 nsubj
        left leave VERB VBD 4 ccomp
        _. . PUNCT . 2 punct
        """
    )
    assert one.stance == "withholds"
    assert words(analysis, one.content) == "to say whether troops left"


def test_the_source_is_resolved_to_its_entity() -> None:
    ministry = Entity(
        id="e7", type="ORG", name="ministry", code=None, mentions=(Mention(start=0, end=12, kind="nominal"),)
    )
    _, (one,) = of(SAID_THAT, entities=(ministry,))
    assert one.source_entity == "e7"


def test_a_pronoun_is_as_anonymous_as_what_it_stands_for() -> None:
    sentences = (
        """
        Officials official NOUN NNS 2 nsubj
        met meet VERB VBD 0 root
        _. . PUNCT . 2 punct
        """,
        """
        They they PRON PRP 2 nsubj
        said say VERB VBD 0 root
        troops troops NOUN NNS 4 nsubj
        left leave VERB VBD 2 ccomp
        _. . PUNCT . 2 punct
        """,
    )
    mentions = (Mention(start=0, end=9, kind="nominal"), Mention(start=15, end=19, kind="pronoun"))
    officials = Entity(id="e1", type="PERSON", name="Officials", code=None, mentions=mentions)
    _, (known,) = of(*sentences, entities=(officials,))
    assert known.anonymous and known.source_entity == "e1"
    _, (unknown,) = of(*sentences)
    assert not unknown.anonymous


@pytest.mark.parametrize(
    ("first", "kind", "expected"),
    [
        (("An", "official"), "nominal", True),
        (("Smith", ""), "name", False),
        (("The", "official"), "nominal", False),
    ],
)
def test_the_official_is_as_anonymous_as_an_official_before(first, kind, expected) -> None:
    who = " ".join(first).strip()
    opening = f"""
        {first[0]} {first[0].lower()} DET DT 2 det
        {first[1]} {first[1]} NOUN NN 3 nsubj
        spoke speak VERB VBD 0 root
        _. . PUNCT . 3 punct
        """
    named = """
        Smith Smith PROPN NNP 2 nsubj
        spoke speak VERB VBD 0 root
        _. . PUNCT . 2 punct
        """
    told = """
        The the DET DT 2 det
        official official NOUN NN 3 nsubj
        said say VERB VBD 0 root
        troops troops NOUN NNS 5 nsubj
        left leave VERB VBD 3 ccomp
        _. . PUNCT . 3 punct
        """
    again = len(f"{who} spoke. ")
    mentions = (
        Mention(start=0, end=len(who), kind=kind),
        Mention(start=again, end=again + len("The official"), kind="nominal"),
    )
    official = Entity(id="e1", type="PERSON", name=who, code=None, mentions=mentions)
    _, (one,) = of(named if kind == "name" else opening, told, entities=(official,))
    assert (one.source_entity, one.anonymous) == ("e1", expected)


def test_a_text_without_statements_has_none() -> None:
    assert of("Troops troops NOUN NNS 2 nsubj\nleft leave VERB VBD 0 root\n_. . PUNCT . 2 punct")[1] == ()


def test_every_class_of_cues_has_words_and_frames() -> None:
    for name, rules in cue_rules().classes.items():
        assert rules.frames, name
        assert rules.verbs or rules.nouns or rules.adjectives, name
        assert set(rules.told) <= set(rules.verbs), name


def test_a_verb_with_its_particle_is_looked_up_first() -> None:
    analysis = analysis_of("point point VERB VBP 0 root\nout out ADP RP 1 compound:prt")
    assert cues_at(analysis, 0)[0].lemma == "point out"


SAID_TOGETHER = """
    Troops troops NOUN NNS 2 nsubj
    left leave VERB VBD 9 ccomp
    Aden Aden PROPN NNP 2 obj
    _, , PUNCT , 9 punct
    Smith Smith PROPN NNP 9 nsubj
    and and CCONJ CC 8 cc
    two two NUM CD 8 nummod
    residents resident NOUN NNS 5 conj
    said say VERB VBD 0 root
    _. . PUNCT . 9 punct
"""


def test_those_who_say_it_together_are_each_told() -> None:
    text = "Troops left Aden, Smith and two residents said."
    mentions = [("Smith", "PERSON", "name"), ("two residents", "PERSON", "nominal")]
    entities = tuple(
        Entity(id=f"e{n}", type=kind, name=name, code=None, mentions=(Mention(start=at, end=at + len(name), kind=how),))
        for n, (name, kind, how) in enumerate(mentions, 1)
        for at in [text.index(name)]
    )
    _, (one,) = of(SAID_TOGETHER, entities=entities)
    assert (one.source_entity, one.anonymous) == ("e1", False)
    assert [(beside.entity, beside.anonymous) for beside in one.beside] == [("e2", True)]
