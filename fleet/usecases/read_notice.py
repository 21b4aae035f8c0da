"""Read the notice again, because the company has changed it since the account was linked.

The proof is of information, not of consent: the version and the instant are kept.
"""

from dataclasses import replace
from datetime import datetime

from fleet.access import Action, Actor, guarded
from fleet.journal import JournalEntry
from fleet.people import Company
from fleet.ports import Work
from fleet.usecases.join import company_of


@guarded(Action.READ_PRIVACY)
def notice_to_read(work: Work, actor: Actor) -> Company | None:
    """The company whose notice the actor has not read in its present version, if that is so."""
    company = company_of(work)
    link = work.people.link_of(actor.employee_id or 0)
    return company if link is not None and link.notice_version < company.notice_version else None


@guarded(Action.READ_PRIVACY)
def confirm_notice(work: Work, actor: Actor, version: int, now: datetime) -> bool:
    """Keep that the actor has read that version; False when it is not the one in force."""
    company = company_of(work)
    link = work.people.link_of(actor.employee_id or 0)
    if link is None or version != company.notice_version:
        return False
    if link.notice_version < version:
        work.people.link(replace(link, notice_version=version))
        work.journal.write(
            JournalEntry(
                at=now,
                event="notice_read",
                subject=f"employee:{link.employee_id}",
                actor_id=link.employee_id,
                details={"notice_version": version},
            )
        )
    return True
