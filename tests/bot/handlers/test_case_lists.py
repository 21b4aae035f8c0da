"""The queue of cases, one's own cases, and what has changed on the site."""

import re
from dataclasses import replace
from datetime import date

import pytest

from fleet.cases import CaseTab
from fleet.incidents import EventType, Incident, IncidentStatus
from fleet.people import Language
from tests.support.cases import add_case, add_contest, add_near_miss, give
from tests.support.conversation import Conversation, Heard
from tests.support.small_company import NOW


def _cases_in(buttons: dict[str, str]) -> list[str]:
    return [label for label, data in buttons.items() if data.startswith("case:")]


def _lines_in(heard: Heard) -> list[str]:
    plain = heard.plain.replace("\N{NO-BREAK SPACE}", " ")
    return [line for line in plain.splitlines() if re.search(r"\d{4}-\d{4} ·", line)]


def test_the_queue_shows_each_case_with_what_is_due(
    talk: Conversation, hr: int, case: Incident
) -> None:
    heard = talk.text(hr, "/dossiers")
    assert _lines_in(heard) == ["2026-0001 · choc véhicule · Lyon · échéance 26 nov."]
    assert heard.buttons["2026-0001"] == f"case:{case.id}:new:0"


def test_the_buttons_of_a_list_are_short_enough_for_two_in_a_row(
    talk: Conversation, hr: int, camille: int
) -> None:
    for is_injured in (True, False, False):
        add_case(
            talk.store.work,
            talk.company.camille,
            occurred_on=date(2026, 10, 1),
            is_injured=is_injured,
        )
    overdue = talk.tap(hr, "cases:overdue:0")
    assert _cases_in(overdue.buttons) == ["🆘 2026-0001", "🔴 2026-0002", "🔴 2026-0003"]
    assert _cases_in(talk.tap(camille, "cases:own:0").buttons) == [
        f"2026-000{number}" for number in (3, 2, 1)
    ]


@pytest.mark.parametrize("tab", CaseTab)
def test_an_empty_part_says_what_is_good_about_it(
    talk: Conversation, hr: int, tab: CaseTab
) -> None:
    said = talk.tap(hr, f"cases:{tab.value}:0").plain
    assert len(said.splitlines()) == 2
    assert said.endswith(".")


def test_a_case_that_is_overdue_is_red_and_says_so(talk: Conversation, hr: int) -> None:
    add_case(talk.store.work, talk.company.camille, occurred_on=date(2026, 10, 1))
    heard = talk.tap(hr, "cases:overdue:0")
    assert all(one.startswith("🔴") and "en retard" in one for one in _lines_in(heard))
    assert all(one.startswith("🔴") for one in _cases_in(heard.buttons))
    assert _lines_in(heard)
    assert "• 🔴 En retard 1" in heard.buttons


@pytest.mark.parametrize(("days", "is_red"), [(7, False), (8, True)])
def test_a_near_miss_without_answer_turns_red_after_seven_days(
    talk: Conversation, hr: int, days: int, *, is_red: bool
) -> None:
    add_near_miss(talk.store.work, talk.company.ines, days_ago=days)
    heard = talk.text(hr, "/cases")
    [line], [label] = _lines_in(heard), _cases_in(heard.buttons)
    assert ("🔴" in line and "sans réponse" in line) is is_red
    assert ("🔴" in label) is is_red


def test_a_contested_case_is_marked_in_the_queue(
    talk: Conversation, hr: int, case: Incident
) -> None:
    add_contest(talk.store.work, give(talk.store.work, case, status=IncidentStatus.SURVEY))
    [line] = _lines_in(talk.tap(hr, "cases:open:0"))
    assert line.endswith("· contesté")


@pytest.mark.parametrize(
    "data", ["cases:open:1", "cases:overdue:0", "cases:open:0:0:collision_with_vehicle"]
)
def test_the_way_back_from_a_case_leads_to_the_list_it_was_opened_from(
    talk: Conversation, hr: int, data: str
) -> None:
    for _ in range(8):
        add_case(talk.store.work, talk.company.camille, occurred_on=date(2026, 10, 1))
    shown = talk.tap(hr, data)
    opened = next(one for one in shown.buttons.values() if one.startswith("case:"))
    assert len(opened.encode()) <= 64
    card = talk.tap(hr, opened)
    assert card.buttons["Retour à la liste"] == data


