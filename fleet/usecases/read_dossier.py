"""Read a renewal dossier: everything that a broker asks for, as it is known on a day."""

from dataclasses import dataclass, replace
from datetime import date

from fleet.dossier_budget import BudgetForecast, forecast
from fleet.dossier_lines import dossier_claims, dossier_vehicles, dossier_years
from fleet.fleet_assembly import Entered, assembled
from fleet.fleet_facts import FleetRows
from fleet.fleet_years import YEARS_BACK
from fleet.group_digest import ReportingHealth
from fleet.months import Month
from fleet.people import Unit
from fleet.ports import Work
from fleet.pricing.facts import FleetFacts, Guarantee, PricedContract
from fleet.renewal_dossier import (
    DossierContract,
    DossierGoal,
    Gap,
    Missing,
    Prevention,
    RenewalDossier,
    gaps_of,
)
from fleet.team_goals import TeamGoal
from fleet.usecases.read_fleet import entered_of
from fleet.usecases.show_group_digest import read_figures

_MOST_GOALS = 12
DRAWS_OF_A_DOSSIER = 500
"""Enough for three rounded amounts, and quick for a fleet of hundreds of vehicles."""


def read_dossier(
    work: Work, unit_id: int, contract_id: int | None, as_at: date, *, is_outline: bool = False
) -> RenewalDossier:
    """The dossier of a contract, or of the whole fleet of a unit; whoever calls has asked.

    Args:
        work: The transaction.
        unit_id: Of which unit; of a contract, its own.
        contract_id: None: the whole fleet.
        as_at: The day on which the facts are read.
        is_outline: To see what is missing; nothing is simulated.

    Raises:
        NotFoundError: The unit or the contract is gone.
    """
    read = _read(work, unit_id, contract_id, as_at)
    facts, entered = read.facts, read.entered
    unit, company = work.units.get(unit_id), work.units.company()
    profile = work.dossiers.profile()
    contracts = tuple(_contract(work, one, entered) for one in facts.contracts)
    vehicles = dossier_vehicles(facts, entered)
    claims = dossier_claims(facts, read.rows)
    prevention = _prevention(work, unit, as_at)
    draws = 0 if is_outline else DRAWS_OF_A_DOSSIER
    budget = _budget(work, facts, contract_id, budget_year(as_at), draws)
    return RenewalDossier(
        as_at=as_at,
        company=unit.name if company is None else company.name,
        profile=profile,
        unit_id=unit_id,
        unit=unit.name,
        contract_id=contract_id,
        sites=_sites(work, unit),
        contracts=contracts,
        vehicles=vehicles,
        years=dossier_years(facts, claims),
        claims=claims,
        prevention=prevention,
        budget=budget,
        missing=(
            *gaps_of(profile, contracts, vehicles, claims, as_at),
            *_other_gaps(budget, prevention),
        ),
    )


def read_budget(
    work: Work, unit_id: int, contract_id: int | None, as_at: date, year: int
) -> BudgetForecast:
    """The budget of a year beside what is expected; whoever calls has asked."""
    facts = _read(work, unit_id, contract_id, as_at).facts
    return _budget(work, facts, contract_id, year, DRAWS_OF_A_DOSSIER)


def budget_year(as_at: date) -> int:
    """The year that a dossier of that day speaks of: the next one."""
    return as_at.year + 1


@dataclass(frozen=True, slots=True)
class _Read:
    """What is read once: rows, what people entered, and the facts made of both."""

    rows: FleetRows
    entered: Entered
    facts: FleetFacts


def _read(work: Work, unit_id: int, contract_id: int | None, as_at: date) -> _Read:
    wanted = unit_id if contract_id is None else _covering(work, contract_id)
    rows = work.fleet.rows_of(wanted, date(as_at.year - YEARS_BACK - 1, 1, 1))
    entered = entered_of(work, rows, as_at)
    facts = assembled(wanted, rows, entered, as_at)
    if contract_id is not None:
        facts = replace(facts.only(contract_id), unit_id=unit_id)
    return _Read(rows, entered, facts)


def _covering(work: Work, contract_id: int) -> int:
    """The smallest unit below which a contract and all of its vehicles are."""
    contract = work.driving.contract(contract_id)
    lineage = work.units.get(contract.unit_id).lineage
    for vehicle in work.contracts.vehicles_of(contract_id):
        other = work.units.get(vehicle.unit_id).lineage
        lineage = tuple(a for a, b in zip(lineage, other, strict=False) if a == b)
    return lineage[-1]


def _contract(work: Work, priced: PricedContract, entered: Entered) -> DossierContract:
    contract = work.driving.contract(priced.id)
    terms = entered.of_contract(priced.id)
    officials = work.contracts.officials_of(priced.id)
    return DossierContract(
        id=priced.id,
        number=contract.number,
        insurer=contract.insurer,
        regime=contract.regime,
        use=contract.use,
        starts_on=contract.starts_on,
        renewal_on=priced.renewal_on,
        net_cents=priced.net_cents,
        is_net_known=priced.is_net_known,
        guarantees=tuple(
            (one, terms.deductibles_cents.get(one)) for one in Guarantee if one in terms.guarantees
        ),
        are_guarantees_known=terms.are_guarantees_known,
        official=officials[-1] if officials else None,
        statement=work.statements.latest(priced.id),
        former=terms.former,
    )


def _sites(work: Work, unit: Unit) -> tuple[str, ...]:
    below = [one for one in work.units.all() if one.parent_id == unit.id]
    return tuple(one.name for one in below)


def _prevention(work: Work, unit: Unit, as_at: date) -> Prevention:
    """What was published of the last month that is over, and the goals of the unit."""
    month = Month.of(as_at).plus(-1)
    digest = read_figures(work, unit, month)
    health: ReportingHealth | None = None
    if digest.number_of_people is not None:
        health = digest.health
    since = date(as_at.year - 1, 1, 1)
    goals = [one for one in work.team_goals.below([unit.id]) if one.quarter.first_on >= since]
    shown = tuple(_goal(work, one) for one in goals[:_MOST_GOALS])
    return Prevention(unit.name, month, health, shown)


def _goal(work: Work, goal: TeamGoal) -> DossierGoal:
    measure = work.team_goals.last_measure(goal.id)
    return DossierGoal(
        unit=work.units.get(goal.unit_id).name,
        metric=goal.metric,
        quarter=goal.quarter,
        target=goal.target,
        value=None if measure is None else measure.value,
        is_reached=goal.reached_on is not None,
    )


def _budget(
    work: Work,
    facts: FleetFacts,
    contract_id: int | None,
    year: int,
    draws: int,
) -> BudgetForecast:
    entered = work.dossiers.budget_of(facts.unit_id, contract_id, year)
    cents = None if entered is None else entered.cents
    return forecast(facts, year, cents, draws)


def _other_gaps(budget: BudgetForecast, prevention: Prevention) -> tuple[Missing, ...]:
    found = (
        (Gap.BUDGET, budget.budget_cents is None),
        (Gap.PREVENTION, prevention.health is None),
    )
    return tuple(Missing(gap) for gap, is_missing in found if is_missing)
