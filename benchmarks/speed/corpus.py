"""The corpus of the scale measurements: any number of records, about ten claims each, made without the language model.

The same seed and number give the same records. Reports come in the order of their days, over a year whatever their
number, from 400 publishers on 3,000 towns; each tells three to five incidents of its day, and an incident is told by
three reports on average. One report in ten is a wire copy of one before it, with a line of its own below; one in two
hundred corrects an earlier one at its address. Of the claims a tenth are on the control of a town, one in sixteen is
a denial, four in ten are carried by somebody who is quoted, with a name or without. Every span holds.
"""

import random
import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate
from typing import Any, NamedTuple

from msgspec.structs import replace
from prose import filler, headline
from world import DAYS, FIRST_DAY, Incident, Party, World, incident, name_of, world

from dateline.model.claim import Claim, Event, Role
from dateline.model.document import Part, Published
from dateline.model.entity import Entity, Mention
from dateline.model.figure import Figure
from dateline.model.place import Place
from dateline.model.record import Record
from dateline.model.statement import Statement
from dateline.model.time import Time, When

CODER = "the corpus of benchmarks/speed"
COPIES, CORRECTIONS = 0.1, 0.005
RARE = "quillwort"
_RARELY = 10_000


class Act(NamedTuple):
    """A way in which an incident is told: `{who}`, `*the predicate*`, what it is coded as, and how often it happens."""

    weight: float
    clause: str
    code: dict[str, Any]


ACTS = [
    Act(3, "{actor} *captured* {town}", {"type": "COERCE", "mode": "seize", "control": "takes"}),
    Act(1.5, "{actor} *withdrew* from {town}", {"type": "RETREAT", "mode": "withdraw", "control": "loses"}),
    Act(2.5, "{actor} *holds* {town}", {"type": "COERCE", "control": "holds"}),
    Act(3, "{actor} *attacked* {other} in {town}", {"type": "ASSAULT", "control": "contests"}),
    Act(18, "{actor} *killed* {toll:killed} people in {town}", {"type": "ASSAULT"}),
    Act(8, "{actor} *injured* {toll:injured} people in {town}", {"type": "ASSAULT", "mode": "explosives"}),
    Act(12, "{actor} *shelled* {town}", {"type": "ASSAULT", "mode": "heavy-weapons"}),
    Act(10, "{actor} *arrested* {toll:detained} people in {town}", {"type": "COERCE", "mode": "arrest"}),
    Act(6, "{actor} *brought* food to {town}", {"type": "AID"}),
    Act(8, "{actor} will *reinforce* its positions in {town}", {"type": "MOBILIZE", "modality": "planned"}),
    Act(12, "{actor} *met* {other}", {"type": "CONSULT"}),
    Act(8, "{actor} *accused* {other}", {"type": "ACCUSE"}),
    Act(8, "{actor} *warned* {other}", {"type": "THREATEN"}),
]
_WEIGHTS = list(accumulate(act.weight for act in ACTS))
_UNNAMED = ("residents", "a doctor", "two officials", "a witness", "local elders")


