"""The report: one HTML page that needs no network, no other file and no script to be read."""

from functools import cache
from importlib.resources import files

from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup

from dateline.web.svgmap import PATTERNS
from dateline.web.views import Page


def render(page: Page) -> str:
    """Write the page. What comes from a report is text on it, never markup; the same page gives the same bytes."""
    return _environment().get_template("report.html").render(page=page)


@cache
def _environment() -> Environment:
    room = files("dateline.web")
    names = ("report.html", "macros.html")
    environment = Environment(
        loader=DictLoader({name: room.joinpath(f"templates/{name}").read_text("utf-8") for name in names}),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    # Our own files, not a report's words: the only text that enters the page unescaped.
    environment.globals["style"] = Markup(room.joinpath("static/report.css").read_text("utf-8"))
    environment.globals["patterns"] = PATTERNS
    environment.globals["script"] = Markup(room.joinpath("static/report.js").read_text("utf-8"))
    return environment
