"""/dossier and `dos:…`: the renewal dossier of a contract or fleet, and its budget.

`dos:{contract}` and `dos:u:{unit}` show what the dossier holds and what is missing; `:pdf` and
`:xlsx` after them send it, `:b[:{year}]` shows the budget of a year (`bot.handlers.budget`).
`dos:list:{page}` lists contracts, `dos:c…` is about the company (`bot.handlers.company`).
"""

from collections.abc import Callable, Sequence

from bot.dossier_files import dossier_picture
from bot.handlers.budget import tap_budget
from bot.handlers.company import tap_company
from bot.handlers.dossier_tapped import Asked, asked_in
from bot.handlers.tapped import choice_in, number_in, tapped
from bot.turn import Turn
from bot.views.dossier import caption_screen, dossier_screen, dossiers_screen
from bot.views.screen import Screen
from fleet.usecases.make_dossier import ask_for_dossier, list_dossiers, show_dossier


def show_dossiers(turn: Turn) -> None:
    """Answer /dossier: what a dossier can be made of."""
    screen = _list(turn, 0)
    turn.reply(screen.text, screen.buttons)


@tapped
def tap_dossier(turn: Turn, parts: Sequence[str]) -> None:
    """Do what a button about a dossier says."""
    first = parts[0] if parts else ""
    if first == "list":
        _show(turn, _list(turn, number_in(parts, 1)))
        return
    if first == "c":
        tap_company(turn, parts)
        return
    asked = asked_in(parts)
    if not asked.rest:
        _open(turn, asked)
        return
    choice_in(asked.rest, 0, _DOING.__getitem__)(turn, asked)


def _list(turn: Turn, page: int) -> Screen:
    return dossiers_screen(turn, list_dossiers(turn.work, turn.actor, page, turn.today))


def _open(turn: Turn, asked: Asked) -> None:
    subject, dossier = show_dossier(
        turn.work, turn.actor, asked.unit_id, asked.contract_id, turn.today
    )
    _show(turn, dossier_screen(turn, subject, dossier))


def _send(turn: Turn, asked: Asked, *, is_workbook: bool) -> None:
    """Send it; it is made when the message is sent, and the chat shows that meanwhile."""
    subject = ask_for_dossier(
        turn.work,
        turn.actor,
        asked.unit_id,
        asked.contract_id,
        turn.present,
        is_workbook=is_workbook,
    )
    screen = caption_screen(turn, subject, turn.today, is_workbook=is_workbook)
    picture = dossier_picture(subject, turn.today, is_workbook=is_workbook)
    failed = turn.words("dossier-failed")
    turn.document(picture, screen.text, screen.buttons, otherwise=(failed, screen.buttons))
    turn.answer(turn.label("dossier-preparing"))


def _pdf(turn: Turn, asked: Asked) -> None:
    _send(turn, asked, is_workbook=False)


def _xlsx(turn: Turn, asked: Asked) -> None:
    _send(turn, asked, is_workbook=True)


_DOING: dict[str, Callable[[Turn, Asked], None]] = {"pdf": _pdf, "xlsx": _xlsx, "b": tap_budget}


def _show(turn: Turn, screen: Screen) -> None:
    turn.edit(screen.text, screen.buttons)
