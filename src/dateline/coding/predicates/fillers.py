"""What may fill a role: somebody, somewhere or something of theirs, and neither a time nor an expletive."""

from dateline.coding.factuality.stays import on_a_stay
from dateline.coding.predicates.senses import Senses
from dateline.coding.trees.obliques import obliques, preposition
from dateline.model.codes import SPOKEN

LOCATIVE = frozenset(
    {
        "in", "at", "near", "outside", "inside", "around", "across", "on", "along", "throughout", "within", "off",
        "outside of", "into", "toward", "towards", "between", "close to", "from", "above", "under", "through", "over",
    }
)  # fmt: skip
"""Prepositions whose phrase says where something is or goes on."""
_SUBSTANCES = ("=nerve agent", "=chemical agent", "=biological agent", "=toxic agent")
_SHARES = frozenset({"%", "percent", "cent"})
_ACRONYM = 4
"""Letters of the longest name that is one by its capitals alone; reports in capitals write every name so."""
_ACTING = frozenset({"country", "state", "land", "side", "capital", "front"})
"""Nouns for places that may be who does something, too."""
SOMEBODY = frozenset({"person", "group", "place", "facility", "vehicle", "strike"})


def somebody(senses: Senses, j: int, prep: str) -> bool:
    """Whether a phrase names somebody or somewhere, or something of theirs: what an act can be done to."""
    if senses.is_party(j) or not senses.classes(j).isdisjoint(SOMEBODY):
        return True
    analysis = senses.analysis
    below = [k for k in analysis.dependents(j, "nmod", "compound") if prep != "in" or counts(senses, j)]
    return any(somebody(senses, k, prep) for k in below)


def can_act(senses: Senses, j: int) -> bool:
    """Times, dates ("on 2 May", "in 1986"), clock times and expletives fill no role."""
    token = senses.analysis.tokens[j]
    return (
        token.deprel != "expl"
        and senses.analysis.lower(j)
        not in ("which", "what", "who", "whom", "whatever")  # where no noun is found that it stands for
        and "time" not in senses.classes(j)
        and not (token.upos == "NUM" and token.etype == "time")
        and not (senses.analysis.lower(j) in senses.lexicon.classes["fixed"] and token.etype != "person")
        and not _clock(senses, j)
        and not _in_force(senses, j)
        and not _dated(senses, j)
        and (token.upos not in ("ADV", "VERB", "SCONJ", "PUNCT") or (token.xpos == "VBG" and token.deprel == "nsubj"))
    )


def _clock(senses: Senses, j: int) -> bool:
    """Whether a number is a time of the day: "at 0300"."""
    number = senses.analysis.surface(j)
    return number.isdigit() and len(number) in (3, 4) and preposition(senses.analysis, j) == "at"


def _in_force(senses: Senses, j: int) -> bool:
    """Whether a rule is only said to stand: "declared a curfew still **in force** today"."""
    alone = senses.analysis.child(j, "det", "amod", "compound", "nmod") is None
    return senses.analysis.lower(j) == "force" and alone and preposition(senses.analysis, j) == "in"


def _dated(senses: Senses, j: int) -> bool:
    """Whether a phrase is a date or a score: "on 9 October", "in 1994", "by 142 votes to 10"."""
    analysis, months = senses.analysis, senses.lexicon.classes["time"]
    near = [k for k in analysis.children[j] if analysis.deprel(k) != "case"]
    number = analysis.tokens[j].upos == "NUM" or analysis.lower(j) in months
    if number and any(analysis.lower(k) in months or (k < j and analysis.lower(j) in months) for k in near):
        return True
    return not near and analysis.surface(j).isdigit() and preposition(analysis, j) in ("in", "of", "to", "on")


def measured_from(senses: Senses, j: int) -> bool:
    """Whether a phrase tells from where something is so far away: "entered Apopa, **12 km from** the capital"."""
    case = next((k for k in senses.analysis.dependents(j, "case") if senses.analysis.lower(k) == "from"), 0)
    return case > 0 and not senses.lexicon.classes["length"].isdisjoint(senses.lemmas(case - 1))


def only_where(senses: Senses, j: int) -> bool:
    """Whether a phrase says where and not by whom: "killed in Gaza", "unrest in which people were killed"."""
    prep = preposition(senses.analysis, j)
    cases = {senses.analysis.lower(k) for k in senses.analysis.dependents(j, "case")}
    if prep == "from" and cases & (LOCATIVE - {"from"}):
        return True  # "came under fire from inside a house"
    if prep == "from" and j not in senses.place_at and not senses.is_party(j):
        kinds = senses.classes(j)
        if "place" in kinds and kinds.isdisjoint(("person", "group")):
            return True  # "fled from the areas of fighting"
    place = j in senses.place_at or senses.analysis.tokens[j].xpos == "WDT"
    return place and prep in ("in", "near", "at")


