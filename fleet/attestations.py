"""Attestations of driving and claims: what the company says of somebody who drove for it.

Facts alone: who drove what from when until when, and the claims of five insurance periods. It is no
claims history statement (relevé d'informations: only an insurer issues that), and the coefficient
that it holds is the internal one and says so. Each paper carries a code of its own that verifies
it; the store keeps the hash of the code alone (docs/decisions/0118).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final, Protocol

from fleet.attested_facts import AttestedFacts
from fleet.driving import Assignment
from fleet.people import Employee

MOST_CODES: Final = 20
"""So many papers of one attestation: then it is made anew."""
DAYS_BEFORE_LEAVING: Final = 30
"""So long before the last day an attestation is offered."""


class Withdrawal(StrEnum):
    """Why an attestation no longer holds."""

    REPLACED = "replaced"  # by a newer one about the same person
    MISTAKE = "mistake"  # something in it was wrong
    ASKED = "asked"  # the person asked for it


@dataclass(frozen=True, slots=True)
class Attestation:
    """An attestation about one person; of each there is at most one that holds.

    Attributes:
        unit_id: The unit of the person on that day.
        made_by: Who signed it.
        as_at: The legal day on which the facts were read.
        facts: What it says, as it was on that day: a copy says the same.
        withdrawn_at: Since when it no longer holds; None while it does.
    """

    id: int
    employee_id: int
    unit_id: int
    made_by: int
    made_at: datetime
    as_at: date
    facts: AttestedFacts
    withdrawn_at: datetime | None = None
    withdrawn_by: int | None = None
    withdrawal: Withdrawal | None = None

    @property
    def number(self) -> str:
        """What people call it by."""
        return f"ATT-{self.as_at.year}-{self.id:04}"

    @property
    def is_valid(self) -> bool:
        """Whether nobody withdrew it."""
        return self.withdrawn_at is None


@dataclass(frozen=True, slots=True)
class AttestationCode:
    """The code of one paper.

    Attributes:
        code_hash: SHA-256 of the code, in hexadecimal. The code itself is only in the message
            that carries its document, until that is sent or 30 days have passed.
        issued_by: Who asked for that paper.
    """

    code_hash: str
    attestation_id: int
    employee_id: int
    issued_at: datetime
    issued_by: int


class Attestations(Protocol):
    """Attestations, and the codes that verify them."""

    def add(self, attestation: Attestation) -> Attestation:
        """Add it; the store gives the id.

        Raises:
            ConflictError: Another one about that person holds.
        """
        ...

    def get(self, attestation_id: int) -> Attestation:
        """Find one.

        Raises:
            NotFoundError: There is none.
        """
        ...

    def of_person(self, employee_id: int) -> list[Attestation]:
        """All about a person, newest first."""
        ...

    def page(self, scopes: Sequence[int], offset: int, limit: int) -> tuple[list[Attestation], int]:
        """A page of those about people of these units and below, newest first; and how many."""
        ...

    def withdraw(self, attestation_id: int, by: int, why: Withdrawal, at: datetime) -> bool:
        """Let it hold no longer; False when it was withdrawn before."""
        ...

    def add_code(self, code: AttestationCode) -> None:
        """Keep the hash of the code of a new paper."""
        ...

    def number_of_codes(self, attestation_id: int) -> int:
        """How many papers of it there are."""
        ...

    def by_code(self, code_hash: str) -> Attestation | None:
        """The attestation whose paper carries that code."""
        ...

    def leaving(self, since: date, until: date, after_id: int, limit: int) -> list[Employee]:
        """A page by id of the people whose first day away lies in those days, both included."""
        ...

    def assignments_between(self, vehicle_id: int, since: date, until: date) -> list[Assignment]:
        """To whom a vehicle was given for good on any of those days; oldest first."""
        ...
