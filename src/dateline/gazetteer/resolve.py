"""Chooses among the places that the names of one text may mean: a small linear ranker over all of them together.

Every name votes for where the text is: a county for its state, a town for its neighbours, "Afghan" for Afghanistan. The
votes are weighed by how likely each reading is, so ranking is repeated until the readings have settled.
"""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from dateline.gazetteer.candidate import Candidate
from dateline.gazetteer.closeness import closeness
from dateline.gazetteer.names import fold
from dateline.gazetteer.question import Answer, Home, Question

Floats = NDArray[np.float64]
_ROUNDS = 3
_ABROAD = 0.4
"""What a report's own state is worth where the report names other countries: local outlets carry world news as well."""
_MOST = 80
"""Candidates of one name that are weighed, the most populous first."""


def resolve(
    questions: Sequence[Question], weights: Mapping[str, float], *, home: Home | None = None
) -> tuple[Answer | None, ...]:
    """Answer all questions of a text together, None where the gazetteer knows nothing. `home` is where it is from."""
    field = Field(questions, home or Home())
    if not field.size:
        return (None,) * len(questions)
    vector = np.array([weights.get(name, 0.0) for name in FEATURES])
    belief = field.shares(field.alone @ vector)
    for _ in range(_ROUNDS):
        belief = field.shares((field.alone + field.together(belief)) @ vector)
    answers: list[Answer | None] = [None] * len(questions)
    for at, (start, end) in zip(field.asked_by, field.ranges, strict=True):
        best = start + int(np.argmax(belief[start:end]))
        answers[at] = Answer(candidate=field.candidates[best], share=float(belief[best]))
    return tuple(answers)


ALONE = (
    "population", "unpeopled", "share_of_largest", "rank", "alternate", "alternate_beside_own", "country",
    "first_level", "second_level", "region", "capital", "landmark", "area_as_asked", "area_not_asked", "point_as_asked",
    "point_not_asked", "home", "home_readers", "home_state", "governs_as_acting",
    "region_with_article", "point_with_article",
)  # fmt: skip
TOGETHER = (
    "inside_container", "outside_container", "close", "near", "closest", "votes_of_country", "votes_of_first_level",
    "country_named", "first_level_named", "second_level_named", "same_sense", "in_some_second_level",
    "around_some_place", "listed_alike",
)  # fmt: skip
FEATURES = (*ALONE, *TOGETHER)


