"""The stage that finds the quantities that matter: people, places, things, money, distances, and what they count."""

from collections.abc import Iterator, Sequence

from dateline.coding.figure_kinds import forms, kind_of, kind_of_bare, words
from dateline.coding.lexicons.number_rules import number_rules
from dateline.coding.quantities import Quantity, narrowed, quantities
from dateline.language.analysis import Analysis
from dateline.model.document import Document
from dateline.model.entity import Entity
from dateline.model.figure import Figure, FigureKind
from dateline.model.span import inside_any, overlap
from dateline.model.statement import Statement
from dateline.model.time import Time

_NOUNS = frozenset({"NOUN", "PROPN", "SYM"})
_LOOSE = frozenset({"compound", "flat", "nummod", "fixed", "advmod"})
_COUNTING = frozenset({"nummod", "amod", "compound", "det", "nmod"})
_COUNTED = frozenset({"PERSON", "NORP"})
"""Types of those of whom there are several; of all else a number within the name is part of it: "Three Gorges Dam"."""
_PARTS = frozenset({"body", "headline", "standfirst", "subheading", "caption", "other"})
_PERCENT = ("%", "percent", "per cent", "pc")


def figures(
    doc: Document,
    analysis: Analysis,
    times: Sequence[Time],
    statements: Sequence[Statement] = (),
    entities: Sequence[Entity] = (),
) -> tuple[Figure, ...]:
    """The quantities of a document in text order, with their bounds, their unit and their kind."""
    taken = [(time.start, time.end) for time in times]
    telling = frozenset(i for said in statements for span in said.source for i in analysis.tokens_in(span))
    found: list[Figure] = []
    for start, end in _blocks(doc):
        for quantity in quantities(doc.text, start, end):
            over = [span for span in taken if overlap((quantity.start, quantity.end), span)]
            # "Three quarters of a million people": no quarters of a year.
            over = [] if _large(doc.text[quantity.start : quantity.end]) else over
            behind = max((last for _, last in over), default=0)
            # "On May 5 200 people fled": the day, and behind it the number.
            counted = list(quantities(doc.text, behind, quantity.end)) if over else [quantity]
            figures_of = (_figure(doc.text, analysis, one, telling) for one in counted)
            found.extend(figure for figure in figures_of if figure is not None)
    names = [(m.start, m.end) for e in entities if e.type not in _COUNTED for m in e.mentions if m.kind == "name"]
    found = [figure for figure in found if not inside_any((figure.start, figure.end), names)]
    return tuple(_disjoint(sorted(found, key=lambda figure: (figure.start, -figure.end))))


def _large(surface: str) -> bool:
    """Whether a number is told by a scale, as no day and no hour is: "a quarter of a **million**"."""
    return surface.lower().split()[-1] in number_rules()["scales"]


def _blocks(doc: Document) -> list[tuple[int, int]]:
    return [(p.start, p.end) for p in doc.parts if p.kind in _PARTS] or [(0, len(doc.text))]


def _disjoint(found: list[Figure]) -> Iterator[Figure]:
    last = -1
    for figure in found:
        if figure.start >= last:
            yield figure
            last = figure.end


def _figure(text: str, analysis: Analysis, quantity: Quantity, telling: frozenset[int]) -> Figure | None:
    if quantity.currency is not None:
        return _made(quantity, quantity.end, quantity.currency, "money")
    rest = text[quantity.end : quantity.end + 14]
    for sign in _PERCENT:
        gap = len(rest) - len(rest.lstrip(" -"))
        if rest[gap:].lower().startswith(sign):
            return _made(quantity, quantity.end + gap + len(sign), sign, "other")
    if _is_label(text, quantity):
        return None
    inside = analysis.tokens_in((quantity.start, quantity.end))
    if not inside:
        return None
    quantity = _bounded_by_verb(analysis, inside, quantity)
    head = _counted(analysis, inside[-1], quantity)
    if head is None:
        kind = kind_of_bare(analysis, inside, telling)
        return _made(quantity, quantity.end, None, kind) if kind and not quantity.ordinal else None
    end = analysis.tokens[head].end
    unit = text[quantity.end : end].strip(" -\n")
    unit = unit.removeprefix("of ").strip()
    if quantity.ordinal:
        lemma = analysis.tokens[head].lemma.lower()
        if lemma in number_rules()["ordinal_stop"]["words"] or not unit:
            return None
    if unit in words("bounding", "marks"):
        return _made(
            quantity, quantity.end, None, kind_of(analysis, head, inside, telling)
        )  # "passed the **100 mark**"
    if not unit or "\n" in unit or len(unit) > 80:
        return None
    if unit.split()[-1].lower() in number_rules()["currencies"]["words"]:
        return _made(quantity, end, unit, "money")
    return _made(quantity, end, unit, kind_of(analysis, head, inside, telling))


