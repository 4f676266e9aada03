"""Whom the content of an act concerns: the recipients of what is promised, refused, threatened or asked."""

from dateline.coding.lexicons.cues import asks, cues_at
from dateline.coding.lexicons.predicate_words import predicate_words
from dateline.coding.predicates.act_content import accused_in, content, on_condition, told_to, within_meanwhile
from dateline.coding.predicates.reading import Reading
from dateline.coding.predicates.senses import Senses
from dateline.coding.trees import roles
from dateline.coding.trees.obliques import obliques, preposition
from dateline.coding.trees.phrase_heads import coordinated
from dateline.coding.trees.voice import is_passive

_DONE_FOR = frozenset({"AID", "SUPPORT", "RETREAT", "CONCEDE", "COOPERATE"})
"""Types of what is done for those whom it befalls."""
_DONE_AGAINST = frozenset({"SANCTION", "COERCE", "ASSAULT", "ACCUSE"})
"""Types of what is done against those whom it befalls."""
_TO_NOBODY = frozenset({"REJECT"})
"""Types of what is done neither for nor against those of whom it is asked: "**let** the deadline pass"."""
_THERE = frozenset({"in", "at", "near", "outside"})
"""Prepositions of where something was, for which somebody apologises."""
_ABOUT = frozenset({"about", "into", "regarding", "concerning", "over"})
"""Prepositions of what is asked about: nobody there is asked."""
_NEAR = 3
"""Links between the word for what is promised or asked and whom it concerns."""


def inner(senses: Senses, i: int, found: dict[int, Reading]) -> tuple[int, ...]:
    """Whom the content of an act concerns: the recipients of what is promised, refused, threatened or asked."""
    analysis = senses.analysis
    for c in content(senses, i):
        if _warned_of(senses, i, c) or _warned_that(senses, i, c):
            return ()
        reading = found.get(c)
        if asks(analysis, i) and (told := told_to(senses, c)):
            return told
        if "ACCUSE" in senses.lexicon.types(analysis.tokens[i].lemma) and (accused := accused_in(senses, c)):
            return accused
        if asked := _for_whom(senses, i, c):
            return asked
        if "REQUEST" in _types(senses, i) and (deed := _ended(senses, c, found)) is not None:
            return deed.actors
        if asks(analysis, i) and _is_helped(senses, i, c):
            return reading.actors if reading is not None else ()
        if asks(analysis, i) and is_passive(analysis, c) and not roles.subjects(analysis, c) and _suffers(reading):
            return ()  # "called for **the minister** to be dismissed": whoever may dismiss him is asked
        if asks(analysis, i) and reading is not None and (owners := _whose(senses, i, reading)):
            return owners
        # "Threatened to veto **the bill**" threatens nobody that is named.
        befallen = tuple(j for j in reading.recipients if j not in reading.consumed) if reading is not None else ()
        if asks(analysis, i) and reading is not None and reading.line.group.mode == "investigate":
            befallen = tuple(j for j in befallen if senses.is_party(j))  # "an inquiry into **the death** of Roe"
        if reading is not None and (befallen or reading.places):
            return befallen or reading.places
        if reading is not None and reading.line.group.type == "MOBILIZE":
            return ()  # "threatened to send troops": the troops are not who is threatened
    subject = set(roles.subjects(analysis, i))
    if any(cue.rules.stance in ("promises", "threatens") for cue in cues_at(analysis, i)):
        # "Vowed that **the army** would crush the rebels": it does it, and it is not done to it.
        subject.update(j for c in analysis.dependents(i, "ccomp") for j in analysis.dependents(c, "nsubj"))
    # "Will free them if X leaves" is done for others; "will bomb them if X stays" warns X.
    willing = bool({"AGREE", "RETREAT", "SUPPORT"} & _types(senses, i))
    around = [
        j for c in content(senses, i) for j in analysis.subtree(c)
        if _concerned(senses, j, subject) and not within_meanwhile(senses, c, j) and not _far_below(senses, c, j)
        and not (willing and on_condition(senses, c, j)) and not _given_it(senses, i, j)
        and not ("REQUEST" in _types(senses, i) and _asked_about(senses, c, j, found))
    ]  # fmt: skip
    if _types(senses, i) == {"CONCEDE"}:
        mine = subject or set(roles.surface_subjects(analysis, i))
        around = [j for j in around if not _where_or_own(senses, j, mine)]
        # "The downing of the **Russian** jet".
        things = [j for j in around if preposition(analysis, j) == "of"]
        whose = (k for j in things for k in analysis.dependents(j, "amod", "compound") if senses.is_party(k))
        around += [k for k in whose if not _where_or_own(senses, k, mine)]
    for j in around:
        if senses.is_party(j):
            return coordinated(analysis, j)
    return next(((j,) for j in around if j in senses.place_at), ())


