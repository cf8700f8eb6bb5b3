"""Changing one text of a report by the name of its field."""

from __future__ import annotations

from dataclasses import replace

from metrodesk.domain.report import ReportBody


def with_text(body: ReportBody, name: str, text: str) -> ReportBody:
    """Return the body with another text in one of its text fields."""
    match name:
        case "reason":
            return replace(body, reason=text)
        case "progress":
            return replace(body, progress=text)
        case "problems":
            return replace(body, problems=text)
        case "next_steps":
            return replace(body, next_steps=text)
    raise ValueError(name)
