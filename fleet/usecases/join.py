"""Join: link a Telegram account to the employee whom an invitation names, after the notice.

A token that nobody made is refused as `unknown`; the bot answers it as it answers no token at all,
so that a stranger learns nothing. Whoever holds a true token is told why it no longer works.
"""

from dataclasses import dataclass
from datetime import date, datetime

from fleet.access import Action, Actor, guarded
from fleet.errors import InvitationRefusedError, NotFoundError
from fleet.journal import JournalEntry
from fleet.people import Company, Employee, Invitation, TelegramLink
from fleet.ports import Work
from fleet.usecases.invite import hash_token

UNKNOWN = "unknown"
USED = "used"
EXPIRED = "expired"
ALREADY_LINKED = "already_linked"


@dataclass(frozen=True, slots=True)
class Account:
    """A Telegram account and its private chat with the bot."""

    telegram_user_id: int
    chat_id: int


@dataclass(frozen=True, slots=True)
class Welcome:
    """Whom an invitation is for, and who is responsible for the service that they may join."""

    employee: Employee
    company: Company


@guarded(Action.JOIN)
def open_invitation(
    work: Work, _actor: Actor, token: str, account: Account, today: date, now: datetime
) -> Welcome:
    """Say whom a link is for, without using it up: the notice is read first.

    Raises:
        InvitationRefusedError: The link cannot be used by this account.
        NotFoundError: The company is not set up.
    """
    _, employee = _usable(work, token, account, today, now)
    return Welcome(employee, company_of(work))


@guarded(Action.JOIN)
def accept_invitation(
    work: Work, _actor: Actor, token: str, account: Account, today: date, now: datetime
) -> Employee:
    """Link the account, now that its person has read the notice in force.

    Raises:
        InvitationRefusedError: The link cannot be used by this account.
        NotFoundError: The company is not set up.
    """
    invitation, employee = _usable(work, token, account, today, now)
    if not work.invitations.mark_used(invitation.id, now):
        raise InvitationRefusedError(USED)
    notice_version = company_of(work).notice_version
    work.people.link(
        TelegramLink(employee.id, account.telegram_user_id, account.chat_id, now, notice_version)
    )
    work.journal.write(
        JournalEntry(
            at=now,
            event="account_linked",
            subject=f"employee:{employee.id}",
            actor_id=employee.id,
            details={"notice_version": notice_version},
        )
    )
    return employee


def company_of(work: Work) -> Company:
    """The company that is responsible for the service.

    Raises:
        NotFoundError: The company is not set up.
    """
    company = work.units.company()
    if company is None:
        raise NotFoundError(kind="company", key="company")
    return company


def _usable(
    work: Work, token: str, account: Account, today: date, now: datetime
) -> tuple[Invitation, Employee]:
    invitation = work.invitations.by_hash(hash_token(token))
    if invitation is None:
        raise InvitationRefusedError(UNKNOWN)
    identity = work.people.identify(account.telegram_user_id)
    if identity is not None and identity.employee.id != invitation.employee_id:
        raise InvitationRefusedError(ALREADY_LINKED)
    if invitation.used_at is not None or work.people.link_of(invitation.employee_id) is not None:
        raise InvitationRefusedError(USED)
    employee = work.people.get(invitation.employee_id)
    if invitation.expires_at <= now or not employee.is_employed(today):
        raise InvitationRefusedError(EXPIRED)
    return invitation, employee
