"""Which words are predicates of the lexicon, in what sense, and what stands in their roles."""
