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
    return credit_start(paragraph) == 0 or patterns()["credit_alone"].match(paragraph) is not None


def credit_start(paragraph: str) -> int | None:
    """Where the credit at the end of a caption begins; None when the paragraph has none.

    The credit stands in brackets, one of which may be missing, or behind a label ("Photo: …").
    """
    if len(paragraph) > _LONGEST:
        return None
    base = max(0, len(paragraph) - _NEAR_END)
    end = paragraph[base:]
    closed = patterns()["credit_closed"].search(end)
    if closed and _names_credit(closed["square"] or closed["round"], round_brackets=bool(closed["round"])):
        return base + closed.start()
    unclosed = patterns()["credit_unclosed"].search(end)
    if unclosed and "/" in unclosed["inside"] and _names_credit(unclosed["inside"]):
        return base + unclosed.start()
    unopened = patterns()["credit_unopened"].search(end) if end.rstrip().endswith("]") else None
    if unopened and "[" not in end[unopened.start() :]:
        return base + unopened.start("run") + _photographer(end[: unopened.start("run")], unopened["run"])
    for found in (_labelled(end), _bare(end)):
        if found is not None:
            return base + found
    return None


def _names_credit(inside: str, *, round_brackets: bool = False) -> bool:
    """Whether words in brackets are a credit: names, with a stroke before the agency or with a word for a picture."""
    named = inside.replace("/", " ").split()
    if (
        not named
        or len(named) > 12
        or not all(word[0].isupper() or word[0].isdigit() or word in words("particles") for word in named)
    ):
        return False
    if any(word.strip(".:,").lower() in words("pictures") for word in named):
        return True
    photographer, stroke, _ = inside.partition("/")
    if not stroke:
        return not round_brackets and inside.strip(" .") in words("agencies")
    # In round brackets a stroke alone also joins abbreviations: "the union (CGT/FO)".
    return (
        not round_brackets or any(char.islower() for char in photographer) or photographer.strip() in words("agencies")
    )


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
