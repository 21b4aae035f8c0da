"""The demo company: the same people and the same history for the same seed and day.

Nothing here touches a disk or a clock: `found_company` is a function of a day. What the company is
made of stands in `playground.model`, whose story is written in `playground.personas`.
"""

from collections.abc import Iterator
from datetime import date
from itertools import count
from random import Random

from bonusmalus.clause import VehicleUse
from bonusmalus.periods import add_years
from fleet.driving import Regime
from fleet.people import Role, UnitKind
from playground.days import coming_renewal, first_of_month, last_renewal
from playground.frequencies import DrawnClaim, draw_claims
from playground.model import (
    DemoAssignment,
    DemoClaim,
    DemoCompany,
    DemoContract,
    DemoPerson,
    DemoUnit,
    DemoVehicle,
)
from playground.names import (
    CARS,
    COMPANY_NAME,
    FIRST_NAMES,
    INSURERS,
    LAST_NAMES,
    LIGHT_VANS,
    VANS,
    Model,
)
from playground.official import official_hundredths
from playground.personas import PERSONAS, Persona

SEED = 1976
YEARS_OF_HISTORY = 8
NUMBER_OF_DRIVERS = 60
FLEET_CONTRACT = "FLOTTE-TLS-01"
ROOT = "BELLERIVE"

SITES = (("LYON", "Lyon"), ("NANTES", "Nantes"), ("LILLE", "Lille"), ("TOULOUSE", "Toulouse"))
TEAMS = (
    ("LYON-LIV", "Livraison Lyon", "LYON", 9),
    ("LYON-TEC", "Dépannage Lyon", "LYON", 7),
    ("LYON-COM", "Commerce Lyon", "LYON", 6),
    ("NAN-LIV", "Livraison Nantes", "NANTES", 8),
    ("NAN-TEC", "Dépannage Nantes", "NANTES", 6),
    ("LIL-LIV", "Livraison Lille", "LILLE", 7),
    ("LIL-COM", "Commerce Lille", "LILLE", 4),
    ("TLS-LIV", "Livraison Toulouse", "TOULOUSE", 8),
    ("TLS-TEC", "Dépannage Toulouse", "TOULOUSE", 5),
)
"""Teams: code, name, site and how many drivers."""

OFFICE = (
    (Role.ADMIN, "Sylvie", "Marchand", "LYON", ROOT),
    (Role.HR, "Claire", "Fontaine", "LYON", ROOT),
    (Role.HR, "Samuel", "Nkemba", "NANTES", "NANTES"),
    (Role.FLEET_MANAGER, "Patrick", "Vandamme", "LYON", ROOT),
    (Role.FLEET_MANAGER, "Mireille", "Castel", "TOULOUSE", ROOT),
)
"""Those who do not drive for the company: role, name, unit, and the unit that they look after."""

ADMIN = ("B0001", *OFFICE[0][1:3])
"""The first administrator, whom `bonroute init` makes: number, first and last name."""

_USES = {
    "LIV": VehicleUse.TOURS,
    "TEC": VehicleUse.ALL_TRAVEL,
    "COM": VehicleUse.BUSINESS,
}
_CATALOGUES = {"LIV": VANS, "TEC": LIGHT_VANS, "COM": CARS}
_RENEWAL_MONTHS = (1, 1, 3, 4, 7, 10)
_EARLIER_STARTS = ((50, 4), (50, 1), (54, 0), (60, 0), (68, 0), (76, 0), (85, 0), (95, 0), (112, 0))
_PLATE_LETTERS = "ABCDEFGHJKLMNPQRSTVWXYZ"


def found_company(today: date, seed: int = SEED) -> DemoCompany:
    """Found the company with its history up to a day.

    Args:
        today: The day on which the playground starts.
        seed: Another seed draws other people and claims; the personas stay.
    """
    chance = Random(seed)  # noqa: S311  # a demo company is no secret
    drivers = _drivers(chance, today)
    stories = {driver.number: _story_of(chance, driver, today) for driver in drivers}
    vehicles = tuple(_vehicle(chance, driver) for driver in drivers)
    contracts = (
        *(_contract(chance, one, stories[one.number], today) for one in drivers if _is_mono(one)),
        _fleet_contract(today),
    )
    return DemoCompany(
        COMPANY_NAME,
        _units(),
        (*_office(today), *drivers),
        contracts,
        vehicles,
        tuple(
            DemoAssignment(driver.number, vehicle.plate, driver.first_insured_on, driver.left_on)
            for driver, vehicle in zip(drivers, vehicles, strict=True)
        ),
        tuple(_claims(drivers, vehicles, stories)),
    )


def _units() -> tuple[DemoUnit, ...]:
    return (
        DemoUnit(ROOT, COMPANY_NAME, UnitKind.COMPANY),
        *(DemoUnit(code, name, UnitKind.SITE, ROOT) for code, name in SITES),
        *(DemoUnit(code, name, UnitKind.TEAM, site) for code, name, site, _ in TEAMS),
    )


def _office(today: date) -> tuple[DemoPerson, ...]:
    joined = first_of_month(today, -100)
    return tuple(
        DemoPerson(
            number=f"B{number:04d}",
            first_name=first,
            last_name=last,
            unit_code=unit,
            entered_on=joined,
            use=VehicleUse.PRIVATE_AND_COMMUTE,
            first_insured_on=last_renewal(1, joined),
            renewal_month=1,
            role=role,
            scope_code=scope,
        )
        for number, (role, first, last, unit, scope) in enumerate(OFFICE, start=1)
    )


