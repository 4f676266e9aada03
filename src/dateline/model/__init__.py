"""The pure types of a record; they import nothing else of ours."""
