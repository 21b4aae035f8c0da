"""A whole store in memory: what a use case, a handler or the delivery sees of the database.

`FakeStore().work` is a `Work` to fill and to look at; `read` and `write` are the `Store`. A write
that raises leaves everything as it was.
"""

import copy
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import TypeVar

from fleet.delivery import (
    ClaimedMessage,
    ClaimedUpdate,
    DeadMessage,
    IncomingUpdate,
    OutgoingMessage,
    Priority,
)
from fleet.errors import ConflictError, LeaseLostError, NotFoundError
from fleet.journal import JournalEntry
from fleet.people import (
    Company,
    Employee,
    Grant,
    Invitation,
    Preferences,
    Role,
    TelegramLink,
    Unit,
    UnitKind,
)
from fleet.ports import Draft, Identity, PersonRow, Work
from storage.repositories.names import search_text, searched
from tests.support.fake_attestations import FakeAttestations, FakeDossierBook
from tests.support.fake_contracts import FakeContractRenewals
from tests.support.fake_driving import FakeDriving
from tests.support.fake_fleet import FakeFleetMonths, FakeFleetRecords
from tests.support.fake_garage import FakeGarage
from tests.support.fake_incidents import FakeIncidents
from tests.support.fake_jobs import FakeJobRuns
from tests.support.fake_logbook import FakeEvidences, FakeLogbook
from tests.support.fake_parameters import FakeContractParameters
from tests.support.fake_recognition import FakeRecognition
from tests.support.fake_renewals import FakeRenewals
from tests.support.fake_retention import FakeRetention
from tests.support.fake_rewards import FakeRewards, FakeTeamGoals
from tests.support.fake_state import State, StoredMessage, StoredUpdate, next_id
from tests.support.fake_statements import FakeProfileChanges, FakeStatements
from tests.support.fake_statistics import FakeStatistics
from tests.support.fake_streaks import FakeStreakBook

T = TypeVar("T")


def _searchable(employee: Employee) -> str:
    return search_text(employee.last_name, employee.first_name, employee.number)


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


@dataclass
class FakeUnits:
    state: State

    def get(self, unit_id: int) -> Unit:
        try:
            return self.state.units[unit_id]
        except KeyError:
            raise NotFoundError(kind="unit", key=unit_id) from None

    def by_code(self, code: str) -> Unit | None:
        return next((unit for unit in self.state.units.values() if unit.code == code), None)

    def all(self) -> list[Unit]:
        return list(self.state.units.values())

    def add(self, code: str, name: str, kind: UnitKind, parent_id: int | None) -> Unit:
        if self.by_code(code):
            raise ConflictError(kind="unit", constraint="code")
        unit_id = next_id(self.state.units)
        above = self.get(parent_id).lineage if parent_id is not None else ()
        unit = Unit(unit_id, parent_id, kind, code, name, (*above, unit_id))
        self.state.units[unit_id] = unit
        return unit

    def change(self, unit_id: int, name: str, kind: UnitKind, parent_id: int | None) -> None:
        below = sorted(self._below(unit_id), key=lambda unit: len(unit.lineage))
        unit = replace(self.get(unit_id), name=name, kind=kind, parent_id=parent_id)
        for moved in (unit, *below):
            above = () if moved.parent_id is None else self.get(moved.parent_id).lineage
            self.state.units[moved.id] = replace(moved, lineage=(*above, moved.id))

    def _below(self, unit_id: int) -> list[Unit]:
        units = self.state.units.values()
        return [unit for unit in units if unit_id in unit.lineage and unit.id != unit_id]

    def company(self) -> Company | None:
        return self.state.company

    def set_company(self, company: Company) -> None:
        self.state.company = company


