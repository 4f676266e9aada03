import pytest
from builders import place_of, record_of
from msgspec.structs import replace

from dateline.model.cited import Cited
from dateline.model.claim import Role
from dateline.model.figure import Figure
from dateline.wording.phrase import plain_phrase


def told(text, claim, **given):
    record = record_of(text, claims=(claim,), **given)
    return plain_phrase(Cited(0, record, record.claims[0]))


def distance(text, words):
    start = text.index(words)
    end = start + len(words)
    number, unit = words.split()
    given = {"low": int(number), "high": int(number), "of": None, "ordinal": False, "unit": unit}
    return Figure(start=start, end=end, kind="distance", **given)


@pytest.mark.parametrize(
    ("text", "claim", "phrase"),
    [
        (
            "On Friday, rebels seized the radio station and a bank.",
            {"predicate": "seized", "actors": ("rebels",)},
            "Rebels seized the radio station",
        ),
        ("The talks had stopped, an envoy said.", {"predicate": "stopped"}, "The talks had stopped"),
        ("The truce ends on 30 May.", {"predicate": "ends"}, "The truce ends on 30 May"),
        (
            "The army, which had promised to hold on, later left the base.",
            {"predicate": "left", "actors": ("The army",), "recipients": ("the base",)},
            "The army, which had promised to hold on, later left the base",
        ),
        ("It led to the siege of the town.", {"predicate": "siege"}, "It led to the siege of the town"),
        (
            "Everybody spoke about the third night in the valley of the siege of the town.",
            {"predicate": "siege"},
            "The third night in the valley of the siege of the town",
        ),
        (
            "A body was found in Mr. Roe's U.S. home on Feb. 26, police said.",
            {"predicate": "found", "sentence": (0, 64)},
            "A body was found in Mr. Roe's U.S. home on Feb. 26",
        ),
        (
            "Those who were engaged in sabotage were “no students”.",
            {"predicate": "engaged"},
            "Were engaged in sabotage",
        ),
        (
            "The sanctions on the bank of Chad were lifted.",
            {"predicate": "lifted", "recipients": ("the bank of Chad",)},
            "The sanctions on the bank of Chad were lifted",
        ),
        (
            "Lawyers accused the army of killing ten people.",
            {"predicate": "killing", "actors": ("the army",), "recipients": ("ten people",)},
            "The army killing ten people",
        ),
        ("In response to the raid, it fell silent.", {"predicate": "raid"}, "In response to the raid"),
        (
            "Troops (most of them young: some were boys) retook the bridge.",
            {"predicate": "retook", "actors": ("Troops",)},
            "Troops … retook the bridge",
        ),
        (
            "The minister will not be questioned.",
            {"predicate": "questioned", "recipients": ("The minister",)},
            "The minister will not be questioned",
        ),
    ],
)
def test_phrase_is_the_clause_in_the_words_of_the_report(text, claim, phrase):
    assert told(text, claim) == phrase


def test_pronoun_is_replaced_by_the_name_behind_it():
    text = "The mayor spoke. He resigned."
    record = record_of(text, entities=(("PERSON", "The mayor", None),), claims=({"predicate": "resigned"},))
    claim = record.claims[0]
    he = Role(start=17, end=19, text="He", entity="e1", code=None)
    assert plain_phrase(Cited(0, record, replace(claim, actors=(he,)))) == "[The mayor] resigned"


def test_phrase_stays_inside_what_the_holder_says():
    text = "The ministry denied on Monday that Kunduz had fallen to the rebels."
    given = {"source": "The ministry", "cue": "denied", "content": "that Kunduz had fallen to the rebels"}
    claim = {"predicate": "fallen", "holder": "s1", "place": 0, "polarity": "negative"}
    assert (
        told(text, claim, statements=(given,), places=(place_of(text, "Kunduz"),)) == "Kunduz had fallen to the rebels"
    )


