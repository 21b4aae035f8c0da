"""/contracts: contracts and vehicles that the fleet manager keeps, by buttons and messages."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from bonusmalus.coefficient import Coefficient
from fleet.contract_terms import RegimeReason
from fleet.driving import Regime, Vehicle
from fleet.logbook import Handover
from fleet.people import Grant, Role
from fleet.pricing.facts import Guarantee
from fleet.vehicle_details import VehicleDetails
from fleet.vehicle_moves import UsualDrivers
from tests.support.conversation import Conversation, Heard
from tests.support.golden_contracts import STATUTORY, fleet_manager, printed
from tests.support.golden_garage import NEW, NEW_PLATE, filled, tap, vehicle_of

FIRST_ON, LEFT_ON = date(2022, 5, 1), date(2026, 3, 1)


def said(heard: Heard) -> str:
    """What people read, with blanks that may break."""
    return heard.plain.replace("\N{NO-BREAK SPACE}", " ")


def events(talk: Conversation, subject: str) -> list[str]:
    return [one.event for one in talk.store.work.state.journal if one.subject == subject]


def alerted(heard: Heard) -> str:
    assert heard.answer is not None
    assert heard.answer.is_alert
    return heard.answer.text


def elsewhere(talk: Conversation) -> None:
    """The fleet manager keeps the contracts of Lyon alone, which has none."""
    work = talk.store.work
    lyon = work.people.lineage_of(talk.company.camille)[-1]
    work.state.grants[talk.company.fleet] = (Grant(Role.FLEET_MANAGER, lyon),)


@pytest.mark.parametrize("command", ["/contracts", "/contrats"])
def test_the_contracts_of_the_scope_are_listed(talk: Conversation, command: str) -> None:
    heard = talk.text(fleet_manager(talk), command)

    assert {"ct:1", "ct:2", "ctf:open:new:0"} <= set(heard.buttons.values())


@pytest.mark.parametrize(
    "data",
    [
        "ct:1",
        "ct:99",
        "ct:1:g:theft:no",
        "ct:1:rgok:excluded:policy",
        "ct:1:v:0",
        "ct:1:j",
        "ctf:open:contract:1:number",
        "ctf:open:add:1",
        "ctf:open:insurer:99",
        "vh:1",
        "vh:99",
        "vh:1:out:yes",
        "vh:1:s:use:tours",
        "ctf:open:replace:1",
        "ctf:open:vehicle:99:zone",
    ],
)
def test_what_belongs_elsewhere_and_what_does_not_exist_are_refused_alike(
    talk: Conversation, data: str
) -> None:
    elsewhere(talk)

    assert "not open to your role" in said(tap(talk, data))
    assert not talk.store.work.state.contract_terms
    assert not talk.store.work.state.vehicle_details


def test_a_contract_is_entered_box_by_box_and_then_its_regime_is_asked(talk: Conversation) -> None:
    heard = filled(talk, "new:0", *NEW, "=use:business", "=keep")
    again = tap(talk, "ctf:go:keep")

    contract = talk.store.work.driving.contract_by_number("FLT-77")
    assert contract is not None
    assert (contract.insurer, contract.regime) == ("Mutuelle du Rail", Regime.STATUTORY)
    assert f"ct:{contract.id}:rg:c" in heard.buttons.values()
    assert alerted(again)
    assert events(talk, f"contract:{contract.id}") == ["contract_added"]


def test_a_number_that_another_contract_has_is_refused(talk: Conversation) -> None:
    heard = filled(talk, "new:0", "MX-77", *NEW[1:], "=use:business", "=keep")

    assert "has that number already" in alerted(heard)
    assert len(talk.store.work.state.contracts) == 2


def test_what_cannot_stand_in_a_box_is_said_and_nothing_is_kept(talk: Conversation) -> None:
    heard = filled(talk, "contract:1:starts_on", "one day")

    assert "In force since" in said(heard)
    assert events(talk, "contract:1") == []


def test_the_regime_is_confirmed_in_five_taps(talk: Conversation) -> None:
    taps = ("ct:1:rg", "ct:1:rg:c", "ct:1:rg:c:o", "ct:1:rg:c:o:m")
    for data, following in pairwise(taps):
        assert following in tap(talk, data).buttons.values()
    confirm = "ct:1:rgok:fleet_clause:more_than_three"
    assert confirm in tap(talk, taps[-1]).buttons.values()
    tap(talk, confirm)
    tap(talk, confirm)

    assert talk.store.work.driving.contract(1).regime is Regime.FLEET_CLAUSE
    reason = talk.store.work.garage.terms_of(1).regime_reason
    assert reason is RegimeReason.MORE_THAN_THREE
    assert events(talk, "contract:1") == ["contract_regime_confirmed"]


def test_a_guarantee_tapped_twice_by_an_old_button_changes_once(talk: Conversation) -> None:
    tap(talk, "ct:1:g:theft:no")
    tap(talk, "ct:1:g:theft:no")

    terms = talk.store.work.garage.terms_of(1)
    assert terms.guarantees == frozenset(Guarantee) - {Guarantee.THEFT}
    assert events(talk, "contract:1") == ["contract_guarantee_changed"]


def test_a_contract_covers_something(talk: Conversation) -> None:
    heard = [tap(talk, f"ct:1:g:{one.value}:no") for one in Guarantee][-1]

    assert "one guarantee at least" in alerted(heard)


def test_a_deductible_is_entered_and_emptied(talk: Conversation) -> None:
    filled(talk, "deductible:1:damage", "300")
    entered = dict(talk.store.work.garage.terms_of(1).deductibles_cents)
    filled(talk, "deductible:1:damage", "=skip:deductible")

    assert entered == {Guarantee.DAMAGE: 30_000}
    assert talk.store.work.garage.terms_of(1).deductibles_cents == {}


def test_what_is_not_covered_has_no_deductible(talk: Conversation) -> None:
    tap(talk, "ct:1:g:glass:no")
    heard = filled(talk, "deductible:1:glass", "75")

    assert "does not cover that guarantee" in said(heard)


def test_another_insurer_keeps_coefficient_and_history_and_is_undone_today(
    talk: Conversation,
) -> None:
    printed(talk, 2026, 76)
    work = talk.store.work
    before = work.driving.contract(STATUTORY)
    premium = work.driving.vehicle(vehicle_of(talk)).reference_premium_cents

    filled(talk, "insurer:1", "Autre", "AA-9", "20/11/2026", "980", "=keep")
    changed, terms = work.driving.contract(STATUTORY), work.garage.terms_of(STATUTORY)
    after = work.driving.vehicle(vehicle_of(talk)).reference_premium_cents
    official = work.driving.official_coefficient(STATUTORY, talk.clock.day)
    tap(talk, "ct:1:insback")

    assert (changed.insurer, changed.number, changed.starts_on) == (
        "Autre",
        "AA-9",
        before.starts_on,
    )
    assert [(one.insurer, one.coefficient) for one in terms.former] == [
        (before.insurer, Coefficient(76))
    ]
    assert official is not None
    assert official.coefficient == Coefficient(76)
    assert after == 98_000
    assert work.driving.contract(STATUTORY) == before
    assert work.garage.terms_of(STATUTORY).former == ()
    assert work.driving.vehicle(vehicle_of(talk)).reference_premium_cents == premium
    assert "today" in alerted(tap(talk, "ct:1:insback"))


def test_the_change_of_insurer_can_be_undone_however_much_is_noted_afterwards(
    talk: Conversation,
) -> None:
    filled(talk, "insurer:1", "Autre", "AA-9", "20/11/2026", "980", "=keep")
    for guarantee in ("theft", "glass", "damage", "injury", "other", "theft"):
        tap(talk, f"ct:1:g:{guarantee}:no")
        tap(talk, f"ct:1:g:{guarantee}:yes")

    assert "ct:1:insback" in tap(talk, "ct:1").buttons.values()
    tap(talk, "ct:1:insback")
    assert talk.store.work.garage.terms_of(STATUTORY).former == ()


@pytest.mark.parametrize("answers", [("contract:1:net", "640"), ("vehicle:1:reference", "990")])
def test_a_premium_that_was_entered_since_is_not_lost_by_an_undo(
    talk: Conversation, answers: tuple[str, str]
) -> None:
    work = talk.store.work
    filled(talk, "insurer:1", "Autre", "AA-9", "20/11/2026", "980", "=keep")
    filled(talk, *answers)
    after = (work.driving.contract(STATUTORY), work.garage.terms_of(STATUTORY))

    assert "changed meanwhile" in alerted(tap(talk, "ct:1:insback"))
    assert (work.driving.contract(STATUTORY), work.garage.terms_of(STATUTORY)) == after


def test_a_vehicle_is_added_and_undone(talk: Conversation) -> None:
    filled(talk, "add:2", *NEW_PLATE, "=keep")
    vehicle = talk.store.work.driving.vehicle_by_plate("GH-456-JK")
    assert vehicle is not None
    listed, _ = talk.store.work.garage.vehicles_page(2, talk.clock.day, 0, 9)
    tap(talk, f"vh:{vehicle.id}:undo:1")
    left, _ = talk.store.work.garage.vehicles_page(2, talk.clock.day, 0, 9)

    assert vehicle in listed
    assert vehicle not in left
    assert "undone already" in alerted(tap(talk, f"vh:{vehicle.id}:undo:1"))


def test_a_plate_that_has_left_comes_back_as_the_same_vehicle(talk: Conversation) -> None:
    it = vehicle_of(talk)
    tap(talk, f"vh:{it}:out:yes")
    plate = talk.store.work.driving.vehicle(it).plate
    filled(talk, "add:2", plate, "Renault Kangoo", "=skip:reference", "=keep")

    again = talk.store.work.driving.vehicle(it)
    assert (again.plate, again.contract_id) == (plate, 2)
    assert talk.store.work.garage.details_of([it])[it].is_in_service(talk.clock.day)


@pytest.mark.parametrize("way", ["add:2", "replace:2"])
def test_a_plate_that_came_back_by_mistake_is_as_it_was_once_that_is_undone(
    talk: Conversation, way: str
) -> None:
    work, it = talk.store.work, vehicle_of(talk)
    unit_id = work.driving.contract(2).unit_id
    other = work.driving.add_vehicle(Vehicle(0, "ZZ-9-ZZ", "Clio", unit_id, 2, 10_000))
    tap(talk, f"vh:{it}:out:yes")
    work.garage.set_details(VehicleDetails(it, in_service_on=FIRST_ON, withdrawn_on=LEFT_ON))
    before = (work.driving.vehicle(it), work.garage.details_of([it, other.id]))
    way = way.replace("replace:2", f"replace:{other.id}")
    filled(talk, way, "ab 123 cd", "Renault Kangoo", "1 234", "=keep")
    came = work.garage.details_of([it])[it]
    move = work.garage.moves_of(it)[-1]
    tap(talk, f"vh:{move.vehicle_id}:undo:{move.id}")

    assert came.is_in_service(talk.clock.day)
    assert (work.driving.vehicle(it), work.garage.details_of([it, other.id])) == before


def test_a_replacement_with_the_same_drivers_takes_them_along(talk: Conversation) -> None:
    printed(talk, 2026, 76)
    work, it, on = talk.store.work, vehicle_of(talk), talk.clock.day
    drivers = [one.employee_id for one in work.garage.assignments_of(it, on)]

    filled(talk, f"replace:{it}", *NEW_PLATE, "=drivers:same", "=keep")
    [move] = work.garage.moves_of(it)
    new = work.driving.vehicle_by_plate("GH-456-JK")
    assert new is not None

    assert (move.usual_drivers, move.expected) == (UsualDrivers.SAME, Coefficient(76))
    assert [one.employee_id for one in work.garage.assignments_of(new.id, on)] == drivers
    assert work.garage.assignments_of(it, on) == []
    tap(talk, f"vh:{new.id}:undo:{move.id}")
    assert [one.employee_id for one in work.garage.assignments_of(it, on)] == drivers
    assert work.garage.assignments_of(new.id, on) == []


def test_a_replacement_with_somebody_else_expects_no_reduction(talk: Conversation) -> None:
    printed(talk, 2026, 76)
    it = vehicle_of(talk)
    heard = filled(talk, f"replace:{it}", *NEW_PLATE, "=drivers:others", "=keep")
    [move] = talk.store.work.garage.moves_of(it)

    assert move.expected == Coefficient(100)
    assert "1.00" in said(heard)
    assert len(talk.store.work.contracts.officials_of(STATUTORY)) == 2


def test_the_question_of_article_10_is_not_passed_over(talk: Conversation) -> None:
    printed(talk, 2026, 76)
    filled(talk, f"replace:{vehicle_of(talk)}", *NEW_PLATE)

    assert "answer is missing" in alerted(tap(talk, "ctf:go:keep"))
    assert talk.store.work.state.vehicle_moves == {}


def test_nobody_is_asked_for_drivers_where_there_is_no_coefficient(talk: Conversation) -> None:
    heard = filled(talk, "add:2", *NEW_PLATE)

    assert "ctf:go:keep" in heard.buttons.values()


def test_a_vehicle_that_somebody_has_is_not_withdrawn(talk: Conversation) -> None:
    it = vehicle_of(talk)
    handover = Handover(0, it, talk.company.camille, talk.clock.instant)
    talk.store.work.logbook.take(handover)

    assert "note its return first" in alerted(tap(talk, f"vh:{it}:out:yes"))


def test_a_withdrawal_is_undone_on_its_day_alone(talk: Conversation) -> None:
    it = vehicle_of(talk)
    tap(talk, f"vh:{it}:out:yes")
    talk.clock.day = talk.clock.day.replace(day=22)
    talk.clock.instant = talk.clock.instant.replace(day=22)

    assert "today" in alerted(tap(talk, f"vh:{it}:undo:1"))


def test_what_was_withdrawn_no_longer_counts_for_a_renewal_notice(talk: Conversation) -> None:
    work, it = talk.store.work, vehicle_of(talk)
    unit_id = work.driving.vehicle(it).unit_id
    work.driving.add_vehicle(Vehicle(0, "ZZ-9-ZZ", "Clio", unit_id, STATUTORY, 10_000))
    tap(talk, f"vh:{it}:out:yes")

    heard = talk.tap(fleet_manager(talk), "contract:1")

    assert "one vehicle" in said(heard)


def test_a_choice_is_kept_once_and_taken_back(talk: Conversation) -> None:
    it = vehicle_of(talk)
    tap(talk, f"vh:{it}:s:vat:yes")
    tap(talk, f"vh:{it}:s:vat:yes")
    kept = talk.store.work.garage.details_of([it])[it].recovers_vat
    tap(talk, f"vh:{it}:s:vat:none")

    assert kept is True
    assert talk.store.work.garage.details_of([it])[it].recovers_vat is None
    assert events(talk, f"vehicle:{it}") == ["vehicle_changed", "vehicle_changed"]


def test_parts_of_a_premium_and_its_total_stay_in_step(talk: Conversation) -> None:
    it, work = vehicle_of(talk), talk.store.work
    filled(talk, f"vehicle:{it}:liability", "300")
    after_first = work.driving.vehicle(it).reference_premium_cents
    filled(talk, f"vehicle:{it}:subject", "650")

    parts = work.garage.details_of([it])[it].premium
    assert parts is not None
    assert (parts.liability_cents, parts.other_cents) == (30_000, 65_000)
    assert (after_first, work.driving.vehicle(it).reference_premium_cents) == (90_000, 95_000)


def test_no_reason_for_a_surcharge_is_kept(talk: Conversation) -> None:
    heard = filled(talk, f"vehicle:{vehicle_of(talk)}:surcharge", "retrait de permis")

    assert "surcharge_permille" not in said(heard)
    assert talk.store.work.state.vehicle_details == {}


def test_cancel_leaves_everything_as_it_was(talk: Conversation) -> None:
    filled(talk, "insurer:1", "Autre")
    talk.text(fleet_manager(talk), "/cancel")

    assert talk.store.work.drafts.of(fleet_manager(talk)) is None
    assert talk.store.work.garage.terms_of(1).former == ()


def test_another_screen_sets_a_form_aside(talk: Conversation) -> None:
    filled(talk, "insurer:1", "Autre")
    tap(talk, "ct:1")
    heard = talk.text(fleet_manager(talk), "AA-9")

    assert "ctf:go:on" in heard.buttons.values()


def test_a_command_sets_a_form_aside_and_loses_no_answer(talk: Conversation) -> None:
    filled(talk, "insurer:1", "Autre")
    before = talk.store.work.state.drafts[fleet_manager(talk)].answers
    talk.text(fleet_manager(talk), "/renewals")
    heard = talk.text(fleet_manager(talk), "AA-9")
    after = talk.store.work.state.drafts[fleet_manager(talk)].answers

    assert "ctf:go:on" in heard.buttons.values()
    assert dict(after, aside="") == dict(before, aside="")


def test_a_contract_goes_to_another_unit_of_the_scope_only(talk: Conversation) -> None:
    work = talk.store.work
    lyon = work.people.lineage_of(talk.company.camille)[-1]
    tap(talk, f"ct:1:unitis:{lyon}")
    moved = work.driving.contract(1).unit_id
    work.state.grants[talk.company.fleet] = (Grant(Role.FLEET_MANAGER, lyon),)
    root = next(iter(work.state.units))

    assert moved == lyon
    assert "not open to your role" in said(tap(talk, f"ct:1:unitis:{root}"))


def test_an_old_button_of_the_wizard_is_out_of_date(talk: Conversation) -> None:
    assert alerted(tap(talk, "ct:1:rg:q"))
    assert alerted(tap(talk, "ct:1:rgok:fleet_clause:because"))
    assert alerted(tap(talk, "ctf:go:keep"))


def test_long_lists_have_pages(talk: Conversation) -> None:
    work = talk.store.work
    first = work.driving.contract(STATUTORY)
    for number in range(10):
        added = replace(first, id=10 + number, number=f"N-{number}")
        work.state.contracts[added.id] = added
        plate = f"PP-{number:03}-PP"
        work.driving.add_vehicle(Vehicle(0, plate, "Clio", first.unit_id, STATUTORY))

    assert "ct:list:1" in tap(talk, "ct:list:0").buttons.values()
    assert "ct:1:v:0" in tap(talk, "ct:1:v:9").buttons.values()


def test_nobody_takes_a_vehicle_that_has_left(talk: Conversation) -> None:
    it = vehicle_of(talk)
    plate = talk.store.work.driving.vehicle(it).plate
    tap(talk, f"vh:{it}:out:yes")
    driver = talk.company.account(talk.company.camille)

    assert alerted(talk.tap(driver, f"veh:take:{it}"))
    talk.text(driver, f"/vehicle {plate}")
    assert talk.store.work.logbook.current_of_vehicle(it) is None
