"""Which attack is meant that is claimed in a word that says no more: "claimed responsibility for **the attack**"."""

from collections.abc import Iterator, Sequence

from dateline.coding.circumstances.aftermath import is_toll
from dateline.coding.factuality.signatures import definite
from dateline.coding.predicates.responsibility import attack_claimed, attacks_before, of_last_sentence
from dateline.language.analysis import Analysis
from dateline.model.claim import Claim, Role, word_read
from dateline.model.statement import Statement


def referred_to(
    analysis: Analysis, claims: Sequence[Claim], statements: Sequence[Statement]
) -> Iterator[tuple[Claim, Claim]]:
    """Each attack that is claimed in a bare noun, with what was told of it: "took responsibility for **the attack**".

    It is the last attack before it of which nobody else is known to be the doer; further up, the last in that word.
    """
    by = {one.id: one for one in statements if one.stance == "claims"}
    for claim in claims:
        said = by.get(claim.holder or "")
        if said is None or not _bare(analysis, claim) or not any(_his(role, said) for role in claim.actors):
            continue
        at = analysis.sentence_at(claim.predicate[0])
        told = [one for one in claims if not is_toll(one) or one.actors]
        if not _several(analysis, claim):  # "stages **attacks**" tells of none in particular
            told = [one for one in told if not _several(analysis, one)]
        found = attack_claimed(analysis, claim.actors[0], told, at)
        if not found:
            again = (one for one in attacks_before(analysis, told, at, at) if _word(one) == _word(claim))
            found = of_last_sentence(analysis, [*again])
        if found:
            yield claim, min(found, key=lambda one: (_word(one) != _word(claim), one.predicate))


def _bare(analysis: Analysis, claim: Claim) -> bool:
    """Whether an attack is only spoken of, as one that is known: "the attack", and not "the attack on a hotel"."""
    noun = analysis.token_at(claim.predicate[0])
    if noun is None or claim.type != "ASSAULT" or claim.recipients or claim.place is not None or claim.figures:
        return False
    return analysis.tokens[noun].upos == "NOUN" and definite(analysis, noun)


def _several(analysis: Analysis, claim: Claim) -> bool:
    """Whether its word is a noun for several acts."""
    noun = analysis.token_at(claim.predicate[0])
    return noun is not None and analysis.tokens[noun].xpos == "NNS"


def _his(role: Role, said: Statement) -> bool:
    """Whether a role is who says so."""
    if role.entity is not None and role.entity == said.source_entity:
        return True
    return any(start <= role.start < end for start, end in said.source)


def _word(claim: Claim) -> str:
    return word_read(claim.rule)
