"""What insurers sent the demo company, what it still waits for, and what it said of itself."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import islice
from typing import Final

from bonusmalus.periods import add_years
from bonusmalus.statement import StatementClaim
from fleet.dossiers import Budget, CompanyProfile
from fleet.driving import Contract, OfficialCoefficient
from fleet.insurer_statements import InsurerStatement
from fleet.usecases.ask_for_statement import ask_for_statement
from playground.casework.opening import Desk, in_the_office
from playground.casework.steps import Who

_PERIODS: Final = 5
_WITH_STATEMENT: Final = 4  # of five contracts: the others stay to be asked for
_OF: Final = 5
_ASKED_DAYS_AGO: Final = (4, 21)  # the second one is overdue
_BUDGET_CENTS: Final = 4_900_000
_PROFILE: Final = CompanyProfile(
    siren="732829320",
    activity="Transport et dépannage à domicile, quatre sites",
    vehicle_policy="Véhicules de service pour le travail ; trajet du domicile permis.",
    carries_dangerous_goods=False,
    carries_passengers=False,
)


def file_papers(desk: Desk) -> None:
    """Keep the statements that came, ask for two that did not, and describe the company."""
    kept = [*_statutory(desk)]
    for place, (contract, official) in enumerate(kept):
        if place % _OF < _WITH_STATEMENT:
            desk.work.statements.add(_statement(desk, contract, official))
    missing = (one for place, (one, _) in enumerate(kept) if place % _OF >= _WITH_STATEMENT)
    manager = in_the_office(desk, Who.MANAGER)
    for days, contract in zip(_ASKED_DAYS_AGO, islice(missing, len(_ASKED_DAYS_AGO)), strict=True):
        ask_for_statement(desk.work, manager, contract.id, desk.present(desk.before(24 * days)))
    _describe(desk)


def _describe(desk: Desk) -> None:
    company = desk.work.units.all()[0]
    desk.work.dossiers.set_profile(company.id, _PROFILE)
    manager, now = desk.employees[Who.MANAGER.value], desk.founded.now
    year = desk.founded.today.year
    desk.work.dossiers.set_budget(Budget(company.id, None, year, _BUDGET_CENTS, manager, now))


def _statutory(desk: Desk) -> Iterator[tuple[Contract, OfficialCoefficient]]:
    """The contracts that have a coefficient, with the one that was printed last."""
    for contract_id in sorted(desk.work.bulk.ids("contract").values()):
        officials = desk.work.contracts.officials_of(contract_id)
        if officials:
            yield desk.work.driving.contract(contract_id), officials[-1]


def _statement(desk: Desk, contract: Contract, official: OfficialCoefficient) -> InsurerStatement:
    drawn_up_on = min(official.in_force_since + timedelta(45), desk.founded.today)
    return InsurerStatement(
        0,
        contract.id,
        drawn_up_on,
        contract.starts_on,
        contract.use,
        f"Relevé d’informations {drawn_up_on.year}",
        datetime.combine(drawn_up_on + timedelta(9), datetime.min.time(), desk.founded.zone),
        coefficient=official.coefficient,
        applied_on=official.in_force_since,
        claims=tuple(_claims(desk, contract, official)),
    )


def _claims(
    desk: Desk, contract: Contract, official: OfficialCoefficient
) -> Iterator[StatementClaim]:
    """Those of the five periods before it, as the insurer decided them."""
    since = add_years(official.in_force_since, -_PERIODS)
    for claim in desk.work.contracts.claims_of(contract.id):
        if since <= claim.occurred_on < official.in_force_since and claim.decisions:
            held = claim.decisions[-1].liability
            yield StatementClaim(claim.occurred_on, claim.held_kind, held, claim.number)
