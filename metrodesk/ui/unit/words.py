"""The words of the unit's windows for what the domain names."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QLocale, Qt


def clock_time(moment: str) -> str:
    """Return the time of day of an ISO moment, to the second."""
    return QDateTime.fromString(moment, Qt.DateFormat.ISODate).time().toString("HH:mm:ss")


def short_moment(moment: str, today: str) -> str:
    """Return an ISO moment as a time if it is of today, else as a day."""
    when = QDateTime.fromString(moment, Qt.DateFormat.ISODate)
    if not when.isValid():
        return ""
    return when.toString("HH:mm") if moment[:10] == today else when.toString("MM-dd HH:mm")


def file_size(size: int) -> str:
    """Return a size in the units people read."""
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)


def full_moment(moment: str) -> str:
    """Return an ISO moment as day and time."""
    when = QDateTime.fromString(moment, Qt.DateFormat.ISODate)
    return when.toString("yyyy-MM-dd HH:mm") if when.isValid() else ""
