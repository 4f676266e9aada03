"""Finds speakers set beside their words without a verb.

"MAYOR: We will go on", "“Never again.” — Ana Lopes", and in a headline "Convoy reaches town: army".
"""

from collections.abc import Iterator, Sequence

from dateline.coding.attribution.asides import DASHES
from dateline.coding.attribution.constructions import Candidate
from dateline.coding.attribution.turns import LONGEST_NAME, asking_or_answering, label, over_a_report, speaking_again
from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.known_names import known_names
from dateline.language.analysis import Analysis
from dateline.language.classes import OPENING_QUOTES, SPEAKERS
from dateline.model.document import BULLETS
from dateline.model.span import Span

CLOSING = frozenset({"”", '"', "''", "’", "»"})
LONGEST_IN_HEADLINE = 5
"""Tokens."""
PEOPLE = frozenset({"person"})
COUNTRIES = frozenset({"place"})
OURS = frozenset({"we", "our", "us", "ours"})
"""Words by which somebody speaks for a country."""
_SPEAKING = frozenset({"PERSON", "ORG"})
ASKING = frozenset({"WP", "WRB", "WDT"})
SENTENCE_ENDS = frozenset({".", "!", "?", *CLOSING})
NAME_TAGS = frozenset({"PROPN", "NOUN", "ADJ", "PUNCT", "DET", "ADP", "NUM", "X", "PART"})


def labelled(analysis: Analysis, blocks: Sequence[Span]) -> Iterator[Candidate]:
    """The candidates of this kind; `blocks` are the paragraphs."""
    whole = [analysis.tokens_in(block) for block in blocks]
    # In each line of a list somebody may have his say as in a headline: "• UN: rebels held the town".
    listed = frozenset(n for n, inside in enumerate(whole) if inside and analysis.surface(inside[0]) in {*BULLETS})
    parts = [inside[1:] if n in listed else inside for n, inside in enumerate(whole)]
    known = frozenset(n for n, inside in enumerate(parts) if _known_speaker(analysis, inside))
    asking = asking_or_answering(analysis, parts, known)
    again = speaking_again(analysis, parts, asked=bool(asking)) if asking or known else frozenset()
    for n, inside in enumerate(parts):
        if n in asking and len(inside) > 2:
            yield _candidate(analysis, inside[1], inside[:1], inside[0], inside[2:])
        elif n in again - known and (name := label(analysis, inside)) and inside.stop - name.stop > 3:
            yield _candidate(analysis, name.stop, name, name[-1], range(name.stop + 1, inside.stop))
        elif len(inside) > 4:
            yield from _before_colon(analysis, inside, headline=n == 0 or n in listed)
            yield from _after_dash(analysis, inside)
            yield from _after_colon(analysis, inside, headline=n == 0)
            yield from _in_brackets(analysis, inside) if n == 0 else ()
            yield from _in_turn(analysis, inside)
        if n and (signed := _signature(analysis, parts[n - 1], inside)) is not None:
            yield signed


def _known_speaker(analysis: Analysis, inside: range) -> bool:
    """Whether a paragraph opens with a person and a colon."""
    name = label(analysis, inside)
    return name is not None and _speaker(analysis, name) is not None


def _before_colon(analysis: Analysis, inside: range, *, headline: bool) -> Iterator[Candidate]:
    """Who speaks in a transcript, and in a headline also a body or a survey: "UN: Truce holds"."""
    name = label(analysis, inside)
    if not name or over_a_report(analysis, name):
        return
    i, content = name.stop, range(name.stop + 1, inside.stop)
    head = _speaker(analysis, name)
    if head is None and headline and len(name) <= LONGEST_IN_HEADLINE:
        head = _speaker(analysis, name, SPEAKERS)
        head = _known(analysis, name) if head is None else head
        head = _survey(analysis, name) if head is None else head
        head = _unnamed(analysis, name) if head is None else head
        head = _side(analysis, name) if head is None else head
        head = _whose_account(analysis, name) if head is None else head
        asked = analysis.tokens[content[0]].xpos in ASKING if content else False  # "Chad: what we know"
        said = analysis.sentence_tokens(i)
        if head is None and not asked and any(analysis.lower(j) in OURS for j in content if j in said):
            head = _speaker(analysis, name, COUNTRIES)  # "Chad: we never deported the priest"
    words = _tells(analysis, content)
    quoted = len(content) > 0 and analysis.surface(content[0]) in OPENING_QUOTES
    if head is not None and len(content) > 2 and (words or quoted):
        yield _candidate(analysis, i, name, head, content)


