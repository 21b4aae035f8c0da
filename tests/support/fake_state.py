"""The rows of the store in memory (`tests.support.fake_store`)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from fleet.attestations import Attestation, AttestationCode
from fleet.cases import Contest, DecisionProposal, Entry
from fleet.closes import EffectRow
from fleet.contract_parameters import ParameterEntry
from fleet.contract_renewals import ContractClose, ContractNotice, NotedStep
from fleet.contract_terms import ContractTerms
from fleet.delivery import IncomingUpdate, OutgoingMessage
from fleet.dossiers import Budget, CompanyProfile
from fleet.driving import (
    Assignment,
    Contract,
    DrivingRecord,
    OfficialCoefficient,
    RecordedClaim,
    Regime,
    Vehicle,
)
from fleet.evidence import Evidence
from fleet.fleet_months import KeptClaims, KeptContract, KeptPremium, KeptYear
from fleet.incidents import Incident
from fleet.insurer_statements import InsurerStatement, StatementRequest
from fleet.job_runs import JobRun
from fleet.journal import JournalEntry
from fleet.logbook import Handover, VehicleMemo
from fleet.months import Month
from fleet.people import (
    Company,
    Employee,
    Grant,
    Invitation,
    Preferences,
    TelegramLink,
    Unit,
)
from fleet.ports import Draft
from fleet.profile_changes import ProfileChange
from fleet.recognition import Badge, BadgeKind, PointEntry
from fleet.renewals import RenewalClose
from fleet.retention import Forgettable
from fleet.rewards import Reached, Reward, RewardRequest
from fleet.statistics import FigureKind, PublishedFigure
from fleet.streaks import Confirmation, ConfirmationKind, PastAccount, Pause
from fleet.team_goals import Measure, PotEntry, TeamGoal
from fleet.vehicle_details import VehicleDetails
from fleet.vehicle_moves import VehicleMove
from fleet.yearly_premiums import YearlyPremium


@dataclass
class KeptMonth:
    employee_id: int
    month: Month


@dataclass
class StoredUpdate:
    incoming: IncomingUpdate
    state: str = "waiting"  # waiting, done, dead
    attempts: int = 0
    due: datetime | None = None
    lease: str = ""
    error: str = ""
    finished_at: datetime | None = None


@dataclass
class StoredMessage:
    id: int
    message: OutgoingMessage
    due: datetime
    state: str = "waiting"  # waiting, sent, dead
    attempts: int = 0
    error: str = ""
    telegram_message_id: int | None = None
    ended_at: datetime | None = None


@dataclass
class State:
    """Every row; the values are immutable, or replaced and never changed."""

    company: Company | None = None
    units: dict[int, Unit] = field(default_factory=dict)
    employees: dict[int, Employee] = field(default_factory=dict)
    grants: dict[int, tuple[Grant, ...]] = field(default_factory=dict)
    links: dict[int, TelegramLink] = field(default_factory=dict)
    preferences: dict[int, Preferences] = field(default_factory=dict)
    invitations: dict[int, Invitation] = field(default_factory=dict)
    contracts: dict[int, Contract] = field(default_factory=dict)
    official: list[OfficialCoefficient] = field(default_factory=list)
    vehicles: dict[int, Vehicle] = field(default_factory=dict)
    assignments: dict[int, Assignment] = field(default_factory=dict)
    records: dict[int, DrivingRecord] = field(default_factory=dict)
    claims: dict[int, RecordedClaim] = field(default_factory=dict)
    journal: list[JournalEntry] = field(default_factory=list)
    drafts: dict[int, Draft] = field(default_factory=dict)
    last_incident_id: int = 0  # the number of a draft that was discarded is not given again
    last_evidence_id: int = 0  # nor that of a photo
    inbox: dict[int, StoredUpdate] = field(default_factory=dict)
    outbox: dict[int, StoredMessage] = field(default_factory=dict)
    file_ids: dict[tuple[str, int], str] = field(default_factory=dict)
    job_runs: dict[tuple[str, str], tuple[JobRun, str]] = field(default_factory=dict)
    bulk: dict[str, list[dict[str, object]]] = field(default_factory=dict)
    incidents: dict[int, Incident] = field(default_factory=dict)
    case_numbers: dict[int, int] = field(default_factory=dict)
    entries: dict[int, Entry] = field(default_factory=dict)
    proposals: dict[int, DecisionProposal] = field(default_factory=dict)
    contests: dict[int, Contest] = field(default_factory=dict)
    statements: dict[int, Mapping[str, str]] = field(default_factory=dict)
    reminders: dict[tuple[int, str], datetime] = field(default_factory=dict)
    evidence: dict[int, Evidence] = field(default_factory=dict)
    handovers: dict[int, Handover] = field(default_factory=dict)
    memos: dict[int, VehicleMemo] = field(default_factory=dict)
    published: dict[tuple[int, Month, FigureKind, str], PublishedFigure] = field(
        default_factory=dict
    )
    renewal_closes: dict[int, RenewalClose] = field(default_factory=dict)
    untold_closes: frozenset[int] = frozenset()
    month_closes: dict[str, tuple[datetime, tuple[EffectRow, ...]]] = field(default_factory=dict)
    rewards: dict[int, Reward] = field(default_factory=dict)
    reached_rewards: dict[tuple[int, int], Reached] = field(default_factory=dict)
    reward_requests: dict[int, RewardRequest] = field(default_factory=dict)
    team_goals: dict[int, TeamGoal] = field(default_factory=dict)
    goal_measures: dict[tuple[int, date], Measure] = field(default_factory=dict)
    pot_entries: dict[int, PotEntry] = field(default_factory=dict)
    fleet_premiums: dict[tuple[int, Month, Regime], KeptPremium] = field(default_factory=dict)
    fleet_counting: dict[tuple[int, Month, Regime], KeptPremium] = field(default_factory=dict)
    fleet_years: dict[tuple[int, Month, Regime, int], KeptYear] = field(default_factory=dict)
    fleet_years_counting: dict[tuple[int, Month, Regime, int], KeptYear] = field(
        default_factory=dict
    )
    fleet_contracts: list[tuple[date, KeptContract]] = field(default_factory=list)
    fleet_claims: list[KeptClaims] = field(default_factory=list)
    contract_steps: dict[tuple[int, date, str], NotedStep] = field(default_factory=dict)
    contract_told: dict[tuple[int, date, str, int], datetime] = field(default_factory=dict)
    contract_notices: dict[int, ContractNotice] = field(default_factory=dict)
    last_contract_notice_id: int = 0  # of one that was taken back: it is not given again
    contract_closes: dict[int, ContractClose] = field(default_factory=dict)
    contract_parameters: list[ParameterEntry] = field(default_factory=list)
    contract_terms: dict[int, ContractTerms] = field(default_factory=dict)
    vehicle_details: dict[int, VehicleDetails] = field(default_factory=dict)
    vehicle_moves: dict[int, VehicleMove] = field(default_factory=dict)
    yearly_premiums: dict[tuple[int, date], YearlyPremium] = field(default_factory=dict)
    statement_requests: dict[int, StatementRequest] = field(default_factory=dict)
    insurer_statements: dict[int, InsurerStatement] = field(default_factory=dict)
    profile_changes: dict[int, ProfileChange] = field(default_factory=dict)
    countdowns_told: dict[tuple[str, int, str, int], datetime] = field(default_factory=dict)
    last_statement_request_id: int = 0  # of what was taken back: it is not given again
    last_insurer_statement_id: int = 0
    last_profile_change_id: int = 0
    confirmations: dict[tuple[int, Month, ConfirmationKind], Confirmation] = field(
        default_factory=dict
    )
    pauses: dict[int, Pause] = field(default_factory=dict)
    past_accounts: dict[tuple[int, datetime], PastAccount] = field(default_factory=dict)
    kept_months: dict[tuple[int, Month], KeptMonth] = field(default_factory=dict)
    last_pause_id: int = 0  # the number of a pause that was removed is not given again
    points: dict[int, PointEntry] = field(default_factory=dict)
    badges: dict[tuple[int, BadgeKind], Badge] = field(default_factory=dict)
    badges_told: dict[tuple[int, BadgeKind], datetime] = field(default_factory=dict)
    attestations: dict[int, Attestation] = field(default_factory=dict)
    attestation_codes: dict[str, AttestationCode] = field(default_factory=dict)
    last_attestation_id: int = 0  # the number of one that was forgotten is not given again
    company_profile: CompanyProfile = field(default_factory=CompanyProfile)
    budgets: dict[tuple[int | None, int | None, int], Budget] = field(default_factory=dict)
    retention_marks: dict[Forgettable, datetime] = field(default_factory=dict)


def next_id(rows: Mapping[int, object]) -> int:
    return max(rows, default=0) + 1
