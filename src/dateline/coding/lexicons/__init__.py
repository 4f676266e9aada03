"""The words that the rules know, read from `rules/` and checked: predicates, cues, actors, places, modality."""
