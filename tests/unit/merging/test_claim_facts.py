"""What tells two claims apart: to whom else it was done, what a report opens with, what joins two reports."""

from math import inf

from builders import claims_of, place_of, record_of

from dateline.merging.comparison import FAR_REPORTS, Comparison
from dateline.merging.happenings import happenings


def compared_of(*records):
    return Comparison(claims_of(records))


def facts_of(*records):
    compared = compared_of(*records)
    facts = compared.facts.facts(0, 1)
    assert facts == compared.facts.facts(1, 0)
    return facts


def sizes(*records):
    return sorted(len(group.claims) for group in happenings(claims_of(records)))


def criticised(whom, name):
    text = f"Minister Ana Brook criticised {whom} over the fire on the island ferry."
    claim = {"type": "ACCUSE", "predicate": "criticised", "actors": ("Ana Brook",), "recipients": (whom,)}
    return record_of(text, name=name, claims=(claim,), entities=(("PERSON", "Ana Brook", None),))


def test_what_is_said_of_another_is_another_event():
    assert sizes(criticised("the harbour board", "a"), criticised("the harbour board", "b")) == [2]
    assert "across apart whom toward" in facts_of(criticised("the harbour board", "a"), criticised("the divers", "b"))


def test_who_is_told_by_office_may_be_who_is_told_by_name():
    def praised(whom, code, name):
        text = f"Minister Ana Brook praised {whom} over the new lighthouse."
        claim = {"type": "SUPPORT", "predicate": "praised", "actors": ("Ana Brook",), "recipients": (whom,)}
        kind = "PERSON" if whom.istitle() else "ORG"
        return record_of(text, name=name, claims=(claim,), entities=((kind, whom, code),))

    mayor = praised("the port mayor", "NORGOV", "a")
    assert "across apart whom toward" not in facts_of(mayor, praised("Ivo Stein", "NORGOV", "b"))
    assert "across apart whom toward" in facts_of(mayor, praised("Ivo Stein", "NORMED", "b"))


def test_one_blow_strikes_several_but_in_two_reports_that_joins_nothing():
    def wounded(whom, day, name):
        text = f"{whom} were wounded in the raid on {day}."
        claim = {"type": "ASSAULT", "predicate": "wounded", "recipients": (whom,)}
        return record_of(text, name=name, claims=(claim,), entities=(("ORG", whom, None),))

    facts = facts_of(wounded("Divers", "Monday", "a"), wounded("Sailors", "Monday", "b"))
    assert "across apart whom at" in facts
    facts = facts_of(wounded("Divers", "Monday", "a"), wounded("Divers", "Sunday", "b"))
    assert "across same whom at" in facts


def test_a_form_of_the_same_word_is_no_other_word():
    def rallied(word, name):
        text = f"Dockers {word} at the harbour gate."
        claim = {"type": "PROTEST", "mode": "demo", "predicate": word, "actors": ("Dockers",)}
        return record_of(text, name=name, claims=(claim,))

    assert "across other word" in facts_of(rallied("marched", "a"), rallied("picketed", "b"))
    assert "across other word" not in facts_of(rallied("marched", "a"), rallied("marches", "b"))


def paragraphs(*acts, filler=0):
    """A report that tells of acts, each with its predicate, after so many sentences of something else."""
    text = "Rain fell on the bay. " * filler + " ".join(f"Their {act} on the depot was heavy." for act in acts)
    claims = tuple({"type": "ASSAULT", "predicate": act} for act in acts)
    return record_of(text, claims=claims)


def test_a_report_comes_back_to_what_it_opens_with():
    assert "opening" in facts_of(paragraphs("attack", "assault"))
    assert "opening" not in facts_of(paragraphs("attack", "assault", filler=3))
    assert "one word below the opening" in facts_of(paragraphs("raid", "raids", filler=3))
    assert "one word below the opening" not in facts_of(paragraphs("raid", "raids"))
    assert "what its report opens with" in compared_of(paragraphs("attack", "assault")).reasons(0, 1)


def held(*parties_and_codes):
    """A report that tells of people who were held, each with the code of what was done to them."""
    text = " ".join(f"{whom} was {act} there." for whom, act, _ in parties_and_codes)
    claims = tuple(
        {"type": "ASSAULT", "cameo": code, "predicate": act, "recipients": (whom,)}
        for whom, act, code in parties_and_codes
    )
    return record_of(text, claims=claims)


def test_who_is_told_as_one_more_is_another():
    assert "another" in facts_of(held(("A diver", "shot", "193"), ("Another diver", "hit", "190")))
    assert "another" in facts_of(held(("One diver", "shot", "193"), ("at least one other diver", "hit", "190")))
    assert "another" not in facts_of(held(("A diver", "shot", "193"), ("The diver", "hit", "190")))


