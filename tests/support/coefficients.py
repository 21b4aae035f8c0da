"""Short notations for the tests of the law, and a second, independent arithmetic to compare with.

A case is a text of years: ``-`` is a year without claim, ``F`` a full, ``P`` a partial, ``N`` a
claim without liability, ``G`` a broken window; ``FP`` is a full claim, then a partial one.
"""

from datetime import date
from decimal import ROUND_DOWN, Decimal

from bonusmalus.claims import Claim, ClaimKind, Liability, YearlyClaim
from bonusmalus.clause import DEFAULT_READINGS, Readings, VehicleUse
from bonusmalus.coefficient import Coefficient
from bonusmalus.yearly import YearlyHistory, fold_years

PRIVATE = VehicleUse.PRIVATE_AND_COMMUTE
TOURS = VehicleUse.TOURS
Year = tuple[YearlyClaim, ...]

LETTERS = {
    "F": YearlyClaim(Liability.FULL),
    "P": YearlyClaim(Liability.PARTIAL),
    "N": YearlyClaim(Liability.NONE),
    "G": YearlyClaim(Liability.FULL, ClaimKind.GLASS),
}
_FACTORS = {
    (False, "-"): Decimal("0.95"),
    (False, "F"): Decimal("1.25"),
    (False, "P"): Decimal("1.125"),
    (True, "-"): Decimal("0.93"),
    (True, "F"): Decimal("1.20"),
    (True, "P"): Decimal("1.10"),
}


def years_of(text: str) -> list[Year]:
    """Read the short notation."""
    return [tuple(LETTERS[letter] for letter in year.strip("-")) for year in text.split()]


def folded(
    start: str,
    text: str,
    use: VehicleUse = PRIVATE,
    years_at_floor: int = 0,
    readings: Readings = DEFAULT_READINGS,
) -> YearlyHistory:
    """Fold a case in the short notation."""
    coefficient = Coefficient.parse(start)
    return fold_years(coefficient, use, years_of(text), years_at_floor, readings=readings)


def values(history: YearlyHistory) -> str:
    """Write the coefficients of a history, one after the other."""
    return " ".join(str(value) for value in history.coefficients)


def decimal_twin(start: str, text: str, years_at_floor: int = 0, *, is_tours: bool = False) -> str:
    """Fold a case with decimals, as the text of the articles reads, sharing no code."""
    value, clean, seniority, found = Decimal(start), 0, years_at_floor, []
    for year in text.split():
        counting = [letter for letter in year if letter in "FP"]
        if counting:
            if value == Decimal("0.50") and seniority >= 3:
                counting = counting[1:]
            for letter in counting:
                value = _cut(value * _FACTORS[is_tours, letter])
            value, clean, seniority = min(value, Decimal("3.50")), 0, 0
        else:
            seniority = seniority + 1 if value == Decimal("0.50") else 0
            value = max(_cut(value * _FACTORS[is_tours, "-"]), Decimal("0.50"))
            clean += 1
            if clean >= 2:
                value = min(value, Decimal("1.00"))
        found.append(f"{value:.2f}")
    return " ".join(found)


def _cut(value: Decimal) -> Decimal:
    return value.quantize(Decimal("0.01"), rounding=ROUND_DOWN)


def claim(on: str, liability: Liability = Liability.FULL, reference: str = "") -> Claim:
    """Make a dated collision."""
    return Claim(date.fromisoformat(on), liability, reference=reference)
