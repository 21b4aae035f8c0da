"""Invite everybody who has no Telegram account linked, in one go.

The command line calls it, where nobody is identified: it asks for no actor.
"""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from fleet.errors import NotFoundError
from fleet.journal import JournalEntry
from fleet.people import Employee
from fleet.ports import Bulk, Work
from fleet.usecases.invite import DAYS_OF_VALIDITY, TOKEN_BYTES, NewInvitation, hash_token


@dataclass(frozen=True, slots=True)
class Invited:
    """A person with the name of their unit and their new invitation."""

    employee: Employee
    unit_name: str
    invitation: NewInvitation


def invite_everybody(
    work: Work, today: date, now: datetime, days_of_validity: int = DAYS_OF_VALIDITY
) -> list[Invited]:
    """Make one open invitation for each employed person without account; older ones end.

    Raises:
        NotFoundError: The company is not set up.
    """
    company = work.units.company()
    if company is None:
        raise NotFoundError(kind="company", key="")
    names = {unit.id: unit.name for unit in work.units.all()}
    expires_at = now + timedelta(days=days_of_validity)
    invited = [
        Invited(person, names[person.unit_id], _new(person, expires_at))
        for person in work.people.without_link(company.unit_id, today)
    ]
    _revoke(work.bulk, {one.employee.id for one in invited}, now)
    work.bulk.insert("invitation", map(_row, invited))
    work.journal.write(*_entries(invited, now, days_of_validity))
    return invited


def _new(person: Employee, expires_at: datetime) -> NewInvitation:
    return NewInvitation(person.id, secrets.token_urlsafe(TOKEN_BYTES), expires_at)


def _row(one: Invited) -> dict[str, object]:
    return {
        "employee_id": one.employee.id,
        "token_hash": hash_token(one.invitation.token),
        "expires_at": one.invitation.expires_at,
        "used_at": None,
    }


def _revoke(bulk: Bulk, people: set[int], now: datetime) -> None:
    rows = bulk.rows("invitation", ("id", "employee_id", "used_at"))
    bulk.update(
        "invitation",
        [
            {"id": row_id, "used_at": now}
            for row_id, employee_id, used_at in rows
            if used_at is None and employee_id in people
        ],
    )


def _entries(
    invited: Iterable[Invited], now: datetime, days_of_validity: int
) -> Iterable[JournalEntry]:
    for one in invited:
        yield JournalEntry(
            at=now,
            event="invitation_created",
            subject=f"employee:{one.employee.id}",
            details={"days_of_validity": days_of_validity},
        )
