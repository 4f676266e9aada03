"""Who stands where around a predicate: deep subjects and objects over passives, control, relatives and coordination."""

from dateline.coding.lexicons.cues import asks
from dateline.coding.lexicons.modality_rules import in_view
from dateline.coding.lexicons.tree_words import tree_words
from dateline.coding.trees.agents import agents, shared_agents
from dateline.coding.trees.charges import answering, arrested, asked_of, charge, of_others
from dateline.coding.trees.dealt import dealt_to
from dateline.coding.trees.entitled import enabled, entitled
from dateline.coding.trees.left_out import gapped, left_to_noun, right_before, then
from dateline.coding.trees.obliques import in_or_off, obliques, preposition
from dateline.coding.trees.phrase_heads import coordinated, heads
from dateline.coding.trees.stand_ins import may_act, one_of_those, reciprocal, singled_out
from dateline.coding.trees.subjects import addressees, railed_against, rings_up
from dateline.coding.trees.unnamed_doers import bidden, has_it_done, is_an_aim
from dateline.coding.trees.voice import is_passive
from dateline.coding.trees.word_classes import one_of
from dateline.language.analysis import Analysis
from dateline.language.once import once

DEEP = 6
"""Links that a subject may be found over."""
_WHEN = frozenset({"after", "before", "while", "since"})  # marks of what he did before or when it was done to him
_IN_LINE = frozenset({"line", "queue", "danger", "position"})
_BESIDES = frozenset({"after", "following", "amid", "during"})
"""Prepositions of what went on besides, by whomever."""
OBJECT_MARKS = frozenset({"of", "for", "from", "into", "out", "out of", "against"})
"""Marks of a gerund done by the object: accuse X of bombing, stop X from entering, force X into leaving."""


@once
def surface_subjects(analysis: Analysis, i: int, depth: int = 0) -> tuple[int, ...]:
    """The heads of the subject of clause `i`, found over control and shared subjects when it has none of its own."""
    named = [*analysis.dependents(i, "nsubj")] or addressees(analysis, i)
    # "What they fear is that **the army** will leave".
    inner = [j for j in named if analysis.tokens[j].deprel != "nsubj:outer"]
    if named and not inner and analysis.tokens[named[0]].upos == "NOUN" and is_an_aim(analysis, i):
        return _planner(analysis, named[0], depth)  # "the aim of the raid is to seize the port": whoever raids it
    own = heads(analysis, iter(inner or named))
    if own or depth > DEEP:
        return own
    token, head, relation = analysis.tokens[i], analysis.tokens[i].head, analysis.deprel(i)
    if head < 0:
        return ()
    if relation == "conj":
        return surface_subjects(analysis, head, depth + 1)
    if relation in ("acl", "advcl") and (whom := dealt_to(analysis, i)) is not None:
        return heads(analysis, iter(whom))
    if relation in ("acl", "advcl") and (given := enabled(analysis, i)) is not None:
        return heads(analysis, iter(given))
    if relation == "acl":
        if token.deprel == "acl:relcl":
            return () if objects_own(analysis, i) == () and not is_passive(analysis, i) else coordinated(analysis, head)
        if token.xpos in ("VBG", "VBN") and analysis.child(i, "mark") is None:
            paper = analysis.tokens[head].etype == "abstract" or one_of(analysis, head, "paper")
            found = one_of(analysis, analysis.tokens[head].head, "finding")
            upon = found or preposition(analysis, head) == "against"  # "protested against a decree dissolving it"
            # "Issued a statement condemning it" is whoever issued the statement.
            said = _planner(analysis, head, depth) if token.xpos == "VBG" and paper and not upon else ()
            # "Arms sent by Mali and **troops**": what is joined behind was not sent.
            whom = coordinated(analysis, one_of_those(analysis, head))
            return said or tuple(j for j in whom if j < i or i < min(whom))
        if preposition(analysis, head) == "in" and analysis.tokens[head].lemma in _IN_LINE:  # "in line to be evacuated"
            who = surface_subjects(analysis, head, depth + 1)
            return who or surface_subjects(analysis, analysis.tokens[head].head, depth + 1)
        if is_passive(analysis, i) and analysis.child(head, "nmod:poss") is None and not charge(analysis, head):
            return coordinated(analysis, head)  # "a summit to be held in Doha", not "charges of being involved"
        if token.xpos == "VB" and (asked := asked_of(analysis, head, i)) is not None:
            whom, answers = asked  # "rejected a call by the opposition to resign"
            return heads(analysis, iter(whom)) or (subjects(analysis, answers, depth + 1) if answers else ())
        headline = token.xpos == "VB" and analysis.tokens[head].head < 0 and analysis.tokens[head].upos == "PROPN"
        return coordinated(analysis, head) if headline else _planner(analysis, head, depth)  # "Germany to send tanks"
    if relation == "amod":
        return (head,)
    if relation in ("xcomp", "ccomp", "advcl"):
        return _controller(analysis, i, head, relation, depth)
    return ()


