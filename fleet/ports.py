"""What the company needs from the outside: a clock and a store, as Protocols.

A use case is a synchronous function of a `Work`, the unit of work of one transaction: everything
that it changes commits together, or not at all. The bot awaits it through a `Store`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol, TypeVar

from bonusmalus.periods import Interruption
from fleet.attestations import Attestations
from fleet.cases import CaseQuery, CaseRow, Contest, DecisionProposal, Entry
from fleet.contract_parameters import ContractParameters
from fleet.contract_renewals import ContractRenewals
from fleet.delivery import DrawnPictures, Inbox, Outbox
from fleet.dossiers import DossierBook
from fleet.driving import (
    Assignment,
    ClaimDecision,
    Contract,
    DrivingRecord,
    OfficialCoefficient,
    RecordedClaim,
    Vehicle,
)
from fleet.evidence import Evidence
from fleet.fleet_facts import FleetRecords
from fleet.fleet_months import FleetMonths
from fleet.garage import Garage
from fleet.incidents import Incident
from fleet.insurer_statements import Statements
from fleet.job_runs import JobRuns
from fleet.journal import JournalEntry
from fleet.logbook import Handover, VehicleMemo
from fleet.people import (
    Company,
    Employee,
    Grant,
    Invitation,
    Preferences,
    Role,
    TelegramLink,
    Unit,
    UnitKind,
)
from fleet.profile_changes import ProfileChanges
from fleet.recognition import Recognition
from fleet.renewals import Renewals
from fleet.retention import Retention
from fleet.rewards import Rewards
from fleet.statistics import Statistics
from fleet.streaks import StreakBook
from fleet.team_goals import TeamGoals

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

    def reachable(self, on: date, after_id: int, limit: int) -> list[tuple[Employee, Preferences]]:
        """A page by id of the employed people who can be written to, with what they chose."""
        ...

    def holders(self, roles: Sequence[Role], lineage: Sequence[int], on: date) -> list[int]:
        """Ids of the employed people who hold one of the roles over one of those units."""
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

    def contract(self, contract_id: int) -> Contract: ...
    def contract_by_number(self, number: str) -> Contract | None: ...
    def add_contract(self, contract: Contract) -> Contract: ...
    def official_coefficient(self, contract_id: int, on: date) -> OfficialCoefficient | None: ...
    def add_official_coefficient(self, official: OfficialCoefficient) -> None: ...
    def vehicle(self, vehicle_id: int) -> Vehicle: ...
    def vehicle_by_plate(self, plate: str) -> Vehicle | None:
        """The vehicle with that plate; case, blanks and hyphens do not matter."""
        ...

    def vehicles_below(self, unit_id: int, offset: int, limit: int) -> tuple[list[Vehicle], int]:
        """A page, by plate, of what has not left a unit or those below it; and how many in all."""
        ...

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

    def records_of(self, employee_ids: Sequence[int]) -> dict[int, DrivingRecord]:
        """The driving records of several people, by employee."""
        ...

    def claims_by_person(
        self, employee_ids: Sequence[int], known_at: datetime | None = None
    ) -> dict[int, list[RecordedClaim]]:
        """What `claims_of` lists, of several people; who has no claim is left out."""
        ...

    def claim(self, claim_id: int) -> RecordedClaim: ...
    def claim_by_number(self, number: str) -> RecordedClaim | None: ...
    def add_claim(self, claim: RecordedClaim) -> RecordedClaim: ...
    def add_decision(self, claim_id: int, decision: ClaimDecision) -> None: ...


class Incidents(Protocol):
    """Reports, and the files about them."""

    def get(self, incident_id: int) -> Incident: ...
    def by_number(self, number: str) -> Incident | None: ...
    def by_claim(self, claim_id: int) -> Incident | None: ...
    def driven_on(self, driver_id: int, on: date) -> list[Incident]:
        """What somebody drove into on a day and was sent, oldest first."""
        ...

    def draft_of(self, reporter_id: int) -> Incident | None:
        """The report that the person has begun and not sent; there is at most one."""
        ...

    def add(self, incident: Incident) -> Incident:
        """Add it; the store gives the id.

        Raises:
            ConflictError: The person has begun another one already.
        """
        ...

    def save(self, incident: Incident) -> Incident:
        """Store its changes; returns it with its new version.

        Raises:
            ConflictError: Somebody else saved it since it was read.
        """
        ...

    def remove(self, incident_id: int) -> None:
        """Delete a draft, with the rows of its photos.

        Raises:
            NotFoundError: There is no such draft; a case that was sent is never deleted.
        """
        ...

    def next_number(self, year: int) -> int:
        """The next number of a year's cases, from 1; no two cases get the same."""
        ...

    def page(self, query: CaseQuery, offset: int, limit: int) -> tuple[list[CaseRow], int]:
        """A page of the queue, what is due soonest first; and how many there are in all."""
        ...

    def of_person(self, employee_id: int, offset: int, limit: int) -> tuple[list[Incident], int]:
        """A page of what a person reported or drove, newest first; and how many in all."""
        ...

    def answered_below(self, unit_id: int, offset: int, limit: int) -> tuple[list[Incident], int]:
        """Near misses and hazards of a unit and below it that have an answer, newest first."""
        ...

    def unsent_since(self, before: datetime, limit: int) -> list[Incident]:
        """Reports begun before an instant and not sent, without a photo since; oldest first."""
        ...

    def to_remind_of(self, since: datetime, after_id: int, limit: int) -> list[Incident]:
        """A page by id of what somebody may have to be reminded of.

        Args:
            since: Open cases that were reported after it, and reports begun after it; contested
                cases whenever that was.
            after_id: The last id of the page before.
            limit: How many at most.
        """
        ...

    def add_entry(self, entry: Entry) -> Entry: ...
    def entries_of(self, incident_id: int) -> list[Entry]:
        """The thread of a case, oldest first."""
        ...

    def add_proposal(self, proposal: DecisionProposal) -> DecisionProposal:
        """Add it; the store gives the id.

        Raises:
            ConflictError: Another proposal of that case is open.
        """
        ...

    def proposals_of(self, incident_id: int) -> list[DecisionProposal]:
        """Every proposal of a case, oldest first."""
        ...

    def settle_proposal(self, proposal: DecisionProposal) -> bool:
        """Store the end of a proposal; False when somebody else settled it before."""
        ...

    def add_contest(self, contest: Contest) -> Contest:
        """Add it; the store gives the id.

        Raises:
            ConflictError: Another contest of that case is open.
        """
        ...

    def contests_of(self, incident_id: int) -> list[Contest]:
        """Every contest of a case, oldest first."""
        ...

    def open_contests(self) -> list[Contest]:
        """Every contest that waits for its answer, oldest first."""
        ...

    def settle_contest(self, contest: Contest) -> bool:
        """Store the end of a contest; False when somebody else ended it before."""
        ...

    def statement_of(self, incident_id: int) -> Mapping[str, str]:
        """The fields of the accident statement that are filled in."""
        ...

    def set_statement(self, incident_id: int, fields: Mapping[str, str]) -> None: ...
    def mark_reminded(self, incident_id: int, reminder: str, at: datetime) -> bool:
        """Note that a reminder was sent; False when it was sent before."""
        ...