def test_a_case_that_was_opened_elsewhere_leads_to_the_queue_by_its_name(
    talk: Conversation, hr: int, case: Incident
) -> None:
    card = talk.tap(hr, f"case:{case.id}")
    assert card.buttons["Dossiers"] == "cases:mine:0"
    assert "Retour à la liste" not in card.buttons
    assert talk.tap(hr, f"case:{case.id}:nowhere:0").answer.is_alert


def test_where_somebody_is_hurt_the_case_comes_first_and_says_so(
    talk: Conversation, hr: int
) -> None:
    add_case(talk.store.work, talk.company.camille, occurred_on=date(2026, 10, 1))
    hurt = add_case(talk.store.work, talk.company.ines, is_injured=True)
    shown = talk.tap(hr, "cases:open:0")
    assert _lines_in(shown)[0].startswith(f"🆘 blessé · {hurt.number}")
    assert _cases_in(shown.buttons)[0] == f"🆘 {hurt.number}"
    card = talk.tap(hr, f"case:{hurt.id}").plain.replace("\xa0", " ")
    assert card.splitlines()[1] == "🆘 Blessés : oui"


def test_nobody_finds_their_own_case_in_the_queue(talk: Conversation, hr: int) -> None:
    add_case(talk.store.work, talk.company.hr)
    assert _cases_in(talk.text(hr, "/cases").buttons) == []
    assert len(_cases_in(talk.tap(hr, "cases:own:0").buttons)) == 1


def test_a_case_of_another_site_is_not_in_the_queue(talk: Conversation, hr: int) -> None:
    add_case(talk.store.work, talk.company.marc)
    assert _cases_in(talk.tap(hr, "cases:open:0").buttons) == []


def test_pages_show_every_case_once(talk: Conversation, hr: int) -> None:
    for _ in range(8):
        add_case(talk.store.work, talk.company.camille)
    first, second = (talk.tap(hr, f"cases:open:{page}") for page in (0, 1))
    assert len(_cases_in(first.buttons)) == 6
    assert len({*_cases_in(first.buttons), *_cases_in(second.buttons)}) == 8
    assert talk.tap(hr, "cases:open:999").plain == second.plain


def test_a_filter_narrows_the_queue_and_stays_when_the_part_changes(
    talk: Conversation, hr: int, case: Incident
) -> None:
    theft = add_case(talk.store.work, talk.company.ines, event=EventType.THEFT)
    chosen = talk.tap(hr, talk.tap(hr, "casefilter:event:open:0:0:-").buttons["vol"])
    assert [one for one in chosen.buttons.values() if one.startswith("case:")] == [
        f"case:{theft.id}:open:0:0:theft"
    ]
    other = talk.tap(hr, chosen.buttons["Nouveaux 1"])
    assert str(case.number) not in other.plain
    assert "· vol" in other.plain


def test_a_fleet_manager_narrows_the_queue_to_a_site(talk: Conversation) -> None:
    fleet = talk.company.account(talk.company.fleet)
    add_case(talk.store.work, talk.company.camille)
    lille = add_case(talk.store.work, talk.company.marc)
    units = talk.tap(fleet, "casefilter:unit:open:0:0:-")
    chosen = talk.tap(fleet, units.buttons["Lille"])
    assert [one for one in chosen.buttons.values() if one.startswith("case:")] == [
        f"case:{lille.id}:open:0:{lille.unit_id}:-"
    ]


def test_a_unit_out_of_scope_finds_nothing(talk: Conversation, hr: int) -> None:
    case = add_case(talk.store.work, talk.company.marc)
    heard = talk.tap(hr, f"cases:open:0:{case.unit_id}:-")
    assert "Aucun dossier avec ce filtre" in heard.plain
    assert "Lille" not in heard.plain


def test_who_lists_cases_is_noted_without_names(
    talk: Conversation, hr: int, case: Incident
) -> None:
    talk.text(hr, "/cases")
    entry = talk.store.work.state.journal[-1]
    assert (entry.event, entry.actor_id) == ("cases_listed", talk.company.hr)
    assert dict(entry.details) == {"tab": "new", "number": 1}
    assert case.number not in str(entry)


