"""Who has a place by a claim: as the lexicon says, unless only a part of the place is spoken of."""

from collections.abc import Iterator

from dateline.coding.circumstances.named_places import named, named_all
from dateline.coding.circumstances.places_again import only_beside
from dateline.coding.predicates.reading import Reading
from dateline.coding.predicates.senses import Senses
from dateline.coding.trees.obliques import obliques, preposition
from dateline.coding.trees.phrase_heads import coordinated
from dateline.model.claim import Control

_TOWN = "PPL"
"""How GeoNames' codes of towns begin."""


def control_of(
    senses: Senses,
    reading: Reading,
    place: int | None,
    *,
    told: bool = False,
    denied: bool = False,
    dated: bool = False,
) -> Control | None:
    """What the line says of who has the place; of which only a part is taken, held or left, that place is contested.

    Of a building that lies in the place it says nothing of who has the place itself, of a base that the place is fought
    over, of a place that is "rebel-captured" that it is held, of one that somebody "now" holds that it was taken, and
    nothing of who has it now where it is `told` in the report's own words who "had held" it. Where it is `denied` that
    somebody has all of it, that says nothing of whether they have it. That it is `dated` says that a day is stated.
    """
    control = reading.line.group.control
    if control == "contests" and (_died_in(senses, reading.predicate) or _only_nearer(senses, reading)):
        return None
    if reading.line.group.type == "MOBILIZE" and not _as_others_left(senses, reading):
        return None
    if control == "holds" and _had_been(senses, reading.predicate, told=told):
        return None
    if control == "loses" and reading.line.group.mode == "withdraw" and _only_these(senses, reading, dated=dated):
        return None
    if denied and _of_all(senses, reading.predicate):
        return None
    if control == "takes" and _stands_taken(senses, reading.predicate):
        control = "holds"
    of_a_town = place is not None and senses.places[place].precision in ("point", None)
    if control == "holds" and of_a_town and not denied and _newly(senses, reading.predicate):
        control = "takes"
    if control is None or not reading.places:
        return control
    named_so = (j for j in reading.places if place is None or place in named_all(senses, j) or _is(senses, j, place))
    phrases = [j for j in named_so if place is None or not _built_in(senses, j, place)]
    if not phrases:
        if any(only_beside(senses, j) for j, n in senses.place_at.items() if n == place):
            return None  # "captured a base **south of Tripoli**"
        strong = any(not senses.lexicon.classes["strongpoint"].isdisjoint(senses.lemmas(j)) for j in reading.places)
        return "contests" if strong and reading.line.group.type == "COERCE" else None
    parts = (_only_part(senses, k) for j in phrases for k in (j, *_listed(senses, j, place)))
    return "contests" if any(parts) else control


def _only_these(senses: Senses, reading: Reading, *, dated: bool) -> bool:
    """Whether some of a side leave, and others may stay: "**some fighters** had left", "**troops who** left it halted".

    What stands between commas tells of all of them: "the army, which left the town". So does the day on which they did:
    "those who fled it **on Monday** left their tanks behind".
    """
    analysis, i = senses.analysis, reading.predicate
    if any(_given_up(senses, j, i) for j in (i, *analysis.dependents(i, "advcl", "conj"))):
        return False
    moved = [j for j in analysis.dependents(i, "obj") if j not in senses.place_at and "armed" in senses.classes(j)]
    who = moved or reading.actors  # "pulled **some troops** out of Goma"
    if who and all(_some_of_them(senses, j) for j in who):
        return True
    noun = analysis.tokens[i].head
    if analysis.tokens[i].deprel != "acl:relcl" or analysis.tokens[noun].upos != "NOUN" or noun not in reading.actors:
        return False
    if dated and any(analysis.tokens[j].etype == "time" for j in analysis.dependents(i, "obl", "advmod")):
        return False
    return not any(analysis.lower(k) in (",", "--", "–", "—") for k in range(noun + 1, i))


