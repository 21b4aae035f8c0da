"""What each month's events and each unit's streaks did to the fleet premium, to the cent. Pure.

The rows of closed months (`fleet.closes`) are the only source: by the internal coefficient, an
order of magnitude. Reductions are what clean years brought, the effect of streaks; increases are
that of events. What is coming is realised at a later renewal, and never added to the rest.
"""

from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from fleet.closes import EffectKind, EffectRow

K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True, slots=True)
class PeopleEffect(Generic[K]):
    """The effect of a month, or of a unit itself, on a year's premium in cents.

    Attributes:
        of: Which month or unit.
        streaks_cents: What clean years took off: below zero.
        events_cents: What claims added.
    """

    of: K
    streaks_cents: int
    events_cents: int

    @property
    def realised_cents(self) -> int:
        """What the renewals changed."""
        return self.streaks_cents + self.events_cents


def added_up(rows: Iterable[tuple[K, EffectRow]]) -> tuple[PeopleEffect[K], ...]:
    """Add up rows by month or by unit: either way they come to the same total, to the cent."""
    cents: Counter[tuple[K, EffectKind]] = Counter()
    keys: dict[K, None] = {}
    for key, row in rows:
        keys[key] = None
        cents[key, row.kind] += row.cents
    return tuple(
        PeopleEffect(one, cents[one, EffectKind.REDUCTION], cents[one, EffectKind.INCREASE])
        for one in keys
    )
