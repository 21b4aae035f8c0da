"""What an employee reports, and how far the company has come with it.

An incident is a report; a claim is what the insurer opens. Only a claim moves a coefficient. The
rules that look at an incident stand in `fleet.reporting` (what to ask) and `fleet.case_rules`
(what may follow); nothing here decides who was liable.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

MAX_FACTS = 500
MAX_PHOTOS = 20


class EventType(StrEnum):
    """What happened (FLEET.md § 3.4)."""

    COLLISION_WITH_VEHICLE = "collision_with_vehicle"
    COLLISION_WITH_OBJECT = "collision_with_object"
    VULNERABLE_USER = "vulnerable_user"
    ANIMAL = "animal"
    PARKED_HIT = "parked_hit"
    MANOEUVRE = "manoeuvre"
    GLASS = "glass"
    THEFT = "theft"
    VANDALISM = "vandalism"
    FIRE = "fire"
    WEATHER = "weather"
    BREAKDOWN = "breakdown"
    NEAR_MISS = "near_miss"
    HAZARD = "hazard"

    @property
    def is_preventive(self) -> bool:
        """Whether nothing was harmed or damaged: no insurer has to know."""
        return self in {EventType.NEAR_MISS, EventType.HAZARD}


class IncidentStatus(StrEnum):
    """How far the company has come; `DRAFT` until the person sends the report."""

    DRAFT = "draft"
    DECLARED = "declared"
    CHECKED = "checked"
    SENT_TO_INSURER = "sent_to_insurer"
    SURVEY = "survey"
    REPAIR = "repair"
    LIABILITY_DECIDED = "liability_decided"
    RECOVERY = "recovery"
    KEPT_IN_HOUSE = "kept_in_house"
    CLOSED = "closed"


class Question(StrEnum):
    """What the report asks, in this order; at most six for anybody."""

    EVENT = "event"
    VEHICLE = "vehicle"
    WHEN = "when"
    PLACE = "place"
    OTHER_PARTY = "other_party"
    EVIDENCE = "evidence"  # photos, and a few facts in words


class StatementKind(StrEnum):
    """The joint accident statement (constat amiable) that was made."""

    PAPER = "paper"
    E_CONSTAT = "e_constat"
    LATER = "later"
    NONE = "none"


class WaitsFor(StrEnum):
    """Whose turn it is."""

    HANDLER = "handler"
    DRIVER = "driver"
    INSURER = "insurer"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Place:
    """Where it happened, coarsely; it is deleted when the case closes.

    Attributes:
        words: What the person wrote, such as a street and a town.
        latitude_hundredths: Hundredths of a degree: about one kilometre.
        longitude_hundredths: The same.
    """

    words: str = ""
    latitude_hundredths: int | None = None
    longitude_hundredths: int | None = None


@dataclass(frozen=True, slots=True)
class CaseCosts:
    """What a case costs the company and its insurer; never anything that a person owes."""

    paid_cents: int = 0
    reserved_cents: int = 0
    recovered_cents: int = 0
    deductible_cents: int = 0
    downtime_days: int = 0


@dataclass(frozen=True, slots=True)
class Contacts:
    """Who handles the case outside of the company, in a few words each."""

    insurer_reference: str = ""
    expert: str = ""
    repairer: str = ""


@dataclass(frozen=True, slots=True)
class Incident:
    """A report, and the file that the company keeps about it.

    Attributes:
        id: Number in the store.
        number: Number of the case, such as `2026-0042`; empty while it is a draft.
        unit_id: The unit whose HR and fleet managers look after it.
        reporter_id: Who reported it; None when it was reported anonymously.
        driver_id: Who drove; None when nobody did, or it is not known.
        plate: The plate as it was written, where the fleet has no such vehicle.
        occurred_on: The legal day, in the company's zone.
        occurred_minute: Minute of that day, 0 to 1439, when it is known.
        reported_at: When it was sent; when it was begun while it is a draft.
        is_parked: The person said that they are parked in safety.
        is_injured: Whether anybody is hurt, even slightly; None until it is asked. Nothing more is
            ever kept about it.
        injury_since: Since when the clocks of an injury run that was said after the report was
            sent; None once somebody has seen to it.
        has_other_party: Whether another vehicle or person is involved.
        facts: At most `MAX_FACTS` characters.
        left_out: Questions that the person answers later.
        wants_anonymity: For near misses and hazards: no name is kept once the report is sent.
        answer: What the company answered to a near miss or hazard, for everybody of the site.
        handler_id: Who handles the case in the company.
        due_on: The next day on which something must have been done, for lists.
        claim_id: The insurer's claim, once a decision was confirmed.
        version: Counts the changes: whoever saves an older one is refused.
    """

    id: int
    unit_id: int
    reporter_id: int | None
    driver_id: int | None
    reported_at: datetime
    status: IncidentStatus = IncidentStatus.DRAFT
    number: str = ""
    event: EventType | None = None
    vehicle_id: int | None = None
    plate: str = ""
    occurred_on: date | None = None
    occurred_minute: int | None = None
    place: Place | None = None
    is_parked: bool = False
    is_injured: bool | None = None
    injury_since: datetime | None = None
    has_other_party: bool | None = None
    statement: StatementKind | None = None
    facts: str = ""
    left_out: frozenset[Question] = frozenset()
    wants_anonymity: bool = False
    answer: str = ""
    answered_at: datetime | None = None
    handler_id: int | None = None
    waits_for: WaitsFor = WaitsFor.DRIVER
    due_on: date | None = None
    costs: CaseCosts = CaseCosts()
    contacts: Contacts = Contacts()
    claim_id: int | None = None
    closed_at: datetime | None = None
    version: int = 0

    @property
    def is_draft(self) -> bool:
        """Whether it was not sent yet."""
        return self.status is IncidentStatus.DRAFT

    @property
    def is_open(self) -> bool:
        """Whether it was sent and is not closed."""
        return self.status not in {IncidentStatus.DRAFT, IncidentStatus.CLOSED}

    @property
    def is_preventive(self) -> bool:
        """Whether it is a near miss or a hazard."""
        return self.event is not None and self.event.is_preventive