def _where_or_own(senses: Senses, j: int, subject: set[int]) -> bool:
    """Whether a phrase is where it was, or of who speaks himself: "apologised for a fire at **the army's** base"."""
    theirs, own = senses.entity(j), [one for k in subject if (one := senses.entity(k)) is not None]
    same = theirs is not None and any(one.id == theirs.id for one in own)
    nation = theirs is not None and theirs.type == "NORP" and any(one.code == theirs.code for one in own)
    return same or nation or preposition(senses.analysis, j) in _THERE


def _suffers(reading: Reading | None) -> bool:
    """Whether what is asked for is done against somebody."""
    return reading is not None and reading.line.group.type in _DONE_AGAINST


def _ended(senses: Senses, what: int, found: dict[int, Reading]) -> Reading | None:
    """The deed of which an end is asked for, of those who do it and of none whom it befalls: "an end to **raids**"."""
    if senses.lemmas(what)[-1] not in senses.lexicon.classes["cessation"]:
        return None
    deeds = (found.get(j) for prep, j in obliques(senses.analysis, what) if prep in ("to", "of", "in"))
    return next((deed for deed in deeds if deed is not None and _suffers(deed)), None)


def _asked_about(senses: Senses, what: int, j: int, found: dict[int, Reading]) -> bool:
    """Whether somebody is only what is asked about: "asked for information about the arrest of **Roe**"."""
    for above in (j, *senses.analysis.ancestors(j)):
        if above == what:
            return False
        prep = preposition(senses.analysis, above)
        if prep in _ABOUT or (prep in ("for", "of") and _suffers(found.get(above))):
            return True
    return False


def _given_it(senses: Senses, i: int, j: int) -> bool:
    """Whether somebody is to have what is asked for, and is not asked for it: "sought asylum **for the boy**"."""
    given = "REQUEST" in _types(senses, i) and preposition(senses.analysis, j) == "for"
    return given and any(k != j and "help" in senses.classes(k) for k in roles.objects(senses.analysis, i))


def _far_below(senses: Senses, clause: int, j: int) -> bool:
    """Whether a word of a clause stands in what is only told of something in it: "be part of a plan **that** hits X".

    What a noun of the clause is about is nearer: "a resolution calling on X", "an arsenal of X".
    """
    analysis = senses.analysis
    for links, above in enumerate((j, *analysis.ancestors(j)), 1):
        if above == clause:
            return False
        told = analysis.deprel(above) in ("ccomp", "parataxis") and analysis.tokens[above].head != clause
        if links > _NEAR or told or analysis.tokens[above].deprel == "acl:relcl":
            return True
    return False


def _warned_of(senses: Senses, i: int, what: int) -> bool:
    """Whether it is people whom others are warned of: "warned of hundreds of **gunmen** at large in Mosul"."""
    warns = senses.lemmas(i)[-1] in ("warn", "caution") and preposition(senses.analysis, what) in ("of", "about")
    counted = senses.counted(what)
    return warns and "person" in senses.classes(what if counted is None else counted)


def _warned_that(senses: Senses, i: int, clause: int) -> bool:
    """Whether others are warned of what a thing may do: "warned that **the arms** could fall into rebel hands"."""
    analysis = senses.analysis
    if senses.lemmas(i)[-1] not in ("warn", "caution") or analysis.deprel(clause) != "ccomp":
        return False
    does = analysis.child(clause, "nsubj")
    thing = does is not None and analysis.tokens[does].upos == "NOUN" and not senses.is_party(does)
    return thing and not is_passive(analysis, clause) and analysis.child(clause, "obj") is None


def _for_whom(senses: Senses, i: int, clause: int) -> tuple[int, ...]:
    """Who is to do what a call is for: "his call **for all states to send** troops to the forts"."""
    analysis = senses.analysis
    marks = {analysis.lower(j) for j in analysis.dependents(clause, "mark")}
    own = analysis.child(clause, "nsubj")
    if analysis.tokens[i].upos != "NOUN" or not {"for", "to"} <= marks or own is None or is_passive(analysis, clause):
        return ()
    return coordinated(analysis, own) if senses.is_party(own) and analysis.tokens[own].upos != "PRON" else ()


