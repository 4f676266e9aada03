"""Time expressions: tokens of known classes, a grammar over them, a normaliser, and the intervals they denote."""
