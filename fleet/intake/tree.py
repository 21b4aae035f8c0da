"""Whether the units of an import, put into the tree of the store, still make a tree."""

from collections import defaultdict
from collections.abc import Mapping

from fleet.intake.faults import Reason
from fleet.intake.reading import SheetRead
from fleet.intake.records import Kept, UnitRow
from fleet.intake.stored import Stored, StoredUnit
from fleet.people import UnitKind

_RANK = {UnitKind.COMPANY: 0, UnitKind.SITE: 1, UnitKind.TEAM: 2}


def parent_of(row: UnitRow, stored: Stored) -> str | None:
    """The code of the unit above: as written, as stored, or else the company's own unit."""
    if row.code == stored.company:
        return None
    if not isinstance(row.parent, Kept):
        return row.parent
    known = stored.units.get(row.code)
    return known.parent if known and known.parent else stored.company


def merged_tree(rows: list[UnitRow], stored: Stored) -> dict[str, StoredUnit]:
    """The tree as it would be: by code, the kind and the unit above."""
    tree = dict(stored.units)
    for row in rows:
        tree[row.code] = StoredUnit(row.kind, parent_of(row, stored))
    return tree


def check_units(read: SheetRead, stored: Stored) -> None:
    """Note units below an unknown one, below themselves, or below one of a wrong level."""
    rows = [record for record in read.records if isinstance(record, UnitRow)]
    tree = merged_tree(rows, stored)
    named = {str(key[0]) for key in read.named}
    highest_below = _highest_rank_below(tree, named)
    for row in rows:
        parent = parent_of(row, stored)
        if (row.kind is UnitKind.COMPANY) != (row.code == stored.company):
            read.fault(row.row, "kind", row.kind, Reason.SECOND_COMPANY, {"code": stored.company})
        elif parent is None:
            _check_root(read, row)
        elif parent not in tree:
            if parent not in named:
                read.fault(row.row, "parent", parent, Reason.UNKNOWN_UNIT)
        elif path := _cycle(row.code, tree):
            read.fault(row.row, "parent", parent, Reason.CYCLE, {"path": " → ".join(path)})
        elif _RANK[tree[parent].kind] >= _RANK[row.kind]:
            read.fault(row.row, "parent", parent, Reason.PARENT_KIND)
        elif _RANK[row.kind] >= highest_below.get(row.code, len(_RANK)):
            read.fault(row.row, "kind", row.kind, Reason.PARENT_KIND)


def _highest_rank_below(tree: Mapping[str, StoredUnit], named: set[str]) -> dict[str, int]:
    """By unit, the level of the highest stored unit below it that the file does not name."""
    found: dict[str, int] = {}
    for code, unit in tree.items():
        if unit.parent is not None and code not in named:
            rank = _RANK[unit.kind]
            found[unit.parent] = min(found.get(unit.parent, rank), rank)
    return found


def _check_root(read: SheetRead, row: UnitRow) -> None:
    if not isinstance(row.parent, Kept):
        read.fault(row.row, "parent", row.parent, Reason.PARENT_KIND)


def _cycle(code: str, tree: Mapping[str, StoredUnit]) -> list[str]:
    """The way from a unit up to itself; empty when it leads to the company."""
    path = [code]
    unit: str | None = tree[code].parent
    while unit is not None and unit in tree:
        path.append(unit)
        if unit == code:
            return path
        if unit in path[:-1]:
            return []
        unit = tree[unit].parent
    return []


def parents_first(rows: list[UnitRow], stored: Stored) -> list[list[UnitRow]]:
    """The rows level by level, from the company down: each unit follows the one above it."""
    tree = merged_tree(rows, stored)
    levels: defaultdict[int, list[UnitRow]] = defaultdict(list)
    for row in rows:
        levels[_depth(row.code, tree)].append(row)
    return [levels[depth] for depth in sorted(levels)]


def _depth(code: str, tree: Mapping[str, StoredUnit]) -> int:
    depth, parent = 0, tree[code].parent
    while parent is not None:
        depth, parent = depth + 1, tree[parent].parent
    return depth
