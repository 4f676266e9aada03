"""Claims from trees written by hand: senses, roles, places, times, answers."""

import pytest
from builders import analysis_of, document_of

from dateline.coding.claims import claims
from dateline.language.analysis import Analysis
from dateline.model.claim import Claim
from dateline.model.document import Published
from dateline.model.place import Place
from dateline.model.statement import Stance, Statement
from dateline.model.time import Time


def code(
    analysis: Analysis,
    *,
    places: tuple[str, ...] = (),
    times: tuple[Time, ...] = (),
    statements: tuple[Statement, ...] = (),
    published: str | None = None,
) -> tuple[Claim, ...]:
    found = []
    for name in places:
        start = analysis.text.index(name)
        found.append(Place(start=start, end=start + len(name), kind="name", name=name, precision="point"))
    return claims(
        document_of(analysis.text),
        analysis,
        entities=(),
        places=tuple(found),
        times=times,
        figures=(),
        statements=statements,
        published=Published(value=published, basis="given") if published else None,
    )


def named(claim: Claim) -> tuple[list[str], list[str]]:
    return [role.text for role in claim.actors], [role.text for role in claim.recipients]


TAKEN = analysis_of("""
    The      the     DET   DT  2 det
    rebels   rebel   NOUN  NNS 3 nsubj
    captured capture VERB  VBD 0 root
    Kunduz   Kunduz  PROPN NNP 3 obj
    and      and     CCONJ CC  6 cc
    Taloqan  Taloqan PROPN NNP 4 conj
    on       on      ADP   IN  8 case
    Sunday   Sunday  PROPN NNP 3 obl
""")
MOOD = analysis_of("""
    The      the     DET  DT  2 det
    song     song    NOUN NN  3 nsubj
    captured capture VERB VBD 0 root
    the      the     DET  DT  5 det
    mood     mood    NOUN NN  3 obj
""")


def test_a_place_taken_is_the_place_and_each_has_its_claim() -> None:
    one, two = code(TAKEN, places=("Kunduz", "Taloqan"))
    assert (one.type, one.mode, one.cameo, one.control) == ("COERCE", "seize", "192", "takes")
    assert (one.place, two.place) == (0, 1)
    assert (one.id, two.id) == ("c1", "c2")
    assert named(one) == (["The rebels"], [])
    assert one.rule == "capture-place:capture"


def test_captured_the_mood_is_no_war() -> None:
    assert code(MOOD) == ()


def test_a_time_on_the_predicate_is_stated() -> None:
    start = TAKEN.text.index("Sunday")
    day = Time(start=start, end=start + 6, type="DATE", value="2021-08-08", begin="2021-08-08", until="2021-08-09")
    claim = code(TAKEN, places=("Kunduz",), times=(day,), published="2021-08-10")[0]
    assert (claim.time.begin, claim.time.until, claim.time.basis) == ("2021-08-08", "2021-08-09", "stated")
    assert claim.time.times == (0,)
    assert not claim.background


def test_what_is_counted_since_a_day_goes_on_until_it_is_told() -> None:
    killed = analysis_of("""
        Rebels rebel NOUN  NNS 3 nsubj
        have   have  AUX   VBP 3 aux
        killed kill  VERB  VBN 0 root
        183    183   NUM   CD  5 nummod
        people person NOUN NNS 3 obj
        since  since ADP   IN  7 case
        July   July  PROPN NNP 3 obl
    """)
    start = killed.text.index("July")
    july = Time(start=start, end=start + 4, type="DATE", value="2021-07", begin="2021-07-01", until="2021-08-01")
    claim = code(killed, times=(july,), published="2021-08-10")[0]
    assert (claim.time.begin, claim.time.until, claim.time.basis) == ("2021-07-01", "2021-08-11", "stated")
    hours = Time(start=start, end=start + 4, type="DURATION", value="PT72H")
    claim = code(killed, times=(hours,), published="2021-08-10")[0]
    assert (claim.time.begin, claim.time.until, claim.time.basis) == ("2021-08-07", "2021-08-11", "stated")


def test_a_time_years_before_the_report_is_background() -> None:
    start = TAKEN.text.index("Sunday")
    then = Time(start=start, end=start + 6, type="DATE", value="1996", begin="1996-01-01", until="1997-01-01")
    assert code(TAKEN, places=("Kunduz",), times=(then,), published="2021-08-10")[0].background


def test_without_a_time_it_rests_on_the_day_of_publication() -> None:
    claim = code(TAKEN, places=("Kunduz",), published="2021-08-10")[0]
    assert (claim.time.begin, claim.time.until, claim.time.basis) == ("2021-08-10", "2021-08-11", "published")


