"""/who: who had a vehicle on a day; and who drove in a case."""

from datetime import UTC, date, datetime

import pytest

from bonusmalus.claims import ClaimKind, Liability
from fleet.cases import DecisionProposal, EntryKind
from fleet.driving import RecordedClaim, Vehicle
from fleet.incidents import EventType, Incident, IncidentStatus
from fleet.logbook import Handover
from fleet.people import Grant, Role
from tests.support.cases import HAPPENED_ON, add_case, add_contest, give
from tests.support.conversation import Conversation, Heard
from tests.support.small_company import NOW


@pytest.fixture
def hr(talk: Conversation) -> int:
    return talk.company.account(talk.company.hr)


@pytest.fixture
def fleet(talk: Conversation) -> int:
    return talk.company.account(talk.company.fleet)


@pytest.fixture
def pool(talk: Conversation) -> Vehicle:
    """A vehicle of Lyon that Inès had in the morning of 12 November, and Noa afterwards."""
    work, company = talk.store.work, talk.company
    unit_id = work.people.get(company.ines).unit_id
    vehicle = work.driving.add_vehicle(Vehicle(0, "GH-789-JK", "Peugeot 208", unit_id, None))
    for person, start, end in ((company.ines, 7, 11), (company.noa, 13, 16)):
        taken, given = (datetime(2026, 11, 12, hour, 10, tzinfo=UTC) for hour in (start, end))
        work.logbook.take(Handover(0, vehicle.id, person, taken, given))
    return vehicle


def plain(heard: Heard) -> str:
    return heard.plain.replace("\xa0", " ").replace("\u202f", " ")


def reads(talk: Conversation, vehicle: Vehicle) -> int:
    entries = talk.store.work.journal.about(f"vehicle:{vehicle.id}", 99)
    return sum(one.event == "logbook_read" for one in entries)


@pytest.mark.parametrize(
    "asked",
    [
        "GH-789-JK 12/11/2026",
        "gh 789 jk 12 nov. 2026",
        "GH-789-JK 2026-11-12",
        "gh789jk 12 novembre 2026",
        "GH-789-JK 12 November 2026",
    ],
)
def test_several_people_of_a_day_are_named_with_their_times(
    talk: Conversation, hr: int, pool: Vehicle, asked: str
) -> None:
    said = plain(talk.text(hr, f"/who {asked}"))

    assert "Inès Lefèvre (A-103) : de 8 h 10 à 12 h 10" in said
    assert "Noa Petit (A-104) : de 14 h 10 à 17 h 10" in said
    assert reads(talk, pool) == 1


def test_a_time_names_one_person(talk: Conversation, hr: int, pool: Vehicle) -> None:
    said = plain(talk.text(hr, "/qui GH-789-JK 12/11/2026 14h30"))
    assert "Noa Petit" in said
    assert "Lefèvre" not in said
    assert reads(talk, pool) == 1


def test_the_button_asks_and_the_next_message_answers(
    talk: Conversation, hr: int, pool: Vehicle
) -> None:
    asked = talk.tap(hr, "log")
    assert "Écrivez la plaque et le jour" in plain(asked)
    assert "Inès Lefèvre" in plain(talk.text(hr, "GH-789-JK 12/11/2026"))
    assert reads(talk, pool) == 1


def test_a_plate_alone_says_who_has_it_now_and_a_day_may_follow(
    talk: Conversation, fleet: int, pool: Vehicle
) -> None:
    talk.store.work.logbook.take(Handover(0, pool.id, talk.company.marc, NOW))
    now = talk.text(fleet, "/who gh-789-jk")
    assert "O’Neil" in plain(now)
    assert "Note the vehicle as returned" in now.buttons

    assert "Inès Lefèvre" in plain(talk.text(fleet, "12/11/2026"))
    assert talk.store.work.drafts.of(fleet) is None


def test_where_no_hand_over_is_noted_the_assigned_person_is_named(
    talk: Conversation, fleet: int
) -> None:
    said = plain(talk.text(fleet, "/who AB-123-CD 12/11/2026"))
    assert "Camille Durand (A-101): vehicle assigned, no hand-over noted" in said


