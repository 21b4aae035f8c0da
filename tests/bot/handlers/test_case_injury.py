"""An injury that is found out after the report was sent: who is alerted, and which clocks run."""

import pytest

from fleet.cases import EntryKind
from fleet.deadlines import DeadlineKind, running_deadlines
from fleet.incidents import Incident, IncidentStatus
from fleet.working_days import WorkingDays
from tests.support.cases import PARIS, add_case, add_contest, add_near_miss, give
from tests.support.conversation import Conversation, Heard
from tests.support.drivers import Driver, spaced

AT_WORK = {DeadlineKind.ACCIDENT_AT_WORK_EMPLOYEE, DeadlineKind.ACCIDENT_AT_WORK_EMPLOYER}


def _case(talk: Conversation, case: Incident) -> Incident:
    return talk.store.work.incidents.get(case.id)


def _clocks(talk: Conversation, case: Incident) -> set[DeadlineKind]:
    running = running_deadlines(_case(talk, case), WorkingDays(), PARIS)
    return {one.kind for one in running} & AT_WORK


def _alerted(heard: Heard, but: int) -> set[int]:
    return {one.chat_id for one in heard.messages if one.chat_id != but and one.not_before is None}


def test_the_old_button_of_a_sent_report_alerts_at_once_and_starts_the_clocks(
    talk: Conversation, hr: int, grace: int
) -> None:
    driver = Driver(talk, talk.company.camille)
    driver.to_the_summary()
    old = driver.shown["🆘 Quelqu’un est blessé"]
    driver.tap("✅ Envoyer")
    talk.clock.instant = talk.clock.instant.replace(hour=22)
    heard = driver.press(old)
    assert "112" in heard.plain
    assert "Je ne vous demande plus rien" in heard.plain
    assert _alerted(heard, driver.account) == {hr, grace}
    assert driver.case.is_injured is True
    assert driver.case.injury_since == talk.clock.now()
    assert "24 nov. 2026, 23 h 30" in spaced(heard.plain)  # 48 hours from now, without Sunday
    assert _clocks(talk, driver.case) == AT_WORK


def test_an_injury_is_alerted_once(talk: Conversation, camille: int, case: Incident) -> None:
    talk.tap(camille, f"casehurt:{case.id}:yes")
    version = _case(talk, case).version
    again = talk.tap(camille, f"casehurt:{case.id}:yes")
    assert "112" in again.plain
    assert [one.chat_id for one in again.messages] == [camille]
    assert _case(talk, case).version == version


def test_the_driver_says_it_from_the_card_and_is_asked_first(
    talk: Conversation, hr: int, grace: int, camille: int, case: Incident
) -> None:
    card = talk.tap(camille, f"case:{case.id}")
    asked = talk.tap(camille, card.buttons["🆘 Quelqu’un est blessé"])
    assert _case(talk, case).is_injured is False
    assert "112" in asked.plain
    heard = talk.tap(camille, asked.buttons["Oui, prévenir maintenant"])
    assert _alerted(heard, camille) == {hr, grace}
    entry = talk.store.work.incidents.entries_of(case.id)[-1]
    assert (entry.kind, entry.text) == (EntryKind.COMPLETED, "injury")
    assert talk.store.work.state.journal[-1].event == "injury_noted"
    assert "🆘 Quelqu’un est blessé" not in talk.tap(camille, f"case:{case.id}").buttons
    assert "quelqu’un est blessé" in talk.tap(camille, f"thread:{case.id}:0").plain


def test_a_handler_notes_it_where_the_facts_are_amended(
    talk: Conversation, hr: int, grace: int, camille: int, case: Incident
) -> None:
    facts = talk.tap(hr, f"casefacts:{case.id}")
    asked = talk.tap(hr, facts.buttons["🆘 Quelqu’un est blessé"])
    heard = talk.tap(hr, asked.buttons["Oui, prévenir maintenant"])
    assert {one.chat_id for one in heard.messages} == {hr, grace, camille}
    assert "C’est noté" in heard.plain
    assert _case(talk, case).is_injured is True


