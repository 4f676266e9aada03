"""Fits the weights of the places stage: which stretches are toponyms, and which place each of them means.

    python training/places.py --bench ../shared/bench/geo --annotations build/places --out src/dateline/coding/rules

Some sixty structural weights (no word or name has one) are fitted by penalised maximum likelihood on the development
files of four toponym corpora; `--half` leaves every second document out, to see how those fare. Analyses are kept
under `--annotations`, since the language model takes most of the time.
"""

import argparse
import json
import math
import pickle
from pathlib import Path

import numpy as np

from dateline.coding.lexicons.place_rules import place_rules, place_weights
from dateline.coding.places import home_of, questions_of
from dateline.coding.toponyms.candidates import toponyms
from dateline.coding.toponyms.kinds import acts
from dateline.coding.toponyms.signs import signs
from dateline.gazetteer import open_default
from dateline.gazetteer.resolve import FEATURES, Field
from dateline.language import load
from dateline.sources.jsonl import document_of_object

CORPORA = ("lgl", "trnews", "geowebnews", "geovirus")
NEAR_KM = 161.0
ROUNDS = 6


def paragraphs(text):
    """The spans of the lines; a line that goes on with deep indentation belongs to the one before it."""
    spans, at = [], 0
    for line in text.splitlines(keepends=True):
        body = line.strip()
        if body:
            start = at + line.index(body)
            if spans and line.startswith(" " * 8) and text[spans[-1][1] - 1] not in '.!?"”':
                spans[-1] = (spans[-1][0], start + len(body))
            else:
                spans.append((start, start + len(body)))
        at += len(line)
    return spans


def annotated(bench, cache, limit):
    """Yield corpus, gold document and analysis; new analyses are made and kept."""
    cache.mkdir(parents=True, exist_ok=True)
    model = None
    for corpus in CORPORA:
        path = cache / f"geo.{corpus}.pkl"
        kept = pickle.loads(path.read_bytes()) if path.exists() else {}
        with (bench / f"{corpus}.dev.jsonl").open(encoding="utf-8") as lines:
            gold = [json.loads(line) for line in lines]
        for doc in gold[:limit]:
            if doc["id"] not in kept:
                model = model or load(threads=1)
                kept[doc["id"]] = model.annotate(doc["text"], paragraphs(doc["text"]))
            yield corpus, doc, kept[doc["id"]]
        path.write_bytes(pickle.dumps(kept))


def km(lat, lon, places):
    """Great-circle distances from a point to candidates."""
    a, b = math.radians(lat), math.radians(lon)
    c = np.radians([p.lat for p in places])
    d = np.radians([p.lon for p in places])
    h = np.sin((c - a) / 2) ** 2 + math.cos(a) * np.cos(c) * np.sin((d - b) / 2) ** 2
    return 6371.0 * 2 * np.arcsin(np.minimum(1, np.sqrt(h)))


class Sample:
    """One document: its stretches with signs, and the gold that each stretch meets."""

    def __init__(self, corpus, doc, analysis, gazetteer):
        self.corpus, self.id = corpus, doc["id"]
        rules = place_rules()
        self.found = toponyms(analysis, gazetteer)
        self.signs = signs(self.found, analysis, rules)
        self.home = home_of(document_of_object(doc | {"date": None}, doc["id"], None), gazetteer)
        self.acting = frozenset(one.first for one in self.found if acts(one, analysis, rules))
        self.gold = []
        for one in self.found:
            start, end = analysis.span(one.first, one.end - 1)
            self.gold.append(next((g for g in doc["gold"] if g["start"] < end and start < g["end"]), None))

    def label(self, i):
        """1 or 0 for a stretch; None where the gold does not say."""
        gold, one = self.gold[i], self.found[i]
        if gold is None:
            return None if one.demonym and self.corpus == "geovirus" else 0
        return None if gold.get("lat") is None else 1

    def right(self, i, candidates):
        """Which candidates are the place that the gold means."""
        gold = self.gold[i]
        same = np.array([c.geonames_id == str(gold.get("geonames_id")) for c in candidates])
        if same.any():
            return same
        away = km(gold["lat"], gold["lon"], candidates)
        return away <= (NEAR_KM / 3 if (away <= NEAR_KM / 3).any() else NEAR_KM)


def fit_recognition(samples, ridge=2.0):
    """Logistic regression over signs, by Newton's method."""
    names = sorted({name for s in samples for own in s.signs for name in own})
    column = {name: i for i, name in enumerate(names)}
    rows, labels, importance = [], [], []
    sizes = {c: sum(len(s.found) for s in samples if s.corpus == c) for c in CORPORA}
    for s in samples:
        for i, own in enumerate(s.signs):
            if (label := s.label(i)) is None:
                continue
            row = np.zeros(len(names))
            for name, value in own.items():
                row[column[name]] = value
            rows.append(row)
            labels.append(label)
            importance.append(max(sizes.values()) / sizes[s.corpus])
    x, y, w = np.array(rows), np.array(labels, float), np.sqrt(np.array(importance))
    beta = np.zeros(len(names))
    for _ in range(30):
        p = 1 / (1 + np.exp(-np.clip(x @ beta, -30, 30)))
        gradient = x.T @ (w * (y - p)) - ridge * beta
        hessian = (x * (w * p * (1 - p))[:, None]).T @ x + ridge * np.eye(len(names))
        step = np.linalg.solve(hessian, gradient)
        beta += step
        if np.abs(step).max() < 1e-6:
            break
    return dict(zip(names, beta, strict=True))


