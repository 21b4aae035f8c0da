"""The situations of contracts and vehicles that are kept, for the golden messages."""

from collections.abc import Callable
from datetime import date

from bonusmalus.coefficient import Coefficient
from fleet.contract_renewals import ContractNotice
from fleet.driving import OfficialCoefficient
from fleet.people import Grant, Role
from fleet.vehicle_details import VehicleDetails
from fleet.yearly_premiums import YearlyPremium
from tests.support.conversation import Conversation, Heard
from tests.support.golden_contracts import FLEET, STATUTORY, fleet_manager, printed

Scene = Callable[[Conversation], Heard]
OPEN, GO = "ctf:open", "ctf:go"
NEW = ("FLT-77", "Mutuelle du Rail", "01/03/2024", "01/03")


def tap(talk: Conversation, data: str) -> Heard:
    """A button of the fleet manager."""
    return talk.tap(fleet_manager(talk), data)


def filled(talk: Conversation, form: str, *answers: str) -> Heard:
    """A form begun, and answered: what begins with `=` is a button."""
    heard = tap(talk, f"{OPEN}:{form}")
    for one in answers:
        if one.startswith("="):
            heard = tap(talk, f"{GO}:{one.removeprefix('=')}")
        else:
            heard = talk.text(fleet_manager(talk), one)
    return heard


def vehicle_of(talk: Conversation) -> int:
    """A vehicle of the statutory contract."""
    vehicles = talk.store.work.contracts.vehicles_of(STATUTORY)
    return vehicles[0].id


def _scene(data: str) -> Scene:
    return lambda talk: tap(talk, data)


def _form(form: str, *answers: str) -> Scene:
    return lambda talk: filled(talk, form, *answers)


def _about_vehicle(data: str) -> Scene:
    return lambda talk: tap(talk, data.format(it=vehicle_of(talk)))


def _none(talk: Conversation) -> Heard:
    work = talk.store.work
    lyon = work.people.lineage_of(talk.company.camille)[-1]
    work.state.grants[talk.company.fleet] = (Grant(Role.FLEET_MANAGER, lyon),)
    return talk.text(fleet_manager(talk), "/contracts")


def _reduced(scene: Scene) -> Scene:
    def play(talk: Conversation) -> Heard:
        printed(talk, 2026, 76)
        return scene(talk)

    return play


def _regime(talk: Conversation) -> Heard:
    tap(talk, "ct:1:rg:c:r")
    return tap(talk, "ct:1:rgok:statutory:rented_or_leased")


def _covered(talk: Conversation) -> Heard:
    tap(talk, "ct:1:g:other:no")
    return tap(talk, "ct:1:g")


def _deducted(talk: Conversation) -> Heard:
    filled(talk, "deductible:1:damage", "300")
    return tap(talk, "ct:1:f")


def _insured_elsewhere(talk: Conversation) -> Heard:
    printed(talk, 2026, 76)
    answers = ("Autre Assurance", "AA-9", "20/11/2026", "980", "=keep")
    return filled(talk, "insurer:1", *answers)


def _taken_back(talk: Conversation) -> Heard:
    _insured_elsewhere(talk)
    return tap(talk, "ct:1:insback")


def _detailed(talk: Conversation) -> Heard:
    it = vehicle_of(talk)
    for one in ("use:tours", "function:pool", "financing:long_rental", "category:car", "vat:yes"):
        tap(talk, f"vh:{it}:s:{one}")
    for box, value in (
        ("registered", "01/03/2022"),
        ("value", "18 500"),
        ("kilometres", "25 000 km"),
        ("zone", "Lyon"),
        ("liability", "300"),
        ("outside", "42"),
        ("novice", "50"),
        ("surcharge", "12,5"),
    ):
        filled(talk, f"vehicle:{it}:{box}", value)
    return tap(talk, f"vh:{it}")


def _replacing(*answers: str) -> Scene:
    def play(talk: Conversation) -> Heard:
        talk.store.work.driving.add_official_coefficient(
            OfficialCoefficient(STATUTORY, Coefficient(76), talk.clock.day, "avis")
        )
        return filled(talk, f"replace:{vehicle_of(talk)}", *answers)

    return play


def _withdrawn(talk: Conversation) -> Heard:
    return tap(talk, f"vh:{vehicle_of(talk)}:out:yes")


def _put_back(talk: Conversation) -> Heard:
    it = vehicle_of(talk)
    _withdrawn(talk)
    return tap(talk, f"vh:{it}:undo:1")


def _withdrawn_twice(talk: Conversation) -> Heard:
    it = vehicle_of(talk)
    details = VehicleDetails(it, withdrawn_on=talk.clock.day)
    talk.store.work.garage.set_details(details)
    return tap(talk, f"vh:{it}:out:yes")


