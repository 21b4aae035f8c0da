"""Free the Telegram account of an employee: the phone was lost, or another person has it now.

The command line calls it, where nobody is identified: it asks for no actor.
"""

from datetime import datetime

from fleet.errors import NotFoundError
from fleet.journal import JournalEntry
from fleet.ports import Work
from fleet.streaks import PastAccount


def unlink_account(work: Work, employee_id: int, now: datetime) -> None:
    """Make the account a stranger's; whoever holds the phone gets and sees nothing more.

    Open invitations stop working; what waits for the chat, or was given up, is dropped, and a begun
    conversation forgotten. The employee may be invited again.

    Raises:
        NotFoundError: There is no such employee, or no account is linked.
    """
    employee = work.people.get(employee_id)
    link = work.people.link_of(employee.id)
    if link is None:
        raise NotFoundError(kind="telegram_link", key=employee.id)
    work.people.unlink(employee.id)
    work.streaks.add_past_account(PastAccount(employee.id, link.linked_at, now))
    work.invitations.revoke(employee.id, now)
    work.outbox.drop_unsent(link.chat_id, now)
    work.drafts.drop(link.chat_id)
    work.journal.write(
        JournalEntry(at=now, event="account_unlinked", subject=f"employee:{employee.id}")
    )