@pytest.mark.parametrize(
    ("thing", "upos", "reading"),
    [("city", "NOUN", ["ASSAULT"]), ("convoy", "NOUN", ["ASSAULT"]), ("budget", "NOUN", ["ACCUSE"])],
)
def test_attacked_a_town_or_a_budget(thing: str, upos: str, reading: list[str]) -> None:
    analysis = analysis_of(f"""
        Rebels   rebel  NOUN NNS 2 nsubj
        attacked attack VERB VBD 0 root
        the      the    DET  DT  4 det
        {thing} {thing} {upos} NN 2 obj
    """)
    assert [claim.type for claim in code(analysis)] == reading


@pytest.mark.parametrize(
    ("doer", "rest", "reading"),
    [
        ("Rebels", "", "ASSAULT"),
        ("Judges", "", "ACCUSE"),
        ("Rebels", "with with ADP IN 6 case\ncrimes crime NOUN NNS 2 obl", "ACCUSE"),
        ("Rebels", "with with SCONJ IN 6 mark\nlying lie VERB VBG 2 advcl", "ACCUSE"),
    ],
)
def test_charged_at_somebody_or_charged_somebody(doer: str, rest: str, reading: str) -> None:
    analysis = analysis_of(f"""
        {doer}  {doer[:-1].lower()} NOUN NNS 2 nsubj
        charged  charge VERB VBD 0 root
        the      the    DET  DT  4 det
        soldiers soldier NOUN NNS 2 obj
        {rest}
    """)
    assert [claim.type for claim in code(analysis)][:1] == [reading]


def test_a_light_verb_gives_its_noun_the_subject() -> None:
    analysis = analysis_of("""
        Militants militant NOUN NNS 2 nsubj
        launched launch  VERB VBD 0 root
        an       an      DET  DT  4 det
        attack   attack  NOUN NN  2 obj
        on       on      ADP  IN  7 case
        a        a       DET  DT  7 det
        school   school  NOUN NN  4 nmod
    """)
    (claim,) = code(analysis)
    assert claim.type == "ASSAULT"
    assert analysis.text[slice(*claim.predicate)] == "attack"
    assert named(claim) == (["Militants"], ["a school"])


def test_talks_have_both_sides_as_actors() -> None:
    analysis = analysis_of("""
        Sudan    Sudan PROPN NNP 4 nsubj
        and      and   CCONJ CC  3 cc
        Chad     Chad  PROPN NNP 1 conj
        held     hold  VERB  VBD 0 root
        talks    talk  NOUN  NNS 4 obj
    """)
    (claim,) = code(analysis)
    assert claim.type == "CONSULT"
    assert named(claim) == (["Sudan", "Chad"], ["Chad"])


def test_an_act_of_speech_and_its_content_are_two_claims() -> None:
    analysis = analysis_of("""
        Kabul    Kabul   PROPN NNP 2 nsubj
        accused  accuse  VERB VBD 0 root
        rebels   rebel   NOUN NNS 2 obj
        of       of      SCONJ IN 5 mark
        shelling shell   VERB VBG 2 advcl
        homes    home    NOUN NNS 5 obj
    """)
    accuse, shell = code(analysis)
    assert (accuse.type, named(accuse)) == ("ACCUSE", (["Kabul"], ["rebels"]))
    assert (shell.type, named(shell)) == ("ASSAULT", (["rebels"], ["homes"]))


def test_to_say_is_no_event() -> None:
    analysis = analysis_of("""
        Kabul Kabul PROPN NNP 2 nsubj
        said  say   VERB  VBD 0 root
        so    so    ADV   RB  2 advmod
    """)
    assert code(analysis) == ()


def statement(analysis: Analysis, id: str, source: str, cue: str, content: str, stance: Stance) -> Statement:
    """Who says what, each part given by its words; the source is the entity with the number of the statement."""

    def span(words: str) -> tuple[tuple[int, int], ...]:
        return ((analysis.text.index(words), analysis.text.index(words) + len(words)),)

    return Statement(
        id=id, source=span(source), cue=span(cue), content=span(content), source_entity=id.replace("s", "e"),
        anonymous=False, mode="indirect", stance=stance, within=None,
    )  # fmt: skip


