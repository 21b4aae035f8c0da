"""`bonroute unlink` and `bonroute role`, as an operator types them."""

from datetime import UTC, datetime

import pytest

from fleet.people import Role, TelegramLink
from fleet.ports import Work
from tests.support.command_line import BOT, bonroute, in_database

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
ADMIN = "1"


def link_admin(work: Work) -> None:
    person = work.people.by_number(ADMIN)
    assert person is not None
    work.people.link(TelegramLink(person.id, 77, 77, NOW, 1))


def roles(work: Work) -> list[Role]:
    person = work.people.by_number(ADMIN)
    assert person is not None
    return [grant.role for grant in work.people.grants_of(person.id)]


def code_of_the_company(work: Work) -> str:
    return next(unit.code for unit in work.units.all() if unit.parent_id is None)


def test_an_account_is_freed_and_its_person_can_be_invited_again(ready: dict[str, str]) -> None:
    in_database(ready, link_admin)
    assert bonroute(ready, "invite", ADMIN, *BOT).exit_code == 2

    freed = bonroute(ready, "unlink", ADMIN)

    assert freed.exit_code == 0
    assert "libéré" in freed.stderr
    assert bonroute(ready, "invite", ADMIN, *BOT).exit_code == 0


@pytest.mark.parametrize(
    ("number", "words"), [("404", "Aucun salarié"), (ADMIN, "pas de compte Telegram")]
)
def test_who_has_no_account_is_left_alone(ready: dict[str, str], number: str, words: str) -> None:
    result = bonroute(ready, "unlink", number)
    assert result.exit_code == 2
    assert words in result.stderr


def test_a_role_is_given_and_taken_back(ready: dict[str, str]) -> None:
    company = in_database(ready, code_of_the_company)
    before = in_database(ready, roles)

    given = bonroute(ready, "role", ADMIN, "--grant", "hr", "--unit", company)
    held = in_database(ready, roles)
    taken = bonroute(ready, "role", ADMIN, "--revoke", "hr", "--unit", company)
    again = bonroute(ready, "role", ADMIN, "--revoke", "hr", "--unit", company)

    assert [given.exit_code, taken.exit_code, again.exit_code] == [0, 0, 0]
    assert set(held) == {*before, Role.HR}
    assert in_database(ready, roles) == before
    assert "n’avait pas" in again.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        (ADMIN, "--unit", "SIEGE"),
        (ADMIN, "--grant", "hr", "--revoke", "hr", "--unit", "SIEGE"),
        (ADMIN, "--grant", "driver", "--unit", "SIEGE"),
        (ADMIN, "--grant", "hr", "--unit", "nowhere"),
        ("404", "--grant", "hr", "--unit", "nowhere"),
        (ADMIN, "--grant", "hr"),
    ],
)
def test_a_change_that_is_not_clear_is_refused(
    ready: dict[str, str], arguments: tuple[str, ...]
) -> None:
    before = in_database(ready, roles)
    assert bonroute(ready, "role", *arguments).exit_code == 2
    assert in_database(ready, roles) == before
