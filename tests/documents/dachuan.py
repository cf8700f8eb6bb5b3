"""Dachuan's text, its roster and its settlement, as they ship."""

from metrodesk.documents.bodies.roster_table import read_roster
from metrodesk.documents.notes import NO_SETTLEMENT, Settlement
from metrodesk.documents.proposals.plan_reading import read_plan_source
from metrodesk.documents.sources.source_reading import source_of_text
from metrodesk.documents.sources.text_file import read_text_file
from metrodesk.paths import resource

AT_HAND = ("川府发〔2023〕2号",)


def source():
    """The official text."""
    return read_text_file(resource("documents", "dachuan-2024-3.txt"))


def settlement():
    """What was settled about it."""
    return Settlement.from_bytes(resource("plans", "dachuan-2024-3.settlement.json").read_bytes())


def roster():
    """The district's townships."""
    return read_roster(resource("plans", "dachuan-townships.csv").read_text("utf-8"))


def reading(text=None, settled=NO_SETTLEMENT):
    """A reading of the text, or of a changed one."""
    lines = source_of_text(text or source())
    return read_plan_source(lines, settlement=settled, roster=roster(), at_hand=AT_HAND)
