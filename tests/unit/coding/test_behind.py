"""At whose door a deed is laid, on trees written by hand."""

from builders import analysis_of

from dateline.coding.predicates.behind import behind
from dateline.language.analysis import Analysis

CLAIMED = analysis_of("""
    No             no             DET   DT  2 det
    cell           cell           NOUN  NN  3 nsubj
    claimed        claim          VERB  VBD 0 root
    responsibility responsibility NOUN  NN  3 obj
    for            for            ADP   IN  7 case
    the            the            DET   DT  7 det
    attack         attack         NOUN  NN  4 nmod
""")
ACCEPTED = analysis_of("""
    ETA            ETA            PROPN NNP 2 nsubj
    accepted       accept         VERB  VBD 0 root
    responsibility responsibility NOUN  NN  2 obj
    for            for            ADP   IN  6 case
    the            the            DET   DT  6 det
    bombing        bombing        NOUN  NN  3 nmod
    and            and            CCONJ CC  9 cc
    the            the            DET   DT  9 det
    murder         murder         NOUN  NN  6 conj
""")
BLAMED = analysis_of("""
    Colombia Colombia PROPN NNP 2 nsubj
    blamed   blame    VERB  VBD 0 root
    the      the      DET   DT  4 det
    ELN      ELN      PROPN NNP 2 obj
    for      for      ADP   IN  7 case
    the      the      DET   DT  7 det
    bombing  bombing  NOUN  NN  2 obl
""")
ACCUSED = analysis_of("""
    Two     two     NUM  CD  2 nummod
    men     man     NOUN NNS 4 nsubj:pass
    were    be      AUX  VBD 4 aux:pass
    accused accuse  VERB VBN 0 root
    of      of      ADP  IN  7 case
    the     the     DET  DT  7 det
    murder  murder  NOUN NN  4 obl
""")
SUSPECTED = analysis_of("""
    Police  police  NOUN  NNS 2 nsubj
    suspect suspect VERB  VBP 0 root
    the     the     DET   DT  4 det
    IRA     IRA     PROPN NNP 2 obj
    of      of      ADP   IN  7 case
    the     the     DET   DT  7 det
    bombing bombing NOUN  NN  4 nmod
""")
RESPONSIBLE = analysis_of("""
    ETA         ETA         PROPN NNP 3 nsubj
    was         be          AUX   VBD 3 cop
    responsible responsible ADJ   JJ  0 root
    for         for         ADP   IN  6 case
    the         the         DET   DT  6 det
    bombing     bombing     NOUN  NN  3 obl
""")
ATTRIBUTED = analysis_of("""
    The        the       DET   DT  2 det
    attack     attack    NOUN  NN  4 nsubj:pass
    was        be        AUX   VBD 4 aux:pass
    attributed attribute VERB  VBN 0 root
    to         to        ADP   TO  6 case
    ETA        ETA       PROPN NNP 4 obl
""")


def named(analysis: Analysis, deed: str) -> list[str]:
    at = next(i for i in range(len(analysis.tokens)) if analysis.surface(i) == deed)
    return [analysis.surface(i) for i in behind(analysis, at)]


def test_who_claims_a_deed_is_behind_it_and_all_that_is_claimed_with_it():
    assert named(ACCEPTED, "bombing") == named(ACCEPTED, "murder") == ["ETA"]


def test_nobody_is_nobody():
    assert named(CLAIMED, "attack") == []


def test_who_is_blamed_or_accused_is_behind_it_and_not_who_blames():
    assert named(BLAMED, "bombing") == ["ELN"]
    assert named(ACCUSED, "murder") == ["men"]


def test_who_is_suspected_is_behind_it_where_the_tree_hangs_the_deed_on_them():
    assert named(SUSPECTED, "bombing") == ["IRA"]


def test_who_is_responsible_and_whom_it_is_attributed_to():
    assert named(RESPONSIBLE, "bombing") == ["ETA"]
    assert named(ATTRIBUTED, "attack") == ["ETA"]
