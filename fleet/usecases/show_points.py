"""What a person has earned: total, level, badges, and every entry with its reason.

Evaluations are confidential (C. trav., L1222-3): nobody but the person reads their points. HR, who
may set an error right, reads the entries for that alone, and it is written down.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from fleet.access import Action, Actor, guarded
from fleet.badges import STREAK_BADGES
from fleet.errors import AccessDeniedError, NotFoundError
from fleet.points import (
    PREVENTIVE,
    level_of,
    next_level,
    points_to_next_level,
    progress_permille,
    total_of,
)
from fleet.ports import Work
from fleet.recognition import BadgeKind, Level, PointEntry, PointsSummary

ENTRIES_ON_A_PAGE = 8


@dataclass(frozen=True, slots=True)
class PointsCard:
    """The whole of what a person has earned.

    Attributes:
        next_level: None at the last one.
        progress_permille: Of the way from the level to the next one.
    """

    summary: PointsSummary
    next_level: Level | None
    progress_permille: int

    @property
    def to_earn(self) -> tuple[BadgeKind, ...]:
        """The badges that are still to earn, the next of each kind alone.

        The badge of a return is never announced: nobody is reminded of an accident.
        """
        earned = {badge.kind for badge in self.summary.badges}
        left = [one for one in BadgeKind if one not in earned and one is not BadgeKind.RETURN]
        streaks = dict(STREAK_BADGES)
        following = [one for one in left if one in streaks][:1]
        return tuple(one for one in left if one in following or one not in streaks)


@dataclass(frozen=True, slots=True)
class PointsPage:
    """A page of entries, newest first.

    Attributes:
        rows: Each entry with the number of its case; empty where it has none.
    """

    employee_id: int
    rows: tuple[tuple[PointEntry, str], ...]
    number: int
    page: int
    number_of_pages: int


def read_points(work: Work, employee_id: int, today: date, zone: ZoneInfo) -> PointsSummary:
    """Total, level, points of the present month and badges: a part of use cases that asked."""
    entries = work.recognition.entries_of(employee_id)
    return _summary(work, employee_id, entries, today, zone)


@guarded(Action.SEE_POINTS)
def show_points(work: Work, actor: Actor, today: date, zone: ZoneInfo) -> PointsCard:
    """The actor's own points."""
    employee_id = own_id(actor)
    entries = work.recognition.entries_of(employee_id)
    summary = _summary(work, employee_id, entries, today, zone)
    following = next_level(summary.level)
    return PointsCard(summary, following and following[0], progress_permille(entries))


@guarded(Action.SEE_POINTS)
def list_points(work: Work, actor: Actor, page: int) -> PointsPage:
    """A page of the actor's own entries."""
    return page_of(work, own_id(actor), page, is_own=True)


def page_of(work: Work, employee_id: int, page: int, *, is_own: bool) -> PointsPage:
    """A page of somebody's entries: a part of use cases that asked.

    Which near miss or hazard somebody reported is shown to nobody else: the case forgets its
    reporter, and the number beside a name would bring it back (docs/decisions/0102).
    """
    entries = work.recognition.entries_of(employee_id)[::-1]
    pages = max(1, -(-len(entries) // ENTRIES_ON_A_PAGE))
    shown = min(max(page, 0), pages - 1)
    start = shown * ENTRIES_ON_A_PAGE
    rows = entries[start : start + ENTRIES_ON_A_PAGE]
    numbered = tuple(
        (one, _case_number(work, one) if is_own or one.reason not in PREVENTIVE else "")
        for one in rows
    )
    return PointsPage(employee_id, numbered, len(entries), shown, pages)


def own_id(actor: Actor) -> int:
    """The employee behind the actor.

    Raises:
        AccessDeniedError: A stranger.
    """
    if actor.employee_id is None:
        raise AccessDeniedError(Action.SEE_POINTS.value, None, None)
    return actor.employee_id


def _summary(
    work: Work, employee_id: int, entries: Sequence[PointEntry], today: date, zone: ZoneInfo
) -> PointsSummary:
    first_on = today.replace(day=1)
    recent = [one for one in entries if one.earned_at.astimezone(zone).date() >= first_on]
    return PointsSummary(
        points=total_of(entries),
        level=level_of(entries),
        points_to_next_level=points_to_next_level(entries),
        points_this_month=total_of(recent),
        badges=tuple(work.recognition.badges_of(employee_id)),
    )


def _case_number(work: Work, entry: PointEntry) -> str:
    """The number of the case that earned it: keys of cases end with its id."""
    reason, _, incident_id = entry.key.partition(":")
    if reason not in {"same_day_report", "complete_file", "photos", "near_miss", "hazard"}:
        return ""
    try:
        return work.incidents.get(int(incident_id)).number
    except (NotFoundError, ValueError):
        return ""
