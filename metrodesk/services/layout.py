"""What a workspace's folder is made of."""

from __future__ import annotations

from enum import StrEnum

DATABASE = "metrodesk.db"
IDENTITY = "workspace.json"
BACKUPS = "backups"
PAPERS = ("bundles", "journal", "evidence", "quarantine")  # files named by their content
FOLDERS = ("bundles", "quarantine", "evidence", "journal", "backups")


class WorkspaceKind(StrEnum):
    """Whose workspace it is."""

    DISTRICT = "district"
    UNIT = "unit"