def _controller(analysis: Analysis, i: int, head: int, relation: str, depth: int) -> tuple[int, ...]:
    """Who does the infinitive, participle or gerund `i` that hangs on clause `head`."""
    copular = analysis.child(head, "cop") is not None
    if analysis.tokens[head].upos in ("ADV", "ADJ") and analysis.deprel(head) == "advmod":
        head = analysis.tokens[head].head  # "stopped (just) short of blaming them"
    if analysis.tokens[head].upos not in ("VERB", "AUX", "ADJ") and not copular:
        return _planner(analysis, head, depth)
    if relation == "ccomp" and bidden(analysis, i):
        return ()  # "“Do not fight,” he said": those to whom he said so
    helped = any(analysis.tokens[j].xpos == "VBG" for j in analysis.dependents(i, "aux"))  # "regret having left"
    if relation == "ccomp" and analysis.tokens[i].xpos not in ("VB", "VBG") and not helped:
        related = analysis.tokens[head].deprel == "acl:relcl" and i > head
        return coordinated(analysis, analysis.tokens[head].head) if related else ()  # "the man police say shot him"
    mark = analysis.child(i, "mark")
    # "Called on X to leave", "beseeched X to leave": who is asked is to do it, however the tree hangs the infinitive.
    told_to = analysis.child(head, "iobj") is not None  # "warned X to leave"
    called = analysis.tokens[i].xpos == "VB" and (told_to or asks(analysis, head))
    bound = relation == "xcomp" or called or (mark is not None and i > head and analysis.lower(mark) in OBJECT_MARKS)
    bound = bound or (mark is not None and analysis.lower(mark) == "with" and one_of(analysis, head, "charging"))
    praised = mark is not None and analysis.lower(mark) == "on" and analysis.tokens[i].xpos == "VBG"
    bound = bound or (praised and analysis.tokens[head].lemma in tree_words().complimenting)
    # "Supported the rebels **in attacking** the town".
    within = mark is not None and analysis.lower(mark) == "in" and analysis.tokens[i].xpos == "VBG"
    bound = bound or (within and one_of(analysis, head, "abetting"))
    # "The accord commits both sides to reopening the road".
    both = mark is not None and analysis.lower(mark) == "to" and analysis.child(head, "obj") is not None
    bound = bound or (both and analysis.tokens[i].xpos == "VBG")
    watched = relation == "ccomp" or (relation == "advcl" and one_of(analysis, head, "watching"))
    if watched and mark is None and (seen := right_before(analysis, i, head)) is not None:
        return coordinated(analysis, seen)  # "observed soldiers firing"
    # "Offered gunmen money to kill him": they are to do it for what they are promised.
    priced = analysis.child(head, "iobj") is not None and analysis.child(head, "obj") is not None
    own = (one_of(analysis, head, "promising") and not priced) or rings_up(analysis, i, head)
    if relation == "advcl" and (railed := railed_against(analysis, i, head)) is not None:
        return coordinated(analysis, railed)
    if bound and not own and not is_passive(analysis, head):
        given = heads(analysis, analysis.dependents(head, "obj", "iobj")) or left_to_noun(analysis, i, head)
        if any(reciprocal(analysis, j) for j in given):
            return surface_subjects(analysis, head, depth + 1)  # "accused each other of arming rebels"
        # "Called **on them** to leave", but "on Monday the army tried to leave".
        near = ((prep, j) for prep, j in obliques(analysis, head) if analysis.tokens[j].etype != "time")
        told = [j for prep, j in near if prep in ("on", "upon", "to", "with") and (called or head < j < i)]
        for_it = mark is not None and analysis.lower(mark) == "for" and not one_of(analysis, head, "blaming")
        if for_it and not any(may_act(analysis, j) for j in given):
            given = ()  # "served a sentence **for hacking** their files", but "criticised Chad for arming them"
        if given or (told and (called or relation == "xcomp")):
            return given or heads(analysis, iter(told))
    doing, marked = analysis.tokens[i].xpos == "VBG", "" if mark is None else analysis.lower(mark)
    # "Were seen looting", "was quoted as saying", "is committed to fighting", "was caught on camera beating him".
    beside = doing and (i == head + 1 or marked in ("as", "to") or (not marked and one_of(analysis, head, "watching")))
    when = marked in _WHEN  # "was sacked **after threatening** to hold him"
    beside = beside or (when and any(may_act(analysis, j) for j in surface_subjects(analysis, head)))
    if relation == "advcl" and not (bound or beside) and is_passive(analysis, head) and not is_passive(analysis, i):
        return agents(analysis, head)
    return surface_subjects(analysis, head, depth + 1)


