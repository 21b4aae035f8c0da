"""Show the contracts that somebody keeps: the list, one contract in full, and its vehicles."""

from dataclasses import dataclass
from datetime import date

from fleet.access import Action, Actor, Subject, guarded, require, scopes
from fleet.contract_calendar import renewals_to_follow
from fleet.contract_renewals import ContractNotice
from fleet.contract_terms import ContractTerms
from fleet.driving import Contract, OfficialCoefficient, Regime, Vehicle
from fleet.errors import AccessDeniedError, NotFoundError
from fleet.journal import JournalEntry
from fleet.people import Unit
from fleet.ports import Work
from fleet.usecases.show_case import name_of

ON_A_PAGE = 8
NEWEST_ENTRIES = 10


@dataclass(frozen=True, slots=True)
class Page:
    """Which page of how many; a page that does not exist gives the nearest one."""

    number: int
    pages: int
    rows: int


@dataclass(frozen=True, slots=True)
class ContractsInFull:
    """One page of the contracts of a scope, the next renewal first."""

    contracts: tuple[Contract, ...]
    page: Page


@dataclass(frozen=True, slots=True)
class ContractInFull:
    """One contract with everything that was entered of it.

    Attributes:
        official: What its insurer printed last; None where nothing is known, or none applies.
        notice: The newest renewal notice that was entered.
        number_of_vehicles: Those in service.
        reference_cents: Sum of their reference premiums; None while one is not known.
    """

    contract: Contract
    unit_name: str
    terms: ContractTerms
    official: OfficialCoefficient | None
    notice: ContractNotice | None
    number_of_vehicles: int
    reference_cents: int | None


@dataclass(frozen=True, slots=True)
class ContractVehicles:
    """One page of the vehicles in service under a contract, by plate."""

    contract: Contract
    vehicles: tuple[Vehicle, ...]
    page: Page


@dataclass(frozen=True, slots=True)
class Noted:
    """An entry of the journal, with the name of who did it; empty for the command line."""

    entry: JournalEntry
    name: str


@guarded(Action.KEEP_CONTRACTS)
def list_kept_contracts(work: Work, actor: Actor, page: int, today: date) -> ContractsInFull:
    """The contracts below the actor's units."""
    own = scopes(actor, Action.KEEP_CONTRACTS)
    rows, number = work.contracts.page(own, today, page * ON_A_PAGE, ON_A_PAGE)
    shown = page_of(page, number)
    if shown.number != page:
        rows, number = work.contracts.page(own, today, shown.number * ON_A_PAGE, ON_A_PAGE)
    return ContractsInFull(tuple(rows), shown)


@guarded(Action.KEEP_CONTRACTS)
def show_contract_in_full(
    work: Work, actor: Actor, contract_id: int, today: date
) -> ContractInFull:
    """A contract with its terms, its figure, its newest notice and its vehicles in short.

    Raises:
        AccessDeniedError: It is out of the actor's scope, or there is none.
    """
    return read_contract_in_full(work, contract_to_keep(work, actor, contract_id), today)


@guarded(Action.KEEP_CONTRACTS)
def list_contract_vehicles(
    work: Work, actor: Actor, contract_id: int, page: int, today: date
) -> ContractVehicles:
    """The vehicles in service under a contract.

    Raises:
        AccessDeniedError: It is out of the actor's scope, or there is none.
    """
    contract = contract_to_keep(work, actor, contract_id)
    read = work.garage.vehicles_page
    rows, number = read(contract_id, today, page * ON_A_PAGE, ON_A_PAGE)
    shown = page_of(page, number)
    if shown.number != page:
        rows, number = read(contract_id, today, shown.number * ON_A_PAGE, ON_A_PAGE)
    return ContractVehicles(contract, tuple(rows), shown)


@guarded(Action.KEEP_CONTRACTS)
def list_changes_of_contract(work: Work, actor: Actor, contract_id: int) -> list[Noted]:
    """What was noted of a contract, newest first.

    Raises:
        AccessDeniedError: It is out of the actor's scope, or there is none.
    """
    contract_to_keep(work, actor, contract_id)
    return noted_about(work, f"contract:{contract_id}")


@guarded(Action.KEEP_CONTRACTS)
def list_units_to_keep(work: Work, actor: Actor) -> list[Unit]:
    """The units over which the actor keeps contracts, with those below, as the tree has them."""
    own = frozenset(scopes(actor, Action.KEEP_CONTRACTS))
    return sorted(
        (unit for unit in work.units.all() if own.intersection(unit.lineage)),
        key=lambda unit: (unit.lineage, unit.code),
    )


def contract_to_keep(work: Work, actor: Actor, contract_id: int) -> Contract:
    """The contract, if the actor keeps it; refused alike where there is none.

    Raises:
        AccessDeniedError: It is out of the actor's scope, or there is none.
    """
    action = Action.KEEP_CONTRACTS
    try:
        contract = work.driving.contract(contract_id)
    except NotFoundError:
        raise AccessDeniedError(action.value, actor.employee_id, None) from None
    require(actor, action, Subject(None, work.units.get(contract.unit_id).lineage))
    return contract


def read_contract_in_full(work: Work, contract: Contract, today: date) -> ContractInFull:
    """What is known of a contract; whoever calls has asked who it is."""
    vehicles = vehicles_in_service(work, contract.id, today)
    premiums = [one.reference_premium_cents for one in vehicles]
    known = [cents for cents in premiums if cents is not None]
    return ContractInFull(
        contract,
        work.units.get(contract.unit_id).name,
        work.garage.terms_of(contract.id),
        official_of(work, contract, today),
        _newest_notice(work, contract, today),
        len(vehicles),
        sum(known) if vehicles and len(known) == len(vehicles) else None,
    )


def vehicles_in_service(work: Work, contract_id: int, today: date) -> list[Vehicle]:
    """The vehicles of a contract that have not left, by plate."""
    vehicles = work.contracts.vehicles_of(contract_id)
    details = work.garage.details_of([one.id for one in vehicles])
    return [one for one in vehicles if details[one.id].is_in_service(today)]


def official_of(work: Work, contract: Contract, today: date) -> OfficialCoefficient | None:
    """What the insurer printed; None where no coefficient applies."""
    if contract.regime is not Regime.STATUTORY:
        return None
    return work.driving.official_coefficient(contract.id, today)


def noted_about(work: Work, subject: str) -> list[Noted]:
    """The newest entries about a subject, with names."""
    entries = work.journal.about(subject, NEWEST_ENTRIES)
    return [Noted(one, name_of(work, one.actor_id)) for one in entries]


def page_of(page: int, number: int) -> Page:
    """The page that exists nearest to the one asked for."""
    pages = max(1, -(-number // ON_A_PAGE))
    return Page(min(max(page, 0), pages - 1), pages, number)


def _newest_notice(work: Work, contract: Contract, today: date) -> ContractNotice | None:
    following = reversed(renewals_to_follow(contract, today))
    notices = (work.contracts.notice_of(contract.id, renewal_on) for renewal_on in following)
    return next((one for one in notices if one is not None), None)
