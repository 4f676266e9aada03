"""Finds whose words a cue reports: the noun phrase of the source, the entity behind it, whether it is unnamed."""

from collections.abc import Iterable

from dateline.coding.cues import Cue, cue_rules
from dateline.language.analysis import Analysis
from dateline.model.entity import Entity
from dateline.model.span import Span, overlap, within

SUBJECTS = ("nsubj", "csubj")
AGENTS = ("obl:agent",)
RELATIVE = frozenset({"who", "which", "that", "whom"})
NOT_OF_A_NAME = frozenset({"acl:relcl", "punct", "parataxis", "cc", "conj", "acl", "advcl", "dep", "discourse"})


def source_of(analysis: Analysis, cue: Cue) -> tuple[int, ...]:
    """The tokens of the cue's source, none where the text names nobody."""
    head = source_head(analysis, cue)
    return () if head is None else noun_phrase(analysis, head)


def source_head(analysis: Analysis, cue: Cue) -> int | None:
    """The head of the source's noun phrase."""
    if cue.kind == "noun":
        return _source_of_noun(analysis, cue.token)
    if passive(analysis, cue.token):
        return _agent(analysis, cue.token)
    return subject(analysis, cue.token)


def passive(analysis: Analysis, verb: int) -> bool:
    """Whether a verb stands in the passive, reduced ones ("asked about it, he …") included."""
    relations = {analysis.tokens[j].deprel for j in analysis.children[verb]}
    if relations & {"nsubj:pass", "aux:pass", "csubj:pass"}:
        return True
    token = analysis.tokens[verb]
    return token.xpos == "VBN" and token.deprel in ("acl", "advcl") and not relations & {"nsubj", "aux"}


def subject(analysis: Analysis, verb: int, *, depth: int = 0) -> int | None:
    """Who does what the verb says, through coordination, control, participles and relative clauses."""
    own = analysis.child(verb, *SUBJECTS)
    if own is not None:
        return own
    token = analysis.tokens[verb]
    if token.head < 0 or depth > 4:
        return None
    relation, above = token.deprel.partition(":")[0], token.head
    if relation == "acl":
        return above if analysis.tokens[above].upos in ("NOUN", "PROPN", "PRON") else None
    if relation in ("xcomp", "advcl", "conj", "ccomp", "parataxis"):
        if relation in ("ccomp", "parataxis") and token.xpos not in ("VBG", "VB"):
            return None
        if relation == "xcomp" and (controller := analysis.child(above, "obj", "iobj")) is not None:
            return controller
        if passive(analysis, above) and relation in ("xcomp", "advcl", "conj"):
            return analysis.child(above, "nsubj:pass") if relation != "conj" or not passive(analysis, verb) else None
        if analysis.tokens[above].upos in ("VERB", "AUX", "ADJ", "NOUN", "PROPN", "PRON"):
            return subject(analysis, above, depth=depth + 1)
    return None


def _agent(analysis: Analysis, verb: int) -> int | None:
    for j in analysis.children[verb]:
        if analysis.deprel(j) == "obl" and any(analysis.lower(k) == "by" for k in analysis.dependents(j, "case")):
            return j
    return None


def _source_of_noun(analysis: Analysis, noun: int) -> int | None:
    """Whose statement: "the minister's claim", "a promise by the group", "they issued a warning that"."""
    for j in analysis.children[noun]:
        if analysis.tokens[j].deprel in ("nmod:poss", "det:poss"):
            return j
    for j in analysis.children[noun]:
        if analysis.deprel(j) in ("nmod", "obl") and any(
            analysis.lower(k) in ("by", "from", "among") for k in analysis.dependents(j, "case")
        ):
            return j
    token = analysis.tokens[noun]
    above = token.head
    if above >= 0 and token.deprel in ("obj", "obl") and analysis.tokens[above].upos == "VERB":
        return None if passive(analysis, above) else subject(analysis, above)
    for j in analysis.children[noun]:
        if analysis.deprel(j) == "compound" and analysis.tokens[j].upos == "PROPN":
            return j
    return None


def noun_phrase(analysis: Analysis, head: int) -> tuple[int, ...]:
    """The noun phrase of a head with its titles and appositions, without the clauses that hang on it."""
    out, stack = [], [head]
    while stack:
        i = stack.pop()
        out.append(i)
        for j in analysis.children[i]:
            if i == head and analysis.deprel(j) == "conj" and analysis.tokens[j].upos in ("NOUN", "PROPN", "PRON"):
                stack.append(j)
            elif i != head and analysis.tokens[j].deprel == "cc":
                stack.append(j)
            elif analysis.tokens[j].deprel not in NOT_OF_A_NAME and analysis.deprel(j) not in NOT_OF_A_NAME:
                if i == head and analysis.deprel(j) in ("case", "mark", "cop", "nsubj", "aux", "advmod"):
                    continue
                stack.append(j)
    chosen = set(out)
    # Punctuation inside the phrase belongs to it, as in "the minister, Ann Lee".
    return tuple(i for i in range(min(out), max(out) + 1) if i in chosen or analysis.tokens[i].upos == "PUNCT")


def antecedent(analysis: Analysis, head: int) -> int:
    """The noun that a relative pronoun stands for, or the head itself."""
    if analysis.lower(head) in RELATIVE:
        for j in analysis.ancestors(head):
            if analysis.tokens[j].deprel == "acl:relcl":
                return analysis.tokens[j].head
    return head


def entity_of(analysis: Analysis, head: int, entities: Iterable[Entity]) -> str | None:
    """The entity that the source's head is a mention of: the tightest mention around the head, or else around its name."""
    head = antecedent(analysis, head)
    tokens = [head, *analysis.dependents(head, "appos", "flat")]
    mentions = [(mention.end - mention.start, (mention.start, mention.end), entity.id) for entity in entities for mention in entity.mentions]
    for i in tokens:
        at: Span = (analysis.tokens[i].start, analysis.tokens[i].end)
        around = [(size, key, id_) for size, key, id_ in mentions if within(at, key) or overlap(at, key) > 0]
        if around:
            return min(around)[2]
    return None


def unnamed(analysis: Analysis, source: tuple[int, ...], head: int | None) -> bool:
    """Whether the source is one that cannot be told by name: nobody, or nothing but its trade ("two officials")."""
    if head is None or not source:
        return True
    head = antecedent(analysis, head)
    around = noun_phrase(analysis, head)
    if any(analysis.tokens[i].upos == "PROPN" and analysis.deprel(i) in ("appos", "flat", "conj", "nsubj") for i in around):
        return False
    token = analysis.tokens[head]
    if token.upos == "PROPN":
        return False
    words = {token.lemma.lower()} | {analysis.tokens[i].lemma.lower() for i in analysis.dependents(head, "conj")}
    definite = any(analysis.lower(i) in ("the", "this", "that") for i in analysis.dependents(head, "det"))
    named = any(analysis.tokens[i].upos == "PROPN" and analysis.deprel(i) not in ("nmod", "compound") for i in around)
    return bool(words & set(cue_rules().anonymous.nouns)) and not named and not (definite and token.xpos == "NN")
