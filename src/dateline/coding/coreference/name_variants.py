"""When two names are of the same one: spelling, parts of a person's name, acronyms."""

from dateline.coding.coreference.mentions import Reference
from dateline.coding.lexicons.actor_rules import nouns

_SMALL = frozenset({"of", "the", "for", "and", "in", "on", "to", "de", "del", "la", "al", "el", "&"})
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_SON_OF = frozenset({"bin", "ibn", "ben", "bint"})


def same_name(each: Reference) -> tuple[str, ...]:
    """What two names must have in common to be the same name at once."""
    if each.actor is not None and each.type == each.actor.type and each.type != "PERSON":
        return ("known", each.actor.name)
    if each.type == "NORP":
        return ("NORP", *each.words[:-1], each.words[-1].removesuffix("s"))
    if each.place is not None and each.place.geonames_id and (each.place.feature or "").startswith("PCL"):
        return ("country", each.place.geonames_id)
    return (each.type, *each.words)


def variant_of(short: Reference, full: Reference) -> bool:
    """Whether `short` is a shorter way to write the name `full`, which has more words."""
    if not short.words or not full.words:
        return False  # nothing is left of a name of titles alone
    if short.type == "PERSON":
        return _part_of_person(short.words, full.words) and not _two_genders(short, full)
    if short.type == "ORG" and (_acronym(short.words, full.words) or _without_company(short.words, full.words)):
        return True
    known = short.actor is not None and short.actor.kind != "organisation"
    if short.type == "ORG" and full.words[-1].rstrip(".") in nouns().left_out and not known:
        begins = full.words[: len(short.words)] == short.words
        if begins and (len(short.words) > 1 or full.words[0] not in _SMALL):
            return True
    word, *more = short.words if short.words[0] != "the" else short.words[1:] or short.words
    if short.type == "ORG" and not more and word in nouns().of_portfolios:
        return full.words[0] == word and full.words[1] == "of"  # "the **Department** of Justice"
    if short.type == "ORG":
        return len(short.words) > 1 and full.words[-len(short.words) :] == short.words
    return False


def _part_of_person(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    if len(full) > 2 and full[-1].rstrip(".") in _SUFFIXES:
        full = full[:-1]  # "Ana **Roe** Jr." is Ms Roe
    if len(short) > 1 and short[0] in full[1:] and full[full.index(short[0], 1) - 1] in _SON_OF:
        return False  # "Hamdan **bin** Omar Ali" is the son of Omar Ali
    rest = iter(full)
    if not all(word in rest for word in short):
        return False
    return short[-1] == full[-1] or short[0] == full[0] or len(short) > 1


def of_one_family(one: Reference, other: Reference) -> bool:
    """Whether two people have only their last name in common: "Charles S. Bell" is no "Ann Bell".

    "Mohammed" and "Muhammad", "J." and "John" may be one.
    """
    if one.type != "PERSON" or other.type != "PERSON" or min(len(one.words), len(other.words)) < 2:
        return False
    return (
        one.words[-1] == other.words[-1]
        and one.words[0][0] != other.words[0][0]
        and not (_part_of_person(one.words, other.words) or _part_of_person(other.words, one.words))
    )


def namesakes(one: Reference, other: Reference) -> bool:
    """Whether two bodies have only the end of their names in common, so that a shorter name is one's or the other's.

    "Chamber of Commerce" is not both that of Lagos and that of Abuja.
    """
    if one.type != "ORG" or other.type != "ORG" or min(len(one.words), len(other.words)) < 3:
        return False
    return (
        one.words[-2:] == other.words[-2:] and one.words[0] != other.words[0]
        and not (variant_of(one, other) or variant_of(other, one) or same_name(one) == same_name(other))
    )  # fmt: skip


def _two_genders(one: Reference, other: Reference) -> bool:
    mine, theirs = one.gender or one.given, other.gender or other.given
    return bool(mine and theirs and mine != theirs)


def _acronym(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    if len(short) != 1:
        return False
    letters = short[0].replace(".", "")
    # What is written with dots is letters itself: "U.N." is not the U.S. Navy.
    parts = [word.replace(".", "") if "." in word[1:-1] else word[0] for word in full]
    initials = [part for part, word in zip(parts, full, strict=True) if word not in _SMALL]
    return len(letters) > 1 and letters in {"".join(initials), "".join(parts)}


def _without_company(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    stripped = tuple(word for word in full if word.rstrip(".") not in nouns().left_out)
    return short == stripped