def _some_of_them(senses: Senses, j: int) -> bool:
    """Whether a phrase names a part of a side: "**two** brigades", but "**the** two brigades", "**all** six"."""
    analysis, some = senses.analysis, senses.lexicon.classes["some_of_many"]
    around = {analysis.lower(k) for k in analysis.dependents(j, "det", "amod", "nummod", "nmod")}
    known = "the" in around and any(analysis.lower(k) in some for k in analysis.dependents(j, "nummod"))
    if known or not senses.lexicon.classes["all_there_are"].isdisjoint(around):
        return False
    return not some.isdisjoint(around) or not some.isdisjoint(senses.lemmas(j))


def _given_up(senses: Senses, verb: int, i: int) -> bool:
    """Whether a verb, `i` or one beside it, leaves the place to others: "two left, **leaving it to** the rebels"."""
    analysis, classes = senses.analysis, senses.lexicon.classes
    what = analysis.child(verb, "obj")
    if what is None or not (analysis.lower(what) == "it" or named(senses, what) is not None):
        return False
    lemma, ways = analysis.tokens[verb].lemma, {prep for at in (verb, what) for prep, _ in obliques(analysis, at)}
    behind = verb != i or analysis.deprel(verb) == "advcl"
    return lemma in classes["handing_over"] and ("to" in ways or (behind and lemma != "leave"))


def _stands_taken(senses: Senses, i: int) -> bool:
    """Whether a participle before a place only tells who has it: "the **Israeli-occupied** Golan Heights"."""
    return senses.analysis.deprel(i) == "amod" and any(senses.analysis.dependents(i, "compound"))


def _newly(senses: Senses, i: int) -> bool:
    """Whether who has a place has only come to have it: "is **now** in full control", "**finally** controls"."""
    words = senses.lexicon.classes["newly"]
    return any(senses.analysis.lower(j) in words for j in senses.analysis.dependents(i, "advmod"))


def _of_all(senses: Senses, i: int) -> bool:
    """Whether a verb is said of the whole: "held **all** of the city", "controls the **entire** town"."""
    objects = (k for j in senses.analysis.dependents(i, "obj") for k in senses.analysis.subtree(j))
    words = senses.lexicon.classes["wholly"]
    return any(senses.analysis.lower(j) in words for j in (*senses.analysis.dependents(i, "advmod"), *objects))


def _built_in(senses: Senses, i: int, place: int) -> bool:
    """Whether a phrase is a building called after its town: "**Goma airport**", where no gazetteer knows it as such."""
    classes = senses.lexicon.classes
    if i in senses.place_at or (classes["facility"] | classes["gateway"]).isdisjoint(senses.lemmas(i)):
        return False
    before = (senses.place_at.get(j) for j in senses.analysis.subtree(i) if j < i)
    return place in before and (senses.places[place].feature or _TOWN).startswith(_TOWN)


def _is(senses: Senses, i: int, place: int) -> bool:
    """Whether a phrase is as good as the place: it speaks of it again, or is the last that a side has in it.

    "The loss of **the airport**", where "Kavumu airport" was named; who leaves "**their last base in X**" leaves X.
    """
    entity = senses.entity(i)
    if entity is not None and entity.type == "FAC" and senses.place_of_entity.get(entity.id) == place:
        return True
    last = any(senses.analysis.lower(j) in ("last", "remaining", "only") for j in senses.analysis.dependents(i, "amod"))
    return last and "facility" in senses.classes(i) and named(senses, i) in (place, None)


def _died_in(senses: Senses, i: int) -> bool:
    """Whether a fight is only told of to say where people died: "900 people were killed **in the battle for Goma**"."""
    analysis, above = senses.analysis, senses.analysis.tokens[i].head
    the = any(analysis.lower(j) == "the" for j in analysis.dependents(i, "det"))
    told = above >= 0 and analysis.tokens[above].lemma in senses.lexicon.classes["befell"]
    return the and told and analysis.deprel(i) in ("obl", "nmod")


