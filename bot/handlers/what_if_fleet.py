"""/simulate: the twelve what-ifs of a fleet and the range of a renewal, each with a chart."""

from collections.abc import Sequence

from bot.handlers.tapped import OutdatedButtonError, choice_in, number_in, tapped
from bot.turn import Turn
from bot.views.screen import Screen
from bot.views.what_if_data import NONE_CHOSEN, read, what_if_of
from bot.views.what_if_fleet import (
    answer_buttons,
    answer_caption,
    chooser_buttons,
    contracts_screen,
    menu_screen,
    range_buttons,
    range_caption,
    range_refused_screen,
    range_why_screen,
    refused_screen,
    why_screen,
)
from bot.what_if_pictures import fan_picture, what_if_picture
from fleet.errors import PricingRefusedError
from fleet.usecases.run_what_if import (
    WhatIfRun,
    list_what_if_contracts,
    run_what_if,
    show_renewal_range,
    what_if_facts,
)
from fleet.what_ifs import ALL_CONTRACTS, Answer, Question

_VIEW, _ARGUMENT, _PAGE = 4, 5, 6


def simulate(turn: Turn) -> None:
    """Answer /simulate: the contracts, or the menu at once where there is one."""
    facts = list_what_if_contracts(turn.work, turn.actor, turn.today)
    if len(facts.contracts) == 1:
        [contract] = facts.contracts
        screen = menu_screen(turn, facts, contract.id, 1)
    else:
        screen = contracts_screen(turn, facts, 0)
    turn.reply(screen.text, screen.buttons)


@tapped
def tap_what_if(turn: Turn, parts: Sequence[str]) -> None:
    """Show what a button of the what-ifs asks for."""
    match parts[:1]:
        case [] | ["l"]:
            facts = list_what_if_contracts(turn.work, turn.actor, turn.today)
            page = number_in(parts, 1) if len(parts) > 1 else 0
            _edit(turn, contracts_screen(turn, facts, page))
        case ["m"]:
            _show_menu(turn, number_in(parts, 1))
        case ["a"]:
            _answer(turn, parts)
        case ["r"]:
            _show_range(turn, number_in(parts, 1), parts)
        case _:
            raise OutdatedButtonError


def _edit(turn: Turn, screen: Screen) -> None:
    turn.edit(screen.text, screen.buttons)


def _show_menu(turn: Turn, contract_id: int) -> None:
    number = len(list_what_if_contracts(turn.work, turn.actor, turn.today).contracts)
    facts = what_if_facts(turn.work, turn.actor, contract_id, turn.today)
    _edit(turn, menu_screen(turn, facts, contract_id, number))


def _answer(turn: Turn, parts: Sequence[str]) -> None:
    run = _run(turn, parts)
    if run.answer is None:
        _edit(turn, refused_screen(turn, run))
        return
    match parts[_VIEW : _VIEW + 1]:
        case []:
            _show_answer(turn, run, run.answer)
        case ["p"]:
            _show_chooser(turn, run, run.answer, parts)
        case ["y"]:
            _edit(turn, why_screen(turn, run, run.answer, number_in(parts, _ARGUMENT)))
        case _:
            raise OutdatedButtonError


def _run(turn: Turn, parts: Sequence[str]) -> WhatIfRun:
    """The question of a button, answered; its values are read against what can be chosen now."""
    number, contract_id = number_in(parts, 1), number_in(parts, 2)
    what_if = choice_in(parts, 1, lambda _: what_if_of(number))
    plain = run_what_if(turn.work, turn.actor, contract_id, Question(what_if), turn.today)
    if parts[3:4] == [NONE_CHOSEN] or not plain.choices:
        return plain
    values = choice_in(parts, 3, lambda text: read(plain.choices, text))
    run = run_what_if(turn.work, turn.actor, contract_id, Question(what_if, values), turn.today)
    if run.refused is not None and run.refused.reason == "not_offered":
        raise OutdatedButtonError
    return run


def _show_answer(turn: Turn, run: WhatIfRun, answer: Answer) -> None:
    picture = what_if_picture(run, turn.language.value)
    turn.edit_photo(picture, answer_caption(turn, run, answer), answer_buttons(turn, run))


def _show_chooser(turn: Turn, run: WhatIfRun, answer: Answer, parts: Sequence[str]) -> None:
    """The same picture and words, with the options of a value below them."""
    place, page = number_in(parts, _ARGUMENT), number_in(parts, _PAGE)
    if place >= len(run.choices):
        raise OutdatedButtonError
    picture = what_if_picture(run, turn.language.value)
    buttons = chooser_buttons(turn, run, place, page)
    turn.edit_photo(picture, answer_caption(turn, run, answer), buttons)


def _show_range(turn: Turn, contract_id: int, parts: Sequence[str]) -> None:
    if contract_id == ALL_CONTRACTS:
        raise OutdatedButtonError
    try:
        facts, found = show_renewal_range(turn.work, turn.actor, contract_id, turn.today)
    except PricingRefusedError as refused:
        _edit(turn, range_refused_screen(turn, contract_id, refused.reason))
        return
    if parts[2:3] == ["y"]:
        _edit(turn, range_why_screen(turn, facts, contract_id, found, number_in(parts, 3)))
        return
    picture = fan_picture(facts, contract_id, turn.language.value)
    caption = range_caption(turn, facts, contract_id, found)
    turn.edit_photo(picture, caption, range_buttons(turn, facts, contract_id))
