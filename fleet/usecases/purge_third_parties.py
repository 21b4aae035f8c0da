"""Forget who the third parties of a case are: the first thing that goes when it closes."""

from fleet.accident_statement import after_closing
from fleet.ports import Work


def purge_third_parties(work: Work, incident_id: int) -> int:
    """Delete from the statement who third parties and witnesses are; a case that closes calls it.

    The place and the driver's private lines go with them (docs/decisions/0083).

    Returns:
        How many values were deleted, those set aside included.
    """
    stored = work.incidents.statement_of(incident_id)
    kept = after_closing(stored)
    if len(kept) != len(stored):
        work.incidents.set_statement(incident_id, kept)
    return len(stored) - len(kept)
