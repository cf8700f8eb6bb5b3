"""Names people have typed before, kept on this computer to be chosen again."""

from __future__ import annotations

from metrodesk.ui.workplace import Workplace

MOST = 8


def known_names(place: Workplace, part: str) -> list[str]:
    """Return the names typed for a part (filler, reviewer, head), newest first."""
    kept = place.settings.of_workspace(place.path, f"names/{part}")
    return [name for name in kept.split("\n") if name]


def keep_name(place: Workplace, part: str, name: str) -> None:
    """Put a name on top of those typed for a part."""
    if name := name.strip():
        others = [one for one in known_names(place, part) if one != name]
        place.settings.keep_for_workspace(place.path, f"names/{part}", "\n".join([name, *others][:MOST]))