@dataclass
class FakePeople:
    state: State

    def get(self, employee_id: int) -> Employee:
        try:
            return self.state.employees[employee_id]
        except KeyError:
            raise NotFoundError(kind="employee", key=employee_id) from None

    def by_number(self, number: str) -> Employee | None:
        return next((e for e in self.state.employees.values() if e.number == number), None)

    def lineage_of(self, employee_id: int) -> tuple[int, ...]:
        return self.state.units[self.get(employee_id).unit_id].lineage

    def add(self, employee: Employee) -> Employee:
        if self.by_number(employee.number):
            raise ConflictError(kind="employee", constraint="number")
        added = replace(employee, id=employee.id or next_id(self.state.employees))
        self.state.employees[added.id] = added
        return added

    def grants_of(self, employee_id: int) -> tuple[Grant, ...]:
        return self.state.grants.get(employee_id, ())

    def grant(self, employee_id: int, grant: Grant) -> None:
        grants = self.grants_of(employee_id)
        if grant not in grants:
            self.state.grants[employee_id] = (*grants, grant)

    def revoke(self, employee_id: int, grant: Grant) -> bool:
        grants = self.grants_of(employee_id)
        self.state.grants[employee_id] = tuple(one for one in grants if one != grant)
        return grant in grants

    def identify(self, telegram_user_id: int) -> Identity | None:
        for link in self.state.links.values():
            if link.telegram_user_id == telegram_user_id:
                return Identity(
                    self.get(link.employee_id),
                    self.grants_of(link.employee_id),
                    self.lineage_of(link.employee_id),
                    self.preferences_of(link.employee_id),
                    link,
                )
        return None

    def link_of(self, employee_id: int) -> TelegramLink | None:
        return self.state.links.get(employee_id)

    def link(self, link: TelegramLink) -> None:
        others = (other for other in self.state.links.values() if other != link)
        if any(
            other.telegram_user_id == link.telegram_user_id
            and other.employee_id != link.employee_id
            for other in others
        ):
            raise ConflictError(kind="telegram_link", constraint="telegram_user_id")
        self.state.links[link.employee_id] = link

    def unlink(self, employee_id: int) -> None:
        self.state.links.pop(employee_id, None)

    def mark_unreachable(self, chat_id: int, at: datetime | None) -> None:
        for link in list(self.state.links.values()):
            is_changed = (link.unreachable_at is None) != (at is None)
            if link.chat_id == chat_id and is_changed:
                self.state.links[link.employee_id] = replace(link, unreachable_at=at)

    def preferences_of(self, employee_id: int) -> Preferences:
        chosen = self.state.preferences.get(employee_id)
        return chosen or Preferences(self.get(employee_id).language)

    def set_preferences(self, employee_id: int, preferences: Preferences) -> None:
        self.state.preferences[employee_id] = preferences

    def search(
        self, text: str, scopes: Sequence[int], on: date, offset: int, limit: int
    ) -> tuple[list[PersonRow], int]:
        words = searched(text)
        found = [
            employee
            for employee in self._employed_below(scopes, on)
            if words and all(word in _searchable(employee) for word in words)
        ]
        found.sort(key=lambda e: (_plain(e.last_name), _plain(e.first_name), e.number))
        rows = [
            PersonRow(e.id, e.number, e.full_name, self.state.units[e.unit_id].name) for e in found
        ]
        return rows[offset : offset + limit], len(rows)

    def without_link(self, unit_id: int, on: date) -> list[Employee]:
        below = self._employed_below([unit_id], on)
        return [employee for employee in below if employee.id not in self.state.links]

    def reachable(self, on: date, after_id: int, limit: int) -> list[tuple[Employee, Preferences]]:
        found = [
            (employee, self.preferences_of(employee.id))
            for _, employee in sorted(self.state.employees.items())
            if employee.id > after_id
            and employee.is_employed(on)
            and (link := self.state.links.get(employee.id)) is not None
            and link.unreachable_at is None
        ]
        return found[:limit]

    def holders(self, roles: Sequence[Role], lineage: Sequence[int], on: date) -> list[int]:
        wanted = {(role, unit_id) for role in roles for unit_id in lineage}
        return sorted(
            employee.id
            for employee in self.state.employees.values()
            if employee.is_employed(on)
            and any((one.role, one.unit_id) in wanted for one in self.grants_of(employee.id))
        )

    def _employed_below(self, scopes: Sequence[int], on: date) -> list[Employee]:
        wanted = frozenset(scopes)
        return [
            employee
            for employee in self.state.employees.values()
            if employee.is_employed(on) and wanted.intersection(self.lineage_of(employee.id))
        ]


@dataclass
class FakeInvitations:
    state: State

    def add(self, employee_id: int, token_hash: str, expires_at: datetime) -> None:
        if self.by_hash(token_hash):
            raise ConflictError(kind="invitation", constraint="token_hash")
        invitation_id = next_id(self.state.invitations)
        self.state.invitations[invitation_id] = Invitation(
            invitation_id, employee_id, token_hash, expires_at
        )

    def by_hash(self, token_hash: str) -> Invitation | None:
        invitations = self.state.invitations.values()
        return next((i for i in invitations if i.token_hash == token_hash), None)

    def mark_used(self, invitation_id: int, at: datetime) -> bool:
        invitation = self.state.invitations[invitation_id]
        if invitation.used_at is not None:
            return False
        self.state.invitations[invitation_id] = replace(invitation, used_at=at)
        return True

    def revoke(self, employee_id: int, at: datetime) -> None:
        for invitation in list(self.state.invitations.values()):
            if invitation.employee_id == employee_id:
                self.mark_used(invitation.id, at)


