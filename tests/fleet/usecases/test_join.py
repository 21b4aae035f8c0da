"""Joining: one link, one account, one person, after the notice in force."""

from dataclasses import replace
from datetime import timedelta

import pytest

from fleet.access import STRANGER
from fleet.errors import ConflictError, InvitationRefusedError, NotFoundError
from fleet.people import TelegramLink
from fleet.ports import Work
from fleet.usecases.invite import create_invitation, hash_token
from fleet.usecases.join import Account, accept_invitation, open_invitation
from tests.support.small_company import NOW, TODAY, SmallCompany

ACCOUNT = Account(telegram_user_id=555, chat_id=555)


@pytest.fixture
def token(work: Work, company: SmallCompany) -> str:
    return create_invitation(work, company.invited, NOW).token


def test_a_token_has_128_random_bits_that_a_deep_link_can_carry(
    work: Work, company: SmallCompany
) -> None:
    tokens = {create_invitation(work, company.invited, NOW).token for _ in range(50)}
    assert len(tokens) == 50
    assert all(len(token) == 22 for token in tokens)


def test_the_store_keeps_the_hash_and_never_the_token(work: Work, token: str) -> None:
    invitation = work.invitations.by_hash(hash_token(token))
    assert invitation is not None
    assert token not in repr(work)
    assert len(invitation.token_hash) == 64


def test_a_new_invitation_replaces_the_older_one(
    work: Work, company: SmallCompany, token: str
) -> None:
    create_invitation(work, company.invited, NOW)
    with pytest.raises(InvitationRefusedError) as refused:
        open_invitation(work, STRANGER, token, ACCOUNT, TODAY, NOW)
    assert refused.value.reason == "used"


def test_somebody_who_is_linked_cannot_be_invited_again(work: Work, company: SmallCompany) -> None:
    with pytest.raises(ConflictError):
        create_invitation(work, company.camille, NOW)


def test_nobody_can_be_invited_who_does_not_exist(work: Work, company: SmallCompany) -> None:
    assert company
    with pytest.raises(NotFoundError):
        create_invitation(work, 4711, NOW)


def test_opening_an_invitation_uses_nothing_up(
    work: Work, company: SmallCompany, token: str
) -> None:
    for _ in range(2):
        welcome = open_invitation(work, STRANGER, token, ACCOUNT, TODAY, NOW)
    assert welcome.employee.id == company.invited
    assert welcome.company.name == "Acme & Fils"


def test_accepting_links_the_account_with_the_version_that_was_read(
    work: Work, company: SmallCompany, token: str
) -> None:
    accept_invitation(work, STRANGER, token, ACCOUNT, TODAY, NOW)

    assert work.people.link_of(company.invited) == TelegramLink(
        company.invited, 555, 555, NOW, notice_version=3
    )
    (entry, _) = work.journal.about(f"employee:{company.invited}", 9)
    assert (entry.event, entry.details) == ("account_linked", {"notice_version": 3})


@pytest.mark.parametrize(
    ("days", "account", "reason"),
    [
        (0, Account(556, 556), "used"),
        (20, Account(556, 556), "used"),
        (0, Account(1001, 1001), "already_linked"),
        (0, ACCOUNT, "used"),
    ],
)
def test_a_used_link_says_why_it_no_longer_works(
    work: Work, token: str, days: int, account: Account, reason: str
) -> None:
    accept_invitation(work, STRANGER, token, ACCOUNT, TODAY, NOW)
    later = timedelta(days=days)
    with pytest.raises(InvitationRefusedError) as refused:
        accept_invitation(work, STRANGER, token, account, TODAY + later, NOW + later)
    assert refused.value.reason == reason


def test_a_link_expires_after_two_weeks(work: Work, token: str) -> None:
    last = NOW + timedelta(days=14) - timedelta(seconds=1)
    open_invitation(work, STRANGER, token, ACCOUNT, TODAY, last)
    with pytest.raises(InvitationRefusedError) as refused:
        open_invitation(work, STRANGER, token, ACCOUNT, TODAY, NOW + timedelta(days=14))
    assert refused.value.reason == "expired"


def test_somebody_who_has_left_cannot_join(work: Work, company: SmallCompany, token: str) -> None:
    tomorrow = TODAY + timedelta(days=1)
    gone = replace(work.people.get(company.invited), left_on=TODAY)
    employees = work.state.employees  # type: ignore[attr-defined]  # the fake's own rows
    employees[gone.id] = gone
    with pytest.raises(InvitationRefusedError) as refused:
        open_invitation(work, STRANGER, token, ACCOUNT, tomorrow, NOW)
    assert refused.value.reason == "expired"


def test_a_token_that_nobody_made_is_unknown(work: Work, company: SmallCompany) -> None:
    assert company
    with pytest.raises(InvitationRefusedError) as refused:
        open_invitation(work, STRANGER, "A" * 22, ACCOUNT, TODAY, NOW)
    assert refused.value.reason == "unknown"
