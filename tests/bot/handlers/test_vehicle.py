"""/vehicle: taking and giving back in two taps, what is optional, and the memo."""

from dataclasses import replace
from datetime import date

import pytest

from fleet.driving import Vehicle
from fleet.evidence import EvidenceState
from fleet.logbook import Handover, VehicleMemo
from tests.support.conversation import Conversation, Heard
from tests.support.fake_logbook import FakeLogbook

PHOTO = [{"file_id": "f1", "file_unique_id": "u1", "width": 9, "height": 9}]


class BlindOnce(FakeLogbook):
    """A logbook that sees nobody the first time, as where two people take at once."""

    is_blind = True

    def current_of_vehicle(self, vehicle_id: int) -> Handover | None:
        if self.is_blind:
            self.is_blind = False
            return None
        return super().current_of_vehicle(vehicle_id)

    def take(self, handover: Handover) -> Handover:
        self.is_blind = False
        return super().take(handover)


@pytest.fixture
def camille(talk: Conversation) -> int:
    return talk.company.account(talk.company.camille)


@pytest.fixture
def ines(talk: Conversation) -> int:
    return talk.company.account(talk.company.ines)


@pytest.fixture
def pool(talk: Conversation) -> Vehicle:
    """A vehicle of the site of Lyon that is assigned to nobody."""
    return add_vehicle(talk, "GH-789-JK")


def add_vehicle(talk: Conversation, plate: str) -> Vehicle:
    unit_id = talk.store.work.people.get(talk.company.camille).unit_id
    contract_id = next(iter(talk.store.work.state.contracts))
    return talk.store.work.driving.add_vehicle(
        Vehicle(0, plate, "Peugeot 208", unit_id, contract_id)
    )


def plain(heard: Heard) -> str:
    return heard.plain.replace("\xa0", " ").replace("\u202f", " ")


def current(talk: Conversation, vehicle: Vehicle) -> Handover | None:
    return talk.store.work.logbook.current_of_vehicle(vehicle.id)


def take(talk: Conversation, account: int, vehicle: Vehicle) -> Handover:
    talk.tap(account, f"veh:take:{vehicle.id}")
    held = current(talk, vehicle)
    assert held is not None
    return held


def test_a_vehicle_is_taken_in_two_taps(talk: Conversation, ines: int, pool: Vehicle) -> None:
    home = talk.text(ines, "/vehicle")
    listed = talk.tap(ines, home.buttons["Prendre un autre véhicule"])
    heard = talk.tap(ines, listed.buttons["GH-789-JK · Peugeot 208"])

    assert "vous avez GH-789-JK" in plain(heard)
    assert "Merci" in plain(heard)
    held = current(talk, pool)
    assert held is not None
    assert held.employee_id == talk.company.ines


def test_a_vehicle_is_given_back_in_two_taps(talk: Conversation, ines: int, pool: Vehicle) -> None:
    take(talk, ines, pool)
    home = talk.text(ines, "/véhicule")
    asked = talk.tap(ines, home.buttons["Rendre GH-789-JK"])
    heard = talk.tap(ines, asked.buttons["Oui, je le rends"])

    assert "est rendu" in plain(heard)
    assert current(talk, pool) is None


def test_an_assigned_vehicle_stands_first_and_is_taken_from_home(
    talk: Conversation, camille: int
) -> None:
    home = talk.text(camille, "/vehicle")
    assert next(iter(home.buttons)) == "Prendre AB-123-CD"
    assert "attribué" in plain(home)


def test_own_vehicles_come_first_in_the_list_and_all_come_once(
    talk: Conversation, camille: int
) -> None:
    for number in range(20):
        add_vehicle(talk, f"AA-{100 + number}-AA")
    shown: list[str] = []
    heard = talk.tap(camille, "veh:list:0")
    assert next(iter(heard.buttons)).startswith("AB-123-CD")
    for _ in range(5):
        shown += [data for data in heard.buttons.values() if data.startswith("veh:take:")]
        if "Suivants ▶" not in heard.buttons:
            break
        heard = talk.tap(camille, heard.buttons["Suivants ▶"])
    assert len(shown) == len(set(shown)) == 21