def _made(quantity: Quantity, end: int, unit: str | None, kind: FigureKind) -> Figure:
    return Figure(
        start=quantity.start, end=max(end, quantity.end), low=quantity.low, high=quantity.high,
        of=quantity.of, ordinal=quantity.ordinal, unit=unit, kind=kind,
    )  # fmt: skip


def _is_label(text: str, quantity: Quantity) -> bool:
    """Whether the number names something (Flight 800, No. 10, aged 27) and counts nothing."""
    rules = number_rules()["not_counted"]
    after = text[quantity.end : quantity.end + 12].lower().lstrip(" -")
    if any(after.startswith(word) for word in rules["after"]):
        return True
    before = text[max(0, quantity.start - 20) : quantity.start].rstrip()
    last = before.split()[-1].lower().strip(".(") if before.split() else ""
    if last in rules["before"]:
        return True
    # An age in apposition: "Khan, 27, said". Glued to a letter or a stroke: F-16, 7/11.
    alone = before.endswith(",") and text[quantity.end : quantity.end + 1] in (",", ")")
    glued = text[max(0, quantity.start - 1) : quantity.start] in ("-", "/", "#", ".", "–")
    return alone or glued


def _bounded_by_verb(analysis: Analysis, inside: range, quantity: Quantity) -> Quantity:
    """The quantity as its verb bounds it: "the toll **passed** 100" is more, "the deaths **neared** 500" about that."""
    if quantity.low is None or quantity.low != quantity.high:
        return quantity
    above = (j for i in inside for j in analysis.ancestors(i))
    verb = next((j for j in above if analysis.tokens[j].upos == "VERB"), None)
    bound = (
        None
        if verb is None
        else next((b for b in ("low", "near") if forms(analysis, verb) & words("bounding", b)), None)
    )
    if verb is None or bound is None:
        return quantity
    counts = words("killed", "tolls") | words("killed", "counts") | words("bounding", "counted")
    told = (j for j in analysis.dependents(verb, "nsubj") if j < inside[0])
    return narrowed(quantity, bound) if any(forms(analysis, j) & counts for j in told) else quantity


def _counted(analysis: Analysis, number: int, quantity: Quantity) -> int | None:
    """The noun that a number counts: to its right, in the same sentence."""
    tokens = analysis.tokens
    last = analysis.sentence_tokens(number)
    i = number
    for _ in range(5):
        # "Dozens of people", "five of the capitals": what is counted hangs below the number.
        below = _partitive(analysis, i)
        if below is not None and below > number:
            return None if quantity.low == quantity.high == 1 else below
        if tokens[i].upos in _NOUNS and i > number:
            return i
        head = tokens[i].head
        if head < 0 or head not in last:
            return None
        inside = quantity.start <= tokens[head].start < quantity.end
        if head < number and not inside and analysis.deprel(i) not in _LOOSE:
            return None
        if head > number and tokens[head].upos in _NOUNS and analysis.deprel(i) in _COUNTING:
            return head
        if tokens[head].upos not in ("NUM", "ADJ", "NOUN", "ADV"):
            return None
        i = head
    return None


def _partitive(analysis: Analysis, i: int) -> int | None:
    """The noun of an "of" phrase below token `i`."""
    for j in analysis.dependents(i, "nmod"):
        case = analysis.child(j, "case")
        if case is not None and analysis.lower(case) == "of":
            return j
    return None
