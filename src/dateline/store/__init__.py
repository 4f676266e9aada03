"""The record of what was known when: one SQLite file, or PostgreSQL; the only place with SQL."""
