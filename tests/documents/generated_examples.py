"""How many documents are drawn for a law: few and always the same in the suite, thousands in the long runs."""

import os

from hypothesis import settings

IS_LONG = os.environ.get("METRODESK_HYPOTHESIS") == "long"


def examples(few, *, long=2000):
    """Settings of a law: `few` derandomised examples, `long` drawn ones for the night."""
    return settings(max_examples=long if IS_LONG else few, derandomize=not IS_LONG, deadline=None)
