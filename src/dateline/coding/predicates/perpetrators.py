"""Who did a deed that was told before: "the attackers were members of X", "the minister blamed Y", "Z did it"."""

from collections.abc import Iterator, Sequence

import msgspec

from dateline.coding.factuality.holders import as_held, holder_of
from dateline.coding.factuality.modality import assess
from dateline.coding.predicates.again import DEFINITE, RETOLD
from dateline.coding.predicates.behind import behind
from dateline.coding.predicates.identified import identified
from dateline.coding.predicates.laid import NEAR, Laid, laid_rules, named, told_as
from dateline.coding.predicates.responsibility import attacks_before, of_last_sentence, same_party
from dateline.coding.predicates.senses import Senses
from dateline.coding.trees import roles
from dateline.coding.trees.charges import at_fault
from dateline.coding.trees.obliques import obliques
from dateline.language.analysis import Analysis
from dateline.language.classes import ASKING
from dateline.model.claim import Claim, Role
from dateline.model.codes import COUNTRY
from dateline.model.statement import Statement

_ANYBODY = "UAF"
"""The role of those who go by nothing but their arms: "gunmen"."""


def perpetrators(senses: Senses, claims: Sequence[Claim], statements: Sequence[Statement]) -> Iterator[Claim]:
    """The deeds told before, each once more as done by whom a sentence after it names for it."""
    for laid in (*identified(senses, claims), *_blamed(senses, claims, statements), *_meant(senses, claims)):
        held = holder_of(senses.analysis, statements, laid.at)
        reading = as_held(assess(senses.analysis, laid.at), held)
        if laid.holder is None and reading.modality not in ("actual", "possible"):
            continue  # they "will do it again"
        sentence = senses.analysis.sentence_span(senses.analysis.sentence_index(laid.at))
        for claim in laid.deeds:
            yield msgspec.structs.replace(
                claim,
                predicate=senses.analysis.span(laid.at, laid.at),
                sentence=sentence,
                actors=(laid.who,),
                modality="actual" if laid.holder else "possible" if laid.doubted else reading.modality,
                polarity="positive" if laid.holder else reading.polarity,
                holder=laid.holder or (held.id if held is not None else None),
                score=round(RETOLD * claim.score, 3),
                rule=f"laid: {claim.rule}",
            )


def _blamed(senses: Senses, claims: Sequence[Claim], statements: Sequence[Statement]) -> Iterator[Laid]:
    """Whom somebody blames without saying for what: "police **blamed the rebels**", "held X **responsible**"."""
    analysis = senses.analysis
    for claim in claims:
        if claim.type != "ACCUSE" or claim.mode != "allege" or claim.polarity == "negative" or claim.holder is not None:
            continue
        verb = analysis.tokens_in(claim.predicate).start
        cues = (one for one in statements if claim.predicate in one.cue and one.stance == "accuses" and one.source)
        statement = next(cues, None)
        for_it = _for_something(analysis, verb) or _goes_on(analysis, verb, claim) or _of_another(senses, verb)
        if statement is None or claim.modality != "actual" or for_it:
            continue
        here = analysis.sentence_index(verb)
        before = attacks_before(senses.analysis, claims, here, NEAR)
        for who in (role for role in claim.recipients if named(senses, role)):
            theirs = [c for c in _deeds_of(senses, who, before) if all(_may_be(role, who) for role in c.actors)]
            yield Laid(at=verb, who=who, deeds=theirs, holder=statement.id)


def _may_be(role: Role, who: Role) -> bool:
    """Whether those who did a deed may be those blamed: "gunmen", a means, or some of that sort; not "protesters"."""
    sort = (role.code or "")[COUNTRY:]
    of_that_sort = sort in ("", _ANYBODY) or (who.code or "")[COUNTRY:].startswith(sort)
    return same_party(role, who) or of_that_sort


def _of_another(senses: Senses, verb: int) -> bool:
    """Whether a clause before tells what else somebody is blamed for: "**fuel ran out**, and drivers blame X"."""
    analysis, first = senses.analysis, senses.analysis.tokens[verb].head
    if analysis.deprel(verb) != "conj" or analysis.child(verb, "nsubj", "nsubj:pass") is None:
        return False
    words = (j for j in analysis.subtree(first) if j < verb and j not in analysis.subtree(verb))
    return not any(_of_it(senses, j) for j in words)


def _of_it(senses: Senses, j: int) -> bool:
    """Whether a word is of a deed told before: "no group claimed **the attack**, but police blamed X"."""
    lemma, upos = senses.analysis.tokens[j].lemma.lower(), senses.analysis.tokens[j].upos
    if upos in ("PRON", "NOUN"):
        return lemma in laid_rules().of_it | laid_rules().deed or "ASSAULT" in senses.lexicon.types(lemma)
    return lemma in laid_rules().of_it