def test_an_abduction_is_another_act_than_a_killing():
    assert "within other act" in facts_of(held(("A diver", "kidnapped", "181"), ("The diver", "killed", "1823")))
    assert "within other act" not in facts_of(held(("A diver", "attacked", "190"), ("The diver", "killed", "1823")))


def test_a_town_that_is_taken_and_given_up_changes_hands_once():
    text = "Rebels entered Kunduz. Troops withdrew from Kunduz."
    claims = (
        {
            "type": "COERCE",
            "cameo": "192",
            "control": "takes",
            "predicate": "entered",
            "actors": ("Rebels",),
            "place": 0,
        },
        {
            "type": "RETREAT",
            "cameo": "0874",
            "control": "loses",
            "predicate": "withdrew",
            "actors": ("Troops",),
            "place": 0,
        },
    )
    places = (place_of(text, "Kunduz", lat=1.0, lon=1.0),)
    assert "within other act" not in facts_of(record_of(text, claims=claims, places=places))


def test_what_lies_far_apart_in_a_report_speaks_against_one_event():
    near = facts_of(paragraphs("attack", "assault"))["distance"]
    text = "Their attack was heavy. " + "Rain fell on the bay. " * 9 + "The assault was brief."
    claims = tuple({"type": "ASSAULT", "predicate": act} for act in ("attack", "assault"))
    assert facts_of(record_of(text, claims=claims))["distance"] > near


def arrested(whom, story, name, entities=()):
    text = f"{whom} was arrested {story}."
    claim = {"type": "COERCE", "predicate": "arrested", "recipients": (whom,)}
    return record_of(text, name=name, claims=(claim,), entities=entities)


def test_a_woman_of_one_report_is_not_the_woman_of_another():
    smuggled, forged = "after customs men found eels in a suitcase", "over forged tickets for a chess final"
    facts = facts_of(arrested("A woman", smuggled, "a"), arrested("A woman", forged, "b"))
    assert facts["far reports, nothing in common"] == facts["far reports"] > 0
    assert "across same whom at" not in facts
    ana = ("PERSON", "Ana Brook", None)
    facts = facts_of(arrested("Ana Brook", smuggled, "a", (ana,)), arrested("Ana Brook", forged, "b", (ana,)))
    assert "far reports, nothing in common" not in facts and "across same whom at" in facts


def test_reports_on_one_story_have_much_in_common():
    story = "after customs men found eels in a suitcase at the ferry port"
    one, other = arrested("A woman", story, "a"), arrested("A passenger", story, "b")
    assert "far reports" not in facts_of(one, other)
    assert f"but {FAR_REPORTS}" not in compared_of(one, other).reasons(0, 1)
    reasons = compared_of(one, arrested("A woman", "over forged tickets for a chess final", "c")).reasons(0, 1)
    assert f"but {FAR_REPORTS}" in reasons and "reports with words in common" not in reasons


def test_a_sentence_that_uses_a_word_twice_tells_of_two():
    text = "Ms Brook will meet Ivo Stein, and in May she will be meeting Lena Holt."
    claims = tuple(
        {"type": "AGREE", "modality": "planned", "predicate": word, "actors": ("Ms Brook",), "recipients": (whom,)}
        for word, whom in (("meet", "Ivo Stein"), ("meeting", "Lena Holt"))
    )
    people = (("PERSON", "Ms Brook", None), ("PERSON", "Ivo Stein", None), ("PERSON", "Lena Holt", None))
    assert sizes(record_of(text, claims=claims, entities=people)) == [1, 1]


def test_in_one_sentence_two_sides_take_a_town_one_after_the_other():
    text = "Rebels took Kunduz in May, after troops had retaken it in April."
    claims = tuple(
        {"type": "COERCE", "mode": "seize", "control": "takes", "predicate": word, "actors": (who,), "place": 0}
        for word, who in (("took", "Rebels"), ("retaken", "troops"))
    )
    sides = (("ORG", "Rebels", "AFGREB"), ("ORG", "troops", "AFGMIL"))
    places = (place_of(text, "Kunduz", lat=1.0, lon=1.0),)
    assert sizes(record_of(text, claims=claims, entities=sides, places=places)) == [1, 1]


def test_in_one_report_two_sides_may_have_taken_one_town_but_not_two():
    sides = (("ORG", "Rebels", "SYRREB"), ("ORG", "Troops", "ISRMIL"))

    def taken(second, word):
        text = f"Rebels took Homs. Troops {word} {second}."
        claims = tuple(
            {"type": "COERCE", "mode": "seize", "control": "takes", "predicate": verb, "actors": (who,), "place": n}
            for n, (verb, who) in enumerate((("took", "Rebels"), (word, "Troops")))
        )
        towns = (place_of(text, "Homs", lat=1.0, lon=1.0), place_of(text, second, lat=1.0, lon=1.0))
        return Comparison(claims_of([record_of(text, claims=claims, entities=sides, places=towns)])).score(0, 1)

    assert taken("Homs", "captured") > taken("Quneitra", "captured") == -inf


