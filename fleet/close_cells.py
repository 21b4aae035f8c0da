"""What may be shown of a closed month, of the whole company: sums of five people at least.

A unit shows its published figure alone (`fleet.statistics_rules.figures_of_effect`); what is coming
and the parts are shown of the company only, so that no two of them can be subtracted.
docs/decisions/0089-the-effect-of-a-month.md says why each is safe.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from fleet.closes import COMING, REALISED, EffectKind, EffectPart, EffectRow
from fleet.privacy_floor import FLOOR, shown_tables
from fleet.statistics_rules import rounded_to_hundreds

EXACT_FROM: Final = 20
"""Of so many renewals the company's sum is shown to the cent: it fits too many companies."""

_PARTS: Final = (*REALISED, EffectKind.UNCHANGED)
_EACH_PART: Final = ((0,), (1,), (2,))
_COMPANY: Final = 0


@dataclass(frozen=True, slots=True)
class ShownEffect:
    """The effect of a month as it may be shown.

    Attributes:
        cents: What the renewals of the month changed.
        is_exact: To the cent; else to the hundred euros.
        reductions: To the hundred euros; None where the parts would speak of too few.
        increases: Likewise.
        coming_cents: What the decisions of the month will change, to the hundred euros: never
            added to the rest, since it is realised at a renewal. None of fewer than five people.
        number_left_out: 0 where they are fewer than five.
        is_empty: No renewal of the month has an amount.
    """

    cents: int
    is_exact: bool = False
    reductions: EffectPart | None = None
    increases: EffectPart | None = None
    coming_cents: int | None = None
    number_left_out: int = 0
    is_empty: bool = False


def shown_of_company(rows: Iterable[EffectRow]) -> ShownEffect | None:
    """What may be shown of the company; None where fewer than five people are behind it.

    Args:
        rows: The rows of a closed month, of all units.
    """
    cents: Counter[EffectKind] = Counter()
    people: Counter[EffectKind] = Counter()
    for row in rows:
        cents[row.kind] += row.cents
        people[row.kind] += row.number_of_people
    number = sum(people[kind] for kind in _PARTS)
    if 0 < number < FLOOR:
        return None
    realised = sum(cents[kind] for kind in REALISED)
    is_exact = number >= EXACT_FROM or number == 0
    reductions, increases = (
        EffectPart(rounded_to_hundreds(cents[kind]), people[kind]) for kind in REALISED
    )
    is_split = _is_split(people)
    return ShownEffect(
        realised if is_exact else rounded_to_hundreds(realised),
        is_exact,
        reductions if is_split else None,
        increases if is_split else None,
        _coming(cents, people),
        people[EffectKind.LEFT_OUT] if people[EffectKind.LEFT_OUT] >= FLOOR else 0,
        number == 0,
    )


def _is_split(people: Counter[EffectKind]) -> bool:
    """Whether each part is of nobody or of five, and no part is of everybody."""
    table = tuple(people[kind] for kind in _PARTS)
    if not any(table):
        return False
    parts = shown_tables(
        {_COMPANY: None}, frozenset({_COMPANY}), {_COMPANY: table}, _EACH_PART, least_groups=2
    )
    return _COMPANY in parts.units


def _coming(cents: Counter[EffectKind], people: Counter[EffectKind]) -> int | None:
    if sum(people[kind] for kind in COMING) < FLOOR:
        return None
    return rounded_to_hundreds(sum(cents[kind] for kind in COMING))
