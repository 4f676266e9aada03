"""Finds whose words a cue reports: the noun phrase of the source, the entity behind it, whether it is unnamed."""

from collections.abc import Iterable

from dateline.coding.attribution.asides import DASHES
from dateline.coding.attribution.authors import able, author, reporter, who_can, who_went_on
from dateline.coding.attribution.beside import beside, strange
from dateline.coding.attribution.noun_sources import source_of_noun
from dateline.coding.factuality.signatures import infinitive
from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import Cue
from dateline.coding.trees.left_out import gapped
from dateline.coding.trees.noun_phrases import felt
from dateline.coding.trees.obliques import preposition
from dateline.coding.trees.stand_ins import resolved
from dateline.coding.trees.subjects import agent, passive, subject, subjects
from dateline.language.analysis import Analysis
from dateline.language.classes import NOMINAL, SPEAKERS
from dateline.model.entity import Entity

PAIRED = {"(": ")", "“": "”", "‘": "’", '"': '"', "'": "'"}
RELATIVE = frozenset({"who", "which", "that", "whom"})
NOT_OF_A_NAME = frozenset({"acl:relcl", "punct", "parataxis", "cc", "conj", "acl", "advcl", "dep", "discourse"})


def source_of(analysis: Analysis, cue: Cue) -> tuple[int, ...]:
    """The tokens of the cue's source, none where the text names nobody."""
    head = source_head(analysis, cue)
    if head is not None and analysis.lower(head) == "who" and resolved(analysis, head) == head:
        return ()  # "**who** ordered the raid is not known"
    return () if head is None else _with_title(analysis, noun_phrase(analysis, head))


def _with_title(analysis: Analysis, phrase: tuple[int, ...]) -> tuple[int, ...]:
    """The phrase with a title that the tree has left outside: between a quotation and a name there is nothing else."""
    first = phrase[0]
    if analysis.tokens[first].upos != "PROPN":
        return phrase
    start = analysis.sentence_tokens(first).start
    left = first
    # "A move **President Roe** said was wrong": what a clause hangs on is no part of who speaks in it.
    above = {*analysis.ancestors(first)}
    while left > start and left - 1 not in above and analysis.tokens[left - 1].upos in ("NOUN", "PROPN", "ADJ", "DET"):
        left -= 1
    set_off = left > start and analysis.tokens[left - 1].upos == "PUNCT"
    return (*range(left, first), *phrase) if set_off else phrase


def source_head(analysis: Analysis, cue: Cue) -> int | None:
    """The head of the source's noun phrase."""
    if cue.rules.impersonal:
        return None
    if cue.kind == "noun":
        return source_of_noun(analysis, cue.token)
    if cue.kind == "adjective" and analysis.child(cue.token, "csubj") is not None:
        return None  # "it is unclear whether they left"
    above = analysis.tokens[cue.token].head
    if analysis.deprel(cue.token) == "xcomp" and analysis.tokens[above].lemma == "let" and passive(analysis, cue.token):
        return subject(analysis, above)  # "let it be known that"
    completes = analysis.deprel(cue.token) in ("xcomp", "ccomp") and analysis.tokens[above].lemma == "have"
    if completes and cue.rules.attitude:
        return subject(analysis, above)  # "would have us believe that"
    if cue.kind == "verb" and (teller := heard_from(analysis, cue)) is not None:
        return teller
    if cue.rules.undergone:
        return analysis.child(cue.token, "nsubj:pass")
    if cue.kind == "verb" and (passive(analysis, cue.token) or _addressed(analysis, cue)):
        return agent(analysis, cue.token)
    own = subjects(analysis, cue.token)
    if own and not strange(analysis, cue.token, own[0]):
        return own[0]
    if cue.kind == "verb" and (reports := reporter(analysis, cue.token)) is not None:
        return reports
    next_to = beside(analysis, cue)
    found = next_to if next_to is not None else subject(analysis, cue.token)
    if cue.addresses and found is not None and found in analysis.dependents(cue.token, "iobj"):
        found = None  # "Later told **police** that": they are told
    found = who_went_on(analysis, cue.token) if found is None else found
    found = _hung_on(analysis, cue.token) if found is None else found
    if found is not None and found != above:
        return able(analysis, cue.token, found)
    if found != above:
        return found
    return (
        author(analysis, cue.token) if analysis.tokens[cue.token].xpos == "VBG" else who_can(analysis, cue.token, found)
    )


