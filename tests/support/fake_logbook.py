"""Photos, documents and hand-overs in memory (`tests.support.fake_store`)."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from fleet.driving import Assignment
from fleet.errors import ConflictError, NotFoundError
from fleet.evidence import Evidence, EvidenceState
from fleet.logbook import Handover, VehicleMemo
from tests.support.fake_state import State, next_id


@dataclass
class FakeEvidences:
    state: State

    def get(self, evidence_id: int) -> Evidence:
        try:
            return self.state.evidence[evidence_id]
        except KeyError:
            raise NotFoundError(kind="evidence", key=evidence_id) from None

    def add(self, evidence: Evidence) -> Evidence | None:
        key = (evidence.incident_id, evidence.handover_id, evidence.file_unique_id)
        for known in self.state.evidence.values():
            if (known.incident_id, known.handover_id, known.file_unique_id) == key:
                return None
        self.state.last_evidence_id += 1
        added = replace(evidence, id=self.state.last_evidence_id)
        self.state.evidence[added.id] = added
        return added

    def of_incident(self, incident_id: int) -> list[Evidence]:
        return [one for one in self._kept() if one.incident_id == incident_id]

    def of_handover(self, handover_id: int) -> list[Evidence]:
        return [one for one in self._kept() if one.handover_id == handover_id]

    def _kept(self) -> list[Evidence]:
        rows = self.state.evidence.values()
        return [one for one in rows if one.state is not EvidenceState.LOST]

    def wanted(self, now: datetime, limit: int) -> list[Evidence]:
        due = [
            one
            for one in self.state.evidence.values()
            if one.state is EvidenceState.WANTED and (one.retry_at is None or one.retry_at <= now)
        ]
        return sorted(due, key=lambda one: (one.arrived_at, one.id))[:limit]

    def save(self, evidence: Evidence) -> None:
        known = self.get(evidence.id)
        self.state.evidence[evidence.id] = replace(
            known,
            file_unique_id=evidence.file_unique_id,
            state=evidence.state,
            sha256=evidence.sha256,
            content_type=evidence.content_type,
            size_bytes=evidence.size_bytes,
            attempts=evidence.attempts,
            retry_at=evidence.retry_at,
            fault=evidence.fault,
        )

    def forget_sender(self, incident_id: int, arrived_at: datetime) -> None:
        for one in list(self.state.evidence.values()):
            if one.incident_id == incident_id:
                self.state.evidence[one.id] = replace(
                    one, added_by=None, chat_id=None, arrived_at=arrived_at
                )

    def remove(self, evidence_id: int) -> None:
        if any(one.evidence_id == evidence_id for one in self.state.proposals.values()):
            raise ConflictError(kind="decision_proposal", constraint="evidence_id")
        self.state.evidence.pop(evidence_id, None)

    def is_used(self, sha256: str) -> bool:
        if sha256 == self.state.company_profile.logo_sha256:
            return True
        rows = self.state.evidence.values()
        return any(one.state is EvidenceState.STORED and one.sha256 == sha256 for one in rows)


@dataclass
class FakeLogbook:
    state: State

    def get(self, handover_id: int) -> Handover:
        try:
            return self.state.handovers[handover_id]
        except KeyError:
            raise NotFoundError(kind="handover", key=handover_id) from None

    def current_of_vehicle(self, vehicle_id: int) -> Handover | None:
        rows = self.state.handovers.values()
        held = (one for one in rows if one.vehicle_id == vehicle_id and one.given_back_at is None)
        return next(held, None)

    def held_by(self, employee_id: int) -> list[Handover]:
        rows = self.state.handovers.values()
        held = [one for one in rows if one.employee_id == employee_id and not one.given_back_at]
        return sorted(held, key=lambda one: (one.taken_at, one.id), reverse=True)

    def take(self, handover: Handover) -> Handover:
        if handover.given_back_at is None and self.current_of_vehicle(handover.vehicle_id):
            raise ConflictError(kind="handover", constraint="vehicle_id")
        added = replace(handover, id=next_id(self.state.handovers))
        self.state.handovers[added.id] = added
        return added

    def save(self, handover: Handover) -> Handover:
        known = self.get(handover.id)
        out_km, in_km = handover.mileage_out_km, handover.mileage_in_km
        kept = replace(
            known,
            given_back_at=known.given_back_at or handover.given_back_at,
            mileage_out_km=known.mileage_out_km if out_km is None else out_km,
            mileage_in_km=known.mileage_in_km if in_km is None else in_km,
        )
        self.state.handovers[kept.id] = kept
        return kept

    def between(self, vehicle_id: int, since: datetime, until: datetime) -> list[Handover]:
        touched = [
            one
            for one in self.state.handovers.values()
            if one.vehicle_id == vehicle_id
            and one.taken_at <= until
            and (one.given_back_at is None or one.given_back_at >= since)
        ]
        return sorted(touched, key=lambda one: (one.taken_at, one.id))

    def assignments_on(self, vehicle_id: int, on: date) -> list[Assignment]:
        given = [
            one
            for one in self.state.assignments.values()
            if one.vehicle_id == vehicle_id
            and one.from_on <= on
            and (one.until_on is None or on < one.until_on)
        ]
        return sorted(given, key=lambda one: (one.from_on, one.id))

    def memo_of(self, vehicle_id: int) -> VehicleMemo:
        return self.state.memos.get(vehicle_id, VehicleMemo(vehicle_id))

    def set_memo(self, memo: VehicleMemo) -> None:
        self.state.memos[memo.vehicle_id] = memo