def test_a_double_tap_takes_once(talk: Conversation, ines: int, pool: Vehicle) -> None:
    take(talk, ines, pool)
    heard = talk.tap(ines, f"veh:take:{pool.id}")

    assert "Vous avez déjà" in plain(heard)
    assert len(talk.store.work.state.handovers) == 1


def test_a_double_tap_gives_back_once(talk: Conversation, ines: int, pool: Vehicle) -> None:
    held = take(talk, ines, pool)
    talk.tap(ines, f"veh:back:{held.id}")
    talk.clock.advance(1)
    heard = talk.tap(ines, f"veh:back:{held.id}")

    assert "était déjà rendu" in plain(heard)
    assert talk.store.work.logbook.get(held.id).given_back_at != talk.clock.now()


def test_of_two_people_one_gets_it_and_the_other_learns_that_without_a_name(
    talk: Conversation, ines: int, camille: int, pool: Vehicle
) -> None:
    take(talk, ines, pool)
    heard = talk.tap(camille, f"veh:take:{pool.id}")

    assert "quelqu’un d’autre" in plain(heard)
    assert "Lefèvre" not in plain(heard)
    held = current(talk, pool)
    assert held is not None
    assert held.employee_id == talk.company.ines


def test_somebody_who_is_beaten_at_the_last_moment_learns_that_too(
    talk: Conversation, ines: int, camille: int, pool: Vehicle
) -> None:
    """The store refuses what the reading before could not know."""
    work = talk.store.work
    take(talk, ines, pool)
    work.logbook = BlindOnce(work.state)
    assert "quelqu’un d’autre" in plain(talk.tap(camille, f"veh:take:{pool.id}"))


def test_who_may_read_the_logbook_sees_who_has_the_vehicle(
    talk: Conversation, ines: int, pool: Vehicle
) -> None:
    take(talk, ines, pool)
    heard = talk.tap(talk.company.account(talk.company.hr), f"veh:take:{pool.id}")
    assert "Inès Lefèvre" in plain(heard)


def test_the_fleet_manager_is_told_once_and_can_note_the_return(
    talk: Conversation, ines: int, camille: int, pool: Vehicle
) -> None:
    held = take(talk, ines, pool)
    told = talk.tap(camille, f"veh:tell:{pool.id}")
    fleet = talk.company.account(talk.company.fleet)
    [notice] = [message for message in told.messages if message.chat_id == fleet]
    assert "Camille Durand would like to take" in str(notice.params["text"])
    again = talk.tap(camille, f"veh:tell:{pool.id}")
    assert [message for message in again.messages if message.chat_id == fleet] == []

    returned = talk.tap(fleet, f"log:back:{held.id}")
    assert current(talk, pool) is None
    assert [m.chat_id for m in returned.messages if m.chat_id == ines] == [ines]
    assert "Nothing has changed" in plain(talk.tap(fleet, f"log:back:{held.id}"))


def test_a_vehicle_that_came_back_meanwhile_is_offered(
    talk: Conversation, ines: int, camille: int, pool: Vehicle
) -> None:
    held = take(talk, ines, pool)
    talk.tap(ines, f"veh:back:{held.id}")
    heard = talk.tap(camille, f"veh:tell:{pool.id}")
    assert "Prendre GH-789-JK" in heard.buttons


@pytest.mark.parametrize("typed", ["GH-789-JK", "gh789jk", " gh 789 jk ", "GH.789.JK"])
def test_a_typed_plate_is_found_however_it_is_written(
    talk: Conversation, ines: int, pool: Vehicle, typed: str
) -> None:
    talk.tap(ines, "veh:plate")
    heard = talk.text(ines, typed)
    assert heard.buttons["Prendre GH-789-JK"] == f"veh:take:{pool.id}"
    assert talk.store.work.drafts.of(ines) is None


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("ZZ-999-ZZ", "Aucun véhicule de l’entreprise n’a la plaque « ZZ-999-ZZ »"),
        ("<b>x</b>", "« <b>x</b> »"),
        ("x" * 4000, "15 caractères au plus"),
        ("😀", "Aucun véhicule"),
    ],
)
def test_a_plate_that_nobody_knows_is_said_so_and_asked_for_again(
    talk: Conversation, ines: int, typed: str, said: str
) -> None:
    talk.tap(ines, "veh:plate")
    assert said in plain(talk.text(ines, typed))
    assert talk.store.work.drafts.of(ines) is not None


