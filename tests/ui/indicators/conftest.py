"""The same office and pages as the district's other windows."""

from tests.ui.district.conftest import place, shown

__all__ = ["place", "shown"]
