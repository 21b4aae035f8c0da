"""The close of a yearly period: of a person's internal coefficient, and of a contract.

What is stored of a close is what was found and said on that day; the figure itself is folded from
the facts whenever it is asked for.
"""

from dataclasses import dataclass
from datetime import date, datetime

from bonusmalus.coefficient import Coefficient


@dataclass(frozen=True, slots=True)
class RenewalClose:
    """One renewal of one person's internal coefficient.

    Attributes:
        before: In force on the day before, `after` from `renewal_on`.
        reference_premium_cents: Of the vehicle that the person had that day, if it is known.
    """

    id: int
    employee_id: int
    renewal_on: date
    before: Coefficient
    after: Coefficient
    closed_at: datetime
    reference_premium_cents: int | None = None
