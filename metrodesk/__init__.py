"""MetroDesk (计量规划任务填报工具): offline reporting on government task breakdowns."""

__version__ = "0.1.0"
RELEASED = "2026-11-01"  # set with each version: a clock that shows an earlier day is wrong
