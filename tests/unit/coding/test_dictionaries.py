"""A user's dictionaries: the forms they come in, the days on which codes hold, and every mistake told."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.coding.dictionaries import read_dictionaries
from dateline.coding.dictionaries.csv_rows import is_csv, read_csv
from dateline.coding.dictionaries.entries import Dated, day_of, plural
from dateline.coding.dictionaries.petrarch import read_petrarch
from dateline.errors import UsageError

CSV = """name,code,from,to,kind
Vessland|Vesslander,VES,,,
Ana Brook,VESGOV,2010-05-01,2014-06,
Ana Brook,VESELI,2014-07,,
river warden,~COP,,,agent
"""
ACTORS = """# An island and its people
VESSLAND_ [VES] ; the island
+VESSLANDER_
<!-- the line of
mayors -->
ANA_BROOK_
\t[VESGOV 100501-140630]
\t[VESELI >20140630]
\t[VESOPP <100501]
\t[VES]
OLD_MILL_ [###] # never a party
---STOP---
NOT_READ_ [ZZZ]
"""
AGENTS = """!WARDEN! = WARDEN, KEEPER
RIVER_!WARDEN!_ [~COP]
GOOSE {GEESE} [~GGS]
POLICE {} [~COP]
LAWMAKER_ [~LEG]
AID_BODY_ [NGO~]
"""


def entries_of(text, reader=read_petrarch):
    entries, mistakes = reader(text, "my.txt")
    assert not mistakes
    return {entry.names: entry for entry in entries}


def sentences_of(text, reader=read_petrarch):
    return [mistake.sentence for mistake in reader(text, "my.txt")[1]]


def test_csv_has_names_codes_days_and_kinds():
    found = read_csv(CSV, "my.csv")[0]
    assert [(entry.names, entry.kind) for entry in found] == [
        (("Vessland", "Vesslander"), "actor"),
        (("Ana Brook",), "actor"),
        (("Ana Brook",), "actor"),
        (("river warden", "river wardens"), "agent"),
    ]
    assert found[1].codes == (Dated(code="VESGOV", first=date(2010, 5, 1), last=date(2014, 6, 30)),)
    assert found[2].codes == (Dated(code="VESELI", first=date(2014, 7, 1)),)


@pytest.mark.parametrize("mark", [";", "\t"])
def test_csv_may_be_separated_by_other_marks(mark):
    assert is_csv(CSV.replace(",", mark), "actors")
    assert read_csv(CSV.replace(",", mark), "actors") == read_csv(CSV, "actors")


def test_a_code_with_a_tilde_is_an_agents():
    assert [entry.kind for entry in read_csv("name,code\nmayor,~GOV\nBasel,CHE\n", "my.csv")[0]] == ["agent", "actor"]


def test_actors_of_petrarch_have_synonyms_and_dated_codes():
    found = entries_of(ACTORS)
    assert set(found) == {("VESSLAND", "VESSLANDER"), ("ANA BROOK",), ("OLD MILL",)}
    assert found["OLD MILL",].code(None) == "###"


@pytest.mark.parametrize(
    ("day", "code"),
    [
        (date(2010, 4, 30), "VESOPP"),
        (date(2010, 5, 1), "VESGOV"),
        (date(2014, 6, 30), "VESGOV"),
        (date(2014, 7, 1), "VESELI"),
        (None, "VES"),
    ],
)
def test_the_first_code_that_holds_on_the_day_counts(day, code):
    assert entries_of(ACTORS)["ANA BROOK",].code(day) == code


def test_without_a_day_no_dated_code_is_known_to_hold():
    assert entries_of("ANA_BROOK_ [VESGOV >100501]")["ANA BROOK",].code(None) is None


def test_codes_may_stand_side_by_side():
    entry = entries_of("ANA_BROOK_ [VESGOV 820101-831231][VESELI >840101]")["ANA BROOK",]
    assert (entry.code(date(1983, 1, 1)), entry.code(date(1990, 1, 1))) == ("VESGOV", "VESELI")


def test_agents_have_plurals_and_macros():
    found = entries_of(AGENTS)
    assert all(entry.kind == "agent" for entry in found.values())
    assert set(found) == {
        ("RIVER WARDEN", "RIVER WARDENS", "RIVER KEEPER", "RIVER KEEPERS"),
        ("GOOSE", "GEESE"),
        ("POLICE",),
        ("LAWMAKER", "LAWMAKERS"),
        ("AID BODY", "AID BODIES"),
    }


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("VESSLAND_ [VES <9113]", "'<9113' in [VES <9113] is no date; write <YYMMDD, >YYMMDD or YYMMDD-YYMMDD"),
        ("VESSLAND_ [VES 950101-940101]", "[VES 950101-940101] ends before it begins"),
        ("VESSLAND_ [VES", "a square bracket is not closed"),
        ("VESSLAND_ []", "there is no code between the brackets"),
        ("VESSLAND_ [<950101]", "there is no code before the date in [<950101]"),
        ("VESSLAND_", "'VESSLAND' has no code; put one in square brackets"),
        ("+VESSLANDER_", "there is no actor above that this could belong to"),
        ("_ [VES]", "there is no name"),
        ("!A! = ", "the macro !A! stands for nothing"),
        ("OLD !A! [~GOV]", "the macro !A! is not defined above"),
        ("OLD !A [~GOV]", "the macro in 'OLD !A' does not end in an exclamation mark"),
        ("GOOSE {GEESE [~GGS]", "a brace is not closed"),
        ("GOOSE {GEESE}", "'GOOSE {GEESE}' has no code; put one in square brackets"),
    ],
)
def test_a_mistake_in_a_file_of_petrarch_is_told_with_its_line(text, sentence):
    assert sentences_of(f"# first\n{text}\n") == [f"my.txt, line 2: {sentence}."]


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        ("Vessland", "there is no code; write --- for none"),
        (",VES", "there is no name"),
        ("Vessland,V ES", "'V ES' is no code; write it without spaces or brackets, or --- for none"),
        ("Vessland,VES,2010-13-01", "'2010-13-01' under 'from' is no day like 2021-08-10"),
        ("Vessland,VES,2012,2011", "the code ends (2011) before it begins (2012)"),
        ("Vessland,VES,,,boss", "the kind 'boss' is neither actor nor agent"),
        ("Vess,land,VES,,,", "there are 6 cells under 5 columns; a name with a comma needs quotation marks"),
    ],
)
def test_a_mistake_in_csv_is_told_with_its_line(row, sentence):
    found = sentences_of(f"name,code,from,to,kind\nIsle,ISL\n\n{row}\n", read_csv)
    assert f"my.txt, line 4: {sentence}." in found


def test_a_header_must_name_the_columns():
    assert sentences_of("name,cameo\nVessland,VES\n", read_csv) == [
        "my.txt, line 1: there is no column 'code' in the header; it begins with name,code.",
        "my.txt, line 1: the column 'cameo' is none of name, code, from, to, kind.",
    ]


def test_all_mistakes_of_all_files_are_told_at_once(tmp_path):
    (tmp_path / "a.csv").write_text("name,code\nVessland\n,VES\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("VESSLAND_\n[VES <1]\n", encoding="utf-8")
    (tmp_path / "c.txt").write_bytes(b"OK_ [OK]\n\xff\n")
    (tmp_path / "d.txt").write_text("# nothing\n", encoding="utf-8")
    with pytest.raises(UsageError) as caught:
        read_dictionaries([tmp_path / name for name in ("a.csv", "b.txt", "c.txt", "d.txt", "e.txt")])
    lines = [line.removeprefix(f"{tmp_path}/") for line in str(caught.value).splitlines()]
    assert [line.partition(":")[0] for line in lines] == [
        "a.csv, line 2", "a.csv, line 3", "b.txt, line 2", "c.txt, line 2", "d.txt", "e.txt",
    ]  # fmt: skip


def test_very_many_mistakes_are_counted(tmp_path):
    (tmp_path / "a.csv").write_text("name,code\n" + "Vessland\n" * 50, encoding="utf-8")
    with pytest.raises(UsageError, match="30 more mistakes"):
        read_dictionaries([tmp_path / "a.csv"])


def test_the_digest_is_of_the_files(tmp_path):
    (tmp_path / "a.csv").write_text("name,code\nVessland,VES\n", encoding="utf-8")
    (tmp_path / "b.csv").write_text("name,code\nVessland,VSS\n", encoding="utf-8")
    one, two, both = (
        read_dictionaries([tmp_path / name for name in names]).digest
        for names in (("a.csv",), ("b.csv",), ("a.csv", "b.csv"))
    )
    assert len({one, two, both}) == 3
    assert one == read_dictionaries([tmp_path / "a.csv"]).digest


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("950103", date(1995, 1, 3)),
        ("120103", date(2012, 1, 3)),
        ("19950103", date(1995, 1, 3)),
        ("1995-01-03", date(1995, 1, 3)),
        ("1995-02", date(1995, 2, 1)),
        ("1995", date(1995, 1, 1)),
        ("950230", None),
        ("soon", None),
        ("", None),
    ],
)
def test_days_are_read_in_every_form(text, day):
    assert day_of(text) == day


def test_a_month_and_a_year_end_on_their_last_day():
    assert (day_of("2012-02", last=True), day_of("2012", last=True)) == (date(2012, 2, 29), date(2012, 12, 31))


@pytest.mark.parametrize(
    ("one", "many"), [("AUTHORITY", "AUTHORITIES"), ("envoy", "envoys"), ("press", "presses"), ("RANGER", "RANGERS")]
)
def test_regular_plurals(one, many):
    assert plural(one) == many


WORD = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=2, max_size=8)
NAME = st.lists(WORD, min_size=1, max_size=3).map(" ".join)
DAYS = st.dates(date(1931, 1, 1), date(2030, 12, 31))
CODE = st.builds(
    lambda code, ends: Dated(code=code, first=min(ends), last=max(ends)) if ends else Dated(code=code),
    WORD,
    st.one_of(st.just(()), st.tuples(DAYS, DAYS)),
)


@given(st.dictionaries(NAME, st.tuples(st.lists(NAME, max_size=2), st.lists(CODE, min_size=1, max_size=3)), max_size=4))
def test_what_is_written_as_petrarch_writes_it_is_read_as_it_was(actors):
    lines = []
    for name, (others, codes) in actors.items():
        lines.append(name.replace(" ", "_") + "_")
        lines += ["+" + other.replace(" ", "_") + "_" for other in others]
        for each in codes:
            when = "" if each.always else f" {each.first:%y%m%d}-{each.last:%Y%m%d}"
            lines.append(f"\t[{each.code}{when}]")
    entries, mistakes = read_petrarch("\n".join(lines), "my.txt")
    assert not mistakes
    assert [(entry.names, entry.codes) for entry in entries] == [
        ((name, *others), tuple(codes)) for name, (others, codes) in actors.items()
    ]


@given(st.lists(st.tuples(NAME, CODE), min_size=1, max_size=5))
def test_what_is_written_as_csv_is_read_as_it_was(rows):
    lines = ["name,code,from,to"]
    lines += [f"{name},{each.code},{each.first or ''},{each.last or ''}" for name, each in rows]
    entries, mistakes = read_csv("\n".join(lines), "my.csv")
    assert not mistakes
    assert [(entry.names, entry.codes) for entry in entries] == [((name,), (each,)) for name, each in rows]


@given(st.text(alphabet="AB_+[]<>{}!~=#;-1 \n\t", max_size=80))
def test_whatever_stands_in_a_file_is_read_or_told(text):
    for reader in (read_petrarch, read_csv):
        entries, mistakes = reader(text, "my.txt")
        assert all(entry.names and entry.codes for entry in entries)
        assert all(mistake.why for mistake in mistakes)
