"""What HR does with requests: the list, one request, refusing, and the export for payroll."""

from datetime import date
from zoneinfo import ZoneInfo

from bot.turn import Button
from bot.views.figures import day, local_day, month_name
from bot.views.reward_words import judgement_text, kind, recognition, value
from bot.views.rewards import refusal_label
from bot.views.screen import (
    Rows,
    Screen,
    Words,
    button,
    drop_button,
    keyed,
    pager,
    paragraphs,
)
from fleet.months import Month
from fleet.payroll import PayrollMonth
from fleet.people import Employee
from fleet.ports import PersonRow
from fleet.rewards import TO_HAND_OUT, Refusal, RequestState
from fleet.usecases.choose_reward import Chosen
from fleet.usecases.hand_out_rewards import Handed, RequestPage
from fleet.usecases.show_rewards import OwnRewards, is_usable
from reports.formats import euros_text

_MAX_LABEL = 60


def requests_screen(words: Words, found: RequestPage) -> Screen:
    """What waits, a button each."""
    rows = [_row(words, one) for one in found.rows]
    keys = ("button-previous", "button-next")
    turning = pager(words, keys, found.page, found.number_of_pages, "rewardgive:{page}")
    text = paragraphs(
        words.words("reward-requests-title"),
        "" if found.rows else words.words("reward-requests-none"),
        _page(words, found),
    )
    below = (
        (button(words, "reward-button-on-behalf", "rewardgive:behalf"),),
        (button(words, "reward-button-payroll", "rewardgive:payroll"),),
        (
            button(words, "reward-button-list", "rewardedit"),
            button(words, "reward-button-back", "reward"),
        ),
    )
    return Screen(text, (*keyed(rows), *turning, *below))


def request_screen(
    words: Words, handed: Handed, zone: ZoneInfo, today: date, said: str = ""
) -> Screen:
    """One request, what was done with it, and what can be done."""
    request, reward, employee = handed.request, handed.reward, handed.employee
    text = words.words(
        "reward-request",
        name=reward.name,
        kind=kind(words, reward.rule),
        person=employee.full_name,
        matricule=employee.number,
        date=local_day(words, request.asked_at, zone),
        behalf="no" if request.asked_by is None else "yes",
        value=value(words, request.value_cents),
        state=request.state.value,
        given=day(words, request.given_on) if request.given_on else "",
        refusal=refusal_label(words, request),
    )
    guard = judgement_text(words, reward.judgement, is_met=is_usable(reward))
    can_undo = request.state is RequestState.GIVEN and request.given_on == today
    rows = _request_buttons(words, handed, can_undo=can_undo)
    return Screen(paragraphs(said, text, guard), rows)


def refuse_screen(words: Words, handed: Handed) -> Screen:
    """Ask for the fault of the offer or of the entry."""
    data = f"rewardgive:refuse:{handed.request.id}"
    rows = [
        Button(words.label("reward-refusal-button", refusal=one.value), f"{data}:{one.value}")
        for one in Refusal
    ]
    back = button(words, "reward-button-request-list", f"rewardgive:show:{handed.request.id}")
    return Screen(words.words("reward-refuse-ask"), keyed([*rows, back]))


def told_text(words: Words, *, is_told: bool) -> str:
    """Whether the person could be told."""
    return words.words("reward-told", told="yes" if is_told else "no")


def behalf_screen(words: Words) -> Screen:
    """Ask for whom HR chooses; the next message is the answer."""
    return Screen(words.words("reward-behalf-ask"), ((drop_button(words),),))


def people_screen(words: Words, people: list[PersonRow], text: str) -> Screen:
    """Those without Telegram who were found."""
    rows = [
        Button(
            words.label("reward-behalf-row", name=one.full_name, number=one.number)[:_MAX_LABEL],
            f"rewardgive:of:{one.employee_id}",
        )
        for one in people
    ]
    said = words.words("reward-behalf-none", text=text) if not people else ""
    asked = words.words("reward-behalf-ask")
    again = button(words, "reward-button-request-list", "rewardgive")
    return Screen(paragraphs(said, "" if said else asked), keyed([*rows, again]))


def rewards_of_screen(words: Words, employee: Employee, own: OwnRewards) -> Screen:
    """What somebody without Telegram can choose, for HR to ask for."""
    rows = [
        Button(one.name[:_MAX_LABEL], f"rewardgive:pick:{employee.id}:{one.id}")
        for one in own.to_choose
    ]
    text = paragraphs(
        words.words("reward-behalf-of", name=employee.full_name, label=recognition(words)),
        words.words("reward-now") if rows else words.words("reward-behalf-nothing"),
    )
    return Screen(text, keyed([*rows, button(words, "reward-button-request-list", "rewardgive")]))


def behalf_done_screen(words: Words, chosen: Chosen, person: str) -> Screen:
    """It is asked for on somebody's behalf."""
    said = words.words("reward-behalf-done", person=person, name=chosen.reward.name)
    shown = button(words, "reward-button-request-list", f"rewardgive:show:{chosen.request.id}")
    return Screen(said, ((shown,),))


def payroll_screen(words: Words, found: PayrollMonth, present: Month) -> Screen:
    """What a month has for payroll, and the file."""
    month = found.month
    sheet = (button(words, "reward-button-sheet", f"rewardgive:sheet:{month}"),)
    before = button(words, "reward-button-month-before", f"rewardgive:payroll:{month.plus(-1)}")
    after = button(words, "reward-button-month-after", f"rewardgive:payroll:{month.plus(1)}")
    text = paragraphs(
        words.words(
            "reward-payroll",
            month=month_name(words, month),
            number=len(found.lines),
            total=euros_text(found.total_cents, words.language.value),
        ),
        words.words("reward-payroll-note") if found.lines else "",
    )
    turning = (before, after) if month < present else (before,)
    back = (button(words, "reward-button-request-list", "rewardgive"),)
    return Screen(text, (*((sheet,) if found.lines else ()), turning, back))


def sheet_screen(words: Words, found: PayrollMonth) -> Screen:
    """What is said with the file."""
    said = words.words(
        "reward-payroll-file",
        month=month_name(words, found.month),
        number=len(found.lines),
        total=euros_text(found.total_cents, words.language.value),
    )
    data = f"rewardgive:payroll:{found.month}"
    return Screen(said, ((button(words, "reward-button-payroll", data),),))


def _row(words: Words, handed: Handed) -> Button:
    label = words.label(
        "reward-requests-row",
        state=handed.request.state.value,
        person=handed.employee.full_name,
        name=handed.reward.name,
    )
    shown = label if len(label) <= _MAX_LABEL else label[: _MAX_LABEL - 1].rstrip() + "…"
    return Button(shown, f"rewardgive:show:{handed.request.id}")


def _page(words: Words, found: RequestPage) -> str:
    if found.number_of_pages == 1:
        return ""
    return words.words("page-of", page=found.page + 1, pages=found.number_of_pages)


def _request_buttons(words: Words, handed: Handed, *, can_undo: bool) -> Rows:
    state, request_id = handed.request.state, handed.request.id
    wanted = (
        ("reward-button-approve", "approve", state is RequestState.ASKED),
        ("reward-button-give", "give", state is RequestState.APPROVED),
        ("reward-button-refuse", "refuse", state in TO_HAND_OUT),
        ("reward-button-undo", "undo", can_undo),
    )
    shown = [
        button(words, key, f"rewardgive:{act}:{request_id}")
        for key, act, is_shown in wanted
        if is_shown
    ]
    return keyed([*shown, button(words, "reward-button-request-list", "rewardgive")])
