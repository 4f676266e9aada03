"""What places are called when they are spoken of again: "the city" is a town that was named, not its province."""

from functools import cache

from dateline.coding.coreference.clusters import Clusters
from dateline.coding.coreference.mentions import Reference, modifiers
from dateline.coding.lexicons.rules_file import load_rules
from dateline.errors import ResourceError


@cache
def features_of() -> dict[str, tuple[str, ...]]:
    """Noun → the GeoNames feature codes, by their first letters, of places that may be called so."""
    out: dict[str, tuple[str, ...]] = {}
    for group in load_rules("things.toml")["called"]:
        if not group["nouns"] or not group["features"]:
            raise ResourceError("things.toml: a group of what places are called is empty; install the package again.")
        out.update(dict.fromkeys(group["nouns"], tuple(group["features"])))
    return out


@cache
def _countries_called() -> dict[str, frozenset[str]]:
    """Noun → the only countries that may be called so."""
    groups = [group for group in load_rules("things.toml")["called"] if "countries" in group]
    return {noun: frozenset(group["countries"]) for group in groups for noun in group["nouns"]}


@cache
def _unions() -> dict[str, frozenset[str]]:
    """Noun → the countries whose parts are called so, and which are not themselves: "the **state**" is not the U.S."""
    groups = [group for group in load_rules("things.toml")["called"] if "unions" in group]
    return {noun: frozenset(group["unions"]) for group in groups for noun in group["nouns"]}


def may_be_called(noun: Reference, name: Reference) -> bool | None:
    """Whether the place of a name is of the kind that a noun says; None where the noun or the place says nothing."""
    wanted = features_of().get(noun.words[-1])
    if wanted is None or name.place is None or name.place.feature is None:
        return None
    only = _countries_called().get(noun.words[-1])
    if only is not None and name.place.feature.startswith("PCL") and name.place.country not in only:
        return False
    if name.place.feature.startswith("PCL") and name.place.country in _unions().get(noun.words[-1], ()):
        return False
    return name.place.feature.startswith(wanted)


def join_only_town(found: Clusters) -> None:
    """ "The town", "the country's second city": the town that was named, where the text has named one alone so far."""
    analysis, towns, others = found.analysis, set[int](), set[str]()
    for i, each in enumerate(found.references):
        if each.kind == "name":
            if (
                each.place is not None
                and each.place.kind != "metonym"
                and (each.place.feature or "PPL").startswith("PPL")
            ):
                towns.add(found.root(i))
        elif each.kind == "nominal" and features_of().get(each.words[-1]) == features_of()["city"]:
            owners = [analysis.tokens[k].lemma for k in analysis.dependents(each.head, "nmod:poss")]
            plain = each.definite and each.words == each.words[-1:] and each.words[-1] not in others
            own = any("PCL" in features_of().get(word, ()) for word in owners)
            if len(towns) == 1 and (own or (plain and not modifiers(analysis, each))):
                found.join(min(towns), i)
            if not each.definite and not owners:
                others.add(each.words[-1])  # "a town near X", and then "the town"
