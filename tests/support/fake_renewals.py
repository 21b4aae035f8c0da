"""Closes of people's periods and of months, of the store in memory."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bonusmalus.claims import Liability
from bonusmalus.closing import Start
from bonusmalus.coefficient import Coefficient
from bonusmalus.periods import RenewalDay
from fleet.closes import EffectRow, MonthEffect, Renewed, rolled_up
from fleet.errors import ConflictError, NotFoundError
from fleet.months import Month
from fleet.renewals import Decided, DueRecord, FaultyClaim, NewClose, News, RenewalClose
from tests.support.fake_driving import FakeDriving
from tests.support.fake_state import State, next_id

FAULTY = {Liability.FULL, Liability.PARTIAL}


@dataclass
class FakeRenewals:
    state: State

    def due_on(
        self, renewal_on: date, nominal: RenewalDay, today: date, after_id: int, limit: int
    ) -> list[DueRecord]:
        closed = {
            close.employee_id
            for close in self.state.renewal_closes.values()
            if close.renewal_on == renewal_on
        }
        due = [
            record
            for employee_id, record in sorted(self.state.records.items())
            if record.renewal_day == nominal
            and employee_id > after_id
            and employee_id not in closed
            and record.first_insured_on < renewal_on
            and self._is_employed(employee_id, renewal_on)
            and self._is_employed(employee_id, today)
        ]
        return [
            DueRecord(
                record.employee_id,
                Start(
                    record.use,
                    record.start.hundredths,
                    record.first_insured_on,
                    record.renewal_day,
                    record.years_at_floor,
                ),
                bool(record.interruptions),
                self._is_reachable(record.employee_id),
            )
            for record in due[:limit]
        ]

    def premiums_on(self, employee_ids: Sequence[int], on: date) -> dict[int, int]:
        driving = FakeDriving(self.state)
        found: dict[int, int] = {}
        for employee_id in employee_ids:
            for _, vehicle, _ in driving.vehicles_of(employee_id, on):
                if vehicle.reference_premium_cents is not None:
                    found.setdefault(employee_id, vehicle.reference_premium_cents)
        return found

    def faulty_claims_of(self, employee_ids: Sequence[int], until: date) -> list[FaultyClaim]:
        return [
            (
                claim.employee_id,
                claim.occurred_on,
                claim.kind.value,
                decision.liability.value,
                decision.exemption and decision.exemption.value,
                decision.kind and decision.kind.value,
                len(claim.decisions),
            )
            for claim in self.state.claims.values()
            for decision in claim.decisions
            if claim.employee_id in set(employee_ids)
            and claim.occurred_on <= until
            and decision.liability in FAULTY
        ]

    def close(self, closes: Sequence[NewClose], at: datetime) -> None:
        known = {(c.employee_id, c.renewal_on) for c in self.state.renewal_closes.values()}
        for one in closes:
            if (one.employee_id, one.renewal_on) in known:
                raise ConflictError(kind="renewal_close", constraint="employee_id")
            known.add((one.employee_id, one.renewal_on))
        for one in closes:
            close_id = next_id(self.state.renewal_closes)
            self.state.renewal_closes[close_id] = RenewalClose(
                close_id,
                one.employee_id,
                one.renewal_on,
                Coefficient(one.before_hundredths),
                Coefficient(one.after_hundredths),
                at,
                one.reference_premium_cents,
            )
            if one.is_to_be_told:
                self.state.untold_closes = self.state.untold_closes | {close_id}

    def get(self, close_id: int) -> RenewalClose:
        try:
            return self.state.renewal_closes[close_id]
        except KeyError:
            raise NotFoundError(kind="renewal_close", key=close_id) from None

    def closes_of(self, employee_id: int) -> list[RenewalClose]:
        own = [c for c in self.state.renewal_closes.values() if c.employee_id == employee_id]
        return sorted(own, key=lambda close: close.renewal_on, reverse=True)

    def to_tell(self, after_id: int, limit: int) -> list[RenewalClose]:
        untold = sorted(one for one in self.state.untold_closes if one > after_id)
        return [self.state.renewal_closes[one] for one in untold[:limit]]

    def mark_told(self, close_ids: Sequence[int]) -> None:
        self.state.untold_closes = self.state.untold_closes - set(close_ids)

    def renewed_in(self, month: Month) -> Iterator[Renewed]:
        for close in self.state.renewal_closes.values():
            if Month.of(close.renewal_on) == month:
                yield Renewed(
                    close.employee_id,
                    self.state.employees[close.employee_id].unit_id,
                    close.before.hundredths,
                    close.after.hundredths,
                    close.reference_premium_cents,
                )

    def decided_about(self, news: News, employed_on: date) -> list[Decided]:
        people = {
            claim.employee_id
            for claim in self.state.claims.values()
            if any(map(news.holds, claim.decisions))
            and (len(claim.decisions) > 1 or claim.decisions[0].liability in FAULTY)
        }
        return [
            Decided(one, self.state.employees[one].unit_id)
            for one in sorted(people)
            if self._is_employed(one, employed_on)
        ]

    def faulty_and_new(
        self, employee_ids: Sequence[int], until: date, news: News
    ) -> list[tuple[FaultyClaim, bool]]:
        return [
            (
                (
                    claim.employee_id,
                    claim.occurred_on,
                    claim.kind.value,
                    decision.liability.value,
                    decision.exemption and decision.exemption.value,
                    decision.kind and decision.kind.value,
                    len(claim.decisions),
                ),
                news.holds(decision),
            )
            for claim in self.state.claims.values()
            for decision in claim.decisions
            if claim.employee_id in set(employee_ids)
            and claim.occurred_on <= until
            and decision.liability in FAULTY
            and decision.recorded_at < news.until
        ]

    def close_month(self, month: Month, effects: Sequence[EffectRow], at: datetime) -> None:
        if str(month) in self.state.month_closes:
            raise ConflictError(kind="month_close", constraint="month")
        self.state.month_closes[str(month)] = (at, tuple(effects))

    def closed_months(self) -> list[Month]:
        return sorted(map(Month.read, self.state.month_closes), reverse=True)

    def effect_rows(self, month: Month) -> tuple[datetime | None, list[EffectRow]]:
        closed_at, rows = self.state.month_closes.get(str(month), (None, ()))
        return closed_at, list(rows)

    def month_effects(self, unit_id: int, month: Month) -> MonthEffect:
        closed_at, rows = self.state.month_closes.get(str(month), (None, ()))
        units = self.state.units
        below = [row for row in rows if unit_id in units[row.unit_id].lineage]
        return rolled_up(unit_id, month, closed_at, below)

    def _is_employed(self, employee_id: int, on: date) -> bool:
        return self.state.employees[employee_id].is_employed(on)

    def _is_reachable(self, employee_id: int) -> bool:
        link = self.state.links.get(employee_id)
        return link is not None and link.unreachable_at is None
