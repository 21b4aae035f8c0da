"""What gathers in the file of an incident: its thread, proposed decisions and contests."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bonusmalus.claims import ClaimKind, Exemption, Liability
from fleet.incidents import EventType, Incident


class EntryKind(StrEnum):
    """What an entry of the thread is."""

    DECLARED = "declared"
    COMPLETED = "completed"  # the driver added what was missing; text: which question
    STATUS = "status"  # text: the new status
    QUESTION = "question"  # to the driver
    ANSWER = "answer"  # from the driver
    NOTE = "note"  # among those who handle the case; the driver does not see it
    EXCHANGE = "exchange"  # with insurer, expert, repairer
    ASSIGNED = "assigned"  # text: the number of the employee
    DRIVER_SET = "driver_set"
    COSTS = "costs"
    CONTACTS = "contacts"
    STATEMENT = "statement"
    PHOTO = "photo"
    DECISION_PROPOSED = "decision_proposed"
    DECISION_REJECTED = "decision_rejected"
    DECISION_CONFIRMED = "decision_confirmed"
    CONTESTED = "contested"
    CONTEST_WITHDRAWN = "contest_withdrawn"
    CONTEST_ANSWERED = "contest_answered"
    PUBLISHED_ANSWER = "published_answer"


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that happened in a case, never changed afterwards.

    Attributes:
        author_id: Who did it; None for an anonymous person and for the calendar.
        text: Plain words of the author, or the code that the kind names.
    """

    id: int
    incident_id: int
    at: datetime
    kind: EntryKind
    author_id: int | None = None
    text: str = ""


class ProposalState(StrEnum):
    """What came of a proposed decision."""

    OPEN = "open"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class DecisionProposal:
    """The insurer's decision as one named human read it; it counts once another confirms it.

    Attributes:
        kind: What happened, as far as articles 6 and 7 make a difference.
        decided_on: The date of the insurer's letter.
        document: The reference of the letter.
        evidence_id: The letter itself, when it was sent to the chat.
        is_correction: An earlier decision stands; this one follows it.
        settled_by: Who confirmed or rejected it: never who proposed it.
    """

    id: int
    incident_id: int
    proposed_by: int
    proposed_at: datetime
    kind: ClaimKind
    liability: Liability
    exemption: Exemption | None
    decided_on: date
    document: str
    evidence_id: int | None = None
    is_correction: bool = False
    state: ProposalState = ProposalState.OPEN
    settled_by: int | None = None
    settled_at: datetime | None = None


class ContestState(StrEnum):
    """What came of a contest."""

    OPEN = "open"
    UPHELD = "upheld"  # the decision stands, with reasons
    CORRECTED = "corrected"  # a new decision followed
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Contest:
    """A driver's "I do not agree"; while it is open the record is frozen and marked.

    Attributes:
        answer_due_on: One month after it was opened (GDPR, art. 12).
        answered_by: Never the person whose case it is, nor the first decider.
    """

    id: int
    incident_id: int
    opened_by: int
    opened_at: datetime
    reason: str
    answer_due_on: date
    state: ContestState = ContestState.OPEN
    answered_by: int | None = None
    answered_at: datetime | None = None
    answer: str = ""


class CaseTab(StrEnum):
    """The parts of the work queue."""

    NEW = "new"
    MINE = "mine"  # waiting for me
    OVERDUE = "overdue"
    OPEN = "open"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class CaseQuery:
    """Which cases a list shows.

    Attributes:
        scopes: Units over which the reader's roles reach; everything below them is included.
        reader_id: Cases of which the reader is driver or reporter are left out: nobody handles
            their own.
        unit_id: Only this unit and what is below it.
        event: Only this type.
    """

    scopes: tuple[int, ...]
    reader_id: int
    tab: CaseTab
    today: date
    unit_id: int | None = None
    event: EventType | None = None


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One line of a list of cases."""

    incident: Incident
    unit_name: str
    driver_name: str
    is_contested: bool
