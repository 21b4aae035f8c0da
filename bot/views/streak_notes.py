"""What HR notes for somebody else: a month confirmed on paper, a pause; never a figure."""

from collections.abc import Sequence
from datetime import date

from bot.turn import Button
from bot.views.figures import day, month_name, short_month_name
from bot.views.screen import Rows, Screen, Words, button, capitalised, lines, pager, paragraphs
from bot.views.streak import until_of, what_label
from bot.views.streak_pause import days_of, length_rows
from fleet.months import Month
from fleet.people import Employee
from fleet.streaks import ConfirmationKind, Participation, Pause
from fleet.usecases.confirm_month import Confirmed, Confirming
from fleet.usecases.list_without_account import PaperList
from fleet.usecases.pause_streaks import Paused, Pausing

_SAID = {
    Confirming.CONFIRMED: "streak-for-noted",
    Confirming.LATE_NEWS: "streak-for-noted",  # what follows from it is the person's alone
    Confirming.BEFORE: "streak-for-before",
    Confirming.CLOSED: "streak-for-closed",
    Confirming.PAUSED: "streak-for-no-day",
    Confirming.NOT_EMPLOYED: "streak-for-not-employed",
}
_NOTED = frozenset({Confirming.CONFIRMED, Confirming.LATE_NEWS})


def noting_screen(
    words: Words, person: Employee, months: Sequence[Month], pause: Pause | None, today: date
) -> Screen:
    """What may be noted for a person; `pause` holds, or is to come."""
    confirms = tuple(
        (_confirm_button(words, person.id, month, kind),)
        for month in reversed(months)
        for kind in ConfirmationKind
    )
    others = button(words, "streak-for-button-list", "streaklist:0")
    card = button(words, "streak-for-button-card", f"card:{person.id}")
    paused = _pause_text(words, pause, today)
    text = paragraphs(words.words("streak-for", name=person.full_name), paused)
    changes = _pause_buttons(words, person, pause, today)
    return Screen(text, (*confirms, changes, (others, card)))


def noted_screen(words: Words, person: Employee, confirmed: Confirmed, *, is_told: bool) -> Screen:
    """What came of noting a month."""
    key, month = _SAID[confirmed.outcome], month_name(words, confirmed.month)
    if confirmed.outcome in {Confirming.CLOSED, Confirming.PAUSED}:
        month = capitalised(month)
    named = {} if confirmed.outcome is Confirming.CLOSED else {"name": person.full_name}
    dated = {} if confirmed.outcome is Confirming.NOT_EMPLOYED else {"month": month}
    if confirmed.outcome not in _NOTED:
        return Screen(words.words(key, **named, **dated), _back(words, person))
    what = what_label(words, Participation(confirmed.kind.value))
    undo = button(
        words,
        "streak-button-undo",
        f"streakfor:{person.id}:undo:{confirmed.kind}:{confirmed.month}",
    )
    text = lines(words.words(key, **named, **dated, what=what), told_line(words, is_told=is_told))
    return Screen(text, ((undo,), *_back(words, person)))


def unnoted_screen(
    words: Words, person: Employee, kind: ConfirmationKind, month: Month, *, is_done: bool
) -> Screen:
    """That what was noted is taken back, or that there was nothing of today."""
    if not is_done:
        return Screen(words.words("streak-not-taken-back"), _back(words, person))
    text = words.words(
        "streak-for-taken-back",
        name=person.full_name,
        what=what_label(words, Participation(kind.value)),
        month=month_name(words, month),
    )
    return Screen(text, _back(words, person))


def pause_for_screen(
    words: Words, person: Employee, today: date, from_on: date | None = None
) -> Screen:
    """Ask until when somebody else's pause is to last."""
    rows = length_rows(words, f"streakfor:{person.id}:pause", today, from_on)
    name = {"name": person.full_name}
    text = (
        words.words("streak-for-pause-ask", **name)
        if from_on is None
        else words.words("streak-for-pause-ask-from", **name, **{"from": day(words, from_on)})
    )
    return Screen(text, (*rows, *_back(words, person)))


def paused_for_screen(
    words: Words, person: Employee, paused: Paused, today: date, *, is_told: bool
) -> Screen:
    """What came of noting a pause."""
    pause = paused.pause
    until = until_of(words, pause.until_on if pause is not None else None)
    if pause is None or paused.outcome is not Pausing.BEGUN:
        other = button(words, "streak-button-from", f"streakfor:{person.id}:pause:from")
        text = words.words("streak-pause-already", **until)
        return Screen(text, ((other,), *_back(words, person)))
    if pause.from_on == today:
        begun = words.words("streak-for-pause-begun", name=person.full_name, **until)
        back = button(words, "streak-button-resume", f"streakfor:{person.id}:resume")
    else:
        days = days_of(words, pause)
        begun = words.words("streak-for-pause-noted", name=person.full_name, **days)
        back = button(words, "streak-button-undo", f"streakfor:{person.id}:unpause:{pause.id}")
    text = lines(begun, told_line(words, is_told=is_told))
    return Screen(text, ((back,), *_back(words, person)))


