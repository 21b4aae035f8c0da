"""A decision takes two people, is only ever added to, and is known from the day it is recorded."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bonusmalus.claims import ClaimKind, Exemption, Liability
from bonusmalus.history import replay
from fleet.cases import EntryKind, ProposalState
from fleet.coefficient import record_of
from fleet.driving import ClaimDecision, RecordedClaim
from fleet.errors import AccessDeniedError, DecisionRefusedError
from fleet.evidence import EvidenceKind
from fleet.incidents import EventType, IncidentStatus, WaitsFor
from fleet.ports import Work
from fleet.usecases.add_evidence import Arrived
from fleet.usecases.propose_decision import (
    preview_decision,
    propose_decision,
    take_decision_back,
)
from fleet.usecases.settle_decision import confirm_decision, reject_decision
from fleet.usecases.show_coefficient import show_coefficient
from fleet.usecases.show_decision import show_decision
from fleet.usecases.show_known_decision import list_decision_days, show_known_decision
from tests.support.decisions import (
    ACCIDENT,
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

MARCH = date(2027, 3, 1)


@pytest.fixture
def people(work: Work, company: SmallCompany) -> Deciders:
    return deciders(work, company)


def test_a_proposal_changes_no_coefficient_and_waits_for_somebody_else(
    people: Deciders, work: Work, company: SmallCompany
) -> None:
    incident = case(work, company)
    proposed(people, incident, decision())
    now = work.incidents.get(incident.id)
    assert (now.claim_id, now.waits_for) == (None, WaitsFor.HANDLER)
    assert now.status is IncidentStatus.SENT_TO_INSURER


def test_who_entered_a_decision_cannot_confirm_it(
    people: Deciders, work: Work, company: SmallCompany
) -> None:
    incident = case(work, company)
    proposal = proposed(people, incident, decision())
    with pytest.raises(DecisionRefusedError) as refused:
        confirm_decision(work, people.hr, incident.id, proposal.id, present())
    assert refused.value.reason == "same_person"


def test_nobody_confirms_the_decision_of_their_own_case(
    people: Deciders, work: Work, company: SmallCompany
) -> None:
    incident = case(work, company, driver_id=company.ines, reporter_id=company.ines)
    proposal = proposed(people, incident, decision())
    with pytest.raises(AccessDeniedError):
        confirm_decision(work, people.other, incident.id, proposal.id, present())


def test_a_reporter_who_did_not_drive_does_not_decide_either(
    people: Deciders, work: Work, company: SmallCompany
) -> None:
    incident = case(work, company, reporter_id=company.ines)
    proposal = proposed(people, incident, decision())
    with pytest.raises(AccessDeniedError):
        confirm_decision(work, people.other, incident.id, proposal.id, present())


def test_a_confirmed_decision_records_the_claim_of_the_driver_with_both_names(
    people: Deciders, work: Work, company: SmallCompany
) -> None:
    incident = case(work, company)
    confirmed = decided(people, incident)
    claim = work.driving.claim(confirmed.claim.id)
    assert (claim.employee_id, claim.number) == (company.camille, incident.number)
    assert (claim.decisions[0].recorded_by, claim.decisions[0].confirmed_by) == (
        company.hr,
        company.ines,
    )
    saved = work.incidents.get(incident.id)
    assert (saved.claim_id, saved.status) == (claim.id, IncidentStatus.LIABILITY_DECIDED)


def test_the_insurers_reference_is_the_number_of_the_claim(
    people: Deciders, work: Work, company: SmallCompany
) -> None:
    incident = case(work, company)
    contacts = replace(incident.contacts, insurer_reference="SIN-88")
    incident = work.incidents.save(replace(incident, contacts=contacts))
    assert decided(people, incident).claim.number == "SIN-88"


def test_an_imported_claim_of_the_same_number_driver_and_day_gets_the_decision(
    people: Deciders, work: Work, company: SmallCompany
) -> None:
    known = work.driving.add_claim(
        RecordedClaim(0, "SIN-88", company.camille, None, ACCIDENT, ClaimKind.COLLISION)
    )
    incident = case(work, company)
    contacts = replace(incident.contacts, insurer_reference="SIN-88")
    incident = work.incidents.save(replace(incident, contacts=contacts))
    confirmed = decided(people, incident)
    assert confirmed.claim.id == known.id
    assert len(work.driving.claims_of(company.camille)) == 3


def test_a_reference_that_names_somebody_elses_claim_leaves_it_alone(
    people: Deciders, work: Work, company: SmallCompany
) -> None:
    incident = case(work, company)
    contacts = replace(incident.contacts, insurer_reference="S-3")  # Marc's
    incident = work.incidents.save(replace(incident, contacts=contacts))
    assert decided(people, incident).claim.number == incident.number
    assert work.driving.claims_of(company.marc)[0].decisions == ()


def test_the_coefficient_after_a_decision_is_the_fold_from_scratch(
    people: Deciders, work: Work, company: SmallCompany
) -> None:
    confirmed = decided(people, case(work, company))
    driving = work.driving.record_of(company.camille)
    assert driving is not None
    assert confirmed.change is not None
    folded = replay(record_of(driving, work.driving.claims_of(company.camille)), MARCH)
    assert confirmed.change.after == folded.coefficient
    card = show_coefficient(work, people.hr, company.camille, TODAY, NOW)
    assert card.internal is not None
    assert card.internal.awaited[0].coefficient == folded.coefficient


def test_a_driver_without_driving_record_gets_a_decision_and_no_figure(
    people: Deciders, work: Work, company: SmallCompany
) -> None:
    confirmed = decided(people, case(work, company, driver_id=company.noa))
    assert (confirmed.has_record, confirmed.change) == (False, None)
    assert work.driving.claim(confirmed.claim.id).employee_id == company.noa


def test_a_decision_about_a_day_before_the_record_leaves_the_card_as_it_was(
    people: Deciders, work: Work, company: SmallCompany
) -> None:
    old = date(2018, 6, 1)
    card = show_coefficient(work, people.hr, company.camille, TODAY, NOW)
    confirmed = decided(people, case(work, company, occurred_on=old), decision(on=old))
    assert confirmed.change is None
    assert show_coefficient(work, people.hr, company.camille, TODAY, NOW).internal == card.internal


def test_a_case_without_a_known_driver_is_not_decided(
    people: Deciders, work: Work, company: SmallCompany
) -> None:
    incident = case(work, company, driver_id=None, reporter_id=None)
    with pytest.raises(DecisionRefusedError) as refused:
        proposed(people, incident, decision())
    assert refused.value.reason == "no_driver"


def test_a_driver_lost_between_proposal_and_confirmation_stops_it_with_nothing_written(
    people: Deciders, work: Work, company: SmallCompany
) -> None:
    incident = case(work, company)
    proposal = proposed(people, incident, decision())
    work.incidents.save(replace(work.incidents.get(incident.id), driver_id=None))
    with pytest.raises(DecisionRefusedError):
        confirm_decision(work, people.other, incident.id, proposal.id, present())
    assert work.incidents.proposals_of(incident.id)[0].state is ProposalState.OPEN


@pytest.mark.parametrize(
    ("on", "reason"),
    [(date(2026, 11, 22), "future"), (date(2026, 11, 2), "before_the_event")],
)
def test_a_letter_of_an_impossible_day_is_refused_with_the_reason(
    people: Deciders, work: Work, company: SmallCompany, on: date, reason: str
) -> None:
    with pytest.raises(DecisionRefusedError) as refused:
        proposed(people, case(work, company), decision(on=on))
    assert refused.value.reason == reason


def test_share_and_circumstance_that_contradict_each_other_are_refused(
    people: Deciders, work: Work, company: SmallCompany
) -> None:
    wrong = decision(Liability.FULL, exemption=Exemption.THIRD_PARTY_FAULT)
    with pytest.raises(DecisionRefusedError) as refused:
        proposed(people, case(work, company), wrong)
    assert refused.value.reason == "unlawful"


def test_a_decision_needs_its_letter_by_reference_or_as_a_photo(
    people: Deciders, work: Work, company: SmallCompany
) -> None:
    incident, said = case(work, company), decision(document="")
    with pytest.raises(DecisionRefusedError):
        proposed(people, incident, said)
    letter = Arrived(EvidenceKind.PHOTO, "f1", "u1")
    made = propose_decision(work, people.hr, incident.id, said, (letter,), "", present())
    evidence = work.evidence.of_incident(incident.id)
    assert [one.id for one in evidence] == [made.proposal.evidence_id]


def test_only_one_decision_of_a_case_waits_at_a_time(
    people: Deciders, work: Work, company: SmallCompany
) -> None:
    incident = case(work, company)
    proposed(people, incident, decision())
    with pytest.raises(DecisionRefusedError) as refused:
        proposed(people, incident, decision(), by=people.other)
    assert refused.value.reason == "proposed"


def test_of_two_people_who_settle_at_once_one_wins_and_the_other_is_told(
    people: Deciders, work: Work, company: SmallCompany
) -> None:
    incident = case(work, company)
    proposal = proposed(people, incident, decision())
    fleet_manager = people.actor(company.fleet)
    confirm_decision(work, people.other, incident.id, proposal.id, present())
    with pytest.raises(DecisionRefusedError) as refused:
        reject_decision(work, fleet_manager, incident.id, proposal.id, "non", present())
    assert refused.value.reason == "settled"
    assert len(last_decisions(work, incident)) == 1


def test_a_rejection_keeps_its_reason_among_those_who_handle_the_case(
    people: Deciders, work: Work, company: SmallCompany
) -> None:
    incident = case(work, company)
    proposal = proposed(people, incident, decision())
    reject_decision(work, people.other, incident.id, proposal.id, "Lettre illisible", present())
    entry = work.incidents.entries_of(incident.id)[-1]
    assert (entry.kind, entry.text) == (EntryKind.DECISION_REJECTED, "Lettre illisible")
    assert last_decisions(work, incident) == ()
    assert proposed(people, incident, decision()).state is ProposalState.OPEN


def test_who_entered_a_decision_may_take_it_back_and_enter_it_again(
    people: Deciders, work: Work, company: SmallCompany
) -> None:
    incident = case(work, company)
    proposal = proposed(people, incident, decision())
    take_decision_back(work, people.hr, incident.id, proposal.id, present())
    with pytest.raises(DecisionRefusedError):
        confirm_decision(work, people.other, incident.id, proposal.id, present())
    assert proposed(people, incident, decision()).state is ProposalState.OPEN


def test_a_correction_is_added_and_the_first_decision_stays_as_it_was(
    people: Deciders, work: Work, company: SmallCompany
) -> None:
    incident = case(work, company)
    decided(people, incident)
    first = last_decisions(work, incident)
    half = decision(Liability.PARTIAL, on=date(2026, 12, 1))
    confirmed = decided(people, incident, half, later(20))
    assert last_decisions(work, incident)[:1] == first
    assert [one.liability for one in last_decisions(work, incident)] == [
        Liability.FULL,
        Liability.PARTIAL,
    ]
    assert confirmed.proposal.is_correction
    assert confirmed.change is not None
    assert (confirmed.change.before.hundredths, confirmed.change.after.hundredths) == (112, 101)


def test_a_correction_leaves_the_status_of_a_closed_case(
    people: Deciders, work: Work, company: SmallCompany
) -> None:
    incident = case(work, company)
    decided(people, incident)
    closed = replace(work.incidents.get(incident.id), status=IncidentStatus.CLOSED, closed_at=NOW)
    work.incidents.save(closed)
    confirmed = decided(people, incident, decision(Liability.NONE), later(2))
    assert confirmed.incident.status is IncidentStatus.CLOSED
    assert confirmed.incident.waits_for is WaitsFor.NOBODY


def test_a_correction_after_two_years_is_recorded_without_effect_and_says_so(
    people: Deciders, work: Work, company: SmallCompany
) -> None:
    incident = case(work, company)
    decided(people, incident)
    late = later(900)
    preview = preview_decision(
        work, people.hr, incident.id, decision(Liability.NONE, on=late.today), late
    )
    assert preview.change is not None
    assert preview.change.is_too_late
    confirmed = decided(people, incident, decision(Liability.NONE, on=late.today), late)
    assert confirmed.change is not None
    assert (confirmed.change.is_too_late, confirmed.change.has_effect) == (True, False)
    assert len(last_decisions(work, incident)) == 2


def test_a_near_miss_has_no_decision(people: Deciders, work: Work, company: SmallCompany) -> None:
    incident = case(work, company, event=EventType.NEAR_MISS)
    with pytest.raises(DecisionRefusedError) as refused:
        proposed(people, incident, decision())
    assert refused.value.reason == "preventive"


def test_the_driver_sees_the_range_and_nothing_of_a_proposal(
    people: Deciders, work: Work, company: SmallCompany
) -> None:
    incident = case(work, company)
    proposed(people, incident, decision())
    file = show_decision(work, people.actor(company.camille), incident.id, present())
    assert (file.proposal, file.change) == (None, None)
    assert file.range is not None


def test_who_reported_for_somebody_else_sees_no_coefficient(
    people: Deciders, work: Work, company: SmallCompany
) -> None:
    incident = case(work, company, reporter_id=company.noa)
    noa = people.actor(company.noa)
    assert show_decision(work, noa, incident.id, present()).range is None
    decided(people, incident)
    file = show_decision(work, noa, incident.id, present())
    known = show_known_decision(work, noa, incident.id, TODAY, present())
    assert (file.change, file.limit, known.then, known.now) == (None, None, None, None)


# As known on


def test_what_was_known_before_a_correction_can_still_be_shown(
    people: Deciders, work: Work, company: SmallCompany
) -> None:
    incident = case(work, company)
    decided(people, incident)
    corrected = later(20)
    decided(people, incident, decision(Liability.PARTIAL, on=corrected.today), corrected)
    camille = people.actor(company.camille)

    then = show_known_decision(work, camille, incident.id, TODAY, corrected)
    after = show_known_decision(work, camille, incident.id, corrected.today, corrected)

    assert then.decision is not None
    assert then.decision.liability is Liability.FULL
    assert then.then is not None
    assert then.now is not None
    assert (then.then.at_renewal.hundredths, then.now.at_renewal.hundredths) == (112, 101)
    assert after.decision is not None
    assert after.decision.liability is Liability.PARTIAL
    assert after.then == after.now


def test_the_day_before_the_first_decision_knew_none(
    people: Deciders, work: Work, company: SmallCompany
) -> None:
    incident = case(work, company)
    decided(people, incident)
    day_before = TODAY - timedelta(days=1)
    known = show_known_decision(work, people.hr, incident.id, day_before, present())
    assert known.decision is None


def test_the_days_of_decisions_are_days_in_the_zone_of_the_company(
    people: Deciders, work: Work, company: SmallCompany
) -> None:
    incident = case(work, company)
    decided(people, incident, at=later(0, hours=14))  # 23:30 UTC is after midnight in Paris
    days = list_decision_days(work, people.hr, incident.id, later(1))
    assert days == (TODAY + timedelta(days=1),)


def test_nobody_is_told_what_will_be_known(
    people: Deciders, work: Work, company: SmallCompany
) -> None:
    incident = case(work, company)
    with pytest.raises(DecisionRefusedError):
        show_known_decision(work, people.hr, incident.id, TODAY + timedelta(days=1), present())


def test_a_decision_is_never_edited() -> None:
    assert "update" not in " ".join(dir(ClaimDecision))
    assert ClaimDecision.__dataclass_params__.frozen  # type: ignore[attr-defined]


def test_the_journal_names_no_share_no_person_and_no_text(
    people: Deciders, work: Work, company: SmallCompany
) -> None:
    incident = case(work, company)
    proposed(people, incident, decision(document="courrier secret"))
    entries = work.journal.about(f"incident:{incident.id}", 10)
    assert "decision_proposed" in {entry.event for entry in entries}
    assert "secret" not in repr(entries)
    assert "Durand" not in repr(entries)
