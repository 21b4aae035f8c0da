"""/contracts and `ct:…`: the contracts that the fleet manager keeps."""

from collections.abc import Callable, Sequence

from bonusmalus.clause import VehicleUse
from bot.handlers.garage_tapped import garage_tapped
from bot.handlers.tapped import OutdatedButtonError, choice_in, number_in
from bot.turn import Turn
from bot.views.contract_kept import (
    back_to,
    changes_screen,
    contract_in_full_screen,
    deductibles_screen,
    edit_contract_screen,
    guarantees_screen,
    kept_contracts_screen,
    units_screen,
    use_screen,
    vehicles_screen,
)
from bot.views.premium_years import premium_years_screen
from bot.views.regime_wizard import proposal_screen, question_screen
from bot.views.screen import Screen
from fleet.contract_terms import RegimeReason
from fleet.driving import Regime
from fleet.garage_form import Box
from fleet.pricing.facts import Guarantee
from fleet.regime_wizard import Answers, Kind, Owner, Size, next_question, proposal
from fleet.usecases.change_insurer import is_changed_today, take_insurer_back
from fleet.usecases.edit_contract import (
    change_contract,
    confirm_regime,
    move_contract,
    set_covered,
)
from fleet.usecases.keep_yearly_premium import list_premium_years
from fleet.usecases.show_contract_in_full import (
    list_changes_of_contract,
    list_contract_vehicles,
    list_kept_contracts,
    list_units_to_keep,
    show_contract_in_full,
)

_COVERED = {"yes": True, "no": False}
_ONLY_ASKED = 2  # `ct:5:use` asks, `ct:5:use:tours` answers


def contracts(turn: Turn) -> None:
    """Answer /contracts: the contracts of one's scope."""
    shown = list_kept_contracts(turn.work, turn.actor, 0, turn.today)
    screen = kept_contracts_screen(turn, shown)
    turn.reply(screen.text, screen.buttons)


@garage_tapped
def tap_contract(turn: Turn, parts: Sequence[str]) -> None:
    """Do what a button about a contract says."""
    if parts and parts[0] == "list":
        shown = list_kept_contracts(turn.work, turn.actor, number_in(parts, 1), turn.today)
        _show(turn, kept_contracts_screen(turn, shown))
        return
    contract_id = number_in(parts, 0)
    if len(parts) == 1:
        _show(turn, contract_card(turn, contract_id))
        return
    _show(turn, choice_in(parts, 1, _DOING.__getitem__)(turn, contract_id, parts))


def contract_card(turn: Turn, contract_id: int, said: str = "") -> Screen:
    """One contract in full, with what was just said about it."""
    card = show_contract_in_full(turn.work, turn.actor, contract_id, turn.today)
    may_take_back = is_changed_today(turn.work, contract_id, turn.present)
    return contract_in_full_screen(turn, card, said, may_take_back=may_take_back)


def _edit(turn: Turn, contract_id: int, _: Sequence[str]) -> Screen:
    card = show_contract_in_full(turn.work, turn.actor, contract_id, turn.today)
    return edit_contract_screen(turn, card.contract)


def _use(turn: Turn, contract_id: int, parts: Sequence[str]) -> Screen:
    if len(parts) == _ONLY_ASKED:
        card = show_contract_in_full(turn.work, turn.actor, contract_id, turn.today)
        return use_screen(turn, card.contract)
    use = choice_in(parts, 2, VehicleUse)
    change_contract(turn.work, turn.actor, contract_id, Box.USE, use.value, turn.present)
    return contract_card(turn, contract_id, turn.words("parc-kept"))


def _unit(turn: Turn, contract_id: int, parts: Sequence[str]) -> Screen:
    card = show_contract_in_full(turn.work, turn.actor, contract_id, turn.today)
    units = list_units_to_keep(turn.work, turn.actor)
    return units_screen(turn, card.contract, units, number_in(parts, 2))


