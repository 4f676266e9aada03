"""Finds what others have put about and a report checks: "Claim: The army has taken Bria", "FALSE: Rebels hold Goma"."""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache

from dateline.coding.attribution.constructions import Candidate
from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.language.analysis import Analysis
from dateline.language.classes import ASKING
from dateline.model.span import Span
from dateline.model.statement import Stance

_FEWEST = 3
"""Tokens of what may be put about."""


def labels() -> frozenset[str]:
    """What stands over what is checked, and is nobody who says it."""
    rules = cue_rules().fact_checks
    return rules.claims | rules.verdicts | rules.facts | rules.false | rules.open


def put_about(analysis: Analysis, blocks: Sequence[Span]) -> Iterator[Candidate]:
    """What nobody in particular is told to have said; `blocks` are the paragraphs."""
    for n, (start, end) in enumerate(blocks):
        if (found := _labelled().match(analysis.text, start, end)) is None:
            continue
        if found.end() < end:
            yield from _candidate(analysis, found, (found.end(), end))
        elif n + 1 < len(blocks) and found["label"].lower() in cue_rules().fact_checks.claims:
            yield from _candidate(analysis, found, blocks[n + 1])


def found_to_be(analysis: Analysis, behind: int) -> tuple[str, Span] | None:
    """What is found of something behind it, and where: "false" in "Verdict: **Not true**"; None where nothing is."""
    later = _labelled().search(analysis.text, behind)
    while later is not None and later["label"].lower() not in cue_rules().fact_checks.claims:
        later = _labelled().search(analysis.text, later.end())
    last = len(analysis.text) if later is None else later.start()
    found = _verdict().search(analysis.text, behind, last)
    return None if found is None else (how_found(found["found"]), found.span("found"))


def how_found(words: str) -> str:
    """Whether words for what was found say that it is "false", "true" or "open"."""
    rules, said = cue_rules().fact_checks, " ".join(words.lower().split())
    return "false" if said in rules.false else "true" if said in rules.true else "open"


def _candidate(analysis: Analysis, found: re.Match[str], within: Span) -> Iterator[Candidate]:
    label, ends = found["label"].lower(), _next_label().search(analysis.text, *within)
    content = analysis.tokens_in((within[0], within[1] if ends is None else ends.start()))
    cue = analysis.tokens_in(found.span("label"))
    if len(content) < _FEWEST or not cue or analysis.tokens[content[0]].xpos in ASKING:
        return
    rules = cue_rules().fact_checks
    stance: Stance = "doubts" if label in rules.open else "claims"
    if label in rules.false | rules.open:
        content = range(content.start, min(content.stop, analysis.sentence_tokens(content[0]).stop))
    if any(analysis.tokens[i].upos in ("VERB", "AUX") for i in content):
        yield _made(cue, content, stance)


def _made(cue: range, content: range, stance: Stance) -> Candidate:
    return Candidate(
        cue=tuple(cue), anchor=cue[-1], source=(), head=None, content=frozenset(content), frame="labelled",
        name="claim", kind="mark", stance=stance, certain=True,
    )  # fmt: skip


def _any_of(words: Collection[str]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=lambda one: (-len(one), one)))


@cache
def _labelled() -> re.Pattern[str]:
    """What opens a line with a colon, or is all of it: "Claim:", "FALSE:"."""
    rules = cue_rules().fact_checks
    alone = rf"(?:the\s+)?(?P<label>{_any_of(rules.claims | (rules.false | rules.open) - rules.topics)})"
    return re.compile(rf"^[^\w\n]*{alone}\s*(?::[^\S\n]*|$)", re.IGNORECASE | re.MULTILINE)


@cache
def _next_label() -> re.Pattern[str]:
    """What ends what was put about: "… in Goma. **Verdict:** False"."""
    rules = cue_rules().fact_checks
    return re.compile(rf"(?<=[.!?”\"\n])\s*(?:the\s+)?(?:{_any_of(rules.verdicts | rules.facts)})\s*:", re.IGNORECASE)


@cache
def _verdict() -> re.Pattern[str]:
    """What was found: "Verdict: **False**", "Our verdict" and in the next line "**False**"."""
    rules = cue_rules().fact_checks
    label = rf"(?:^|(?<=[.!?”\"])\s)[^\w\n]*(?:the\s+)?(?:{_any_of(rules.verdicts)})\s*(?::|\n)"
    found = rf"[^\w.]*(?:this\s+is\s+)?(?P<found>{_any_of(rules.false | rules.open | rules.true)})\b"
    return re.compile(label + found, re.IGNORECASE | re.MULTILINE)
