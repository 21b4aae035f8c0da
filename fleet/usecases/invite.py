"""Invite an employee: a link that lets them join, once, for a while.

The token leaves this module once, in what it returns; the store keeps its hash alone.
"""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from fleet.errors import ConflictError
from fleet.journal import JournalEntry
from fleet.ports import Work

TOKEN_BYTES = 16  # 128 random bits, written as 22 characters that a deep link may hold
DAYS_OF_VALIDITY = 14


@dataclass(frozen=True, slots=True)
class NewInvitation:
    """An invitation just made.

    Attributes:
        token: What the deep link carries, as in `t.me/bot?start=TOKEN`; it cannot be read again.
    """

    employee_id: int
    token: str
    expires_at: datetime


def hash_token(token: str) -> str:
    """SHA-256 of an invitation's token, in hexadecimal, as the store keeps it."""
    return hashlib.sha256(token.encode()).hexdigest()


def create_invitation(
    work: Work, employee_id: int, now: datetime, days_of_validity: int = DAYS_OF_VALIDITY
) -> NewInvitation:
    """Make the one open invitation of an employee; older ones stop working.

    The command line calls it, where nobody is identified: it asks for no actor.

    Raises:
        NotFoundError: There is no such employee.
        ConflictError: The employee already has a Telegram account linked.
    """
    employee = work.people.get(employee_id)
    if work.people.link_of(employee.id) is not None:
        raise ConflictError(kind="telegram_link", constraint="one_account_per_employee")
    token = secrets.token_urlsafe(TOKEN_BYTES)
    expires_at = now + timedelta(days=days_of_validity)
    work.invitations.revoke(employee.id, now)
    work.invitations.add(employee.id, hash_token(token), expires_at)
    work.journal.write(
        JournalEntry(
            at=now,
            event="invitation_created",
            subject=f"employee:{employee.id}",
            details={"days_of_validity": days_of_validity},
        )
    )
    return NewInvitation(employee.id, token, expires_at)