def test_a_driver_gets_their_own_cases_and_claims_that_have_none(
    talk: Conversation, camille: int, case: Incident
) -> None:
    add_case(talk.store.work, talk.company.ines)
    heard = talk.text(camille, "/cases")
    assert _lines_in(heard) == ["2026-0001 · choc véhicule · déclaré"]
    assert _cases_in(heard.buttons) == ["2026-0001"]
    assert [one for one in heard.plain.splitlines() if one.startswith("Sinistre")] == [
        "Sinistre S-2 · 12\xa0sept.\xa02023",
        "Sinistre S-1 · 4\xa0mai\xa02021",
    ]
    assert {"Sinistre S-2", "Sinistre S-1"} <= set(heard.buttons)
    assert case.id


def test_claims_follow_the_cases_over_the_pages(talk: Conversation, camille: int) -> None:
    for _ in range(5):
        add_case(talk.store.work, talk.company.camille)
    first, second = (talk.tap(camille, f"cases:own:{page}").buttons for page in (0, 1))
    shown = [one for page in (first, second) for one in page.values() if ":own" not in one]
    assert len([one for one in shown if one.startswith(("case:", "claim:"))]) == 7
    assert len(set(shown)) == 8


def test_a_claim_that_has_a_case_is_not_listed_twice(
    talk: Conversation, camille: int, case: Incident
) -> None:
    claim = talk.store.work.driving.claims_of(talk.company.camille)[0]
    give(talk.store.work, case, claim_id=claim.id, status=IncidentStatus.LIABILITY_DECIDED)
    assert f"claim:{claim.id}" not in talk.text(camille, "/cases").buttons.values()
    assert "Ouvrir le dossier" in talk.tap(camille, f"claim:{claim.id}").buttons


def test_a_driver_may_contest_a_claim_that_has_no_case(talk: Conversation, camille: int) -> None:
    claim = talk.store.work.driving.claims_of(talk.company.camille)[0]
    heard = talk.tap(camille, f"claim:{claim.id}")
    assert heard.buttons["Je ne suis pas d’accord"] == f"contest:claim:{claim.id}"
    assert "responsabilité entière" in heard.plain


def test_whoever_has_no_case_is_told_how_to_report_one(talk: Conversation) -> None:
    noa = talk.company.account(talk.company.noa)
    assert "/incident" in talk.text(noa, "/cases").plain


def test_an_answer_is_read_by_the_site_and_not_by_others(talk: Conversation, camille: int) -> None:
    add_near_miss(
        talk.store.work,
        talk.company.ines,
        answer="Un miroir est posé.",
        answered_at=NOW,
        status=IncidentStatus.CLOSED,
    )
    assert "Un miroir est posé." in talk.tap(camille, "cases:changed:0").plain
    assert "Inès" not in talk.tap(camille, "cases:changed:0").plain
    marc = talk.company.account(talk.company.marc)
    assert "Rien de publié" in talk.tap(marc, "cases:changed:0").plain


@pytest.mark.parametrize(
    "data",
    [
        "cases",
        "cases:nonsense:0",
        "cases:new",
        "cases:new:0:1:nonsense",
        "cases:new:0:1",
        "casefilter:nonsense:new:0:0:-",
        "casefilter",
    ],
)
def test_a_forged_list_is_outdated(talk: Conversation, hr: int, data: str) -> None:
    heard = talk.tap(hr, data)
    assert heard.answer is not None
    assert heard.answer.is_alert
    assert not heard.messages


def test_a_claim_without_decision_says_whom_to_ask(talk: Conversation) -> None:
    claim = talk.store.work.driving.claim_by_number("S-3")
    assert claim is not None
    readers = {talk.company.marc: "ressources humaines", talk.company.fleet: "qui importe"}
    for reader, whom in readers.items():
        preferences = talk.store.work.people.preferences_of(reader)
        french = replace(preferences, language=Language.FRENCH)
        talk.store.work.people.set_preferences(reader, french)
        assert whom in talk.tap(talk.company.account(reader), f"claim:{claim.id}").plain
