"""Whom or what the phrases of a document name: entities and places by the tokens of their mentions."""

from collections.abc import Sequence
from functools import cached_property

import msgspec

from dateline.language.analysis import Analysis
from dateline.model.entity import Entity
from dateline.model.place import Place


class Mentioned(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """The entities and places of one document, looked up by token."""

    analysis: Analysis
    entities: Sequence[Entity] = ()
    places: Sequence[Place] = ()

    @cached_property
    def entity_at(self) -> dict[int, Entity]:
        """Token → the entity whose mention covers it; the shortest mention wins."""
        best: dict[int, tuple[int, Entity]] = {}
        for entity in self.entities:
            for mention in entity.mentions:
                length = mention.end - mention.start
                for i in self.analysis.tokens_in((mention.start, mention.end)):
                    if i not in best or length < best[i][0]:
                        best[i] = (length, entity)
        return {i: entity for i, (_, entity) in best.items()}

    @cached_property
    def head_of_mention(self) -> dict[int, Entity]:
        """Head token of a mention → its entity; the longest mention with that head wins."""
        best: dict[int, tuple[int, Entity]] = {}
        for entity in self.entities:
            for mention in entity.mentions:
                inside = self.analysis.tokens_in((mention.start, mention.end))
                length = mention.end - mention.start
                for i in inside:
                    head = self.analysis.tokens[i].head
                    if head not in inside and (i not in best or length > best[i][0]):
                        best[i] = (length, entity)
        return {i: entity for i, (_, entity) in best.items()}

    @cached_property
    def place_at(self) -> dict[int, int]:
        """Token → index of the place that covers it."""
        return {i: n for n, place in enumerate(self.places) for i in self.analysis.tokens_in((place.start, place.end))}

    @cached_property
    def place_of_entity(self) -> dict[str, int]:
        """Entity → index of the first place that one of its names is."""
        at = {(place.start, place.end): n for n, place in enumerate(self.places) if place.kind == "name"}
        out: dict[str, int] = {}
        for entity in self.entities:
            for mention in entity.mentions:
                if mention.kind == "name" and (mention.start, mention.end) in at:
                    out.setdefault(entity.id, at[mention.start, mention.end])
        return out

    @cached_property
    def name_at(self) -> dict[int, str]:
        """Token → the type of the name that the model found there."""
        return {i: name.type for name in self.analysis.names for i in range(name.start, name.end)}

    def lemmas(self, i: int) -> tuple[str, ...]:
        """The lemma of token `i`, and the whole word where it ends a hyphenated one ("cease-fire")."""
        return self._lemmas[i]

    @cached_property
    def _lemmas(self) -> tuple[tuple[str, ...], ...]:
        lemmas = [token.lemma.lower() for token in self.analysis.tokens]
        return tuple(
            (f"{lemmas[i - 2]}-{lemma}", lemma) if i >= 2 and self.analysis.surface(i - 1) == "-" else (lemma,)
            for i, lemma in enumerate(lemmas)
        )

    def entity(self, i: int) -> Entity | None:
        """The entity that the phrase headed by token `i` refers to; "the **rebel**-held town" is no rebel."""
        told = self.head_of_mention.get(i)
        return self.entity_at.get(i) if told is None and not self._says_whose(i) else told

    def _says_whose(self, i: int) -> bool:
        """Whether a noun stands before a participle that is said of another noun: "**militia**-controlled Manbij"."""
        above = self.analysis.tokens[i].head
        return self.analysis.deprel(i) == "compound" and above >= 0 and self.analysis.deprel(above) == "amod"
