"""Modality and polarity from trees written by hand."""

import pytest
from builders import analysis_of

from dateline import read_text
from dateline.coding.factuality.modality import assess
from dateline.coding.lexicons.modality_rules import modality_rules


def reading(tree: str, word: str) -> tuple[str, str]:
    analysis = analysis_of(tree)
    found = assess(analysis, next(i for i in range(len(analysis.tokens)) if analysis.surface(i) == word))
    return found.modality, found.polarity


def simple(*before: str, form: str = "leave VERB VB") -> str:
    """Troops + auxiliaries + leave."""
    root = len(before) + 2
    rows = [f"Troops troops NOUN NNS {root} nsubj", *(row % root for row in before), f"leave {form} 0 root"]
    return "\n".join(rows)


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ((), ("actual", "positive")),
        (("did do AUX VBD %d aux", "not not PART RB %d advmod"), ("actual", "negative")),
        (("never never ADV RB %d advmod",), ("actual", "negative")),
        (("may may AUX MD %d aux",), ("possible", "positive")),
        (("will will AUX MD %d aux",), ("planned", "positive")),
        (("will will AUX MD %d aux", "not not PART RB %d advmod"), ("planned", "negative")),
        (("must must AUX MD %d aux",), ("requested", "positive")),
        (("would would AUX MD %d aux",), ("conditional", "positive")),
        (("might might AUX MD %d aux", "not not PART RB %d advmod"), ("possible", "negative")),
    ],
)
def test_what_stands_beside_the_verb(before: tuple[str, ...], expected: tuple[str, str]) -> None:
    assert reading(simple(*before), "leave") == expected


@pytest.mark.parametrize(
    ("verb", "affirmed", "denied"),
    [
        ("manage", ("actual", "positive"), ("actual", "negative")),
        ("fail", ("attempted", "negative"), ("actual", "positive")),
        ("refuse", ("actual", "negative"), ("actual", "positive")),
        ("try", ("attempted", "positive"), ("attempted", "negative")),
        ("plan", ("planned", "positive"), ("planned", "negative")),
        ("promise", ("promised", "positive"), ("promised", "negative")),
        ("threaten", ("threatened", "positive"), ("threatened", "negative")),
        ("claim", ("actual", "positive"), ("actual", "positive")),
    ],
)
def test_signatures_of_governing_verbs(verb: str, affirmed: tuple[str, str], denied: tuple[str, str]) -> None:
    tree = """
        Troops troops NOUN NNS 4 nsubj
        {} 4 aux
        {} 4 advmod
        verb {} VERB VB 0 root
        to to PART TO 6 mark
        leave leave VERB VB 4 xcomp
    """
    assert reading(tree.format("did do AUX VBD", "also also ADV RB", verb), "leave") == affirmed
    assert reading(tree.format("did do AUX VBD", "not not PART RB", verb), "leave") == denied


def test_signatures_compose() -> None:
    """They failed to try to leave: not done."""
    tree = """
        They they PRON PRP 2 nsubj
        failed fail VERB VBD 0 root
        to to PART TO 4 mark
        try try VERB VB 2 xcomp
        to to PART TO 6 mark
        leave leave VERB VB 4 xcomp
    """
    assert reading(tree, "leave") == ("attempted", "negative")


@pytest.mark.parametrize(
    ("noun", "expected"),
    [("plan", ("planned", "positive")), ("refusal", ("actual", "negative")), ("order", ("ordered", "positive")),
     ("attempt", ("attempted", "positive")), ("threat", ("threatened", "positive"))],
)  # fmt: skip
def test_signatures_of_nouns(noun: str, expected: tuple[str, str]) -> None:
    tree = f"""
        Their their PRON PRP$ 2 nmod:poss
        noun {noun} NOUN NN 5 nsubj
        to to PART TO 4 mark
        leave leave VERB VB 2 acl
        surprised surprise VERB VBD 0 root
    """
    assert reading(tree, "leave") == expected


def test_no_counts_once() -> None:
    tree = """
        There there PRON EX 2 expl
        was be VERB VBD 0 root
        no no DET DT 4 det
        attack attack NOUN NN 2 nsubj
    """
    assert reading(tree, "attack") == ("actual", "negative")


def test_the_reading_ends_at_a_report() -> None:
    """They may say that troops left: the saying is possible, the leaving is as they have it."""
    tree = """
        They they PRON PRP 3 nsubj
        may may AUX MD 3 aux
        say say VERB VB 0 root
        troops troops NOUN NNS 5 nsubj
        left leave VERB VBD 3 ccomp
    """
    assert reading(tree, "left") == ("actual", "positive")
    assert reading(tree, "say") == ("possible", "positive")


def test_the_evidence_points_at_the_words() -> None:
    analysis = analysis_of(simple("did do AUX VBD %d aux", "not not PART RB %d advmod"))
    assert [analysis.surface(i) for i in assess(analysis, 3).evidence] == ["not"]


def test_the_rules_are_sound() -> None:
    names = [signature.name for signature in modality_rules().signature]
    assert len(names) == len(set(names))
    assert all(s.verbs or s.nouns or s.adjectives for s in modality_rules().signature)


@pytest.mark.parametrize(("verb", "modality"), [("condemn", "actual"), ("prevent", "requested")])
def test_what_must_be_condemned_has_happened(verb: str, modality: str) -> None:
    tree = f"""
        We we PRON PRP 3 nsubj
        must must AUX MD 3 aux
        act {verb} VERB VB 0 root
        the the DET DT 5 det
        murder murder NOUN NN 3 obj
    """
    assert reading(tree, "murder")[0] == modality


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word", "modality"),
    [
        ("Talks on a second phase would begin on Sunday.", "Talks", "planned"),
        ("Talks on a second phase should have begun on 3 February.", "Talks", "planned"),
        ("Talks would begin on Monday if the army left Goma.", "Talks", "conditional"),
        ("He said he would hold to account those responsible for any clash.", "clash", "conditional"),
        ("He said he would hold to account those responsible for the clash.", "clash", "actual"),
    ],
)
def test_what_has_its_day_and_what_there_may_be(text: str, word: str, modality: str) -> None:
    record = read_text(text, date="2025-02-16")
    assert [c.modality for c in record.claims if text[slice(*c.predicate)] == word] == [modality]