def test_a_place_that_only_leads_up_to_the_clause_is_no_part_of_it():
    text = "In Kunduz, soldiers repelled an attack."
    claim = {"predicate": "repelled", "actors": ("soldiers",), "place": 0}
    assert told(text, claim, places=(place_of(text, "Kunduz"),)) == "Soldiers repelled an attack"
    text = "Rebels left Kunduz on Monday and the army entered the town."
    claim = {"predicate": "entered", "actors": ("the army",), "place": 0}
    assert told(text, claim, places=(place_of(text, "Kunduz"),)) == "The army entered the town"
    text = "Kunduz and the villages around it were in our hands."
    claim = {"predicate": "hands", "actors": ("our",), "place": 0}
    assert told(text, claim, places=(place_of(text, "Kunduz"),)).startswith("Kunduz")


def test_what_somebody_calls_for_is_said_by_whoever_the_claim_has():
    text = "The ministers met in Doha and called for an end to the war, the host said."
    given = {"source": "the host", "cue": "called", "content": "for an end to the war"}
    claim = {"predicate": "called", "actors": ("The ministers",), "type": "REQUEST"}
    assert told(text, claim, statements=(given,)).startswith("The ministers called for an end")


def test_what_is_demanded_of_somebody_is_told_with_what_they_are_to_do():
    text = "The mayor demands that the army leave the town."
    claim = {"predicate": "demands", "actors": ("The mayor",), "recipients": ("the army",), "type": "REQUEST"}
    assert told(text, claim) == "The mayor demands that the army leave the town"


@pytest.mark.parametrize(
    ("town", "phrase"),
    [
        ("Goma", "The rebels hold Goma"),
        ("Sake", "The rebels hold … Sake"),
        ("Minova", "The rebels hold … Minova"),
    ],
)
def test_a_place_of_a_list_is_told_without_those_before_it(town, phrase):
    text = "The rebels hold Goma, Sake and Minova."
    places = tuple(place_of(text, name) for name in ("Goma", "Sake", "Minova"))
    claims = [{"predicate": "hold", "actors": ("The rebels",), "place": n, "control": "holds"} for n in range(3)]
    record = record_of(text, claims=claims, places=places)
    one = next(c for c in record.claims if record.text[places[c.place].start :].startswith(town))
    assert plain_phrase(Cited(0, record, one)) == phrase


def test_what_is_denied_or_confirmed_by_it_is_told_in_brackets():
    text = "The rebels captured Goma, a witness said. The army denied it."
    claims = [
        {"predicate": "captured", "actors": ("The rebels",), "place": 0, "rule": "capture-place:capture"},
        {"predicate": "it", "actors": ("The rebels",), "place": 0, "rule": "denies: capture-place:capture"},
    ]
    record = record_of(text, claims=claims, places=(place_of(text, "Goma"),))
    one = next(c for c in record.claims if (c.rule or "").startswith("denies"))
    assert plain_phrase(Cited(0, record, one)) == "[The rebels captured Goma]"


def test_what_is_called_untrue_is_told_in_its_own_words_and_not_in_those_of_another_like_it():
    text = "The rebels captured Goma. The minister falsely claimed that the army had taken Sake."
    taken = {"actors": ("the army",), "predicate": "taken", "sentence": (26, len(text))}
    claims = [
        {"predicate": "captured", "actors": ("The rebels",), "rule": "capture-place:capture"},
        {**taken, "rule": "capture-place:capture"},
        {**taken, "rule": "untrue: capture-place:capture", "polarity": "negative"},
    ]
    record = record_of(text, claims=claims)
    one = next(c for c in record.claims if (c.rule or "").startswith("untrue"))
    assert plain_phrase(Cited(0, record, one)) == "The army had taken Sake"


def test_a_place_at_the_end_is_told_with_its_verb():
    text = "Ten people were killed when Goma was shelled on Friday, the mayor said."
    claim = {"predicate": "killed", "recipients": ("Ten people",), "place": 0}
    phrase = "Ten people were killed when Goma was shelled on Friday"
    assert told(text, claim, places=(place_of(text, "Goma"),)) == phrase


def test_a_place_of_which_no_other_claim_tells_keeps_the_words_before_it():
    text = "The rebels left the towns of Goma and Sake."
    claim = {"predicate": "left", "actors": ("The rebels",), "place": 0}
    assert told(text, claim, places=(place_of(text, "Sake"),)) == "The rebels left the towns of Goma and Sake"


