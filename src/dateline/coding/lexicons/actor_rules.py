"""The data behind actors: role nouns and short names of countries. Loaded once, checked when loaded."""

from collections.abc import Mapping
from functools import cache
from typing import Any

import msgspec

from dateline.coding.lexicons.known_names import CODE, Known, words_of
from dateline.coding.lexicons.rules_file import load_rules
from dateline.errors import ResourceError
from dateline.model.codes import COUNTRY
from dateline.model.entity import EntityType

_FIRMS = frozenset({"BUS", "MNC"})


class Noun(msgspec.Struct, frozen=True, kw_only=True):
    """What a noun or phrase says about the people it stands for."""

    about: EntityType | None = None
    """PERSON or ORG; None for a thing that acts for its owner ("warplane")."""
    role: str = ""
    """CAMEO role ("GOV", "GOVMIL"); for a noun that inherits, the role that it adds to a bare country."""
    inherits: bool = False
    """Whether it stands for whatever it belongs to ("spokesman")."""


class Nouns(msgspec.Struct, frozen=True, kw_only=True):
    """The nouns for people and bodies, titles before names, and words for genders."""

    phrases: Mapping[tuple[str, ...], Noun]
    longest: int
    again: Mapping[str, frozenset[str]]
    """Kind of known actor to the nouns by which a text speaks of it again."""
    female: frozenset[str]
    male: frozenset[str]
    former: frozenset[str]
    former_roles: frozenset[str]
    former_code: str
    cause: frozenset[str]
    cause_roles: frozenset[str]
    cause_code: str
    backed: frozenset[str]
    """Verbs behind a hyphen that say who leads or arms those who fight: "Turkish-**backed** troops"."""
    backed_not_by: frozenset[str]
    backed_roles: frozenset[str]
    backed_fighters: frozenset[str]
    """Roles that a noun only has of its owner's, of whom it is told who leads or arms them."""
    backed_code: str
    alike: frozenset[str]
    """Nouns for somebody who is in another country what their owner is in his: "his counterpart"."""
    sent: frozenset[str]
    """Nouns for those who are called after where they are sent or what they know: "the Syria **envoy**"."""
    abroad: frozenset[str]
    """Nouns for those whom another country has sent: "**embassy** staff"."""
    accredited: frozenset[str]
    """Nouns for whom a country has with a body of states: "the UN **ambassador**"."""
    accredited_to: frozenset[str]
    """Codes of the bodies with which countries have somebody."""
    apart: frozenset[str]
    """Nouns for those who are of another side than whose they are: "its enemies"."""
    away: frozenset[str]
    """Nouns for those who come together somewhere and are not of that place: "the **mediators** in Doha"."""
    from_elsewhere: frozenset[str]
    """What stands before those who are not of the place where they are: "**world** leaders in London"."""
    kin: frozenset[str]
    """Nouns for somebody's relatives and friends, who are of his country and hold no office of his."""
    followers: frozenset[str]
    """Nouns for those who are for or against somebody, and hold no office of his."""
    supporters: frozenset[str]
    """Those of them who are for him: "**supporters** of the president"."""
    voices: frozenset[str]
    """Nouns for those who speak for somebody: "her **spokesman**"."""
    dead: frozenset[str]
    """Verbs of which nobody says that they befell him: "was killed"."""
    homeland: frozenset[str]
    """Nouns for the country of whose it is: "his country"."""
    plurals: Mapping[str, str]
    """Plurals that two nouns share, and the noun that the news means by them: "bases", base and not basis."""
    single: frozenset[str]
    """Nouns for whom a country has one of: "the **presidents**" are of several."""
    powers: frozenset[str]
    """What the force is of that is nobody's: "the **force of the blast**"."""
    players: frozenset[str]
    """Nouns for those who play for a town, or speak for a country: "the Chicago **team**"."""
    common: frozenset[str]
    """Words in the name of a body that every country may have: "the **Federal** Court"."""
    public: frozenset[str]
    """Nouns for the bodies and people of a state, whatever they are for: "the health **ministry**"."""
    offices: Mapping[str, int]
    """Nouns for offices of which nobody holds two, each with the number of its office: "premier", "prime minister"."""
    organs: Mapping[tuple[str, ...], int]
    """Nouns for organs of a state, each with the number of its organ: "army" and "military"."""
    running: frozenset[str]
    """Nouns for those who run for an office that they do not hold: "the **candidates** for president"."""
    circles: frozenset[str]
    """Nouns for bodies of several states that are called after a town: "the Lima **Group**"."""
    counting: frozenset[str]
    """Words that count others: "a **number** of officials" speaks of officials."""
    at_odds: frozenset[str]
    """What stands before the parties of a war or a deal: "the **warring** parties"."""
    inquiring: frozenset[str]
    """Nouns for bodies that are on what they look into: "the **committee** on Libya"; but "the garrison on Crete"."""
    of_others: frozenset[str]
    """What stands before those who are not a country's own: "**foreign** troops", "**both** armies"."""
    only_people: frozenset[str]
    """Verbs for what is done to people and to nothing else: "those **arrested**"."""
    left_out: frozenset[str]
    """What is left out of the name of a company when it is named again: "Acme **Holdings**"."""
    portfolios: frozenset[str]
    """What a department of state is for: "the Department of **Justice**"."""
    of_portfolios: frozenset[str]
    """Nouns for the bodies that are called after it."""
    named_after: frozenset[str]
    """Those called after where something happened, wherever they are from: "the Benghazi **panel**"."""
    papers: frozenset[str]
    """What papers are called by, with a capital: "told the **Observer**"."""


