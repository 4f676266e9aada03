"""Captions and their credits, also where pasting ran them into each other."""

from dateline.sources.patterns import patterns, words

_LONGEST = 700
"""A paragraph longer than this is no caption, whatever it ends in."""
_NEAR_END = 160
_PHOTOGRAPHER = 2
"""Names in a photographer's name, where nothing else tells where it begins."""


def is_credit(paragraph: str) -> bool:
    """Whether the whole paragraph says who took a picture."""
    if len(paragraph) > _NEAR_END:
        return False
    match = patterns()["credit_alone"].match(paragraph)
    if not match:
        return False
    bracketed = paragraph[0] in "[(" and paragraph[-1] in "])" and _names_credit(paragraph[1:-1], paragraph[0])
    return bracketed or _labelled(paragraph) is not None or _bare(paragraph) == 0


def credit_start(paragraph: str) -> int | None:
    """Where the credit at the end of a caption begins; None when the paragraph has none.

    The credit stands in brackets, one of which may be missing, or behind a label ("Photo: …").
    """
    if len(paragraph) > _LONGEST:
        return None
    base = max(0, len(paragraph) - _NEAR_END)
    end = paragraph[base:]
    closed = patterns()["credit_closed"].search(end)
    if closed and _names_credit(closed["inside"], closed["open"]):
        return base + closed.start()
    unclosed = patterns()["credit_unclosed"].search(end)
    if unclosed and "/" in unclosed["inside"] and _names_credit(unclosed["inside"], "["):
        return base + unclosed.start()
    unopened = patterns()["credit_unopened"].search(end)
    if unopened and "[" not in end[unopened.start() :]:
        return base + unopened.start("run") + _photographer(end[: unopened.start("run")], unopened["run"])
    for found in (_labelled(end), _bare(end)):
        if found is not None:
            return base + found
    return None


def _names_credit(inside: str, bracket: str) -> bool:
    """Whether words in brackets are a credit: names, and in round brackets something of a picture's or an agency's."""
    inside = inside.strip()
    if inside.isupper() and len(inside) > 12 and "/" not in inside:
        return False
    if not patterns()["credit"].fullmatch(inside):
        return False
    return bracket == "[" or bool(patterns()["credit_words"].search(inside))


def _labelled(end: str) -> int | None:
    match = patterns()["credit_label"].search(end)
    return match.start() if match else None


def _bare(end: str) -> int | None:
    match = patterns()["credit_bare"].search(end)
    return match.start() if match else None


def _photographer(before: str, run: str) -> int:
    """Where in a run of capitalised words the photographer's name begins.

    After "in", "near", "the" the run starts with words of the caption, so only the last two are the name; after any
    other word, or after a full stop, all of it is, unless it is too long for a name.
    """
    starts = [at for at in range(len(run)) if not run[at].isspace() and (at == 0 or run[at - 1].isspace())]
    sentence_ended = [at for at in starts[1:] if run[:at].rstrip().endswith((".", "!", "?")) and at > 3]
    if sentence_ended and len(run[: sentence_ended[-1]].rstrip().split()[-1]) > 2:
        return sentence_ended[-1]
    last = before.split()[-1].lower() if before.split() else ""
    if not last or last.endswith((".", "!", "?", '"', "”", "|", "-", "–", "—")):
        return 0
    length = min(_PHOTOGRAPHER, len(starts) - 1) if last in words("leaning") else min(3, len(starts))
    return starts[-max(length, 1)]
