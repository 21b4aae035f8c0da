"""The rows of the store: the only place that says which tables and columns there are."""

from storage.tables.columns import metadata, table_of
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
from storage.tables.journal import JournalRow
from storage.tables.people import (
    CompanyRow,
    EmployeeRow,
    GrantRow,
    InvitationRow,
    PreferencesRow,
    TelegramLinkRow,
    UnitRow,
)

__all__ = [
    "AssignmentRow",
    "ClaimDecisionRow",
    "ClaimRow",
    "CompanyRow",
    "ContractRow",
    "DraftRow",
    "DrawnPictureRow",
    "DrivingRecordRow",
    "EmployeeRow",
    "GrantRow",
    "InboxLaneRow",
    "InboxRow",
    "InterruptionRow",
    "InvitationRow",
    "JobRunRow",
    "JournalRow",
    "OfficialCoefficientRow",
    "OutboxLaneRow",
    "OutboxRow",
    "PreferencesRow",
    "TelegramLinkRow",
    "UnitRow",
    "VehicleRow",
    "metadata",
    "table_of",
]