def _journal(talk: Conversation) -> Heard:
    _insured_elsewhere(talk)
    return tap(talk, "ct:1:j")


def noticed(talk: Conversation) -> None:
    """The renewal notice of 2025 of the contract of the fleet stands."""
    talk.store.work.contracts.add_notice(
        ContractNotice(
            *(0, FLEET, date(2025, 1, 1), 900_000, Coefficient(100), 900_000, 0, 0),
            document="avis 2025",
            entered_by=talk.company.fleet,
            entered_at=talk.clock.instant,
        )
    )


def _years(talk: Conversation) -> Heard:
    """One year that a notice says, one that came with an import, and one that was typed."""
    noticed(talk)
    imported = YearlyPremium(FLEET, date(2023, 1, 1), 845_000, talk.clock.instant)
    talk.store.work.garage.set_yearly_premium(imported)
    return filled(talk, f"year:{FLEET}:20240101", "8 720,50")


NEW_PLATE = ("gh 456 jk", "Peugeot 208", "=skip:reference")
GARAGE_SCENES: dict[str, Scene] = {
    "parc_contracts": lambda talk: talk.text(fleet_manager(talk), "/contracts"),
    "parc_contracts_none": _none,
    "parc_contract": _reduced(_scene("ct:1")),
    "parc_contract_of_fleet": _scene(f"ct:{FLEET}"),
    "parc_edit": _scene("ct:1:edit"),
    "parc_use": _scene("ct:1:use"),
    "parc_use_set": _scene("ct:1:use:tours"),
    "parc_units": _scene("ct:1:unit:0"),
    "parc_regime_kind": _scene("ct:1:rg"),
    "parc_regime_owner": _scene("ct:1:rg:c"),
    "parc_regime_size": _scene("ct:1:rg:c:o"),
    "parc_regime_rented": _scene("ct:1:rg:c:r"),
    "parc_regime_many": _scene("ct:1:rg:c:o:m"),
    "parc_regime_heavy": _scene("ct:1:rg:h"),
    "parc_regime_confirmed": _regime,
    "parc_guarantees": _scene("ct:1:g"),
    "parc_guarantees_changed": _covered,
    "parc_deductibles": _deducted,
    "parc_deductible": _form("deductible:1:damage"),
    "parc_new_number": _form("new:0"),
    "parc_new_refused": _form("new:0", *NEW[:2], "demain matin"),
    "parc_new_use": _form("new:0", *NEW),
    "parc_new_summary": _form("new:0", *NEW, "=use:business"),
    "parc_new_kept": _form("new:0", *NEW, "=use:business", "=keep"),
    "parc_insurer": _reduced(
        _form("insurer:1", "Autre Assurance", "AA-9", "20/11/2026", "=skip:reference")
    ),
    "parc_insurer_kept": _insured_elsewhere,
    "parc_insurer_taken_back": _taken_back,
    "parc_vehicles": _scene("ct:1:v:0"),
    "parc_vehicle": _about_vehicle("vh:{it}"),
    "parc_vehicle_in_full": _detailed,
    "parc_vehicle_edit": _about_vehicle("vh:{it}:edit"),
    "parc_vehicle_financing": _about_vehicle("vh:{it}:c:financing"),
    "parc_vehicle_refused": lambda talk: filled(
        talk, f"vehicle:{vehicle_of(talk)}:surcharge", "401"
    ),
    "parc_add_plate": _form("add:1"),
    "parc_add_known_plate": lambda talk: filled(
        talk, "add:1", talk.store.work.driving.vehicle(vehicle_of(talk)).plate
    ),
    "parc_add_kept": _form("add:2", *NEW_PLATE, "=keep"),
    "parc_replace_drivers": _replacing(*NEW_PLATE),
    "parc_replace_same": _replacing(*NEW_PLATE, "=drivers:same"),
    "parc_replace_others": _replacing(*NEW_PLATE, "=drivers:others"),
    "parc_replace_kept": _replacing(*NEW_PLATE, "=drivers:same", "=keep"),
    "parc_withdraw": _about_vehicle("vh:{it}:out"),
    "parc_withdrawn": _withdrawn,
    "parc_withdrawn_twice": _withdrawn_twice,
    "parc_put_back": _put_back,
    "parc_journal": _journal,
    "parc_years": _scene(f"ct:{FLEET}:y"),
    "parc_years_entered": _years,
    "parc_year": _form(f"year:{FLEET}:20240101"),
    "parc_year_refused": _form(f"year:{FLEET}:20240101", "10 000 000"),
    "parc_journal_none": _scene("ct:1:j"),
}