def heard_from(analysis: Analysis, cue: Cue) -> int | None:
    """Who told it to whoever heard it, where that is named: "the panel heard **from a nurse** that they had left"."""
    if cue.lemma not in cue_rules().making.learning:
        return None
    tellers = (j for j in analysis.dependents(cue.token, "obl") if preposition(analysis, j) == "from")
    return next((j for j in tellers if speaks(analysis, j) or analysis.tokens[j].upos == "PRON"), None)


def _hung_on(analysis: Analysis, verb: int) -> int | None:
    """Who speaks in brackets, where the verb hangs on the name: "(**Rafael Lem**, who was there, once said, “…”)"."""
    name = analysis.tokens[verb].head
    hung = analysis.deprel(verb) == "parataxis" and 0 <= name < verb and analysis.tokens[verb].xpos in ("VBD", "VBZ")
    return name if hung and analysis.tokens[name].upos == "PROPN" and analysis.tokens[name].etype == "person" else None


def _addressed(analysis: Analysis, cue: Cue) -> bool:
    """Whether the subject is who is told to do something or blamed, as in the headline "Army urged to leave"."""
    token = analysis.tokens[cue.token]
    if token.deprel == "acl:relcl" and gapped(analysis, cue.token):
        return False  # "a diplomat **it** accused of spying"
    if cue.lemma in cue_rules().addressing.blaming and token.xpos in ("VBD", "VBN"):
        why = analysis.dependents(cue.token, "obl", "advcl", "nmod")
        of_it = any(
            analysis.lower(k) in cue.rules.prepositions for j in why for k in analysis.dependents(j, "case", "mark")
        )
        return of_it and analysis.child(cue.token, "obj", "iobj", "aux", "ccomp") is None
    if cue.addresses and cue.name == "say" and token.xpos in ("VBD", "VBN") and token.deprel == "parataxis":
        # "Driver fled, court told": who tells it is not said.
        return analysis.child(cue.token, "obj", "iobj", "aux", "ccomp", "obl") is None
    if cue.lemma not in cue_rules().addressing.verbs or token.xpos not in ("VBD", "VBN"):
        return False
    done = analysis.child(cue.token, "xcomp")
    if done is None or infinitive(analysis, done) is None or analysis.child(done, "nsubj") is not None:
        return False  # "pressed for them to leave"
    return analysis.child(cue.token, "obj", "iobj", "aux", "ccomp") is None


def noun_phrase(analysis: Analysis, head: int) -> tuple[int, ...]:
    """The noun phrase of a head with its titles and appositions, without the clauses that hang on it."""
    out, stack = [], [head]
    while stack:
        i = stack.pop()
        out.append(i)
        for j in analysis.children[i]:
            listed = i == head and analysis.deprel(j) == "conj" and analysis.tokens[j].upos in NOMINAL
            # "The Egyptian and Qatari mediators".
            listed = listed or (analysis.deprel(j) == "conj" and analysis.deprel(i) == "amod" and j < head)
            # "The Ministry of Health **and Sports**".
            listed = listed or (i != head and analysis.deprel(i) == "nmod" and _joined(analysis, j))
            neither = i == head and j < head and analysis.lower(j) == "neither"
            if listed or neither or (i != head and analysis.tokens[j].deprel == "cc"):
                stack.append(j)
            elif analysis.tokens[j].deprel not in NOT_OF_A_NAME and analysis.deprel(j) not in NOT_OF_A_NAME:
                if i == head and analysis.deprel(j) in ("case", "mark", "cop", "nsubj", "aux", "advmod"):
                    continue
                if i == head < j and felt(analysis, j):
                    continue
                if _his_voice(analysis, i, j):
                    continue
                stack.append(j)
    chosen = set(out)
    last = max(out)
    inside = [analysis.surface(i) for i in range(min(out), last)]
    after = analysis.surface(last + 1) if last + 1 < len(analysis.tokens) else ""
    if any(after == closing and inside.count(opening) % 2 for opening, closing in PAIRED.items()):
        chosen.add(last + 1)  # "the so-called “inquiry”"
    # "Many - almost all of the town - said": a pair of dashes holds something besides.
    paired = after in DASHES or analysis.surface(last) in DASHES
    first = min(chosen) if paired else _behind_dash(analysis, min(chosen), head)
    # Punctuation inside the phrase belongs to it, as in "the minister, Ann Lee".
    return tuple(i for i in range(first, max(chosen) + 1) if i in chosen or analysis.tokens[i].upos == "PUNCT")


