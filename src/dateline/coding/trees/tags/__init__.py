"""Tags and base forms that are mended before trees are: what is a verb, a name, the noun of a claim."""
