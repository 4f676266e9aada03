"""What only sounds like violence: votes, strikes of workers, sanctions that hit a company, a heart attack."""

from collections.abc import Callable

from dateline.coding.lexicons.lexicon import Line
from dateline.coding.lexicons.predicate_words import predicate_words
from dateline.coding.predicates.arms import armed
from dateline.coding.predicates.misfortunes import led_by_a_misfortune, of_a_misfortune
from dateline.coding.predicates.senses import Senses
from dateline.coding.trees import roles
from dateline.coding.trees.obliques import obliques

_STRUCK = frozenset({"hit", "target", "strike", "hammer", "hurt", "cripple"})
_ROADS = frozenset({"road", "traffic", "highway", "holiday"})
_TOLL = frozenset(
    {
        "kill", "injure", "attack", "attack-strike", "deport", "destroy", "destruction-n", "toll", "number-of-dead",
        "leave-dead", "leave-wounded", "find-bodies", "find-bodies-after-attack", "find-mass-grave", "dead-include",
        "number-of-wounded", "deaths-counted", "deaths-reported", "result-in-deaths", "among-the-dead",
        "among-the-wounded",
    }
)  # fmt: skip
"""Lines of the lexicon that a misfortune may be told by."""
_AT_WORK = frozenset({"labour", "court"})
"""Classes of those who strike when a strike is said to be of them."""


def peaceful(senses: Senses, i: int, line: Line) -> bool:
    """Whether an act of violence that word `i` might name is a misfortune or a measure."""
    group = line.group
    if group.control is not None and (ballot(senses, i) or _in_office(senses, i)):
        return True
    rules = _BY_LINE.get(group.id, ())
    return any(rule(senses, i) for rule in rules) or (group.id in _TOLL and of_a_misfortune(senses, i))


def _in_a_campaign(senses: Senses, i: int) -> bool:
    """Whether it is a target of candidates: "a Democratic stronghold **targeted** by Roe in recent days"."""
    return senses.lemmas(i)[-1] == "target" and ballot(senses, i, predicate_words().campaigning)


def _of_an_illness(senses: Senses, i: int) -> bool:
    """Whether somebody fell ill: "a **heart** attack"."""
    ailing = senses.lexicon.classes["ailing"]
    before = senses.analysis.dependents(i, "compound", "amod")
    return any(senses.analysis.tokens[j].lemma.lower() in ailing for j in before)


def _of_the_roads(senses: Senses, i: int) -> bool:
    """Whether a toll is that of traffic: "the holiday **road** toll"."""
    before = senses.analysis.dependents(i, "compound")
    return any(senses.analysis.tokens[j].lemma.lower() in _ROADS for j in before)


def _of_a_plan(senses: Senses, i: int) -> bool:
    """Whether it is a plan that is executed: "were behind the preparation and **execution** of these actions"."""
    beside = (senses.analysis.tokens[i].head,) if senses.analysis.deprel(i) == "conj" else ()
    planned = (senses.lemmas(j)[-1] in senses.lexicon.classes["planning"] for j in beside)
    return senses.lemmas(i)[-1] == "execution" and any(planned)


def kind_of_craft(senses: Senses, i: int) -> bool:
    """Whether a word only says what sort of craft it is: "with **attack**, bomber and fighter aircraft".

    Trees may take it for a verb: "tanks, **attack** helicopters and jets".
    """
    analysis = senses.analysis
    after = analysis.tokens[i + 1].lemma.lower() if i + 1 < len(analysis.tokens) else ""
    if analysis.lower(i) in ("attack", "assault", "strike") and after in predicate_words().craft:
        return analysis.child(i, "nsubj", "aux", "mark") is None
    bare = analysis.tokens[i].xpos == "NN" and analysis.child(i, "det", "amod", "nummod", "nmod") is None
    beside = (analysis.tokens[j].lemma.lower() for j in analysis.dependents(i, "conj"))
    return bare and any(lemma in predicate_words().craft for lemma in beside)


def ballot(senses: Senses, i: int, besides: frozenset[str] = frozenset()) -> bool:
    """Whether a sentence is about a vote and nothing in it is armed: what a party captures there are seats."""
    analysis, words = senses.analysis, predicate_words().voting | besides
    inside = analysis.sentence_tokens(i)
    votes = any(analysis.tokens[j].lemma.lower() in words and not _of_office(senses, j) for j in inside)
    # Fighters are known by their names, too: "**M23** captured the seat of the governor".
    fighters = any(analysis.tokens[j].upos == "PROPN" and "irregular" in senses.classes(j) for j in inside)
    return votes and not fighters and not armed(senses, inside, i)


