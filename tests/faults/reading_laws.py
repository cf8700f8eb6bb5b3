"""The laws of reading over thousands of drawn papers and tables: `python -m tests.faults.reading_laws`.

Further words are for pytest.
"""

import os
import sys
from pathlib import Path

import pytest

LAWS = Path(__file__).parents[1] / "documents"


def main(asked):
    """Run every law with the long profile; the code of pytest is the answer."""
    os.environ["METRODESK_HYPOTHESIS"] = "long"
    laws = sorted(map(str, LAWS.glob("test_*_law.py")))
    return int(pytest.main(["-q", *laws, *asked]))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
