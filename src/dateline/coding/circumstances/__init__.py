"""When and where a claim happened, how many, and who has the place then."""
