"""`rewardgive:…`: HR approves, refuses, hands out, chooses for others, and exports for payroll."""

from collections.abc import Callable, Mapping, Sequence

from bot.handlers.rewarding import REWARD_FOR, reward_tapped, show
from bot.handlers.tapped import OutdatedButtonError, about, choice_in, number_in
from bot.notices import tell
from bot.payroll_file import PAYROLL
from bot.turn import Turn
from bot.views.figures import month_name
from bot.views.reward_requests import (
    behalf_done_screen,
    behalf_screen,
    payroll_screen,
    people_screen,
    refuse_screen,
    request_screen,
    requests_screen,
    rewards_of_screen,
    sheet_screen,
    told_text,
)
from bot.views.rewards import settled_news
from fleet.access import Action, require
from fleet.delivery import Picture
from fleet.months import Month
from fleet.ports import Draft
from fleet.rewards import Refusal
from fleet.usecases.choose_reward import choose_reward_for
from fleet.usecases.export_payroll import ask_for_payroll, show_payroll
from fleet.usecases.find_person import find_person
from fleet.usecases.hand_out_rewards import (
    Handed,
    approve_request,
    give_reward,
    list_requests,
    refuse_request,
    show_request,
    show_rewards_of,
    undo_given,
)

_CONFIRMED = 3  # the act, the request, and the reason


@reward_tapped
def tap_request(turn: Turn, parts: Sequence[str]) -> None:
    """Show what waits, or do what the button says."""
    if not parts or parts[0].isdigit():
        page = number_in(parts, 0) if parts else 0
        show(turn, requests_screen(turn, list_requests(turn.work, turn.actor, page)))
        return
    choice_in(parts, 0, _ACTS.__getitem__)(turn, parts)


def find_for(turn: Turn) -> None:
    """Show those without Telegram whose name or number was written."""
    turn.work.drafts.drop(turn.chat_id)
    found = find_person(turn.work, turn.actor, turn.text, 0, turn.today)
    without = [row for row in found.rows if turn.work.people.link_of(row.employee_id) is None]
    screen = people_screen(turn, without, found.text)
    turn.reply(screen.text, screen.buttons)


def _show(turn: Turn, parts: Sequence[str]) -> None:
    _card(turn, show_request(turn.work, turn.actor, number_in(parts, 1)))


def _approve(turn: Turn, parts: Sequence[str]) -> None:
    handed = approve_request(turn.work, turn.actor, number_in(parts, 1), turn.present)
    _settled(turn, handed, "reward-done-approved")


def _give(turn: Turn, parts: Sequence[str]) -> None:
    handed = give_reward(turn.work, turn.actor, number_in(parts, 1), turn.present)
    _settled(turn, handed, "reward-done-given")


def _undo(turn: Turn, parts: Sequence[str]) -> None:
    handed = undo_given(turn.work, turn.actor, number_in(parts, 1), turn.present)
    _settled(turn, handed, "reward-done-undone", is_undone=True)


def _refuse(turn: Turn, parts: Sequence[str]) -> None:
    request_id = number_in(parts, 1)
    if len(parts) < _CONFIRMED:
        show(turn, refuse_screen(turn, show_request(turn.work, turn.actor, request_id)))
        return
    reason = choice_in(parts, 2, Refusal)
    handed = refuse_request(turn.work, turn.actor, request_id, reason, turn.present)
    _settled(turn, handed, "reward-done-refused")


def _settled(turn: Turn, handed: Handed, said: str, *, is_undone: bool = False) -> None:
    is_told = tell(
        turn,
        handed.employee.id,
        lambda words: settled_news(words, handed, is_undone=is_undone),
    )
    _card(turn, handed, f"{turn.words(said)} {told_text(turn, is_told=is_told)}")


def _card(turn: Turn, handed: Handed, said: str = "") -> None:
    show(turn, request_screen(turn, handed, turn.zone, turn.today, said))


def _behalf(turn: Turn, _: Sequence[str]) -> None:
    require(turn.actor, Action.HAND_OUT_REWARDS)
    turn.work.drafts.put(turn.chat_id, Draft(REWARD_FOR, {}), turn.now)
    show(turn, behalf_screen(turn))


def _of(turn: Turn, parts: Sequence[str]) -> None:
    employee_id = number_in(parts, 1)
    employee, own = about(
        turn,
        Action.HAND_OUT_REWARDS,
        lambda: show_rewards_of(turn.work, turn.actor, employee_id, turn.present),
    )
    show(turn, rewards_of_screen(turn, employee, own))


def _pick(turn: Turn, parts: Sequence[str]) -> None:
    employee_id, reward_id = number_in(parts, 1), number_in(parts, 2)
    chosen = about(
        turn,
        Action.HAND_OUT_REWARDS,
        lambda: choose_reward_for(turn.work, turn.actor, employee_id, reward_id, turn.present),
    )
    person = turn.work.people.get(employee_id).full_name
    show(turn, behalf_done_screen(turn, chosen, person))


def _payroll(turn: Turn, parts: Sequence[str]) -> None:
    month = choice_in(parts, 1, Month.read) if len(parts) > 1 else Month.of(turn.today)
    found = show_payroll(turn.work, turn.actor, month)
    show(turn, payroll_screen(turn, found, Month.of(turn.today)))


def _sheet(turn: Turn, parts: Sequence[str]) -> None:
    month = choice_in(parts, 1, Month.read)
    units, found = ask_for_payroll(turn.work, turn.actor, month, turn.present)
    if not found.lines:
        raise OutdatedButtonError
    screen = sheet_screen(turn, found)
    picture = Picture(
        PAYROLL,
        turn.actor.employee_id or 0,
        month.first_on,
        turn.language.value,
        {"units": ",".join(str(unit) for unit in units)},
    )
    failed = turn.words("reward-payroll-failed", month=month_name(turn, month))
    turn.document(picture, screen.text, screen.buttons, otherwise=(failed, screen.buttons))


_ACTS: Mapping[str, Callable[[Turn, Sequence[str]], None]] = {
    "show": _show,
    "approve": _approve,
    "give": _give,
    "undo": _undo,
    "refuse": _refuse,
    "behalf": _behalf,
    "of": _of,
    "pick": _pick,
    "payroll": _payroll,
    "sheet": _sheet,
}
