"""The codes of actors: from mentions to entities."""