def _unit_is(turn: Turn, contract_id: int, parts: Sequence[str]) -> Screen:
    move_contract(turn.work, turn.actor, contract_id, number_in(parts, 2), turn.present)
    return contract_card(turn, contract_id, turn.words("parc-kept"))


def _guarantees(turn: Turn, contract_id: int, parts: Sequence[str]) -> Screen:
    if len(parts) > _ONLY_ASKED:
        guarantee = choice_in(parts, 2, Guarantee)
        is_covered = choice_in(parts, 3, _COVERED.__getitem__)
        set_covered(
            turn.work, turn.actor, contract_id, guarantee, turn.present, is_covered=is_covered
        )
    card = show_contract_in_full(turn.work, turn.actor, contract_id, turn.today)
    return guarantees_screen(turn, card.contract, card.terms)


def _deductibles(turn: Turn, contract_id: int, _: Sequence[str]) -> Screen:
    card = show_contract_in_full(turn.work, turn.actor, contract_id, turn.today)
    return deductibles_screen(turn, card.contract, card.terms)


def _vehicles(turn: Turn, contract_id: int, parts: Sequence[str]) -> Screen:
    page = number_in(parts, 2)
    shown = list_contract_vehicles(turn.work, turn.actor, contract_id, page, turn.today)
    return vehicles_screen(turn, shown)


def _journal(turn: Turn, contract_id: int, _: Sequence[str]) -> Screen:
    noted = list_changes_of_contract(turn.work, turn.actor, contract_id)
    card = show_contract_in_full(turn.work, turn.actor, contract_id, turn.today)
    back = back_to(turn, card.contract)
    return changes_screen(turn, noted, turn.zone, back, card.contract.number)


def _regime(turn: Turn, contract_id: int, parts: Sequence[str]) -> Screen:
    """The next question, or what the answers lead to."""
    card = show_contract_in_full(turn.work, turn.actor, contract_id, turn.today)
    answers = _answers(parts[2:])
    question, proposed = next_question(answers), proposal(answers)
    if question is not None:
        number = card.number_of_vehicles
        return question_screen(turn, card.contract, answers, question, number)
    if proposed is None:
        raise OutdatedButtonError
    return proposal_screen(turn, card.contract, proposed)


def _answers(said: Sequence[str]) -> Answers:
    return Answers(
        choice_in(said, 0, Kind) if said else None,
        choice_in(said, 1, Owner) if len(said) > 1 else None,
        choice_in(said, 2, Size) if len(said) > len(("kind", "owner")) else None,
    )


def _regime_is(turn: Turn, contract_id: int, parts: Sequence[str]) -> Screen:
    regime, reason = choice_in(parts, 2, Regime), choice_in(parts, 3, RegimeReason)
    confirm_regime(turn.work, turn.actor, contract_id, regime, reason, turn.present)
    return contract_card(turn, contract_id, turn.words("parc-regime-kept", regime=regime.value))


def _years(turn: Turn, contract_id: int, _: Sequence[str]) -> Screen:
    years = list_premium_years(turn.work, turn.actor, contract_id, turn.today)
    return premium_years_screen(turn, years, turn.today)


def _insurer_back(turn: Turn, contract_id: int, _: Sequence[str]) -> Screen:
    contract = take_insurer_back(turn.work, turn.actor, contract_id, turn.present)
    said = turn.words("parc-insurer-taken-back", insurer=contract.insurer, contract=contract.number)
    return contract_card(turn, contract_id, said)


_DOING: dict[str, Callable[[Turn, int, Sequence[str]], Screen]] = {
    "edit": _edit,
    "use": _use,
    "unit": _unit,
    "unitis": _unit_is,
    "g": _guarantees,
    "f": _deductibles,
    "v": _vehicles,
    "j": _journal,
    "rg": _regime,
    "rgok": _regime_is,
    "insback": _insurer_back,
    "y": _years,
}


def _show(turn: Turn, screen: Screen) -> None:
    turn.edit(screen.text, screen.buttons)