def _in_turn(analysis: Analysis, inside: range) -> Iterator[Candidate]:
    """Those who are quoted in turn within a paragraph: "Both hope. Roe: “It is fair.” **Poe: “It is not.”**"."""
    for i in inside[2:-2]:
        if analysis.surface(i) != ":" or analysis.surface(i + 1) not in OPENING_QUOTES:
            continue
        first = analysis.sentence_tokens(i).start
        dash = next((j for j in range(i - 1, first, -1) if analysis.surface(j) in DASHES), first - 1)
        name = range(dash + 1, i)  # "Voters agree - Dan Roe: “…”"
        head = _speaker(analysis, name, SPEAKERS) if 0 < len(name) <= LONGEST_IN_HEADLINE else None
        last = next((j for j in range(i + 2, inside.stop) if analysis.surface(j) in CLOSING), None)
        if name.start > inside.start and head is not None and last is not None:
            yield _candidate(analysis, i, name, head, range(i + 1, last + 1))


def _signature(analysis: Analysis, quoted: range, inside: range) -> Candidate | None:
    """Whose words a paragraph in quotation marks is, by the name alone below it: "“Never.” | — Ana Roe."."""
    if len(quoted) < 3 or not 1 < len(inside) <= LONGEST_NAME or analysis.surface(inside[0]) not in DASHES:
        return None
    if analysis.surface(quoted[0]) not in OPENING_QUOTES or analysis.surface(quoted[-1]) not in CLOSING:
        return None
    last = inside.stop - (analysis.surface(inside[-1]) == ".")
    end = next((i for i in range(inside.start, last) if analysis.surface(i) == ","), last)
    name = range(inside.start + 1, end)
    head = _speaker(analysis, name)
    return None if head is None else _candidate(analysis, inside[0], name, head, quoted)


def _after_dash(analysis: Analysis, inside: range) -> Iterator[Candidate]:
    for i in reversed(inside[:-1]):
        if analysis.surface(i) not in DASHES:
            continue
        name = range(i + 1, inside.stop)
        head = _speaker(analysis, name)
        if head is not None and i - inside.start > 2 and analysis.surface(i - 1) in CLOSING:
            yield _candidate(analysis, i, name, head, range(inside.start, i))
        return


def _after_colon(analysis: Analysis, inside: range, *, headline: bool) -> Iterator[Candidate]:
    """The end of a headline, which has no full stop: "Convoy reaches town: army", "Convoy reaches town – army"."""
    if analysis.surface(inside[-1]) in SENTENCE_ENDS:
        return
    marks = {":", "|", *DASHES} if headline else {":"}
    for i in reversed(inside[3:-1]):
        told = headline and analysis.surface(i) == "," and _only_sources(analysis, range(i + 1, inside.stop))
        if (analysis.surface(i) not in marks and not told) or analysis.tokens[i].end == analysis.tokens[i + 1].start:
            continue
        name, content = range(i + 1, inside.stop), range(inside.start, i)
        head = _speaker(analysis, name, SPEAKERS) if len(name) <= LONGEST_IN_HEADLINE else None
        if head is None and headline and len(name) <= LONGEST_IN_HEADLINE:
            head = _known(analysis, name)
            head = _unnamed(analysis, name) if head is None else head
            head = _survey(analysis, name) if head is None else head
        if head is not None and _tells(analysis, content):
            yield _candidate(analysis, i, name, head, content)
        return


def _tells(analysis: Analysis, content: range) -> bool:
    """Whether some words tell of something: by a verb, or of who is **behind** what."""
    return any(analysis.tokens[j].upos in ("VERB", "AUX") or analysis.lower(j) == "behind" for j in content)


def _only_sources(analysis: Analysis, name: range) -> bool:
    """Whether a phrase is of those to whom nothing is done, who only tell: "Rebels seize town, **army sources**"."""
    short = 0 < len(name) <= LONGEST_IN_HEADLINE and all(analysis.tokens[j].upos in NAME_TAGS for j in name)
    return short and analysis.lower(name[-1]) in cue_rules().anonymous.only_telling


def _in_brackets(analysis: Analysis, inside: range) -> Iterator[Candidate]:
    """Who says it in brackets behind a headline: "Soldiers oust president (state TV)"."""
    opened = next((i for i in reversed(inside[3:-1]) if analysis.surface(i) == "("), None)
    if opened is None or analysis.surface(inside[-1]) != ")":
        return
    name, content = range(opened + 1, inside[-1]), range(inside.start, opened)
    head = _speaker(analysis, name, SPEAKERS) if len(name) <= LONGEST_IN_HEADLINE else None
    head = _unnamed(analysis, name) if head is None else head
    head = _survey(analysis, name) if head is None else head
    if head is not None and _tells(analysis, content):
        yield _candidate(analysis, opened, name, head, content)


