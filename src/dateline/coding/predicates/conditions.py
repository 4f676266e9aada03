"""What a line of the lexicon asks of the words around its own: a particle, a phrase beside it, the noun it names."""

from collections.abc import Sequence

from dateline.coding.lexicons.group import Group, Slots
from dateline.coding.lexicons.modality_rules import modality_rules
from dateline.coding.predicates.fillers import aired, can_act
from dateline.coding.predicates.senses import Senses
from dateline.coding.predicates.slots import filled
from dateline.coding.trees import roles
from dateline.coding.trees.obliques import obliques, preposition
from dateline.coding.trees.voice import is_passive
from dateline.language.analysis import Analysis

SENSE_CLASSES = frozenset(
    {
        "person",
        "group",
        "place",
        "object",
        "abstract",
        "time",
        "vehicle",
        "facility",
        "gathering",
        "works",
        "upright",
        "in_thousands",
    }
)
"""Classes that say what kind of thing it is done to; a noun of the others is part of the predicate."""
_MEANS = frozenset({"strike", "penalty", "weapon", "armed"})
"""Classes of what somebody who warns may do."""
_FORETELLING = frozenset({"will", "would", "'ll", "wo", "can", "could"})
"""Modals of what somebody says will be so."""
_MEANWHILE = frozenset({"as", "while", "when", "after", "before", "because", "since", "though", "although"})
"""Marks of clauses that say when or why something is promised, and not what."""
_INFINITIVE = ("advcl", "xcomp", "ccomp")
_WHEN = frozenset({"after", "before", "during", "since", "following", "amid"})
INSIDE = frozenset({"in"})
"""Particles that are prepositions far more often: "gave lectures in Prague" is no giving in."""


def asks(senses: Senses, clause: int) -> bool:
    """Whether a clause is a question: who is asked whether they will go is not asked to go."""
    analysis = senses.analysis
    marks = {analysis.lower(j) for j in analysis.dependents(clause, "mark")}
    return analysis.deprel(clause) == "ccomp" and not marks.isdisjoint(("whether", "if")) and "to" not in marks


def own_proposal(analysis: Analysis, i: int, clause: int) -> bool:
    """Whether somebody would do it himself: "proposed **spending** more", but "proposed that they spend more"."""
    mine = analysis.deprel(clause) == "xcomp" and analysis.tokens[clause].xpos == "VBG"
    return analysis.tokens[i].lemma == "propose" and mine and analysis.child(clause, "nsubj") is None


def several(analysis: Analysis, doers: Sequence[int]) -> bool:
    """Whether more than one do it: "**the ministers** discussed trade", "**the king and the premier** discussed it"."""
    plural = (analysis.tokens[j].xpos in ("NNS", "NNPS") or analysis.lower(j) in ("they", "both") for j in doers)
    return len(doers) > 1 or any(plural)


def goes_with(analysis: Analysis, clause: int) -> bool:
    """Whether a clause only goes with what is told, and is not its content: "offers calm, **urging** them to wait"."""
    marks = {analysis.lower(j) for j in analysis.dependents(clause, "mark")}
    if analysis.deprel(clause) == "advcl" and not marks.isdisjoint(_MEANWHILE):
        return True
    bare = analysis.tokens[clause].xpos == "VBG" and not marks
    return analysis.deprel(clause) == "advcl" and bare and "," in analysis.text[: analysis.tokens[clause].start][-2:]


def tells(senses: Senses, clause: int) -> bool:
    """Whether a clause tells what was so: who insists that the town **had fallen** asks for nothing."""
    analysis = senses.analysis
    being = () if analysis.child(clause, "csubj", "expl") is not None else tuple(analysis.dependents(clause, "cop"))
    tenses = {analysis.tokens[j].xpos for j in (clause, *analysis.dependents(clause, "aux"), *being)}
    helping = {analysis.lower(j) for j in analysis.dependents(clause, "aux")}
    ahead = clause < analysis.tokens[clause].head and analysis.child(clause, "nsubj") is not None
    if ahead and analysis.deprel(clause) == "ccomp" and helping.isdisjoint(modality_rules().modals.requested):
        return True  # "“We will fight on,” he insisted"
    if any(analysis.lower(j) in ("are", "am") for j in (*being, *analysis.dependents(clause, "aux"))):
        return True  # "was told that its taxis **are** illegal"
    if _right(analysis, clause):
        return True
    auxiliaries = (analysis.tokens[j] for j in analysis.dependents(clause, "aux"))
    if any(token.xpos == "VBP" and token.lemma == "have" for token in auxiliaries):
        return True  # "insist that there **have been** few talks"
    if not helping.isdisjoint(_FORETELLING) and not _obliging(analysis, clause):
        return True  # "insisted that it would not disarm"
    return analysis.deprel(clause) == "ccomp" and "MD" not in tenses and not tenses.isdisjoint(("VBD", "VBZ"))


