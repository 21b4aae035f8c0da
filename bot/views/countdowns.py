"""Reminders of last days: of a statement that was asked for, a change to declare, a new price."""

from collections.abc import Sequence

from bot.turn import Button, Html
from bot.views.figures import day
from bot.views.insurer_statement import contract_name
from bot.views.screen import Screen, Words, keyed, lines, paragraphs
from fleet.usecases.follow_countdowns import Countdown, CountdownTelling

_MOST_SHOWN = 8


def countdown_screen(words: Words, tellings: Sequence[CountdownTelling]) -> Screen:
    """One reminder with what to do, or several in one message, the last days first."""
    if len(tellings) == 1:
        one = tellings[0]
        how = words.words(
            "releve-reminder-how", countdown=one.countdown.value, reminder=one.reminder.value
        )
        return Screen(paragraphs(_line(words, one), how), keyed([_button(words, one)]))
    ordered = sorted(tellings, key=lambda one: (one.due_on, one.contract.number))
    shown = ordered[:_MOST_SHOWN]
    rest = len(ordered) - len(shown)
    text = paragraphs(
        words.words("releve-reminders", number=len(ordered)),
        lines(
            *(_line(words, one) for one in shown),
            words.words("releve-reminders-more", number=rest) if rest else "",
        ),
    )
    return Screen(text, keyed([_button(words, one) for one in shown]))


def _line(words: Words, one: CountdownTelling) -> Html:
    return words.words(
        "releve-reminder",
        countdown=one.countdown.value,
        reminder=one.reminder.value,
        due=day(words, one.due_on),
        **contract_name(one.contract),
    )


def _button(words: Words, one: CountdownTelling) -> Button:
    label = words.label(
        "releve-reminder-button", countdown=one.countdown.value, contract=one.contract.number
    )
    if one.countdown is Countdown.REQUEST:
        return Button(label, f"rel:{one.contract.id}")
    return Button(label, f"prof:{one.contract.id}:at:{one.subject_id}")