class Field:
    """All candidates of a text side by side, as arrays."""

    def __init__(self, questions: Sequence[Question], home: Home) -> None:
        self.asked_by: list[int] = []
        self.ranges: list[tuple[int, int]] = []
        self.candidates: list[Candidate] = []
        for at, question in enumerate(questions):
            if question.candidates:
                start = len(self.candidates)
                self.candidates.extend(question.candidates[:_MOST])
                self.asked_by.append(at)
                self.ranges.append((start, len(self.candidates)))
        self.size = len(self.candidates)
        if not self.size:
            return
        asking = [questions[at] for at in self.asked_by]
        self._starts = np.array([start for start, _ in self.ranges])
        self._group = np.repeat(np.arange(len(asking)), [end - start for start, end in self.ranges])
        self._weight = np.array([question.weight for question in asking])
        names = [fold(question.name) for question in asking]
        self._kin = np.array([[one == other for other in names] for one in names])
        position = {at: g for g, at in enumerate(self.asked_by)}
        self._container = np.array([position.get(-1 if q.container is None else q.container, -1) for q in asking])
        self._listed = [[position[at] for at in q.listed if at in position] for q in asking]
        self._keys = np.array([c.key for c in self.candidates])
        self._first = np.array([c.key if c.feature == "ADM1" else c.admin1_key or 0 for c in self.candidates])
        self._second = np.array([c.key if c.feature == "ADM2" else c.admin2_key or 0 for c in self.candidates])
        codes = {code: i for i, code in enumerate(sorted({c.country or "" for c in self.candidates}))}
        self._country = np.array([codes[c.country or ""] for c in self.candidates])
        self._countries = len(codes)
        self._nowhere = codes.get("", -1)
        self._is_country = np.array([c.kind == "country" for c in self.candidates])
        self._is_first = np.array([c.feature == "ADM1" for c in self.candidates])
        self._is_second = np.array([c.feature == "ADM2" for c in self.candidates])
        self._closeness = closeness(self.candidates)
        self.alone = np.hstack([self._alone(asking, home), np.zeros((self.size, len(TOGETHER)))])

    def shares(self, scores: Floats) -> Floats:
        """The belief in each candidate: a softmax within each question."""
        top = np.maximum.reduceat(scores, self._starts)[self._group]
        raised = np.exp(scores - top)
        share: Floats = raised / np.add.reduceat(raised, self._starts)[self._group]
        return share

    def together(self, belief: Floats) -> Floats:
        """What the readings of the other names say for each candidate, in the columns of `TOGETHER`."""
        out = np.zeros((self.size, len(FEATURES)))
        columns = [
            *self._containment(belief),
            *self._neighbours(belief),
            *self._votes(belief),
            *self._named(belief),
            self._same_sense(belief),
            *self._possible(),
            self._listed_alike(belief),
        ]
        out[:, len(ALONE) :] = np.stack(columns, axis=1)
        return out

    def _alone(self, asking: Sequence[Question], home: Home) -> Floats:
        people = np.array([c.population for c in self.candidates], dtype=float)
        largest = np.maximum.reduceat(people, self._starts)[self._group]
        rank = np.arange(self.size) - self._starts[self._group]
        area = np.array([c.kind != "point" for c in self.candidates])
        populated = np.array([c.feature.startswith("PPL") for c in self.candidates])
        wanted = np.array([{"area": 1, "point": 2}.get(q.asked or "", 0) for q in asking])[self._group]
        alternate = np.array([c.matched == "alternate" for c in self.candidates])
        capital = np.array([c.feature == "PPLC" for c in self.candidates])
        acting = np.array([question.acts for question in asking])[self._group]
        article = np.array([question.article for question in asking])[self._group]
        administrative = self._is_country | self._is_first | self._is_second
        return np.stack(
            [
                np.log10(people + 1) / 7,
                people == 0,
                np.log10((people + 100) / (largest + 100)),
                np.log1p(rank),
                alternate,
                alternate & (np.add.reduceat(~alternate, self._starts) > 0)[self._group],
                self._is_country,
                self._is_first,
                self._is_second,
                area & ~administrative,
                capital,
                ~area & ~populated,
                (wanted == 1) & area,
                (wanted == 1) & ~area,
                (wanted == 2) & ~area,
                (wanted == 2) & area,
                [home.country is not None and c.country == home.country for c in self.candidates],
                [home.readers is not None and c.country == home.readers for c in self.candidates],
                self._at_home(home),
                acting & (self._is_country | capital),
                article & area & ~administrative,
                article & ~area,
            ],
            axis=1,
        ).astype(float)

    def _at_home(self, home: Home) -> Floats:
        """Whether a candidate lies in a state of the report; it says less where other countries are named."""
        inside = np.array([(c.country, c.admin1) in home.states for c in self.candidates], dtype=float)
        named_there = np.maximum.reduceat(inside, self._starts)[self._group] > 0
        abroad = self._is_country & ~named_there & np.array([c.country != home.country for c in self.candidates])
        return inside * (_ABROAD if abroad.any() else 1.0)

    def _best_by_group(self, table: Floats) -> Floats:
        """For each candidate and each question of another name, the best of that question's candidates."""
        best = np.maximum.reduceat(table, self._starts, axis=1)
        best[self._kin[self._group]] = 0.0
        weighted: Floats = best * self._weight
        return weighted

    def _containment(self, belief: Floats) -> tuple[Floats, Floats]:
        """How far the candidate lies in the place that the text says, and how far outside."""
        holder = self._container[self._group]
        inside = np.zeros(self.size)
        for i in np.flatnonzero(holder >= 0):
            start, end = self.ranges[holder[i]]
            held = (
                (self._is_country[start:end] & (self._country[start:end] == self._country[i]) & ~self._is_country[i])
                | (self._keys[start:end] == self._first[i]) & ~self._is_first[i]
                | (self._keys[start:end] == self._second[i]) & ~self._is_second[i]
            )
            # Towns are also said to lie in towns and regions that the index has no relation for.
            loose = self._closeness[0][i, start:end] * 0.7
            inside[i] = float(np.max(np.maximum(held, loose) * np.sqrt(belief[start:end])))
        return inside, (holder >= 0) * (1 - inside)

    def _neighbours(self, belief: Floats) -> tuple[Floats, Floats, Floats]:
        close = self._best_by_group(self._closeness[0] * belief)
        near = self._best_by_group(self._closeness[1] * belief)
        return np.log1p(close.sum(axis=1)), np.log1p(near.sum(axis=1)), near.max(axis=1)

    def _votes(self, belief: Floats) -> tuple[Floats, Floats]:
        """The share of the other names that lie in the candidate's country, and in its admin-1 area."""
        country = (self._country[:, None] == self._country[None, :]) & (self._country != self._nowhere)[:, None]
        first = (self._first[:, None] == self._first[None, :]) & (self._first != 0)[:, None]
        others = ((~self._kin) * self._weight).sum(axis=1)[self._group] + 1.0
        by_country: Floats = self._summed(country * belief).sum(axis=1) / others
        by_first: Floats = self._summed(first * belief).sum(axis=1) / others
        return by_country, by_first

    def _summed(self, table: Floats) -> Floats:
        total = np.add.reduceat(table, self._starts, axis=1)
        total[self._kin[self._group]] = 0.0
        weighted: Floats = total * self._weight
        return weighted

    def _named(self, belief: Floats) -> tuple[Floats, Floats, Floats]:
        """How surely the text names the candidate's country, its admin-1 and its admin-2 area."""
        country = (self._country[:, None] == self._country[None, :]) & self._is_country[None, :]
        first = (self._first[:, None] == self._keys[None, :]) & self._is_first[None, :]
        second = (self._second[:, None] == self._keys[None, :]) & self._is_second[None, :]
        return (
            self._best_by_group(country * belief).max(axis=1),
            self._best_by_group(first * belief).max(axis=1),
            self._best_by_group(second * belief).max(axis=1),
        )

    def _possible(self) -> tuple[Floats, Floats]:
        """Whether any reading of another name is the candidate's admin-2 area, and whether any lies in the candidate.

        There are many a Douglas County and many an Alexandria, and hardly two of the one that hold the other: where
        both names are unsure, that they fit says more than how likely each reading was before.
        """
        inside = (self._second[:, None] == self._keys[None, :]) & self._is_second[None, :] & ~self._is_second[:, None]
        return (
            self._best_by_group(inside.astype(float)).max(axis=1),
            self._best_by_group(inside.T.astype(float)).max(axis=1),
        )

    def _listed_alike(self, belief: Floats) -> Floats:
        """How surely the names that it is listed with are of its kind: all countries, or states of one country."""
        level = np.where(self._is_country, 0, np.where(self._is_first, 1 + self._country, -1 - self._is_second))
        out = np.zeros(self.size)
        for (start, end), others in zip(self.ranges, self._listed, strict=True):
            for at in range(start, end) if others else ():
                same = belief * (level == level[at])
                out[at] = float(np.mean([same[slice(*self.ranges[other])].sum() for other in others]))
        return out

    def _same_sense(self, belief: Floats) -> Floats:
        """How surely another use of the same name, said to lie somewhere, means this candidate."""
        same = self._keys[:, None] == self._keys[None, :]
        held = (self._container >= 0)[self._group]
        kin = self._kin[self._group][:, self._group] & (self._group[:, None] != self._group[None, :])
        sense: Floats = np.max(same * kin * held[None, :] * belief, axis=1, initial=0.0)
        return sense
