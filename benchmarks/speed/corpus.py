"""A made-up war in any size: records with claims as reports have them, without a language model; seeded, ours alone.

Some hundred publishers report on a few thousand towns over a year. About ten claims to a report: one in ten on who has
a town, one in twelve a denial, two in three said by somebody; one report in fifty is a copy of another's.
"""

import random
from collections.abc import Iterator
from datetime import date, timedelta

from dateline.model.claim import Claim, Role
from dateline.model.document import Part, Published
from dateline.model.entity import Entity, Mention
from dateline.model.figure import Figure
from dateline.model.place import Place
from dateline.model.record import Record
from dateline.model.span import Span
from dateline.model.statement import Statement
from dateline.model.time import When

CLAIMS = 10
"""Claims to a report."""
TOWNS, PUBLISHERS, DAYS = 3000, 300, 365
FIRST = date(2030, 1, 1)
_SYLLABLES = [
    "ba",
    "den",
    "ko",
    "ra",
    "shi",
    "lu",
    "mer",
    "tan",
    "go",
    "vel",
    "sa",
    "dur",
    "pe",
    "nok",
    "yi",
    "zam",
    "fa",
    "ril",
    "ust",
    "hem",
]
_ACTORS = (
    ("the Northern Front", "XNDREBNOF", "ORG"), ("the army", "XNDMIL", "ORG"), ("the police", "XNDCOP", "ORG"),
    ("the River Brigade", "XNDREBRIV", "ORG"), ("the government", "XNDGOV", "ORG"), ("fighters", None, "OTHER"),
    ("the Union of Coast States", "IGOUCS", "ORG"), ("Relief Caravan", "NGORLF", "ORG"),
)  # fmt: skip
_HOLDERS = (
    *_ACTORS, ("residents", None, "OTHER"), ("a doctor", None, "PERSON"), ("two officials", "XNDGOV", "PERSON"),
)  # fmt: skip
_CONTROL = (("captured", "takes"), ("retook", "takes"), ("holds", "holds"), ("left", "loses"), ("entered", "contests"))
_ACTS = (
    ("shelled", "ASSAULT", "heavy-weapons"), ("bombed", "ASSAULT", "aerial"), ("arrested protesters in", "COERCE", "arrest"),
    ("met elders in", "CONSULT", None), ("sent aid to", "AID", None), ("blocked the road to", "COERCE", "restrict"),
    ("raided", "ASSAULT", None), ("condemned the attack on", "ACCUSE", "disapprove"),
)  # fmt: skip


def records(reports: int, *, seed: int = 1) -> Iterator[Record]:
    """So many reports, in the order of their days; the same seed gives the same records."""
    chance = random.Random(seed)
    towns = [_town(chance, n) for n in range(TOWNS)]
    publishers = [
        f"{_word(chance).title()} {kind}" for kind in ("Post", "Wire", "Herald") for _ in range(PUBLISHERS // 3)
    ]
    words = [_word(chance) for _ in range(8000)]
    last: Record | None = None
    for n in range(reports):
        day = FIRST + timedelta(days=n * DAYS // reports)
        publisher = chance.choice(publishers)
        if last is not None and chance.random() < 0.02:
            last = _copy(last, publisher, n)
        else:
            last = _report(chance, n, day, publisher, chance.sample(towns, 4), words)
        yield last


def _word(chance: random.Random) -> str:
    return "".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4)))


def _town(chance: random.Random, n: int) -> Place:
    return Place(
        start=0, end=0, kind="name", name=f"{_word(chance).title()} {n}", geonames_id=str(90_000_000 + n),
        lat=round(chance.uniform(-30, 30), 4), lon=round(chance.uniform(-60, 60), 4),
        feature="PPLA" if n % 40 == 0 else "PPL", country="XN", admin1=f"Province {n % 40}", precision="point", score=0.9,
    )  # fmt: skip


def _copy(record: Record, publisher: str, n: int) -> Record:
    from msgspec.structs import replace

    return replace(record, id=f"r{n}", url=f"https://{publisher.split()[0].lower()}.example/{n}", publisher=publisher)