def _in_office(senses: Senses, i: int) -> bool:
    """Whether it is a party that holds it, and nothing in the sentence is armed: "controls three **states**"."""
    who = [senses.entity(j) for j in roles.subjects(senses.analysis, i)]
    party = bool(who) and all(one is not None and "PTY" in (one.code or "") for one in who)
    held = (senses.lemmas(j)[-1] for j in roles.objects(senses.analysis, i))
    party = party and not predicate_words().held_by_votes.isdisjoint(held)
    return party and not armed(senses, senses.analysis.sentence_tokens(i), i)


def _of_office(senses: Senses, j: int) -> bool:
    """Whether a seat is a town from which a province is governed: "Goma, the **seat** of the governor"."""
    analysis = senses.analysis
    if analysis.tokens[j].lemma.lower() != "seat":
        return False
    before = {analysis.tokens[k].lemma.lower() for k in analysis.dependents(j, "compound", "amod")}
    return analysis.deprel(j) == "appos" or not before.isdisjoint(("county", "district", "provincial"))


def _after_no_attack(senses: Senses, i: int) -> bool:
    """Whether nothing armed is spoken of where bodies are found, nor shortly before, nor where a text begins."""
    analysis, here = senses.analysis, senses.analysis.sentence_index(i)
    near = {0, 1, *range(max(0, here - 2), here + 1)} & {*range(here + 1)}
    return not armed(senses, (j for n in near for j in range(*analysis.sentences[n])), i, wreck=True)


def _labour(senses: Senses, i: int) -> bool:
    """Whether a sentence with the word "strike" is about work and pay and nothing in it is armed."""
    analysis = senses.analysis
    if senses.lemmas(i)[-1] != "strike":
        return False
    inside = analysis.sentence_tokens(i)
    if armed(senses, inside, i):
        return False
    if any(prep in ("of", "by") and not _AT_WORK.isdisjoint(senses.classes(j)) for prep, j in obliques(analysis, i)):
        return True  # "the strike **of the judges**"
    return any(analysis.tokens[j].lemma.lower() in predicate_words().work for j in inside) or _goes_on(senses, i)


def _goes_on(senses: Senses, i: int) -> bool:
    """Whether "the strike" goes on from one that was told of with those who work: "nurses began a strike"."""
    analysis = senses.analysis
    if not any(analysis.lower(j) in ("the", "this") for j in analysis.dependents(i, "det")):
        return False
    before = [j for j in range(i) if analysis.tokens[j].upos == "NOUN" and senses.lemmas(j)[-1] == "strike"]
    inside = analysis.sentence_tokens(before[-1]) if before else range(0)
    work = any(analysis.tokens[j].lemma.lower() in predicate_words().work for j in inside)
    return work and not armed(senses, inside, before[-1])


def _measure(senses: Senses, i: int) -> bool:
    """Whether a sentence is about sanctions and tariffs that hit, and nothing in it is a weapon or armed."""
    analysis = senses.analysis
    if senses.lemmas(i)[-1] not in _STRUCK:
        return False
    inside = analysis.sentence_tokens(i)
    measures = senses.lexicon.classes["measure"]
    return any(analysis.tokens[j].lemma.lower() in measures for j in inside) and not armed(senses, inside, i)


_BY_LINE: dict[str, tuple[Callable[[Senses, int], bool], ...]] = {
    "attack": (_in_a_campaign, _measure),
    "attack-strike": (_measure,),
    "injure": (_measure,),
    "attack-n": (_labour, _of_an_illness),
    "assassination-n": (_of_a_plan,),
    "toll": (_of_the_roads,),
    "find-bodies": (led_by_a_misfortune,),
    "find-bodies-after-attack": (led_by_a_misfortune, _after_no_attack),
    "find-mass-grave": (led_by_a_misfortune,),
    "dead-include": (led_by_a_misfortune,),
    "die-after-deed": (led_by_a_misfortune,),
    "lose-life-after-deed": (led_by_a_misfortune,),
}
"""What else a line of the lexicon may tell of."""
