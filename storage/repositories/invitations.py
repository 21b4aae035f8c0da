"""Invitation links, by the hash of their token."""

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from fleet.people import Invitation
from storage.tables import InvitationRow, table_of

INVITATION = table_of(InvitationRow)

_IS_OPEN = INVITATION.c.used_at.is_(None)


@dataclass(frozen=True, slots=True)
class SqlInvitations:
    """Invitation links."""

    connection: sa.Connection

    def add(self, employee_id: int, token_hash: str, expires_at: datetime) -> None:
        """Keep a link that lets this person join until it expires."""
        values = {"employee_id": employee_id, "token_hash": token_hash, "expires_at": expires_at}
        self.connection.execute(sa.insert(INVITATION).values(values))

    def by_hash(self, token_hash: str) -> Invitation | None:
        """Find the link with that hash."""
        row = self.connection.execute(
            sa.select(INVITATION).where(INVITATION.c.token_hash == token_hash)
        ).one_or_none()
        return None if row is None else Invitation(*row)

    def mark_used(self, invitation_id: int, at: datetime) -> bool:
        """Use it up; False when somebody was faster."""
        change = sa.update(INVITATION).where(INVITATION.c.id == invitation_id, _IS_OPEN)
        return self.connection.execute(change.values(used_at=at)).rowcount == 1

    def revoke(self, employee_id: int, at: datetime) -> None:
        """Use up every open invitation of that person: a new link replaces the old ones."""
        change = sa.update(INVITATION).where(INVITATION.c.employee_id == employee_id, _IS_OPEN)
        self.connection.execute(change.values(used_at=at))
