"""What pages are called where nobody has named them."""

REPORT = "What the reports say"
"""The page that shows what reports say."""
