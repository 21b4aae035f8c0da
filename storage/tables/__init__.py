"""The rows of the store: the only place that says which tables and columns there are."""

from storage.tables.attestations import (
    AttestationCodeRow,
    AttestationRow,
    BudgetRow,
    CompanyProfileRow,
)
from storage.tables.cases import ContestRow, DecisionProposalRow, IncidentEntryRow
from storage.tables.columns import metadata, table_of
from storage.tables.contracts import (
    ContractCloseRow,
    ContractNoticeRow,
    ContractStepRow,
    ContractToldRow,
)
from storage.tables.delivery import (
    DraftRow,
    DrawnPictureRow,
    InboxLaneRow,
    InboxRow,
    JobRunRow,
    OutboxLaneRow,
    OutboxRow,
)
from storage.tables.driving import (
    AssignmentRow,
    ClaimDecisionRow,
    ClaimRow,
    ContractRow,
    DrivingRecordRow,
    InterruptionRow,
    OfficialCoefficientRow,
    VehicleRow,
)
from storage.tables.fleet import (
    FleetContractRow,
    FleetMonthClaimsRow,
    FleetMonthRow,
    FleetYearRow,
)
from storage.tables.garage import (
    ContractFormerRow,
    ContractGuaranteeRow,
    ContractTermsRow,
    VehicleDetailsRow,
    VehicleMoveRow,
    YearlyPremiumRow,
)
from storage.tables.incidents import (
    AccidentStatementRow,
    CaseCounterRow,
    IncidentRow,
    ReminderRow,
)
from storage.tables.journal import JournalRow
from storage.tables.logbook import EvidenceRow, HandoverRow, VehicleMemoRow
from storage.tables.parameters import ContractParameterRow
from storage.tables.people import (
    CompanyRow,
    EmployeeRow,
    GrantRow,
    InvitationRow,
    PreferencesRow,
    TelegramLinkRow,
    UnitRow,
)
from storage.tables.recognition import BadgeRow, BadgeToldRow, PointEntryRow
from storage.tables.renewals import MonthCloseRow, MonthEffectRow, RenewalCloseRow
from storage.tables.retention import RetentionMarkRow
from storage.tables.rewards import (
    GoalMeasureRow,
    PotEntryRow,
    RewardReachedRow,
    RewardRequestRow,
    RewardRow,
    TeamGoalRow,
)
from storage.tables.statements import (
    CountdownToldRow,
    InsurerStatementClaimRow,
    InsurerStatementRow,
    ProfileChangeRow,
    StatementRequestRow,
)
from storage.tables.statistics import PublishedFigureRow
from storage.tables.streaks import (
    PastAccountRow,
    StreakConfirmationRow,
    StreakMonthRow,
    StreakPauseRow,
)

__all__ = [
    "AccidentStatementRow",
    "AssignmentRow",
    "AttestationCodeRow",
    "AttestationRow",
    "BadgeRow",
    "BadgeToldRow",
    "BudgetRow",
    "CaseCounterRow",
    "ClaimDecisionRow",
    "ClaimRow",
    "CompanyProfileRow",
    "CompanyRow",
    "ContestRow",
    "ContractCloseRow",
    "ContractFormerRow",
    "ContractGuaranteeRow",
    "ContractNoticeRow",
    "ContractParameterRow",
    "ContractRow",
    "ContractStepRow",
    "ContractTermsRow",
    "ContractToldRow",
    "CountdownToldRow",
    "DecisionProposalRow",
    "DraftRow",
    "DrawnPictureRow",
    "DrivingRecordRow",
    "EmployeeRow",
    "EvidenceRow",
    "FleetContractRow",
    "FleetMonthClaimsRow",
    "FleetMonthRow",
    "FleetYearRow",
    "GoalMeasureRow",
    "GrantRow",
    "HandoverRow",
    "InboxLaneRow",
    "InboxRow",
    "IncidentEntryRow",
    "IncidentRow",
    "InsurerStatementClaimRow",
    "InsurerStatementRow",
    "InterruptionRow",
    "InvitationRow",
    "JobRunRow",
    "JournalRow",
    "MonthCloseRow",
    "MonthEffectRow",
    "OfficialCoefficientRow",
    "OutboxLaneRow",
    "OutboxRow",
    "PastAccountRow",
    "PointEntryRow",
    "PotEntryRow",
    "PreferencesRow",
    "ProfileChangeRow",
    "PublishedFigureRow",
    "ReminderRow",
    "RenewalCloseRow",
    "RetentionMarkRow",
    "RewardReachedRow",
    "RewardRequestRow",
    "RewardRow",
    "StatementRequestRow",
    "StreakConfirmationRow",
    "StreakMonthRow",
    "StreakPauseRow",
    "TeamGoalRow",
    "TelegramLinkRow",
    "UnitRow",
    "VehicleDetailsRow",
    "VehicleMemoRow",
    "VehicleMoveRow",
    "VehicleRow",
    "YearlyPremiumRow",
    "metadata",
    "table_of",
]