class Evidences(Protocol):
    """Photos and documents, as rows."""

    def get(self, evidence_id: int) -> Evidence: ...
    def add(self, evidence: Evidence) -> Evidence | None:
        """Add it; None when that case or hand-over has the same file already."""
        ...

    def of_incident(self, incident_id: int) -> list[Evidence]:
        """What belongs to a case and is not lost, in the order in which it arrived."""
        ...

    def of_handover(self, handover_id: int) -> list[Evidence]: ...
    def wanted(self, now: datetime, limit: int) -> list[Evidence]:
        """What is to be fetched now, oldest first."""
        ...

    def save(self, evidence: Evidence) -> None:
        """Store how far it was fetched; who sent it, when and for what stays as it is stored.

        Raises:
            NotFoundError: It was removed meanwhile: its bytes are nobody's.
        """
        ...

    def forget_sender(self, incident_id: int, arrived_at: datetime) -> None:
        """Forget who sent what belongs to a case, in which chat and when.

        Args:
            incident_id: The case.
            arrived_at: What is kept instead of the instants at which it arrived.
        """
        ...

    def remove(self, evidence_id: int) -> None: ...
    def is_used(self, sha256: str) -> bool:
        """Whether a row still needs those bytes."""
        ...


class Logbook(Protocol):
    """Who had which vehicle when."""

    def current_of_vehicle(self, vehicle_id: int) -> Handover | None: ...
    def held_by(self, employee_id: int) -> list[Handover]:
        """What the person took and has not given back, newest first."""
        ...

    def get(self, handover_id: int) -> Handover: ...
    def take(self, handover: Handover) -> Handover:
        """Add it; the store gives the id.

        Raises:
            ConflictError: Somebody has the vehicle.
        """
        ...

    def save(self, handover: Handover) -> Handover:
        """Store its end and its mileages; what somebody else noted meanwhile stays.

        Returns:
            The time as it is now: of two returns, with the first one.
        """
        ...

    def between(self, vehicle_id: int, since: datetime, until: datetime) -> list[Handover]:
        """The times with a vehicle that touch those instants, oldest first."""
        ...

    def assignments_on(self, vehicle_id: int, on: date) -> list[Assignment]:
        """To whom the vehicle was given for good on that day, longest first."""
        ...

    def memo_of(self, vehicle_id: int) -> VehicleMemo: ...
    def set_memo(self, memo: VehicleMemo) -> None: ...


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

        Kinds: `unit`, `employee`, `grant`, `contract`, `contract_terms`, `contract_guarantee`,
        `official_coefficient`, `vehicle`, `vehicle_details`, `assignment`, `record`,
        `interruption`, `claim`, `decision`; of cases, for a demo: `incident`, `incident_entry`,
        `case_counter`, `accident_statement`, `decision_proposal`, `contest`, `handover`,
        `vehicle_memo`, `evidence`. `storage.tables` has their columns.
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
    def contracts(self) -> ContractRenewals: ...
    @property
    def parameters(self) -> ContractParameters: ...
    @property
    def garage(self) -> Garage: ...
    @property
    def statements(self) -> Statements: ...
    @property
    def profile_changes(self) -> ProfileChanges: ...
    @property
    def incidents(self) -> Incidents: ...
    @property
    def evidence(self) -> Evidences: ...
    @property
    def logbook(self) -> Logbook: ...
    @property
    def recognition(self) -> Recognition: ...
    @property
    def streaks(self) -> StreakBook: ...
    @property
    def rewards(self) -> Rewards: ...
    @property
    def team_goals(self) -> TeamGoals: ...
    @property
    def statistics(self) -> Statistics: ...
    @property
    def attestations(self) -> Attestations: ...
    @property
    def dossiers(self) -> DossierBook: ...
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
    def renewals(self) -> Renewals: ...
    @property
    def fleet(self) -> FleetRecords: ...
    @property
    def fleet_months(self) -> FleetMonths: ...
    @property
    def retention(self) -> Retention: ...
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
