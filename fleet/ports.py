"""What the company needs from the outside: a clock and a store, as Protocols.

A use case is a synchronous function of a `Work`, the unit of work of one transaction: everything
that it changes commits together, or not at all. The bot awaits it through a `Store`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol, TypeVar

from bonusmalus.periods import Interruption
from fleet.delivery import DrawnPictures, Inbox, JobRuns, Outbox
from fleet.driving import (
    Assignment,
    ClaimDecision,
    Contract,
    DrivingRecord,
    OfficialCoefficient,
    RecordedClaim,
    Vehicle,
)
from fleet.journal import JournalEntry
from fleet.people import (
    Company,
    Employee,
    Grant,
    Invitation,
    Preferences,
    TelegramLink,
    Unit,
    UnitKind,
)

T = TypeVar("T")


class Clock(Protocol):
    """The time, as the wiring gives it."""

    def now(self) -> datetime:
        """The present instant, aware, in UTC."""
        ...

    def today(self) -> date:
        """The legal day in the company's zone."""
        ...


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One line of a list of people."""

    employee_id: int
    number: str
    full_name: str
    unit_name: str


@dataclass(frozen=True, slots=True)
class Identity:
    """Who stands behind a Telegram account: all that access needs, in one reading.

    Attributes:
        grants: Each role with the unit over which it is held.
        lineage: Ids of the units from the company down to the person's own.
    """

    employee: Employee
    grants: tuple[Grant, ...]
    lineage: tuple[int, ...]
    preferences: Preferences
    link: TelegramLink


class Units(Protocol):
    """The tree of units."""

    def get(self, unit_id: int) -> Unit: ...
    def by_code(self, code: str) -> Unit | None: ...
    def all(self) -> list[Unit]: ...
    def add(self, code: str, name: str, kind: UnitKind, parent_id: int | None) -> Unit: ...
    def change(self, unit_id: int, name: str, kind: UnitKind, parent_id: int | None) -> None:
        """Rename a unit, or move it with everything below it."""
        ...

    def company(self) -> Company | None: ...
    def set_company(self, company: Company) -> None: ...


class People(Protocol):
    """Employees, their roles, accounts, invitations and wishes."""

    def get(self, employee_id: int) -> Employee: ...
    def by_number(self, number: str) -> Employee | None: ...
    def lineage_of(self, employee_id: int) -> tuple[int, ...]: ...
    def add(self, employee: Employee) -> Employee: ...
    def grants_of(self, employee_id: int) -> tuple[Grant, ...]: ...
    def grant(self, employee_id: int, grant: Grant) -> None: ...
    def revoke(self, employee_id: int, grant: Grant) -> bool:
        """Take a role back; False when it was not held."""
        ...

    def identify(self, telegram_user_id: int) -> Identity | None: ...
    def link_of(self, employee_id: int) -> TelegramLink | None: ...
    def link(self, link: TelegramLink) -> None: ...
    def unlink(self, employee_id: int) -> None: ...
    def mark_unreachable(self, chat_id: int, at: datetime | None) -> None:
        """Note since when the person of a chat cannot be written to; None: reachable again."""
        ...

    def preferences_of(self, employee_id: int) -> Preferences: ...
    def set_preferences(self, employee_id: int, preferences: Preferences) -> None: ...

    def search(
        self, text: str, scopes: Sequence[int], on: date, offset: int, limit: int
    ) -> tuple[list[PersonRow], int]:
        """Employed people below the units of `scopes` whose name or number holds every word.

        Accents and case do not matter; a text without letter or digit finds nobody.

        Returns:
            The page by name, and how many there are in all.
        """
        ...

    def without_link(self, unit_id: int, on: date) -> list[Employee]:
        """Employed people below a unit who have no Telegram account linked."""
        ...


class Invitations(Protocol):
    """Invitation links, by the hash of their token."""

    def add(self, employee_id: int, token_hash: str, expires_at: datetime) -> None: ...
    def by_hash(self, token_hash: str) -> Invitation | None: ...
    def mark_used(self, invitation_id: int, at: datetime) -> bool:
        """Use it up; False when somebody was faster."""
        ...

    def revoke(self, employee_id: int, at: datetime) -> None:
        """Use up every open invitation of that person: a new link replaces the old ones."""
        ...


class Driving(Protocol):
    """Contracts, vehicles, assignments, driving records and claims."""

    def contract_by_number(self, number: str) -> Contract | None: ...
    def add_contract(self, contract: Contract) -> Contract: ...
    def official_coefficient(self, contract_id: int, on: date) -> OfficialCoefficient | None: ...
    def add_official_coefficient(self, official: OfficialCoefficient) -> None: ...
    def vehicle_by_plate(self, plate: str) -> Vehicle | None: ...
    def add_vehicle(self, vehicle: Vehicle) -> Vehicle: ...
    def assign(self, assignment: Assignment) -> Assignment: ...
    def vehicles_of(
        self, employee_id: int, on: date
    ) -> list[tuple[Assignment, Vehicle, Contract | None]]:
        """What the person has on that day, longest assignment first."""
        ...

    def record_of(self, employee_id: int) -> DrivingRecord | None: ...
    def set_record(self, record: DrivingRecord) -> None: ...
    def add_interruption(self, employee_id: int, interruption: Interruption) -> None: ...
    def claims_of(self, employee_id: int, known_at: datetime | None = None) -> list[RecordedClaim]:
        """Claims by date with the decisions known at that instant (all of them when None)."""
        ...

    def claim_by_number(self, number: str) -> RecordedClaim | None: ...
    def add_claim(self, claim: RecordedClaim) -> RecordedClaim: ...
    def add_decision(self, claim_id: int, decision: ClaimDecision) -> None: ...


class Journal(Protocol):
    """What was done; entries are only added."""

    def write(self, *entries: JournalEntry) -> None: ...
    def about(self, subject: str, limit: int) -> list[JournalEntry]:
        """The newest entries about a subject."""
        ...


@dataclass(frozen=True, slots=True)
class Draft:
    """A guided conversation that has begun: from its answers follows the next question."""

    kind: str
    answers: Mapping[str, str]


class Drafts(Protocol):
    """At most one begun conversation for each chat."""

    def of(self, chat_id: int) -> Draft | None: ...
    def put(self, chat_id: int, draft: Draft, now: datetime) -> None: ...
    def drop(self, chat_id: int) -> bool:
        """Forget it; False when there was none."""
        ...


class Bulk(Protocol):
    """Many rows at once, for imports: plain mappings by table name, written through Core."""

    def ids(self, kind: str) -> dict[str, int]:
        """All keys of a kind with ids: `unit`, `employee`, `contract`, `vehicle`, `claim`."""
        ...

    def rows(self, kind: str, columns: Sequence[str]) -> Iterator[tuple[object, ...]]:
        """All rows of a kind, as plain values in the order of `columns`, oldest first.

        Kinds: `unit`, `employee`, `grant`, `contract`, `official_coefficient`, `vehicle`,
        `assignment`, `record`, `interruption`, `claim`, `decision`.
        """
        ...

    def insert(self, kind: str, rows: Iterable[Mapping[str, object]]) -> int:
        """Add rows whose columns are named as in the store; returns how many."""
        ...

    def update(self, kind: str, rows: Iterable[Mapping[str, object]]) -> int:
        """Change rows by their `id`; returns how many."""
        ...


class Work(Protocol):
    """One transaction: the repositories that share it."""

    @property
    def units(self) -> Units: ...
    @property
    def people(self) -> People: ...
    @property
    def invitations(self) -> Invitations: ...
    @property
    def driving(self) -> Driving: ...
    @property
    def journal(self) -> Journal: ...
    @property
    def drafts(self) -> Drafts: ...
    @property
    def inbox(self) -> Inbox: ...
    @property
    def outbox(self) -> Outbox: ...
    @property
    def pictures(self) -> DrawnPictures: ...
    @property
    def jobs(self) -> JobRuns: ...
    @property
    def bulk(self) -> Bulk: ...


class Store(Protocol):
    """Where units of work run."""

    async def read(self, work: Callable[[Work], T]) -> T:
        """Run without changing anything.

        Raises:
            StoreUnavailableError: The database did not answer.
        """
        ...

    async def write(self, work: Callable[[Work], T]) -> T:
        """Run, and commit before returning; an exception rolls back this work alone.

        Raises:
            ConflictError: A constraint of the store refused the change.
            StoreUnavailableError: The database did not answer.
        """
        ...
