"""`price:…`: what a contract costs and why, its parameters, and a value that is typed for one."""

from collections.abc import Callable, Sequence
from functools import wraps

from bot.handlers.refusing import refuse
from bot.handlers.tapped import OutdatedButtonError, choice_in, number_in, tapped
from bot.registry import Handle
from bot.turn import Turn
from bot.views.price import price_screen, price_why_screen
from bot.views.price_parameters import (
    ask_value_screen,
    history_screen,
    parameter_screen,
    parameters_screen,
    refused_value_text,
)
from bot.views.screen import Screen, drop_button
from fleet.errors import ParameterValueError
from fleet.parameter_form import read_value
from fleet.ports import Draft
from fleet.pricing.parameter_rules import (
    PARAMETERS,
    ParameterKind,
    ParameterRule,
    ParameterValue,
)
from fleet.pricing.parameters import Credibility
from fleet.text_filter import forbidden_in
from fleet.usecases.keep_parameters import (
    list_parameters,
    reset_parameter,
    set_parameter,
    show_parameter,
    undo_parameter,
)
from fleet.usecases.show_price import show_price

VALUE_DRAFT = "price_value"
_CONTRACT, _NAME = "contract", "name"
_TYPED = frozenset({ParameterKind.RATE, ParameterKind.AMOUNT, ParameterKind.DEVELOPMENT})


def price_tapped(handle: Callable[[Turn, Sequence[str]], None]) -> Handle:
    """A handler of a button; a value that is refused now is said in an alert."""

    @wraps(handle)
    def answer(turn: Turn, parts: Sequence[str]) -> None:
        try:
            handle(turn, parts)
        except ParameterValueError as refused:
            turn.messages.clear()
            turn.answer(turn.label("price-refused", reason=refused.reason), alert=True)

    return tapped(answer)


@price_tapped
def tap_price(turn: Turn, parts: Sequence[str]) -> None:
    """Do what a button about a contract's premium says."""
    contract_id = number_in(parts, 0)
    if len(parts) == 1:
        _show(turn, price_screen(turn, show_price(turn.work, turn.actor, contract_id, turn.today)))
        return
    _show(turn, choice_in(parts, 1, _DOING.__getitem__)(turn, contract_id, parts))


def read_typed_value(turn: Turn) -> None:
    """Keep the value that was typed, or say what it must look like."""
    draft = turn.work.drafts.of(turn.chat_id)
    if draft is None:
        return
    contract_id, rule = int(draft.answers[_CONTRACT]), PARAMETERS[draft.answers[_NAME]]
    topic = forbidden_in(turn.text)
    if topic is not None:
        refuse(turn, topic)
        return
    try:
        value = read_value(rule.name, turn.text)
        card = set_parameter(turn.work, turn.actor, contract_id, rule.name, value, turn.present)
    except ParameterValueError as refused:
        turn.reply(refused_value_text(turn, rule, refused), ((drop_button(turn),),))
        return
    turn.work.drafts.drop(turn.chat_id)
    screen = parameter_screen(turn, card, turn.words("price-kept"))
    turn.reply(screen.text, screen.buttons)


def _why(turn: Turn, contract_id: int, parts: Sequence[str]) -> Screen:
    card = show_price(turn.work, turn.actor, contract_id, turn.today)
    model = choice_in(parts, 2, {one: one for one in card.prices}.__getitem__)
    return price_why_screen(turn, card, model, number_in(parts, 3))


def _list(turn: Turn, contract_id: int, parts: Sequence[str]) -> Screen:
    listed = list_parameters(turn.work, turn.actor, contract_id, turn.today)
    return parameters_screen(turn, listed, number_in(parts, 2))


def _parameter(turn: Turn, contract_id: int, parts: Sequence[str]) -> Screen:
    rule = _rule_in(parts)
    card = show_parameter(turn.work, turn.actor, contract_id, rule.name, turn.today)
    return parameter_screen(turn, card)


def _edit(turn: Turn, contract_id: int, parts: Sequence[str]) -> Screen:
    rule = _rule_in(parts)
    if rule.kind not in _TYPED:
        raise OutdatedButtonError
    card = show_parameter(turn.work, turn.actor, contract_id, rule.name, turn.today)
    draft = Draft(VALUE_DRAFT, {_CONTRACT: str(contract_id), _NAME: rule.name})
    turn.work.drafts.put(turn.chat_id, draft, turn.now)
    return ask_value_screen(turn, card.contract, rule)


def _set(turn: Turn, contract_id: int, parts: Sequence[str]) -> Screen:
    rule = _rule_in(parts)
    value = _chosen(rule, parts)
    card = set_parameter(turn.work, turn.actor, contract_id, rule.name, value, turn.present)
    return parameter_screen(turn, card, turn.words("price-kept"))


def _default(turn: Turn, contract_id: int, parts: Sequence[str]) -> Screen:
    name = _rule_in(parts).name
    card = reset_parameter(turn.work, turn.actor, contract_id, name, turn.present)
    return parameter_screen(turn, card, turn.words("price-reset"))


def _undo(turn: Turn, contract_id: int, parts: Sequence[str]) -> Screen:
    name, entry_id = _rule_in(parts).name, number_in(parts, 3)
    card = undo_parameter(turn.work, turn.actor, contract_id, name, entry_id, turn.present)
    return parameter_screen(turn, card, turn.words("price-undone"))


def _history(turn: Turn, contract_id: int, parts: Sequence[str]) -> Screen:
    name = _rule_in(parts).name
    card = show_parameter(turn.work, turn.actor, contract_id, name, turn.today)
    return history_screen(turn, card, number_in(parts, 3))


_DOING: dict[str, Callable[[Turn, int, Sequence[str]], Screen]] = {
    "why": _why,
    "list": _list,
    "p": _parameter,
    "e": _edit,
    "s": _set,
    "d": _default,
    "u": _undo,
    "h": _history,
}


def _rule_in(parts: Sequence[str]) -> ParameterRule:
    return choice_in(parts, 2, PARAMETERS.__getitem__)


def _chosen(rule: ParameterRule, parts: Sequence[str]) -> ParameterValue:
    if rule.kind is ParameterKind.CHOICE:
        return choice_in(parts, 3, Credibility)
    if rule.kind is ParameterKind.SWITCH:
        return choice_in(parts, 3, {"yes": True, "no": False}.__getitem__)
    if rule.kind is not ParameterKind.RATE:
        raise OutdatedButtonError
    return number_in(parts, 3)


def _show(turn: Turn, screen: Screen) -> None:
    turn.edit(screen.text, screen.buttons)
