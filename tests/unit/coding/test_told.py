"""What a user's dictionary says of a text: where its names stand, and the codes of phrases and entities."""

import pytest
from atlas import Atlas, places_of
from builders import analysis_of, document_of

from dateline.coding.dictionaries import read_dictionaries
from dateline.coding.dictionaries.csv_rows import read_csv
from dateline.coding.dictionaries.entries import Dictionary
from dateline.coding.dictionaries.petrarch import read_petrarch
from dateline.coding.dictionaries.phrases import with_agents
from dateline.coding.dictionaries.told import told_in
from dateline.coding.entities import entities
from dateline.model.document import Published

ROWS = """name,code,from,to,kind
Vessland|Vesslander,VES
New Vessland,NVS
US,USB
Isle of Mirrors,---
old guild,GLD
Twin Towns,TWA/TWB
Ana Brook,VESGOV,2010,2014
river warden,~COP,,,agent
envoy,~GOV,,,agent
aid body,NGO~,,,agent
"""


def dictionary(text=ROWS):
    return Dictionary(entries=tuple(read_csv(text, "my.csv")[0]))


def words(text):
    """A text whose words all hang on the last."""
    forms = text.split()
    return analysis_of("\n".join(f"{form} {form.lower()} PROPN NNP {len(forms)} dep" for form in forms))


def found(text, day="2012-06-01", given=ROWS):
    analysis = words(text)
    told = told_in(dictionary(given), analysis, Published(value=day, basis="given") if day else None)
    return [(hit.name, hit.code) for hit in (*told.actors, *told.agents)]


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("in Vessland now", [("Vessland", "VES")]),
        ("VESSLAND", [("Vessland", "VES")]),
        ("Vessland _'s hills", [("Vessland", "VES")]),
        ("two Vesslanders came", [("Vesslander", "VES")]),
        ("New Vessland", [("New Vessland", "NVS")]),
        ("anti _- _Vessland", [("Vessland", "VES")]),
        ("vessland", []),
        ("help us", []),
        ("the US", [("US", "USB")]),
        ("the Old Guild", [("old guild", "GLD")]),
        ("the Isle of Mirrors", [("Isle of Mirrors", None)]),
        ("River wardens", [("river wardens", "~COP")]),
        ("Vesslandia", []),
    ],
)
def test_names_are_found_by_their_words(text, hits):
    assert found(text) == hits


def test_a_code_counts_on_its_days_only():
    assert found("Ana Brook") == [("Ana Brook", "VESGOV")]
    assert found("Ana Brook", "2015-01-01") == []
    assert found("Ana Brook", None) == []


def test_rows_of_one_name_are_one_entry_whatever_their_order():
    given = "name,code,from,to\nOrla,ORL\nOrla,VESGOV,2010,2014\n"
    assert found("Orla", "2012-01-01", given) == [("Orla", "VESGOV")]
    assert found("Orla", "2020-01-01", given) == [("Orla", "ORL")]


def test_an_earlier_file_goes_before_a_later_one(tmp_path):
    (tmp_path / "a.csv").write_text("name,code\nOrla,ORL\n", encoding="utf-8")
    (tmp_path / "b.csv").write_text("name,code,from\nOrla,VESGOV,2010\nFinn,VES\n", encoding="utf-8")
    given = read_dictionaries([tmp_path / "a.csv", tmp_path / "b.csv"])
    told = told_in(given, words("Orla Finn"), Published(value="2012-06-01", basis="given"))
    assert [hit.code for hit in told.actors] == ["ORL", "VES"]


@pytest.mark.parametrize(
    ("actor", "agents", "code"),
    [
        ("GON", ["~GOV"], "GONGOV"),
        (None, ["~GOV"], "---GOV"),
        ("GON", ["NGO~"], "NGOGON"),
        (None, ["NGO~"], "NGO"),
        ("GON", ["NGO~", "~GOV"], "NGOGONGOV"),
        ("USAGOV", ["~GOV"], "USAGOV"),
        ("GMWGOV", ["~WGO"], "GMWGOVWGO"),
        ("GON", ["~GOV", "~GOVMED"], "GONGOVMED"),
        ("TWA/TWB", ["~MIL"], "TWAMIL/TWBMIL"),
        ("GON", ["MIL"], "GONMIL"),
        ("Elves", ["~MIL"], "ElvesMIL"),
    ],
)
def test_an_agent_attaches_to_its_actor(actor, agents, code):
    assert with_agents(actor, agents) == code