@dataclass
class FakeJournal:
    state: State

    def write(self, *entries: JournalEntry) -> None:
        self.state.journal.extend(entries)

    def about(self, subject: str, limit: int) -> list[JournalEntry]:
        newest_first = reversed(self.state.journal)
        return [entry for entry in newest_first if entry.subject == subject][:limit]


@dataclass
class FakeDrafts:
    state: State

    def of(self, chat_id: int) -> Draft | None:
        return self.state.drafts.get(chat_id)

    def put(self, chat_id: int, draft: Draft, now: datetime) -> None:
        assert now.tzinfo is not None
        self.state.drafts[chat_id] = draft

    def drop(self, chat_id: int) -> bool:
        return self.state.drafts.pop(chat_id, None) is not None


@dataclass
class FakeInbox:
    state: State

    def store(self, updates: Sequence[IncomingUpdate], now: datetime) -> int:
        new = [update for update in updates if update.update_id not in self.state.inbox]
        for update in new:
            self.state.inbox[update.update_id] = StoredUpdate(update, due=now)
        return len(new)

    def claim(self, now: datetime, limit: int, lease_seconds: float) -> list[ClaimedUpdate]:
        claimed: list[ClaimedUpdate] = []
        seen: set[int] = set()
        for update_id in sorted(self.state.inbox):
            row = self.state.inbox[update_id]
            if row.state != "waiting" or row.incoming.chat_id in seen:
                continue
            seen.add(row.incoming.chat_id)
            if row.due is not None and row.due > now:
                continue
            if len(claimed) == limit:
                break
            attempts = row.attempts + 1
            lease = f"{update_id}/{attempts}"
            due = now + timedelta(seconds=lease_seconds)
            self.state.inbox[update_id] = replace(row, attempts=attempts, lease=lease, due=due)
            claimed.append(
                ClaimedUpdate(
                    update_id, row.incoming.chat_id, row.incoming.payload, attempts, lease
                )
            )
        return claimed

    def finish(self, update_id: int, lease: str, now: datetime) -> None:
        row = self._held(update_id, lease)
        emptied = replace(row.incoming, payload="")
        self.state.inbox[update_id] = replace(
            row, incoming=emptied, state="done", finished_at=now, lease=""
        )

    def fail(
        self, update_id: int, lease: str, error: str, retry_at: datetime | None, now: datetime
    ) -> None:
        row = self._held(update_id, lease)
        state = "dead" if retry_at is None else "waiting"
        ended_at = now if retry_at is None else None
        self.state.inbox[update_id] = replace(
            row, state=state, due=retry_at, error=error, lease="", finished_at=ended_at
        )

    def give_back(self, update_id: int, lease: str, error: str, retry_at: datetime) -> None:
        row = self._held(update_id, lease)
        self.state.inbox[update_id] = replace(
            row, due=retry_at, error=error, lease="", attempts=row.attempts - 1
        )

    def take_back(self, now: datetime) -> int:
        held = [row for row in self.state.inbox.values() if row.lease]
        self.state.inbox.update(
            {row.incoming.update_id: replace(row, lease="", due=now) for row in held}
        )
        return len(held)

    def count_waiting(self) -> int:
        return sum(row.state == "waiting" for row in self.state.inbox.values())

    def forget(self, before: datetime) -> int:
        old = [
            update_id
            for update_id, row in self.state.inbox.items()
            if row.finished_at is not None and row.finished_at < before
        ]
        for update_id in old:
            del self.state.inbox[update_id]
        return len(old)

    def _held(self, update_id: int, lease: str) -> StoredUpdate:
        row = self.state.inbox.get(update_id)
        if row is None or row.state != "waiting" or row.lease != lease:
            raise LeaseLostError(kind="update", key=update_id)
        return row


