"""A person whose facts contradict each other, as two imports can leave them."""

from datetime import date

from fleet.driving import Interruption
from fleet.ports import Work


def contradict(work: Work, employee_id: int) -> None:
    """Note an interruption that ended before the person was insured at all."""
    work.driving.add_interruption(employee_id, Interruption(date(1990, 1, 1), date(1990, 7, 1)))
