"""Finds whose words a noun names: "the minister's claim", "a promise by the group", "they issued a warning that"."""

from dateline.coding.attribution.backing import backing
from dateline.coding.attribution.set_apart import beside_what_is_told
from dateline.coding.factuality.signatures import answer_of
from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import cues_at
from dateline.coding.lexicons.modality_rules import modality_rules
from dateline.coding.trees.charges import answering, of_others
from dateline.coding.trees.subjects import agent, passive, subject
from dateline.language.analysis import Analysis
from dateline.language.classes import SPEAKERS, SPEAKERS_OR_PLACES

FAVOUR = frozenset({"favor", "favour"})
OTHERS = frozenset({"requests", "orders", "doubts", "asks"})
"""Stances of nouns that are of others unless one gives them: "faced questions", but "raised questions"."""
ANSWERS = frozenset({"denies", "rejects", "doubts", "confirms"})
"""Stances towards what somebody else has said."""
_BY = frozenset({"by", "from", "among"})
_FROM = frozenset({"from"})
_IN = frozenset({"in", "of"})
_DESPITE = frozenset({"despite"})


def source_of_noun(analysis: Analysis, noun: int) -> int | None:
    """Whose statement: "the minister's claim", "a promise by the group", "they issued a warning that"."""
    token, above = analysis.tokens[noun], analysis.tokens[noun].head
    verb = analysis.tokens[above] if above >= 0 else None
    if (known := backing(analysis, noun)) is not None:
        return known[0]  # "won the backing **of the tribes**"
    if (by := _issued_by(analysis, noun) or _made_by(analysis, noun)) is not None:
        return by
    if _renewed(analysis, noun):
        return subject(analysis, above)
    if (whose := analysis.child(noun, "nmod:poss", "det:poss")) is not None:
        return whose
    if token.lemma.lower() in FAVOUR and verb is not None and verb.upos == "VERB":
        return subject(analysis, above)  # "spoke in favour of it"
    if (by := next((j for j in analysis.dependents(noun, "nmod", "obl") if _case(analysis, j, _BY)), None)) is not None:
        return by
    if verb is not None and token.deprel == "obj" and verb.lemma in cue_rules().giving.getting:
        # "Drew a warning **from Brussels** that".
        return next((j for j in analysis.dependents(above, "obl") if _case(analysis, j, _FROM)), None)
    if (
        verb is not None
        and token.deprel == "obj"
        and verb.lemma in cue_rules().giving.having
        and _orders(analysis, noun)
    ):
        return None  # "had orders to leave" from others
    if analysis.child(noun, "cop") is not None and _case(analysis, noun, _IN):
        return subject(analysis, noun)  # "is in no doubt that", "is of the opinion that"
    if (body := _body_before(analysis, noun)) is not None:
        return body
    if verb is not None and token.deprel in ("obj", "obl") and verb.upos == "VERB":
        others = passive(analysis, above) or _of_others(analysis, noun, above)
        whose = None if others else subject(analysis, above)
        return None if whose is not None and thing(analysis, whose) and _beyond(analysis, noun, whose) else whose
    beside = (j for j in analysis.dependents(noun, "compound"))
    return next((j for j in beside if analysis.tokens[j].upos == "PROPN" or analysis.tokens[j].etype in SPEAKERS), None)


def _beyond(analysis: Analysis, noun: int, whose: int) -> bool:
    """Whether no thing does what a noun says: "the clash raised **doubts**" of others, and an event says nothing."""
    if any(cue.rules.stance in OTHERS and not cue.rules.attitude for cue in cues_at(analysis, noun)):
        return True
    says = analysis.deprel(noun) == "obj" and any(cue.rules.certain for cue in cues_at(analysis, noun))
    return says and analysis.tokens[whose].etype == "event"


def thing(analysis: Analysis, i: int) -> bool:
    """Whether a noun names nobody and no paper, so that it cannot ask or doubt: "the clash", "his remarks"."""
    token, rules = analysis.tokens[i], cue_rules()
    lemma = token.lemma.lower()
    told = lemma in rules.documents.nouns or lemma in rules.anonymous.nouns or lemma in rules.documents.made
    return token.upos == "NOUN" and token.etype not in SPEAKERS_OR_PLACES and not told


def _case(analysis: Analysis, i: int, words: frozenset[str]) -> bool:
    """Whether one of the words opens a phrase."""
    return any(analysis.lower(j) in words for j in analysis.dependents(i, "case"))


def _issued_by(analysis: Analysis, noun: int) -> int | None:
    """Who gave it, where the noun is the subject of that: "the order was issued **by the minister**"."""
    above = analysis.tokens[noun].head
    if above < 0 or analysis.tokens[above].lemma not in cue_rules().giving.verbs:
        return None
    issued = analysis.tokens[noun].deprel == "nsubj:pass" and analysis.child(noun, "nmod:poss") is None
    return agent(analysis, above) if issued else None


