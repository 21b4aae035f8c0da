"""When it happened: now, earlier today, one of the last days."""

from datetime import datetime, timedelta

from bot.turn import Button
from bot.views.figures import day, time_of_day
from bot.views.reporting_asking import Asking, back_to, in_columns
from bot.views.screen import Screen, Words, button, keyed
from fleet.incidents import Question

DAYS_OFFERED = 6
_HOURS_OFFERED = (2, 6, 8, 10, 12, 14, 16, 18, 20, 22)
_MINUTES_IN_AN_HOUR = 60


def when_screen(words: Words, asking: Asking) -> Screen:
    """When it was; "now" is the minute at which this is asked."""
    now = asking.local_now
    minute = now.hour * _MINUTES_IN_AN_HOUR + now.minute
    label = words.label("incident-now", time=time_of_day(words, minute))
    choices = (
        Button(label, asking.to(f"at:{now:%Y%m%d}:{minute}")),
        button(words, "incident-earlier", asking.to("earlier")),
        button(words, "incident-other-day", asking.to("day")),
    )
    return Screen(words.words("incident-ask-when", example=_example(now)), keyed(choices))


def earlier_screen(words: Words, asking: Asking) -> Screen:
    """About what time today it was."""
    now = asking.local_now
    offered = [
        Button(
            words.label("incident-around", time=time_of_day(words, hour * _MINUTES_IN_AN_HOUR)),
            asking.to(f"at:{now:%Y%m%d}:{hour * _MINUTES_IN_AN_HOUR}"),
        )
        for hour in _HOURS_OFFERED
        if hour < now.hour
    ]
    return Screen(
        words.words("incident-ask-earlier"),
        (*in_columns(offered, 3), *back_to(words, asking, Question.WHEN)),
    )


def day_screen(words: Words, asking: Asking) -> Screen:
    """Which of the last days it was."""
    today = asking.local_now.date()
    days = [today - timedelta(days=number) for number in range(1, DAYS_OFFERED + 1)]
    offered = [Button(day(words, on), asking.to(f"at:{on:%Y%m%d}")) for on in days]
    text = words.words("incident-ask-day", example=_example(asking.local_now))
    return Screen(text, (*in_columns(offered, 2), *back_to(words, asking, Question.WHEN)))


def _example(now: datetime) -> str:
    """A day as one may write it: yesterday, in the afternoon."""
    return f"{now - timedelta(days=1):%d/%m} 14h30"
