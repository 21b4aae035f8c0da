"""Enter a contract, change what stands in it, and confirm its regime."""

from collections.abc import Mapping
from dataclasses import replace

from bonusmalus.clause import VehicleUse
from fleet.access import Action, Actor, guarded, require_unit
from fleet.contract_terms import DEDUCTIBLE_GUARANTEES, ContractTerms, RegimeReason
from fleet.driving import Contract, Regime
from fleet.errors import ConflictError, GarageRefusedError
from fleet.garage_form import Box, Form, cents_of, day_in, renewal_in, require_complete
from fleet.journal import JournalEntry
from fleet.ports import Work
from fleet.pricing.facts import Guarantee
from fleet.usecases.save_case import Present
from fleet.usecases.show_contract_in_full import contract_to_keep


@guarded(Action.KEEP_CONTRACTS)
def add_contract(
    work: Work, actor: Actor, unit_id: int, boxes: Mapping[str, str], present: Present
) -> Contract:
    """Enter a contract; under the statutory clause until somebody confirms its regime.

    Args:
        work: The unit of work.
        actor: Who enters it.
        unit_id: Whose contract it is.
        boxes: What was typed, as `fleet.garage_form.read_box` keeps it.
        present: When.

    Raises:
        AccessDeniedError: The unit is out of the actor's scope, or there is none.
        GarageRefusedError: `known_number` or `incomplete`.
    """
    require_unit(work, actor, Action.KEEP_CONTRACTS, unit_id)
    require_complete(Form.NEW, boxes, 0)
    number = boxes[Box.NUMBER]
    if work.driving.contract_by_number(number) is not None:
        raise GarageRefusedError(reason="known_number", about=0)
    contract = work.driving.add_contract(
        Contract(
            0,
            number,
            boxes[Box.INSURER],
            unit_id,
            Regime.STATUTORY,
            VehicleUse(boxes[Box.USE]),
            renewal_in(boxes[Box.RENEWAL]),
            day_in(boxes[Box.STARTS_ON]),
        )
    )
    _journal(work, actor, "contract_added", contract.id, present, {"unit": unit_id})
    return contract


@guarded(Action.KEEP_CONTRACTS)
def change_contract(
    work: Work, actor: Actor, contract_id: int, box: Box, kept: str, present: Present
) -> Contract:
    """Change one box of a contract; the same value again changes nothing.

    Raises:
        AccessDeniedError: It is out of the actor's scope, or there is none.
        GarageRefusedError: `known_number`.
    """
    contract = contract_to_keep(work, actor, contract_id)
    if box is Box.NET:
        return _change_net(work, actor, contract, cents_of(kept), present)
    changed = _with_box(contract, box, kept)
    if changed != contract:
        _save(work, changed)
        details = {"field": box.value}
        _journal(work, actor, "contract_changed", contract_id, present, details)
    return changed


@guarded(Action.KEEP_CONTRACTS)
def move_contract(
    work: Work, actor: Actor, contract_id: int, unit_id: int, present: Present
) -> Contract:
    """Give a contract to another unit of the actor's scope.

    Raises:
        AccessDeniedError: The contract or the unit is out of the actor's scope, or there is none.
    """
    contract = contract_to_keep(work, actor, contract_id)
    require_unit(work, actor, Action.KEEP_CONTRACTS, unit_id)
    changed = replace(contract, unit_id=unit_id)
    if changed != contract:
        work.garage.change_contract(changed)
        _journal(work, actor, "contract_moved", contract_id, present, {"unit": unit_id})
    return changed


@guarded(Action.KEEP_CONTRACTS)
def confirm_regime(
    work: Work,
    actor: Actor,
    contract_id: int,
    regime: Regime,
    reason: RegimeReason,
    present: Present,
) -> Contract:
    """Keep the regime that a human confirmed, with why; the same again changes nothing.

    Raises:
        AccessDeniedError: It is out of the actor's scope, or there is none.
    """
    contract = contract_to_keep(work, actor, contract_id)
    known = work.garage.terms_of(contract_id)
    if (contract.regime, known.regime_reason) != (regime, reason):
        work.garage.change_contract(replace(contract, regime=regime))
        work.garage.set_regime_reason(contract_id, reason)
        details = {"regime": regime.value, "reason": reason.value}
        _journal(work, actor, "contract_regime_confirmed", contract_id, present, details)
    return replace(contract, regime=regime)