def test_a_denial_of_this_denies_the_claim_before_it() -> None:
    analysis = analysis_of(
        """
        The      the     DET   DT  2 det
        rebels   rebel   NOUN  NNS 3 nsubj
        said     say     VERB  VBD 0 root
        they     they    PRON  PRP 6 nsubj
        had      have    AUX   VBD 6 aux
        captured capture VERB  VBN 3 ccomp
        Kunduz   Kunduz  PROPN NNP 6 obj
        """,
        """
        The      the      DET  DT  2 det
        ministry ministry NOUN NN  3 nsubj
        denied   deny     VERB VBD 0 root
        this     this     PRON DT  3 obj
        """,
    )
    said = statement(analysis, "s1", "The rebels", "said", "they had captured Kunduz", "says")
    denied = statement(analysis, "s2", "The ministry", "denied", "this", "denies")
    claimed, answer = code(analysis, places=("Kunduz",), statements=(said, denied))
    assert (claimed.holder, claimed.polarity, claimed.place) == ("s1", "positive", 0)
    assert (answer.holder, answer.polarity, answer.place) == ("s2", "negative", 0)
    assert analysis.text[slice(*answer.predicate)] == "this"
    assert answer.rule == "denies: capture-place:capture"


def test_what_others_call_a_claim_and_reject_is_denied_by_them() -> None:
    analysis = analysis_of("""
        Rebels   rebel    NOUN  NNS 2 nsubj
        said     say      VERB  VBD 0 root
        they     they     PRON  PRP 5 nsubj
        had      have     AUX   VBD 5 aux
        captured capture  VERB  VBN 2 ccomp
        Kunduz   Kunduz   PROPN NNP 5 obj
        ,        ,        PUNCT ,   9 punct
        a        a        DET   DT  9 det
        claim    claim    NOUN  NN  5 parataxis
        the      the      DET   DT  11 det
        army     army     NOUN  NN  12 nsubj
        rejected reject   VERB  VBD 9 acl:relcl
    """)
    said = statement(analysis, "s1", "Rebels", "said", "they had captured Kunduz", "says")
    rejected = statement(analysis, "s2", "the army", "rejected", "a claim", "rejects")
    claims = code(analysis, places=("Kunduz",), statements=(said, rejected))
    held = {one.rule: (one.holder, one.polarity) for one in claims}
    assert held["capture-place:capture"] == ("s1", "positive")
    assert held["rejects: capture-place:capture"] == ("s2", "negative")


def test_every_role_is_the_text_at_its_place() -> None:
    for analysis in (TAKEN, MOOD):
        for claim in code(analysis, places=()):
            for role in (*claim.actors, *claim.recipients):
                assert analysis.text[role.start : role.end] == role.text


WELCOMED = """
    Kenya    Kenya    PROPN NNP 2 nsubj
    welcomed welcome  VERB  VBD 0 root
    a        a        DET   DT  4 det
    return   return   NOUN  NN  2 obj
    of       of       ADP   IN  6 case
    ties     tie      NOUN  NNS 4 nmod
    between  between  ADP   IN  8 case
    Rwanda   Rwanda   PROPN NNP 6 nmod
    and      and      CCONJ CC  10 cc
    Somalia  Somalia  PROPN NNP 8 conj
"""
COUNTRIES = (("Kenya", "ORG"), ("Rwanda", "ORG"), ("Somalia", "ORG"))


def test_what_lies_between_parties_is_theirs() -> None:
    claim = code(analysis_of(WELCOMED, names=COUNTRIES))[0]
    assert named(claim) == (["Kenya"], ["Rwanda", "Somalia"])


def test_their_own_part_in_it_is_not_whom_it_concerns() -> None:
    tree = WELCOMED.replace("a        a        DET   DT  4 det", "their their PRON PRP$ 4 nmod:poss")
    claim = code(analysis_of(tree, names=COUNTRIES))[0]
    assert named(claim) == (["Kenya"], ["Rwanda", "Somalia"])


def test_a_clause_that_says_when_names_nobody_concerned() -> None:
    tree = """
        Kenya     Kenya    PROPN NNP 2 nsubj
        postponed postpone VERB  VBD 0 root
        the       the      DET   DT  4 det
        talks     talk     NOUN  NNS 2 obj
        {}        {}       SCONJ IN  7 mark
        rebels    rebel    NOUN  NNS 7 nsubj
        shelled   shell    VERB  VBD 2 advcl
        Somalia   Somalia  PROPN NNP 7 obj
    """.replace("{}", "after")
    claims_of = code(analysis_of(tree, names=(("Kenya", "ORG"), ("Somalia", "ORG"))))
    assert [role.text for claim in claims_of if claim.type == "REJECT" for role in claim.recipients] == []


