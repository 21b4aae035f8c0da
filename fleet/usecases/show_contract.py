"""Show contracts by their renewals: the list of a scope, and one contract with its calendar."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bonusmalus.errors import BonusMalusError
from fleet.access import Action, Actor, Subject, guarded, require, scopes
from fleet.contract_calendar import (
    ShownStep,
    renewal_calendar,
    renewal_to_show,
    renewals_to_follow,
    shown_steps,
)
from fleet.contract_renewals import ContractNotice
from fleet.driving import Contract, OfficialCoefficient, Regime, Vehicle
from fleet.errors import AccessDeniedError, NotFoundError, RenewalRefusedError
from fleet.ports import Work
from fleet.profile_changes import first_use, use_changes
from fleet.reconciliation import Besides, Reconciliation, printed_for_renewal, reconciled
from fleet.usecases.save_case import Present
from fleet.usecases.show_case import name_of
from fleet.usecases.show_contract_in_full import vehicles_in_service

CONTRACTS_ON_A_PAGE = 8


class Missing(StrEnum):
    """What a contract's figures need, and nobody has entered."""

    VEHICLES = "vehicles"
    PREMIUMS = "premiums"
    OFFICIAL = "official"
    OFFICIAL_BEFORE = "official_before"


@dataclass(frozen=True, slots=True)
class ContractCard:
    """One contract, and one of its renewals.

    Attributes:
        official: What the insurer printed last; None for a contract without a coefficient.
        is_official_of_year: Whether that is the figure of the year which this renewal begins, or
            of the present one where the renewal is still to come.
        figure_of: The renewal for which that figure was printed, or ought to be.
        reconciliation: That figure against ours, where both are known and can be compared.
        names: Who noted a step or entered the notice, by employee id.
    """

    contract: Contract
    unit_name: str
    renewal_on: date
    steps: tuple[ShownStep, ...]
    vehicles: tuple[Vehicle, ...]
    official: OfficialCoefficient | None
    is_official_of_year: bool
    figure_of: date
    notice: ContractNotice | None
    reconciliation: Reconciliation | None
    missing: tuple[Missing, ...]
    names: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class ContractLine:
    """A contract in the list, with its next renewal."""

    contract: Contract
    renewal_on: date


@dataclass(frozen=True, slots=True)
class ContractPage:
    """One page of the contracts of a scope, the next renewal first."""

    rows: tuple[ContractLine, ...]
    page: int
    number_of_pages: int
    number_of_contracts: int


