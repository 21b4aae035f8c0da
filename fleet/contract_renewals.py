"""The renewals of a contract: steps that were noted, the notice that came, the period's close.

The coefficient of a contract is what its insurer printed: a notice that is entered here becomes
such an assertion (`fleet.driving.OfficialCoefficient`), and is never computed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from bonusmalus.coefficient import Coefficient
from fleet.driving import Contract, OfficialCoefficient, RecordedClaim, Vehicle

MOST_NOTICE_MONTHS = 12


class RenewalStep(StrEnum):
    """What a renewal asks of the fleet manager, in the order of a contract with usual notice."""

    ASK_STATEMENTS = "ask"
    CLEAN_CLAIMS = "clean"
    GO_TO_MARKET = "market"
    DECIDE = "decide"
    GIVE_NOTICE = "notice"
    END_OF_PERIOD = "period"
    RENEW = "renew"
    TELL_DRIVERS = "drivers"


@dataclass(frozen=True, slots=True)
class NotedStep:
    """What somebody said about a step of one renewal; the row says the last of it.

    Attributes:
        done_by: Who noted it as done; None while it is only put off.
        done_on: The day of that.
        put_off_until_on: When it is said again; None where nobody put it off.
    """

    contract_id: int
    renewal_on: date
    step: RenewalStep
    done_by: int | None = None
    done_on: date | None = None
    put_off_until_on: date | None = None

    @property
    def is_done(self) -> bool:
        """Whether somebody noted it as done."""
        return self.done_on is not None


@dataclass(frozen=True, slots=True)
class ContractNotice:
    """The five boxes of a renewal notice, as the insurer printed them.

    Attributes:
        premium_before_cents: Reference premium of the one vehicle of the contract before the
            notice changed it; None where it was not known.
        changed_vehicle_id: That vehicle; None where the contract has several, or none.

    Sources:
        annexe A121-1, art. 14.
    """

    id: int
    contract_id: int
    renewal_on: date
    reference_cents: int
    coefficient: Coefficient
    net_cents: int
    surcharge_cents: int
    reduction_cents: int
    document: str
    entered_by: int
    entered_at: datetime
    changed_vehicle_id: int | None = None
    premium_before_cents: int | None = None

    @property
    def official(self) -> OfficialCoefficient:
        """What the notice asserts of the coefficient."""
        return OfficialCoefficient(
            self.contract_id, self.coefficient, self.renewal_on, self.document
        )


@dataclass(frozen=True, slots=True)
class ContractClose:
    """The close of one yearly period of a contract."""

    id: int
    contract_id: int
    renewal_on: date
    closed_at: datetime


class ContractRenewals(Protocol):
    """Contracts by their renewal, and what is noted of each."""

    def page(
        self, scopes: Sequence[int], on: date, offset: int, limit: int
    ) -> tuple[list[Contract], int]:
        """A page of the contracts of those units and below, the next renewal first; and all."""
        ...

    def after(self, contract_id: int, limit: int) -> list[Contract]:
        """The contracts whose id is greater, by id."""
        ...

    def set_notice_months(self, contract_id: int, months: int) -> None:
        """Change how long before its renewal a contract must be cancelled."""
        ...

    def vehicles_of(self, contract_id: int) -> list[Vehicle]:
        """The vehicles of a contract, by plate."""
        ...

    def drivers_of(
        self, contract_id: int, on: date, after_id: int = 0, limit: int | None = None
    ) -> list[int]:
        """Who has a vehicle of the contract on that day, by id; a page of them with `limit`."""
        ...

    def claims_of(self, contract_id: int) -> list[RecordedClaim]:
        """The claims with a vehicle of the contract, by date."""
        ...

    def officials_of(self, contract_id: int) -> list[OfficialCoefficient]:
        """Everything that the insurer printed, oldest first; of one day, the last entered last."""
        ...

    def remove_official(self, official: OfficialCoefficient) -> None:
        """Forget an assertion that was entered by mistake."""
        ...

    def set_reference_premium(self, vehicle_id: int, cents: int | None) -> None:
        """Change the reference premium of a vehicle; None: not known."""
        ...

    def steps_of(self, contract_id: int, renewal_on: date) -> list[NotedStep]:
        """What is noted of the steps of a renewal."""
        ...

    def note_step(self, noted: NotedStep) -> None:
        """Keep it, in place of what was noted of that step before."""
        ...

    def forget_step(self, contract_id: int, renewal_on: date, step: RenewalStep) -> bool:
        """Take back what was noted; False when nothing was."""
        ...

    def mark_told(
        self, contract_id: int, renewal_on: date, name: str, employee_id: int, at: datetime
    ) -> bool:
        """Note that a person was told something of a renewal; False when they were before."""
        ...

    def told_of(
        self, contract_id: int, renewal_on: date, name: str, among: Sequence[int]
    ) -> frozenset[int]:
        """Who of these was told something of a renewal."""
        ...

    def notice_of(self, contract_id: int, renewal_on: date) -> ContractNotice | None:
        """The notice of a renewal, if it was entered."""
        ...

    def add_notice(self, notice: ContractNotice) -> ContractNotice:
        """Add it; the store gives the id.

        Raises:
            ConflictError: The notice of that renewal is entered already.
        """
        ...

    def remove_notice(self, notice_id: int) -> None:
        """Forget a notice that was entered by mistake."""
        ...

    def close(self, contract_id: int, renewal_on: date, at: datetime) -> ContractClose | None:
        """Close the period that ends with a renewal; None when it was closed before."""
        ...

    def close_by_id(self, close_id: int) -> ContractClose:
        """Find a close.

        Raises:
            NotFoundError: There is none.
        """
        ...

    def close_of(self, contract_id: int, renewal_on: date) -> ContractClose | None:
        """The close of a renewal, if there was one."""
        ...
