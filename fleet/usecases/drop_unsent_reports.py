"""Delete reports that were begun and never sent: what nobody sends, nobody needs."""

from datetime import datetime

from fleet.errors import NotFoundError
from fleet.incidents import Incident
from fleet.ports import Work


def drop_unsent_reports(work: Work, before: datetime, limit: int) -> list[Incident]:
    """Delete the next reports begun before an instant, with their photos; the calendar calls it.

    The files go with the next sweep of what no row needs.

    Returns:
        What was deleted, oldest first; what was sent or discarded at this very moment is not.
    """
    return [one for one in work.incidents.unsent_since(before, limit) if _is_dropped(work, one)]


def _is_dropped(work: Work, draft: Incident) -> bool:
    try:
        work.incidents.remove(draft.id)
    except NotFoundError:
        return False
    return True
