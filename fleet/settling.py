"""Saving a case so that lists stay true: whose turn it is, and until when, as all of it says."""

from collections.abc import Iterable
from zoneinfo import ZoneInfo

from fleet.case_rules import settled
from fleet.cases import Entry, EntryKind
from fleet.incidents import Incident
from fleet.ports import Work
from fleet.working_days import WorkingDays


def save_settled(
    work: Work, incident: Incident, working_days: WorkingDays, zone: ZoneInfo
) -> Incident:
    """Store a changed case with `waits_for` and `due_on` as its file has them now.

    Raises:
        ConflictError: Somebody else saved it since it was read.
    """
    return work.incidents.save(
        settled(
            incident,
            working_days,
            zone,
            contests=work.incidents.contests_of(incident.id),
            proposals=work.incidents.proposals_of(incident.id),
            has_open_question=has_open_question(work.incidents.entries_of(incident.id)),
        )
    )


def has_open_question(entries: Iterable[Entry]) -> bool:
    """Whether the driver was asked something and has not answered since."""
    turns = [one.kind for one in entries if one.kind in {EntryKind.QUESTION, EntryKind.ANSWER}]
    return bool(turns) and turns[-1] is EntryKind.QUESTION