def _known(analysis: Analysis, name: range) -> int | None:
    """The head of a name that the data has for a person or a body that speaks: "Tusk", whatever it was taken for."""
    span = analysis.span(name[0], name[-1]) if name else (0, 0)
    found = known_names().find(analysis.text[slice(*span)])
    whole = any(start == 0 and end == span[1] - span[0] and known.type in _SPEAKING for (start, end), known in found)
    tops = (i for i in name if analysis.tokens[i].head not in name)
    return next(tops, None) if whole else None


def _speaker(analysis: Analysis, name: range, kinds: frozenset[str] = PEOPLE) -> int | None:
    """The head of a short phrase that names somebody of these kinds and says nothing else."""
    told = [i for i in name if analysis.tokens[i].upos not in NAME_TAGS]
    if not 0 < len(name) <= LONGEST_NAME or any(i != name[0] or analysis.deprel(i) != "amod" for i in told):
        return None  # "Freed hostage: …", but not "Rebels advance: …"
    tops = [i for i in name if analysis.tokens[i].head not in name and analysis.tokens[i].upos in ("PROPN", "NOUN")]
    bodies = (
        i for i in tops if kinds == SPEAKERS and (_body(analysis, i) or (len(name) == 1 and _acronym(analysis, i)))
    )
    return next((i for i in tops if analysis.tokens[i].etype in kinds), next(bodies, None))


def _body(analysis: Analysis, i: int) -> bool:
    """Whether a word is of the name of a body, whatever it means: "Daily **Trust**"."""
    return any(name.type == "ORG" and name.start <= i < name.end for name in analysis.names)


def _acronym(analysis: Analysis, i: int) -> bool:
    """Whether a name is of capitals: "OCHA", whatever it was taken for."""
    word = analysis.surface(i)
    return len(word) > 2 and word.isalpha() and word.isupper() and analysis.tokens[i].etype != "place"


def _unnamed(analysis: Analysis, name: range) -> int | None:
    """The head of a phrase for those who speak without a name: "witnesses", "army sources"."""
    tops = [i for i in name if analysis.tokens[i].head not in name]
    nouns = cue_rules().anonymous.nouns
    return next((i for i in tops if {analysis.tokens[i].lemma.lower(), analysis.lower(i)} & {*nouns}), None)


def _side(analysis: Analysis, name: range) -> int | None:
    """The head of a phrase for those who speak for somebody: "Roe camp", "mayor's office"."""
    tops = [i for i in name if analysis.tokens[i].head not in name]
    speaks = (i for i in tops if analysis.tokens[i].lemma.lower() in cue_rules().anonymous.sides)
    named = (i for i in speaks for j in analysis.dependents(i, "compound", "nmod", "flat")
             if analysis.tokens[j].upos == "PROPN" or analysis.tokens[j].deprel == "nmod:poss")  # fmt: skip
    return next(named, None)


def _whose_account(analysis: Analysis, name: range) -> int | None:
    """Whose account, version or claim a phrase speaks of: "The sheriff's version"."""
    tops = (i for i in name if analysis.tokens[i].head not in name)
    accounts = (i for i in tops if analysis.tokens[i].lemma.lower() in cue_rules().going_on.accounts)
    whose = (j for i in accounts for j in analysis.children[i] if analysis.tokens[j].deprel == "nmod:poss")
    return next(whose, None)


def _survey(analysis: Analysis, name: range) -> int | None:
    """The head of a phrase for a poll, a study, a report."""
    nouns = {*cue_rules().classes["show"].nouns, *cue_rules().documents.nouns} - cue_rules().documents.own
    tops = (i for i in name if analysis.tokens[i].head not in name)
    return next((i for i in tops if analysis.tokens[i].lemma.lower() in nouns), None)


def _candidate(analysis: Analysis, cue: int, name: range, head: int, content: range) -> Candidate:
    ends = [analysis.surface(j) for j in content if analysis.surface(j) in (".", "?", "!")]
    asks = bool(ends) and all(end == "?" for end in ends)  # "REPORTER: **Did they leave?**"
    return Candidate(
        cue=(cue,),
        anchor=cue,
        source=tuple(name),
        head=head,
        content=frozenset(content),
        frame="labelled",
        name="ask" if asks else "say",
        kind="mark",
        stance="asks" if asks else "says",
        certain=True,
    )
