"""What the company knows of an accident statement before anybody writes a word.

Only facts that read the same in every language; what a human filled in stands before them.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from fleet.accident_statement import FIELD_OF, FIELDS, NO, YES
from fleet.driving import Contract, Vehicle
from fleet.errors import NotFoundError
from fleet.incidents import Incident
from fleet.logbook import VehicleMemo
from fleet.people import Employee
from fleet.ports import Work
from fleet.statement_values import fitting

_FRANCE = "F"  # the distinguishing sign of registration; Bonroute ships for France alone
_PHONE_AT_END = re.compile(
    r"[\s,;:(–-]*(?:\b(?:t[ée]l(?:[ée]phone)?|phone)\b[\s.:]*)?(?P<phone>\+?\d[\d .-]{7,20}\d)\W*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class KnownFacts:
    """What stands in the company's records about a case.

    Attributes:
        company_name: The policyholder.
        is_usual_driver: The vehicle was given to the driver for good; None when it is not known.
    """

    incident: Incident
    company_name: str
    vehicle: Vehicle | None = None
    contract: Contract | None = None
    memo: VehicleMemo | None = None
    driver: Employee | None = None
    is_usual_driver: bool | None = None


def known_facts(work: Work, incident: Incident) -> KnownFacts:
    """Read what the company knows about a case."""
    company = work.units.company()
    vehicle = _vehicle(work, incident)
    driver = work.people.get(incident.driver_id) if incident.driver_id is not None else None
    return KnownFacts(
        incident=incident,
        company_name=company.name if company else "",
        vehicle=vehicle,
        contract=_contract(work, vehicle),
        memo=work.logbook.memo_of(vehicle.id) if vehicle else None,
        driver=driver,
        is_usual_driver=_is_usual_driver(work, incident, vehicle),
    )


def prefilled(known: KnownFacts) -> dict[str, str]:
    """The values that are known, by key, each as long as its field takes."""
    found = {
        **_accident(known.incident),
        **_vehicle_fields(known),
        **_insurer(known.contract, known.memo),
        **_driver(known),
        "narrative": known.incident.facts,
    }
    return {key: fitting(FIELD_OF[key], text) for key, text in found.items() if text}


def filled(known: KnownFacts, stored: Mapping[str, str]) -> dict[str, str]:
    """Every value of the form, in its order: a human's word before what is known."""
    values = {**prefilled(known), **stored}
    return {field.key: values[field.key] for field in FIELDS if field.key in values}


def _accident(incident: Incident) -> dict[str, str]:
    minute = incident.occurred_minute
    return {
        "accident_date": _iso(incident.occurred_on),
        "accident_time": "" if minute is None else f"{minute // 60:02}:{minute % 60:02}",
        "accident_place": incident.place.words if incident.place else "",
        "is_injured": _answer(is_so=incident.is_injured),
    }


def _vehicle_fields(known: KnownFacts) -> dict[str, str]:
    vehicle = known.vehicle
    return {
        "a_insured_name": known.company_name,
        "holder_name": known.company_name,
        "a_vehicle_make": vehicle.make_and_model if vehicle else "",
        "a_vehicle_plate": vehicle.plate if vehicle else known.incident.plate,
        "a_vehicle_country": _FRANCE if vehicle else "",
    }


def _insurer(contract: Contract | None, memo: VehicleMemo | None) -> dict[str, str]:
    of_contract = {
        "a_insurer_name": contract.insurer if contract else "",
        "a_policy_number": contract.number if contract else "",
    }
    if memo is None:
        return of_contract
    return {
        **of_contract,
        "a_card_number": memo.number,
        "a_valid_from": _iso(memo.valid_from_on),
        "a_valid_until": _iso(memo.valid_until_on),
        **_agency(memo.agency),
    }


def _agency(written: str) -> dict[str, str]:
    """The one line of the memo as the form wants it: the name, and the phone in its own box."""
    found = _PHONE_AT_END.search(written)
    if found is None:
        return {"a_agency_name": written}
    return {"a_agency_name": written[: found.start()], "a_agency_contact": found["phone"]}


def _driver(known: KnownFacts) -> dict[str, str]:
    driver = known.driver
    return {
        "a_driver_name": driver.last_name if driver else "",
        "a_driver_first_name": driver.first_name if driver else "",
        "is_usual_driver": _answer(is_so=known.is_usual_driver),
    }


def _iso(day: date | None) -> str:
    return "" if day is None else day.isoformat()


def _answer(*, is_so: bool | None) -> str:
    if is_so is None:
        return ""
    return YES if is_so else NO


def _vehicle(work: Work, incident: Incident) -> Vehicle | None:
    return None if incident.vehicle_id is None else work.driving.vehicle(incident.vehicle_id)


def _contract(work: Work, vehicle: Vehicle | None) -> Contract | None:
    if vehicle is None or vehicle.contract_id is None:
        return None
    try:
        return work.driving.contract(vehicle.contract_id)
    except NotFoundError:
        return None


def _is_usual_driver(work: Work, incident: Incident, vehicle: Vehicle | None) -> bool | None:
    if vehicle is None or incident.driver_id is None or incident.occurred_on is None:
        return None
    held = work.driving.vehicles_of(incident.driver_id, incident.occurred_on)
    return any(one.id == vehicle.id for _, one, _ in held) or None
