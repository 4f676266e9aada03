"""From references to chains: first what is sure, then everything else by rank."""

from collections.abc import Sequence

from dateline.coding.coreference.addressed import join_addressed
from dateline.coding.coreference.carrying_on import (
    join_arresting,
    join_further_measures,
    join_met_at_it,
    join_speaking_on,
)
from dateline.coding.coreference.clusters import Clusters
from dateline.coding.coreference.done_to import join_done_to
from dateline.coding.coreference.mentions import Reference, nominals, pronouns
from dateline.coding.coreference.names import join_names
from dateline.coding.coreference.own_acts import join_own_acts
from dateline.coding.coreference.owners import (
    join_owners_at_the_head,
    join_owners_in_the_next_clause,
    join_owners_of_counterparts,
)
from dateline.coding.coreference.places_called import join_only_town
from dateline.coding.coreference.ranker import join_by_rank
from dateline.coding.coreference.speakers import Voices, voices
from dateline.coding.coreference.structure import (
    join_by_structure,
    join_described,
    join_fighters,
    join_parallel,
    join_speakers,
)
from dateline.coding.coreference.taken_again import join_taken_towns
from dateline.coding.coreference.titled import join_titled
from dateline.language.analysis import Analysis


def chains(analysis: Analysis, names: Sequence[Reference]) -> list[list[Reference]]:
    """All references of a document, in text order, grouped by whom or what they speak of.

    A pronoun that nothing explains is left out.
    """
    found = unjoined(analysis, names)
    speaking = voices(found)
    join_surely(found, speaking)
    join_by_rank(found, speaking)
    return [group for group in found.groups() if group[0].kind != "pronoun" or len({each.kind for each in group}) > 1]


def join_surely(found: Clusters, speaking: Voices) -> None:
    """What spelling and grammar say; the rest is left to the ranker."""
    join_names(found)
    join_by_structure(found)
    join_only_town(found)
    join_described(found)
    join_titled(found)
    join_fighters(found)
    join_speakers(found, speaking)
    join_own_acts(found)
    join_done_to(found)
    join_addressed(found)
    join_taken_towns(found)
    join_speaking_on(found)
    join_arresting(found)
    join_further_measures(found)
    join_met_at_it(found)
    join_parallel(found)
    join_owners_of_counterparts(found)
    join_owners_at_the_head(found)
    join_owners_in_the_next_clause(found)


def unjoined(analysis: Analysis, names: Sequence[Reference]) -> Clusters:
    """The names of a document with its noun phrases and pronouns, each alone."""
    taken = {i for each in names for i in range(each.first, each.last + 1)}
    references = [*names, *nominals(analysis, taken), *pronouns(analysis)]
    return Clusters(analysis, sorted(references, key=lambda each: (each.first, each.last)))
