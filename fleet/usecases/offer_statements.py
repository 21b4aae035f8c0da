"""What the calendar offers a month after a renewal: the statement of the year, to each driver once.

A contract may have as many drivers as the company: a chunk looks at a few of them, and says where
the next one goes on.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from fleet.contract_calendar import OLDEST_TOLD, renewal_calendar, renewal_to_close
from fleet.contract_renewals import RenewalStep
from fleet.driving import Contract, Regime
from fleet.ports import Work
from fleet.reach import is_away, is_reachable
from fleet.reconciliation import printed_for_renewal
from fleet.usecases.save_case import Present

CONTRACTS_AT_ONCE = 100
DRIVERS_AT_ONCE = 50
STATEMENT = "statement"


@dataclass(frozen=True, slots=True)
class Reached:
    """How far the drivers were looked at: all of the contracts before, and these of one contract.

    Attributes:
        employee_id: The last driver of the contract who was looked at; None: all of them were.
    """

    contract_id: int = 0
    employee_id: int | None = None


@dataclass(frozen=True, slots=True)
class StatementOffer:
    """One driver to be offered the statement of a year that has ended.

    Attributes:
        close_id: The close of the contract, where its official figure is known; else None.
        renewal_id: The last close of the person's own internal figure, if there is one.
    """

    contract: Contract
    renewal_on: date
    employee_id: int
    close_id: int | None
    renewal_id: int | None

    @property
    def key(self) -> str:
        """Unique name of the effect, for the outbox."""
        return f"contract:{self.contract.id}:{self.renewal_on}:{STATEMENT}:{self.employee_id}"


@dataclass(frozen=True, slots=True)
class OfferedStatements:
    """What came of one chunk of drivers.

    Attributes:
        reached: Where the next chunk goes on; None when none is left.
    """

    offers: tuple[StatementOffer, ...]
    reached: Reached | None


def offer_statements(work: Work, present: Present, after: Reached) -> OfferedStatements:
    """Find the next drivers who get their statement now; on no day on which offices are shut."""
    if not present.working_days.is_working_day(present.today):
        return OfferedStatements((), None)
    is_begun = after.employee_id is not None
    found = work.contracts.after(after.contract_id - is_begun, CONTRACTS_AT_ONCE + 1)
    offers: list[StatementOffer] = []
    room = DRIVERS_AT_ONCE
    for contract in found[:CONTRACTS_AT_ONCE]:
        is_same = contract.id == after.contract_id
        after_driver = after.employee_id or 0 if is_same else 0
        drivers = _drivers(work, contract, present, after_driver, room + 1)
        offers.extend(_offers(work, contract, drivers[:room], present))
        if len(drivers) > room:
            last_driver = drivers[room - 1] if room else after_driver
            return OfferedStatements(tuple(offers), Reached(contract.id, last_driver))
        room -= len(drivers)
    last = Reached(found[CONTRACTS_AT_ONCE - 1].id) if len(found) > CONTRACTS_AT_ONCE else None
    return OfferedStatements(tuple(offers), last)


def _drivers(
    work: Work, contract: Contract, present: Present, after_id: int, limit: int
) -> list[int]:
    """The next drivers of the contract's vehicles on its renewal, while there is time to offer."""
    renewal_on = renewal_to_close(contract, present.today)
    if renewal_on is None or not _is_time_to_offer(contract, renewal_on, present):
        return []
    return work.contracts.drivers_of(contract.id, renewal_on, after_id, limit)


def _offers(
    work: Work, contract: Contract, drivers: Sequence[int], present: Present
) -> Iterator[StatementOffer]:
    renewal_on = renewal_to_close(contract, present.today)
    if renewal_on is None or not drivers:
        return
    told = work.contracts.told_of(contract.id, renewal_on, STATEMENT, drivers)
    left = [one for one in drivers if one not in told and _is_there(work, one, present.today)]
    close_id = _official_close(work, contract, renewal_on) if left else None
    for employee_id in left:
        own = next(iter(work.renewals.closes_of(employee_id)), None)
        renewal_id = None if own is None else own.id
        key = (contract.id, renewal_on, STATEMENT, employee_id)
        has_any = close_id is not None or renewal_id is not None
        if has_any and work.contracts.mark_told(*key, present.now):
            yield StatementOffer(contract, renewal_on, employee_id, close_id, renewal_id)


def _official_close(work: Work, contract: Contract, renewal_on: date) -> int | None:
    """The close of a contract whose official figure of that year is known."""
    officials = work.contracts.officials_of(contract.id)
    is_known = printed_for_renewal(contract, officials, renewal_on) is not None
    close = work.contracts.close_of(contract.id, renewal_on)
    is_official = contract.regime is Regime.STATUTORY and is_known
    return close.id if is_official and close is not None else None


def _is_there(work: Work, employee_id: int, today: date) -> bool:
    """Whether a driver is employed, can be written to, and is not away."""
    return (
        is_reachable(work, employee_id)
        and work.people.get(employee_id).is_employed(today)
        and not is_away(work, employee_id, today)
    )


def _is_time_to_offer(contract: Contract, renewal_on: date, present: Present) -> bool:
    planned = renewal_calendar(contract, renewal_on, present.working_days)
    [offered] = [one for one in planned if one.step is RenewalStep.TELL_DRIVERS]
    return offered.remind_on <= present.today <= offered.remind_on + OLDEST_TOLD
