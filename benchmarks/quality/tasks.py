"""Which gold file is scored by which task of the scorer, and which figures of its answer go into the table."""

from typing import NamedTuple


class Task(NamedTuple):
    """One row of the table.

    `gold` is relative to the benchmark folder, or several files joined by " + ", scored as one; `figures` are paths
    into the scorer's JSON.
    """

    name: str
    task: str
    gold: str
    figures: tuple[str, ...]
    options: tuple[str, ...] = ()


GEO = ("toponym_overlap.f1", "accuracy_161km_of_matched", "end_to_end_161km.f1")
TIME = ("strict.f1", "relaxed.f1", "type.f1", "value.f1")
NAMES = ("exact.p", "exact.r", "exact.f1", "overlap.f1")
COARSE = ("--as", "GPE=LOC,FAC=LOC", "--types")
RE3D = ("--as", "GPE=LOC,FAC=LOC,Organisation=ORG,Person=PERSON,Location=LOC", "--types")

TASKS = (
    Task("places, LGL", "geo", "geo/lgl.dev.jsonl", GEO),
    Task("places, TR-News", "geo", "geo/trnews.dev.jsonl", GEO),
    Task("places, GeoVirus", "geo", "geo/geovirus.dev.jsonl", GEO),
    Task("places, GeoWebNews", "geo", "geo/geowebnews.dev.jsonl", GEO),
    Task("times, TimeBank", "time", "time/timebank_te3.dev.jsonl", TIME),
    Task("times, AQUAINT", "time", "time/aquaint_te3.dev.jsonl", TIME),
    Task("times, TimeBank and AQUAINT", "time", "time/timebank_te3.dev.jsonl + time/aquaint_te3.dev.jsonl", TIME),
    Task("times, WikiWars", "time", "time/wikiwars_timex3.dev.jsonl", TIME),
    Task("statements, PolNeAR", "quotes", "quotes/polnear.dev.jsonl",
         ("content.f1", "content_dice_0.9.f1", "content_and_source.f1", "direct_content_and_source_recall")),
    Task("types between a pair, PLV", "pairs", "claims/plv_train.jsonl",
         ("type_in_text", "joined", "linked", "right_of_linked")),
    Task("types of a text, PLV", "claims", "claims/plv_train.jsonl", ("type.p", "type.r", "type.f1")),
    Task("actors and recipients", "roles", "claims/cameo_srctgt_train_dedup.jsonl", ("source.f1", "target.f1")),
    Task("names, Worldwide", "entities", "entities/worldwide.dev.jsonl", NAMES, (*COARSE, "PERSON,ORG,LOC")),
    Task("organisations, Worldwide", "entities", "entities/worldwide.dev.jsonl", NAMES, (*COARSE, "ORG")),
    Task("nationalities, Worldwide", "entities", "entities/worldwide.dev.jsonl", NAMES, ("--types", "NORP")),
    Task("names, re3d", "entities", "re3d/re3d.dev.jsonl", NAMES, (*RE3D, "PERSON,ORG,LOC")),
)  # fmt: skip