def test_villages_that_no_gazetteer_knows_change_hands_each_for_itself():
    def taken(first, second, *, reports, known=()):
        texts = (
            (f"Rebels took {first} and later took {second}.",)
            if reports == 1
            else (
                f"Rebels took {first} on Monday.",
                f"Rebels took {second} on Monday.",
            )
        )
        told = []
        for n, text in enumerate(texts):
            names = [name for name in (first, second) if name in text]
            claims = tuple(
                {
                    "type": "COERCE",
                    "mode": "seize",
                    "control": "takes",
                    "actors": ("Rebels",),
                    "place": k,
                    "predicate": "took" if k == 0 else "later took",
                }
                for k in range(len(names))
            )
            unknown = {"name": None, "geonames_id": None, "country": None, "precision": None}
            town = {"geonames_id": "204318", "country": "CD", "lat": -1.57, "lon": 29.04}
            spots = tuple(place_of(text, name, **(town if name in known else unknown)) for name in names)
            told.append(
                record_of(text, name=f"r{n}", claims=claims, places=spots, entities=(("ORG", "Rebels", "SYRREB"),))
            )
        return Comparison(claims_of(told)).score(0, 1)

    assert taken("Byakhovo", "Obukhovka", reports=1) == -inf
    assert taken("Malaya Loknya", "Kazachya Loknya", reports=1) == -inf
    assert taken("Byakhovo", "Obukhovka", reports=2) == -inf
    assert taken("Vesyoloye", "Veseloye", reports=2) > 0
    assert taken("Sake", "Kingi", reports=2, known=("Sake",)) == -inf
    assert taken("Sake", "Sakke", reports=2, known=("Sake",)) > 0


def test_one_town_joins_reports_that_have_little_else_in_common():
    def shelled(town, story, name):
        text = f"The market of {town} was shelled {story}."
        claim = {"type": "ASSAULT", "predicate": "shelled", "place": 0}
        return record_of(text, name=name, claims=(claim,), places=(place_of(text, town, lat=1.0, lon=1.0),))

    queued = shelled("Kunduz", "as bakers queued for flour from the provincial cooperative", "a")
    truce = "hours before a monitored truce between quarrelling commanders"
    facts = facts_of(queued, shelled("Kunduz", truce, "b"))
    assert facts["far reports"] and "far reports, nothing in common" not in facts
    assert "far reports, nothing in common" in facts_of(queued, shelled("Taloqan", truce, "b"))


def test_others_who_are_in_a_place_and_others_who_strike_it_otherwise_are_other_events():
    sides = (("ORG", "Rebels", "AFGREB"), ("ORG", "troops", "AFGMIL"))

    def there(who, polarity):
        text = f"{who} are in Kunduz."
        claim = {"type": "COERCE", "mode": "seize", "control": "holds", "predicate": "are", "actors": (who,)}
        claim |= {"place": 0, "polarity": polarity}
        places = (place_of(text, "Kunduz", lat=1.0, lon=1.0),)
        return record_of(text, name=who, claims=(claim,), places=places, entities=[s for s in sides if s[1] == who])

    def struck(who, mode, verb):
        text = f"{who} {verb} Kunduz."
        claim = {"type": "ASSAULT", "mode": mode, "predicate": verb, "actors": (who,), "place": 0}
        places = (place_of(text, "Kunduz", lat=1.0, lon=1.0),)
        return record_of(text, name=who, claims=(claim,), places=places, entities=[s for s in sides if s[1] == who])

    assert sizes(there("Rebels", "negative"), there("troops", "positive")) == [1, 1]
    assert sizes(struck("Rebels", "heavy-weapons", "shelled"), struck("troops", "aerial", "bombed")) == [1, 1]


def test_what_two_sides_do_to_each_other_are_two_acts():
    def told(kind, verb, who, whom, name):
        text = f"{who} {verb} {whom} over the shelling of the border town of Jermuk."
        claim = {"type": kind, "predicate": verb, "actors": (who,), "recipients": (whom,)}
        states = tuple(("GPE", side, code) for side, code in (("Armenia", "ARM"), ("Azerbaijan", "AZE")))
        return record_of(text, name=name, claims=(claim,), entities=states)

    one_way = (("ACCUSE", "accused"), ("THREATEN", "threatened"), ("REQUEST", "urged"), ("SANCTION", "expelled"))
    for kind, verb in one_way:
        there, back = (
            told(kind, verb, *sides, sides[0]) for sides in (("Armenia", "Azerbaijan"), ("Azerbaijan", "Armenia"))
        )
        assert compared_of(there, back).score(0, 1) == -inf
        assert compared_of(there, told(kind, verb, "Armenia", "Azerbaijan", "c")).score(0, 1) > 0
    met = [told("CONSULT", "met", *sides, sides[0]) for sides in (("Armenia", "Azerbaijan"), ("Azerbaijan", "Armenia"))]
    assert compared_of(*met).score(0, 1) > -inf
