"""Which stretches are names, and of what."""

from atlas import Atlas, places_of
from builders import analysis_of, document_of

from dateline.coding.entities import entities
from dateline.coding.naming.names import in_capitals
from dateline.language.analysis import Analysis, NameType
from dateline.model.entity import Entity
from dateline.model.place import Place


def read(analysis: Analysis, places: tuple[Place, ...] | None = None) -> tuple[Entity, ...]:
    return entities(document_of(analysis.text), analysis, places_of(analysis) if places is None else places, Atlas())


def typed(analysis: Analysis, places: tuple[Place, ...] | None = None) -> dict[str, str]:
    """The names, with their types."""
    return {
        analysis.text[m.start : m.end]: each.type
        for each in read(analysis, places)
        for m in each.mentions
        if m.kind == "name"
    }


def flat(words: str, kind: str = "PROPN") -> str:
    """Words in a row under the first."""
    forms = words.split()
    return "\n".join(
        f"{form} {form} {kind} NNP {0 if i == 0 else 1} {'root' if i == 0 else 'flat'}" for i, form in enumerate(forms)
    )


def of(words: str, *names: tuple[str, NameType]) -> dict[str, str]:
    return typed(analysis_of(flat(words), names=names))


def test_titles_and_articles_are_not_part_of_a_name() -> None:
    assert of("General Mark Otieno", ("General Mark Otieno", "PERSON")) == {"Mark Otieno": "PERSON"}
    assert of("Mullah Hassan Ali", ("Mullah Hassan Ali", "PERSON")) == {"Mullah Hassan Ali": "PERSON"}
    assert of("the Green Party", ("the Green Party", "ORG")) == {"Green Party": "ORG"}
    assert of("President", ("President", "PERSON")) == {}


def test_known_bodies_need_no_model() -> None:
    assert of("Boko Haram") == {"Boko Haram": "ORG"}
    assert of("Islamic State Khorasan") == {"Islamic State Khorasan": "ORG"}


def test_weapons_and_events() -> None:
    found = of("Kalashnikov and HIMARS in World War II")
    assert found == {"Kalashnikov": "WEAPON", "HIMARS": "WEAPON", "World War II": "EVENT"}


def test_peoples_and_demonyms() -> None:
    tree = "Kenyan kenyan ADJ JJ 3 amod\nMuslim muslim ADJ JJ 3 amod\nleaders leader NOUN NNS 0 root"
    assert typed(analysis_of(tree)) == {"Kenyan": "NORP", "Muslim": "NORP"}


def test_a_place_has_the_type_of_its_feature() -> None:
    analysis = analysis_of(
        flat("Kisumu , Naivasha and Wilson"), names=(("Kisumu", "LOC"), ("Naivasha", "LOC"), ("Wilson", "LOC"))
    )
    places = (
        Place(start=0, end=6, kind="name", feature="PPLA", country="KE"),
        Place(start=9, end=17, kind="name", feature="LK", country="KE"),
        Place(start=22, end=28, kind="name", feature="AIRP", country="KE"),
    )
    assert typed(analysis, places) == {"Kisumu": "GPE", "Naivasha": "LOC", "Wilson": "FAC"}
    codes = {each.name: each.code for each in read(analysis, places)}
    assert codes == {"Kisumu": "KEN", "Naivasha": None, "Wilson": None}


def test_a_place_inside_a_name_is_not_one_of_its_own() -> None:
    assert of("Kenya Power Company", ("Kenya Power Company", "ORG")) == {"Kenya Power Company": "ORG"}


def test_a_name_has_one_type_in_a_document() -> None:
    analysis = analysis_of(flat("Marula said"), flat("Marula came"), flat("Marula won"), names=(("Marula", "ORG"),))
    assert {each.type for each in read(analysis)} == {"ORG"}
    assert len(read(analysis)[0].mentions) == 3


def test_a_department_of_something_is_one_name() -> None:
    tree = """
        The the DET DT 2 det
        Department department PROPN NNP 0 root
        of of ADP IN 4 case
        Fisheries fisheries PROPN NNP 2 nmod
        said say VERB VBD 2 dep
    """
    assert typed(analysis_of(tree)) == {"Department of Fisheries": "ORG"}


def test_texts_in_capitals_keep_their_names() -> None:
    text = "THE ELN ATTACKED A TOWN AND WHO IS TO BLAME"
    assert in_capitals(text) and not in_capitals("The ELN attacked")
    analysis = analysis_of(flat(text, "NOUN").replace("ELN ELN NOUN", "ELN ELN PROPN"))
    assert typed(analysis) == {}
    atlas_knows = (Place(start=17, end=21, kind="name", country="CO", feature="PCLI"),)
    assert typed(analysis, atlas_knows)["ELN"] == "ORG"
    farc = analysis_of(flat("THE FARC ATTACKED", "NOUN").replace("FARC FARC NOUN", "FARC FARC PROPN"))
    assert typed(farc)["FARC"] == "ORG"  # an acronym that is nobody else's


def test_codes_come_from_titles_and_countries_said_apart() -> None:
    tree = """
        Kenyan kenyan ADJ JJ 2 amod
        minister minister NOUN NN 3 nmod:desc
        Dina Dina PROPN NNP 5 nsubj
        Okello Okello PROPN NNP 3 flat
        spoke speak VERB VBD 0 root
    """
    found = {each.name: each.code for each in read(analysis_of(tree, names=(("Dina Okello", "PERSON"),)))}
    assert found["Dina Okello"] == "KENGOV"
    assert found["Kenyan"] == "KEN"


def test_a_commander_of_a_group_has_its_code_through_the_group_s_description() -> None:
    first = "Taliban Taliban PROPN NNP 2 nsubj\nleft leave VERB VBD 0 root"
    again = """
        The the DET DT 3 det
        armed armed ADJ JJ 3 amod
        group group NOUN NN 5 nmod:poss
        _'s 's PART POS 3 case
        spokesman spokesman NOUN NN 6 nsubj
        left leave VERB VBD 0 root
    """
    codes = {each.name: each.code for each in read(analysis_of(first, again))}
    assert codes["The armed group's spokesman"] == "AFGREBTAL"


def test_nothing_known_is_no_code_and_nothing_at_all_is_no_entity() -> None:
    assert [each.code for each in read(analysis_of(flat("Dina Okello"), names=(("Dina Okello", "PERSON"),)))] == [None]
    assert read(Analysis(text="", tokens=(), sentences=())) == ()


def test_the_gazetteer_overrules_a_model_that_sees_a_person_in_a_town() -> None:
    tree = """
        Fighting fighting NOUN NN 0 root
        in in ADP IN 3 case
        Kundara Kundara PROPN NNP 1 nmod
    """
    analysis = analysis_of(tree, names=(("Kundara", "PERSON"),))
    place = Place(start=12, end=19, kind="name", feature="PPL", country="KE", score=0.4)
    assert typed(analysis, (place,)) == {"Kundara": "GPE"}
    with_a_title = analysis_of(flat("President Kundara"), names=(("Kundara", "PERSON"),))
    place = Place(start=10, end=17, kind="name", feature="PPL", country="KE", score=0.9)
    assert typed(with_a_title, (place,)) == {"Kundara": "PERSON"}