def _planner(analysis: Analysis, noun: int, depth: int) -> tuple[int, ...]:
    """Who does what a noun is about: the owner of "their plan to withdraw", or the subject of "made an offer to"."""
    one = analysis.tokens[noun].head
    among = one >= 0 and analysis.deprel(noun) == "nmod" and analysis.lower(one) == "one"
    if among and analysis.child(one, "cop") is not None:
        noun = one  # "was **one** of the earliest members to leave"
    if singled_out(analysis, noun) and analysis.tokens[noun].deprel != "nsubj:outer":  # "**their first move** was to"
        who = surface_subjects(analysis, noun, depth + 1)
        unnamed = any(analysis.lower(j) in ("it", "this", "that") for j in who)  # "it is the ninth capital to fall"
        return coordinated(analysis, noun) if unnamed else who or coordinated(analysis, noun)
    if charge(analysis, noun):
        against = tuple(j for prep, j in obliques(analysis, noun) if prep == "against")
        answer = answering(analysis, noun)
        if answer is None and not against and (held := analysis.tokens[noun].head) >= 0:
            # "Arrested two men **on charges of** killing him"; who is cleared of a charge has not done it.
            done = analysis.deprel(noun) == "obl" and one_of(analysis, held, "punishing")
            done = done and not one_of(analysis, held, "clearing")
            return objects(analysis, held) if done else arrested(analysis, held)
        return heads(analysis, iter(against)) or (subjects(analysis, answer, depth + 1) if answer is not None else ())
    owners = heads(analysis, analysis.dependents(noun, "nmod:poss"))
    if analysis.child(noun, "cop") is not None and in_or_off(analysis, noun):
        # "Were on the verge of leaving", "were on their way to taking it".
        who = surface_subjects(analysis, noun, depth + 1)
        owners = owners if any(analysis.lower(j) in ("it", "this", "that") for j in who) else who or owners
    if owners:
        return owners
    before = [j for j in analysis.dependents(noun, "compound", "amod") if analysis.surface(j)[0].isupper()]
    if analysis.surface(noun)[0].isupper():  # a report in capitals: "THE MORAL DUTY TO"
        before = [j for j in before if analysis.tokens[j].upos == "PROPN"]
    if before and (analysis.tokens[noun].etype == "abstract" or analysis.tokens[noun].lemma in in_view()):
        return heads(analysis, iter(before[-1:]))  # "the **US** decision to expel them"
    if analysis.child(noun, "cop") is not None and in_or_off(analysis, noun):
        return surface_subjects(analysis, noun, depth + 1)  # "is on the verge of expelling him"
    # "The decision **of Mali** to leave", but not "the phase **of the effort** to isolate it".
    thing = ("event", "abstract")
    by = [
        j
        for prep, j in obliques(analysis, noun)
        if prep in ("by", "from") or (prep == "of" and analysis.tokens[j].etype not in thing)
    ]
    if by:
        return heads(analysis, iter(by))
    above = analysis.tokens[noun].head
    # "Jailed **for a plot** to oust him", "held **on suspicion** of killing"; but "arrested them **in a bid** to".
    his = analysis.deprel(noun) == "obl" and preposition(analysis, noun) in ("for", "of", "over", "on", "with")
    if his and any(one_of(analysis, above, name) for name in ("punishing", "blaming")):
        return objects(analysis, above)
    time = analysis.tokens[noun].etype == "time"  # "withdrew after **four days** of fighting with militias"
    if analysis.deprel(noun) == "obl" and preposition(analysis, noun) in _BESIDES and not time:
        return ()  # "told them to leave after failed **attempts** to broker a truce"
    if of_others(analysis, noun):
        return ()  # "condemned **the decision** to expel them": whoever has decided it
    if (given := entitled(analysis, noun)) is not None:
        return coordinated(analysis, given)
    if analysis.deprel(noun) in ("obj", "obl") and above >= 0:
        return subjects(analysis, above, depth + 1)
    if above >= 0 and analysis.tokens[above].etype == "time" and analysis.child(noun, "acl") is not None:
        return ()  # "after months of **attempts** to broker a truce"
    if analysis.deprel(noun) == "nmod" and preposition(analysis, noun) == "of" and above >= 0 and depth < DEEP:
        return _planner(analysis, above, depth + 1)  # "began the third phase of the effort to isolate it"
    return ()


