"""A language model and a gazetteer that know nothing, so that reading can be tested without the real ones."""

from dateline.language.analysis import Analysis, Token
from dateline.services import Reader


class FakeAnnotator:
    """Every block is one sentence, its words hang on the first one."""

    name = "fake model 1"

    def annotate(self, text, blocks):
        tokens, sentences = [], []
        for start, end in blocks:
            first, at = len(tokens), start
            for word in text[start:end].split():
                at = text.index(word, at)
                head = -1 if len(tokens) == first else first
                tokens.append(
                    Token(start=at, end=at + len(word), lemma=word, upos="X", xpos="FW", head=head, deprel="dep")
                )
                at += len(word)
            if len(tokens) > first:
                sentences.append((first, len(tokens)))
        return Analysis(text=text, tokens=tuple(tokens), sentences=tuple(sentences))


class FailingAnnotator(FakeAnnotator):
    """Stumbles over one word."""

    def annotate(self, text, blocks):
        if "stumble" in text:
            raise IndexError("list index out of range")
        return super().annotate(text, blocks)


class FakeGazetteer:
    """An atlas with nothing in it."""

    def candidates(self, name):
        return ()

    def people(self, word):
        return ()

    def demonym(self, word):
        return None

    def country(self, iso2):
        return None

    def capital(self, iso2):
        return None

    def place(self, key):
        return None

    def first_level(self, iso2):
        return ()

    def iso3(self, iso2):
        return None


def fake_reader():
    return Reader(annotator=FakeAnnotator(), gazetteer=FakeGazetteer(), coder="fake")


def failing_reader():
    return Reader(annotator=FailingAnnotator(), gazetteer=FakeGazetteer(), coder="fake")
