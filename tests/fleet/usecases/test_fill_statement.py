"""Who fills in the accident statement, what stands there, and what is written down about it."""

from datetime import date

import pytest

from fleet.access import Actor, actor_of
from fleet.cases import EntryKind
from fleet.errors import AccessDeniedError, CaseRefusedError, NotFoundError
from fleet.incidents import Incident, IncidentStatus
from fleet.logbook import VehicleMemo
from fleet.ports import Work
from fleet.text_filter import Topic
from fleet.usecases.change_case_status import change_case_status
from fleet.usecases.fill_statement import (
    StatementSheet,
    clear_statement,
    empty_field,
    fill_field,
    restore_statement,
    show_statement,
)
from fleet.usecases.save_case import Present
from fleet.working_days import WorkingDays
from tests.support.cases import PARIS, add_case, add_contest, add_near_miss, give
from tests.support.small_company import NOW, SmallCompany

PRESENT = Present(NOW, PARIS, WorkingDays())


def actor(work: Work, company: SmallCompany, employee_id: int) -> Actor:
    identity = work.people.identify(company.account(employee_id))
    assert identity is not None
    return actor_of(identity)


@pytest.fixture
def camille(work: Work, company: SmallCompany) -> Actor:
    return actor(work, company, company.camille)


@pytest.fixture
def manager(work: Work, company: SmallCompany) -> Actor:
    return actor(work, company, company.fleet)


@pytest.fixture
def case(work: Work, company: SmallCompany) -> Incident:
    return add_case(work, company.camille)


def fill(work: Work, who: Actor, case: Incident, key: str, text: str) -> StatementSheet:
    sheet = fill_field(work, who, case.id, key, text, PRESENT)
    assert isinstance(sheet, StatementSheet)
    return sheet


def test_what_the_company_knows_is_there_before_anybody_writes(
    work: Work, camille: Actor, case: Incident
) -> None:
    assert case.vehicle_id is not None
    memo = VehicleMemo(case.vehicle_id, "MVA 1", date(2026, 1, 1), date(2026, 12, 31), "Agence")
    work.logbook.set_memo(memo)
    sheet = show_statement(work, camille, case.id, NOW)

    assert dict(sheet.values) == {
        "accident_date": "2026-11-19",
        "accident_time": "08:30",
        "accident_place": "rue de la République, Lyon",
        "is_injured": "no",
        "a_insured_name": "Acme & Fils",
        "a_vehicle_make": "Renault Kangoo",
        "a_vehicle_plate": "AB-123-CD",
        "a_vehicle_country": "F",
        "a_insurer_name": "Mutuelle d’Exemple",
        "a_policy_number": "MX-77",
        "a_card_number": "MVA 1",
        "a_valid_from": "2026-01-01",
        "a_valid_until": "2026-12-31",
        "a_agency_name": "Agence",
        "a_driver_name": "Durand",
        "a_driver_first_name": "Camille",
        "holder_name": "Acme & Fils",
        "is_usual_driver": "yes",
        "narrative": "Choc à l’avant, à faible allure.",
    }
    assert sheet.by_hand == frozenset()


@pytest.mark.parametrize(
    ("agency", "name", "contact"),
    [
        ("Cabinet Vial, 01 99 00 10 11", "Cabinet Vial", "01 99 00 10 11"),
        ("Cabinet Vial (tél. : +33 1 99 00 10 11)", "Cabinet Vial", "+33 1 99 00 10 11"),
        ("01.99.00.10.11", None, "01.99.00.10.11"),
        ("Agence Lyon 3", "Agence Lyon 3", None),
        ("Agence du 12 rue du Lac 69003", "Agence du 12 rue du Lac 69003", None),
    ],
)
def test_the_phone_of_the_agency_stands_in_its_own_box(
    work: Work, camille: Actor, case: Incident, agency: str, name: str | None, contact: str | None
) -> None:
    assert case.vehicle_id is not None
    work.logbook.set_memo(VehicleMemo(case.vehicle_id, agency=agency))
    values = show_statement(work, camille, case.id, NOW).values
    assert values.get("a_agency_name") == name
    assert values.get("a_agency_contact") == contact


def test_a_plate_that_the_fleet_does_not_know_is_on_the_form(
    work: Work, camille: Actor, company: SmallCompany
) -> None:
    case = add_case(work, company.camille, vehicle_id=None, plate="ZZ-999-ZZ")
    values = show_statement(work, camille, case.id, NOW).values
    assert values["a_vehicle_plate"] == "ZZ-999-ZZ"
    assert "a_insurer_name" not in values


def test_what_a_human_wrote_goes_before_what_is_known(
    work: Work, camille: Actor, case: Incident
) -> None:
    sheet = fill(work, camille, case, "a_policy_number", "MX-78")
    assert sheet.values["a_policy_number"] == "MX-78"
    assert sheet.by_hand == {"a_policy_number"}


def test_an_emptied_box_shows_what_the_company_knows_again(
    work: Work, camille: Actor, case: Incident
) -> None:
    fill(work, camille, case, "a_policy_number", "MX-78")
    sheet = empty_field(work, camille, case.id, "a_policy_number", PRESENT)
    assert sheet.values["a_policy_number"] == "MX-77"


def test_who_handles_the_case_fills_it_in_too(work: Work, manager: Actor, case: Incident) -> None:
    assert fill(work, manager, case, "b_driver_name", "Lambert").values["b_driver_name"]


