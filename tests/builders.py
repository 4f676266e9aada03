"""Analyses and documents made by hand, so that a unit test needs no language model."""

from dateline.language.analysis import Analysis, Name, NameType, Token
from dateline.model.document import Document, Part, Published


def analysis_of(*sentences: str, names: tuple[tuple[str, NameType], ...] = ()) -> Analysis:
    """Build an Analysis from trees written out: one token a line, `form lemma UPOS XPOS head deprel [etype]`.

    Heads count from 1 within the sentence, 0 is the root. A form that starts with `_` follows the one before it
    without a space. Names are given as (surface, type) and found in the text.
    """
    text = ""
    tokens: list[Token] = []
    ranges: list[tuple[int, int]] = []
    for sentence in sentences:
        first = len(tokens)
        for line in filter(None, map(str.strip, sentence.strip().splitlines())):
            form, lemma, upos, xpos, head, deprel, *etype = line.split()
            glued = form.startswith("_") and len(form) > 1
            form = form[1:] if glued else form
            text += "" if glued or not text else " "
            tokens.append(
                Token(
                    start=len(text),
                    end=len(text) + len(form),
                    lemma=lemma,
                    upos=upos,
                    xpos=xpos,
                    head=first + int(head) - 1 if int(head) else -1,
                    deprel=deprel,
                    etype=etype[0] if etype else None,
                )
            )
            text += form
        ranges.append((first, len(tokens)))
    bare = Analysis(text=text, tokens=tuple(tokens), sentences=tuple(ranges))
    found = []
    for surface, kind in names:
        start = text.index(surface)
        inside = bare.tokens_in((start, start + len(surface)))
        found.append(Name(start=inside.start, end=inside.stop, type=kind, score=1.0))
    return Analysis(text=text, tokens=bare.tokens, sentences=bare.sentences, names=tuple(found))


def document_of(text: str, *, published: str | None = None, name: str = "doc") -> Document:
    """A document whose paragraphs are the lines of the text, the body all of it."""
    parts, at = [], 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            parts.append(Part(kind="body", start=at, end=at + len(line.rstrip())))
        at += len(line)
    when = Published(value=published, basis="given") if published else None
    return Document(id=name, text=text, parts=tuple(parts), published=when)
