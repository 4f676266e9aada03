"""Places that are spoken of again without their names: "the town", "both cities", "the capital", "there"."""

from collections.abc import Iterator

from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.predicates.senses import Senses
from dateline.coding.predicates.several import several_rules
from dateline.coding.toponyms.bearings import bearing
from dateline.coding.toponyms.towns import TOWNS
from dateline.coding.trees.obliques import preposition
from dateline.model.place import Place

_AREAS = frozenset({"region", "province", "district", "county", "governorate", "peninsula", "territory"})
_TELLING = ("amod", "nmod", "compound", "acl", "appos", "nummod")
"""Relations of what tells which town or region is meant."""
_PARTS = frozenset({"outskirt", "outskirts", "suburb", "suburbs"})
"""Parts of a town that are spoken of without it: "clashes were going on **in the outskirts**"."""
_REACH = 5
"""Sentences from towns that are named one by one to "both cities"."""
_BACK = 3
"""Sentences from a town that is named to "the city"."""
_ASIDE = frozenset({"near", "to", "towards", "toward", "between", "outside", "around"})
"""Prepositions of a town that only tells where another lies, or where somebody goes."""
_SEATS = frozenset({"PPLC", "PPLG"})
"""GeoNames classes of capitals, and of towns where a government sits elsewhere, as in La Paz."""


def spoken_of_again(senses: Senses, i: int, kinds: frozenset[str]) -> int | None:
    """The place that "the city" means, when the document has named it; `kinds` are the nouns for places.

    Of several towns it is the only one that is named in the same sentence before, or else in the sentence before that:
    a report goes from town to town, and says of each what happened there before it names the next.
    """
    analysis = senses.analysis
    if senses.lemmas(i)[-1] == "capital":
        return _capital(senses, i)
    if senses.lemmas(i)[-1] not in kinds or analysis.tokens[i].upos != "NOUN":
        return None
    known = (analysis.lower(j) in {"the", "this", "that"} for j in analysis.dependents(i, "det"))
    if not any(known) and analysis.child(i, "nmod:poss") is None:
        return None
    if _bare_town(senses, i) and (near := named_near(senses, i)) is not None:
        return near
    entity = senses.head_of_mention.get(i)
    if entity is not None and (again := senses.place_of_entity.get(entity.id)) is not None:
        # A town that is first named after "the city" is another one.
        named_first = senses.places[again].start < analysis.tokens[i].start
        return again if named_first or not _bare_town(senses, i) else None
    telling = any(True for _ in analysis.dependents(i, *_TELLING))
    return area_near(senses, i) if senses.lemmas(i)[-1] in _AREAS and not telling else None


def each_again(senses: Senses, i: int) -> list[int]:
    """The towns that "both cities" or "the three towns" are: the last so many that were named before."""
    analysis, counts = senses.analysis, several_rules().counts
    if senses.lemmas(i)[-1] not in TOWNS or analysis.tokens[i].xpos != "NNS":
        return []
    below = analysis.children[i]
    counting = [j for j in below if analysis.lower(j) in counts and j < i]
    definite = any(analysis.lower(j) in ("the", "these", "those", "all", "both") for j in below)
    if not counting or not definite or any(analysis.deprel(j) in ("amod", "nmod", "acl") for j in below):
        return []
    here = analysis.sentence_index(i)
    first = analysis.sentences[max(0, here - _REACH)][0]
    found: dict[object, int] = {}
    for j in range(i - 1, first - 1, -1):
        if (n := _town_at(senses, j)) is not None:
            found.setdefault(_same(senses.places[n], senses), n)
    count = counts[analysis.lower(counting[0])]
    return list(reversed(found.values()))[-count:] if len(found) >= count else []


def there(senses: Senses, bases: tuple[int, ...]) -> int | None:
    """The town that "there" beside one of the words `bases` points back to."""
    analysis = senses.analysis
    for base in bases:
        for j in analysis.dependents(base, "advmod"):
            if analysis.lower(j) == "there":
                return area_near(senses, j) if (town := named_near(senses, j)) is None else town
    return None


def _bare_town(senses: Senses, i: int) -> bool:
    """Whether a phrase is "the town" and nothing that tells which: not "the northern city", "the town they fled".

    "The **whole** town" tells how much of it.
    """
    analysis, wholly = senses.analysis, senses.lexicon.classes["wholly"]
    telling = (j for j in analysis.dependents(i, *_TELLING) if analysis.lower(j) not in wholly)
    return senses.lemmas(i)[-1] in TOWNS | _PARTS and next(telling, None) is None


def area_near(senses: Senses, i: int) -> int | None:
    """The only province or region that is named before `i` in its sentence, or else in the last one that names any."""
    for n in _sentences_back(senses, senses.analysis.sentence_index(i)):
        first, end = senses.analysis.sentences[n]
        named = [senses.place_at[j] for j in range(first, min(end, i)) if j in senses.place_at]
        areas = [at for at in named if senses.places[at].precision == "area" and senses.places[at].kind == "name"]
        if areas:
            return areas[-1] if len({_same(senses.places[at], senses) for at in areas}) == 1 else None
    return None