def a_share(senses: Senses, j: int) -> bool:
    """Whether a phrase is a share, and not of anybody: "agreed to keep the rise above three **per cent**"."""
    share = senses.analysis.tokens[j].lemma.lower() in _SHARES
    return share and senses.counted(j) is None and senses.analysis.child(j, "acl") is None


def aired(senses: Senses, i: int, j: int) -> bool:
    """Whether a phrase only says over what words reached others, or where: "**blamed** the mayor **on Twitter**"."""
    if on_a_stay(senses.analysis, j) and "CONSULT" not in senses.lexicon.types(senses.lemmas(i)[-1]):
        return True  # "**on a visit to Rome**, he asked for aid"
    if preposition(senses.analysis, j) != "on" or "airing" not in senses.classes(j):
        return False
    types = senses.lexicon.types(senses.lemmas(i)[-1]) if senses.analysis.tokens[i].upos == "VERB" else frozenset()
    return bool(types) and types <= SPOKEN


def nobody_there(senses: Senses, j: int) -> bool:
    """Whether a phrase only says where to, and whose that is is not said: "over the border", "into the sea"."""
    if senses.lexicon.classes["terrain"].isdisjoint(senses.lemmas(j)) or senses.analysis.tokens[j].upos != "NOUN":
        return False
    owners = senses.analysis.dependents(j, "nmod", "compound", "amod")
    return not any(senses.is_party(k) or k in senses.place_at for k in owners)


def person(senses: Senses, j: int) -> bool:
    """Whether a phrase is about somebody, and not about a group or a country."""
    entity = senses.entity(j)
    if entity is not None and entity.type in ("PERSON", "ORG", "NORP", "GPE"):
        return entity.type == "PERSON"
    return "person" in senses.classes(j) and "armed" not in senses.classes(j)


def counts(senses: Senses, i: int) -> bool:
    """Whether a noun only says how many there are: "a handful of attacks"."""
    return not senses.lexicon.classes["quantity"].isdisjoint(senses.lemmas(i))


def of_which(senses: Senses, i: int) -> int | None:
    """What a word that only says how many is some of: the sanctions in "**some** of the harshest sanctions"."""
    return senses.counted(i) if senses.analysis.tokens[i].upos not in ("NOUN", "PROPN") else None


def only_says_what(senses: Senses, deed: int, j: int) -> bool:
    """Whether a word before a deed is no doer: "**terrorist** attacks", "the **Kenya** bombing", but "US bombing"."""
    analysis = senses.analysis
    if senses.modified(j, _SUBSTANCES):
        return True  # "the **nerve agent** attack"
    if j not in senses.place_at:
        return analysis.tokens[j].upos == "ADJ" and senses.entity(j) is None
    letters = analysis.surface(j).replace(".", "")
    name = senses.places[senses.place_at[j]].kind == "name" and not (letters.isupper() and len(letters) <= _ACRONYM)
    upon = any(prep in ("on", "of", "against") for prep, _ in obliques(analysis, deed))
    named_after = not senses.lexicon.classes["local_deed"].isdisjoint(senses.lemmas(deed))
    return name and not upon and (named_after or _nowhere_else(senses, deed, j))


def in_its_name(senses: Senses, deed: int, j: int) -> bool:
    """Whether a common noun before a deed is one word with it for the lexicon: "a **prisoner** exchange"."""
    lines = senses.lexicon.of(senses.lemmas(deed)[-1], "noun") if senses.analysis.tokens[j].upos == "NOUN" else ()
    return any(line.particle in senses.lemmas(j) for line in lines)


def _nowhere_else(senses: Senses, deed: int, j: int) -> bool:
    """Whether a name before "attack" is all that says where: "ten die in **Kenya** mosque attack", no doer's name."""
    if senses.lemmas(deed)[-1] != "attack":
        return False
    inside = senses.analysis.sentence_tokens(deed)
    own = senses.place_at[j]
    return not any(k in inside and n != own and senses.places[n].kind == "name" for k, n in senses.place_at.items())


def town(senses: Senses, j: int) -> bool:
    """Whether a phrase is a town or an area, and neither a country nor the seat of its government, which act."""
    if j in senses.place_at:
        place = senses.places[senses.place_at[j]]
        return place.precision not in (None, "country") and place.feature != "PPLC" and place.kind == "name"
    common = senses.analysis.tokens[j].upos == "NOUN" and "place" in senses.classes(j)
    return common and senses.analysis.tokens[j].lemma not in _ACTING
