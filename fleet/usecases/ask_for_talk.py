"""Ask somebody for a talk: a human conversation must follow figures (FLEET.md § 4).

What it is about is not asked and not kept; nobody is written to before the person says so.
"""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from fleet.access import Action, Actor, guarded
from fleet.journal import JournalEntry
from fleet.people import Employee, Role
from fleet.ports import Work
from fleet.reach import is_reachable

TALKING = (Role.HR, Role.FLEET_MANAGER)


@dataclass(frozen=True, slots=True)
class TalkWanted:
    """Who asks, and who is told.

    Attributes:
        told: Those of the role over the person's units who can be written to, without the person.
        key: Name of the wish: on one day, a role is told of it once.
    """

    employee: Employee
    told: tuple[int, ...]
    key: str


@guarded(Action.ASK_FOR_TALK)
def ask_for_talk(work: Work, actor: Actor, role: Role, now: datetime, zone: ZoneInfo) -> TalkWanted:
    """Note that the person would like a talk; once a day with each role."""
    employee = work.people.get(actor.employee_id or 0)
    today = now.astimezone(zone).date()
    holders = work.people.holders((role,), work.people.lineage_of(employee.id), today)
    told = tuple(one for one in holders if one != employee.id and is_reachable(work, one))
    if told:
        work.journal.write(
            JournalEntry(
                at=now,
                event="talk_asked",
                subject=f"employee:{employee.id}",
                actor_id=employee.id,
                details={"role": role.value},
            )
        )
    return TalkWanted(employee, told, f"talk:{employee.id}:{role.value}:{today.isoformat()}")
