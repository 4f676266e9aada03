"""Who does it to whom on the unit suite of PETRARCH and TABARI: `python benchmarks/quality/petrarch.py`.

    --bench DIR    the folder with claims/petrarch1_unittest.jsonl (default ../shared/bench)
    --wrong        print each text that is read otherwise than the suite has it
    --write        write the page petrarch.md beside this file

Each text is read from its raw characters, with the suite's own dictionaries of actors and agents (--actors). It is
right if the set of its pairs (code of the source, code of the target) is exactly the suite's: no pair missing, none
too many. Both sides of a pair must have a code; pairs that the suite leaves half open (`---`, empty) are left out on
both sides, so a text of which it expects nothing else is right if we find nothing. What the event is counts for
nothing: the suite's verbs have codes of its own invention. Codes with / stand for each of their parts.
"""

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from petrarch_pairs import pairs_of_claims
from petrarch_suite import Pairs, Text, dictionaries, texts
from petrarch_verbs import pairs_of_verbs
from run import commit

from dateline.coding.dictionaries import told_in
from dateline.coding.pipeline import code
from dateline.language import SHIPPED
from dateline.model.document import Published
from dateline.services import prose_of, reader_with, with_languages
from dateline.sources.text import document_of

HERE = Path(__file__).parent


class Answer(NamedTuple):
    """One text with what was read in it."""

    text: Text
    claims: Pairs
    verbs: Pairs


def answers(folder: Path) -> Iterator[Answer]:
    """All texts of the suite, read with its dictionaries."""
    with tempfile.TemporaryDirectory() as into:
        reader = reader_with(SHIPPED, dictionaries(folder, Path(into)))
    for text in texts(folder):
        published = Published(value=text.date, basis="given")
        doc = with_languages(document_of(text.text, text.name, published=published))
        analysis = reader.annotator.annotate(doc.text, prose_of(doc))
        record = code(doc, analysis, gazetteer=reader.gazetteer, coder=reader.coder, actors=reader.actors)
        told = told_in(reader.actors, analysis, doc.published)
        yield Answer(text, pairs_of_claims(record), pairs_of_verbs(analysis, record, told))


def kind(gold: Pairs, found: Pairs) -> str:
    """In what way a reading is wrong."""
    if not found:
        return "nothing found"
    if not gold:
        return "something found where the suite has nothing"
    if found == {(other, one) for one, other in gold}:
        return "the other way round"
    if {frozenset(pair) for pair in found} == {frozenset(pair) for pair in gold}:
        return "one way where the suite has both, or both where it has one"
    if {(a[:3], b[:3]) for a, b in found} == {(a[:3], b[:3]) for a, b in gold}:
        return "the right countries with other roles"
    if found < gold:
        return "some pairs missing"
    if found > gold:
        return "pairs too many"
    return "other pairs"


def page(all_of: list[Answer], at: str) -> str:
    """The results as Markdown."""
    total = len(all_of)
    claims = sum(each.claims == each.text.gold for each in all_of)
    verbs = sum(each.verbs == each.text.gold for each in all_of)
    lines = [
        "# Who does it to whom: the unit suite of PETRARCH and TABARI",
        "",
        f"Measured at `{at}` with `python benchmarks/quality/petrarch.py --write`, on {total} texts, from raw text,",
        "with the suite's own dictionaries.",
        "",
        "| reading | right | of | |",
        "|---|---|---|---|",
        f"| claims | {claims} | {total} | **{claims / total:.1%}** |",
        f"| any verb | {verbs} | {total} | **{verbs / total:.1%}** |",
        "| UniversalPetrarch, with parses given and the suite's dictionary of verbs | | | 71.5% |",
        "",
        *(EXPLAINED.strip().splitlines()),
        "",
        "| category | texts | claims | any verb |",
        "|---|---|---|---|",
    ]
    for category in dict.fromkeys(each.text.category for each in all_of):
        some = [each for each in all_of if each.text.category == category]
        one, other = (sum(pairs == gold for pairs, gold in rows) for rows in (
            [(each.claims, each.text.gold) for each in some], [(each.verbs, each.text.gold) for each in some],
        ))  # fmt: skip
        lines.append(f"| {category} | {len(some)} | {one} | {other} |")
    lines += ["", "## Mistakes by kind", "", "| | claims | any verb |", "|---|---|---|"]
    by_claims = Counter(kind(each.text.gold, each.claims) for each in all_of if each.claims != each.text.gold)
    by_verbs = Counter(kind(each.text.gold, each.verbs) for each in all_of if each.verbs != each.text.gold)
    for name, _ in (by_claims + by_verbs).most_common():
        lines.append(f"| {name} | {by_claims[name]} | {by_verbs[name]} |")
    return "\n".join([*lines, "", *BEYOND.strip().splitlines(), ""])


EXPLAINED = """
A text is right if the set of its pairs (source code, target code) is exactly the suite's. Pairs of which one side has
no code are left out on both sides; what the event is counts for nothing, for the suite gives its verbs invented codes.
The suite is development data. Fifty of its mistakes were looked at, and what was general in them was mended: things
that lie between parties ("a resumption of ties with X"), names right behind a plural ("old foes X and Y"), agents of
several countries and agents that share one, clauses that only say when, several who agree with each other. Before
that, 126 texts (45.8%) were right by claims and 225 (81.8%) by any verb.

**Claims** are what `dateline read --actors` gives: every actor of a claim with every recipient, or with the place where
nobody is named; meetings, visits and what several do to each other both ways round. Most of what is missing here are
verbs that name no political event in our lexicon ("is renewing his license", "will adopt a manifesto with") and that
the suite's dictionary gives a code all the same.

**Any verb** asks the same of verbs that the lexicon does not know, which is the fairer comparison with a coder that has
the suite's dictionary of verbs: the doer is who the grammar says, the other side the first party behind the main verb
([petrarch_verbs.py](petrarch_verbs.py)). No record of Dateline is made in this way.
"""

BEYOND = """
## What stays out of reach

- Codes that the suite's dictionaries, as they have come to us, do not give: the government is expected as LEG twice,
  one body is not in them, plurals that shall not be made are not marked.
- Verbs that are misspelt on purpose so that nothing is coded: any verb counts here, so these are read.
- Patterns that turn the roles round or take the last place for the source ("was seen to break in", "hosting X at Y"),
  which no grammar says.
- A clause between commas that the suite leaves out, with what it says.
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", type=Path, default=Path("../shared/bench"))
    parser.add_argument("--wrong", action="store_true")
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    if not (given.bench / "claims" / "petrarch1_unittest.jsonl").exists():
        raise SystemExit(f"The suite is not in {given.bench}: name the benchmark folder with --bench.")
    found = list(answers(given.bench / "claims"))
    for each in found if given.wrong else ():
        if each.text.gold not in (each.claims, each.verbs) or each.claims != each.verbs:
            print(f"{each.text.name}: {each.text.text}\n  suite    {sorted(each.text.gold)}")
            print(f"  claims   {sorted(each.claims)}\n  any verb {sorted(each.verbs)}")
    text = page(found, commit())
    sys.stdout.write(text)
    if given.write:
        (HERE / "petrarch.md").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