def test_a_day_without_anybody_is_said_to_be_unknown(
    talk: Conversation, hr: int, pool: Vehicle
) -> None:
    assert "Le carnet ne dit rien" in plain(talk.text(hr, "/who GH-789-JK 10/11/2026"))
    assert reads(talk, pool) == 1


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("ZZ-999-ZZ 12/11/2026", "n’a cette plaque"),
        ("GH-789-JK 22/11/2026", "à venir"),
        ("GH-789-JK 22/11/2001", "trop ancien"),
        ("GH-789-JK 31/02/2026", "n’a cette plaque"),
        ("x" * 4000, "n’a cette plaque"),
        ("<b>x</b> hier", "n’a cette plaque"),
    ],
)
def test_what_cannot_be_answered_says_why(
    talk: Conversation, hr: int, pool: Vehicle, asked: str, said: str
) -> None:
    assert said in plain(talk.text(hr, f"/who {asked}"))
    assert reads(talk, pool) == 0


def test_a_vehicle_out_of_scope_is_like_one_that_nobody_knows(talk: Conversation, hr: int) -> None:
    assert "n’a cette plaque" in plain(talk.text(hr, "/who EF-456-GH 12/11/2026"))


def test_no_driver_reads_the_logbook(talk: Conversation, pool: Vehicle) -> None:
    camille = talk.company.account(talk.company.camille)
    assert "pas ouverte à votre rôle" in plain(talk.text(camille, "/who GH-789-JK 12/11/2026"))
    assert reads(talk, pool) == 0


@pytest.fixture
def case(talk: Conversation) -> Incident:
    """Camille reported it, with the vehicle that is assigned to her; Noa had it that morning."""
    work = talk.store.work
    incident = add_case(work, talk.company.camille, handler_id=talk.company.hr)
    assert incident.vehicle_id is not None
    start = datetime(2026, 11, 19, 7, tzinfo=UTC)
    end = datetime(2026, 11, 19, 9, tzinfo=UTC)
    work.logbook.take(Handover(0, incident.vehicle_id, talk.company.noa, start, end))
    return incident


def test_a_handler_who_turns_out_to_have_driven_handles_the_case_no_more(
    talk: Conversation, hr: int, case: Incident
) -> None:
    work, company = talk.store.work, talk.company
    work.people.grant(company.noa, Grant(Role.HR, work.people.lineage_of(company.camille)[0]))
    talk.tap(hr, f"caseassign:{case.id}:yes:{company.noa}")
    assert work.incidents.get(case.id).handler_id == company.noa
    talk.tap(hr, f"who:{case.id}:{company.noa}")
    known = work.incidents.get(case.id)
    assert (known.driver_id, known.handler_id) == (company.noa, None)


def test_the_handler_names_who_drove_with_one_tap(
    talk: Conversation, hr: int, case: Incident
) -> None:
    shown = talk.tap(hr, f"who:{case.id}")
    assert "Camille Durand" in plain(shown)
    heard = talk.tap(hr, shown.buttons["C’était Noa Petit"])

    work, company = talk.store.work, talk.company
    assert "Noa Petit conduisait" in plain(heard)
    assert work.incidents.get(case.id).driver_id == company.noa
    entry = work.incidents.entries_of(case.id)[-1]
    assert (entry.kind, entry.author_id) == (EntryKind.DRIVER_SET, company.hr)
    told = {m.chat_id: str(m.params["text"]) for m in heard.messages if m.chat_id != hr}
    assert set(told) == {company.account(company.noa), company.account(company.camille)}
    assert "ne dit rien de la responsabilité" in told[company.account(company.noa)]
    assert "ce n’est plus vous" in told[company.account(company.camille)]


def test_a_double_tap_names_the_driver_once(talk: Conversation, hr: int, case: Incident) -> None:
    data = f"who:{case.id}:{talk.company.noa}"
    talk.tap(hr, data)
    heard = talk.tap(hr, data)

    assert "était déjà noté" in plain(heard)
    assert len(heard.messages) == 1
    kinds = [one.kind for one in talk.store.work.incidents.entries_of(case.id)]
    assert kinds.count(EntryKind.DRIVER_SET) == 1


