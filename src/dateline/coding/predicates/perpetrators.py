"""Who did a deed that was told before: "the attackers were members of X", "the minister blamed Y", "Z did it"."""

from collections.abc import Iterator, Sequence
from functools import cache

import msgspec

from dateline.coding.actors.code_parts import joined
from dateline.coding.coreference.mentions import noun_at
from dateline.coding.factuality.holders import as_held, holder_of
from dateline.coding.factuality.modality import assess
from dateline.coding.lexicons.rules_file import checked_rules
from dateline.coding.predicates.again import RETOLD
from dateline.coding.predicates.behind import behind
from dateline.coding.predicates.parties import phrases
from dateline.coding.predicates.responsibility import attacks_before, of_last_sentence, same_party
from dateline.coding.predicates.senses import Senses
from dateline.coding.trees import roles
from dateline.coding.trees.charges import at_fault
from dateline.coding.trees.obliques import obliques
from dateline.coding.trees.phrase_heads import heads
from dateline.language.analysis import Analysis
from dateline.language.classes import ASKING
from dateline.model.claim import Claim, Role
from dateline.model.codes import COUNTRY
from dateline.model.statement import Statement

_OF_A_STATE = ("MIL", "COP", "GOV", "SPY")
"""Roles that say who somebody is even where no country is named: "the murderers were **soldiers**"."""
_NEAR = 2
"""Sentences from a deed to whom it is laid at, where only a pronoun or nothing stands for it."""
_REACH = 5
"""Sentences from a deed to what its doers are."""


class _Rules(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The whole file."""

    doers: frozenset[str]
    takers: frozenset[str]
    belonging: frozenset[str]
    called: frozenset[str]
    doing: frozenset[str]
    at_fault: frozenset[str]
    deed: frozenset[str]
    for_what: frozenset[str]


@cache
def _rules() -> _Rules:
    return checked_rules("perpetrators.toml", _Rules)


class _Laid(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody who is said to have done what another sentence tells, or a clause of this one."""

    at: int
    who: Role
    deeds: Sequence[Claim]
    holder: str | None = None


def perpetrators(senses: Senses, claims: Sequence[Claim], statements: Sequence[Statement]) -> Iterator[Claim]:
    """The deeds told before, each once more as done by whom a sentence after it names for it."""
    for laid in (*_identified(senses, claims), *_blamed(senses, claims, statements), *_meant(senses, claims)):
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
                modality="actual" if laid.holder else reading.modality,
                polarity="positive" if laid.holder else reading.polarity,
                holder=laid.holder or (held.id if held is not None else None),
                score=round(RETOLD * claim.score, 3),
                rule=f"laid: {claim.rule}",
            )


def _identified(senses: Senses, claims: Sequence[Claim]) -> Iterator[_Laid]:
    """What the doers of a deed are said to be."""
    analysis, rules = senses.analysis, _rules()
    for i, token in enumerate(analysis.tokens):
        if token.lemma.lower() not in rules.doers | rules.takers or token.upos != "NOUN":
            continue
        deeds = _deeds_here(senses, claims, i) or _deeds_told(senses, claims, i)
        for at, what in _what_they_are(analysis, i) if deeds else ():
            start = analysis.tokens[what].start
            new = [c for c in deeds if not any(role.start <= start < role.end for role in c.actors)]
            yield from (_Laid(at=at, who=who, deeds=new) for who in _told_as(senses, what) if new)


def _deeds_here(senses: Senses, claims: Sequence[Claim], i: int) -> list[Claim]:
    """The deed that the word for its doers names itself: "**the killers of X** may have been soldiers"."""
    at = senses.analysis.span(i, i)
    return [c for c in claims if c.type == "ASSAULT" and c.predicate == at and c.polarity == "positive"]


def _deeds_told(senses: Senses, claims: Sequence[Claim], i: int) -> list[Claim]:
    """The last deed told before that is of those at `i`, or of whom it is not told whose it is."""
    before = attacks_before(senses, claims, senses.analysis.sentence_index(i), _REACH)
    took = senses.analysis.tokens[i].lemma.lower() in _rules().takers
    before = [claim for claim in before if (claim.mode == "abduct") == took]
    entity = senses.entity(i)
    own = [c for c in before if entity is not None and any(role.entity == entity.id for role in c.actors)]
    near = attacks_before(senses, before, senses.analysis.sentence_index(i), _NEAR)
    return of_last_sentence(senses, own or [c for c in near if not any(_named(senses, role) for role in c.actors)])


def _what_they_are(analysis: Analysis, i: int) -> Iterator[tuple[int, int]]:
    """What those at `i` are said to be, and the word that says so."""
    rules, above = _rules(), analysis.tokens[i].head
    if not any(analysis.lower(j) in ("the", "these", "those") for j in analysis.dependents(i, "det")):
        return
    for j in analysis.dependents(i, "appos"):
        yield j, j  # "the attackers, **members of X**,"
    for j in analysis.dependents(i, "acl"):
        yield from ((j, k) for k in _belongs(analysis, j))
    if above < 0 or not analysis.tokens[i].deprel.startswith("nsubj"):
        return
    if analysis.child(above, "cop") is not None:
        yield above, above
    for verb in (above, *analysis.dependents(above, "xcomp")):
        yield from ((verb, k) for k in _belongs(analysis, verb))
        yield from ((verb, k) for prep, k in obliques(analysis, verb) if _said(analysis, verb, prep) in rules.called)
        if verb != above and analysis.child(verb, "cop") is not None:
            yield verb, verb  # "are believed to be **members of X**"