@once
def subjects(analysis: Analysis, i: int, depth: int = 0) -> tuple[int, ...]:
    """Who does what verb `i` says."""
    if is_passive(analysis, i):
        by = agents(analysis, i) or shared_agents(analysis, i)
        if not by and (had := has_it_done(analysis, i)) is not None:
            return surface_subjects(analysis, had, depth + 1)
        if by or analysis.deprel(i) != "amod":
            return by
        joined = (j for j in analysis.dependents(i, "compound", "obl", "nmod", "nsubj") if j < i)
        return heads(analysis, joined)
    return surface_subjects(analysis, i, depth)


def objects_own(analysis: Analysis, i: int) -> tuple[int, ...]:
    """The heads of the object that verb `i` has as its own dependent."""
    return heads(analysis, analysis.dependents(i, "obj"))


@once
def objects(analysis: Analysis, i: int) -> tuple[int, ...]:
    """To whom or to what verb `i` is done."""
    if is_passive(analysis, i):
        return surface_subjects(analysis, i)
    # "Asked **NATO** to help", "gave **the envoy** 48 hours to leave".
    to = ("iobj",) if analysis.child(i, "xcomp") is not None or analysis.tokens[i].lemma == "give" else ()
    own = objects_own(analysis, i) or heads(analysis, analysis.dependents(i, *to))
    if own:
        return own
    token = analysis.tokens[i]
    if token.deprel == "acl:relcl" and token.head >= 0 and gapped(analysis, i):
        return coordinated(analysis, token.head)
    if token.deprel == "conj" and token.head >= 0 and analysis.tokens[token.head].upos == "VERB":
        # "Shelled and bombed the town": the object after the last verb belongs to all of them.
        shared = heads(analysis, (j for j in analysis.dependents(token.head, "obj") if j > i))
        if shared:
            return shared
    # "Rammed and boarded the ship": it may hang on the last, with nothing but "and" between.
    beside = (
        j
        for j in analysis.dependents(i, "conj")
        if (analysis.tokens[j].xpos == token.xpos and (j == i + 2 or (j == i + 3 and then(analysis, j))))
        # "Has never armed and will never arm the rebels".
        or (analysis.tokens[j].lemma == token.lemma and analysis.child(j, "obj") is not None)
    )
    return next((objects_own(analysis, j) for j in beside), ())
