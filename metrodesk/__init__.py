"""MetroDesk (计量规划任务填报工具): offline reporting on government task breakdowns."""

__version__ = "0.1.0"
