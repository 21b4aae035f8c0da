"""The pause of both streaks: until when, what came of it, and the end of it."""

from datetime import date, timedelta

from bot.turn import Button, Html
from bot.views.figures import day
from bot.views.screen import Rows, Screen, Words, button, drop_button
from bot.views.streak import back_button, until_of
from fleet.usecases.pause_streaks import Paused, Pausing
from reports.formats import short_date_text

OFFERED_DAYS = (7, 14)
_EXAMPLE = timedelta(days=21)


def pause_screen(words: Words, today: date) -> Screen:
    """Ask until when the pause is to last."""
    rows = (*length_rows(words, "streak:pause", today), (back_button(words),))
    return Screen(words.words("streak-pause-ask"), rows)


def length_rows(words: Words, data: str, today: date) -> Rows:
    """The lengths that are offered; `data` stands before each of them."""
    days = tuple((_days_button(words, data, number, today),) for number in OFFERED_DAYS)
    other = button(words, "streak-button-day", f"{data}:day")
    return (*days, (other, button(words, "streak-button-open", f"{data}:open")))


def ask_day_screen(words: Words, today: date) -> Screen:
    """Ask for the day; the next message is the answer."""
    text = words.words("streak-pause-day", example=example_of(words, today))
    return Screen(text, ((drop_button(words),),))


def paused_screen(words: Words, paused: Paused) -> Screen:
    """What came of a pause, with the way to take it back."""
    until_on = paused.pause.until_on if paused.pause is not None else None
    key = "streak-pause-begun" if paused.outcome is Pausing.BEGUN else "streak-pause-already"
    resume = button(words, "streak-button-resume", "streak:resume")
    return Screen(words.words(key, **until_of(words, until_on)), ((resume, back_button(words)),))


def refused_pause_text(words: Words, outcome: Pausing | None, today: date) -> Html:
    """Why a day cannot end a pause; None: what was written names no day."""
    if outcome is Pausing.TOO_LONG:
        return words.words("streak-pause-too-long")
    if outcome is Pausing.NOT_EMPLOYED:
        return words.words("streak-pause-not-employed")
    key = "streak-pause-unread" if outcome is None else "streak-pause-not-later"
    return words.words(key, example=example_of(words, today))


def resumed_screen(words: Words, *, was_paused: bool) -> Screen:
    """That the streaks count again."""
    key = "streak-resumed" if was_paused else "streak-not-paused"
    return Screen(words.words(key), ((back_button(words),),))


def example_of(words: Words, today: date) -> str:
    """A day in three weeks, as the reader writes it."""
    return day(words, today + _EXAMPLE)


def _days_button(words: Words, data: str, number: int, today: date) -> Button:
    on = short_date_text(today + timedelta(days=number), words.language.value)
    label = words.label("streak-button-days", days=number, date=on)
    return Button(label, f"{data}:{number}")