def test_somebody_whom_the_logbook_does_not_know_is_found_by_name(
    talk: Conversation, hr: int, case: Incident
) -> None:
    asked = talk.tap(hr, f"who:{case.id}:ask")
    assert "Quel nom" in plain(asked)
    found = talk.text(hr, "lefevre")
    talk.tap(hr, found.buttons["Inès Lefèvre · A-103 · Lyon"])
    assert talk.store.work.incidents.get(case.id).driver_id == talk.company.ines


def test_nobody_is_found_out_of_scope(talk: Conversation, hr: int, case: Incident) -> None:
    talk.tap(hr, f"who:{case.id}:ask")
    assert "Aucune personne trouvée" in plain(talk.text(hr, "O’Neil"))
    heard = talk.tap(hr, f"who:{case.id}:{talk.company.marc}")
    assert "ni dans votre périmètre" in plain(heard)
    assert talk.store.work.incidents.get(case.id).driver_id == talk.company.camille


def test_nobody_names_themselves(talk: Conversation, hr: int, case: Incident) -> None:
    heard = talk.tap(hr, f"who:{case.id}:{talk.company.hr}")
    assert "ni vous désigner vous-même" in plain(heard)
    assert talk.store.work.incidents.get(case.id).driver_id == talk.company.camille


def test_a_confirmed_decision_takes_a_correction_of_the_claim(
    talk: Conversation, hr: int, case: Incident
) -> None:
    claim = talk.store.work.driving.add_claim(
        RecordedClaim(
            0, "S-9", talk.company.camille, case.vehicle_id, HAPPENED_ON, ClaimKind.COLLISION
        )
    )
    give(talk.store.work, case, claim_id=claim.id, status=IncidentStatus.LIABILITY_DECIDED)
    shown = talk.tap(hr, f"who:{case.id}")
    heard = talk.tap(hr, f"who:{case.id}:{talk.company.noa}")

    assert "correction du sinistre" in plain(shown)
    assert shown.buttons["Décision"] == f"decision:{case.id}"
    assert "correction du sinistre" in plain(heard)
    assert talk.store.work.incidents.get(case.id).driver_id == talk.company.camille


@pytest.mark.parametrize(
    ("make", "said"),
    [
        ("propose", "seconde personne"),
        ("contest", "contestée"),
        ("close", "clos"),
        ("hazard", "presqu’accident"),
    ],
)
def test_a_case_that_cannot_change_says_why(
    talk: Conversation, hr: int, case: Incident, make: str, said: str
) -> None:
    work = talk.store.work
    if make == "propose":
        work.incidents.add_proposal(
            DecisionProposal(
                id=0,
                incident_id=case.id,
                proposed_by=talk.company.fleet,
                proposed_at=NOW,
                kind=ClaimKind.COLLISION,
                liability=Liability.FULL,
                exemption=None,
                decided_on=date(2026, 11, 20),
                document="lettre",
            )
        )
    elif make == "contest":
        add_contest(work, case)
    elif make == "close":
        give(work, case, status=IncidentStatus.CLOSED)
    else:
        give(work, case, event=EventType.HAZARD)
    heard = talk.tap(hr, f"who:{case.id}:{talk.company.noa}")
    assert said in plain(heard)
    assert work.incidents.get(case.id).driver_id == talk.company.camille


def test_no_driver_names_who_drove(talk: Conversation, case: Incident) -> None:
    for person in (talk.company.camille, talk.company.ines):
        heard = talk.tap(talk.company.account(person), f"who:{case.id}:{talk.company.noa}")
        assert "pas ouverte à votre rôle" in plain(heard)


def test_a_case_without_a_vehicle_is_said_so(talk: Conversation, hr: int, case: Incident) -> None:
    give(talk.store.work, case, vehicle_id=None)
    shown = talk.tap(hr, f"who:{case.id}")
    assert "le carnet ne peut rien dire" in plain(shown)
    assert "Une autre personne" in shown.buttons


@pytest.mark.parametrize("data", ["who", "who:x", "log:nothing", "log:field:1:colour", "log:back"])
def test_a_button_that_says_nothing_is_outdated(talk: Conversation, fleet: int, data: str) -> None:
    heard = talk.tap(fleet, data)
    assert heard.answer is not None
    assert heard.answer.is_alert
