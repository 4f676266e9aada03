"""Short accounts of who took, lost or holds a town, as claims, for the tests of merging and of the store."""

from typing import Any

from builders import claims_of, place_of, record_of
from msgspec.structs import replace

from dateline.model.record import Record
from dateline.model.statement import Beside

REBELS, ARMY = ("NORP", "Rebels", "XYZREB"), ("ORG", "Army", "XYZMIL")
MINISTRY, AGENCY = ("ORG", "Ministry", "XYZGOV"), ("ORG", "Aid Agency", "IGOUNO")
ENVOYS, VILLAGERS = ("ORG", "Envoys", "QATGOV"), ("ORG", "Villagers", "XYZCVL")
KNOWN = (REBELS, ARMY, MINISTRY, AGENCY, ("ORG", "Wire", None), ENVOYS, VILLAGERS)


def account(
    who: str = "Rebels",
    verb: str = "captured",
    town: str = "Kunduz",
    *,
    by: str | None = None,
    beside: str | None = None,
    anonymous: bool = False,
    publisher: str | None = "Wire",
    published: str = "2021-08-08",
    day: str | None = None,
    url: str | None = None,
    note: str = "",
    **claim: Any,
) -> Record:
    """One report with one claim on the control of a town, in its own voice or `by` somebody; `note` makes it unlike.

    Those `beside` them say it too: "the Rebels and the Ministry said".
    """
    said = f", {by}{f' and {beside}' if beside else ''} said" if by else ""
    text = f"{who} {verb} {town}{said}.{' ' + note if note else ''}"
    statements = ()
    if by:
        entity = next((f"e{n}" for n, e in enumerate(KNOWN, 1) if e[1] in by), None)
        content = f"{who} {verb} {town}"
        source = f"{by} and {beside}" if beside else by
        others = tuple(
            Beside(entity=f"e{n}", anonymous=False) for n, e in enumerate(KNOWN, 1) if e[1] in (beside or "")
        )
        statement = {"source": source, "cue": "said", "content": content, "source_entity": entity, "beside": others}
        statement["anonymous"] = anonymous
        statements = (statement | {"stance": "denies" if claim.get("polarity") == "negative" else "says"},)
    given = {"predicate": verb, "actors": (who,), "place": 0, "control": "takes", "day": day or published, **claim}
    record = record_of(
        text,
        name=f"{publisher}-{published}-{text}",
        publisher=publisher,
        published=published,
        entities=KNOWN,
        places=(place_of(text, town, lat=36.7, lon=68.9, feature="PPLA", country="AF"),),
        statements=statements,
        claims=(given | ({"holder": "s1"} if by else {}),),
    )
    return replace(record, url=url)


def told(*records: Record) -> list[Any]:
    """The claims of these accounts."""
    return claims_of(records)
