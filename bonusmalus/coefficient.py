"""The coefficient itself: a whole number of hundredths between 0.50 and 3.50.

How it moves is the business of ``bonusmalus.transition``.
"""

import re
from dataclasses import dataclass
from typing import Self

from bonusmalus.errors import (
    CoefficientError,
    CoefficientOutOfBoundsError,
    CoefficientSyntaxError,
    Reason,
)

FLOOR_HUNDREDTHS = 50
CEILING_HUNDREDTHS = 350
START_HUNDREDTHS = 100

_LONGEST_TEXT = 8
_MOST_DECIMALS = 2
_DECIMAL = re.compile(r"([0-9]+)(?:\.([0-9]+))?")


@dataclass(frozen=True, order=True, slots=True)
class Coefficient:
    """Coefficient de réduction-majoration: multiplies the reference premium.

    Attributes:
        hundredths: The value in hundredths, 50 to 350.

    Raises:
        CoefficientError: The value is not an integer.
        CoefficientOutOfBoundsError: The value is below 0.50 or above 3.50.

    Sources:
        annexe A121-1, art. 1, 4 and 5.
    """

    hundredths: int

    def __post_init__(self) -> None:
        """Refuse what is not a coefficient; a boolean is not a number here."""
        if type(self.hundredths) is not int:
            raise CoefficientError(Reason.NOT_AN_INTEGER, "hundredths", self.hundredths)
        if not FLOOR_HUNDREDTHS <= self.hundredths <= CEILING_HUNDREDTHS:
            raise CoefficientOutOfBoundsError(Reason.OUT_OF_BOUNDS, "hundredths", self.hundredths)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a value written with at most two decimals, such as ``"0.95"`` or ``"1"``.

        Raises:
            CoefficientSyntaxError: The text is not a plain decimal, or has three decimals.
            CoefficientOutOfBoundsError: The value is below 0.50 or above 3.50.
        """
        found = _DECIMAL.fullmatch(text) if len(text) <= _LONGEST_TEXT else None
        if found is None:
            raise CoefficientSyntaxError(Reason.NOT_A_DECIMAL, "coefficient", text)
        units, decimals = found[1], found[2] or ""
        if len(decimals) > _MOST_DECIMALS:
            raise CoefficientSyntaxError(Reason.TOO_MANY_DECIMALS, "coefficient", text)
        return cls(int(units) * 100 + int(decimals.ljust(_MOST_DECIMALS, "0")))

    def __str__(self) -> str:
        """Write the value with its two decimals and a point: ``"0.95"``."""
        return f"{self.hundredths // 100}.{self.hundredths % 100:02d}"


FLOOR = Coefficient(FLOOR_HUNDREDTHS)
CEILING = Coefficient(CEILING_HUNDREDTHS)
START = Coefficient(START_HUNDREDTHS)
