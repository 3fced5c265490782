"""The view as one HTML page: everything inline, nothing fetched, no script, all text escaped."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from twosource.report.labels import QUADS, counted
from twosource.report.view import Report

TEMPLATES = Path(__file__).parent / "templates"


def render(view: Report) -> str:
    """The page. Its policy allows the one style sheet, by hash, and nothing else."""
    style = (TEMPLATES / "report.css").read_text("utf-8")
    template = _environment().get_template("report.html.j2")
    return template.render(report=view, style=Markup(style), policy=_policy(style), quads=QUADS)  # noqa: S704


def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["counted"] = counted
    return environment


def _policy(style: str) -> str:
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"