def _right(analysis: Analysis, clause: int) -> bool:
    """Whether a clause says what somebody is entitled to: "insist that they **have a right** to see him"."""
    what = analysis.child(clause, "obj")
    return analysis.tokens[clause].lemma == "have" and what is not None and analysis.tokens[what].lemma == "right"


def _obliging(analysis: Analysis, clause: int) -> bool:
    """Whether somebody will have to do what a clause says: "insisted that it would **have to disarm**"."""
    return analysis.tokens[clause].lemma in ("have", "need") and analysis.child(clause, "xcomp") is not None


def forecasts(senses: Senses, i: int, suffered: frozenset[str], speakers: tuple[int, ...]) -> bool:
    """Whether the clause of a word that warns tells what somebody else may do: "warned that rebels could return".

    It does not if the speaker is one with the doer, or his country is, nor where it tells what will befall the other.
    What has come about already is no threat either.
    """
    analysis = senses.analysis
    for clause in analysis.dependents(i, "ccomp"):
        tenses = {analysis.tokens[j].xpos for j in (clause, *analysis.dependents(clause, "aux"))}
        if analysis.tokens[clause].upos == "VERB" and "VBD" in tenses and "MD" not in tenses:
            return True  # "warned that hospitals had run out of blood"
        doers = roles.surface_subjects(analysis, clause)
        if not doers or is_passive(analysis, clause) or not suffered.isdisjoint(senses.lemmas(clause)):
            return False
        if analysis.tokens[clause].upos != "VERB":
            return False
        return all(_other(senses, j, k) for j in doers for k in speakers)
    return False


def _other(senses: Senses, j: int, k: int) -> bool:
    """Whether `j` is somebody or something else than `k` and what `k` can do: not "strikes would follow"."""
    if senses.is_party(j):
        return not _one(senses, j, k)
    return senses.analysis.tokens[j].upos in ("NOUN", "PROPN") and senses.classes(j).isdisjoint(_MEANS)


def _one(senses: Senses, j: int, k: int) -> bool:
    """Whether two phrases are one, or of one country, as far as can be told; "we" are those who speak."""
    mine, theirs = senses.entity(j), senses.entity(k)
    if senses.analysis.lower(j) in ("we", "i") or mine is None or theirs is None or mine.id == theirs.id:
        return True
    return mine.code is not None and theirs.code is not None and mine.code[:3] == theirs.code[:3]


def has_particle(senses: Senses, i: int, particle: str) -> bool:
    """Whether a phrasal verb has its particle, which the tree may take for the preposition of what follows."""
    analysis = senses.analysis
    # "Was fired **upon**": of a passive verb some trees make it a phrase of its own; "behind his **back**" is none.
    parts = (j for j in analysis.dependents(i, "compound", "advmod", "case", "obl") if analysis.lower(j) == particle)
    if any(analysis.child(j, "case") is None for j in parts):
        return True
    if particle in INSIDE:
        return any(prep.split() == [particle, "to"] for prep, _ in obliques(analysis, i))
    # "Rules 21 **out of** 29 states" rules nothing out, nor does "fired him **on** Sunday" fire on him.
    share = any(analysis.tokens[j].upos == "NUM" for j in roles.objects_own(analysis, i))
    beside = [(prep.split(), j) for prep, j in obliques(analysis, i)]
    preps = [words for words, j in beside if can_act(senses, j) and not (share and words == ["out", "of"])]
    days = [words[:1] for words, j in beside if len(words) > 1 and "time" in senses.classes(j)]
    return any(particle in words for words in (*preps, *days))


