"""The limit holds where messages arrive, and the length of the line costs nothing."""

from bisect import bisect_left
from collections.abc import Iterable
from heapq import heappop, heappush
from itertools import chain, cycle, repeat

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.delivery.limiter import Limiter
from bot.delivery.round_trips import RoundTrips

PER_SECOND = 30
SMALLEST = (0.01, 0.02)  # the way there, and back
UNDER_LOAD = (0.5, 0.02)
ways = st.tuples(st.floats(0, 0.6), st.floats(0, 0.6))


def arrivals(
    limiter: Limiter, delays: Iterable[tuple[float, float]], seconds: float
) -> list[float]:
    """When messages arrive at a server while there is always one more to send.

    Args:
        limiter: Says when one may leave.
        delays: How long each is on its way there, and its answer on the way back.
        seconds: How long messages leave.
    """
    arrived, answers, now, ways = list[float](), list[tuple[float, int, float]](), 0.0, iter(delays)
    while now < seconds:
        while answers and answers[0][0] <= now:
            at, chat, left_at = heappop(answers)
            limiter.landed(chat, left_at, at)
        wait = limiter.wait_for_room(now)
        if wait == 0:
            there, back = next(ways)
            chat = len(arrived) + 1
            limiter.leaves(chat, now)
            arrived.append(now + there)
            heappush(answers, (now + there + back, chat, now))
        else:
            now = min(now + wait, answers[0][0] if answers else now + wait)
    return sorted(arrived)


def most_within_a_second(arrived: list[float]) -> int:
    return max(bisect_left(arrived, at + 1) - number for number, at in enumerate(arrived))


@pytest.mark.parametrize("length", [0.0, 0.4, 0.8])
def test_a_long_line_does_not_slow_the_sending_down(length: float) -> None:
    arrived = arrivals(Limiter(), repeat((length / 2, length / 2)), seconds=60)
    assert len(arrived) >= 0.95 * 60 * PER_SECOND
    assert most_within_a_second(arrived) == PER_SECOND


def test_a_first_burst_that_is_late_under_load_pushes_those_that_follow() -> None:
    delays = chain(repeat(UNDER_LOAD, PER_SECOND), repeat(SMALLEST))
    assert most_within_a_second(arrivals(Limiter(), delays, seconds=5)) == PER_SECOND


def test_a_burst_that_is_late_in_the_middle_pushes_those_that_follow() -> None:
    calm, late = repeat(SMALLEST, 200), repeat(UNDER_LOAD, PER_SECOND)
    arrived = arrivals(Limiter(), cycle(chain(calm, late)), seconds=60)
    assert most_within_a_second(arrived) == PER_SECOND


@given(st.lists(ways, min_size=1, max_size=200))
def test_once_the_shortest_call_was_seen_no_second_at_the_server_holds_more(
    extras: list[tuple[float, float]],
) -> None:
    there, back = SMALLEST
    late = ((there + more, back + longer) for more, longer in cycle(extras))
    arrived = arrivals(Limiter(), chain([SMALLEST], late), seconds=20)
    assert most_within_a_second(arrived) <= PER_SECOND


@given(st.lists(ways, min_size=1, max_size=59))
def test_while_few_calls_are_known_a_second_is_counted_from_the_answer(
    delays: list[tuple[float, float]],
) -> None:
    arrived = arrivals(Limiter(), chain(delays, repeat((0.0, 0.0), 60)), seconds=1.9)
    assert most_within_a_second(arrived) <= PER_SECOND


def test_a_line_that_became_longer_is_believed_after_a_minute() -> None:
    trips = RoundTrips()
    for second in range(200):
        trips.note(0.01 if second < 100 else 0.3, float(second))
        if second == 150:
            assert trips.line_seconds(150.0) == 0.01
    assert trips.line_seconds(200.0) == 0.3


def test_after_a_minute_of_silence_the_line_is_measured_anew() -> None:
    trips = RoundTrips()
    for number in range(100):
        trips.note(0.3, number / 10)
    assert trips.line_seconds(10.0) == 0.3
    trips.note(0.3, 100.0)
    assert trips.line_seconds(100.0) == 0.0