def codes(tree, given=None, names=()):
    analysis = analysis_of(tree, names=names)
    told = told_in(given or dictionary(), analysis, Published(value="2012-06-01", basis="given"))
    who = entities(document_of(analysis.text), analysis, places_of(analysis), Atlas(), told)
    return {entity.name: entity.code for entity in who}


WARDENS = """
    river river NOUN NN 2 compound
    wardens warden NOUN NNS 0 root
    of of ADP IN 4 case
    Vessland Vessland PROPN NNP 2 nmod
"""


def test_a_name_that_the_model_does_not_see_is_an_entity_and_its_agent_too():
    assert codes(WARDENS) == {"river wardens": "VESCOP", "Vessland": "VES"}


def test_an_agent_without_an_actor_has_no_country():
    assert codes("An a DET DT 2 det\nenvoy envoy NOUN NN 0 root") == {"An envoy": "---GOV"}


def test_an_agent_takes_a_country_that_only_the_gazetteer_knows():
    assert codes("Kenyan Kenyan ADJ JJ 2 amod\nenvoys envoy NOUN NNS 0 root")["Kenyan envoys"] == "KENGOV"


POLICE = "Vessland Vessland PROPN NNP 2 compound\npolice police NOUN NN 0 root"


def test_nouns_that_a_csv_does_not_list_keep_the_roles_that_ship():
    assert codes(POLICE)["Vessland police"] == "VESCOP"


def test_a_file_of_petrarchs_agents_is_all_the_agents_there_are():
    entries, _ = read_petrarch("VESSLAND_ [VES]\nENVOY_ [~GOV]", "my.txt")
    assert codes(POLICE, Dictionary(entries=tuple(entries), whole=True))["Vessland police"] == "VES"


def test_a_dictionary_goes_before_what_ships():
    tree = "Kenya Kenya PROPN NNP 2 compound\nenvoys envoy NOUN NNS 0 root"
    given = dictionary("name,code\nKenya,KNY\n")
    assert codes(tree, given)["Kenya"] == "KNY"
    assert codes(tree, given)["Kenya envoys"] == "KNYGOV"


def test_a_name_may_be_told_to_have_no_code():
    tree = "Kenya Kenya PROPN NNP 0 root"
    assert codes(tree, dictionary("name,code\nKenya,---\n")) == {"Kenya": None}


def test_titles_before_a_person_are_agents():
    tree = """
        Vessland Vessland PROPN NNP 2 compound
        Envoy envoy PROPN NNP 3 nmod:desc
        Orla Orla PROPN NNP 0 root
        Finn Finn PROPN NNP 3 flat
    """
    assert codes(tree, names=(("Orla Finn", "PERSON"),))["Orla Finn"] == "VESGOV"


def test_without_a_dictionary_nothing_is_told():
    told = told_in(None, words("Vessland"), None)
    assert not (told.actors or told.agents or told.whole)


def test_a_noun_of_several_countries_is_each_ones():
    tree = """
        wardens warden NOUN NNS 0 root
        in in ADP IN 4 case
        New New PROPN NNP 4 compound
        Vessland Vessland PROPN NNP 1 nmod
        and and CCONJ CC 6 cc
        Vessland Vessland PROPN NNP 4 conj
    """
    assert codes(tree, dictionary("name,code\nNew Vessland,NVS\nVessland,VES\nwarden,~COP\n"))["wardens"] == (
        "NVSCOP/VESCOP"
    )


def test_coordinated_nouns_share_their_owner():
    tree = """
        Vessland Vessland PROPN NNP 2 compound
        wardens warden NOUN NNS 0 root
        and and CCONJ CC 4 cc
        envoys envoy NOUN NNS 2 conj
    """
    found = codes(tree, dictionary("name,code\nVessland,VES\nwarden,~COP\nenvoy,~GOV\n"))
    assert found["envoys"] == "VESGOV"


def test_a_word_of_an_agent_is_not_the_agent():
    tree = """
        river river NOUN NN 2 compound
        wardens warden NOUN NNS 3 nsubj
        saw see VERB VBD 0 root
        river river NOUN NN 5 compound
        boats boat NOUN NNS 3 obj
    """
    assert codes(tree).get("river") is None