def test_a_plate_can_follow_the_command(talk: Conversation, ines: int, pool: Vehicle) -> None:
    assert f"Prendre {pool.plate}" in talk.text(ines, "/vehicule gh789jk").buttons


def test_cancelling_drops_the_question_about_a_plate(talk: Conversation, ines: int) -> None:
    talk.tap(ines, "veh:plate")
    talk.text(ines, "/cancel")
    assert talk.store.work.drafts.of(ines) is None


def test_nobody_gives_back_or_photographs_for_somebody_else(
    talk: Conversation, ines: int, camille: int, pool: Vehicle
) -> None:
    held = take(talk, ines, pool)
    for what in ("give", "back", "km", "photos", "done"):
        heard = talk.tap(camille, f"veh:{what}:{held.id}")
        assert "pas ouverte à votre rôle" in plain(heard), what
    assert current(talk, pool) is not None


@pytest.mark.parametrize(
    "data", ["veh:take:999", "veh:memo:999", "veh:tell:999", "veh:nothing", "veh:take", "veh:list"]
)
def test_a_button_of_no_vehicle_is_outdated(talk: Conversation, ines: int, data: str) -> None:
    heard = talk.tap(ines, data)
    assert heard.answer is not None
    assert heard.answer.is_alert


def test_the_mileage_is_noted_at_both_ends(talk: Conversation, ines: int, pool: Vehicle) -> None:
    held = take(talk, ines, pool)
    talk.tap(ines, f"veh:km:{held.id}")
    assert "45 200 km" in plain(talk.text(ines, "45 200 km"))
    talk.tap(ines, f"veh:back:{held.id}")
    talk.tap(ines, f"veh:km:{held.id}")
    talk.text(ines, "45.300")

    noted = talk.store.work.logbook.get(held.id)
    assert (noted.mileage_out_km, noted.mileage_in_km) == (45_200, 45_300)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("44 999", "45 000"),
        ("999 999", "145 000"),
        ("beaucoup", "pas reconnu"),
        ("-5", "pas reconnu"),
        ("9" * 4000, "pas reconnu"),
    ],
)
def test_an_unlikely_mileage_is_asked_for_again(
    talk: Conversation, ines: int, pool: Vehicle, typed: str, said: str
) -> None:
    before = take(talk, ines, pool)
    talk.store.work.logbook.save(
        replace(before, given_back_at=talk.clock.now(), mileage_in_km=45_000)
    )
    held = take(talk, ines, pool)
    talk.tap(ines, f"veh:km:{held.id}")

    assert said in plain(talk.text(ines, typed))
    assert talk.store.work.drafts.of(ines) is not None
    assert talk.store.work.logbook.get(held.id).mileage_out_km is None


def test_a_mileage_is_not_noted_long_after_the_return(
    talk: Conversation, ines: int, pool: Vehicle
) -> None:
    held = take(talk, ines, pool)
    talk.tap(ines, f"veh:back:{held.id}")
    talk.clock.advance(2)
    talk.tap(ines, f"veh:km:{held.id}")
    assert "plus d’un jour" in plain(talk.text(ines, "45000"))
    assert talk.store.work.logbook.get(held.id).mileage_in_km is None


def test_an_album_is_kept_whole_and_answered_once(
    talk: Conversation, ines: int, pool: Vehicle
) -> None:
    held = take(talk, ines, pool)
    talk.tap(ines, f"veh:photos:{held.id}")
    said = [
        talk.text(ines, "", photo=[{**PHOTO[0], "file_unique_id": f"u{n}"}], media_group_id="g")
        for n in range(3)
    ]
    kept = talk.store.work.evidence.of_handover(held.id)

    assert [len(heard.messages) for heard in said] == [1, 0, 0]
    assert [one.state for one in kept] == [EvidenceState.WANTED] * 3
    done = talk.tap(ines, said[0].buttons["Terminé"])
    assert "3 photos sont gardées" in plain(done)
    assert talk.store.work.drafts.of(ines) is None