def _drivers(chance: Random, today: date) -> tuple[DemoPerson, ...]:
    numbers = count(1001)
    names = _names(chance)
    told = [_told_driver(next(numbers), persona, today) for persona in PERSONAS]
    drawn = [
        _drawn_driver(chance, next(numbers), team, next(names), today)
        for team, size in _places_left()
        for _ in range(size)
    ]
    return (*told, *drawn)


def _places_left() -> Iterator[tuple[str, int]]:
    for code, _, _, size in TEAMS:
        yield code, size - sum(persona.team == code for persona in PERSONAS)


def _names(chance: Random) -> Iterator[tuple[str, str]]:
    first = chance.sample(FIRST_NAMES, len(FIRST_NAMES))
    last = chance.sample(LAST_NAMES, len(LAST_NAMES))
    return zip(first, last, strict=False)


def _told_driver(number: int, persona: Persona, today: date) -> DemoPerson:
    left = persona.left_months_ago
    return DemoPerson(
        number=f"B{number}",
        first_name=persona.first_name,
        last_name=persona.last_name,
        unit_code=persona.team,
        entered_on=first_of_month(today, -persona.joined_months_ago),
        use=persona.use or _USES[persona.team[-3:]],
        first_insured_on=persona.first_insured_on(today),
        renewal_month=persona.renewal_month(today),
        start_hundredths=persona.start_hundredths,
        years_at_floor=persona.years_at_floor,
        language=persona.language,
        left_on=None if left is None else first_of_month(today, -left),
        interruptions=persona.interruptions(today),
        persona=persona.key,
    )


def _drawn_driver(
    chance: Random, number: int, team: str, name: tuple[str, str], today: date
) -> DemoPerson:
    entered = first_of_month(today, -chance.randint(4, 17 * 12))
    renewal_month = chance.choice(_RENEWAL_MONTHS)
    oldest = add_years(last_renewal(renewal_month, today), -YEARS_OF_HISTORY)
    start, at_floor = (100, 0) if entered >= oldest else chance.choice(_EARLIER_STARTS)
    return DemoPerson(
        number=f"B{number}",
        first_name=name[0],
        last_name=name[1],
        unit_code=team,
        entered_on=entered,
        use=_USES[team[-3:]],
        first_insured_on=max(entered, oldest),
        renewal_month=renewal_month,
        start_hundredths=start,
        years_at_floor=at_floor,
    )


def _story_of(chance: Random, driver: DemoPerson, today: date) -> list[DrawnClaim]:
    for persona in PERSONAS:
        if persona.key == driver.persona:
            return persona.claims(today)
    return draw_claims(chance, driver.first_insured_on, today)


def _is_mono(driver: DemoPerson) -> bool:
    return not driver.unit_code.startswith("TLS")


def _vehicle(chance: Random, driver: DemoPerson) -> DemoVehicle:
    model: Model = chance.choice(_CATALOGUES[driver.unit_code[-3:]])
    return DemoVehicle(
        plate=_plate(chance),
        make_and_model=model.name,
        unit_code=driver.unit_code,
        contract_number=_contract_number(driver) if _is_mono(driver) else FLEET_CONTRACT,
        reference_premium_cents=model.reference_premium_euros * 100 + chance.randrange(6000),
    )


def _plate(chance: Random) -> str:
    left, right = ("".join(chance.choices(_PLATE_LETTERS, k=2)) for _ in range(2))
    return f"{left}-{chance.randint(1, 999):03d}-{right}"


def _contract_number(driver: DemoPerson) -> str:
    return f"AUTO-{driver.number[1:]}"


def _contract(
    chance: Random, driver: DemoPerson, story: list[DrawnClaim], today: date
) -> DemoContract:
    since = max(driver.first_insured_on, last_renewal(driver.renewal_month, today))
    return DemoContract(
        number=_contract_number(driver),
        insurer=chance.choice(INSURERS),
        unit_code=driver.unit_code,
        regime=Regime.STATUTORY,
        use=driver.use,
        renewal_month=driver.renewal_month,
        starts_on=driver.first_insured_on,
        official_hundredths=official_hundredths(driver, story, since),
        official_since=since,
    )


def _fleet_contract(today: date) -> DemoContract:
    return DemoContract(
        number=FLEET_CONTRACT,
        insurer=INSURERS[0],
        unit_code="TOULOUSE",
        regime=Regime.FLEET_CLAUSE,
        use=VehicleUse.ALL_TRAVEL,
        renewal_month=1,
        starts_on=add_years(coming_renewal(1, today), -YEARS_OF_HISTORY - 1),
    )


def _claims(
    drivers: tuple[DemoPerson, ...],
    vehicles: tuple[DemoVehicle, ...],
    stories: dict[str, list[DrawnClaim]],
) -> Iterator[DemoClaim]:
    found = (
        (claim, driver.number, vehicle.plate)
        for driver, vehicle in zip(drivers, vehicles, strict=True)
        for claim in stories[driver.number]
        if driver.left_on is None or claim.occurred_on < driver.left_on
    )
    by_day = sorted(found, key=lambda one: (one[0].occurred_on, one[1]))
    for rank, (claim, number, plate) in enumerate(by_day, start=1):
        yield DemoClaim(
            f"S{claim.occurred_on.year}-{rank:04d}",
            number,
            plate,
            claim.occurred_on,
            claim.kind,
            claim.liability,
            claim.exemption,
            claim.decided_on,
        )