def test_the_driver_of_another_case_does_not(
    work: Work, company: SmallCompany, case: Incident
) -> None:
    with pytest.raises(AccessDeniedError):
        fill_field(work, actor(work, company, company.ines), case.id, "narrative", "x", PRESENT)
    assert work.incidents.statement_of(case.id) == {}


def test_a_text_about_alcohol_is_refused_before_anything_is_kept(
    work: Work, camille: Actor, case: Incident
) -> None:
    text = "Le conducteur B était alcoolisé"
    found = fill_field(work, camille, case.id, "a_observations", text, PRESENT)
    assert found is Topic.ALCOHOL_OR_DRUGS
    assert work.incidents.statement_of(case.id) == {}
    assert work.journal.about(f"incident:{case.id}", 10) == []


def test_one_entry_of_the_thread_stands_for_all_that_one_person_fills_in(
    work: Work, camille: Actor, manager: Actor, case: Incident
) -> None:
    for key in ("b_driver_name", "b_insurer_name"):
        fill(work, camille, case, key, "Lambert")
    fill(work, manager, case, "b_policy_number", "98")
    kinds = [(one.kind, one.author_id) for one in work.incidents.entries_of(case.id)]
    assert kinds[1:] == [
        (EntryKind.STATEMENT, camille.employee_id),
        (EntryKind.STATEMENT, manager.employee_id),
    ]


def test_the_same_value_again_changes_nothing(work: Work, camille: Actor, case: Incident) -> None:
    fill(work, camille, case, "b_driver_name", "Lambert")
    before = work.incidents.get(case.id).version
    fill(work, camille, case, "b_driver_name", "Lambert")
    assert work.incidents.get(case.id).version == before
    events = [one.event for one in work.journal.about(f"incident:{case.id}", 10)]
    assert events == ["statement_filled"]


def test_the_journal_holds_no_value_of_the_form(work: Work, camille: Actor, case: Incident) -> None:
    fill(work, camille, case, "b_driver_name", "Lambert")
    [entry] = work.journal.about(f"incident:{case.id}", 10)
    assert entry.details == {"number_of_changes": 1}


def test_a_look_at_another_persons_statement_is_noted(
    work: Work, camille: Actor, manager: Actor, case: Incident
) -> None:
    show_statement(work, camille, case.id, NOW)
    show_statement(work, manager, case.id, NOW)
    viewed = work.journal.about(f"incident:{case.id}", 10)
    assert [(one.event, one.actor_id) for one in viewed] == [("case_viewed", manager.employee_id)]


def test_everything_can_be_erased_and_brought_back(
    work: Work, camille: Actor, case: Incident
) -> None:
    fill(work, camille, case, "b_driver_name", "Lambert")
    erased = clear_statement(work, camille, case.id, PRESENT)
    assert "b_driver_name" not in erased.values
    assert erased.can_restore
    back = restore_statement(work, camille, case.id, PRESENT)
    assert back.values["b_driver_name"] == "Lambert"
    assert not back.can_restore


def test_erasing_twice_still_lets_it_be_brought_back(
    work: Work, camille: Actor, case: Incident
) -> None:
    fill(work, camille, case, "b_driver_name", "Lambert")
    clear_statement(work, camille, case.id, PRESENT)
    assert clear_statement(work, camille, case.id, PRESENT).can_restore


def test_what_was_erased_is_gone_for_good_once_something_new_is_written(
    work: Work, camille: Actor, case: Incident
) -> None:
    fill(work, camille, case, "b_driver_name", "Lambert")
    clear_statement(work, camille, case.id, PRESENT)
    assert not fill(work, camille, case, "b_driver_name", "Petit").can_restore
    assert dict(work.incidents.statement_of(case.id)) == {"b_driver_name": "Petit"}


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"status": IncidentStatus.DRAFT}, "draft"),
        ({"status": IncidentStatus.CLOSED}, "closed"),
    ],
)
def test_a_case_that_is_not_open_takes_no_value(
    work: Work, camille: Actor, company: SmallCompany, changes: dict[str, object], reason: str
) -> None:
    case = add_case(work, company.camille, **changes)
    with pytest.raises(CaseRefusedError) as refused:
        fill_field(work, camille, case.id, "narrative", "x", PRESENT)
    assert refused.value.reason == reason


def test_a_contested_case_is_frozen(work: Work, camille: Actor, case: Incident) -> None:
    add_contest(work, case)
    assert show_statement(work, camille, case.id, NOW).frozen_by == "contested"
    with pytest.raises(CaseRefusedError):
        fill_field(work, camille, case.id, "narrative", "x", PRESENT)


def test_a_near_miss_has_no_statement(work: Work, camille: Actor, company: SmallCompany) -> None:
    near_miss = add_near_miss(work, company.camille)
    with pytest.raises(CaseRefusedError) as refused:
        show_statement(work, camille, near_miss.id, NOW)
    assert refused.value.reason == "no_insurer"


def test_a_box_that_the_form_does_not_have_is_not_found(
    work: Work, camille: Actor, case: Incident
) -> None:
    with pytest.raises(NotFoundError):
        fill_field(work, camille, case.id, "licence_points", "6", PRESENT)


def test_closing_a_case_forgets_who_the_third_parties_are(
    work: Work, camille: Actor, manager: Actor, case: Incident
) -> None:
    fill(work, camille, case, "b_driver_name", "Lambert")
    fill(work, camille, case, "b_reversing", "yes")
    give(work, case, status=IncidentStatus.KEPT_IN_HOUSE)
    change_case_status(work, manager, case.id, IncidentStatus.CLOSED, PRESENT)
    assert dict(work.incidents.statement_of(case.id)) == {"b_reversing": "yes"}