@pytest.mark.parametrize("status", [IncidentStatus.SENT_TO_INSURER, IncidentStatus.CHECKED])
def test_the_clocks_of_a_late_injury_run_until_somebody_has_seen_to_it(
    talk: Conversation, hr: int, case: Incident, status: IncidentStatus
) -> None:
    give(talk.store.work, case, status=status)
    talk.tap(hr, f"casehurt:{case.id}:yes")
    assert _clocks(talk, case) == AT_WORK
    facts = talk.tap(hr, f"casefacts:{case.id}")
    talk.tap(hr, facts.buttons["Suites de la blessure données"])
    assert _clocks(talk, case) == set()
    assert _case(talk, case).is_injured is True
    number = len(talk.store.work.incidents.entries_of(case.id))
    talk.tap(hr, facts.buttons["Suites de la blessure données"])
    assert len(talk.store.work.incidents.entries_of(case.id)) == number


def test_checking_a_case_sees_to_its_injury(talk: Conversation, hr: int, case: Incident) -> None:
    talk.tap(hr, f"casehurt:{case.id}:yes")
    assert _clocks(talk, case) == AT_WORK
    talk.tap(hr, f"casestatus:{case.id}:checked:yes")
    assert _clocks(talk, case) == set()


def test_an_injury_is_noted_while_a_contest_is_open(
    talk: Conversation, camille: int, case: Incident
) -> None:
    add_contest(talk.store.work, case)
    talk.tap(camille, f"casehurt:{case.id}:yes")
    assert _case(talk, case).is_injured is True


def test_what_was_kept_in_house_goes_to_the_insurer_once_somebody_is_hurt(
    talk: Conversation, hr: int, camille: int, case: Incident
) -> None:
    give(talk.store.work, case, status=IncidentStatus.KEPT_IN_HOUSE)
    talk.tap(camille, f"casehurt:{case.id}:yes")
    shown = talk.tap(hr, f"casestatus:{case.id}")
    assert "Clos" not in shown.buttons
    assert f"casestatus:{case.id}:sent_to_insurer" in shown.buttons.values()
    assert _case(talk, case).due_on is not None


def test_a_statement_that_says_somebody_is_hurt_keeps_nothing_in_house(
    talk: Conversation, hr: int, case: Incident
) -> None:
    talk.tap(hr, f"statement:{case.id}:v:is_injured:yes")
    shown = talk.tap(hr, f"casestatus:{case.id}")
    assert "quelqu’un est blessé" in shown.plain
    alert = talk.tap(hr, f"casestatus:{case.id}:kept_in_house:yes").answer
    assert alert is not None
    assert "Quelqu’un est blessé" in alert.text
    assert _case(talk, case).status is IncidentStatus.DECLARED


def test_a_closed_case_says_whom_to_call(talk: Conversation, camille: int, case: Incident) -> None:
    give(talk.store.work, case, status=IncidentStatus.CLOSED)
    heard = talk.tap(camille, f"casehurt:{case.id}:yes")
    assert "112" in heard.plain
    assert "Appelez vos ressources humaines" in heard.plain
    assert _case(talk, case).is_injured is False


def test_a_near_miss_says_that_an_accident_is_another_report(
    talk: Conversation, camille: int
) -> None:
    case = add_near_miss(talk.store.work, talk.company.camille)
    heard = talk.tap(camille, f"inc:{case.id}:hurt:y")
    assert "112" in heard.plain
    assert "/incident" in heard.plain
    assert _case(talk, case).is_injured is False


def test_who_may_only_read_notes_no_injury(talk: Conversation, case: Incident) -> None:
    ines = talk.company.account(talk.company.ines)
    talk.tap(ines, f"casehurt:{case.id}:yes")
    assert _case(talk, case).is_injured is False


def test_where_nobody_else_can_be_told_the_handler_reads_so(talk: Conversation, hr: int) -> None:
    case = add_case(talk.store.work, talk.company.camille)
    link = talk.store.work.people.link_of(talk.company.fleet)
    assert link is not None
    talk.store.work.people.unlink(talk.company.fleet)
    assert "appelez-la" in talk.tap(hr, f"casehurt:{case.id}:yes").plain