@guarded(Action.KEEP_CONTRACTS)
def set_covered(
    work: Work,
    actor: Actor,
    contract_id: int,
    guarantee: Guarantee,
    present: Present,
    *,
    is_covered: bool,
) -> ContractTerms:
    """Say whether a guarantee is covered; what is not covered has no deductible either.

    Raises:
        AccessDeniedError: It is out of the actor's scope, or there is none.
        GarageRefusedError: `last`: a contract covers something.
    """
    contract_to_keep(work, actor, contract_id)
    terms = work.garage.terms_of(contract_id)
    covered = _covered(terms)
    if is_covered == (guarantee in covered) and terms.are_guarantees_known:
        return terms
    if is_covered:
        covered.setdefault(guarantee, None)
    else:
        covered.pop(guarantee, None)
    if not covered:
        raise GarageRefusedError(reason="last", about=contract_id)
    work.garage.set_guarantees(contract_id, covered)
    details = {"guarantee": guarantee.value, "is_covered": is_covered}
    _journal(work, actor, "contract_guarantee_changed", contract_id, present, details)
    return work.garage.terms_of(contract_id)


@guarded(Action.KEEP_CONTRACTS)
def set_deductible(
    work: Work,
    actor: Actor,
    contract_id: int,
    guarantee: Guarantee,
    cents: int | None,
    present: Present,
) -> ContractTerms:
    """Keep the deductible of a guarantee; None or 0: none.

    Raises:
        AccessDeniedError: It is out of the actor's scope, or there is none.
        GarageRefusedError: `uncovered`: that guarantee is not covered, or never has one.
    """
    contract_to_keep(work, actor, contract_id)
    terms = work.garage.terms_of(contract_id)
    if guarantee not in terms.guarantees & DEDUCTIBLE_GUARANTEES:
        raise GarageRefusedError(reason="uncovered", about=contract_id)
    if (terms.deductibles_cents.get(guarantee) or None) == (cents or None):
        return terms
    work.garage.set_deductible(contract_id, guarantee, cents or None)
    details = {"guarantee": guarantee.value, "deductible_cents": cents or 0}
    _journal(work, actor, "contract_deductible_changed", contract_id, present, details)
    return work.garage.terms_of(contract_id)


def _covered(terms: ContractTerms) -> dict[Guarantee, int | None]:
    return {one: terms.deductibles_cents.get(one) for one in Guarantee if one in terms.guarantees}


def _change_net(
    work: Work, actor: Actor, contract: Contract, cents: int | None, present: Present
) -> Contract:
    if work.garage.terms_of(contract.id).net_premium_cents != cents:
        work.garage.set_net_premium(contract.id, cents)
        details = {"field": Box.NET.value}
        _journal(work, actor, "contract_changed", contract.id, present, details)
    return contract


def _with_box(contract: Contract, box: Box, kept: str) -> Contract:
    match box:
        case Box.NUMBER:
            return replace(contract, number=kept)
        case Box.INSURER:
            return replace(contract, insurer=kept)
        case Box.STARTS_ON:
            return replace(contract, starts_on=day_in(kept))
        case Box.RENEWAL:
            return replace(contract, renewal_day=renewal_in(kept))
        case Box.USE:
            return replace(contract, use=VehicleUse(kept))
        case _:
            raise GarageRefusedError(reason="incomplete", about=contract.id)


def _save(work: Work, contract: Contract) -> None:
    try:
        work.garage.change_contract(contract)
    except ConflictError:
        raise GarageRefusedError(reason="known_number", about=contract.id) from None


def _journal(
    work: Work,
    actor: Actor,
    event: str,
    contract_id: int,
    present: Present,
    details: Mapping[str, str | int | bool],
) -> None:
    subject = f"contract:{contract_id}"
    work.journal.write(JournalEntry(present.now, event, subject, actor.employee_id, details))