def _for_something(analysis: Analysis, verb: int) -> bool:
    """Whether it is said for what somebody is blamed."""
    told = analysis.dependents(verb, "ccomp", "xcomp", "advcl")
    # "Held X **responsible**".
    clauses = any(analysis.tokens[j].lemma.lower() not in laid_rules().at_fault for j in told)
    below = (verb, *roles.objects(analysis, verb))
    said = any(prep in laid_rules().for_what for j in below for prep, _ in obliques(analysis, j))
    return clauses or said


def _goes_on(analysis: Analysis, verb: int, claim: Claim) -> bool:
    """Whether it is said behind those blamed for what, wherever trees hang it: "accused X, linked to Y, **of** it"."""
    behind_them = (
        j for j in analysis.sentence_tokens(verb)
        if j > verb and not any(role.start <= analysis.tokens[j].start < role.end for role in claim.recipients)
    )  # fmt: skip
    return any(analysis.lower(j) in ("of", "for") for j in behind_them)


def _meant(senses: Senses, claims: Sequence[Claim]) -> Iterator[Laid]:
    """Who is said to have done a deed that goes by a pronoun, by a word for any deed, or by nothing.

    "X was behind **it**", "Y **did it**", "**this action** was carried out by Z".
    """
    analysis, rules = senses.analysis, laid_rules()
    for i, token in enumerate(analysis.tokens):
        who: tuple[int, ...] = ()
        at = i
        pronoun = token.lemma.lower() in rules.deed and token.upos == "PRON" and token.xpos not in ASKING
        if pronoun or _any_deed(senses, claims, i):
            who = behind(analysis, i) or _did(analysis, i)
            if pronoun and not who and _may_have_been(analysis, i):
                who, at = (token.head,), token.head
        elif (token.lemma.lower() in rules.at_fault or at_fault(analysis, i)) and not _for_something(analysis, i):
            who = roles.surface_subjects(analysis, i) if analysis.child(i, "cop") is not None else ()
        if not who:
            continue
        # "It was carried out by X": what the sentence before tells of, were it a survey.
        reach = 1 if pronoun and token.deprel == "nsubj:pass" else NEAR
        before = attacks_before(senses.analysis, claims, analysis.sentence_index(i), reach)
        for role in (role for j in who for role in told_as(senses, j)):
            yield Laid(at=at, who=role, deeds=_deeds_of(senses, role, before))


def _any_deed(senses: Senses, claims: Sequence[Claim], i: int) -> bool:
    """Whether a noun stands for a deed told before, and no claim has been made of it: "**this action**"."""
    analysis = senses.analysis
    if analysis.tokens[i].upos != "NOUN" or analysis.tokens[i].lemma.lower() not in laid_rules().any_deed:
        return False
    told = any(analysis.lower(j) in DEFINITE for j in analysis.dependents(i, "det"))
    return told and all(claim.predicate != analysis.span(i, i) for claim in claims)


def _did(analysis: Analysis, i: int) -> tuple[int, ...]:
    """Who does what is at `i`: "X **carried it out**", "**it** was carried out by X"."""
    verb, relation = analysis.tokens[i].head, analysis.tokens[i].deprel
    if verb < 0 or relation not in ("obj", "nsubj:pass"):
        return ()
    out = analysis.child(verb, "compound:prt", "compound", "advmod")
    said = [analysis.tokens[verb].lemma.lower(), *([] if out is None else [analysis.lower(out)])]
    who = roles.subjects(analysis, verb) if " ".join(said) in laid_rules().doing else ()
    return tuple(j for j in who if analysis.tokens[j].etype not in ("abstract", "event"))  # "by order of the general"


def _may_have_been(analysis: Analysis, i: int) -> bool:
    """Whether a pronoun is the deed of whom it may have been: "**it** could have been X", but not "it is X who"."""
    above = analysis.tokens[i].head
    if analysis.tokens[i].deprel != "nsubj" or analysis.child(above, "cop") is None:
        return False
    helping = list(analysis.dependents(above, "aux"))
    perhaps = any(analysis.tokens[j].xpos == "MD" for j in helping) and any(
        analysis.lower(j) == "have" for j in helping
    )
    return perhaps and analysis.child(above, "acl", "acl:relcl") is None


def _deeds_of(senses: Senses, who: Role, before: Sequence[Claim]) -> list[Claim]:
    """The last of the deeds that are not another body's, nor were done to those who are named for them."""
    free = [c for c in before if all(same_party(role, who) or not named(senses, role) for role in c.actors)]
    return of_last_sentence(
        senses.analysis, [c for c in free if not any(same_party(role, who) for role in c.recipients)]
    )
