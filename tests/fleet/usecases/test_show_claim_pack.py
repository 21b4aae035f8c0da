"""What goes into a claim pack, what stays inside the company, and who may ask for one."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bonusmalus.claims import ClaimKind, Liability
from fleet.access import Actor, actor_of
from fleet.cases import Entry, EntryKind
from fleet.claim_pack import ClaimPack
from fleet.driving import ClaimDecision, RecordedClaim
from fleet.errors import AccessDeniedError, CaseRefusedError
from fleet.evidence import Evidence, EvidenceKind, EvidenceState
from fleet.incidents import Incident, Place
from fleet.people import Language
from fleet.ports import Work
from fleet.usecases.save_case import Present
from fleet.usecases.show_claim_pack import ask_for_claim_pack, read_claim_pack
from fleet.working_days import WorkingDays
from tests.support.cases import PARIS, add_case, add_contest, add_near_miss, give
from tests.support.small_company import NOW, SmallCompany

PRESENT = Present(NOW, PARIS, WorkingDays())


@pytest.fixture
def case(work: Work, company: SmallCompany) -> Incident:
    return add_case(work, company.camille)


def actor(work: Work, company: SmallCompany, employee_id: int) -> Actor:
    identity = work.people.identify(company.account(employee_id))
    assert identity is not None
    return actor_of(identity)


def pack_of(work: Work, case: Incident) -> ClaimPack:
    return read_claim_pack(work, case.id, Language.FRENCH, PRESENT)


def add_file(work: Work, case: Incident, name: str, **changes: object) -> None:
    evidence = Evidence(0, case.id, None, None, None, EvidenceKind.PHOTO, name, name, NOW)
    stored = {"state": EvidenceState.STORED, "sha256": name * 8, "content_type": "image/jpeg"}
    work.evidence.add(replace(evidence, **{**stored, **changes}))  # type: ignore[arg-type]


def write(work: Work, case: Incident, kind: EntryKind, text: str) -> None:
    work.incidents.add_entry(Entry(0, case.id, NOW, kind, None, text))


def test_the_pack_names_vehicle_contract_driver_and_what_still_runs(
    work: Work, case: Incident
) -> None:
    pack = pack_of(work, case)
    assert (pack.vehicle.plate, pack.vehicle.contract_number) == ("AB-123-CD", "MX-77")
    assert (pack.driver_name, pack.unit_name) == ("Camille Durand", "Lyon")
    assert [one.due_on for one in pack.deadlines] == [date(2026, 11, 26)]
    assert pack.statement["a_policy_number"] == "MX-77"


def test_a_location_is_said_to_be_there_and_stays_inside(work: Work, case: Incident) -> None:
    work.incidents.save(replace(case, place=Place("", 4576, 483)))
    pack = pack_of(work, case)
    assert (pack.place, pack.is_located) == ("", True)
    assert "4576" not in pack.key()


def test_instants_are_those_of_the_company(work: Work, case: Incident) -> None:
    pack = pack_of(work, case)
    assert pack.as_of == date(2026, 11, 21)
    assert pack.reported_at.utcoffset() == timedelta(hours=1)


def test_notes_questions_answers_and_the_reasons_of_a_contest_stay_inside(
    work: Work, case: Incident
) -> None:
    inside = (EntryKind.NOTE, EntryKind.QUESTION, EntryKind.ANSWER, EntryKind.CONTESTED)
    for kind in (*inside, EntryKind.DECISION_PROPOSED, EntryKind.DECISION_REJECTED):
        write(work, case, kind, "entre nous")
    write(work, case, EntryKind.EXCHANGE, "dossier ouvert")
    add_contest(work, case)
    pack = pack_of(work, case)

    assert [one.kind for one in pack.entries] == [EntryKind.DECLARED, EntryKind.EXCHANGE]
    assert "entre nous" not in pack.key()
    assert "Le feu était vert" not in pack.key()
    assert pack.is_contested


def test_the_entry_of_a_driver_who_was_set_names_nobody(work: Work, case: Incident) -> None:
    write(work, case, EntryKind.DRIVER_SET, "17")
    assert pack_of(work, case).entries[-1].words == ""


def test_a_decision_stands_with_who_entered_and_who_confirmed_it(
    work: Work, company: SmallCompany, case: Incident
) -> None:
    decision = ClaimDecision(
        Liability.PARTIAL, None, date(2026, 11, 20), "lettre", NOW, company.hr, company.fleet
    )
    claim = work.driving.add_claim(
        RecordedClaim(
            0, "S-9", company.camille, None, date(2026, 11, 19), ClaimKind.COLLISION, (decision,)
        )
    )
    give(work, case, claim_id=claim.id)
    [shown] = pack_of(work, case).decisions
    assert shown.kind is ClaimKind.COLLISION
    assert (shown.recorded_by, shown.confirmed_by) == ("Hélène Roux", "Grace Hill")


def test_a_decision_that_says_otherwise_than_the_claim_stands_with_its_own_kind(
    work: Work, company: SmallCompany, case: Incident
) -> None:
    decision = ClaimDecision(
        Liability.NONE, None, date(2026, 11, 20), "lettre", NOW, kind=ClaimKind.PARKED_UNKNOWN_PARTY
    )
    claim = work.driving.add_claim(
        RecordedClaim(
            0, "S-9", company.camille, None, date(2026, 11, 19), ClaimKind.COLLISION, (decision,)
        )
    )
    give(work, case, claim_id=claim.id)
    [shown] = pack_of(work, case).decisions
    assert shown.kind is ClaimKind.PARKED_UNKNOWN_PARTY


def test_files_are_numbered_as_they_arrived_and_those_not_fetched_are_counted(
    work: Work, case: Incident
) -> None:
    add_file(work, case, "a")
    add_file(work, case, "b", state=EvidenceState.WANTED, sha256="")
    add_file(work, case, "c", content_type="application/pdf", kind=EvidenceKind.DOCUMENT)
    pack = pack_of(work, case)

    assert [(one.number, one.is_photo, one.is_stored) for one in pack.files] == [
        (1, True, True),
        (2, True, False),
        (3, False, True),
    ]
    assert pack.number_of_missing == 1


def test_a_photo_that_came_twice_stands_in_the_pack_once(work: Work, case: Incident) -> None:
    for name, digest in (("a", "1" * 64), ("b", "1" * 64), ("c", "2" * 64)):
        add_file(work, case, name, sha256=digest)
    for name in "de":
        add_file(work, case, name, state=EvidenceState.WANTED, sha256="")
    pack = pack_of(work, case)
    assert [one.sha256[:1] for one in pack.files] == ["1", "2", "", ""]
    assert [one.number for one in pack.files] == [1, 2, 3, 4]


def test_a_photo_that_is_fetched_makes_another_pack(work: Work, case: Incident) -> None:
    add_file(work, case, "a", state=EvidenceState.WANTED, sha256="")
    before = pack_of(work, case).key()
    [wanted] = work.evidence.of_incident(case.id)
    work.evidence.save(replace(wanted, state=EvidenceState.STORED, sha256="1" * 64))
    assert pack_of(work, case).key() != before


def test_asking_for_a_pack_says_what_it_holds_and_is_noted(
    work: Work, company: SmallCompany, case: Incident
) -> None:
    add_file(work, case, "a")
    add_file(work, case, "b", state=EvidenceState.WANTED, sha256="")
    fleet = actor(work, company, company.fleet)
    asked = ask_for_claim_pack(work, fleet, case.id, PRESENT, is_zip=True)

    assert (asked.number_of_photos, asked.number_of_documents, asked.number_of_missing) == (2, 0, 1)
    [entry] = work.journal.about(f"incident:{case.id}", 5)
    assert (entry.event, entry.details) == ("claim_pack_made", {"is_zip": True})


def test_the_driver_of_a_case_gets_no_pack(
    work: Work, company: SmallCompany, case: Incident
) -> None:
    camille = actor(work, company, company.camille)
    with pytest.raises(AccessDeniedError):
        ask_for_claim_pack(work, camille, case.id, PRESENT, is_zip=False)


def test_nobody_makes_the_pack_of_their_own_case(work: Work, company: SmallCompany) -> None:
    own = add_case(work, company.fleet)
    fleet = actor(work, company, company.fleet)
    with pytest.raises(AccessDeniedError):
        ask_for_claim_pack(work, fleet, own.id, PRESENT, is_zip=False)


def test_a_near_miss_goes_to_no_insurer(work: Work, company: SmallCompany) -> None:
    near_miss = add_near_miss(work, company.camille)
    fleet = actor(work, company, company.fleet)
    with pytest.raises(CaseRefusedError) as refused:
        ask_for_claim_pack(work, fleet, near_miss.id, PRESENT, is_zip=False)
    assert refused.value.reason == "no_insurer"