def has_oblique(senses: Senses, i: int, wanted: Slots, objects: tuple[int, ...]) -> bool:
    """Whether any one of the phrases that a line names stands beside the word or on its objects."""
    analysis = senses.analysis
    # Not "the hostage was taken", nor who is called something: "described **the killer** as a loner".
    called = analysis.child(i, "xcomp") is not None or any(prep == "as" for prep, _ in obliques(analysis, i))
    apart = ("nsubj", "obj") if called else ("nsubj",)
    beside = [j for j in analysis.children[i] if analysis.deprel(j) not in apart]
    governor = analysis.tokens[i].head if analysis.deprel(i) == "advcl" and analysis.tokens[i].xpos == "VBG" else None
    if governor is not None and not any(senses.is_party(j) for j in roles.surface_subjects(analysis, governor)):
        beside.append(governor)  # "a train derailed, **injuring** 12 passengers", but not "the bomber crashed his car"
    # "Called it a **desperate** move".
    said = [k for j in beside if analysis.deprel(j) == "xcomp" for k in analysis.dependents(j, "amod")]
    # "Called the police **after the attack**": when it was says nothing of what it is called.
    beside = [j for j in beside if preposition(analysis, j) not in _WHEN]
    if any(f"~{'not ' * _denied(analysis, j)}{analysis.tokens[j].lemma.lower()}" in wanted for j in (*beside, *said)):
        return True
    for j in analysis.dependents(i, "advcl", "xcomp"):
        being = any(analysis.tokens[k].xpos == "VBG" for k in analysis.dependents(j, "cop", "aux"))
        if (being or analysis.tokens[j].xpos == "VBG") and any(
            f"{analysis.lower(k)} -ing" in wanted for k in analysis.dependents(j, "mark")
        ):
            return True
    # "Called **for** the general **to** be jailed".
    marks = ({analysis.lower(k) for k in analysis.dependents(j, "mark")} for j in analysis.dependents(i, *_INFINITIVE))
    if "for" in wanted and any({"for", "to"} <= both for both in marks):
        return True
    for base in (i, *objects):
        for prep, j in obliques(analysis, base):
            if aired(senses, i, j):
                continue
            if any(f"{prep} {lemma}" in wanted for lemma in _told(senses, j)):
                return True
            if "time" in senses.classes(j) and f"{prep} {{time}}" not in wanted:
                continue
            if prep in wanted:
                return True
            if any(f"{prep} {{{name}}}" in wanted for name in senses.classes(j)):
                return True
    return False


def _denied(analysis: Analysis, j: int) -> bool:
    """Whether an adjective is denied: "found **not** guilty"."""
    return analysis.tokens[j].upos == "ADJ" and any(
        analysis.lower(k) == "not" for k in analysis.dependents(j, "advmod")
    )


def _told(senses: Senses, j: int) -> tuple[str, ...]:
    """The lemmas of a phrase, and of what it is a degree of: "on high **levels of alert**"."""
    degree = not senses.lexicon.classes["degree"].isdisjoint(senses.lemmas(j))
    of = senses.counted(j) if degree else None
    return senses.lemmas(j) if of is None else (*senses.lemmas(j), *senses.lemmas(of))


def lexical(senses: Senses, j: int, group: Group, *, means: bool) -> bool:
    """Whether it is the word of phrase `j` that the line asks for, not the kind of thing.

    With `means` the object is what it is done with: "mobilized troops" is done to nobody yet.
    """
    wanted, lemmas, entity = group.object, senses.lemmas(j), senses.head_of_mention.get(j)
    if not means and entity is not None and entity.code is not None and "weapon" in senses.classes(j):
        return False  # "shot down **Iranian drones**"
    if means and any(name[0] == "=" and name[1:] in lemmas for name in wanted):
        return True
    same = any(group.type in senses.lexicon.types(lemma, "noun") for lemma in lemmas)
    if same and senses.modified(j, wanted):
        return True  # "began a **hunger strike**", but "halted **military action**" is two things
    if not senses.classes(j).isdisjoint(("person", "group", "place", "facility")):
        return False
    lists = [name for name in wanted if name not in SENSE_CLASSES]
    return any(name[1:] in lemmas or senses.lexicon.classes.get(name, frozenset()) & set(lemmas) for name in lists)


def sums_of(senses: Senses, i: int, objects: tuple[int, ...]) -> tuple[int, ...]:
    """The help that a sum of money is spoken of as, and that is no second event: "pledged $5 million in **aid**"."""
    analysis = senses.analysis
    money = [j for j in objects if "money" in senses.classes(j)]
    below = [k for j in (*money[:1], i) for k in analysis.dependents(j, "nmod", "obl")] if money else []
    return tuple(k for k in below if preposition(analysis, k) == "in" and "help" in senses.classes(k))


def belongs(senses: Senses, objects: tuple[int, ...], whose: str) -> bool:
    """Whether what it is done to is whose the line says: of `others`, `own`, or said to be so ("**its** arms")."""
    if whose == "its":
        things = [*objects, *(whole for j in objects if (whole := senses.counted(j)) is not None)]  # "3,000 of his men"
        owners = (k for j in things for k in senses.analysis.dependents(j, "nmod:poss"))
        return any(senses.analysis.tokens[k].upos == "PRON" for k in owners)
    return (whose == "others") == of_others(senses, objects)


def of_others(senses: Senses, objects: tuple[int, ...]) -> bool:
    """Whether what it is done to is somebody's who is named with it: "**Ukrainian** attacks", but "its attacks"."""
    whose = (k for j in objects for slot in ("poss", "mod", "by") for k in filled(senses, j, None, slot, {}))
    return any(senses.is_party(k) and senses.analysis.tokens[k].upos != "PRON" for k in whose)
