"""Keep what was paid for the years of a contract: list them, enter, correct, take back.

A renewal notice that was entered says the premium of its year, and nothing else is entered then;
unless another insurer took over within the year, of which no notice says all.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from bonusmalus.periods import next_renewal
from fleet.access import Action, Actor, guarded
from fleet.contract_renewals import ContractNotice
from fleet.driving import Contract
from fleet.errors import GarageRefusedError, GarageValueError
from fleet.fleet_years import YEARS_BACK, changed_within, net_of
from fleet.garage_form import Box
from fleet.journal import JournalEntry
from fleet.ports import Work
from fleet.usecases.save_case import Present
from fleet.usecases.show_contract_in_full import contract_to_keep
from fleet.yearly_premiums import (
    BELOW_EUROS,
    LEAST_CENTS,
    MOST_CENTS,
    YearlyPremium,
    begins_a_year,
    year_starts,
)

YEARS_SHOWN: Final = YEARS_BACK + 2
"""Five years before the running one, that one, and the one that begins with the next renewal."""
ENTERED: Final = "yearly_premium_entered"
TAKEN_BACK: Final = "yearly_premium_taken_back"


@dataclass(frozen=True, slots=True)
class PremiumYear:
    """One year of a contract, with what is known of its premium.

    Attributes:
        ends_before: The day after its last one.
        notice: The renewal notice of the year; it goes before `premium`. None too where another
            insurer took over within the year: then no notice says all of it.
        premium: What was entered of it.
    """

    starts_on: date
    ends_before: date
    notice: ContractNotice | None = None
    premium: YearlyPremium | None = None

    @property
    def net_cents(self) -> int | None:
        """Net premium of the year; None: nobody entered it."""
        if self.notice is not None:
            return net_of(self.notice)
        return None if self.premium is None else self.premium.net_cents


@dataclass(frozen=True, slots=True)
class PremiumYears:
    """The last years of a contract, the newest first."""

    contract: Contract
    years: tuple[PremiumYear, ...]


@guarded(Action.KEEP_CONTRACTS)
def list_premium_years(work: Work, actor: Actor, contract_id: int, today: date) -> PremiumYears:
    """The year to come, the running one and five before, as far as the contract goes back.

    Raises:
        AccessDeniedError: It is out of the actor's scope, or there is none.
    """
    contract = contract_to_keep(work, actor, contract_id)
    starts = list(year_starts(contract.starts_on, contract.renewal_day, today))[-YEARS_SHOWN:]
    entered = _entered(work, contract)
    years = (_year(work, contract, one, entered) for one in reversed(starts))
    return PremiumYears(contract, tuple(years))


@guarded(Action.KEEP_CONTRACTS)
def year_to_enter(
    work: Work, actor: Actor, contract_id: int, starts_on: date, today: date
) -> PremiumYear:
    """A year whose premium may be entered.

    Raises:
        AccessDeniedError: The contract is out of the actor's scope, or there is none.
        GarageRefusedError: `not_a_year` or `noticed`.
    """
    contract = contract_to_keep(work, actor, contract_id)
    if not begins_a_year(starts_on, contract.starts_on, contract.renewal_day, today):
        raise GarageRefusedError(reason="not_a_year", about=contract_id)
    year = _year(work, contract, starts_on, _entered(work, contract))
    if year.notice is not None:
        raise GarageRefusedError(reason="noticed", about=contract_id)
    return year


@guarded(Action.KEEP_CONTRACTS)
def set_yearly_premium(
    work: Work, actor: Actor, contract_id: int, starts_on: date, cents: int, present: Present
) -> PremiumYear:
    """Keep what was paid for a year, or correct it; the same amount again changes nothing.

    Args:
        work: The unit of work.
        actor: Who enters it.
        contract_id: Of which contract.
        starts_on: The first day of the year.
        cents: Net premium, before tax.
        present: When.

    Raises:
        AccessDeniedError: The contract is out of the actor's scope, or there is none.
        GarageRefusedError: `not_a_year` or `noticed`.
        GarageValueError: `premium`: the amount is out of its bounds.
    """
    year = year_to_enter(work, actor, contract_id, starts_on, present.today)
    if not LEAST_CENTS <= cents <= MOST_CENTS:
        raise GarageValueError(Box.YEAR_NET.value, "premium", BELOW_EUROS)
    if year.net_cents == cents:
        return year
    premium = YearlyPremium(contract_id, starts_on, cents, present.now, actor.employee_id)
    work.garage.set_yearly_premium(premium)
    _journal(work, actor, ENTERED, premium, present)
    return PremiumYear(year.starts_on, year.ends_before, None, premium)


@guarded(Action.KEEP_CONTRACTS)
def take_yearly_premium_back(
    work: Work, actor: Actor, contract_id: int, starts_on: date, present: Present
) -> None:
    """Forget what was entered of a year; where nothing was, nothing changes.

    What was entered for a year that a notice says now, or that is no longer one of the contract,
    can be taken back too: it counts for nothing.

    Raises:
        AccessDeniedError: The contract is out of the actor's scope, or there is none.
    """
    contract = contract_to_keep(work, actor, contract_id)
    premium = _entered(work, contract).get(starts_on)
    if premium is not None:
        work.garage.remove_yearly_premium(contract_id, starts_on)
        _journal(work, actor, TAKEN_BACK, premium, present)


def _entered(work: Work, contract: Contract) -> dict[date, YearlyPremium]:
    entered = work.garage.yearly_premiums_of([contract.id])[contract.id]
    return {one.starts_on: one for one in entered}


def _year(
    work: Work, contract: Contract, starts_on: date, entered: Mapping[date, YearlyPremium]
) -> PremiumYear:
    ends_before = next_renewal(contract.renewal_day, starts_on)
    changes = [one.ended_on for one in work.garage.terms_of(contract.id).former]
    is_whole = changed_within(changes, starts_on, ends_before) is None
    notice = work.contracts.notice_of(contract.id, starts_on) if is_whole else None
    return PremiumYear(starts_on, ends_before, notice, entered.get(starts_on))


def _journal(
    work: Work, actor: Actor, event: str, premium: YearlyPremium, present: Present
) -> None:
    subject = f"contract:{premium.contract_id}"
    details: dict[str, str | int | bool | None] = {
        "year": premium.starts_on.isoformat(),
        "net_cents": premium.net_cents,
    }
    work.journal.write(JournalEntry(present.now, event, subject, actor.employee_id, details))
