"""What a page says of itself in its linked data (JSON-LD): who published the article."""

import json
from collections.abc import Iterator
from typing import Any

_DATA = "application/ld+json"
_ARTICLES = ("article", "posting", "report")
"""How the types of what is read end: NewsArticle, LiveBlogPosting, Report; a WebSite or its maker is none."""


def publisher_in(page: Any) -> str | None:
    """The name of the publisher that the page's article gives, in its own words or by reference."""
    nodes = [node for script in page.iter("script") if script.get("type") == _DATA for node in _nodes(script.text)]
    named = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and "name" in node}
    for node in filter(_is_article, nodes):
        for publisher in _listed(node.get("publisher")):
            if isinstance(publisher, dict) and "name" not in publisher:
                about = publisher.get("@id")
                publisher = named.get(about) if isinstance(about, str) else None
            name = publisher.get("name") if isinstance(publisher, dict) else publisher
            if isinstance(name, str) and name.strip() and "://" not in name:
                return name
    return None


def _nodes(data: str | None) -> Iterator[dict[str, Any]]:
    """The things that a script tells of, side by side or in a graph; none where it is broken."""
    try:
        found = json.loads(data or "", strict=False)
    except (ValueError, RecursionError):
        return
    for thing in _listed(found):
        if isinstance(thing, dict):
            yield thing
            yield from (inner for inner in _listed(thing.get("@graph")) if isinstance(inner, dict))


def _is_article(node: dict[str, Any]) -> bool:
    return any(isinstance(kind, str) and kind.lower().endswith(_ARTICLES) for kind in _listed(node.get("@type")))


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]