@pytest.mark.parametrize(
    ("doer", "rule"),
    [("minister", "clash-over:clash"), ("rebel", "fight:clash"), ("farmer", "fight:clash")],
)
def test_to_clash_over_something_is_a_fight_for_some_only(doer: str, rule: str) -> None:
    tree = f"""
        The     the     DET  DT  2 det
        {doer}s {doer}  NOUN NNS 3 nsubj person
        clashed clash   VERB VBD 0 root
        over    over    ADP  IN  5 case
        land    land    NOUN NN  3 obl
    """
    assert [claim.rule for claim in code(analysis_of(tree))] == [rule]


PLACED = """
    A       a       DET  DT  2 det
    bomb    bomb    NOUN NN  4 nsubj:pass
    was     be      AUX  VBD 4 aux:pass
    placed  place   VERB VBN 0 root
    outside outside ADP  IN  7 case
    the     the     DET  DT  7 det
    embassy embassy NOUN NN  4 obl
"""
THREW = """
    Rebels  rebel   NOUN NNS 2 nsubj
    threw   throw   VERB VBD 0 root
    a       a       DET  DT  4 det
    grenade grenade NOUN NN  2 obj
    at      at      ADP  IN  7 case
    the     the     DET  DT  7 det
    embassy embassy NOUN NN  2 obl
"""
DYNAMITE = """
    The      the      DET  DT  3 det
    dynamite dynamite NOUN NN  3 compound
    attack   attack   NOUN NN  7 nsubj
    on       on       ADP  IN  6 case
    the      the      DET  DT  6 det
    embassy  embassy  NOUN NN  3 nmod
    failed   fail     VERB VBD 0 root
"""


@pytest.mark.parametrize("tree", [PLACED, THREW, DYNAMITE])
def test_bombs_are_placed_and_thrown(tree: str) -> None:
    bombing = code(analysis_of(tree))[0]
    assert (bombing.mode, bombing.recipients[0].text) == ("explosives", "the embassy")


def test_those_reported_killed_are_who_it_was_done_to() -> None:
    tree = """
        Ten      ten     NUM  CD  2 nummod
        soldiers soldier NOUN NNS 4 nsubj:pass
        were     be      AUX  VBD 4 aux:pass
        reported report  VERB VBN 0 root
        killed   kill    VERB VBN 4 xcomp
    """
    assert [named(claim) for claim in code(analysis_of(tree)) if claim.cameo == "1823"] == [([], ["Ten soldiers"])]


def test_a_time_of_the_day_takes_no_part() -> None:
    tree = """
        The       the       DET  DT  2 det
        explosion explosion NOUN NN  3 nsubj
        occurred  occur     VERB VBD 0 root
        at        at        ADP  IN  5 case
        0300      0300      NUM  CD  3 obl
        in        in        ADP  IN  7 case
        Oslo      Oslo      PROPN NNP 3 obl
    """
    assert [named(claim) for claim in code(analysis_of(tree), places=("Oslo",))] == [([], ["Oslo"])]


def test_an_attempt_on_a_life_is_one_on_who_survived_it() -> None:
    tree = """
        The      the     DET  DT   2 det
        mayor    mayor   NOUN NN   3 nsubj
        survived survive VERB VBD  0 root
        an       a       DET  DT   5 det
        attempt  attempt NOUN NN   3 obj
        on       on      ADP  IN   8 case
        his      his     PRON PRP$ 8 nmod:poss
        life     life    NOUN NN   5 nmod
    """
    claim = code(analysis_of(tree))[0]
    assert (claim.cameo, claim.modality, named(claim)) == ("185", "attempted", ([], ["The mayor"]))


@pytest.mark.parametrize(
    ("tree", "name", "expected"),
    [
        ("""
    Palme    Palme   PROPN NNP 3 nmod:poss
    _'s      's      PART  POS 1 case
    murder   murder  NOUN  NN  4 nsubj
    shocked  shock   VERB  VBD 0 root
    Sweden   Sweden  PROPN NNP 4 obj
""", ("Palme", "PERSON"), ([], ["Palme's"])),
        ("""
    Israel   Israel  PROPN NNP 3 nmod:poss
    _'s      's      PART  POS 1 case
    killing  killing NOUN  NN  6 nsubj
    of       of      ADP   IN  5 case
    Haniyeh  Haniyeh PROPN NNP 3 nmod
    shocked  shock   VERB  VBD 0 root
""", ("Israel", "ORG"), (["Israel's"], ["Haniyeh"])),
    ],
)  # fmt: skip
def test_whose_murder_is_whom_it_befell_unless_it_says_of_whom(tree, name, expected) -> None:
    claim = next(c for c in code(analysis_of(tree, names=(name,))) if c.type == "ASSAULT")
    assert named(claim) == expected
