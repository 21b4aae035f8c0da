"""Give an employee a role over a unit, or take it back: an import only ever adds roles.

The command line calls it, where nobody is identified: it asks for no actor.
"""

from datetime import datetime

from fleet.journal import JournalEntry
from fleet.people import Grant
from fleet.ports import Work


def grant_role(work: Work, employee_id: int, grant: Grant, now: datetime) -> bool:
    """Give the role; returns False when it is held already.

    Raises:
        NotFoundError: There is no such employee.
    """
    employee = work.people.get(employee_id)
    if grant in work.people.grants_of(employee.id):
        return False
    work.people.grant(employee.id, grant)
    _write_down(work, "role_granted", employee.id, grant, now)
    return True


def revoke_role(work: Work, employee_id: int, grant: Grant, now: datetime) -> bool:
    """Take the role back, from the next update on; returns False when it was not held.

    Raises:
        NotFoundError: There is no such employee.
    """
    employee = work.people.get(employee_id)
    if not work.people.revoke(employee.id, grant):
        return False
    _write_down(work, "role_revoked", employee.id, grant, now)
    return True


def _write_down(work: Work, event: str, employee_id: int, grant: Grant, now: datetime) -> None:
    work.journal.write(
        JournalEntry(
            at=now,
            event=event,
            subject=f"employee:{employee_id}",
            details={"role": grant.role.value, "unit_id": grant.unit_id},
        )
    )