def _made_by(analysis: Analysis, noun: int) -> int | None:
    """Who made a claim that is told of: "the claim, **made by the mayor**, that they had left"."""
    made = (j for j in analysis.dependents(noun, "acl") if analysis.tokens[j].xpos == "VBN" and j > noun)
    by = (agent(analysis, j) for j in made if analysis.tokens[j].lemma in cue_rules().giving.verbs)
    return next((who for who in by if who is not None), None)


def _renewed(analysis: Analysis, noun: int) -> bool:
    """Whether those give it whose it is: "**renewed its appeal**"."""
    above, whose = analysis.tokens[noun].head, analysis.child(noun, "nmod:poss")
    if above < 0 or whose is None or analysis.tokens[above].lemma not in cue_rules().giving.verbs:
        return False
    own = analysis.tokens[whose].upos == "PRON" and analysis.deprel(noun) == "obj"
    return own and not passive(analysis, above)


def _body_before(analysis: Analysis, noun: int) -> int | None:
    """The body whose plan or claim it is: "protested against a **government** plan to close it"."""
    before = [j for j in analysis.children[noun] if analysis.tokens[j].deprel in ("compound", "amod")]
    bodies = [j for j in before if analysis.tokens[j].upos == "NOUN" and analysis.tokens[j].etype in SPEAKERS]
    return bodies[0] if bodies and analysis.child(noun, "acl") is not None else None


def _of_others(analysis: Analysis, noun: int, verb: int) -> bool:
    """Whether the subject of a verb only answers or hears what its object says: "**defied** calls to leave"."""
    lemma, rules = analysis.tokens[verb].lemma, cue_rules()
    gives = lemma in rules.giving.verbs
    if any(cue.rules.silent or cue.rules.stance in ANSWERS for cue in cues_at(analysis, verb)):
        return True
    if (answer_of(analysis, verb) is not None and not gives) or called_false(analysis, verb):
        return True
    if lemma in modality_rules().negation.thwarting:
        return True  # "blocked a plan to deport them": it is not theirs who stand in its way
    if lemma in rules.handling.verbs and not _wanted(analysis, noun):
        return True  # "is checking reports that they left": it has not made them
    # "Defied calls to leave": only who makes or repeats a call is who calls.
    if not gives and any(cue.rules.stance in OTHERS and not cue.rules.attitude for cue in cues_at(analysis, noun)):
        return True
    if _aside(analysis, noun, verb, gives=gives):
        return True
    if answering(analysis, noun) is not None:
        return True  # "faces charges that it bombed a school": whoever answers them has not made them
    # "Condemned the decision to expel them": whoever has decided it.
    return of_others(analysis, noun) and (_wanted(analysis, noun) or _promises(analysis, noun))


def _aside(analysis: Analysis, noun: int, verb: int, *, gives: bool) -> bool:
    """Whether it is only told beside what somebody does: "**laughed at** the claim that", not "left in hopes of"."""
    # "Complained **after** allegations that they had left" tells of no allegation of its own.
    apart = beside_what_is_told(analysis, noun)
    if analysis.tokens[noun].deprel != "obl" or gives or (cues_at(analysis, verb) and not apart):
        return False
    # "Fought on despite a pledge to disarm": nobody else can break it.
    broken = _case(analysis, noun, _DESPITE) and _promises(analysis, noun)
    return not broken and not _by_which(analysis, noun, verb)


def _by_which(analysis: Analysis, noun: int, verb: int) -> bool:
    """Whether somebody does something by saying so: "drew boos **with an assertion** that", "left **in hopes** of"."""
    cases = {analysis.lower(j) for j in analysis.dependents(noun, "case")}
    if "in" in cases:
        return _wanted(analysis, noun)
    open_with = analysis.child(verb, "obj") is not None or analysis.tokens[verb].lemma in cue_rules().giving.opening
    return "with" in cases and open_with and analysis.tokens[verb].lemma not in cue_rules().handling.verbs


def _wanted(analysis: Analysis, noun: int) -> bool:
    """Whether a noun names what somebody wants or plans, which is theirs: "studied a plan to"."""
    return any(cue.rules.attitude for cue in cues_at(analysis, noun))


def _orders(analysis: Analysis, noun: int) -> bool:
    return any(cue.rules.stance == "orders" for cue in cues_at(analysis, noun))


def _promises(analysis: Analysis, noun: int) -> bool:
    return any(cue.rules.stance == "promises" for cue in cues_at(analysis, noun))


def called_false(analysis: Analysis, verb: int) -> bool:
    """Whether a verb calls its object a lie: "described **claims** that they had fled as nonsense"."""
    called = (answer_of(analysis, j) for j in analysis.dependents(verb, "xcomp", "obl", "obj"))
    return any(one is not None and one.name == "false" for one in called)
