"""What people confirmed for a month, their pauses, and when they had a vehicle."""

from dataclasses import asdict, dataclass, replace
from datetime import date

import sqlalchemy as sa

from fleet.driving import Assignment
from fleet.logbook import Handover
from fleet.months import Month
from fleet.streaks import Confirmation, ConfirmationKind, PastAccount, Pause
from storage.repositories.driving import ASSIGNMENT
from storage.repositories.logbook import HANDOVER
from storage.repositories.search import employed
from storage.repositories.upsert import insert_new
from storage.tables import (
    EmployeeRow,
    PastAccountRow,
    StreakConfirmationRow,
    StreakMonthRow,
    StreakPauseRow,
    TelegramLinkRow,
    table_of,
)

CONFIRMATION = table_of(StreakConfirmationRow)
PAUSE = table_of(StreakPauseRow)
MONTH = table_of(StreakMonthRow)
PAST_ACCOUNT = table_of(PastAccountRow)
_EMPLOYEE = table_of(EmployeeRow)
_LINK = table_of(TelegramLinkRow)


@dataclass(frozen=True, slots=True)
class SqlStreakBook:
    """Confirmations and pauses."""

    connection: sa.Connection

    def confirm(self, confirmation: Confirmation) -> bool:
        """Add a confirmation; False when the month has one of that kind."""
        values = {**asdict(confirmation), "month": str(confirmation.month)}
        added = insert_new(self.connection, CONFIRMATION, values).returning(CONFIRMATION.c.month)
        return self.connection.execute(added).one_or_none() is not None

    def unconfirm(self, employee_id: int, month: Month, kind: ConfirmationKind) -> bool:
        """Take a confirmation back; False when there was none."""
        own = sa.and_(
            CONFIRMATION.c.employee_id == employee_id,
            CONFIRMATION.c.month == str(month),
            CONFIRMATION.c.kind == kind,
        )
        return bool(self.connection.execute(sa.delete(CONFIRMATION).where(own)).rowcount)

    def confirmations_of(self, employee_id: int, since: Month) -> list[Confirmation]:
        """List what the person confirmed from a month on, oldest month first."""
        rows = self.connection.execute(
            sa.select(CONFIRMATION)
            .where(CONFIRMATION.c.employee_id == employee_id, CONFIRMATION.c.month >= str(since))
            .order_by(CONFIRMATION.c.month, CONFIRMATION.c.kind)
        )
        return [Confirmation(row.employee_id, Month.read(row.month), *row[2:]) for row in rows]

    def pauses_of(self, employee_id: int) -> list[Pause]:
        """List every pause of the person, oldest first."""
        rows = self.connection.execute(
            sa.select(PAUSE)
            .where(PAUSE.c.employee_id == employee_id)
            .order_by(PAUSE.c.from_on, PAUSE.c.id)
        )
        return [Pause(*row) for row in rows]

    def add_pause(self, pause: Pause) -> Pause:
        """Add a pause; the store gives the id."""
        values = asdict(pause)
        del values["id"]
        insert = sa.insert(PAUSE).values(values).returning(PAUSE.c.id)
        return replace(pause, id=int(self.connection.execute(insert).scalar_one()))

    def end_pause(self, pause_id: int, until_on: date | None) -> bool:
        """Change the first day on which a pause is over; False when there is no such pause."""
        change = sa.update(PAUSE).where(PAUSE.c.id == pause_id).values(until_on=until_on)
        return bool(self.connection.execute(change).rowcount)

    def remove_pause(self, pause_id: int) -> bool:
        """Forget a pause; False when there was none."""
        gone = self.connection.execute(sa.delete(PAUSE).where(PAUSE.c.id == pause_id))
        return bool(gone.rowcount)

    def add_past_account(self, account: PastAccount) -> None:
        """Note that a person had an account until an instant."""
        self.connection.execute(insert_new(self.connection, PAST_ACCOUNT, asdict(account)))

    def past_accounts_of(self, employee_id: int) -> list[PastAccount]:
        """List the accounts that the person had before, oldest first."""
        rows = self.connection.execute(
            sa.select(PAST_ACCOUNT)
            .where(PAST_ACCOUNT.c.employee_id == employee_id)
            .order_by(PAST_ACCOUNT.c.linked_at)
        )
        return [PastAccount(*row) for row in rows]

    def keep_month(self, employee_id: int, month: Month) -> None:
        """Note that the person took part in a month."""
        values = {"employee_id": employee_id, "month": str(month)}
        self.connection.execute(insert_new(self.connection, MONTH, values))

    def months_kept_of(self, employee_id: int) -> list[Month]:
        """List the months in which the person took part by something that is forgotten."""
        months = sa.select(MONTH.c.month).where(MONTH.c.employee_id == employee_id)
        found = self.connection.execute(months.order_by(MONTH.c.month)).scalars()
        return [Month.read(one) for one in found]

    def assignments_of(self, employee_id: int) -> list[Assignment]:
        """List every vehicle that was ever given to the person, oldest first."""
        rows = self.connection.execute(
            sa.select(ASSIGNMENT)
            .where(ASSIGNMENT.c.employee_id == employee_id)
            .order_by(ASSIGNMENT.c.from_on, ASSIGNMENT.c.id)
        )
        return [Assignment(*row) for row in rows]

    def handovers_of(self, employee_id: int) -> list[Handover]:
        """List every vehicle that the person ever took, oldest first."""
        rows = self.connection.execute(
            sa.select(HANDOVER)
            .where(HANDOVER.c.employee_id == employee_id)
            .order_by(HANDOVER.c.taken_at, HANDOVER.c.id)
        )
        return [Handover(*row) for row in rows]

    def to_ask(self, month: Month, on: date, after_id: int, limit: int) -> list[int]:
        """List a page by id of whom to ask about a month."""
        confirmed = sa.exists().where(
            CONFIRMATION.c.employee_id == _EMPLOYEE.c.id, CONFIRMATION.c.month == str(month)
        )
        paused = sa.exists().where(
            PAUSE.c.employee_id == _EMPLOYEE.c.id,
            PAUSE.c.from_on <= on,
            sa.or_(PAUSE.c.until_on.is_(None), PAUSE.c.until_on > on),
        )
        rows = self.connection.execute(
            sa.select(_EMPLOYEE.c.id)
            .join(_LINK, _LINK.c.employee_id == _EMPLOYEE.c.id)
            .where(_LINK.c.unreachable_at.is_(None), employed(on), _EMPLOYEE.c.id > after_id)
            .where(~confirmed, ~paused)
            .order_by(_EMPLOYEE.c.id)
            .limit(limit)
        )
        return [int(row.id) for row in rows]