def records(count: int, *, seed: int = 1, days: int = DAYS) -> Iterator[Record]:
    """So many records, in the order of their days, over so many of them."""
    rng = random.Random(seed)
    there = world(rng)
    lately: list[Record] = []
    running: list[Incident] = []
    today = FIRST_DAY
    for number in range(count):
        day = FIRST_DAY + timedelta(days=number * days // count)
        if day != today:
            today, running = day, []
        kind = rng.random()
        if kind < COPIES and lately:
            made = _copy(rng, there, rng.choice(lately), number)
        else:
            told = [_told(rng, there, day, running) for _ in range(rng.randint(3, 5))]
            made = _Report(rng, number, rng.choice(there.publishers), day).record(told)
            if kind > 1 - CORRECTIONS and lately:
                made = replace(made, url=(old := rng.choice(lately)).url, publisher=old.publisher)
            lately = [*lately[-200:], made]
        yield made


def _told(rng: random.Random, there: World, day: date, running: list[Incident]) -> Incident:
    """An incident of which others have told already, or a new one."""
    if running and rng.random() < 2 / 3:
        return running[-1 - int(rng.random() * min(len(running), 60))]
    running.append(incident(rng, there, day, _WEIGHTS))
    return running[-1]


def _copy(rng: random.Random, there: World, first: Record, number: int) -> Record:
    publisher = rng.choice(there.publishers)
    text = f"{first.text}\n\n{filler(rng)}"
    part = Part(kind="body", start=len(first.text) + 2, end=len(text))
    return replace(
        first, id=f"r{number}", text=text, publisher=publisher, url=_url(publisher, number), parts=(*first.parts, part)
    )


def _url(publisher: str, number: int) -> str:
    return f"https://{publisher.lower().replace(' ', '-')}.example/{number}"


class _Report:
    """A report while it is written: each piece of text is put down together with what a record says of it."""

    def __init__(self, rng: random.Random, number: int, publisher: str, day: date) -> None:
        self.rng, self.number, self.publisher, self.day = rng, number, publisher, day
        self.text = ""
        self.parts: list[Part] = []
        self.sentences: list[tuple[int, int]] = []
        self.entities: dict[Party, list[Mention]] = {}
        self.places: list[Place] = []
        self.times: list[Time] = []
        self.figures: list[Figure] = []
        self.statements: list[Statement] = []
        self.claims: list[Claim] = []

    def record(self, told: list[Incident]) -> Record:
        """Write about these incidents, the first one at length."""
        title = headline(self.rng)
        self.parts.append(Part(kind="headline", start=0, end=len(self.text) + len(title)))
        self.put(title)
        lead = [self.paragraph(told[0]) for _ in range(2)]
        for one in told * 2:
            self.paragraph(one)
        if self.number % _RARELY == _RARELY // 20:
            self.put(f" A {RARE} grew there.")
        return Record(
            id=f"r{self.number}", text=self.text, title=title, url=_url(self.publisher, self.number),
            publisher=self.publisher, published=Published(value=self.day.isoformat(), basis="given"), coder=CODER,
            parts=tuple(self.parts), sentences=tuple(self.sentences), entities=self.people(),
            places=tuple(self.places), times=tuple(self.times), figures=tuple(self.figures),
            statements=tuple(self.statements), claims=tuple(self.claims),
            events=(Event(id="v1", claims=tuple(lead)),),
        )  # fmt: skip

    def people(self) -> tuple[Entity, ...]:
        return tuple(
            Entity(id=f"e{n}", type=who.kind, name=who.name, code=who.code, mentions=tuple(mentions))  # type: ignore[arg-type]
            for n, (who, mentions) in enumerate(self.entities.items(), 1)
        )

    def put(self, words: str) -> tuple[int, int]:
        start = len(self.text)
        self.text += words
        return start, len(self.text)

    def paragraph(self, one: Incident) -> str:
        """A sentence with a claim and one of no consequence; returns the claim's id."""
        start = self.put("\n\n")[1]
        denied, quoted = self.rng.random() < 1 / 16, self.rng.random() < 0.4
        holder = self.speaker(one, denied) if denied or quoted else None
        begin, claim = len(self.text), self.clause(one)
        content = (begin, len(self.text))
        if holder:
            self.put(", ")
            source = self.mention(holder)
            self.put(" ")
            cue = self.put("denied" if denied else "said")
            self.statements.append(
                Statement(
                    id=f"s{len(self.statements) + 1}", source=(source,), cue=(cue,), content=(content,),
                    source_entity=self.id_of(holder), anonymous=holder.kind == "OTHER", mode="indirect",
                    stance="denies" if denied else "says", within=None,
                )
            )  # fmt: skip
        self.sentences.append((start, self.put(".")[1]))
        changes = {"holder": self.statements[-1].id} if holder else {}
        polarity = "negative" if denied else "positive"
        self.claims.append(replace(claim, **changes, polarity=polarity, sentence=self.sentences[-1]))
        space = self.put(" ")[1]
        self.sentences.append((space, self.put(filler(self.rng))[1]))
        self.parts.append(Part(kind="body", start=start, end=len(self.text)))
        return claim.id

    def speaker(self, one: Incident, denied: bool) -> Party:
        if denied:
            return one.other
        if self.rng.random() < 0.4:
            return Party(self.rng.choice(_UNNAMED), "OTHER", None)
        if self.rng.random() < 0.5:
            return one.actor
        return Party(f"{name_of(self.rng)} {name_of(self.rng)}", "PERSON", None)

    def mention(self, who: Party) -> tuple[int, int]:
        span = self.put(who.name)
        self.entities.setdefault(who, []).append(Mention(start=span[0], end=span[1], kind="name"))
        return span

    def id_of(self, who: Party) -> str:
        return f"e{list(self.entities).index(who) + 1}"

    def clause(self, one: Incident) -> Claim:
        act = ACTS[one.act]
        given: dict[str, Any] = {
            "mode": None, "cameo": None, "control": None, "modality": "actual", "actors": (), "recipients": (),
            "place": None, "figures": (),
        } | act.code  # fmt: skip
        for plain, field, predicate in re.findall(r"([^{*]+)|\{([^}]+)\}|\*([^*]+)\*", act.clause):
            if plain:
                self.put(plain)
            elif predicate:
                given["predicate"] = self.put(predicate)
            elif field == "town":
                given["place"] = self.place(one)
            elif field.startswith("toll"):
                given["figures"] = (self.figure(one, field.partition(":")[2]),)
            else:
                who = one.actor if field == "actor" else one.other
                start, end = self.mention(who)
                role = Role(start=start, end=end, text=who.name, entity=self.id_of(who), code=who.code)
                given["actors" if field == "actor" else "recipients"] = (role,)
        time = self.when(one)
        return Claim(
            id=f"c{len(self.claims) + 1}", sentence=(0, 0), time=time, polarity="positive", holder=None,
            background=False, score=round(self.rng.uniform(0.4, 1), 2), **given,
        )  # fmt: skip

    def place(self, one: Incident) -> int:
        town = one.town
        start, end = self.put(town.name)
        self.places.append(
            Place(
                start=start, end=end, kind="name", name=town.name, geonames_id=town.geonames_id, lat=town.lat,
                lon=town.lon, feature=town.feature, country=town.country, precision="point", score=0.9,
            )
        )  # fmt: skip
        return len(self.places) - 1

    def figure(self, one: Incident, kind: str) -> int:
        toll = one.toll if self.rng.random() < 0.7 else one.toll + self.rng.randint(1, 9)
        least = self.rng.random() < 0.3
        start, end = self.put(f"{'at least ' * least}{toll}")
        self.figures.append(
            Figure(start=start, end=end, low=toll, high=None if least else toll, unit="people", kind=kind)  # type: ignore[arg-type]
        )
        return len(self.figures) - 1

    def when(self, one: Incident) -> When:
        stated = self.rng.random() < 0.6
        day = one.day if stated else self.day
        begin, until = day.isoformat(), (day + timedelta(days=1)).isoformat()
        if not stated:
            return When(begin=begin, until=until, basis="published")
        self.put(" ")
        start, end = self.put(f"on {day:%A}")
        self.times.append(Time(start=start + 3, end=end, type="DATE", value=begin, begin=begin, until=until))
        return When(begin=begin, until=until, times=(len(self.times) - 1,), basis="stated")