class _Writer:
    """A text that grows piece by piece and remembers where each piece stands."""

    def __init__(self) -> None:
        self.text = ""

    def add(self, piece: str) -> Span:
        start = len(self.text)
        self.text += piece
        return start, len(self.text)


def _report(
    chance: random.Random, n: int, day: date, publisher: str, towns: list[Place], words: list[str]
) -> Record:  # fmt: skip
    writer = _Writer()
    sentences: list[Span] = []
    claims: list[Claim] = []
    statements: list[Statement] = []
    places: list[Place] = []
    figures: list[Figure] = []
    mentions: dict[tuple[str, str | None, str], list[Mention]] = {}

    def party(known: tuple[str, str | None, str]) -> tuple[Span, str]:
        span = writer.add(known[0])
        found = mentions.setdefault(known, [])
        found.append(Mention(start=span[0], end=span[1], kind="name"))
        return span, f"e{list(mentions).index(known) + 1}"

    for number in range(1, CLAIMS + 1):
        start = len(writer.text)
        actor = chance.choice(_ACTORS)
        (first, end), entity = party(actor)
        writer.add(" ")
        control = None
        if chance.random() < 0.1:
            verb, control = chance.choice(_CONTROL)
            kind, mode = "COERCE", "seize"
        else:
            verb, kind, mode = chance.choice(_ACTS)
        predicate = writer.add(verb)
        writer.add(" ")
        town = chance.choice(towns)
        where = writer.add(town.name or "")
        places.append(_at(town, where))
        counted: tuple[int, ...] = ()
        if kind == "ASSAULT" and chance.random() < 0.4:
            dead = chance.randint(1, 40)
            writer.add(", killing ")
            at = writer.add(f"{dead} people")
            figures.append(Figure(start=at[0], end=at[1], low=dead, high=dead, unit="people", kind="killed"))
            counted = (len(figures) - 1,)
        content = (start, len(writer.text))
        denied, holder = chance.random() < 0.08, None
        if denied or chance.random() < 0.65:
            writer.add(", ")
            source, who = party(chance.choice(_HOLDERS))
            writer.add(" ")
            cue = writer.add("denied" if denied else "said")
            holder = f"s{len(statements) + 1}"
            statements.append(
                Statement(
                    id=holder, source=(source,), cue=(cue,), content=(content,), source_entity=who, anonymous=False,
                    mode="indirect", stance="denies" if denied else "says", within=None,
                )
            )  # fmt: skip
        writer.add(f" {' '.join(chance.choices(words, k=12))}.")
        sentences.append((start, len(writer.text)))
        writer.add("\n" if number % 3 == 0 else " ")
        happened = day - timedelta(days=chance.choice((0, 0, 0, 1, 1, 2)))
        claims.append(
            Claim(
                id=f"c{number}", type=kind, mode=mode, cameo=None, control=control, predicate=predicate,  # type: ignore[arg-type]
                sentence=sentences[-1], actors=(Role(start=first, end=end, text=actor[0], entity=entity, code=actor[1]),),
                recipients=(), place=len(places) - 1,
                time=When(begin=happened.isoformat(), until=(happened + timedelta(days=1)).isoformat(), basis="stated"),
                figures=counted, modality="actual", polarity="negative" if denied else "positive", holder=holder,
                background=False, score=0.8, rule=f"made-up:{verb.split()[0]}",
            )
        )  # fmt: skip
    return Record(
        id=f"r{n}", text=writer.text, title=f"Report {n} on {towns[0].name}", publisher=publisher, coder="made up",
        url=f"https://{publisher.split()[0].lower()}.example/{n}",
        published=Published(value=day.isoformat(), basis="given"),
        parts=(Part(kind="body", start=0, end=len(writer.text)),), sentences=tuple(sentences),
        entities=tuple(
            Entity(id=f"e{at}", type=known[2], name=known[0].removeprefix("the "), code=known[1], mentions=tuple(found))  # type: ignore[arg-type]
            for at, (known, found) in enumerate(mentions.items(), 1)
        ),
        places=tuple(places), figures=tuple(figures), statements=tuple(statements), claims=tuple(claims),
    )  # fmt: skip


def _at(town: Place, where: Span) -> Place:
    from msgspec.structs import replace

    return replace(town, start=where[0], end=where[1])
