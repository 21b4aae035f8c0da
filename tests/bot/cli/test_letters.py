"""`bonroute letters`: what was given up, and sending it again."""

from datetime import UTC, datetime

import pytest

from fleet.delivery import OutgoingMessage
from fleet.ports import Work
from tests.support.command_line import bonroute, in_database

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)


@pytest.fixture
def dead(ready: dict[str, str]) -> dict[str, str]:
    """A store with one dead letter."""

    def let_one_die(work: Work) -> None:
        text = {"chat_id": 77, "text": "Zoé Martin"}
        work.outbox.add([OutgoingMessage("77:secret", 77, "sendMessage", text)], NOW)
        [claimed] = work.outbox.claim(NOW, 1, 30)
        work.outbox.give_up(claimed.id, "Forbidden: bot was blocked by the user", NOW)

    in_database(ready, let_one_die)
    return ready


def test_a_dead_letter_is_listed_without_what_it_says_and_to_whom(dead: dict[str, str]) -> None:
    result = bonroute(dead, "letters")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "1\tsendMessage\t2026-11-21T10:30:00+01:00\tForbidden: bot was blocked by the user"
    ]


def test_a_dead_letter_is_sent_again(dead: dict[str, str]) -> None:
    assert bonroute(dead, "letters", "--send-again", "1").exit_code == 0

    assert in_database(dead, lambda work: work.outbox.count_waiting()) == 1
    listed = bonroute(dead, "letters")
    assert listed.stdout == ""
    assert "Aucun message" in listed.stderr


def test_what_was_not_given_up_cannot_be_sent_again(dead: dict[str, str]) -> None:
    result = bonroute(dead, "letters", "--send-again", "404")
    assert result.exit_code == 2
    assert "404" in result.stderr