def _belongs(analysis: Analysis, verb: int) -> Iterator[int]:
    yield from (k for prep, k in obliques(analysis, verb) if _said(analysis, verb, prep) in _rules().belonging)


def _said(analysis: Analysis, verb: int, prep: str) -> str:
    return f"{analysis.tokens[verb].lemma.lower()} {prep}"


def _blamed(senses: Senses, claims: Sequence[Claim], statements: Sequence[Statement]) -> Iterator[_Laid]:
    """Whom somebody blames without saying for what: "police **blamed the rebels**", "held X **responsible**"."""
    analysis = senses.analysis
    for claim in claims:
        if claim.type != "ACCUSE" or claim.mode != "allege" or claim.polarity == "negative" or claim.holder is not None:
            continue
        verb = analysis.tokens_in(claim.predicate).start
        cues = (one for one in statements if claim.predicate in one.cue and one.stance == "accuses" and one.source)
        statement = next(cues, None)
        for_it = _for_something(analysis, verb) or _goes_on(analysis, verb, claim)
        if statement is None or claim.modality != "actual" or for_it:
            continue
        here = analysis.sentence_index(verb)
        before = attacks_before(senses, claims, here, _NEAR)
        for who in (role for role in claim.recipients if _named(senses, role)):
            yield _Laid(at=verb, who=who, deeds=_deeds_of(senses, who, before), holder=statement.id)


def _for_something(analysis: Analysis, verb: int) -> bool:
    """Whether it is said for what somebody is blamed."""
    told = analysis.dependents(verb, "ccomp", "xcomp", "advcl")
    clauses = any(analysis.tokens[j].lemma.lower() not in _rules().at_fault for j in told)  # "held X **responsible**"
    below = (verb, *roles.objects(analysis, verb))
    said = any(prep in _rules().for_what for j in below for prep, _ in obliques(analysis, j))
    return clauses or said


def _goes_on(analysis: Analysis, verb: int, claim: Claim) -> bool:
    """Whether it is said behind those blamed for what, wherever trees hang it: "accused X, linked to Y, **of** it"."""
    behind_them = (
        j for j in analysis.sentence_tokens(verb)
        if j > verb and not any(role.start <= analysis.tokens[j].start < role.end for role in claim.recipients)
    )  # fmt: skip
    return any(analysis.lower(j) in ("of", "for") for j in behind_them)


def _meant(senses: Senses, claims: Sequence[Claim]) -> Iterator[_Laid]:
    """Who is said to have done a deed that goes by a pronoun, or by nothing: "X was behind **it**", "Y **did it**"."""
    analysis, rules = senses.analysis, _rules()
    for i, token in enumerate(analysis.tokens):
        who: tuple[int, ...] = ()
        at = i
        if token.lemma.lower() in rules.deed and token.upos == "PRON" and token.xpos not in ASKING:
            who = behind(analysis, i) or _did(analysis, i)
            if not who and _may_have_been(analysis, i):
                who, at = (token.head,), token.head
        elif (token.lemma.lower() in rules.at_fault or at_fault(analysis, i)) and not _for_something(analysis, i):
            who = roles.surface_subjects(analysis, i) if analysis.child(i, "cop") is not None else ()
        if not who:
            continue
        before = attacks_before(senses, claims, analysis.sentence_index(i), _NEAR)
        for role in (role for j in who for role in _told_as(senses, j)):
            yield _Laid(at=at, who=role, deeds=_deeds_of(senses, role, before))


def _did(analysis: Analysis, i: int) -> tuple[int, ...]:
    verb = analysis.tokens[i].head
    if verb < 0 or analysis.tokens[i].deprel != "obj":
        return ()
    out = analysis.child(verb, "compound:prt", "compound", "advmod")
    said = [analysis.tokens[verb].lemma.lower(), *([] if out is None else [analysis.lower(out)])]
    done = " ".join(said) in _rules().doing
    return roles.subjects(analysis, verb) if done else ()


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


def _told_as(senses: Senses, i: int) -> list[Role]:
    """Who those at `i` are, if they are named: by their own code, or that of whom they are some: "**members of X**"."""
    out = []
    for role in phrases(senses, heads(senses.analysis, iter((i,)))):
        inside = [j for prep, j in obliques(senses.analysis, i) if prep in ("of", "from")]
        whole = next((each for each in phrases(senses, inside) if _named(senses, each)), None)
        if whole is not None and not (role.code or "")[:COUNTRY].isalpha():
            role = msgspec.structs.replace(role, code=whole.code) if whole.code is not None else whole
        noun, _ = noun_at(senses.analysis, i)
        if role.code is None and noun is not None and noun.role:
            role = msgspec.structs.replace(role, code=joined(None, noun.role))  # "may have been **soldiers**"
        if _named(senses, role):
            out.append(role)
    return out


def _deeds_of(senses: Senses, who: Role, before: Sequence[Claim]) -> list[Claim]:
    """The last of the deeds that are not another body's, nor were done to those who are named for them."""
    free = [c for c in before if all(same_party(role, who) or not _named(senses, role) for role in c.actors)]
    return of_last_sentence(senses, [c for c in free if not any(same_party(role, who) for role in c.recipients)])


def _named(senses: Senses, role: Role) -> bool:
    """Whether a role names somebody, a state or a body, and not only what sort of people they are: "gunmen"."""
    code = role.code or ""
    if code[:COUNTRY].isalpha() or len(code) > 2 * COUNTRY or code[COUNTRY:].startswith(_OF_A_STATE):
        return True
    entity = next((one for one in senses.entities if one.id == role.entity), None)
    somebody = entity is not None and entity.type in ("ORG", "PERSON")
    return somebody and entity is not None and any(mention.kind == "name" for mention in entity.mentions)
