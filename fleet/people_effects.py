"""What each month's events and each unit's streaks did to the fleet premium, to the cent. Pure.

The rows of closed months (`fleet.closes`) are the only source: by the internal coefficient, an
order of magnitude. Reductions are what clean years brought: the effect of streaks; increases are
that of events. What is coming is realised at a later renewal, and never added to the rest.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from fleet.closes import EffectKind, EffectRow
from fleet.months import Month

K = TypeVar("K", bound=Hashable)

_STREAKS = frozenset({EffectKind.REDUCTION})
_EVENTS = frozenset({EffectKind.INCREASE})
_COMING = frozenset({EffectKind.COMING_REDUCTION, EffectKind.COMING_INCREASE})


@dataclass(frozen=True, slots=True)
class PeopleEffect(Generic[K]):
    """The effect of a month, or of a unit itself, on a year's premium in cents.

    Attributes:
        of: Which month or unit.
        streaks_cents: What clean years took off: below zero.
        events_cents: What claims added.
        coming_cents: What decisions will do at the renewals that feel them.
    """

    of: K
    streaks_cents: int
    events_cents: int
    coming_cents: int

    @property
    def realised_cents(self) -> int:
        """What the renewals changed."""
        return self.streaks_cents + self.events_cents


@dataclass(frozen=True, slots=True)
class EffectTable:
    """The same effects by month and by unit: both add up to the same total, to the cent."""

    months: tuple[PeopleEffect[Month], ...]
    units: tuple[PeopleEffect[int], ...]

    @property
    def total_cents(self) -> int:
        """What the renewals of all months changed."""
        return sum(one.realised_cents for one in self.months)


def effect_table(rows_by_month: Mapping[Month, Iterable[EffectRow]]) -> EffectTable:
    """Add up the rows of closed months, each unit's own."""
    rows = [(month, row) for month, own in rows_by_month.items() for row in own]
    return EffectTable(
        months=_added((month, row) for month, row in rows),
        units=_added((row.unit_id, row) for _, row in rows),
    )


def _added(rows: Iterable[tuple[K, EffectRow]]) -> tuple[PeopleEffect[K], ...]:
    cents: Counter[tuple[K, EffectKind]] = Counter()
    keys: dict[K, None] = {}
    for key, row in rows:
        keys[key] = None
        cents[key, row.kind] += row.cents

    def total(key: K, kinds: frozenset[EffectKind]) -> int:
        return sum(cents[key, kind] for kind in kinds)

    return tuple(
        PeopleEffect(key, total(key, _STREAKS), total(key, _EVENTS), total(key, _COMING))
        for key in keys
    )
