"""The renewal dossier in the chat: what is missing first, then the files; and the budget."""

from dataclasses import dataclass
from datetime import date, datetime

from fleet.access import Action, Actor, Subject, guarded, require, require_unit, scopes
from fleet.amounts import MAX_CENTS
from fleet.dossier_budget import BudgetForecast
from fleet.dossiers import Budget
from fleet.driving import Contract
from fleet.errors import AccessDeniedError, BudgetValueError, NotFoundError
from fleet.journal import JournalEntry
from fleet.people import Unit
from fleet.ports import Work
from fleet.renewal_dossier import RenewalDossier
from fleet.usecases.read_dossier import budget_year, read_budget, read_dossier
from fleet.usecases.save_case import Present

CONTRACTS_ON_A_PAGE = 6
LARGEST_BUDGET_CENTS = MAX_CENTS
YEARS_AHEAD = 1


@dataclass(frozen=True, slots=True)
class DossierSubject:
    """What a dossier or a budget is about.

    Attributes:
        contract: None: the whole fleet of the unit.
    """

    unit: Unit
    contract: Contract | None

    @property
    def contract_id(self) -> int | None:
        """The contract, by its id."""
        return None if self.contract is None else self.contract.id


@dataclass(frozen=True, slots=True)
class DossierPage:
    """A page of the contracts of a scope, and the units whose whole fleet has a dossier too."""

    units: tuple[Unit, ...]
    contracts: tuple[Contract, ...]
    page: int
    number_of_pages: int


@dataclass(frozen=True, slots=True)
class BudgetScreen:
    """A budget beside what is expected, with the years that may be chosen."""

    subject: DossierSubject
    forecast: BudgetForecast
    years: tuple[int, ...]


@guarded(Action.MAKE_DOSSIER)
def list_dossiers(work: Work, actor: Actor, page: int, today: date) -> DossierPage:
    """What the actor may make a dossier of; a page that is not there gives the nearest one."""
    own = scopes(actor, Action.MAKE_DOSSIER)
    size = CONTRACTS_ON_A_PAGE
    rows, number = work.contracts.page(own, today, max(page, 0) * size, size)
    pages = max(1, -(-number // size))
    if page >= pages:
        rows, number = work.contracts.page(own, today, (pages - 1) * size, size)
    units = tuple(work.units.get(one) for one in dict.fromkeys(own))
    return DossierPage(units, tuple(rows), min(max(page, 0), pages - 1), pages)


@guarded(Action.MAKE_DOSSIER)
def show_dossier(
    work: Work, actor: Actor, unit_id: int | None, contract_id: int | None, today: date
) -> tuple[DossierSubject, RenewalDossier]:
    """The dossier as it would be today, with what is missing from it.

    Raises:
        AccessDeniedError: The contract or the unit is out of the actor's scope.
    """
    subject = subject_in_scope(work, actor, unit_id, contract_id)
    unit_id, only_id = subject.unit.id, subject.contract_id
    return subject, read_dossier(work, unit_id, only_id, today, is_outline=True)


@guarded(Action.MAKE_DOSSIER)
def ask_for_dossier(
    work: Work,
    actor: Actor,
    unit_id: int | None,
    contract_id: int | None,
    present: Present,
    *,
    is_workbook: bool,
) -> DossierSubject:
    """Allow a dossier, and note that it was made; its facts are read when it is sent.

    Raises:
        AccessDeniedError: The contract or the unit is out of the actor's scope.
    """
    subject = subject_in_scope(work, actor, unit_id, contract_id)
    _note(work, actor, subject, "dossier_made", present.now, {"is_workbook": is_workbook})
    return subject


@guarded(Action.MAKE_DOSSIER)
def show_budget(
    work: Work,
    actor: Actor,
    unit_id: int | None,
    contract_id: int | None,
    year: int | None,
    today: date,
) -> BudgetScreen:
    """The budget of a year; one that may not be chosen gives that of the next year.

    Raises:
        AccessDeniedError: The contract or the unit is out of the actor's scope.
    """
    subject = subject_in_scope(work, actor, unit_id, contract_id)
    years = years_to_choose(today)
    shown = year if year in years else budget_year(today)
    found = read_budget(work, subject.unit.id, subject.contract_id, today, shown)
    return BudgetScreen(subject, found, years)


@guarded(Action.MAKE_DOSSIER)
def enter_budget(
    work: Work,
    actor: Actor,
    unit_id: int | None,
    contract_id: int | None,
    year: int,
    cents: int,
    present: Present,
) -> None:
    """Keep the budget of a year, in place of the one before.

    Raises:
        AccessDeniedError: The contract or the unit is out of the actor's scope.
        BudgetValueError: It is too much, or of a year that may not be chosen.
    """
    subject = subject_in_scope(work, actor, unit_id, contract_id)
    if not 0 <= cents <= LARGEST_BUDGET_CENTS:
        raise BudgetValueError(reason="too_much", limit=LARGEST_BUDGET_CENTS)
    if year not in years_to_choose(present.today):
        raise BudgetValueError(reason="year")
    entered_by = _known(actor)
    work.dossiers.set_budget(
        Budget(subject.unit.id, subject.contract_id, year, cents, entered_by, present.now)
    )
    _note(work, actor, subject, "budget_entered", present.now, {"year": year, "cents": cents})


@guarded(Action.MAKE_DOSSIER)
def drop_budget(
    work: Work,
    actor: Actor,
    unit_id: int | None,
    contract_id: int | None,
    year: int,
    present: Present,
) -> bool:
    """Forget the budget of a year; False when there was none.

    Raises:
        AccessDeniedError: The contract or the unit is out of the actor's scope.
    """
    subject = subject_in_scope(work, actor, unit_id, contract_id)
    is_gone = work.dossiers.remove_budget(subject.unit.id, subject.contract_id, year)
    if is_gone:
        _note(work, actor, subject, "budget_dropped", present.now, {"year": year})
    return is_gone


def subject_in_scope(
    work: Work, actor: Actor, unit_id: int | None, contract_id: int | None
) -> DossierSubject:
    """What a dossier is about, if the actor looks after it.

    Raises:
        AccessDeniedError: It is out of scope, or there is none.
    """
    action = Action.MAKE_DOSSIER
    if contract_id is None:
        require_unit(work, actor, action, unit_id or 0)
        return DossierSubject(work.units.get(unit_id or 0), None)
    try:
        contract = work.driving.contract(contract_id)
    except NotFoundError:
        raise AccessDeniedError(action.value, actor.employee_id, None) from None
    unit = work.units.get(contract.unit_id)
    require(actor, action, Subject(None, unit.lineage))
    return DossierSubject(unit, contract)


def years_to_choose(today: date) -> tuple[int, ...]:
    """This year and the next."""
    return tuple(range(today.year, today.year + YEARS_AHEAD + 1))


def _known(actor: Actor) -> int:
    """Who acts; a stranger holds no role, and was refused before."""
    if actor.employee_id is None:
        raise AccessDeniedError(Action.MAKE_DOSSIER.value, None, None)
    return actor.employee_id


def _note(
    work: Work,
    actor: Actor,
    subject: DossierSubject,
    event: str,
    now: datetime,
    details: dict[str, str | int | bool | None],
) -> None:
    contract_id = subject.contract_id
    about = f"unit:{subject.unit.id}" if contract_id is None else f"contract:{contract_id}"
    work.journal.write(JournalEntry(now, event, about, actor.employee_id, details))