def _only_nearer(senses: Senses, reading: Reading) -> bool:
    """Whether somebody only comes nearer to the place: "advanced **on the city**", where others "advanced into" it."""
    going = not senses.lexicon.classes["going"].isdisjoint(senses.lemmas(reading.predicate))
    ways = [preposition(senses.analysis, j) for j in reading.places]
    return going and bool(ways) and all(way in senses.lexicon.classes["towards"] for way in ways)


def _as_others_left(senses: Senses, reading: Reading) -> bool:
    """Whether what goes with it is that others in arms left: "deployed there **after the rebels withdrew**"."""
    analysis, i = senses.analysis, reading.predicate
    for j in analysis.dependents(i, "advcl", "obl"):
        when = {analysis.lower(k) for k in analysis.dependents(j, "mark", "case", "advmod")}
        who = [k for k in analysis.subtree(j) if k not in reading.actors and "armed" in senses.classes(k)]
        if who and not when.isdisjoint(senses.lexicon.classes["as_others_left"]):
            return True
    return False


def _had_been(senses: Senses, i: int, *, told: bool) -> bool:
    """Whether a verb tells what was over when the rest happened: "had held it", "the last city that was held by X"."""
    analysis = senses.analysis
    if any(analysis.lower(j) == "had" for j in analysis.dependents(i, "aux")):
        return told or _before_taken(senses, i)  # "said the rebels had held the town since May"
    if analysis.tokens[i].xpos in ("VBD", "VBN") and _no_longer(senses, i):
        return True  # "the land that it **once** held", "the town, **until recently** held by X"
    past = any(analysis.lower(j) in ("was", "were") for j in analysis.dependents(i, "aux"))
    return past and analysis.tokens[i].deprel == "acl:relcl"


def _no_longer(senses: Senses, i: int) -> bool:
    """Whether what stands with a verb says that it is so no more: "**formerly** held", "held **until 2016**"."""
    analysis, words = senses.analysis, senses.lexicon.classes["no_longer"]
    for j in analysis.dependents(i, "advmod", "obl", "mark"):
        span = analysis.subtree(j)
        said, after = " ".join(map(analysis.lower, span)), " ".join(map(analysis.lower, range(j + 1, i + 1)[:1]))
        if analysis.lower(span[0]) == "until" and "now" not in (*map(analysis.lower, span), after):
            return True
        # "The rebels **then** held it" comes after the rest, and "a town **then** held by them" before it.
        then = said not in senses.lexicon.classes["then"] or analysis.tokens[i].xpos == "VBN"
        if said in words and then and after not in ("again", "more"):
            return True
    return False


def _before_taken(senses: Senses, i: int) -> bool:
    """Whether it is told of a place that the same clause says to be taken: "captured X, which rebels had held"."""
    analysis = senses.analysis
    if analysis.tokens[i].deprel != "acl:relcl":
        return False
    verbs = (k for k in analysis.ancestors(i) if analysis.tokens[k].upos == "VERB")
    return "takes" in senses.lexicon.controls(analysis.tokens[next(verbs, i)].lemma)


def _listed(senses: Senses, i: int, place: int | None) -> Iterator[int]:
    """The phrase of the place among those coordinated below phrase `i`: "nearly all of X and **parts of Y**"."""
    for prep, j in obliques(senses.analysis, i):
        if prep == "of":
            yield from (k for k in coordinated(senses.analysis, j)[1:] if named(senses, k, inward=False) == place)


def _only_part(senses: Senses, i: int) -> bool:
    """Whether a phrase is a part of a place that it names: "two districts of Goma", "eastern Aleppo"."""
    if named(senses, i, inward=False) is None:
        return False
    words, analysis = senses.lexicon.classes["part"], senses.analysis
    if i not in senses.place_at:
        of = (j for prep, j in obliques(analysis, i) if prep == "of" and j in senses.place_at)
        most = analysis.tokens[i].upos in ("ADJ", "DET", "PRON")  # "most of **northern Yemen**"
        return not words.isdisjoint(senses.lemmas(i)) or (most and any(_only_part(senses, j) for j in of))
    return any(analysis.surface(j) in words for j in analysis.dependents(i, "amod", "compound"))
