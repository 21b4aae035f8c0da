"""`make bench`: every bench in one run, as one table of medians and ratios.

Each bench module has `measure()`, which returns its figures by name. Bounds stand in the table
for the reader; nothing is asserted.
"""

import importlib
import sys
from collections.abc import Sequence

MODULES = (
    "fold",
    "charts",
    "echo",
    "imports",
    "close",
    "store",
    "footprint",
    "fanout",
    "renewals",
    "fleet",
)


def main(names: Sequence[str]) -> None:
    """Run the named benches (all when none is named) and write the table."""
    for name in names or MODULES:
        module = importlib.import_module(f"tests.bench.{name}")
        sys.stdout.write(f"\n{name}\n")
        for key, value in module.measure().items():
            sys.stdout.write(f"  {key:<64} {value:>14,.2f}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
