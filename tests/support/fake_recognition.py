"""Points and badges in memory (`tests.support.fake_store`)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from fleet.errors import NotFoundError
from fleet.incidents import Incident
from fleet.points import worth_of
from fleet.recognition import Badge, PointEntry, PointReason
from tests.support.fake_state import State, next_id


@dataclass
class FakeRecognition:
    state: State

    def add(
        self,
        entry: PointEntry,
        most_a_month: int | None = None,
        counted: Sequence[PointReason] = (),
    ) -> PointEntry | None:
        own = self.entries_of(entry.employee_id)
        of_month = [one for one in own if one.month == entry.month and one.reason in counted]
        same = [one for one in of_month if worth_of(one, own) > 0]
        if most_a_month is not None and len(same) >= most_a_month:
            return None
        if any(one.key == entry.key for one in own):
            return None
        added = replace(entry, id=next_id(self.state.points))
        self.state.points[added.id] = added
        return added

    def entry(self, entry_id: int) -> PointEntry:
        try:
            return self.state.points[entry_id]
        except KeyError:
            raise NotFoundError(kind="point_entry", key=entry_id) from None

    def entries_of(self, employee_id: int) -> list[PointEntry]:
        return [one for one in self.state.points.values() if one.employee_id == employee_id]

    def add_badge(self, badge: Badge) -> bool:
        key = (badge.employee_id, badge.kind)
        if key in self.state.badges:
            return False
        self.state.badges[key] = badge
        return True

    def badges_of(self, employee_id: int) -> list[Badge]:
        own = [one for one in self.state.badges.values() if one.employee_id == employee_id]
        return sorted(own, key=Badge.place)

    def badges_to_tell(self, employee_id: int) -> list[Badge]:
        told = self.state.badges_told
        return [one for one in self.badges_of(employee_id) if (employee_id, one.kind) not in told]

    def mark_told(self, badges: Sequence[Badge], at: datetime) -> None:
        for badge in badges:
            self.state.badges_told.setdefault((badge.employee_id, badge.kind), at)

    def reports_since(self, since: datetime, after_id: int, limit: int) -> list[Incident]:
        found = [
            one
            for one in self.state.incidents.values()
            if one.id > after_id
            and not one.is_draft
            and one.reporter_id is not None
            and max(one.reported_at, one.answered_at or one.reported_at) >= since
        ]
        return sorted(found, key=lambda one: one.id)[:limit]

    def people_after(self, after_id: int, on: date, limit: int) -> list[int]:
        people = self.state.employees.values()
        return sorted(one.id for one in people if one.id > after_id and one.is_employed(on))[:limit]
