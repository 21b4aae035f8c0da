"""The budget of a year against the forecast: seen, entered, dropped.

After the button of a dossier: `:b[:{year}]` shows it, `:b:{year}:ask` asks for an amount,
`:b:{year}:drop` forgets it. What was entered can be entered anew at any time.
"""

from bot.handlers.dossier_tapped import Asked, asked_in
from bot.handlers.tapped import OutdatedButtonError, number_in
from bot.turn import Turn
from bot.views.budget import ask_budget_screen, budget_screen, unreadable_text
from bot.views.screen import Screen, drop_button
from fleet.amounts import cents_in
from fleet.errors import BudgetValueError
from fleet.ports import Draft
from fleet.usecases.make_dossier import drop_budget, enter_budget, show_budget, years_to_choose

BUDGET_DRAFT = "dossier_budget"
_ABOUT, _YEAR = "about", "year"
_ASK, _DROP = "ask", "drop"


def tap_budget(turn: Turn, asked: Asked) -> None:
    """Show the budget of a year, ask for it, or forget it.

    Raises:
        OutdatedButtonError: The data says something else.
    """
    year = number_in(asked.rest, 1) if len(asked.rest) > 1 else None
    wanted = asked.rest[2] if len(asked.rest) > 2 else ""  # noqa: PLR2004 - b, year, what
    if not wanted:
        _show(turn, _screen(turn, asked, year))
        return
    if year not in years_to_choose(turn.today):
        raise OutdatedButtonError
    if wanted == _ASK:
        _ask(turn, asked, year)
    elif wanted == _DROP:
        _drop(turn, asked, year)
    else:
        raise OutdatedButtonError


def read_budget_answer(turn: Turn) -> None:
    """Keep the amount that was written, or say what it must look like."""
    draft = turn.work.drafts.of(turn.chat_id)
    if draft is None:
        return
    asked, year = asked_in(draft.answers[_ABOUT].split(":")[1:]), int(draft.answers[_YEAR])
    cents = cents_in(turn.text)
    refused = _kept(turn, asked, year, cents)
    if refused is not None:
        turn.reply(unreadable_text(turn, refused), ((drop_button(turn),),))
        return
    turn.work.drafts.drop(turn.chat_id)
    screen = _screen(turn, asked, year, turn.words("dossier-budget-kept", year=str(year)))
    turn.reply(screen.text, screen.buttons)


def _kept(turn: Turn, asked: Asked, year: int, cents: int | None) -> BudgetValueError | None:
    """Keep the amount; why not, where it is none."""
    if cents is None:
        return BudgetValueError(reason="amount")
    try:
        enter_budget(
            turn.work, turn.actor, asked.unit_id, asked.contract_id, year, cents, turn.present
        )
    except BudgetValueError as refused:
        return refused
    return None


def _ask(turn: Turn, asked: Asked, year: int) -> None:
    shown = show_budget(turn.work, turn.actor, asked.unit_id, asked.contract_id, year, turn.today)
    answers = {_ABOUT: asked.base, _YEAR: str(year)}
    turn.work.drafts.put(turn.chat_id, Draft(BUDGET_DRAFT, answers), turn.now)
    screen = ask_budget_screen(turn, shown)
    turn.edit(screen.text, screen.buttons)


def _drop(turn: Turn, asked: Asked, year: int) -> None:
    is_gone = drop_budget(
        turn.work, turn.actor, asked.unit_id, asked.contract_id, year, turn.present
    )
    said = turn.words("dossier-budget-dropped", is_gone="yes" if is_gone else "no", year=str(year))
    _show(turn, _screen(turn, asked, year, said))


def _screen(turn: Turn, asked: Asked, year: int | None, said: str = "") -> Screen:
    shown = show_budget(turn.work, turn.actor, asked.unit_id, asked.contract_id, year, turn.today)
    return budget_screen(turn, shown, asked.base, said)


def _show(turn: Turn, screen: Screen) -> None:
    turn.edit(screen.text, screen.buttons)
