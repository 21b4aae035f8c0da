"""A driver contests a decision: the record is frozen, somebody else answers, every path ends."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bonusmalus.claims import Liability
from fleet.cases import ContestState, EntryKind, ProposalState
from fleet.contests import refuse_if_contested
from fleet.errors import AccessDeniedError, CaseRefusedError, DecisionRefusedError
from fleet.evidence import EvidenceKind
from fleet.incidents import Incident, IncidentStatus, WaitsFor
from fleet.ports import Work
from fleet.usecases.add_evidence import Arrived
from fleet.usecases.answer_contest import begin_answer, show_contest, uphold_decision
from fleet.usecases.change_case_status import change_case_status
from fleet.usecases.contest_decision import (
    Opened,
    begin_contest,
    contest_decision,
    open_file_of_claim,
    withdraw_contest,
)
from fleet.usecases.explain_coefficient import explain_coefficient
from fleet.usecases.settle_decision import confirm_decision, reject_decision
from fleet.usecases.show_coefficient import show_coefficient
from fleet.usecases.show_curve import read_curve
from fleet.usecases.show_decision import show_decision
from fleet.usecases.show_known_decision import show_known_decision
from tests.support.decisions import (
    Deciders,
    case,
    decided,
    deciders,
    decision,
    last_decisions,
    later,
    present,
    proposed,
)
from tests.support.small_company import NOW, TODAY, SmallCompany

REASON = "Je roulais au pas, il a reculé."


@pytest.fixture
def people(work: Work, company: SmallCompany) -> Deciders:
    return deciders(work, company)


@pytest.fixture
def incident(people: Deciders, work: Work, company: SmallCompany) -> Incident:
    """A decided case of Camille; HR of Lyon is the first decider."""
    return decided(people, case(work, company)).incident


def _contested(people: Deciders, incident: Incident, *proofs: Arrived) -> Opened:
    camille = people.actor(people.company.camille)
    return contest_decision(people.work, camille, incident.id, REASON, proofs, present())


def test_a_contest_is_due_within_a_month_and_waits_for_a_handler(
    people: Deciders, work: Work, incident: Incident
) -> None:
    contest = _contested(people, incident).contest
    now = work.incidents.get(incident.id)
    assert contest.answer_due_on == date(2026, 12, 21)
    assert (now.due_on, now.waits_for) == (date(2026, 12, 21), WaitsFor.HANDLER)


def test_evidence_joins_the_case_when_the_contest_is_sent(
    people: Deciders, work: Work, incident: Incident
) -> None:
    _contested(people, incident, Arrived(EvidenceKind.PHOTO, "f", "u"))
    rebuttal = show_contest(work, people.other, incident.id, present())
    assert rebuttal.number_of_proofs == 1


def test_while_it_is_contested_no_status_and_no_decision_change(
    people: Deciders, work: Work, incident: Incident
) -> None:
    _contested(people, incident)
    with pytest.raises(CaseRefusedError):
        change_case_status(work, people.other, incident.id, IncidentStatus.CLOSED, present())
    with pytest.raises(DecisionRefusedError) as refused:
        proposed(people, incident, decision(Liability.NONE))
    assert refused.value.reason == "contested"
    with pytest.raises(CaseRefusedError):
        refuse_if_contested(work, incident.id)


def test_a_decision_keeps_its_effect_while_it_is_contested_and_is_marked_everywhere(
    people: Deciders, work: Work, company: SmallCompany, incident: Incident
) -> None:
    before = show_coefficient(work, people.hr, company.camille, TODAY, NOW)
    _contested(people, incident)
    after = show_coefficient(work, people.hr, company.camille, TODAY, NOW)
    assert (before.number_of_contested, after.number_of_contested) == (0, 1)
    assert after.internal == before.internal
    why = explain_coefficient(work, people.hr, company.camille, 0, TODAY, NOW)
    assert why.contested == {incident.number}
    curve = read_curve(work, company.camille, TODAY).curve
    assert [one.is_contested for one in curve.claims] == [False, False, True]


def test_the_first_decider_does_not_answer(
    people: Deciders, work: Work, incident: Incident
) -> None:
    contest = _contested(people, incident).contest
    with pytest.raises(DecisionRefusedError) as refused:
        uphold_decision(work, people.hr, incident.id, contest.id, "Non.", present())
    assert refused.value.reason == "same_person"


def test_the_driver_does_not_answer_their_own_contest(
    people: Deciders, work: Work, company: SmallCompany
) -> None:
    hr_drove = case(work, company, driver_id=company.ines, reporter_id=company.ines)
    proposal = proposed(people, hr_drove, decision())
    fleet_manager = people.actor(company.fleet)
    confirm_decision(work, fleet_manager, hr_drove.id, proposal.id, present())
    contest_decision(work, people.other, hr_drove.id, REASON, (), present())
    with pytest.raises(AccessDeniedError):
        begin_answer(work, people.other, hr_drove.id)


def test_an_upheld_decision_ends_the_contest_with_reasons_and_unfreezes_the_case(
    people: Deciders, work: Work, incident: Incident
) -> None:
    contest = _contested(people, incident).contest
    upheld = uphold_decision(
        work, people.other, incident.id, contest.id, "Le constat est signé.", present()
    )
    assert (upheld.contest.state, upheld.contest.answer) == (
        ContestState.UPHELD,
        "Le constat est signé.",
    )
    refuse_if_contested(work, incident.id)
    assert len(last_decisions(work, incident)) == 1


def test_an_upheld_decision_is_not_contested_twice_but_its_correction_may_be(
    people: Deciders, work: Work, incident: Incident
) -> None:
    contest = _contested(people, incident).contest
    uphold_decision(work, people.other, incident.id, contest.id, "Signé.", present())
    camille = people.actor(people.company.camille)
    with pytest.raises(DecisionRefusedError):
        begin_contest(work, camille, incident.id)
    decided(people, incident, decision(Liability.PARTIAL), later(1))
    assert begin_contest(work, camille, incident.id).decisions[-1].liability is Liability.PARTIAL


def test_a_correction_answers_the_contest_once_a_second_person_confirms_it(
    people: Deciders, work: Work, incident: Incident
) -> None:
    _contested(people, incident)
    proposal = proposed(
        people, incident, decision(Liability.NONE), answer="Le témoin confirme.", by=people.other
    )
    assert work.incidents.contests_of(incident.id)[0].state is ContestState.OPEN

    confirmed = confirm_decision(work, people.hr, incident.id, proposal.id, later(1))

    assert confirmed.contest is not None
    assert (confirmed.contest.state, confirmed.contest.answered_by, confirmed.contest.answer) == (
        ContestState.CORRECTED,
        people.second,
        "Le témoin confirme.",
    )
    assert confirmed.change is not None
    assert (confirmed.change.before.hundredths, confirmed.change.after.hundredths) == (112, 85)
    kinds = [entry.kind for entry in work.incidents.entries_of(incident.id)]
    assert kinds[-2:] == [EntryKind.CONTEST_ANSWERED, EntryKind.DECISION_CONFIRMED]


def test_a_correction_that_is_rejected_leaves_the_contest_open_for_an_answer(
    people: Deciders, work: Work, incident: Incident
) -> None:
    contest = _contested(people, incident).contest
    proposal = proposed(
        people, incident, decision(Liability.NONE), answer="Je crois.", by=people.other
    )
    with pytest.raises(DecisionRefusedError):
        uphold_decision(work, people.other, incident.id, contest.id, "Non.", present())
    third = people.actor(people.company.fleet)
    reject_decision(work, third, incident.id, proposal.id, "Sans lettre", present())
    upheld = uphold_decision(work, people.other, incident.id, contest.id, "Non.", present())
    assert upheld.contest.state is ContestState.UPHELD


def test_the_first_decider_may_confirm_a_correction_of_theirs_but_not_reject_it(
    people: Deciders, work: Work, incident: Incident
) -> None:
    _contested(people, incident)
    proposal = proposed(
        people, incident, decision(Liability.NONE), answer="Le témoin confirme.", by=people.other
    )
    shown = show_decision(work, people.hr, incident.id, present())
    assert (shown.may_settle, shown.may_reject) == (True, False)

    with pytest.raises(DecisionRefusedError) as refused:
        reject_decision(work, people.hr, incident.id, proposal.id, "Non", present())

    assert refused.value.reason == "own_decision"
    assert work.incidents.proposals_of(incident.id)[-1].state is ProposalState.OPEN


def test_a_correction_that_waited_is_set_aside_by_the_contest(
    people: Deciders, work: Work, incident: Incident
) -> None:
    waiting = proposed(people, incident, decision(Liability.PARTIAL))
    opened = _contested(people, incident)
    assert opened.set_aside is not None
    assert opened.set_aside.id == waiting.id
    with pytest.raises(DecisionRefusedError):
        confirm_decision(work, people.other, incident.id, waiting.id, present())
    assert work.incidents.proposals_of(incident.id)[-1].state is ProposalState.REJECTED


def test_a_contest_may_be_withdrawn_and_opened_again(
    people: Deciders, work: Work, incident: Incident
) -> None:
    contest = _contested(people, incident).contest
    camille = people.actor(people.company.camille)
    withdraw_contest(work, camille, incident.id, contest.id, present())
    refuse_if_contested(work, incident.id)
    assert _contested(people, incident).contest.id != contest.id


def test_a_withdrawn_contest_takes_the_correction_with_it_that_answered_it(
    people: Deciders, work: Work, incident: Incident
) -> None:
    contest = _contested(people, incident).contest
    answer = proposed(people, incident, decision(Liability.NONE), answer="Oui.", by=people.other)
    camille = people.actor(people.company.camille)
    withdrawn = withdraw_contest(work, camille, incident.id, contest.id, present())
    assert withdrawn.set_aside is not None
    assert withdrawn.set_aside.id == answer.id
    with pytest.raises(DecisionRefusedError) as refused:
        confirm_decision(work, people.hr, incident.id, answer.id, present())
    assert refused.value.reason == "settled"


def test_two_answers_at_once_leave_one(
    people: Deciders, work: Work, company: SmallCompany, incident: Incident
) -> None:
    contest = _contested(people, incident).contest
    fleet_manager = people.actor(company.fleet)
    uphold_decision(work, people.other, incident.id, contest.id, "Un.", present())
    with pytest.raises(DecisionRefusedError) as refused:
        uphold_decision(work, fleet_manager, incident.id, contest.id, "Deux.", present())
    assert refused.value.reason == "answered"
    assert work.incidents.contests_of(incident.id)[0].answer == "Un."


def test_who_reported_for_the_driver_does_not_contest_for_them(
    people: Deciders, work: Work, company: SmallCompany
) -> None:
    reported = case(work, company, reporter_id=company.noa)
    decided(people, reported)
    with pytest.raises(AccessDeniedError):
        begin_contest(work, people.actor(company.noa), reported.id)


def test_before_a_decision_there_is_nothing_to_contest(
    people: Deciders, work: Work, company: SmallCompany
) -> None:
    with pytest.raises(DecisionRefusedError):
        begin_contest(work, people.actor(company.camille), case(work, company).id)


def test_a_closed_case_may_be_contested_and_is_due_again(
    people: Deciders, work: Work, incident: Incident
) -> None:
    work.incidents.save(replace(incident, status=IncidentStatus.CLOSED, closed_at=NOW))
    _contested(people, incident)
    now = work.incidents.get(incident.id)
    assert (now.status, now.waits_for) == (IncidentStatus.CLOSED, WaitsFor.HANDLER)
    assert now.due_on == date(2026, 12, 21)


def test_an_imported_claim_gets_a_file_when_its_driver_contests_it(
    people: Deciders, work: Work, company: SmallCompany
) -> None:
    claim = work.driving.claim_by_number("S-1")
    assert claim is not None
    camille = people.actor(company.camille)
    opened = open_file_of_claim(work, camille, claim.id, present())
    assert (opened.claim_id, opened.reporter_id, opened.driver_id) == (
        claim.id,
        None,
        company.camille,
    )
    assert open_file_of_claim(work, camille, claim.id, present()).id == opened.id
    contest_decision(work, camille, opened.id, REASON, (), present())
    assert work.driving.claim(claim.id).is_contested


def test_nobody_opens_a_file_for_somebody_elses_claim(
    people: Deciders, work: Work, company: SmallCompany
) -> None:
    claim = work.driving.claim_by_number("S-1")
    assert claim is not None
    with pytest.raises(AccessDeniedError):
        open_file_of_claim(work, people.actor(company.noa), claim.id, present())
    with pytest.raises(AccessDeniedError):
        open_file_of_claim(work, people.actor(company.noa), 4711, present())


def test_that_a_decision_was_contested_on_a_day_is_known_afterwards(
    people: Deciders, work: Work, incident: Incident
) -> None:
    contest = _contested(people, incident).contest
    answered = later(5)
    uphold_decision(work, people.other, incident.id, contest.id, "Signé.", answered)
    during = show_known_decision(
        work, people.other, incident.id, TODAY + timedelta(days=1), answered
    )
    after = show_known_decision(work, people.other, incident.id, answered.today, answered)
    assert (during.was_contested, after.was_contested) == (True, False)
