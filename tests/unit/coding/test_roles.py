"""Deep subjects and objects over passives, control, relative clauses and coordination, on trees written by hand."""

from builders import analysis_of

from dateline.coding.trees import roles
from dateline.coding.trees.noun_phrases import phrase
from dateline.coding.trees.voice import is_passive
from dateline.language.analysis import Analysis


def at(analysis: Analysis, word: str) -> int:
    return next(i for i in range(len(analysis.tokens)) if analysis.surface(i) == word)


def words(analysis: Analysis, found: tuple[int, ...]) -> list[str]:
    return [analysis.surface(i) for i in found]


ACTIVE = analysis_of("""
    Rebels  rebel   NOUN  NNS 2 nsubj
    shelled shell   VERB  VBD 0 root
    the     the     DET   DT  4 det
    port    port    NOUN  NN  2 obj
    and     and     CCONJ CC  7 cc
    the     the     DET   DT  7 det
    market  market  NOUN  NN  4 conj
""")
PASSIVE = analysis_of("""
    The      the     DET  DT  2 det
    bridge   bridge  NOUN NN  4 nsubj:pass
    was      be      AUX  VBD 4 aux:pass
    bombed   bomb    VERB VBN 0 root
    by       by      ADP  IN  6 case
    jets     jet     NOUN NNS 4 obl:agent
""")
ORDERED = analysis_of("""
    The       the     DET  DT  2 det
    general   general NOUN NN  3 nsubj
    ordered   order   VERB VBD 0 root
    his       his     PRON PRP$ 5 nmod:poss
    men       man     NOUN NNS 3 obj
    to        to      PART TO  7 mark
    attack    attack  VERB VB  3 xcomp
    the       the     DET  DT  9 det
    base      base    NOUN NN  7 obj
""")
TRIED = analysis_of("""
    Fighters fighter NOUN NNS 2 nsubj
    tried    try     VERB VBD 0 root
    to       to      PART TO  4 mark
    capture  capture VERB VB  2 xcomp
    Kunduz   Kunduz  PROPN NNP 4 obj
""")
RELATIVE = analysis_of("""
    Gunmen   gunman  NOUN NNS 5 nsubj
    who      who     PRON WP  3 nsubj
    stormed  storm   VERB VBD 1 acl:relcl
    hotels   hotel   NOUN NNS 3 obj
    fled     flee    VERB VBD 0 root
""")
GAP = analysis_of("""
    The      the     DET  DT  2 det
    town     town    NOUN NN  5 nsubj
    they     they    PRON PRP 4 nsubj
    captured capture VERB VBD 2 acl:relcl
    burns    burn    VERB VBZ 0 root
""")
ACCUSED = analysis_of("""
    Kabul    Kabul   PROPN NNP 2 nsubj
    accused  accuse  VERB VBD 0 root
    rebels   rebel   NOUN NNS 2 obj
    of       of      SCONJ IN 5 mark
    shelling shell   VERB VBG 2 advcl
    homes    home    NOUN NNS 5 obj
""")
HELD = analysis_of("""
    The     the     DET   DT  5 det
    Taliban Taliban PROPN NNP 4 compound
    _-      -       PUNCT HYPH 4 punct
    _held   hold    VERB  VBN 5 amod
    town    town    NOUN  NN  0 root
""")
HEAVY = analysis_of("""
    The     the     DET   DT  3 det
    army    army    NOUN  NN  3 compound
    chief   chief   NOUN  NN  9 nsubj
    of      of      ADP   IN  5 case
    Sudan   Sudan   PROPN NNP 3 nmod
    ,       ,       PUNCT ,   8 punct
    General General PROPN NNP 8 compound
    Omar    Omar    PROPN NNP 3 appos
    resigned resign VERB  VBD 0 root
""")


def test_an_active_verb_has_its_subject_and_all_its_objects() -> None:
    verb = at(ACTIVE, "shelled")
    assert words(ACTIVE, roles.subjects(ACTIVE, verb)) == ["Rebels"]
    assert words(ACTIVE, roles.objects(ACTIVE, verb)) == ["port", "market"]


def test_a_passive_turns_them_round() -> None:
    verb = at(PASSIVE, "bombed")
    assert is_passive(PASSIVE, verb)
    assert words(PASSIVE, roles.subjects(PASSIVE, verb)) == ["jets"]
    assert words(PASSIVE, roles.objects(PASSIVE, verb)) == ["bridge"]


def test_who_is_ordered_to_do_it_does_it() -> None:
    assert words(ORDERED, roles.subjects(ORDERED, at(ORDERED, "attack"))) == ["men"]


def test_who_tries_to_do_it_does_it() -> None:
    assert words(TRIED, roles.subjects(TRIED, at(TRIED, "capture"))) == ["Fighters"]


def test_a_relative_pronoun_stands_for_its_noun() -> None:
    assert words(RELATIVE, roles.subjects(RELATIVE, at(RELATIVE, "stormed"))) == ["Gunmen"]
    assert words(GAP, roles.objects(GAP, at(GAP, "captured"))) == ["town"]
    assert words(GAP, roles.subjects(GAP, at(GAP, "captured"))) == ["they"]


def test_the_accused_does_the_gerund() -> None:
    assert words(ACCUSED, roles.subjects(ACCUSED, at(ACCUSED, "shelling"))) == ["rebels"]


def test_a_hyphenated_participle_has_both_its_roles() -> None:
    verb = at(HELD, "held")
    assert words(HELD, roles.subjects(HELD, verb)) == ["Taliban"]
    assert words(HELD, roles.objects(HELD, verb)) == ["town"]


def test_a_phrase_keeps_its_complements_and_leaves_its_apposition() -> None:
    start, end = phrase(HEAVY, at(HEAVY, "chief"))
    assert HEAVY.text[start:end] == "The army chief of Sudan"


def test_a_phrase_ends_before_what_is_coordinated() -> None:
    start, end = phrase(ACTIVE, at(ACTIVE, "port"))
    assert ACTIVE.text[start:end] == "the port"


def test_signs_of_a_deed_do_nothing_themselves() -> None:
    analysis = analysis_of("""
        Rebels  rebel    NOUN NNS 2 nsubj
        show    show     VERB VBP 0 root
        signs   sign     NOUN NNS 2 obj
        of      of       SCONJ IN 5 mark
        leaving leave    VERB VBG 3 acl
    """)
    assert words(analysis, roles.subjects(analysis, at(analysis, "leaving"))) == ["Rebels"]


def test_a_participle_is_done_by_its_noun() -> None:
    analysis = analysis_of("""
        Planes  plane NOUN NNS 0 root
        bombing bomb  VERB VBG 1 acl
        the     the   DET  DT  4 det
        port    port  NOUN NN  2 obj
    """)
    assert words(analysis, roles.subjects(analysis, at(analysis, "bombing"))) == ["Planes"]


def test_names_right_behind_a_plural_noun_are_who_it_is() -> None:
    tree = """
        Rivals rival NOUN NNS 5 nsubj
        Kenya  Kenya PROPN NNP 1 appos
        and    and   CCONJ CC  4 cc
        Rwanda Rwanda PROPN NNP 2 conj
        met    meet  VERB VBD 0 root
    """
    analysis = analysis_of(tree)
    assert words(analysis, roles.subjects(analysis, at(analysis, "met"))) == ["Kenya", "Rwanda"]
    one = analysis_of(tree.replace("Rwanda Rwanda PROPN NNP 2 conj", "others other NOUN NNS 1 conj"))
    assert words(one, roles.subjects(one, at(one, "met"))) == ["Rivals", "others"]
