"""The code of a phrase by a user's dictionary: the actor in it, with the agents in it before and behind."""

from collections.abc import Iterator, Mapping, Sequence

from dateline.coding.dictionaries.told import Hit, Told
from dateline.coding.lexicons.actor_rules import nouns
from dateline.language.analysis import Analysis
from dateline.model.codes import COUNTRY, groups

UNKNOWN = "---"
ACTOR = "~"
"""Stands in the code of an agent where that of the actor goes: `~GOV`, `NGO~`."""
OR = "/"
"""Separates the codes of a name that stands for several actors."""
_BEFORE = frozenset({"compound", "amod", "flat", "nmod", "nummod", "punct", "case", "dep", "goeswith", "det", "advmod"})
_PLACED = frozenset({"of", "for", "from", "with", "in", "at", "on"})


def code_of_phrase(told: Told, analysis: Analysis, head: int, owner: str | None) -> str | None:
    """The code of the phrase that token `head` heads; `owner` is what else is known of whose it is.

    None where the dictionary says nothing of it that the rest does not know: there is no agent in it.
    """
    own = sorted(_own(analysis, head))
    agents = _agents(told, analysis, own)
    if not agents and head not in told.actor_at:
        below = [i for top in _behind(analysis, own) for i in sorted(_own(analysis, top))]
        agents = _agents(told, analysis, below)
    if not agents:
        return None
    known = _actors(told, analysis, own) or _shared(told, analysis, head, own) or owner
    return with_agents(known, [_code(analysis, agent, own) for agent in agents])


def code_in(told: Told, analysis: Analysis, head: int) -> str | None:
    """The code of a phrase by the dictionary alone: of its agents, else of the actor that is named in or behind it."""
    if not told.actors and not told.agents:
        return None
    own = sorted(_own(analysis, head))
    if any(i in told.actor_at and told.actor_at[i].code is None for i in own):
        return None
    return code_of_phrase(told, analysis, head, None) or _actors(told, analysis, own)


def _hits(at: Mapping[int, Hit], tokens: Sequence[int]) -> Iterator[Hit]:
    """What stands in these tokens, each once, in text order."""
    seen: set[int] = set()
    for i in tokens:
        hit = at.get(i)
        if hit is not None and hit.first not in seen and hit.code is not None:
            seen.add(hit.first)
            yield hit


def _agents(told: Told, analysis: Analysis, tokens: Sequence[int]) -> list[Hit]:
    """The agents among these tokens, those that are there with their heads."""
    return [hit for hit in _hits(told.agent_at, tokens) if any(hit.headed_by(analysis, i) for i in tokens)]


def _own(analysis: Analysis, head: int) -> Iterator[int]:
    """The tokens of a phrase before and up to its head, with owners and titles, without what is set beside it."""
    stack = [head]
    while stack:
        i = stack.pop()
        yield i
        for j in analysis.children[i]:
            relation = analysis.deprel(j)
            another = relation == "conj" and i != head and analysis.tokens[j].upos == "ADJ"
            behind = j > i and analysis.tokens[j].deprel == "nmod"
            if another or (relation in _BEFORE and not behind):
                stack.append(j)


def _behind(analysis: Analysis, own: Sequence[int]) -> Iterator[int]:
    """The phrases behind: "officials **of X**", "activists **in X**", and what those have behind them."""
    for top in own:
        for i in analysis.dependents(top, "nmod"):
            if i > top and {analysis.lower(k) for k in analysis.dependents(i, "case")} & _PLACED:
                yield i


def _actors(told: Told, analysis: Analysis, own: Sequence[int]) -> str | None:
    """Whose a phrase is: the first actor in it, else those behind it: "lawmakers in **X and Y**" are X's and Y's."""
    first = next(_hits(told.actor_at, own), None)
    if first is not None:
        return first.code
    for top in _behind(analysis, own):
        each = (top, *analysis.dependents(top, "conj"))
        found = [code for i in each if (code := _actors(told, analysis, sorted(_own(analysis, i)))) is not None]
        if found:
            return OR.join(dict.fromkeys(found))
    return None


def _shared(told: Told, analysis: Analysis, head: int, own: Sequence[int]) -> str | None:
    """Whose the first of coordinated nouns is, where the other has nothing of its own: "Danish media and police"."""
    if analysis.deprel(head) != "conj" or len(own) > 1 or any(True for _ in _behind(analysis, own)):
        return None
    return _actors(told, analysis, sorted(_own(analysis, analysis.tokens[head].head)))


def _code(analysis: Analysis, agent: Hit, own: Sequence[int]) -> str:
    """The code of an agent, of one that was in office that of the elites: "former ministers"."""
    code = agent.code or ""
    lexicon = nouns()
    before = [i for i in own if i < agent.first]
    role = code.strip(ACTOR)[:COUNTRY]
    if role in lexicon.former_roles and any(analysis.lower(i) in lexicon.former for i in before):
        return ACTOR + lexicon.former_code
    return code


def with_agents(actor: str | None, agents: Sequence[str]) -> str:
    """An actor's code with those of its agents, none of them twice: GON and ~GOV are GONGOV, none and ~GOV ---GOV."""
    if actor is not None and OR in actor:
        return OR.join(with_agents(each, agents) for each in actor.split(OR))
    code = actor or UNKNOWN
    for agent in agents:
        before, mark, behind = agent.partition(ACTOR)
        if not mark:
            before, behind = "", agent
        if before and before not in groups(code):
            code = before + code.removeprefix(UNKNOWN)
        code += _lacking(code, behind)
    return code


def _lacking(code: str, part: str) -> str:
    """What a code lacks of another: GONGOV lacks the MED of GOVMED. What is not made of groups is taken whole."""
    if len(code) % COUNTRY or len(part) % COUNTRY:
        return "" if part in code else part
    return "".join(group for group in groups(part) if group not in groups(code))
