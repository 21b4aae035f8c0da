"""To which contracts the clause applies, and which may carry another one.

The answer is a proposal: a person confirms what the contract says.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bonusmalus.articles import Article
from bonusmalus.errors import ClauseError, Reason


class VehicleCategory(StrEnum):
    """Categories of the highway code (R311-1), as far as the clause names them."""

    CAR = "car"
    UTILITY = "utility"
    MOTORCYCLE = "motorcycle"
    LIGHT_MOTORCYCLE = "light_motorcycle"
    MOPED = "moped"
    LIGHT_QUADRICYCLE = "light_quadricycle"
    HEAVY_QUADRICYCLE = "heavy_quadricycle"
    COLLECTION = "collection"
    GENERAL_INTEREST = "general_interest"
    WINTER_SERVICE = "winter_service"
    SPECIAL_MACHINE = "special_machine"
    FARM_OR_FORESTRY = "farm_or_forestry"
    PUBLIC_WORKS = "public_works"


@dataclass(frozen=True, slots=True)
class ScopeVersion:
    """The categories outside the clause, unless the contract says otherwise, from a day on."""

    since: date
    act: str
    excluded: frozenset[VehicleCategory]


_EQUIPMENT = frozenset(
    {
        VehicleCategory.FARM_OR_FORESTRY,
        VehicleCategory.PUBLIC_WORKS,
        VehicleCategory.SPECIAL_MACHINE,
    }
)

# art. A121-1. Before 2007 cycles, tricycles and quadricycles were out up to 80 cc: the category
# that this holds for is the moped; a light motorcycle (up to 125 cc) was inside above 80 cc.
SCOPE_VERSIONS = (
    ScopeVersion(
        date(1992, 1, 1),
        "arrêté du 22 novembre 1991",
        _EQUIPMENT | {VehicleCategory.MOPED, VehicleCategory.LIGHT_QUADRICYCLE},
    ),
    ScopeVersion(
        date(2007, 7, 21),
        "arrêté du 19 juillet 2007",
        _EQUIPMENT
        | {
            VehicleCategory.MOPED,
            VehicleCategory.LIGHT_MOTORCYCLE,
            VehicleCategory.LIGHT_QUADRICYCLE,
            VehicleCategory.HEAVY_QUADRICYCLE,
            VehicleCategory.COLLECTION,
            VehicleCategory.GENERAL_INTEREST,
            VehicleCategory.WINTER_SERVICE,
        },
    ),
)

MORE_THAN_CARS = 3  # art. A121-2, 1° and 4°: strictly more than three
HEAVY_ABOVE_KG = 3500  # art. A121-2, 3°


class Holding(StrEnum):
    """How the company holds a vehicle.

    A rental is long from twelve months on: such vehicles and leased ones stay under the clause
    whatever the number of cars (art. A121-2, 1°).
    """

    OWNED = "owned"
    LONG_RENTAL = "long_rental"
    LEASED = "leased"
    EMPLOYEE_OWNED = "employee_owned"


class Derogation(StrEnum):
    """Why a contract may carry another clause: an option, never a ban (art. A121-2)."""

    MORE_THAN_THREE_CARS = "more_than_three_cars"
    FARM_RISK = "farm_risk"
    PUBLIC_TRANSPORT_OR_HEAVY = "public_transport_or_heavy"
    EMPLOYEES_CARS = "employees_cars"


@dataclass(frozen=True, slots=True)
class ContractFacts:
    """What decides the scope of a contract.

    Attributes:
        category: Category of the vehicle.
        holding: How it is held.
        number_of_cars: Cars needing licence B of the same owner, or employees' cars covered for
            trips made only for the company.
        gross_weight_kg: Authorised weight.
        is_public_transport: Carries people or goods for others.
        is_farm_risk: Insured as a farm risk.
        is_clause_agreed: The contract carries the clause though its category is outside.
    """

    category: VehicleCategory
    holding: Holding = Holding.OWNED
    number_of_cars: int = 1
    gross_weight_kg: int = 0
    is_public_transport: bool = False
    is_farm_risk: bool = False
    is_clause_agreed: bool = False


@dataclass(frozen=True, slots=True)
class Scope:
    """What the law says about the clause of a contract.

    Attributes:
        is_compulsory: The contract must carry the clause.
        derogations: Grounds on which it may carry another one instead.
        article: Where that is written.
    """

    is_compulsory: bool
    derogations: frozenset[Derogation]
    article: Article


def scope_version(on: date) -> ScopeVersion:
    """Return the excluded categories of a day.

    Raises:
        ClauseError: The text of that day is not known.
    """
    for version in reversed(SCOPE_VERSIONS):
        if version.since <= on:
            return version
    raise ClauseError(Reason.NO_CLAUSE_IN_FORCE, "on", on)


def scope_of(facts: ContractFacts, on: date) -> Scope:
    """Say whether the clause binds a contract on a day, and whether another one may replace it.

    Sources:
        art. A121-1 (excluded categories), art. A121-2 (other clauses).
    """
    if facts.category in scope_version(on).excluded and not facts.is_clause_agreed:
        return Scope(is_compulsory=False, derogations=frozenset(), article=Article.A121_1)
    found = frozenset(ground for ground, holds in _grounds(facts) if holds)
    article = Article.DEROGATION if found else Article.A121_1
    return Scope(is_compulsory=not found, derogations=found, article=article)


def _grounds(facts: ContractFacts) -> tuple[tuple[Derogation, bool], ...]:
    is_many = facts.number_of_cars > MORE_THAN_CARS
    is_heavy = facts.gross_weight_kg > HEAVY_ABOVE_KG
    return (
        (Derogation.MORE_THAN_THREE_CARS, is_many and facts.holding is Holding.OWNED),
        (Derogation.FARM_RISK, facts.is_farm_risk),
        (Derogation.PUBLIC_TRANSPORT_OR_HEAVY, facts.is_public_transport or is_heavy),
        (Derogation.EMPLOYEES_CARS, is_many and facts.holding is Holding.EMPLOYEE_OWNED),
    )
