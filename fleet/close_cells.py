"""What may be shown of a closed month: no figure, and no difference of two, of fewer than five.

The units are those of `fleet.privacy_floor`; here their amounts are also split into reductions and
increases, and a split is shown only where each part consists of whole cells below it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from fleet.closes import COMING, REALISED, EffectKind, EffectRow
from fleet.people import Unit
from fleet.privacy_floor import FLOOR, shown_units, totals


@dataclass(frozen=True, slots=True)
class Cells:
    """What may be shown of a month.

    Attributes:
        shown: The units whose total may be shown.
        split: Those whose parts may be shown apart: so that no difference of what is shown is
            about fewer than five people, each part of a unit consists of whole cells below it.
    """

    shown: frozenset[int]
    split: frozenset[int]


def cells_of(units: Sequence[Unit], rows: Sequence[EffectRow]) -> Cells:
    """Decide what may be shown of a month, from the top of the company down."""
    tree = {unit.id: unit.parent_id for unit in units}
    counted = _numbers(tree, rows, EffectKind.COUNTED)
    shown = shown_units(tree, counted, {row.unit_id for row in rows})
    parts = [totals(tree, _numbers(tree, rows, kind)) for kind in (*REALISED, *COMING)]
    split: set[int] = set()
    waiting = [one for one in shown if tree[one] is None and _are_cells([p[one] for p in parts])]
    while waiting:
        unit = waiting.pop()
        split.add(unit)
        below = [one for one, above in tree.items() if above == unit and one in shown]
        numbers = [part[one] for one in below for part in parts]
        rest = [part[unit] - sum(part[one] for one in below) for part in parts]
        if _are_cells([*numbers, *rest]):
            waiting += below
    return Cells(shown, frozenset(split))


def _numbers(
    tree: Mapping[int, int | None], rows: Iterable[EffectRow], kind: EffectKind
) -> dict[int, int]:
    numbers = dict.fromkeys(tree, 0)
    for row in rows:
        if row.kind is kind:
            numbers[row.unit_id] += row.number_of_people
    return numbers


def _are_cells(numbers: Iterable[int]) -> bool:
    return all(number == 0 or number >= FLOOR for number in numbers)
