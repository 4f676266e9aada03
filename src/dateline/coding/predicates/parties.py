"""The parties of a claim: the noun phrases of a role, with the entities that they speak of and the codes of those."""

from collections.abc import Sequence

from dateline.coding.actors.code_parts import country_of, joined
from dateline.coding.coreference.mentions import PRONOUNS, noun_at
from dateline.coding.dictionaries.phrases import code_in
from dateline.coding.lexicons.actor_rules import nouns
from dateline.coding.predicates.fillers import counts
from dateline.coding.predicates.of_each import each_rules, role_of
from dateline.coding.predicates.senses import Senses
from dateline.coding.predicates.several import several
from dateline.coding.trees import roles
from dateline.coding.trees.noun_phrases import phrase
from dateline.coding.trees.obliques import obliques
from dateline.coding.trees.phrase_heads import coordinated
from dateline.model.claim import Role
from dateline.model.entity import Entity

_THIRD = frozenset({"they", "he", "she", "it"})


def phrases(senses: Senses, heads: Sequence[int], *, but: Sequence[Role] = ()) -> tuple[Role, ...]:
    """The noun phrases of a role, with the entities they refer to; `but` are those who do it and not they."""
    out: list[Role] = []
    named = [(i, who) for i in map(senses.titled, heads) for who in several(senses, i) or (i,)]
    for i, who in named:
        start, end = phrase(senses.analysis, antecedent(senses, i) if who == i else _said_here(senses, i, who))
        if any((start, end) == (role.start, role.end) for role in but):
            start, end = phrase(senses.analysis, i)
        entity = senses.entity(who)
        # "The two" are the same words twice, for each of them once.
        others = [role for role in out if who == i or (role.start, role.end) != (start, end)]
        if any(role.start < end and start < role.end for role in others):
            continue
        code = _code(senses, who, entity) or code_in(senses.told, senses.analysis, i)
        within = who in senses.analysis.subtree(i)
        bare = code == country_of(code) and senses.analysis.tokens[i].upos != "PRON"
        if code and who != i and (within or bare) and (role := role_of(senses, i)):
            code = joined(code, role)  # "the presidents of X and Y", "the two armies" of countries named before
            entity = entity if phrase(senses.analysis, who) == (start, end) else senses.entity(i)
        out.append(
            Role(
                start=start,
                end=end,
                text=senses.analysis.text[start:end],
                entity=entity.id if entity is not None else None,
                code=code,
            )
        )
    return tuple(out)


def _code(senses: Senses, i: int, entity: Entity | None) -> str | None:
    """The code of whoever phrase `i` names, or of those whom it counts some of: "eight of its **soldiers**"."""
    if entity is not None and entity.code is not None:
        return entity.code
    if not nouns().homeland.isdisjoint(senses.lemmas(i)):
        return _homeland(senses, i)
    number = senses.analysis.tokens[i].upos in ("NUM", "DET", "ADJ", "PRON") or counts(senses, i)
    counted = senses.counted(i) if number else None
    whole = senses.entity(counted) if counted is not None else None
    return whole.code if whole is not None else _attributive(senses, i) or _of_goods(senses, i)


def _of_goods(senses: Senses, i: int) -> str | None:
    """The code of those whose goods they are: "**American** goods", "imports **from** Canada", "exports **to** X"."""
    worth = senses.counted(i) if "money" in senses.classes(i) else None  # "$30 billion **of American goods**"
    i = i if worth is None else worth
    if senses.lexicon.classes["goods"].isdisjoint(senses.lemmas(i)):
        return None
    analysis = senses.analysis
    if analysis.deprel(i) == "conj" and analysis.child(i, "amod", "nmod", "compound") is None:
        return _of_goods(senses, analysis.tokens[i].head)  # "Australian barley and **wine**"
    own = [j for j in analysis.dependents(i, "amod", "compound", "nmod:poss") if j < i]
    own += [k for j in own for k in coordinated(analysis, j)]
    found = {each.code for j in own if (each := senses.entity(j)) is not None and each.code}
    if not found:
        # "Banned exports **to Chad**": trees hang it on either.
        bases = (i, analysis.tokens[i].head) if analysis.deprel(i) == "obj" else (i,)
        traded = [j for k in bases for prep, j in obliques(analysis, k) if prep in ("from", "to", "of")]
        named = (senses.entity(j) for j in traded)
        found = {each.code for each in named if each is not None and each.code}
        found |= {code for j in traded if (code := _of_goods(senses, j)) is not None}
    return found.pop() if len(found) == 1 else None