def _behind_dash(analysis: Analysis, first: int, head: int) -> int:
    """Where a phrase begins whose tree has words before a dash in it: "in the hall - once a barn - **Roe** said"."""
    dashes = (i for i in range(head - 1, first, -1) if analysis.surface(i) in DASHES)
    apart = (i for i in dashes if analysis.text[analysis.tokens[i].start - 1].isspace())
    return next((i + 1 for i in apart if analysis.text[analysis.tokens[i].end].isspace()), first)


def _joined(analysis: Analysis, j: int) -> bool:
    """Whether a noun is of a list that ends with "and", so that no clause begins with it."""
    if analysis.deprel(j) != "conj" or analysis.tokens[j].upos not in NOMINAL:
        return False
    listed = (k for k in analysis.dependents(analysis.tokens[j].head, "conj") if k >= j)
    return any(analysis.lower(k) == "and" for each in listed for k in analysis.dependents(each, "cc"))


def _his_voice(analysis: Analysis, i: int, j: int) -> bool:
    """Whether `j` is something of somebody, set behind like another name: "said the officer, **his voice** hoarse"."""
    if analysis.deprel(j) != "appos" or analysis.tokens[i].etype != "person" or analysis.tokens[j].upos != "NOUN":
        return False
    whose = [analysis.tokens[k] for k in analysis.children[j] if analysis.tokens[k].deprel == "nmod:poss"]
    return any(token.upos == "PRON" for token in whose) and analysis.tokens[j].etype not in SPEAKERS


def antecedent(analysis: Analysis, head: int) -> int:
    """The noun that a relative pronoun stands for, or the head itself."""
    if analysis.lower(head) in RELATIVE:
        for j in analysis.ancestors(head):
            if analysis.tokens[j].deprel == "acl:relcl":
                return analysis.tokens[j].head
    return head


def entity_of(analysis: Analysis, head: int, entities: Iterable[Entity]) -> str | None:
    """The entity that the source's head is a mention of: the tightest one around the head, or around its name."""
    head = antecedent(analysis, head)
    for i in (head, *analysis.dependents(head, "appos", "flat")):
        start, end = analysis.tokens[i].start, analysis.tokens[i].end
        around = [
            (mention.end - mention.start, mention.start, entity.id)
            for entity in entities
            for mention in entity.mentions
            if mention.start < end and start < mention.end
        ]
        if around:
            return min(around)[2]
    return None


def speaks(analysis: Analysis, i: int) -> bool:
    """Whether a noun names somebody, or something that speaks, and no reason: "citing police", not "citing fears"."""
    token, rules = analysis.tokens[i], cue_rules()
    lemma = token.lemma.lower()
    named = token.etype not in ("event", "time") and token.upos == "PROPN"  # "citing Jakarta"
    papers = rules.documents.nouns | rules.sourcing.polls
    return named or token.etype in SPEAKERS or lemma in rules.anonymous.nouns or lemma in papers
