"""The words of the unit's windows for what the domain names."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QLocale, Qt


def clock_time(moment: str) -> str:
    """Return the time of day of an ISO moment, to the second."""
    return QDateTime.fromString(moment, Qt.DateFormat.ISODate).time().toString("HH:mm:ss")


def file_size(size: int) -> str:
    """Return a size in the units people read."""
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)


def full_moment(moment: str) -> str:
    """Return an ISO moment as day and time."""
    when = QDateTime.fromString(moment, Qt.DateFormat.ISODate)
    return when.toString("yyyy-MM-dd HH:mm") if when.isValid() else ""