def believed(sample, recognition):
    out = []
    for own in sample.signs:
        x = sum(recognition.get(k, 0.0) * v for k, v in own.items())
        out.append(1 / (1 + math.exp(-max(-30, min(30, x)))))
    return out


def asked_of(sample, recognition, threshold):
    """The document's questions, and which candidates are right for each that the gold answers."""
    belief = believed(sample, recognition)
    kept = [
        (i, one, p)
        for i, (one, p) in enumerate(zip(sample.found, belief, strict=True))
        if p >= threshold or sample.label(i)
    ]
    chosen = frozenset(one.first for _, one, _ in kept)
    questions, number = questions_of([(one, p) for _, one, p in kept], sample.acting & chosen)
    field = Field(questions, sample.home)
    position = {at: g for g, at in enumerate(field.asked_by)} if field.size else {}
    targets, mass = {}, {}
    for i, one, _ in kept:
        group = position.get(number[one.first])
        if group is None or sample.label(i) != 1:
            continue
        start, end = field.ranges[group]
        right = sample.right(i, field.candidates[start:end])
        if right.any():
            targets.setdefault(group, np.zeros(end - start))
            targets[group] = targets[group] + right
            mass[group] = mass.get(group, 0) + 1
    return field, targets, mass


def fit_resolution(samples, recognition, threshold, ridge=0.002, steps=600):
    """The ranker's weights: votes are recomputed with the weights of the round before."""
    fields = [(s.corpus, *asked_of(s, recognition, threshold)) for s in samples]
    fields = [f for f in fields if f[1].size]
    sizes = {c: sum(sum(m.values()) for k, _, _, m in fields if k == c) or 1 for c in CORPORA}
    beta = np.array([place_weights().resolution.get(name, 0.0) for name in FEATURES])
    for _ in range(ROUNDS):
        rows, right, group, importance, g = [], [], [], [], 0
        for corpus, field, targets, mass in fields:
            belief = field.shares(field.alone @ beta)
            for _ in range(3):
                table = field.alone + field.together(belief)
                belief = field.shares(table @ beta)
            for k, target in targets.items():
                start, end = field.ranges[k]
                rows.append(table[start:end])
                right.append(target > 0)
                group.extend([g] * (end - start))
                importance.append(mass[k] ** 0.5 * math.sqrt(max(sizes.values()) / sizes[corpus]))
                g += 1
        x, y, w = np.vstack(rows), np.concatenate(right), np.array(importance)
        starts = np.unique(np.array(group), return_index=True)[1]
        group = np.array(group)
        mean, square = np.zeros_like(beta), np.zeros_like(beta)
        for step in range(1, steps + 1):
            score = x @ beta
            raised = np.exp(score - np.maximum.reduceat(score, starts)[group])
            p = raised / np.add.reduceat(raised, starts)[group]
            q = p * y
            q = q / np.maximum(np.add.reduceat(q, starts)[group], 1e-12)
            gradient = x.T @ ((q - p) * w[group]) / w.sum() - ridge * beta / 10
            mean = 0.9 * mean + 0.1 * gradient
            square = 0.99 * square + 0.01 * gradient**2
            beta = beta + 0.05 * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    right = [y[group == g][np.argmax(p[group == g])] for g in range(len(w))]
    print(f"resolution: {np.average(right, weights=w):.3f} of {len(w)} answerable questions right while fitting")
    return dict(zip(FEATURES, beta, strict=True))


def written(recognition, resolution, thresholds):
    out = ["# Fitted by training/places.py on development data: structural weights only, none for any word or name."]
    for title, table in (("thresholds", thresholds), ("recognition", recognition), ("resolution", resolution)):
        out += ["", f"[{title}]", *(f"{name} = {value:.3f}" for name, value in table.items())]
    return "\n".join(out) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", type=Path, required=True)
    parser.add_argument("--annotations", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--limit", type=int, help="documents of each corpus")
    parser.add_argument("--half", choices=["even", "odd"], help="fit on these documents only")
    options = parser.parse_args()
    gazetteer = open_default()
    samples = [Sample(c, d, a, gazetteer) for c, d, a in annotated(options.bench, options.annotations, options.limit)]
    if options.half:
        samples = samples[options.half == "odd" :: 2]
    recognition = fit_recognition(samples)
    thresholds = {"toponym": 0.42, "capital": 0.9, "unresolved": 0.6}
    resolution = fit_resolution(samples, recognition, thresholds["toponym"])
    (options.out / "place_weights.toml").write_text(written(recognition, resolution, thresholds), encoding="utf-8")


if __name__ == "__main__":
    main()