def unpaused_for_screen(words: Words, person: Employee, *, is_done: bool, is_told: bool) -> Screen:
    """That somebody else's pause was undone, or that none was noted today."""
    if not is_done:
        return Screen(words.words("streak-pause-not-undone"), _back(words, person))
    undone = words.words("streak-for-pause-undone", name=person.full_name)
    return Screen(lines(undone, told_line(words, is_told=is_told)), _back(words, person))


def resumed_for_screen(
    words: Words, person: Employee, *, was_paused: bool, is_told: bool
) -> Screen:
    """That somebody else goes on."""
    key = "streak-for-resumed" if was_paused else "streak-for-not-paused"
    told = told_line(words, is_told=is_told) if was_paused else ""
    return Screen(lines(words.words(key, name=person.full_name), told), _back(words, person))


def told_noted_screen(words: Words, confirmed: Confirmed) -> Screen:
    """To the person: HR noted a month."""
    return _told_month(words, "streak-told-noted", confirmed.kind, confirmed.month)


def told_unnoted_screen(words: Words, kind: ConfirmationKind, month: Month) -> Screen:
    """To the person: HR took back what it had noted."""
    return _told_month(words, "streak-told-taken-back", kind, month)


def told_paused_screen(words: Words, pause: Pause, today: date) -> Screen:
    """To the person: HR noted a pause."""
    if pause.from_on != today:
        text = words.words("streak-told-pause-noted", **days_of(words, pause))
        return Screen(text, ((_own(words),),))
    text = words.words("streak-told-paused", **until_of(words, pause.until_on))
    resume = button(words, "streak-button-resume", "streak:resume")
    return Screen(text, ((resume, _own(words)),))


def told_unpaused_screen(words: Words) -> Screen:
    """To the person: HR undid a pause that was noted on that day."""
    return Screen(words.words("streak-told-pause-undone"), ((_own(words),),))


def told_resumed_screen(words: Words) -> Screen:
    """To the person: HR noted that they go on."""
    return Screen(words.words("streak-told-resumed"), ((_own(words),),))


def paper_list_screen(words: Words, paper: PaperList) -> Screen:
    """People without an account, each a button to what may be noted for them."""
    if not paper.people:
        return Screen(words.words("streak-list-none"))
    people = tuple((_person(one),) for one in paper.people)
    keys = ("button-previous", "button-next")
    turning = pager(words, keys, paper.page, paper.number_of_pages, "streaklist:{page}")
    heading = words.words("streak-list", number=paper.number_of_people)
    page = (
        words.words("page-of", page=paper.page + 1, pages=paper.number_of_pages)
        if paper.number_of_pages > 1
        else ""
    )
    return Screen(lines(heading, page), (*people, *turning))


def told_line(words: Words, *, is_told: bool) -> str:
    """Whether the person was told, or must be told by other means."""
    return words.words("streak-for-told", told="yes" if is_told else "no")


def _pause_text(words: Words, pause: Pause | None, today: date) -> str:
    if pause is None:
        return ""
    if pause.from_on > today:
        return words.words("streak-pause-coming", **days_of(words, pause))
    return words.words("streak-for-paused", **until_of(words, pause.until_on))


def _pause_buttons(
    words: Words, person: Employee, pause: Pause | None, today: date
) -> tuple[Button, ...]:
    begin = button(words, "streak-button-pause", f"streakfor:{person.id}:pause")
    if pause is None:
        return (begin,)
    if pause.from_on > today:
        cancel = button(words, "streak-button-cancel", f"streakfor:{person.id}:resume")
        return (begin, cancel)
    other = button(words, "streak-button-from", f"streakfor:{person.id}:pause:from")
    return (button(words, "streak-button-resume", f"streakfor:{person.id}:resume"), other)


def _told_month(words: Words, key: str, kind: ConfirmationKind, month: Month) -> Screen:
    what = what_label(words, Participation(kind.value))
    text = words.words(key, what=what, month=month_name(words, month))
    return Screen(text, ((_own(words),),))


def _own(words: Words) -> Button:
    return button(words, "streak-button-home", "streak")


def _confirm_button(words: Words, employee_id: int, month: Month, kind: ConfirmationKind) -> Button:
    label = words.label(
        "streak-for-button-confirm",
        month=capitalised(short_month_name(words, month)),
        what=what_label(words, Participation(kind.value)),
    )
    return Button(label, f"streakfor:{employee_id}:confirm:{kind}:{month}")


def _back(words: Words, person: Employee) -> Rows:
    return ((button(words, "streak-for-button-back", f"streakfor:{person.id}"),),)


def _person(person: Employee) -> Button:
    return Button(f"{person.full_name} · {person.number}", f"streakfor:{person.id}")