@cache
def nouns() -> Nouns:
    """The lexicon of nominals.toml."""
    data = load_rules("nominals.toml")
    phrases = _phrases(data)
    return Nouns(
        phrases=phrases,
        longest=max(map(len, phrases)),
        again={kind: frozenset(words) for kind, words in data["again"].items()},
        female=frozenset(data["gender"]["female"]),
        male=frozenset(data["gender"]["male"]),
        former=frozenset(data["former"]["words"]),
        former_roles=frozenset(data["former"]["roles"]),
        former_code=data["former"]["code"],
        cause=frozenset(data["cause"]["words"]),
        cause_roles=frozenset(data["cause"]["roles"]),
        cause_code=data["cause"]["code"],
        backed=frozenset(data["backed"]["verbs"]),
        backed_not_by=frozenset(data["backed"]["not_by"]),
        backed_fighters=frozenset(data["backed"]["fighters"]),
        backed_roles=frozenset(data["backed"]["roles"]),
        backed_code=data["backed"]["code"],
        alike=frozenset(data["alike"]["words"]),
        sent=frozenset(data["sent"]["words"]),
        abroad=frozenset(data["abroad"]["words"]),
        accredited=frozenset(data["accredited"]["words"]),
        accredited_to=frozenset(data["accredited"]["to"]),
        apart=frozenset(data["apart"]["words"]),
        away=frozenset(data["away"]["words"]),
        from_elsewhere=frozenset(data["from_elsewhere"]["words"]),
        kin=frozenset(data["kin"]["words"]),
        followers=frozenset(data["followers"]["words"]),
        supporters=frozenset(data["supporters"]["words"]),
        voices=frozenset(data["voices"]["words"]),
        dead=frozenset(data["dead"]["verbs"]),
        homeland=frozenset(data["homeland"]["words"]),
        plurals=data["plurals"],
        single=frozenset(data["single"]["words"]),
        powers=frozenset(data["powers"]["words"]),
        players=frozenset(data["players"]["words"]),
        common=frozenset(data["common"]["words"]),
        public=frozenset(data["public"]["words"]),
        offices={word: n for n, words in enumerate(data["offices"]["apart"], 1) for word in words},
        organs={words_of(word): n for n, words in enumerate(data["organs"]["apart"], 1) for word in words},
        running=frozenset(data["running"]["words"]),
        circles=frozenset(data["circles"]["words"]),
        counting=frozenset(data["counting"]["words"]),
        at_odds=frozenset(data["at_odds"]["words"]),
        inquiring=frozenset(data["inquiring"]["words"]),
        of_others=frozenset(data["of_others"]["words"]),
        only_people=frozenset(data["only_people"]["verbs"]),
        left_out=frozenset(data["companies"]["left_out"]),
        portfolios=frozenset(data["portfolios"]["words"]),
        of_portfolios=frozenset(data["portfolios"]["bodies"]),
        named_after=frozenset(data["named_after"]["words"]),
        papers=frozenset(data["papers"]["words"]),
    )