@pytest.mark.parametrize(
    ("text", "claim", "place", "phrase"),
    [
        ("The army has captured Khartoum airport, a source said.", "captured", "Khartoum", "captured Khartoum airport"),
        ("The army captured the Melitopol air base on Sunday.", "captured", "Melitopol", "the Melitopol air base"),
        ("The army retook the Mosul central railway station.", "retook", "Mosul", "Mosul central railway station"),
        ("The army shelled Kharkiv's northern suburbs on Monday.", "shelled", "Kharkiv", "Kharkiv's northern suburbs"),
        ("The army shelled Goma overnight.", "shelled", "Goma", "The army shelled Goma"),
        ("The army entered the Donbas on Monday.", "entered", "Donbas", "The army entered the Donbas"),
        ("The army struck in Goma city officials said.", "struck", "Goma", "The army struck in Goma"),
        ("The army entered Sake, 25 km west of Goma, on Monday.", "entered", "Sake", "Sake, 25 km west of Goma"),
        ("The army entered Sake, 25 km (16 miles) west of Goma.", "entered", "Sake", "The army entered Sake"),
        (
            "The army shelled late on Sunday (for three hours) the outskirts of Bukavu.",
            "shelled",
            "Bukavu",
            "The army shelled … the outskirts of Bukavu",
        ),
    ],
)
def test_a_place_is_told_with_the_rest_of_its_noun_phrase(text, claim, place, phrase):
    figures = [distance(text, words) for words in ("25 km", "16 miles") if words in text]
    claim = {"predicate": claim, "actors": ("The army",), "place": 0, "figures": tuple(range(len(figures)))}
    assert told(text, claim, places=(place_of(text, place),), figures=figures).endswith(phrase)


@pytest.mark.parametrize(
    ("text", "verb", "place", "phrase"),
    [
        ("The truce in Yemen ends on 7 June.", "ends", "Yemen", "The truce in Yemen ends on 7 June"),
        ("On Friday, talks in Doha were suspended.", "suspended", "Doha", "Talks in Doha were suspended"),
        ("In Goma fighting broke out on Monday.", "fighting", "Goma", "In Goma fighting broke out on Monday"),
        ("In Goma, the truce expires on Sunday.", "expires", "Goma", "In Goma, the truce expires on Sunday"),
    ],
)
def test_a_place_at_the_head_is_told_with_what_is_there(text, verb, place, phrase):
    assert told(text, {"predicate": verb, "place": 0}, places=(place_of(text, place),)) == phrase


def test_a_party_before_another_noun_is_told_with_it():
    text = "The army had repelled an RSF assault on Sunday."
    claim = {"predicate": "repelled", "actors": ("The army",), "recipients": ("RSF",)}
    assert told(text, claim) == "The army had repelled an RSF assault"
    text = "The mayor said that an investigation into the retreat had been opened."
    claim = {"predicate": "opened", "recipients": ("the retreat",), "sentence": (19, len(text))}
    assert told(text, claim) == "An investigation into the retreat had been opened"


def test_a_long_phrase_does_not_cut_a_name_in_two():
    text = "It had agreed to a three-month humanitarian truce proposed by the United States of America."
    claim = {"predicate": "agreed"}
    assert told(text, claim).endswith("truce proposed by the United States")


def test_a_number_is_told_with_what_befell_so_many():
    text = "The hospital had counted 2,000 dead by Monday."
    claim = {"predicate": "counted", "actors": ("The hospital",), "recipients": ("2,000",)}
    assert told(text, claim) == "The hospital had counted 2,000 dead"


def test_what_a_clause_tells_of_a_party_begins_with_the_party():
    text = "The town looked into the raid, which drew protests."
    assert told(text, {"predicate": "protests", "recipients": ("the raid",)}) == "The raid, which drew protests"
    text = "All of Kunduz has been retaken."
    claim = {"predicate": "retaken", "place": 0}
    assert told(text, claim, places=(place_of(text, "Kunduz"),)) == "All of Kunduz has been retaken"