def _attributive(senses: Senses, i: int) -> str | None:
    """The code of a noun that only tells whose something is: "**rebel** hands", "**army** shelling".

    It is that of the one whom the report calls by this noun, or else the bare role.
    """
    analysis = senses.analysis
    if analysis.deprel(i) != "compound" or analysis.tokens[i].upos != "NOUN":
        return None
    noun, _ = noun_at(analysis, i)
    if noun is None or not noun.role:
        return None
    word = senses.lemmas(i)[-1]
    called = {e.code for j, e in senses.head_of_mention.items() if senses.lemmas(j)[-1] == word and e.code}
    return called.pop() if len(called) == 1 else joined(None, noun.role)


def _homeland(senses: Senses, i: int) -> str | None:
    """The code of the country that is somebody's: "his country", and "the country" in what he says."""
    analysis = senses.analysis
    whose = list(analysis.dependents(i, "nmod:poss"))
    if not whose and any(analysis.lower(j) == "the" for j in analysis.dependents(i, "det")):
        said = next((k for k in analysis.ancestors(i) if analysis.deprel(k) == "ccomp"), None)
        whose = list(roles.surface_subjects(analysis, analysis.tokens[said].head)) if said is not None else []
    owners = (senses.entity(j) for j in whose)
    return next(filter(None, (country_of(owner.code) for owner in owners if owner is not None)), None)


def _said_here(senses: Senses, i: int, who: int) -> int:
    """Where the sentence of `i` speaks of one of those for whom it stands: by name, or only by "the two"."""
    # "Indian airlines", "US airlines" only tell of India and the US.
    noun = senses.analysis.tokens[who].upos != "ADJ" and senses.analysis.deprel(who) != "compound"
    # Nor are "the embassies of France and Chad" in either of them.
    noun = noun and senses.lemmas(i)[-1] not in each_rules().sent
    return who if noun and who in senses.analysis.sentence_tokens(i) else i


def _what_he_becomes(senses: Senses, j: int) -> bool:
    """Whether a noun only says what somebody is or is to be: "barred her from becoming **president**"."""
    analysis = senses.analysis
    bare = analysis.tokens[j].upos == "NOUN" and analysis.child(j, "det", "nmod", "amod", "compound") is None
    return bare and analysis.deprel(j) in ("xcomp", "obj", "obl")


def antecedent(senses: Senses, i: int) -> int:
    """Who a pronoun is, where the sentence itself names them: in "X said it would withdraw" X withdraws.

    A name in another sentence stays behind the role's entity: every part of a claim stands in its sentence.
    """
    analysis, entity = senses.analysis, senses.entity(i)
    if analysis.tokens[i].upos != "PRON" or entity is None:
        return i
    inside = analysis.sentence_tokens(i)
    named = [
        j
        for j in inside
        if senses.head_of_mention.get(j) is entity
        and analysis.tokens[j].upos in ("NOUN", "PROPN")
        and not _what_he_becomes(senses, j)
    ]
    before = [j for j in named if j < i]
    return before[-1] if before else named[0] if named else i


def others_than(senses: Senses, heads: Sequence[int], who: tuple[Role, ...], whom: Sequence[Role]) -> tuple[Role, ...]:
    """Who does it, where a pronoun was taken for the one whom it is done to: "**they** will bring Daesh to justice"."""
    analysis = senses.analysis
    named = {role.entity for role in whom if role.entity is not None and role.text.lower() not in PRONOUNS}
    alone = heads[0] if len(heads) == 1 == len(who) else None
    if alone is None or analysis.lower(alone) not in _THIRD or who[0].entity not in named:
        return who
    start, end = analysis.span(alone, alone)
    return (Role(start=start, end=end, text=analysis.text[start:end], entity=None, code=None),)