@guarded(Action.SEE_RENEWALS)
def list_contracts(work: Work, actor: Actor, page: int, today: date) -> ContractPage:
    """The contracts below the actor's units; a page that does not exist gives the nearest one."""
    own = scopes(actor, Action.SEE_RENEWALS)
    size = CONTRACTS_ON_A_PAGE
    rows, number = work.contracts.page(own, today, max(page, 0) * size, size)
    pages = max(1, -(-number // size))
    if page >= pages:
        rows, number = work.contracts.page(own, today, (pages - 1) * size, size)
    return ContractPage(
        tuple(ContractLine(one, renewals_to_follow(one, today)[-2]) for one in rows),
        min(max(page, 0), pages - 1),
        pages,
        number,
    )


@guarded(Action.SEE_RENEWALS)
def show_contract(
    work: Work, actor: Actor, contract_id: int, renewal_on: date | None, present: Present
) -> ContractCard:
    """A contract with the calendar of a renewal: the one asked for, or the one at hand.

    Raises:
        AccessDeniedError: It is out of the actor's scope, or there is none.
        RenewalRefusedError: `not_now`: that is no renewal of the contract which is followed.
    """
    contract = contract_in_scope(work, actor, contract_id)
    if renewal_on is None:
        renewal_on = renewal_to_show(contract, present.today)
    return read_contract(work, require_followed(contract, renewal_on, present.today), present)


def contract_in_scope(
    work: Work, actor: Actor, contract_id: int, action: Action = Action.SEE_RENEWALS
) -> Contract:
    """The contract, if the actor may do that with it; refused alike where there is none.

    Raises:
        AccessDeniedError: It is out of the actor's scope, or there is none.
    """
    try:
        contract = work.driving.contract(contract_id)
    except NotFoundError:
        raise AccessDeniedError(action.value, actor.employee_id, None) from None
    require(actor, action, Subject(None, work.units.get(contract.unit_id).lineage))
    return contract


@dataclass(frozen=True, slots=True)
class Followed:
    """A renewal that has steps now."""

    contract: Contract
    renewal_on: date


def require_followed(contract: Contract, renewal_on: date, today: date) -> Followed:
    """The renewal, if it is one of those that have steps now.

    Raises:
        RenewalRefusedError: `not_now`.
    """
    if renewal_on not in renewals_to_follow(contract, today):
        raise RenewalRefusedError(reason="not_now", contract_id=contract.id)
    return Followed(contract, renewal_on)


def read_contract(work: Work, followed: Followed, present: Present) -> ContractCard:
    """What is known of a renewal; whoever calls has asked who it is."""
    contract, renewal_on = followed.contract, followed.renewal_on
    planned = renewal_calendar(contract, renewal_on, present.working_days)
    noted = work.contracts.steps_of(contract.id, renewal_on)
    notice = work.contracts.notice_of(contract.id, renewal_on)
    people = {one.done_by for one in noted if one.done_by}
    people |= {notice.entered_by} if notice is not None else set()
    steps = shown_steps(planned, noted, present.today)
    officials = work.contracts.officials_of(contract.id) if _has_coefficient(contract) else []
    year = _year_shown(contract, renewal_on, officials, present.today)
    of_year = printed_for_renewal(contract, officials, year)
    vehicles = tuple(vehicles_in_service(work, contract.id, present.today))
    return ContractCard(
        contract=contract,
        unit_name=work.units.get(contract.unit_id).name,
        renewal_on=renewal_on,
        steps=steps,
        vehicles=vehicles,
        official=of_year or (officials[-1] if officials else None),
        is_official_of_year=of_year is not None,
        figure_of=year,
        notice=notice,
        reconciliation=_reconciliation(work, contract, officials, year),
        missing=tuple(_missing(contract, vehicles, officials, is_known=of_year is not None)),
        names={one: name_of(work, one) for one in people},
    )


def _reconciliation(
    work: Work, contract: Contract, officials: Sequence[OfficialCoefficient], year: date
) -> Reconciliation | None:
    """None also where facts contradict each other: a last day of notice is told all the same."""
    claims, besides = work.contracts.claims_of(contract.id), read_besides(work, contract)
    try:
        return reconciled(contract, officials, claims, year, besides)
    except BonusMalusError:
        return None


def read_besides(work: Work, contract: Contract) -> Besides:
    """The uses of a contract by day, and the years at 0.50 that its statements print."""
    changes = work.profile_changes.of_contract(contract.id)
    years = {
        one.applied_on: one.years_at_floor
        for one in reversed(work.statements.of_contract(contract.id))
        if one.applied_on is not None
    }
    return Besides(first_use(changes, contract.use), use_changes(changes), years)


def _has_coefficient(contract: Contract) -> bool:
    return contract.regime is Regime.STATUTORY


def _year_shown(
    contract: Contract, renewal_on: date, officials: list[OfficialCoefficient], today: date
) -> date:
    """The renewal whose figure is shown: the one before, while nothing is printed for this one."""
    if renewal_on <= today or printed_for_renewal(contract, officials, renewal_on) is not None:
        return renewal_on
    return contract.renewal_day.in_year(renewal_on.year - 1)


def _missing(
    contract: Contract,
    vehicles: tuple[Vehicle, ...],
    officials: list[OfficialCoefficient],
    *,
    is_known: bool,
) -> list[Missing]:
    found = []
    if not vehicles:
        found.append(Missing.VEHICLES)
    if any(one.reference_premium_cents is None for one in vehicles):
        found.append(Missing.PREMIUMS)
    if _has_coefficient(contract) and not is_known:
        found.append(Missing.OFFICIAL)
    elif _has_coefficient(contract) and len({one.in_force_since for one in officials}) == 1:
        found.append(Missing.OFFICIAL_BEFORE)
    return found
