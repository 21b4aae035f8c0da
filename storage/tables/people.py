"""Units, employees, what they may do, their account and their wishes."""

from datetime import date, datetime

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from fleet.people import Language, Role, UnitKind
from storage.tables.columns import member_of, reference, row_id, telegram_id, within


class UnitRow(SQLModel, table=True):
    """A node of the tree; `path` holds the ids from the company down, such as `/1/4/9/`."""

    __tablename__ = "unit"

    id: int | None = row_id()
    parent_id: int | None = reference("unit.id", default=None, index=True)
    kind: UnitKind = member_of(UnitKind, "kind")
    code: str = Field(unique=True)
    name: str
    path: str = Field(default="", index=True)


class CompanyRow(SQLModel, table=True):
    """The one company of this store."""

    __tablename__ = "company"

    unit_id: int = reference("unit.id", primary_key=True)
    name: str
    privacy_contact: str
    notice_version: int


class EmployeeRow(SQLModel, table=True):
    """A person; `search_text` is last name, first name and number without accents and case."""

    __tablename__ = "employee"

    id: int | None = row_id()
    number: str = Field(unique=True)
    first_name: str
    last_name: str
    search_text: str
    unit_id: int = reference("unit.id", index=True)
    language: Language = member_of(Language, "language")
    entered_on: date
    left_on: date | None = None


class GrantRow(SQLModel, table=True):
    """A role held over a unit."""

    __tablename__ = "employee_grant"

    employee_id: int = reference("employee.id", primary_key=True)
    role: Role = member_of(Role, "role", primary_key=True)
    unit_id: int = reference("unit.id", primary_key=True)


class TelegramLinkRow(SQLModel, table=True):
    """The account of an employee: one each way."""

    __tablename__ = "telegram_link"

    employee_id: int = reference("employee.id", primary_key=True)
    telegram_user_id: int = telegram_id(unique=True)
    chat_id: int = telegram_id(unique=True)
    linked_at: datetime
    notice_version: int
    unreachable_at: datetime | None = None


class PreferencesRow(SQLModel, table=True):
    """What a person chose; without a row the defaults hold."""

    __tablename__ = "preferences"
    __table_args__ = (
        within("quiet_from_minute", 0, 1439),
        within("quiet_until_minute", 0, 1439),
    )

    employee_id: int = reference("employee.id", primary_key=True)
    language: Language = member_of(Language, "language")
    quiet_from_minute: int
    quiet_until_minute: int
    wants_digest: bool = Field(sa_type=sa.Boolean)
    wants_weekly: bool = Field(
        default=True, sa_type=sa.Boolean, sa_column_kwargs={"server_default": sa.true()}
    )


class InvitationRow(SQLModel, table=True):
    """An invitation link, by the hash of its token."""

    __tablename__ = "invitation"

    id: int | None = row_id()
    employee_id: int = reference("employee.id", index=True)
    token_hash: str = Field(unique=True)
    expires_at: datetime
    used_at: datetime | None = None
