"""The plans that ship, read anew from their texts: run after the reader or a settlement changed."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Write resources/plans/<id>.plan.json for each text in resources/documents; 0 if all were read."""
    sys.path.insert(0, str(ROOT))
    from metrodesk.services import planning

    for text in sorted((ROOT / "resources" / "documents").glob("*.txt")):
        plan = planning.read_plan(text)
        planning.write_plan(plan, ROOT / "resources" / "plans" / f"{text.stem}.plan.json")
        print(f"{text.stem}: {len(plan.clauses)} clauses, {len(plan.tasks)} tasks, {len(plan.open_findings)} open")
    return 0


if __name__ == "__main__":
    sys.exit(main())
