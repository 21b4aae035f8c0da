"""How fast messages may go."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.delivery.limiter import Limiter, Limits
from fleet.delivery import Priority

CHAT = 7
GROUP = -100


def send(limiter: Limiter, chat: int, at: float, seconds: float = 0.0) -> None:
    """A message that leaves, and whose call takes so long."""
    limiter.leaves(chat, at)
    limiter.landed(chat, at, at + seconds)


def number_that_may_leave(limiter: Limiter, at: float) -> int:
    """How many messages leave at an instant until one must wait; it uses the room up."""
    number = 0
    while limiter.wait_for_room(at) == 0:
        number += 1
        send(limiter, 1000 + number, at)
    return number


def test_thirty_messages_may_leave_at_once_and_the_next_one_waits_for_a_second() -> None:
    limiter = Limiter()
    for chat in range(1, 31):
        send(limiter, chat, 10.0)
    assert 1.0 <= limiter.wait_for_room(10.0) < 1.2
    assert number_that_may_leave(limiter, 11.2) == 30


def test_a_second_is_counted_from_when_a_message_has_surely_arrived() -> None:
    limiter = Limiter(Limits(per_second=1))
    send(limiter, CHAT, 10.0, seconds=0.4)
    assert limiter.wait_for_room(10.5) >= 0.9
    assert limiter.wait_for_chat(CHAT, Priority.NOTICE, 10.5) == pytest.approx(0.9)


def test_what_is_on_its_way_takes_its_place_for_as_long_as_it_takes() -> None:
    limiter = Limiter(Limits(per_second=2))
    limiter.leaves(CHAT, 10.0)
    limiter.leaves(CHAT + 1, 10.0)
    assert limiter.wait_for_room(15.0) >= 1
    limiter.landed(CHAT, 10.0, 15.0)
    assert number_that_may_leave(limiter, 15.5) == 0
    assert number_that_may_leave(limiter, 16.1) == 1


@given(st.lists(st.floats(0, 0.2), min_size=1, max_size=200))
def test_no_second_ever_holds_more_than_the_limit(pauses: list[float]) -> None:
    limiter, now, left = Limiter(Limits(per_second=5)), 0.0, []
    for chat, pause in enumerate(pauses):
        now += pause
        now += limiter.wait_for_room(now)
        send(limiter, chat, now)
        left.append(now)
    assert all(later - earlier >= 1 for earlier, later in zip(left, left[5:], strict=False))


def test_a_chat_gets_three_replies_at_once_and_then_one_a_second() -> None:
    limiter = Limiter()
    for _ in range(3):
        assert limiter.wait_for_chat(CHAT, Priority.REPLY, 5.0) == 0
        send(limiter, CHAT, 5.0)
    assert limiter.wait_for_chat(CHAT, Priority.REPLY, 5.0) == 1
    assert limiter.wait_for_chat(CHAT, Priority.REPLY, 6.0) == 0


def test_a_broadcast_never_bursts() -> None:
    limiter = Limiter()
    send(limiter, CHAT, 5.0)
    assert limiter.wait_for_chat(CHAT, Priority.BROADCAST, 5.25) == 0.75


def test_a_group_gets_twenty_messages_a_minute() -> None:
    limiter = Limiter(Limits(chat_seconds=0))
    for number in range(20):
        send(limiter, GROUP, float(number))
    assert limiter.wait_for_chat(GROUP, Priority.REPLY, 20.0) == 40
    assert limiter.wait_for_chat(GROUP, Priority.REPLY, 60.0) == 0


def test_a_pause_holds_everybody_and_is_never_shortened() -> None:
    limiter = Limiter()
    limiter.pause(30.0)
    limiter.pause(20.0)
    assert limiter.pause_left(25.0) == limiter.wait_for_room(25.0) == 5
    assert limiter.pause_left(30.0) == 0
    assert number_that_may_leave(limiter, 30.0) == 30


def test_one_chat_that_waits_leaves_the_others_alone() -> None:
    limiter = Limiter()
    send(limiter, CHAT, 5.0)
    assert limiter.wait_for_chat(CHAT + 1, Priority.BROADCAST, 5.0) == 0


def test_a_chat_waits_for_what_came_late_and_not_for_the_length_of_the_line() -> None:
    limiter, at = Limiter(), 10.0
    for chat in range(100, 160):
        send(limiter, chat, at, seconds=0.4)
    send(limiter, CHAT, at, seconds=0.4)
    send(limiter, CHAT + 1, at, seconds=0.7)
    assert limiter.wait_for_chat(CHAT, Priority.NOTICE, 10.7) == pytest.approx(0.3)
    assert limiter.wait_for_chat(CHAT + 1, Priority.NOTICE, 10.7) == pytest.approx(0.6)


def test_no_place_is_free_before_its_answer_however_long_the_line_is() -> None:
    limiter = Limiter(Limits(per_second=1))
    for number in range(60):
        send(limiter, CHAT, float(number), seconds=1.5)
    limiter.leaves(CHAT, 70.0)
    assert limiter.wait_for_room(71.4) > 0
    limiter.landed(CHAT, 70.0, 71.5)
    assert limiter.wait_for_room(71.5) == 0
