"""The file of a case as it goes to the insurer or the broker: plain data, nothing to look up.

What stays inside the company is not in it: notes among handlers, questions to the driver and their
answers, the reasons of a contest, and every internal coefficient (docs/decisions/0083).
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bonusmalus.claims import ClaimKind, Exemption, Liability
from fleet.cases import EntryKind
from fleet.deadlines import Deadline
from fleet.evidence import Evidence, EvidenceKind, EvidenceState
from fleet.incidents import CaseCosts, Contacts, EventType, IncidentStatus, StatementKind
from fleet.people import Language

SHOWN_ENTRIES = frozenset(
    {
        EntryKind.DECLARED,
        EntryKind.COMPLETED,
        EntryKind.STATUS,
        EntryKind.EXCHANGE,
        EntryKind.STATEMENT,
        EntryKind.DRIVER_SET,
        EntryKind.DECISION_CONFIRMED,
    }
)
_WITH_WORDS = frozenset({EntryKind.STATUS, EntryKind.EXCHANGE})
JPEG = "image/jpeg"


@dataclass(frozen=True, slots=True)
class PackEntry:
    """A line of the timeline.

    Attributes:
        at: In the company's zone.
        words: What was written to or heard from the insurer; the new status; else empty.
    """

    at: datetime
    kind: EntryKind
    words: str = ""


@dataclass(frozen=True, slots=True)
class PackDecision:
    """A decision of the insurer, with who entered it and who confirmed it.

    Attributes:
        kind: What happened, as far as articles 6 and 7 make a difference.
        recorded_at: In the company's zone.
    """

    kind: ClaimKind
    liability: Liability
    exemption: Exemption | None
    decided_on: date
    document: str
    recorded_at: datetime
    recorded_by: str
    confirmed_by: str


@dataclass(frozen=True, slots=True)
class PackFile:
    """A photo or a document of the case.

    Attributes:
        number: Its place in the pack, from 1, in the order of arrival.
        evidence_id: Under which the sender gives the bytes.
        arrived_at: In the company's zone.
        sha256: Of the stored bytes; empty until they are fetched.
    """

    number: int
    evidence_id: int
    arrived_at: datetime
    sha256: str
    is_photo: bool

    @property
    def is_stored(self) -> bool:
        """Whether its bytes are here."""
        return bool(self.sha256)


@dataclass(frozen=True, slots=True)
class PackVehicle:
    """The vehicle of the company and its contract; empty words where nothing is known."""

    plate: str
    make_and_model: str = ""
    insurer: str = ""
    contract_number: str = ""


@dataclass(frozen=True, slots=True)
class ClaimPack:
    """Everything that a claim pack says.

    Attributes:
        as_of: The legal day on which the facts were read.
        driver_name: Who drove; empty when nobody did or it is not known.
        deadlines: What still runs.
        statement: The accident statement, by key, in the order of the form.
        is_contested: The driver contests the decision; an answer is awaited.
        files: Photos and documents, those that are not fetched yet included.
        is_located: A location was shared; it stays inside, coarse as it is.
    """

    language: Language
    as_of: date
    number: str
    company_name: str
    unit_name: str
    status: IncidentStatus
    event: EventType | None
    occurred_on: date | None
    occurred_minute: int | None
    reported_at: datetime
    place: str
    is_injured: bool | None
    has_other_party: bool | None
    statement_kind: StatementKind | None
    facts: str
    vehicle: PackVehicle
    driver_name: str
    deadlines: tuple[Deadline, ...]
    statement: Mapping[str, str]
    entries: tuple[PackEntry, ...]
    decisions: tuple[PackDecision, ...]
    is_contested: bool
    costs: CaseCosts
    contacts: Contacts
    files: tuple[PackFile, ...]
    is_located: bool = False

    def key(self) -> str:
        """A name that changes whenever the pack would say or show something else."""
        return repr(self)

    @property
    def photos(self) -> tuple[PackFile, ...]:
        """The photos, those that are not fetched yet included."""
        return tuple(one for one in self.files if one.is_photo)

    @property
    def number_of_missing(self) -> int:
        """How many photos and documents are not fetched yet."""
        return sum(not one.is_stored for one in self.files)


def pack_files(evidence: Iterable[Evidence], zone: ZoneInfo) -> tuple[PackFile, ...]:
    """The photos and documents of a case, numbered in the order of arrival; each file once."""
    return tuple(
        PackFile(
            number,
            one.id,
            one.arrived_at.astimezone(zone),
            one.sha256 if one.state is EvidenceState.STORED else "",
            is_photo=_is_photo(one),
        )
        for number, one in enumerate(_each_once(evidence), start=1)
    )


def _each_once(evidence: Iterable[Evidence]) -> Iterator[Evidence]:
    """The evidence without what holds the same bytes as something before it."""
    seen: set[str] = set()
    for one in evidence:
        if one.state is EvidenceState.STORED and one.sha256 in seen:
            continue
        seen.add(one.sha256)
        yield one


def words_of(kind: EntryKind, text: str) -> str:
    """What a line of the timeline says beyond its kind: the rest stays in the company."""
    return text if kind in _WITH_WORDS else ""


def _is_photo(one: Evidence) -> bool:
    if one.content_type:
        return one.content_type == JPEG
    return one.kind is EvidenceKind.PHOTO
