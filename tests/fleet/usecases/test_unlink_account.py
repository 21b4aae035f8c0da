"""Freeing an account: who holds the phone afterwards is a stranger."""

from datetime import timedelta

import pytest

from fleet.delivery import OutgoingMessage
from fleet.errors import NotFoundError
from fleet.ports import Draft, Work
from fleet.usecases.invite import create_invitation, hash_token
from fleet.usecases.unlink_account import unlink_account
from tests.support.small_company import NOW, SmallCompany


def test_an_unlinked_account_is_nobody_and_its_person_may_be_invited_again(
    work: Work, company: SmallCompany
) -> None:
    unlink_account(work, company.camille, NOW)

    assert work.people.identify(company.account(company.camille)) is None
    assert create_invitation(work, company.camille, NOW)


def test_unlinking_is_written_down_without_naming_anybody(
    work: Work, company: SmallCompany
) -> None:
    unlink_account(work, company.camille, NOW)

    [entry, *_] = work.journal.about(f"employee:{company.camille}", 5)
    assert (entry.event, entry.actor_id, dict(entry.details)) == ("account_unlinked", None, {})


def test_when_the_account_was_linked_stays_known(work: Work, company: SmallCompany) -> None:
    unlink_account(work, company.camille, NOW + timedelta(days=3))
    [past] = work.streaks.past_accounts_of(company.camille)
    assert (past.linked_at, past.unlinked_at) == (NOW, NOW + timedelta(days=3))


def test_what_waits_for_the_chat_is_dropped(work: Work, company: SmallCompany) -> None:
    link = work.people.link_of(company.camille)
    assert link is not None
    news = OutgoingMessage("news", link.chat_id, "sendMessage", {"text": "x"})
    work.outbox.add([news], NOW)
    work.drafts.put(link.chat_id, Draft("find", {}), NOW)

    unlink_account(work, company.camille, NOW)

    assert work.outbox.count_waiting() == 0
    assert work.drafts.of(link.chat_id) is None


def test_an_open_invitation_stops_working(work: Work, company: SmallCompany) -> None:
    token = create_invitation(work, company.invited, NOW).token
    link = work.people.link_of(company.camille)
    assert link is not None
    work.people.link(type(link)(company.invited, 4711, 4711, NOW, 3))

    unlink_account(work, company.invited, NOW)

    invitation = work.invitations.by_hash(hash_token(token))
    assert invitation is not None
    assert invitation.used_at == NOW


def test_nobody_without_an_account_is_unlinked(work: Work, company: SmallCompany) -> None:
    with pytest.raises(NotFoundError) as refusal:
        unlink_account(work, company.invited, NOW)
    assert refusal.value.kind == "telegram_link"
    assert work.journal.about(f"employee:{company.invited}", 5) == []
