"""Plain texts into a store, and what `status` and `diff` say of them: whose voices count, and whose turn it is."""

import contextlib
import io
import json

import pytest
from builders import claims_of

from dateline import cli, read_text
from dateline.merging.status import standings
from dateline.wording.holding import status_lines, status_row

pytestmark = pytest.mark.model

PLACES = "They lie in the north of the country, and people there have had no telephone for a week."


def told(*argv):
    written = io.BytesIO()
    with contextlib.redirect_stdout(io.TextIOWrapper(written)) as out, contextlib.redirect_stderr(io.StringIO()):
        assert cli.run([str(one) for one in argv]) == 0
        out.flush()
        return json.loads(written.getvalue())


@pytest.fixture
def store(tmp_path):
    """A store of reports as publisher, day and text; a plain text has no publisher but what it says itself."""

    def made(*reports):
        names = []
        for n, (publisher, day, text) in enumerate(reports):
            name = tmp_path / f"{day}-{n}.{'jsonl' if publisher else 'txt'}"
            line = json.dumps({"id": str(n), "publisher": publisher, "date": day, "text": text})
            name.write_text(line if publisher else text, encoding="utf-8")
            names.append(str(name))
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            assert cli.run(["run", "-q", "--date", "name", "--db", str(tmp_path / "s.db"), *names]) == 0
        return tmp_path / "s.db"

    return made


def status(where, place, day):
    now = told("status", place, "--as-of", day, "--json", "--db", where)["status"]
    return now and (now["holder"], now["state"], now["independent"])


def test_what_a_side_publishes_is_its_own_word(store):
    where = store(
        ("Taliban", "2021-08-13", "Our forces captured Kandahar today."),
        ("Paper", "2021-08-14", "Taliban fighters captured Kandahar on Friday, a Taliban spokesman said."),
    )
    assert status(where, "Kandahar", "2021-08-20") == ("Taliban", "claimed", 1)
    found = json.dumps(told("diff", "--since", "2021-08-01", "--json", "--db", where)["events"])
    assert "captured Kandahar" in found and "independent voices" not in found


def test_a_headline_is_no_second_voice(store):
    text = "The Ethiopian army captured Adwa on Friday, a government official told the Courier."
    where = store(("Courier", "2020-11-21", f"Army takes Adwa, government says\n\n{text}\n\n{PLACES}"))
    assert status(where, "Adwa", "2020-11-22")[1:] == ("claimed", 1)
    found = json.dumps(told("diff", "--since", "2020-11-01", "--json", "--db", where)["events"])
    assert "captured Adwa" in found and "independent voices" not in found


def test_two_issues_of_a_bulletin_are_one_voice(store):
    head = "OPEN CORRIDOR\n{day} November 2020\n\nSituation report {n}\n\n"
    issue = head + "Federal forces control Adwa in Ethiopia. {more}\n"
    where = store(
        (None, "2020-11-19", issue.format(day=19, n=1, more="")),
        (None, "2020-11-26", issue.format(day=26, n=2, more=PLACES)),
    )
    assert status(where, "Adwa", "2020-11-30") == ("Federal forces", "claimed", 1)


def test_who_has_a_town_now_has_ended_the_turn_of_the_other(store):
    where = store(
        ("Herald", "2022-02-27", "Russian troops hold Irpin, residents said."),
        ("Courier", "2022-03-01", "The Ukrainian army is now in full control of Irpin, Ukraine's president said."),
    )
    assert status(where, "Irpin", "2022-02-28") == ("Russian troops", "claimed", 1)
    assert status(where, "Irpin", "2022-03-05") == ("The Ukrainian army", "claimed", 1)


def test_an_airport_is_not_its_town_and_who_comes_near_has_none_of_it(store):
    where = store(
        ("Herald", "2025-01-26", "M23 rebels were closing in on Goma and marched towards Bukavu."),
        ("Courier", "2025-01-27", "Rebels seized Goma airport in eastern Congo, a source said."),
    )
    assert status(where, "Goma", "2025-01-30") == (None, "contested", 0)
    assert [one["place_name"] for one in told("status", "--all", "--json", "--db", where)["places"]] == ["Goma"]


def test_who_denies_the_loss_is_not_who_took_it(store):
    where = store(
        (
            "Herald",
            "2016-08-05",
            "Riek Machar's forces retook Malakal on Friday. South Sudan's army denied losing Malakal.",
        ),
    )
    assert status(where, "Malakal", "2016-08-06") == ("Riek Machar's forces", "contested", 1)


@pytest.mark.parametrize(
    ("text", "at_latest"),
    [
        ("Ministers discussed Russia's capture of Irpin.", True),
        ("Morale has been low after the fall of Irpin.", True),
        ("Since the capture of Irpin, Russian forces have advanced slowly.", True),
        ("Diplomats condemned the seizure of Irpin by Russian forces.", True),
        ("The Russian army, which captured Irpin, denied the charge.", True),
        ("Irpin is controlled by Russian forces.", True),
        ("Russian forces captured Irpin, the defence ministry said.", False),
        ("Russian forces captured Irpin on Tuesday.", False),
        ("Russia announced the capture of Irpin.", False),
        ("Ukraine lost Irpin to Russian forces on Tuesday.", False),
    ],
)
def test_what_is_only_known_to_have_been_by_a_day_has_no_day_on_which_it_began(text, at_latest):
    told = claims_of([read_text(text, date="2025-03-05")])
    ((now, *_),) = standings(told, {}).values()
    assert now.at_latest == at_latest
    words = "\n".join(status_lines([now], now, {c.id: c for c in told}, as_of="2025-03-06"))
    assert ("by 5 March 2025 at the latest" in words) == at_latest
    assert ("since" in words) != at_latest
    assert (" by 2025-03-0" in status_row(now)) == at_latest


def test_a_report_of_the_day_tells_since_when():
    told = claims_of(
        [
            read_text("Russian forces captured Irpin on Tuesday.", date="2025-03-05"),
            read_text("Ministers discussed Russia's capture of Irpin.", date="2025-03-06"),
        ]
    )
    ((now, *_),) = standings(told, {}).values()
    assert (now.since, now.at_latest) == ("2025-03-04", False)
