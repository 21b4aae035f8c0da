"""Store a change of a case: the facts, its entry in the thread and its entry in the journal.

Every use case about a file ends here, so that lists, thread and journal never tell three stories.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from fleet.access import Actor
from fleet.case_rules import settled
from fleet.case_thread import has_new_answer, open_question
from fleet.cases import Entry, EntryKind
from fleet.contests import open_contest_in
from fleet.errors import CaseRefusedError
from fleet.incidents import Incident
from fleet.journal import JournalEntry
from fleet.ports import Work
from fleet.working_days import WorkingDays


@dataclass(frozen=True, slots=True)
class Present:
    """The instant of a change, and the days in which its deadlines are counted."""

    now: datetime
    zone: ZoneInfo
    working_days: WorkingDays

    @property
    def today(self) -> date:
        """The legal day in the company's zone."""
        return self.now.astimezone(self.zone).date()

    @property
    def start_of_day(self) -> datetime:
        """The first instant of the legal day."""
        midnight = datetime.combine(self.today, time(), self.zone)
        return midnight.astimezone(self.now.tzinfo)


@dataclass(frozen=True, slots=True)
class Change:
    """What is written down about a change.

    Attributes:
        event: For the journal, a past participle.
        kind: What the entry of the thread is.
        text: Of that entry.
        details: For the journal: facts without names, texts or plates.
    """

    event: str
    kind: EntryKind
    text: str = ""
    details: Mapping[str, str | int | bool | None] = field(default_factory=dict)


def save_case(
    work: Work, actor: Actor, incident: Incident, change: Change, present: Present
) -> Incident:
    """Store the incident as it is now, then what was done to it.

    Returns:
        The incident with its new version, whose turn it is, and what is due.

    Raises:
        ConflictError: Somebody else saved it since it was read; nothing was written.
    """
    entry = Entry(0, incident.id, present.now, change.kind, actor.employee_id, change.text)
    entries = [*work.incidents.entries_of(incident.id), entry]
    saved = work.incidents.save(settled_case(work, incident, entries, present))
    work.incidents.add_entry(entry)
    note_case(work, actor, incident.id, change.event, present.now, change.details)
    return saved


def settled_case(
    work: Work, incident: Incident, entries: Sequence[Entry], present: Present
) -> Incident:
    """The case with whose turn it is and what is due, once its thread is that one."""
    return settled(
        incident,
        present.working_days,
        present.zone,
        contests=work.incidents.contests_of(incident.id),
        proposals=work.incidents.proposals_of(incident.id),
        has_open_question=open_question(entries) is not None,
        has_new_answer=has_new_answer(entries, people_of(incident)),
    )


def note_case(
    work: Work,
    actor: Actor,
    incident_id: int,
    event: str,
    now: datetime,
    details: Mapping[str, str | int | bool | None],
) -> None:
    """Write into the journal what was done to a case."""
    subject = f"incident:{incident_id}"
    work.journal.write(JournalEntry(now, event, subject, actor.employee_id, details))


def is_contested(work: Work, incident: Incident) -> bool:
    """Whether a contest of that case is open: the record is frozen."""
    return open_contest_in(work.incidents.contests_of(incident.id)) is not None


def require_open(incident: Incident) -> None:
    """Refuse a change of a case that is closed, or not sent yet.

    Raises:
        CaseRefusedError: It is.
    """
    if not incident.is_open:
        raise CaseRefusedError(reason="closed")


def require_open_or_contested(work: Work, incident: Incident) -> None:
    """Refuse what people say in a case that is over: a closed one lives on while it is contested.

    Raises:
        CaseRefusedError: It is over, or not sent yet.
    """
    if incident.is_draft or not is_contested(work, incident):
        require_open(incident)


def people_of(incident: Incident) -> tuple[int, ...]:
    """Whom a case is about and who is told: the driver and the reporter, each once."""
    known = (incident.driver_id, incident.reporter_id)
    return tuple(dict.fromkeys(one for one in known if one is not None))
