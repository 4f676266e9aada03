"""What whoever tells it tells as over on an unknown day: what befell a witness, what somebody is on trial for."""

from dateline.coding.predicates.reading import Reading
from dateline.coding.predicates.senses import Senses
from dateline.coding.timex.tokens import lexicon
from dateline.language.analysis import Analysis
from dateline.model.statement import Statement

_BEFALLS = frozenset({"ASSAULT", "COERCE", "SANCTION"})
_OURS = frozenset({"me", "my", "us", "our", "i", "we"})


def recalled(senses: Senses, reading: Reading, holder: Statement | None) -> bool:
    """Whether a deed is told by whom it befell or of whom a court tells it, so that no day is told by the report's.

    "They killed **my** father", she said; **prosecutors** say that **he** shot two men. Who has a place is news.
    """
    group = reading.line.group
    if holder is None or group.type not in _BEFALLS or group.control is not None:
        return False
    if not any(senses.analysis.tokens[i].xpos == "VBD" for i in _finite(senses.analysis, reading.predicate)):
        return False
    return _befell_the_teller(senses.analysis, reading, holder) or _on_trial(senses, reading, holder)


def _finite(analysis: Analysis, i: int) -> tuple[int, ...]:
    return (i, *analysis.dependents(i, "aux", "aux:pass"))


def _befell_the_teller(analysis: Analysis, reading: Reading, holder: Statement) -> bool:
    """Whether it befell whoever tells it, or theirs: "They beat **us** and burned **our** house"."""
    if holder.mode == "indirect":
        return False
    befallen = (*reading.recipients, *analysis.dependents(reading.predicate, "obj", "nsubj:pass"))
    return any(analysis.lower(k) in _OURS for j in befallen for k in (j, *analysis.dependents(j, "nmod")))


def _on_trial(senses: Senses, reading: Reading, holder: Statement) -> bool:
    """Whether a court tells what somebody did whom it knows: a fresh attack is by "a gunman", not by "**the** man"."""
    analysis = senses.analysis
    court = senses.lexicon.classes["court"].union(lexicon().rules["anchors"]["court_papers"])
    by_a_court = any(analysis.tokens[i].lemma in court for span in holder.source for i in analysis.tokens_in(span))
    if not by_a_court or reading.line.group.mode == "arrest":
        return False
    return any(
        analysis.tokens[j].upos in ("PRON", "PROPN")
        or any(analysis.lower(k) == "the" for k in analysis.dependents(j, "det"))
        for j in reading.actors
    )