@dataclass
class FakeOutbox:
    state: State

    def add(self, messages: Iterable[OutgoingMessage], now: datetime) -> int:
        known = {row.message.key for row in self.state.outbox.values()}
        number = 0
        for message in messages:
            if message.key in known:
                continue
            known.add(message.key)
            message_id = next_id(self.state.outbox)
            due = message.not_before or now
            self.state.outbox[message_id] = StoredMessage(message_id, message, due)
            number += 1
        return number

    def claim(
        self,
        now: datetime,
        limit: int,
        lease_seconds: float,
        lowest: Priority = Priority.BROADCAST,
    ) -> list[ClaimedMessage]:
        heads: dict[int, StoredMessage] = {}
        for row in sorted(
            self.state.outbox.values(), key=lambda row: (row.message.priority, row.id)
        ):
            if row.state == "waiting":
                heads.setdefault(row.message.chat_id, row)
        first = (row for row in heads.values() if row.message.priority <= lowest)
        due = [row for row in first if row.due <= now]
        due.sort(key=lambda row: (row.message.priority, row.due, row.id))
        lease_until = now + timedelta(seconds=lease_seconds)
        claimed = [replace(row, due=lease_until, attempts=row.attempts + 1) for row in due[:limit]]
        self.state.outbox.update({row.id: row for row in claimed})
        return [ClaimedMessage(row.id, row.message, row.attempts) for row in claimed]

    def take_back(self, now: datetime) -> int:
        held = [
            row for row in self.state.outbox.values() if row.state == "waiting" and row.attempts
        ]
        self.state.outbox.update({row.id: replace(row, due=now) for row in held})
        return len(held)

    def mark_sent(self, sent: Sequence[tuple[int, int | None]], now: datetime) -> None:
        for row_id, telegram_message_id in sent:
            self._change(
                row_id,
                state="sent",
                telegram_message_id=telegram_message_id,
                ended_at=now,
                message=replace(self.state.outbox[row_id].message, params={}, picture=None),
            )

    def postpone(self, message_id: int, until: datetime, error: str) -> None:
        self._change(message_id, due=until, error=error)

    def give_up(self, message_id: int, error: str, now: datetime) -> None:
        self._change(message_id, state="dead", error=error, ended_at=now)

    def move_chat(self, old_chat_id: int, new_chat_id: int) -> None:
        for row in list(self.state.outbox.values()):
            if row.state == "waiting" and row.message.chat_id == old_chat_id:
                params = {**row.message.params, "chat_id": new_chat_id}
                message = replace(row.message, chat_id=new_chat_id, params=params)
                self._change(row.id, message=message)

    def drop_unsent(self, chat_id: int, now: datetime) -> int:
        assert now.tzinfo is not None
        unsent = [
            row.id
            for row in self.state.outbox.values()
            if row.state != "sent" and row.message.chat_id == chat_id
        ]
        for message_id in unsent:
            del self.state.outbox[message_id]
        return len(unsent)

    def next_due(self) -> datetime | None:
        waiting = (row.due for row in self.state.outbox.values() if row.state == "waiting")
        return min(waiting, default=None)

    def dead_letters(self, limit: int) -> list[DeadMessage]:
        dead = [row for row in self.state.outbox.values() if row.state == "dead"]
        dead.sort(key=lambda row: (row.ended_at, row.id), reverse=True)
        return [
            DeadMessage(row.id, row.message.key, row.message.method, row.error, row.ended_at)
            for row in dead[:limit]
            if row.ended_at is not None
        ]

    def requeue(self, message_id: int, now: datetime) -> None:
        row = self.state.outbox.get(message_id)
        if row is None or row.state != "dead":
            raise NotFoundError(kind="dead_letter", key=message_id)
        self._change(message_id, state="waiting", attempts=0, due=now, ended_at=None)

    def count_waiting(self) -> int:
        return sum(row.state == "waiting" for row in self.state.outbox.values())

    def forget(self, before: datetime) -> int:
        return self._forget("sent", before)

    def forget_dead_letters(self, before: datetime) -> int:
        return self._forget("dead", before)

    def _forget(self, state: str, before: datetime) -> int:
        old = [
            row.id
            for row in self.state.outbox.values()
            if row.state == state and row.ended_at is not None and row.ended_at < before
        ]
        for message_id in old:
            del self.state.outbox[message_id]
        return len(old)

    def _change(self, message_id: int, **changes: object) -> None:
        row = self.state.outbox[message_id]
        self.state.outbox[message_id] = replace(row, **changes)  # type: ignore[arg-type]  # named above


