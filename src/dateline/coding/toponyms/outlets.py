"""Where an outlet is published, by the address at which it is read: its country, and its state where it is of one."""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from dateline.coding.lexicons.rules_file import load_rules
from dateline.errors import ResourceError
from dateline.model.document import Document


class Seat(NamedTuple):
    """A country (ISO 3166-1 alpha-2), and the state or province of an outlet that is of one."""

    country: str
    state: str | None = None


@cache
def outlets() -> Mapping[str, Seat]:
    """The seats of outlets by their hosts; read once."""
    rules = load_rules("outlets.toml")
    lines = [(Seat(country), hosts) for country, hosts in rules["countries"].items()]
    lines += [
        (Seat(country, state), hosts) for country, states in rules["states"].items() for state, hosts in states.items()
    ]
    out: dict[str, Seat] = {}
    for seat, hosts in lines:
        for host in hosts:
            if host in out:
                raise ResourceError(f"outlets.toml: {host} is given twice; reinstall the package.")
            out[host] = seat
    return out


def seat_of(doc: Document) -> Seat | None:
    """Where the outlet of a document is published, if its address is known."""
    parts = host_of(doc).split(".")
    hosts = (".".join(parts[n:]) for n in range(len(parts) - 1))
    return next((outlets()[host] for host in hosts if host in outlets()), None)


def host_of(doc: Document) -> str:
    """The host of a document's address; of a publisher that is named by one, that; else nothing."""
    host = (doc.url or "").partition("://")[2].partition("/")[0].partition(":")[0]
    if not host and doc.publisher and " " not in doc.publisher and "." in doc.publisher:
        host = doc.publisher
    return host.lower()
