"""Programs that are killed, and programs that write at once, lose nothing and leave nothing half-written."""

import random
import time

import pytest
from programs import Program, run, timed
from stores import assert_sound, counts, many, picture, written

from dateline import services
from dateline.errors import StoreError

WINDOW, STEP = 60, 10
"""Reports that a run is given, and how many of them the run before was not: there is always something to write."""
KILLS = {"sqlite": 20, "postgresql": 12}


@pytest.mark.slow
def test_kills_at_any_moment_cost_nothing_that_was_written(new_place, request, tmp_path):
    chance = random.Random(20210809)
    rounds = KILLS[request.node.callspec.id]
    records = many(WINDOW + STEP * rounds)
    feed = written(tmp_path / "feed.jsonl", records)
    reference, where, first = new_place(), new_place(), written(tmp_path / "first.jsonl", records[:WINDOW])
    assert run("run", "--db", reference, feed) == 0
    lasts = timed("run", "--db", new_place(), first)
    killed, before = 0, 0
    for n in range(rounds):
        window = written(tmp_path / "window.jsonl", records[STEP * n : STEP * n + WINDOW])
        verb = ("add", "run", "run", "merge")[n % 4]
        program = Program(verb, "--db", where, *([window] if verb != "merge" else []))
        if program.wait(chance.uniform(0, lasts * (0.3 if verb == "merge" else 1))) is None:
            program.kill()
            killed += 1
        try:
            store = services.open_store(where)
        except StoreError:
            assert before == 0  # it was killed before there was a store
            continue
        assert_sound(store)
        now = counts(store)["reading"]
        assert now >= before
        before = now
        store.engine.dispose()
    assert killed > rounds // 3
    assert run("run", "--db", where, feed) == 0
    run("merge", "--db", where)
    store, expected = services.open_store(where), services.open_store(reference)
    assert_sound(store)
    assert picture(store) == picture(expected)
    assert counts(store)["claim"] == counts(expected)["claim"]


def test_two_writers_at_once_lose_nothing(new_place, tmp_path):
    records = many(120)
    halves = [written(tmp_path / f"{n}.jsonl", records[n::2]) for n in range(2)]
    whole = written(tmp_path / "whole.jsonl", records)
    alone, where = new_place(), new_place()
    assert run("run", "--db", alone, whole) == 0
    writers = [Program("run", "--db", where, half, said=tmp_path / f"{n}.txt") for n, half in enumerate(halves)]
    writers += [Program("run", "--db", where, whole, said=tmp_path / "2.txt")]
    for n, writer in enumerate(writers):
        assert writer.wait() == 0, (tmp_path / f"{n}.txt").read_text()
    run("merge", "--db", where)
    store, expected = services.open_store(where), services.open_store(alone)
    assert_sound(store)
    assert picture(store) == picture(expected)
    assert counts(store)["reading"] == 120


def test_answers_come_while_another_writes(where, tmp_path):
    feed = written(tmp_path / "feed.jsonl", many(150))
    assert run("run", "--db", where, written(tmp_path / "first.jsonl", many(4))) == 0
    writer, asked = Program("run", "--db", where, feed), 0
    while writer.wait(0) is None:
        assert run("status", "--db", where, "--all", "--as-of", "2021-08-20", said=tmp_path / "said.txt") == 0
        asked += 1
        time.sleep(0.01)
    assert writer.wait() == 0 and asked