def _is_helped(senses: Senses, i: int, clause: int) -> bool:
    """Whether a plea is for somebody, who is not whom it is made to: "requests **to help** the prisoner"."""
    done, analysis = senses.lexicon.types(senses.lemmas(clause)[-1]) - _TO_NOBODY, senses.analysis
    bare = analysis.tokens[clause].xpos == "VB" and analysis.child(clause, "nsubj") is None
    return analysis.tokens[i].upos == "NOUN" and bare and bool(done) and done <= _DONE_FOR


def _types(senses: Senses, i: int) -> frozenset[str]:
    lemma = senses.lemmas(i)[-1]
    return senses.lexicon.types(lemma) | senses.lexicon.types(lemma, "adj")


def _whose(senses: Senses, i: int, reading: Reading) -> tuple[int, ...]:
    """Of whom a deed is asked that is said to be theirs: "called for **Mali's** withdrawal from the town"."""
    own = set(senses.analysis.dependents(reading.predicate, "nmod:poss", "amod"))
    speakers = roles.subjects(senses.analysis, i)
    named = [j for j in reading.actors if j in own and senses.analysis.tokens[j].upos != "PRON"]
    return tuple(reading.actors) if named and not any(j in speakers for j in named) else ()


def doer(senses: Senses, i: int, found: dict[int, Reading]) -> tuple[int, ...]:
    """Who does what is said: "police allege that **he** killed his wife"."""
    analysis = senses.analysis
    for c in analysis.dependents(i, "ccomp"):
        reading = found.get(c)
        does = reading.actors if reading is not None else roles.subjects(analysis, c)
        if does and (reading is not None or not is_passive(analysis, c)):
            return tuple(j for j in does if not senses.classes(j).isdisjoint(("person", "group")))
    return ()


def _concerned(senses: Senses, j: int, subject: set[int]) -> bool:
    """Whether a word in the content may be whom it concerns."""
    analysis = senses.analysis
    if j in subject or analysis.tokens[j].upos == "PRON":
        return False
    if analysis.deprel(j) not in ("obj", "iobj", "obl", "nmod", "nsubj"):
        return False
    if (
        analysis.tokens[j].deprel == "nmod:poss"
        and analysis.tokens[analysis.tokens[j].head].lemma in predicate_words().own_will
    ):
        return False  # "repeated **Kenya's** commitment"
    if any(analysis.lower(k) in ("his", "her", "its", "their", "our", "my") for k in analysis.dependents(j, "nmod")):
        return False
    if analysis.deprel(j) == "nsubj" and analysis.tokens[analysis.tokens[j].head].deprel == "acl:relcl":
        return False  # "imposed an embargo that only **Congress** can lift"
    if analysis.deprel(j) == "obj" and _founds(senses, analysis.tokens[j].head):
        return False  # "agreed to create **a joint force**"
    above = analysis.tokens[j].head
    if any(analysis.lower(k) in ("if", "once", "unless") for k in analysis.dependents(above, "mark")):
        return False  # "pledged that, if elected **president**, he would cut taxes"
    prep = preposition(analysis, j)
    if prep == "between" and not senses.classes(above).isdisjoint(("facility", "place")):
        return False  # "promised a wall between **Mali** and Niger"
    if prep in ("around", "across", "throughout") and analysis.lower(j) == "world":
        return False
    owned = analysis.child(j, "det", "nmod", "compound") is not None
    if "manner" in senses.classes(j) and analysis.tokens[j].xpos == "NN" and not owned:
        return False  # "warned that it would act with great **force**", "threatened to use force"
    town = j in senses.place_at and senses.places[senses.place_at[j]].precision == "point"
    return prep not in ("according to", "as", "by") and not (town and prep in ("in", "at"))  # "a deal in Doha"


def _founds(senses: Senses, verb: int) -> bool:
    """Whether a verb makes what was not there: "to create", "to set up"."""
    analysis, lemma = senses.analysis, senses.analysis.tokens[verb].lemma
    parts = (f"{lemma} {analysis.lower(j)}" for j in analysis.dependents(verb, "compound"))
    return not senses.lexicon.classes["founding"].isdisjoint((lemma, *parts))
