"""The pause of both streaks: until when, what came of it, and the end of it."""

from datetime import date, timedelta

from bot.turn import Button, Html
from bot.views.figures import day
from bot.views.screen import Rows, Screen, Words, button, drop_button
from bot.views.streak import back_button, until_of
from fleet.streaks import Pause
from fleet.usecases.pause_streaks import Paused, Pausing
from reports.formats import short_date_text

OFFERED_DAYS = (7, 14)
_EXAMPLE = timedelta(days=21)


def pause_screen(words: Words, today: date, from_on: date | None = None) -> Screen:
    """Ask until when the pause is to last; `from_on` is None where it begins today."""
    rows = (*length_rows(words, "streak:pause", today, from_on), (back_button(words),))
    if from_on is None:
        return Screen(words.words("streak-pause-ask"), rows)
    return Screen(words.words("streak-pause-ask-from", **{"from": day(words, from_on)}), rows)


def length_rows(words: Words, data: str, today: date, from_on: date | None = None) -> Rows:
    """The lengths that are offered; `data` stands before each of them."""
    end, first_on = ("", today) if from_on is None else (f":{from_on}", from_on)
    days = tuple((_days_button(words, data, number, first_on, end),) for number in OFFERED_DAYS)
    other = button(words, "streak-button-day", f"{data}:day{end}")
    last = (other, button(words, "streak-button-open", f"{data}:open{end}"))
    earlier = (button(words, "streak-button-from", f"{data}:from"),)
    return (*days, last, earlier) if from_on is None else (*days, last)


def ask_day_screen(words: Words, from_on: date) -> Screen:
    """Ask for the day on which it is over; the next message is the answer."""
    text = words.words("streak-pause-day", example=example_of(words, from_on))
    return Screen(text, ((drop_button(words),),))


def ask_first_day_screen(words: Words, today: date) -> Screen:
    """Ask for the first day of a pause; the next message is the answer."""
    text = words.words("streak-pause-first", example=example_of(words, today))
    return Screen(text, ((drop_button(words),),))


def paused_screen(words: Words, paused: Paused, today: date) -> Screen:
    """What came of a pause, with the way to take it back."""
    pause = paused.pause
    until = until_of(words, pause.until_on if pause is not None else None)
    resume = button(words, "streak-button-resume", "streak:resume")
    if pause is None or paused.outcome is not Pausing.BEGUN:
        other = button(words, "streak-button-from", "streak:pause:from")
        return Screen(
            words.words("streak-pause-already", **until), ((resume, back_button(words)), (other,))
        )
    if pause.from_on == today:
        text = words.words("streak-pause-begun", **until)
        return Screen(text, ((resume, back_button(words)),))
    undo = button(words, "streak-button-undo", f"streak:unpause:{pause.id}")
    text = words.words("streak-pause-noted", **days_of(words, pause))
    return Screen(text, ((undo, back_button(words)),))


def unpaused_screen(words: Words, *, is_done: bool) -> Screen:
    """That a pause was undone, or that none was noted today."""
    key = "streak-pause-undone" if is_done else "streak-pause-not-undone"
    return Screen(words.words(key), ((back_button(words),),))


def refused_pause_text(
    words: Words,
    outcome: Pausing | None,
    today: date,
    *,
    from_on: date | None = None,
    earliest_on: date | None = None,
    is_own: bool = True,
) -> Html:
    """Why a pause cannot have these days; an outcome of None: what was written names no day."""
    if outcome in _REFUSED:
        return words.words(_REFUSED[outcome])
    if outcome is Pausing.TOO_EARLY and earliest_on is not None:
        key = "streak-pause-too-early" if is_own else "streak-for-pause-too-early"
        return words.words(key, date=day(words, earliest_on))
    if outcome is Pausing.NOT_LATER and from_on is not None:
        first, example = day(words, from_on), example_of(words, from_on)
        return words.words("streak-pause-not-after", date=first, example=example)
    key = "streak-pause-unread" if outcome is None else "streak-pause-not-later"
    return words.words(key, example=example_of(words, today))


def days_of(words: Words, pause: Pause) -> dict[str, str]:
    """The days of a pause, as the texts of pauses take them."""
    return {"from": day(words, pause.from_on), **until_of(words, pause.until_on)}


def resumed_screen(words: Words, *, was_paused: bool) -> Screen:
    """That the streaks count again."""
    key = "streak-resumed" if was_paused else "streak-not-paused"
    return Screen(words.words(key), ((back_button(words),),))


def example_of(words: Words, today: date) -> str:
    """A day in three weeks, as the reader writes it."""
    return day(words, today + _EXAMPLE)


def _days_button(words: Words, data: str, number: int, from_on: date, end: str) -> Button:
    on = short_date_text(from_on + timedelta(days=number), words.language.value)
    label = words.label("streak-button-days", days=number, date=on)
    return Button(label, f"{data}:{number}{end}")


_REFUSED = {
    Pausing.TOO_LONG: "streak-pause-too-long",
    Pausing.TOO_FAR: "streak-pause-too-far",
    Pausing.NOT_EMPLOYED: "streak-pause-not-employed",
}
