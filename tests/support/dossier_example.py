"""A renewal dossier with everything in it, for tests and golden files."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Final

from bonusmalus.claims import ClaimKind, Liability
from bonusmalus.clause import VehicleUse
from bonusmalus.coefficient import Coefficient
from bonusmalus.statement import StatementClaim
from fleet.calendar_cost import GrossRange
from fleet.dossier_budget import BudgetForecast
from fleet.dossiers import CompanyProfile
from fleet.driving import OfficialCoefficient, Regime
from fleet.group_digest import ReportingHealth
from fleet.insurer_statements import InsurerStatement
from fleet.months import Month
from fleet.pricing.facts import Guarantee
from fleet.renewal_dossier import (
    DossierClaim,
    DossierContract,
    DossierGoal,
    DossierVehicle,
    DossierYear,
    Gap,
    Missing,
    Prevention,
    RenewalDossier,
)
from fleet.team_goals import GoalMetric, Quarter
from fleet.vehicle_details import Financing, VehicleDetails, VehicleFunction

AS_AT: Final = date(2026, 11, 21)
AT: Final = datetime(2026, 11, 1, 9, tzinfo=UTC)
STATEMENT: Final = InsurerStatement(
    1,
    1,
    date(2026, 10, 30),
    date(2021, 4, 1),
    VehicleUse.BUSINESS,
    "Relevé 2026-118",
    AT,
    coefficient=Coefficient(76),
    applied_on=date(2026, 4, 1),
    claims=(
        StatementClaim(date(2024, 5, 2), ClaimKind.COLLISION, Liability.PARTIAL, "S-24-017"),
        StatementClaim(date(2025, 9, 12), ClaimKind.GLASS, Liability.NONE, ""),
    ),
)
CONTRACT: Final = DossierContract(
    1,
    "FA-2021-77",
    "Mutuelle des Transports",
    Regime.STATUTORY,
    VehicleUse.BUSINESS,
    date(2021, 4, 1),
    date(2027, 4, 1),
    684_000,
    is_net_known=True,
    guarantees=((Guarantee.LIABILITY, None), (Guarantee.DAMAGE, 50_000), (Guarantee.GLASS, 9_000)),
    are_guarantees_known=True,
    official=OfficialCoefficient(1, Coefficient(76), date(2026, 4, 1), "Avis 2026"),
    statement=STATEMENT,
)
SMALL: Final = replace(
    CONTRACT,
    id=2,
    number="FL-9",
    regime=Regime.FLEET_CLAUSE,
    use=VehicleUse.TOURS,
    is_net_known=False,
    guarantees=(),
    are_guarantees_known=False,
    official=None,
    statement=None,
)


def a_vehicle(place: int) -> DossierVehicle:
    details = VehicleDetails(
        place,
        first_registered_on=date(2022, 1 + place % 12, 3),
        value_cents=1_450_000 + 100 * place,
        function=VehicleFunction.UTILITY,
        financing=Financing.LONG_RENTAL,
        recovers_vat=True,
        yearly_kilometres=24_000,
    )
    return DossierVehicle(
        place,
        CONTRACT.number,
        f"AB-{100 + place}-CD",
        "Renault Kangoo Express" if place % 2 else "=SUM(A1) Peugeot",
        VehicleUse.BUSINESS,
        details if place % 5 else VehicleDetails(place),
        50_000,
        90_000 if place % 4 else None,
        Coefficient(76),
    )


def a_year(year: int, *, is_running: bool = False) -> DossierYear:
    return DossierYear(
        CONTRACT.number,
        date(year, 4, 1),
        AS_AT if is_running else date(year + 1, 3, 31),
        365,
        30 * (235 if is_running else 365),
        440_000 if is_running else 600_000 + 20_000 * (year - 2022),
        is_premium_known=year != 2023,
        number_of_claims=3,
        number_at_fault=1,
        paid_cents=320_050,
        reserved_cents=90_000 if is_running else 0,
        recovered_cents=40_000,
        charge_cents=320_050 + (90_000 if is_running else 0) - 40_000 + 15_000 * (2026 - year),
        number_at_default_cost=1 if year == 2023 else 0,
    )


CLAIMS: Final = (
    DossierClaim(
        CONTRACT.number,
        "S-24-017",
        date(2024, 5, 2),
        "AB-101-CD",
        "C01",
        Guarantee.LIABILITY,
        Liability.PARTIAL,
        180_000,
        0,
        40_000,
        50_000,
        90_000,
        is_open=False,
    ),
    DossierClaim(
        CONTRACT.number,
        "S-25-044",
        date(2025, 9, 12),
        "AB-103-CD",
        "C02",
        Guarantee.GLASS,
        Liability.NONE,
        None,
        None,
        None,
        9_000,
        39_500,
        is_open=False,
    ),
    DossierClaim(
        CONTRACT.number,
        "S-26-003",
        date(2026, 10, 2),
        "AB-104-CD",
        "C01",
        Guarantee.DAMAGE,
        Liability.UNDETERMINED,
        60_050,
        90_000,
        0,
        50_000,
        100_050,
        is_open=True,
        is_contested=True,
    ),
)
FULL: Final = RenewalDossier(
    as_at=AS_AT,
    company="Transports Faure",
    profile=CompanyProfile(
        "732829320",
        "Messagerie et transport frigorifique",
        "Chaque conducteur a un véhicule attitré ; pas d’usage privé.",
        carries_dangerous_goods=False,
        carries_passengers=False,
    ),
    unit_id=1,
    unit="Transports Faure",
    contract_id=None,
    sites=("Lille", "Lyon"),
    contracts=(CONTRACT, SMALL),
    vehicles=tuple(a_vehicle(place) for place in range(1, 31)),
    years=(*(a_year(one) for one in range(2022, 2026)), a_year(2026, is_running=True)),
    claims=CLAIMS,
    prevention=Prevention(
        "Transports Faure",
        Month(2026, 10),
        ReportingHealth(14, 22, 2, 11, 20, 17, 1),
        (
            DossierGoal(
                "Lyon", GoalMetric.PARTICIPATION, Quarter(2026, 3), 700, 800, is_reached=True
            ),
            DossierGoal(
                "Lille",
                GoalMetric.NEAR_MISSES_ANSWERED,
                Quarter(2026, 4),
                12,
                None,
                is_reached=False,
            ),
        ),
    ),
    budget=BudgetForecast(
        year=2027,
        budget_cents=900_000,
        forecast_cents=931_500,
        known_cents=901_200,
        number_fixed=0,
        today_cents=889_000,
        range=GrossRange(880_000, 931_500, 1_120_000, 2_000),
        cost_of_risk_cents=1_265_400,
        cost_parts=(("premium", 889_000), ("deductibles", 109_000), ("indirect", 267_400)),
        number_with_defaults=3,
    ),
    missing=(
        Missing(Gap.GUARANTEES, contract_id=2),
        Missing(Gap.PREMIUM, contract_id=2),
        Missing(Gap.VEHICLES, 6),
        Missing(Gap.LIABILITY, 1),
        Missing(Gap.COSTS, 1),
    ),
)
EMPTY: Final = RenewalDossier(
    as_at=AS_AT,
    company="Acme & Fils",
    profile=CompanyProfile(),
    unit_id=1,
    unit="Acme & Fils",
    contract_id=None,
    sites=(),
    contracts=(),
    vehicles=(),
    years=(),
    claims=(),
    prevention=Prevention("Acme & Fils", Month(2026, 10), None, ()),
    budget=BudgetForecast(
        year=2027,
        budget_cents=None,
        forecast_cents=0,
        known_cents=0,
        number_fixed=0,
        today_cents=0,
        range=None,
        cost_of_risk_cents=0,
        cost_parts=(),
        number_with_defaults=0,
    ),
    missing=(Missing(Gap.SIREN), Missing(Gap.ACTIVITY), Missing(Gap.BUDGET)),
)