def test_a_forbidden_caption_of_a_hand_over_is_refused_with_its_photo(
    talk: Conversation, ines: int, pool: Vehicle
) -> None:
    held = take(talk, ines, pool)
    talk.tap(ines, f"veh:photos:{held.id}")
    heard = talk.text(ines, "", photo=PHOTO, caption="Il était ivre.")
    assert "deleteMessage" in heard.methods
    assert talk.store.work.evidence.of_handover(held.id) == []


def test_the_caption_of_a_photo_of_a_hand_over_is_not_kept_and_said_so(
    talk: Conversation, ines: int, pool: Vehicle
) -> None:
    held = take(talk, ines, pool)
    talk.tap(ines, f"veh:photos:{held.id}")
    heard = talk.text(ines, "", photo=PHOTO, caption="Rayure à gauche")
    assert "texte qui l’accompagne" in plain(heard)
    assert len(talk.store.work.evidence.of_handover(held.id)) == 1


def test_a_voice_note_among_the_photos_is_answered(
    talk: Conversation, ines: int, pool: Vehicle
) -> None:
    held = take(talk, ines, pool)
    talk.tap(ines, f"veh:photos:{held.id}")
    voice = {"file_id": "v", "file_unique_id": "v", "duration": 3}
    assert talk.text(ines, "", voice=voice).texts != []
    assert talk.store.work.drafts.of(ines) is not None


def test_the_memo_is_one_tap_away_and_says_whom_to_ask(talk: Conversation, camille: int) -> None:
    home = talk.text(camille, "/vehicle")
    memo = plain(talk.tap(camille, home.buttons["Mémo AB-123-CD"]))

    assert "Assureur : Mutuelle d’Exemple" in memo
    assert "Contrat n° : MX-77" in memo
    assert "Mémo n° : à demander" in memo
    assert "Pour ce qui manque : Grace Hill" in memo


def test_a_memo_that_is_complete_asks_nobody(talk: Conversation, camille: int) -> None:
    work = talk.store.work
    vehicle = work.driving.vehicle_by_plate("AB-123-CD")
    assert vehicle is not None
    work.logbook.set_memo(
        VehicleMemo(
            vehicle.id, "FVA-1", date(2026, 1, 1), date(2026, 10, 31), "Agence <1>", "01 23 45 67"
        )
    )
    memo = plain(talk.tap(camille, f"veh:memo:{vehicle.id}"))

    assert "Pour ce qui manque" not in memo
    assert "du 1er janv. 2026 au 31 oct. 2026" in memo
    assert "Cette validité est passée" in memo
    assert "Agence <1>" in memo


def test_the_fleet_manager_fills_the_memo_in_the_chat(talk: Conversation) -> None:
    fleet = talk.company.account(talk.company.fleet)
    vehicle = talk.store.work.driving.vehicle_by_plate("AB-123-CD")
    assert vehicle is not None
    memo = talk.tap(fleet, f"veh:memo:{vehicle.id}")
    talk.tap(fleet, memo.buttons["Fill in: valid until"])
    assert "I did not recognise a date" in plain(talk.text(fleet, "soon"))
    heard = talk.text(fleet, "31/12/2027")

    assert talk.store.work.logbook.memo_of(vehicle.id).valid_until_on == date(2027, 12, 31)
    assert "until 31 Dec 2027" in plain(heard)
    assert talk.store.work.drafts.of(fleet) is None


def test_what_must_not_be_written_is_not_kept_in_a_memo(talk: Conversation) -> None:
    fleet = talk.company.account(talk.company.fleet)
    vehicle = talk.store.work.driving.vehicle_by_plate("AB-123-CD")
    assert vehicle is not None
    talk.tap(fleet, f"log:field:{vehicle.id}:agency")
    talk.text(fleet, "il a perdu six points de permis")
    assert talk.store.work.logbook.memo_of(vehicle.id).agency == ""


def test_no_driver_fills_a_memo_or_notes_the_return_of_others(
    talk: Conversation, camille: int, ines: int, pool: Vehicle
) -> None:
    held = take(talk, ines, pool)
    for data in (f"log:field:{pool.id}:agency", f"log:back:{held.id}"):
        assert "pas ouverte à votre rôle" in plain(talk.tap(camille, data))
    hr = talk.company.account(talk.company.hr)
    assert "pas ouverte à votre rôle" in plain(talk.tap(hr, f"log:field:{pool.id}:agency"))
