"""List what renewals ask for now: what has come and is not done, the last days of notice first."""

from dataclasses import dataclass
from datetime import date

from fleet.access import Action, Actor, guarded, scopes
from fleet.contract_calendar import (
    OLDEST_TOLD,
    DueStep,
    due_step,
    renewal_calendar,
    renewals_to_follow,
)
from fleet.driving import Contract
from fleet.ports import Work
from fleet.usecases.save_case import Present
from fleet.usecases.show_contract import CONTRACTS_ON_A_PAGE

_LONGEST_SINCE = 2 * OLDEST_TOLD  # a step may be put off, and is told again


@dataclass(frozen=True, slots=True)
class DueRenewal:
    """A contract, and the step of one of its renewals that is to be done."""

    contract: Contract
    due: DueStep


@dataclass(frozen=True, slots=True)
class DuePage:
    """One page of what is to be done, the most urgent first."""

    rows: tuple[DueRenewal, ...]
    page: int
    number_of_pages: int
    number: int


@guarded(Action.SEE_RENEWALS)
def list_due_renewals(work: Work, actor: Actor, page: int, present: Present) -> DuePage:
    """What is to be done below the actor's units; a page that does not exist gives the nearest."""
    own = scopes(actor, Action.SEE_RENEWALS)
    _, number = work.contracts.page(own, present.today, 0, 1)
    contracts, _ = work.contracts.page(own, present.today, 0, number)
    found = [
        DueRenewal(contract, due)
        for contract in contracts
        for renewal_on in renewals_to_follow(contract, present.today)
        if (due := read_due(work, contract, renewal_on, present)) is not None
        and due.planned.is_to_do
    ]
    found.sort(key=lambda one: (urgency(one.due), one.due.renewal_on, one.contract.number))
    size = CONTRACTS_ON_A_PAGE
    pages = max(1, -(-len(found) // size))
    shown = min(max(page, 0), pages - 1)
    return DuePage(tuple(found[shown * size : (shown + 1) * size]), shown, pages, len(found))


def urgency(due: DueStep) -> tuple[bool, date, str]:
    """By what reminders are sorted: last days first, then the steps whose day came first."""
    planned = due.planned
    return not planned.is_hard_stop, planned.on, planned.step.value


def read_due(work: Work, contract: Contract, renewal_on: date, present: Present) -> DueStep | None:
    """The step that a renewal has now; whoever calls has asked who it is."""
    planned = renewal_calendar(contract, renewal_on, present.working_days)
    since = present.today - _LONGEST_SINCE
    if not any(since <= one.remind_on <= present.today for one in planned):
        return None
    noted = work.contracts.steps_of(contract.id, renewal_on)
    return due_step(renewal_on, planned, noted, present.today)
