"""Repairs: what the parser hung wrong, kind by kind, and how it should hang; `trees/mending.py` applies them."""
