"""What the calendar does for contracts: close their periods, and say what a renewal asks for.

Each fleet manager of a contract's unit is told of each step once. Everything is found by the facts:
a day that was missed is made up for by the next one, which tells of the latest step alone.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from fleet.contract_calendar import DueStep, renewal_to_close, renewals_to_follow
from fleet.contract_renewals import ContractClose
from fleet.driving import Contract
from fleet.journal import JournalEntry
from fleet.ports import Work
from fleet.reach import managers_to_tell
from fleet.usecases.list_due_renewals import read_due
from fleet.usecases.save_case import Present
from fleet.usecases.show_contract import ContractCard, Followed, read_contract

CONTRACTS_AT_ONCE = 100


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
class RenewedContracts:
    """What came of one chunk of contracts.

    Attributes:
        last_id: The last contract that was looked at; None when none is left.
    """

    tellings: tuple[Telling, ...]
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
    return RenewedContracts(
        tuple(tellings),
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
        due = read_due(work, contract, renewal_on, present)
        if due is not None:
            yield from _told(work, Followed(contract, renewal_on), due, present)


def _told(work: Work, followed: Followed, due: DueStep, present: Present) -> Iterator[Telling]:
    contract = followed.contract
    new = [
        one
        for one in managers_to_tell(work, contract.unit_id, present.today)
        if work.contracts.mark_told(contract.id, due.renewal_on, due.name, one, present.now)
    ]
    if new:
        card = read_contract(work, followed, present)
        yield from (Telling(card, due, one) for one in new)
