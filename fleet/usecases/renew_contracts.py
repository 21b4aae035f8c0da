"""What the calendar does for contracts: close their periods, and say what a renewal asks for.

Each fleet manager of a contract's unit is told of each step once; each driver of its vehicles is
offered the statement of the year once. Everything is found by the facts: a day that was missed is
made up for by the next one, which tells of the latest step alone.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from fleet.contract_calendar import (
    OLDEST_TOLD,
    DueStep,
    due_step,
    renewal_calendar,
    renewal_to_close,
    renewals_to_follow,
)
from fleet.contract_renewals import ContractClose, RenewalStep
from fleet.driving import Contract, Regime
from fleet.journal import JournalEntry
from fleet.people import Role
from fleet.ports import Work
from fleet.reconciliation import printed_for_renewal
from fleet.streaks import is_paused
from fleet.usecases.save_case import Present
from fleet.usecases.show_contract import ContractCard, Followed, read_contract

CONTRACTS_AT_ONCE = 100
STATEMENT = "statement"
_LONGEST_SINCE = 2 * OLDEST_TOLD  # a step may be put off, and is told again


@dataclass(frozen=True, slots=True)
class Telling:
    """One person to be told of one step of a renewal."""

    card: ContractCard
    due: DueStep
    employee_id: int

    @property
    def key(self) -> str:
        """Unique name of the effect, for the outbox."""
        due, contract_id = self.due, self.card.contract.id
        return f"contract:{contract_id}:{due.renewal_on}:{due.name}:{self.employee_id}"


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
class RenewedContracts:
    """What came of one chunk of contracts.

    Attributes:
        last_id: The last contract that was looked at; None when none is left.
    """

    tellings: tuple[Telling, ...]
    offers: tuple[StatementOffer, ...]
    number_of_closes: int
    last_id: int | None


def renew_contracts(work: Work, present: Present, after_id: int) -> RenewedContracts:
    """Close periods and find who is to be told, for the next contracts; what is noted is not again.

    On days on which offices do not work, periods are closed and nobody is told.
    """
    found = work.contracts.after(after_id, CONTRACTS_AT_ONCE + 1)
    chunk = found[:CONTRACTS_AT_ONCE]
    closes = [close for one in chunk if (close := _closed(work, one, present)) is not None]
    is_told = present.working_days.is_working_day(present.today)
    tellings = [one for contract in chunk if is_told for one in _tellings(work, contract, present)]
    offers = [one for contract in chunk if is_told for one in _offers(work, contract, present)]
    return RenewedContracts(
        tuple(tellings),
        tuple(offers),
        len(closes),
        chunk[-1].id if len(found) > len(chunk) else None,
    )


def _closed(work: Work, contract: Contract, present: Present) -> ContractClose | None:
    """The close of the period that ended last, where this run made it."""
    renewal_on = renewal_to_close(contract, present.today)
    if renewal_on is None:
        return None
    close = work.contracts.close(contract.id, renewal_on, present.now)
    if close is not None:
        details = {"renewal_on": renewal_on.isoformat()}
        subject = f"contract:{contract.id}"
        work.journal.write(
            JournalEntry(present.now, "contract_period_closed", subject, details=details)
        )
    return close


def _tellings(work: Work, contract: Contract, present: Present) -> Iterator[Telling]:
    for renewal_on in renewals_to_follow(contract, present.today):
        due = _due(work, contract, renewal_on, present)
        if due is not None:
            yield from _told(work, Followed(contract, renewal_on), due, present)


def _due(work: Work, contract: Contract, renewal_on: date, present: Present) -> DueStep | None:
    planned = renewal_calendar(contract, renewal_on, present.working_days)
    since = present.today - _LONGEST_SINCE
    if not any(since <= one.remind_on <= present.today for one in planned):
        return None
    noted = work.contracts.steps_of(contract.id, renewal_on)
    return due_step(renewal_on, planned, noted, present.today)


def _told(work: Work, followed: Followed, due: DueStep, present: Present) -> Iterator[Telling]:
    contract = followed.contract
    lineage = work.units.get(contract.unit_id).lineage
    managers = work.people.holders((Role.FLEET_MANAGER,), lineage, present.today)
    reachable = [one for one in managers if _is_reachable(work, one)]
    awake = [one for one in reachable if not _is_away(work, one, present.today)]
    new = [
        one
        for one in awake or reachable  # where all are away, the last day of notice still is one
        if work.contracts.mark_told(contract.id, due.renewal_on, due.name, one, present.now)
    ]
    if new:
        card = read_contract(work, followed, present)
        yield from (Telling(card, due, one) for one in new)


def _offers(work: Work, contract: Contract, present: Present) -> Iterator[StatementOffer]:
    """The drivers of the contract's vehicles on its renewal who get their statement now."""
    renewal_on = renewal_to_close(contract, present.today)
    if renewal_on is None or not _is_time_to_offer(contract, renewal_on, present):
        return
    told = work.contracts.told_of(contract.id, renewal_on, STATEMENT)
    drivers = work.contracts.drivers_of(contract.id, renewal_on)
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
        work.people.get(employee_id).is_employed(today)
        and _is_reachable(work, employee_id)
        and not _is_away(work, employee_id, today)
    )


def _is_time_to_offer(contract: Contract, renewal_on: date, present: Present) -> bool:
    planned = renewal_calendar(contract, renewal_on, present.working_days)
    [offered] = [one for one in planned if one.step is RenewalStep.TELL_DRIVERS]
    return offered.remind_on <= present.today <= offered.remind_on + OLDEST_TOLD


def _is_reachable(work: Work, employee_id: int) -> bool:
    link = work.people.link_of(employee_id)
    return link is not None and link.unreachable_at is None


def _is_away(work: Work, employee_id: int, today: date) -> bool:
    return is_paused(work.streaks.pauses_of(employee_id), today)
