"""A claim pack with everything in it, for tests and for the pictures of the README."""

import io
from dataclasses import replace
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from PIL import Image, ImageDraw

from bonusmalus.claims import ClaimKind, Liability
from fleet.cases import EntryKind
from fleet.claim_pack import ClaimPack, PackDecision, PackEntry, PackFile, PackVehicle
from fleet.deadlines import Deadline, DeadlineKind
from fleet.incidents import CaseCosts, Contacts, EventType, IncidentStatus, StatementKind
from fleet.people import Language

PARIS: Final = ZoneInfo("Europe/Paris")


def _at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=PARIS)


STATEMENT: Final = {
    "accident_date": "2026-11-17",
    "accident_time": "08:35",
    "accident_country": "France",
    "accident_place": "Rond-point des Alpes, Saint-Priest",
    "is_injured": "no",
    "has_damage_to_other_vehicles": "no",
    "has_damage_to_other_objects": "yes",
    "witness_1_name": "Sofia Blanc",
    "witness_1_phone": "06 12 34 56 78",
    "witness_1_seat": "outside",
    "a_insured_name": "Transports Faure",
    "a_insured_address": "12 rue de l’Industrie, Lyon",
    "a_insured_postcode": "69008",
    "a_insured_country": "F",
    "a_vehicle_make": "Renault Kangoo",
    "a_vehicle_plate": "AB-123-CD",
    "a_vehicle_country": "F",
    "a_insurer_name": "Mutuelle d’Exemple",
    "a_policy_number": "MX-77",
    "a_card_number": "MVA 2026 00817",
    "a_valid_from": "2026-01-01",
    "a_valid_until": "2026-12-31",
    "a_agency_name": "Cabinet Rhône Courtage",
    "a_is_own_damage_insured": "yes",
    "a_driver_name": "Durand",
    "a_driver_first_name": "Camille",
    "a_impact_point": "rear_left",
    "a_visible_damage": "Pare-chocs arrière, feu arrière gauche",
    "a_observations": "J’étais déjà engagée sur le rond-point.",
    "a_is_signed": "yes",
    "b_insured_name": "Lambert",
    "b_insured_first_name": "Paul",
    "b_vehicle_make": "Peugeot 308",
    "b_vehicle_plate": "EF-456-GH",
    "b_vehicle_country": "F",
    "b_insurer_name": "Assurances du Centre",
    "b_policy_number": "98-2214-K",
    "b_driver_name": "Lambert",
    "b_driver_first_name": "Paul",
    "b_impact_point": "front_right",
    "b_visible_damage": "Aile avant droite",
    "b_is_signed": "yes",
    "a_on_roundabout": "yes",
    "b_entering_roundabout": "yes",
    "b_ignored_priority": "yes",
    "is_sketch_on_paper": "yes",
    "holder_name": "Transports Faure",
    "is_usual_driver": "yes",
    "driver_occupation": "Technicienne itinérante",
    "driver_relation": "Salariée",
    "has_police_report": "no",
    "survey_place": "Garage des Minimes, Lyon",
    "narrative": "Circulant sur le rond-point, j’ai été heurtée à l’arrière gauche par B.",
}


def photo(number: int, size: tuple[int, int] = (1200, 900)) -> bytes:
    """A drawn street scene as JPEG; every number looks different."""
    picture = Image.new("RGB", size, (190, 208, 222))
    draw = ImageDraw.Draw(picture)
    width, height = size
    draw.rectangle((0, height * 6 // 10, width, height), fill=(96, 100, 108))
    for lane in range(6):
        left = width * (2 * lane + number % 2) // 12
        draw.rectangle((left, height * 79 // 100, left + width // 14, height * 81 // 100), "white")
    car = ((168, 50, 45), (44, 92, 140), (230, 230, 226), (60, 70, 66))[number % 4]
    left, top = width * (2 + number % 3) // 8, height * 45 // 100
    draw.rounded_rectangle((left, top, left + width // 3, top + height // 5), 40, fill=car)
    draw.rounded_rectangle(
        (left + width // 16, top - height // 9, left + width // 4, top + 30), 40, fill=car
    )
    for wheel in (left + width // 20, left + width // 4):
        draw.ellipse((wheel, top + height // 7, wheel + width // 14, top + height // 4), "black")
    written = io.BytesIO()
    picture.save(written, "JPEG", quality=85)
    return written.getvalue()


PACK: Final = ClaimPack(
    language=Language.FRENCH,
    as_of=date(2026, 11, 21),
    number="2026-0042",
    company_name="Transports Faure",
    unit_name="Lyon",
    status=IncidentStatus.LIABILITY_DECIDED,
    event=EventType.COLLISION_WITH_VEHICLE,
    occurred_on=date(2026, 11, 17),
    occurred_minute=8 * 60 + 35,
    reported_at=_at(17, 8, 52),
    place="Rond-point des Alpes, Saint-Priest",
    is_injured=False,
    has_other_party=True,
    statement_kind=StatementKind.PAPER,
    facts="Heurtée à l’arrière gauche sur le rond-point. Pare-chocs et feu abîmés ; je roule.",
    vehicle=PackVehicle("AB-123-CD", "Renault Kangoo", "Mutuelle d’Exemple", "MX-77"),
    driver_name="Camille Durand",
    deadlines=(),
    statement=STATEMENT,
    entries=(
        PackEntry(_at(17, 8, 52), EntryKind.DECLARED),
        PackEntry(_at(17, 9, 30), EntryKind.STATEMENT),
        PackEntry(_at(17, 14, 5), EntryKind.STATUS, "checked"),
        PackEntry(_at(17, 14, 10), EntryKind.STATUS, "sent_to_insurer"),
        PackEntry(_at(18, 10), EntryKind.EXCHANGE, "Assureur : dossier ouvert, expert désigné."),
        PackEntry(_at(20, 16, 40), EntryKind.DECISION_CONFIRMED),
    ),
    decisions=(
        PackDecision(
            kind=ClaimKind.COLLISION,
            liability=Liability.NONE,
            exemption=None,
            decided_on=date(2026, 11, 20),
            document="Lettre 2026/11/884",
            recorded_at=_at(20, 15, 10),
            recorded_by="Hélène Roux",
            confirmed_by="Grace Hill",
        ),
    ),
    is_contested=True,
    costs=CaseCosts(124_050, 60_000, 0, 30_000, 4),
    contacts=Contacts("SIN-884-2026", "Cabinet Vial", "Garage des Minimes"),
    files=(
        *(PackFile(n, 10 + n, _at(17, 8, 55 + n), f"{n}a9c04e1f7b2" * 5, True) for n in (1, 2, 3)),
        PackFile(4, 14, _at(20, 15, 5), "4d" * 32, is_photo=False),
    ),
)
FILES: Final = {11: photo(1), 12: photo(2, (900, 1200)), 13: photo(3), 14: b"%PDF-1.4 letter"}
FRESH: Final = replace(
    PACK,
    as_of=date(2026, 11, 18),
    status=IncidentStatus.DECLARED,
    deadlines=(Deadline(DeadlineKind.INSURER, date(2026, 11, 24)),),
    decisions=(),
    is_contested=False,
    costs=CaseCosts(),
    contacts=Contacts(),
    entries=PACK.entries[:1],
    statement={},
    files=(replace(PACK.files[0], sha256=""), PACK.files[1]),
)
"""The day after: nothing is decided, the statement is empty, a photo is not fetched yet."""
ENGLISH: Final = replace(PACK, language=Language.ENGLISH)
