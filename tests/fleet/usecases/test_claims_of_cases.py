"""One accident is one claim: a case finds the claim that an import brought, and holds it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bonusmalus.claims import ClaimKind, Liability
from fleet.cases import ContestState, EntryKind
from fleet.decision_facts import case_of_claim, claim_of_case
from fleet.decision_rules import Obstacle
from fleet.driving import ClaimDecision, RecordedClaim
from fleet.errors import CaseRefusedError, DecisionRefusedError
from fleet.incidents import Contacts, Incident, IncidentStatus
from fleet.people import Language
from fleet.ports import Work
from fleet.usecases.answer_contest import uphold_decision
from fleet.usecases.change_case_status import change_case_status, undo_case_status
from fleet.usecases.contest_decision import (
    begin_contest_of_claim,
    contest_decision,
    open_file_of_claim,
)
from fleet.usecases.explain_coefficient import explain_coefficient
from fleet.usecases.keep_case_figures import Contact, Cost, keep_case_contact, keep_case_cost
from fleet.usecases.list_own_cases import list_own_cases
from fleet.usecases.settle_decision import confirm_decision
from fleet.usecases.show_case import show_case
from fleet.usecases.show_claim import show_claim
from fleet.usecases.show_claim_pack import read_claim_pack
from fleet.usecases.show_coefficient import show_coefficient
from fleet.usecases.show_decision import show_decision
from tests.support.decisions import (
    ACCIDENT,
    LETTER,
    Deciders,
    case,
    decided,
    deciders,
    decision,
    later,
    present,
    proposed,
)
from tests.support.small_company import NOW, TODAY, SmallCompany

REFERENCE = "INS-9"


@pytest.fixture
def people(work: Work, company: SmallCompany) -> Deciders:
    return deciders(work, company)


@pytest.fixture
def claim(work: Work, company: SmallCompany) -> RecordedClaim:
    """What the insurer's file brought about Camille's accident, decided already."""
    full = ClaimDecision(Liability.FULL, None, LETTER, "courrier", NOW - timedelta(hours=1))
    return work.driving.add_claim(
        RecordedClaim(0, REFERENCE, company.camille, None, ACCIDENT, ClaimKind.COLLISION, (full,))
    )


@pytest.fixture
def named(work: Work, company: SmallCompany, people: Deciders) -> Incident:
    """Camille's case about the same accident; it names the insurer's claim and does not hold it."""
    assert people.company is company
    return case(work, company, contacts=Contacts(insurer_reference=REFERENCE))


def _contested(people: Deciders, incident: Incident) -> Incident:
    camille = people.actor(people.company.camille)
    return contest_decision(people.work, camille, incident.id, "Non.", (), present()).incident


def test_the_driver_sees_a_claim_once_where_a_case_names_it(
    people: Deciders, work: Work, company: SmallCompany, claim: RecordedClaim, named: Incident
) -> None:
    own = list_own_cases(work, people.actor(company.camille), 0)
    assert named.number in [one.number for one in own.cases]
    assert REFERENCE not in [one.number for one in own.claims]
    assert show_claim(work, people.hr, claim.id, NOW).incident_id == named.id


def test_a_claim_that_a_case_names_gets_no_second_file(
    people: Deciders, work: Work, company: SmallCompany, claim: RecordedClaim, named: Incident
) -> None:
    camille = people.actor(company.camille)
    begun = begin_contest_of_claim(work, camille, claim.id)[1]
    assert begun is not None
    assert begun.id == named.id
    assert open_file_of_claim(work, camille, claim.id, present()).id == named.id


@pytest.mark.parametrize("other", ["driver", "day", "reference", "draft"])
def test_a_case_of_another_driver_day_or_reference_names_another_claim(
    work: Work, company: SmallCompany, claim: RecordedClaim, other: str
) -> None:
    reference = "INS-8" if other == "reference" else REFERENCE
    case(
        work,
        company,
        contacts=Contacts(insurer_reference=reference),
        driver_id=company.noa if other == "driver" else company.camille,
        occurred_on=TODAY if other == "day" else ACCIDENT,
        status=IncidentStatus.DRAFT if other == "draft" else IncidentStatus.SENT_TO_INSURER,
    )
    assert case_of_claim(work, claim) is None


def test_one_accident_counts_once_however_its_driver_contests_it(
    people: Deciders, work: Work, company: SmallCompany, claim: RecordedClaim, named: Incident
) -> None:
    before = show_coefficient(work, people.hr, company.camille, TODAY, NOW).internal
    camille = people.actor(company.camille)
    opened = _contested(people, open_file_of_claim(work, camille, claim.id, present()))
    [contest] = work.incidents.contests_of(opened.id)
    uphold_decision(work, people.hr, opened.id, contest.id, "Signé.", present())
    decided(people, named, decision(on=TODAY), later(1))
    assert (
        len([one for one in work.driving.claims_of(company.camille) if one.occurred_on == ACCIDENT])
        == 1
    )
    assert show_coefficient(work, people.hr, company.camille, TODAY, NOW).internal == before


def test_a_case_without_reference_is_not_decided_beside_a_claim_of_the_same_day(
    people: Deciders, work: Work, company: SmallCompany, claim: RecordedClaim
) -> None:
    incident = case(work, company)
    assert show_decision(work, people.hr, incident.id, present()).obstacle is Obstacle.NO_REFERENCE
    with pytest.raises(DecisionRefusedError) as refused:
        decided(people, incident)
    assert refused.value.reason == "no_reference"
    keep_case_contact(work, people.hr, incident.id, Contact.INSURER, REFERENCE, present())
    assert decided(people, incident).claim.id == claim.id


def test_a_second_accident_of_a_day_is_decided_under_a_reference_of_its_own(
    people: Deciders, work: Work, company: SmallCompany, claim: RecordedClaim
) -> None:
    incident = case(work, company, contacts=Contacts(insurer_reference="INS-10"))
    opened = decided(people, incident).claim
    assert (opened.id == claim.id, opened.number) == (False, "INS-10")


def test_a_claim_that_comes_while_a_decision_waits_asks_for_the_reference_first(
    people: Deciders, work: Work, company: SmallCompany
) -> None:
    incident = case(work, company)
    waiting = proposed(people, incident, decision())
    came = RecordedClaim(0, REFERENCE, company.camille, None, ACCIDENT, ClaimKind.COLLISION)
    claim = work.driving.add_claim(came)
    with pytest.raises(DecisionRefusedError) as refused:
        confirm_decision(work, people.other, incident.id, waiting.id, present())
    assert refused.value.reason == "no_reference"
    keep_case_contact(work, people.hr, incident.id, Contact.INSURER, REFERENCE, present())
    confirmed = confirm_decision(work, people.other, incident.id, waiting.id, present())
    assert confirmed.claim.id == claim.id


def test_the_card_and_the_pack_show_the_decision_of_a_claim_that_the_case_names(
    people: Deciders, work: Work, claim: RecordedClaim, named: Incident
) -> None:
    card = show_case(work, people.hr, named.id, present())
    pack = read_claim_pack(work, named.id, Language.FRENCH, present())
    assert card.claim == claim
    assert [one.document for one in pack.decisions] == ["courrier"]


def test_a_contested_case_holds_its_claim_and_marks_it_wherever_it_counts(
    people: Deciders, work: Work, company: SmallCompany, claim: RecordedClaim, named: Incident
) -> None:
    held = _contested(people, named)
    assert (held.claim_id, held.status) == (claim.id, IncidentStatus.LIABILITY_DECIDED)
    card = show_coefficient(work, people.hr, company.camille, TODAY, NOW)
    why = explain_coefficient(work, people.hr, company.camille, 0, TODAY, NOW)
    assert (card.number_of_contested, why.contested) == (1, {REFERENCE})


def test_that_a_contest_made_a_case_decided_stands_in_its_thread(
    people: Deciders, work: Work, claim: RecordedClaim, named: Incident
) -> None:
    held = _contested(people, named)
    assert held.claim_id == claim.id
    [contest] = work.incidents.contests_of(held.id)
    uphold_decision(work, people.hr, held.id, contest.id, "Signé.", present())
    change = change_case_status(work, people.hr, held.id, IncidentStatus.REPAIR, present())
    undone = undo_case_status(
        work,
        people.hr,
        held.id,
        IncidentStatus.LIABILITY_DECIDED,
        change.incident.version,
        present(),
    )
    assert undone.incident.status is IncidentStatus.LIABILITY_DECIDED
    said = [(one.kind, one.text) for one in work.incidents.entries_of(held.id)]
    assert (EntryKind.STATUS, "liability_decided") in said


def test_a_closed_case_that_named_a_claim_stays_closed_when_it_is_contested(
    people: Deciders, work: Work, claim: RecordedClaim, named: Incident
) -> None:
    work.incidents.save(replace(named, status=IncidentStatus.CLOSED, closed_at=NOW))
    held = _contested(people, named)
    assert (held.claim_id, held.status) == (claim.id, IncidentStatus.CLOSED)


def test_the_first_confirmed_decision_of_a_case_makes_it_decided_where_the_claim_had_one(
    people: Deciders, claim: RecordedClaim, named: Incident
) -> None:
    confirmed = decided(people, named, decision(Liability.PARTIAL))
    assert confirmed.claim.id == claim.id
    assert confirmed.incident.status is IncidentStatus.LIABILITY_DECIDED


def test_a_correction_leaves_a_case_in_repair_where_it_is(
    people: Deciders, work: Work, company: SmallCompany
) -> None:
    incident = decided(people, case(work, company)).incident
    change_case_status(work, people.hr, incident.id, IncidentStatus.REPAIR, present())
    corrected = decided(people, incident, decision(Liability.PARTIAL), later(1))
    assert corrected.incident.status is IncidentStatus.REPAIR


def test_a_decision_that_came_later_does_not_let_the_first_decider_answer(
    people: Deciders, work: Work, company: SmallCompany
) -> None:
    incident = _contested(people, decided(people, case(work, company)).incident)
    [contest] = work.incidents.contests_of(incident.id)
    came = ClaimDecision(Liability.FULL, None, LETTER, "autre", NOW + timedelta(hours=1))
    work.driving.add_decision(incident.claim_id or 0, came)
    with pytest.raises(DecisionRefusedError) as refused:
        uphold_decision(work, people.hr, incident.id, contest.id, "Non.", later(1))
    assert refused.value.reason == "same_person"
    upheld = uphold_decision(work, people.other, incident.id, contest.id, "Non.", later(1))
    assert upheld.contest.state is ContestState.UPHELD


@pytest.mark.parametrize("cost", list(Cost))
def test_no_figure_of_a_contested_case_changes(
    people: Deciders, work: Work, company: SmallCompany, cost: Cost
) -> None:
    incident = _contested(people, decided(people, case(work, company)).incident)
    with pytest.raises(CaseRefusedError) as refused:
        keep_case_cost(work, people.hr, incident.id, cost, 99, present())
    assert refused.value.reason == "contested"


def test_a_contested_case_keeps_its_reference_and_may_get_other_contacts(
    people: Deciders, work: Work, claim: RecordedClaim, named: Incident
) -> None:
    incident = _contested(people, named)
    with pytest.raises(CaseRefusedError):
        keep_case_contact(work, people.hr, incident.id, Contact.INSURER, "INS-8", present())
    kept = keep_case_contact(work, people.hr, incident.id, Contact.EXPERT, "Mme Roy", present())
    assert kept.contacts == Contacts(insurer_reference=REFERENCE, expert="Mme Roy")
    assert claim_of_case(work, kept) == replace(claim, is_contested=True)
