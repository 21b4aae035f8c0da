"""Statements that insurers gave (relevés d'informations), and the requests for them.

A statement is what the outside world printed: it is kept as printed, and compared with what is
known here (`fleet.statement_comparison`). It names nobody: the names, birth dates and licences that
the law puts on it are not copied (docs/decisions/0111).

Sources:
    annexe A121-1, art. 12 (what it holds, and fifteen days to give it).
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from bonusmalus.clause import VehicleUse
from bonusmalus.coefficient import Coefficient
from bonusmalus.statement import StatementClaim, statement_due_on
from fleet.driving import OfficialCoefficient


class RequestState(StrEnum):
    """How a request for a statement stands on a day."""

    REQUESTED = "requested"
    OVERDUE = "overdue"
    RECEIVED = "received"


@dataclass(frozen=True, slots=True)
class StatementRequest:
    """A statement that was asked for, by whom and when.

    Attributes:
        requested_on: The day from which the fifteen days run.
        received_on: When it was noted as received; None until then.
    """

    id: int
    contract_id: int
    requested_on: date
    requested_by: int
    requested_at: datetime
    received_on: date | None = None
    received_by: int | None = None

    @property
    def due_on(self) -> date:
        """The last day on which the insurer may give it.

        Sources:
            annexe A121-1, art. 12.
        """
        return statement_due_on(self.requested_on)

    def state_on(self, day: date) -> RequestState:
        """How it stands on a day."""
        if self.received_on is not None:
            return RequestState.RECEIVED
        return RequestState.OVERDUE if day > self.due_on else RequestState.REQUESTED


@dataclass(frozen=True, slots=True)
class InsurerStatement:
    """A statement as its insurer printed it, without anybody's name.

    Attributes:
        drawn_up_on: The day at which the facts were cut off ("arrêté au").
        subscribed_on: When the contract was taken out, as printed.
        document: What the document is called, for whoever looks for the paper.
        entered_by: None where it came with an import.
        coefficient: None for a contract that has none.
        applied_on: The renewal from which that coefficient holds; None with it.
        years_at_floor: Years at 0.50, as printed.
        claims: Of the last five periods, oldest first.
    """

    id: int
    contract_id: int
    drawn_up_on: date
    subscribed_on: date
    vehicle_use: VehicleUse
    document: str
    entered_at: datetime
    entered_by: int | None = None
    coefficient: Coefficient | None = None
    applied_on: date | None = None
    years_at_floor: int = 0
    claims: tuple[StatementClaim, ...] = ()

    @property
    def official(self) -> OfficialCoefficient | None:
        """What the statement asserts of the coefficient."""
        if self.coefficient is None or self.applied_on is None:
            return None
        return OfficialCoefficient(
            self.contract_id, self.coefficient, self.applied_on, self.document
        )


class Statements(Protocol):
    """Requests for statements, and what came of them."""

    def ask(self, request: StatementRequest) -> StatementRequest:
        """Add a request; the store gives the id.

        Raises:
            ConflictError: Another request of that contract is open.
        """
        ...

    def request(self, request_id: int) -> StatementRequest:
        """Find a request.

        Raises:
            NotFoundError: There is none.
        """
        ...

    def last_request(self, contract_id: int) -> StatementRequest | None:
        """The request of a contract that was made last, if any was."""
        ...

    def waiting(self, after_id: int, limit: int) -> list[StatementRequest]:
        """The requests whose statement has not come, by id, from one on."""
        ...

    def note_received(self, request_id: int, by: int | None, on: date | None) -> None:
        """Note that the statement came; None and None: that it did not.

        Raises:
            ConflictError: Another request of that contract is open.
        """
        ...

    def drop_request(self, request_id: int) -> None:
        """Forget a request that was made by mistake."""
        ...

    def mark_told(
        self, subject: str, subject_id: int, name: str, employee_id: int, at: datetime
    ) -> bool:
        """Note that a person was told something of a countdown; False when they were before."""
        ...

    def add(self, statement: InsurerStatement) -> InsurerStatement:
        """Keep a statement with its claims; the store gives the id.

        Raises:
            ConflictError: One of that contract and day is kept already.
        """
        ...

    def get(self, statement_id: int) -> InsurerStatement:
        """Find a statement.

        Raises:
            NotFoundError: There is none.
        """
        ...

    def latest(self, contract_id: int) -> InsurerStatement | None:
        """The statement of a contract that was drawn up last, if one is kept."""
        ...

    def of_contract(self, contract_id: int) -> list[InsurerStatement]:
        """Every statement of a contract, the newest first."""
        ...

    def remove(self, statement_id: int) -> None:
        """Forget a statement that was entered by mistake, with its claims."""
        ...