def named_near(senses: Senses, i: int) -> int | None:
    """The only town that is named in the sentence of `i` before it, or else in the last one before that names any."""
    here = senses.analysis.sentence_index(i)
    for n in _sentences_back(senses, here):
        first, end = senses.analysis.sentences[n]
        named = [j for j in range(first, min(end, i)) if _town_at(senses, j) is not None]
        towns = [j for j in named if not _of_somebody(senses, j)]
        # "The mayor of X said that the city …": whose office it is tells the city where nothing else does, and so does
        # where somebody is who saw it: "an aid worker **in X** said that soldiers had entered the town".
        offices = [j for j in named if preposition(senses.analysis, j) == "of" or _of_a_witness(senses, j)]
        for among in (towns, [j for j in towns if not only_beside(senses, j)], [] if towns else offices):
            found = {_same(senses.places[senses.place_at[j]], senses): senses.place_at[j] for j in reversed(among)}
            if len(found) == 1:
                return next(iter(found.values()))
        if towns:
            return None
    return None


def _sentences_back(senses: Senses, here: int) -> Iterator[int]:
    """A sentence, the one before it, and those before that as far as their paragraph goes, `_BACK` at most."""
    analysis = senses.analysis
    for n in range(here, max(-1, here - _BACK - 1), -1):
        if n < here - 1:
            first, last = (analysis.tokens[analysis.sentences[at][0]].start for at in (n, here))
            if "\n" in analysis.text[first:last]:
                return
        yield n


def _town_at(senses: Senses, j: int) -> int | None:
    """The town whose name token `j` heads."""
    n = senses.place_at.get(j)
    if n is None or senses.analysis.deprel(j) in ("flat", "punct") or senses.places[n].kind != "name":
        return None
    return n if (senses.places[n].feature or "PPL").startswith("PPL") else None


def _same(place: Place, senses: Senses) -> object:
    return place.geonames_id or senses.analysis.text[place.start : place.end].lower()


def only_beside(senses: Senses, j: int) -> bool:
    """Whether a town only tells where another lies: "40 km north of X", "the road to X"."""
    analysis = senses.analysis
    above = analysis.tokens[j].head
    prep = preposition(analysis, j)
    apart = prep in ("of", "from") and above >= 0 and analysis.tokens[above].upos == "ADV"
    return prep in _ASIDE or apart or bearing(analysis, j)


def _of_somebody(senses: Senses, j: int) -> bool:
    """Whether a town only tells who speaks: "the ministry in X", "told reporters in X"."""
    analysis, above = senses.analysis, senses.analysis.tokens[j].head
    if above >= 0 and analysis.tokens[j].deprel == "nmod:poss":
        return senses.is_party(above)  # "**Kyiv's** General Staff"
    if above < 0 or preposition(analysis, j) not in ("in", "at", "of", "from"):
        return False
    if analysis.tokens[above].upos == "VERB":
        # "In Herat, officials said that the city …" sets the scene.
        opens = analysis.subtree(j)[0] == analysis.sentence_tokens(j).start
        return analysis.tokens[above].lemma in cue_rules().speaking.verbs and not opens
    town = senses.lemmas(above)[-1] in TOWNS  # "the town of X" is X
    return senses.is_party(above) and not town


def _of_a_witness(senses: Senses, j: int) -> bool:
    """Whether a town tells where somebody who speaks is, and is neither an office nor of an army: "a priest **in X**".

    Who speaks from a capital ("an analyst in Nairobi") may speak of any town.
    """
    analysis, above = senses.analysis, senses.analysis.tokens[j].head
    if above < 0 or preposition(analysis, j) not in ("in", "at", "from") or analysis.tokens[above].upos != "NOUN":
        return False
    if senses.places[senses.place_at[j]].feature in _SEATS:
        return False
    speaks = analysis.deprel(above) == "nsubj" or preposition(analysis, above) == "according to"
    return speaks and senses.fits(above, ("person",)) and not senses.fits(above, ("official", "armed"))


def _capital(senses: Senses, i: int) -> int | None:
    """The city that "the capital" or "the Somali capital" is, if the document names one capital that it may be.

    Of several it is that of the country named last before it in the sentence: "Syrian rebels seized the capital".
    """
    analysis = senses.analysis
    before = [j for j in analysis.dependents(i, "amod", "compound", "nummod") if j not in senses.place_at]
    known = any(analysis.lower(j) == "the" or analysis.deprel(j) == "nmod" for j in analysis.children[i])
    if before or not known or analysis.tokens[i].xpos != "NN":
        return None  # "the provincial capital", "a third capital"
    said = [senses.places[senses.place_at[j]] for j in analysis.subtree(i) if j in senses.place_at and j != i]
    countries = {place.country for place in said}
    named_here = {
        place.geonames_id: n for n, place in reversed(list(enumerate(senses.places))) if _seat(place, countries)
    }
    if len(named_here) > 1:
        first = analysis.sentence_tokens(i).start
        near = [senses.places[senses.place_at[j]].country for j in range(first, i) if j in senses.place_at]
        of_it = {key: n for key, n in named_here.items() if senses.places[n].country in near[-1:]}
        start = analysis.tokens[i].start
        earlier = {key: n for key, n in named_here.items() if senses.places[n].start < start}
        named_here = of_it if near or countries else earlier
    return next(iter(named_here.values())) if len(named_here) == 1 else None


def _seat(place: Place, countries: set[str | None]) -> bool:
    named = place.feature in _SEATS and place.kind == "name"
    return named and (not countries or place.country in countries)