@dataclass
class FakePictures:
    state: State

    def file_id(self, key: str, bot_id: int) -> str | None:
        return self.state.file_ids.get((key, bot_id))

    def remember(self, key: str, bot_id: int, file_id: str, now: datetime) -> None:
        assert now.tzinfo is not None
        self.state.file_ids[key, bot_id] = file_id

    def forget(self, key: str, bot_id: int) -> None:
        self.state.file_ids.pop((key, bot_id), None)


@dataclass
class FakeBulk:
    """Keeps the rows as they come, beside the aggregates: enough to see what an import writes."""

    state: State
    keys: Mapping[str, str] = field(
        default_factory=lambda: {
            "unit": "code",
            "employee": "number",
            "contract": "number",
            "vehicle": "plate",
            "claim": "number",
        }
    )

    def ids(self, kind: str) -> dict[str, int]:
        aggregates: dict[str, Mapping[int, object]] = {
            "unit": self.state.units,
            "employee": self.state.employees,
            "contract": self.state.contracts,
            "vehicle": self.state.vehicles,
            "claim": self.state.claims,
        }
        key = self.keys[kind]
        known = {str(getattr(row, key)): row_id for row_id, row in aggregates[kind].items()}
        for row in self.state.bulk.get(kind, []):
            known[str(row[key])] = int(str(row["id"]))
        return known

    def rows(self, kind: str, columns: Sequence[str]) -> Iterator[tuple[object, ...]]:
        for row in self.state.bulk.get(kind, []):
            yield tuple(row.get(column) for column in columns)

    def insert(self, kind: str, rows: Iterable[Mapping[str, object]]) -> int:
        kept = self.state.bulk.setdefault(kind, [])
        before = len(kept)
        number = max(self.ids(kind).values(), default=0) if kind in self.keys else before
        for row in rows:
            number += 1
            kept.append({"id": number, **row})
        return len(kept) - before

    def update(self, kind: str, rows: Iterable[Mapping[str, object]]) -> int:
        changes = {row["id"]: row for row in rows}
        kept = self.state.bulk.setdefault(kind, [])
        for row in kept:
            row.update(changes.get(row["id"], {}))
        return len(changes)


class FakeWork:
    """One transaction on the rows in memory."""

    def __init__(self, state: State | None = None) -> None:
        self.state = state or State()
        self.units = FakeUnits(self.state)
        self.people = FakePeople(self.state)
        self.invitations = FakeInvitations(self.state)
        self.driving = FakeDriving(self.state)
        self.contracts = FakeContractRenewals(self.state)
        self.parameters = FakeContractParameters(self.state)
        self.fleet = FakeFleetRecords(self.state)
        self.fleet_months = FakeFleetMonths(self.state)
        self.garage = FakeGarage(self.state)
        self.statements = FakeStatements(self.state)
        self.profile_changes = FakeProfileChanges(self.state)
        self.incidents = FakeIncidents(self.state)
        self.evidence = FakeEvidences(self.state)
        self.logbook = FakeLogbook(self.state)
        self.recognition = FakeRecognition(self.state)
        self.streaks = FakeStreakBook(self.state)
        self.rewards = FakeRewards(self.state)
        self.team_goals = FakeTeamGoals(self.state)
        self.statistics = FakeStatistics(self.state)
        self.attestations = FakeAttestations(self.state)
        self.dossiers = FakeDossierBook(self.state)
        self.journal = FakeJournal(self.state)
        self.drafts = FakeDrafts(self.state)
        self.inbox = FakeInbox(self.state)
        self.outbox = FakeOutbox(self.state)
        self.pictures = FakePictures(self.state)
        self.jobs = FakeJobRuns(self.state)
        self.retention = FakeRetention(self.state)
        self.bulk = FakeBulk(self.state)
        self.renewals = FakeRenewals(self.state)


class FakeStore:
    """A `Store` in memory; set `failure` to make every call fail until it is None again."""

    def __init__(self) -> None:
        self.work = FakeWork()
        self.failure: Exception | None = None
        self.number_of_writes = 0

    async def read(self, work: Callable[[Work], T]) -> T:
        self._fail_if_told()
        return work(self.work)

    async def write(self, work: Callable[[Work], T]) -> T:
        self._fail_if_told()
        self.number_of_writes += 1
        before = {name: copy.copy(value) for name, value in vars(self.work.state).items()}
        try:
            return work(self.work)
        except BaseException:
            vars(self.work.state).update(before)
            raise

    def _fail_if_told(self) -> None:
        if self.failure is not None:
            raise self.failure