def _phrases(data: Mapping[str, Any]) -> dict[tuple[str, ...], Noun]:
    """What each noun or phrase says about the people or the body that it is for; none has two roles."""
    about: dict[str, EntityType] = {"person": "PERSON", "organization": "ORG"}
    phrases: dict[tuple[str, ...], Noun] = {}
    for kind, words in data["about"].items():
        for word in words:
            phrases[words_of(word)] = Noun(about=about[kind])
    for role, words in data["inherits"].items():
        for word in words:
            old = phrases.get(words_of(word))
            phrases[words_of(word)] = Noun(
                about=old.about if old else "PERSON", role="" if role == "NONE" else role, inherits=True
            )
    for role, words in data["things"].items():
        for word in words:
            phrases[words_of(word)] = Noun(role="" if role == "NONE" else role, inherits=True)
    for role, kinds in data["roles"].items():
        if not CODE.fullmatch(role):
            raise ResourceError(f"nominals.toml: {role!r} is not a CAMEO role.")
        for kind, words in kinds.items():
            for word in words:
                old = phrases.get(words_of(word))
                if old and old.role and old.role != role:
                    raise ResourceError(f"nominals.toml: {word!r} has two roles, {old.role} and {role}.")
                phrases[words_of(word)] = Noun(about=about[kind], role=role)
    return phrases


def said_again(known: Known) -> frozenset[str]:
    """The nouns by which a text speaks of a known body again: no report calls Google "the newspaper"."""
    sort = known.kind
    if sort == "organisation":
        last = known.code[COUNTRY:] or known.code
        sort = "medium" if "MED" in known.code else "company" if last in _FIRMS else sort
    return nouns().again.get(sort, frozenset())


@cache
def party_members() -> Mapping[str, str]:
    """What those of a party are called whom the word alone tells, and the code of the party."""
    members: dict[str, str] = load_rules("actors/parties.toml")["members"]
    if not members or not all(CODE.fullmatch(code) for code in members.values()):
        raise ResourceError("parties.toml has members without a CAMEO code; install the package again.")
    return members


@cache
def other_parties() -> frozenset[str]:
    """What before the name of such members makes them those of another party: "**Social** Democrats"."""
    return frozenset(load_rules("actors/parties.toml")["others"]["before"])


@cache
def companies() -> frozenset[str]:
    """The last words of the names of companies, without a full stop: "inc"."""
    return frozenset(load_rules("nominals.toml")["companies"]["ends"])


@cache
def faiths() -> frozenset[str]:
    """Words for faiths and for whoever has them: "anglican"."""
    return frozenset(load_rules("peoples.toml")["religions"])


@cache
def short_countries() -> Mapping[str, str]:
    """What a text calls a country that it has named, with "the" before it, and the country's code."""
    short: dict[str, str] = load_rules("short_countries.toml")["short"]
    if not short or not all(CODE.fullmatch(code) for code in short.values()):
        raise ResourceError("short_countries.toml has a name without a country's code; install the package again.")
    return short
