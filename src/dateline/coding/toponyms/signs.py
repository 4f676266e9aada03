"""What speaks for a stretch of text being a toponym, and what against it."""

from collections.abc import Mapping, Sequence
from math import exp, log10

from dateline.coding.lexicons.place_rules import PlaceRules
from dateline.coding.toponyms.candidates import names_by_token
from dateline.coding.toponyms.toponym import Toponym
from dateline.language.analysis import Analysis, Name


def likelihoods(
    found: Sequence[Toponym], analysis: Analysis, rules: PlaceRules, weights: Mapping[str, float]
) -> tuple[float, ...]:
    """How likely each stretch names a place, by a logistic model over its signs."""
    return tuple(_logistic(sum(weights.get(k, 0.0) * v for k, v in s.items())) for s in signs(found, analysis, rules))


def signs(found: Sequence[Toponym], analysis: Analysis, rules: PlaceRules) -> list[dict[str, float]]:
    """The signs of each stretch, by the names under which their weights are kept; those that are zero are left out."""
    surnames = {analysis.surface(n.end - 1) for n in analysis.names if n.type == "PERSON" and n.end - n.start > 1}
    small = {
        analysis.surface(i) for i in range(len(analysis.tokens)) if analysis.text[analysis.tokens[i].start].islower()
    }
    names = names_by_token(analysis)
    out = []
    for one in found:
        own: dict[str, float] = {
            "always": 1.0,
            "demonym": one.demonym,
            **_by_name(one, names),
            **_around(one, analysis, rules),
        }
        if not one.demonym:
            own |= _by_gazetteer(one)
        # Few persons bear the whole name of a town in two words: "Lashkar Gah", "Khan Younis".
        own["person_in_words"] = bool(own.get("person_same")) and one.end - one.first > 1
        own["surname"] = one.end - one.first == 1 and one.surface in surnames
        own["also_a_word"] = one.surface.lower() in small
        out.append({name: float(value) for name, value in own.items() if value})
    return out


def _by_name(one: Toponym, names: Mapping[int, Name]) -> dict[str, float]:
    """What the model's names say."""
    inside = next((names[k] for k in range(one.first, one.end) if k in names), None)
    if inside is None:
        return {"no_name": 1.0, "no_name_demonym": one.demonym}
    kind, start, end = inside.type.lower(), inside.start, inside.end
    if (start, end) == (one.first, one.end):
        return {f"{kind}_same": 1.0, f"{kind}_sure": inside.score}
    if start >= one.first and end <= one.end:
        return {f"{kind}_within": 1.0}
    return {f"{kind}_leads" if start == one.first else f"{kind}_ends" if end == one.end else f"{kind}_middle": 1.0}


def _around(one: Toponym, analysis: Analysis, rules: PlaceRules) -> dict[str, float]:
    """What the words beside it say."""
    inside = analysis.sentence_tokens(one.first)
    before = [analysis.surface(k) for k in range(max(inside.start, one.first - 2), one.first)]
    previous = before[-1] if before else ""
    following = analysis.surface(one.end) if one.end < inside.stop else ""
    low = [word.lower() for word in before]
    where = rules.words.where
    after = {
        "way_after": following in rules.heads.way,
        "body_after": following in rules.heads.body,
        "firm_after": following in rules.heads.firm,
    }
    return {
        "where_before": bool(low) and (low[-1] in where or (low[-1] == "the" and low[0] in where)),
        "of_before": low[-1:] == ["of"],
        "firm_of_before": low[-1:] == ["of"] and before[0] in rules.heads.firm,
        "title_before": previous in rules.words.title,
        "capital_before": len(before) > 1 and previous[:1].isupper() and previous not in rules.words.title,
        "comma_before": previous == ",",
        **after,
        "capital_after": following[:1].isupper() and not any(after.values()),
        "in_container": one.container is not None,
        "contains": one.contains,
        "type_word": one.asked is not None,
        "sentence_start": not before,
        "possessive": following.lower() in ("'s", "’s"),
        "several_words": one.end - one.first > 1,
        "hyphen_after": following.startswith("-"),
        "capitals": one.surface.isupper() and len(one.surface) > 3,
    }


def _by_gazetteer(one: Toponym) -> dict[str, float]:
    """What the gazetteer says about how well known such a place is."""
    if not one.candidates:
        return {"unknown": 1.0}
    best = one.candidates[0]
    own = [c for c in one.candidates if c.matched == "name"]
    return {
        "people": log10(1 + max((c.population for c in own), default=0)) / 7,
        "country": any(c.kind == "country" for c in own),
        "first_level": any(c.feature == "ADM1" for c in own),
        "second_level": any(c.feature == "ADM2" for c in own),
        "region": any(c.kind == "area" and not c.feature.startswith("ADM") for c in own),
        "landmark": best.kind == "point" and not best.feature.startswith("PPL"),
        "only_alternate": not own,
        "point_with_article": one.article and all(c.kind == "point" for c in one.candidates),
        "candidates": log10(len(one.candidates)),
    }


def _logistic(x: float) -> float:
    return 1 / (1 + exp(-max(-30.0, min(30.0, x))))
