"""A bot at work for a test: the real service over HTTP, on a store in memory or any other."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from zoneinfo import ZoneInfo

from PIL import Image

from bot.application import Tables
from bot.delivery.transport import open_session
from bot.registry import Callback, Command, Fallback, Handle
from bot.service import Parts, Service
from bot.settings import Settings, load_settings
from bot.turn import Turn
from fleet.access import Action
from fleet.delivery import Picture
from fleet.people import Employee, Language, Role, TelegramLink, UnitKind
from fleet.ports import Store, Work
from tests.support.fake_store import FakeStore, FakeWork
from tests.support.memory_files import MemoryFiles

PARIS = ZoneInfo("Europe/Paris")
NOON = datetime(2026, 11, 21, 11, 0, tzinfo=UTC)


@dataclass
class FixedClock:
    """Stands still until a test moves it."""

    at: datetime = NOON

    def now(self) -> datetime:
        return self.at

    def today(self) -> date:
        return self.at.astimezone(PARIS).date()

    def move(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)


@dataclass
class RunningClock:
    """The time of the machine."""

    def now(self) -> datetime:
        return datetime.now(UTC)  # noqa: TID251 - a clock for tests

    def today(self) -> date:
        return self.now().astimezone(PARIS).date()


class KeysAsTexts:
    """A catalogue whose texts are their keys and variables."""

    def text(self, language: Language, key: str, variables: Mapping[str, object]) -> str:
        return " ".join([language.value, key, *(f"{name}={v}" for name, v in variables.items())])


@dataclass(frozen=True)
class FakeChart:
    subject_id: int
    facts: str = ""

    def key(self) -> str:
        return f"{self.subject_id}/{self.facts}"


@dataclass
class FakeArtist:
    """Draws the smallest PNG, and counts; with `is_stuck` it never ends."""

    drawn: list[str] = field(default_factory=list)
    failure: Exception | None = None
    is_stuck: bool = False

    async def draw(self, chart: FakeChart) -> bytes:
        if self.is_stuck:
            await asyncio.Event().wait()
        if self.failure is not None:
            raise self.failure
        self.drawn.append(chart.key())
        return small_png()


def small_png() -> bytes:
    written = BytesIO()
    Image.new("RGB", (10, 10), "white").save(written, "PNG")
    return written.getvalue()


def paint(work: Work, picture: Picture) -> FakeChart:
    return FakeChart(work.people.get(picture.subject_id).id)


def echo(turn: Turn) -> None:
    turn.reply(turn.words("echo", text=turn.text))


def tables(fallback: Handle = echo, **commands: Handle) -> Tables:
    """Commands that anybody may use, and a fallback."""
    return Tables(
        tuple(Command(name, Action.JOIN, handle, name) for name, handle in commands.items()),
        (),
        Fallback(Action.JOIN, fallback),
    )


def with_buttons(base: Tables, **handles: Handle) -> Tables:
    callbacks = tuple(Callback(name, Action.JOIN, handle) for name, handle in handles.items())
    return Tables(base.commands, callbacks, base.fallback)


async def always() -> bool:
    return True


def settings_for(url: str, token: str, **given: object) -> Settings:
    return load_settings(_env_file=None, token=token, api_url=url, **given)


@asynccontextmanager
async def bot_at_work(
    settings: Settings, store: Store, answers: Tables, **changed: object
) -> AsyncIterator[None]:
    """Run the service while the context lasts; `changed` are fields of its `Parts`."""
    usual = Parts(
        store=store,
        clock=RunningClock(),
        zone=PARIS,
        tables=answers,
        catalogue=KeysAsTexts(),
        painter=paint,
        artist=FakeArtist(),
        is_leader=always,
        files=MemoryFiles(),
    )
    parts = replace(usual, **changed)  # type: ignore[arg-type]  # named by the fields
    closing = asyncio.Event()
    async with open_session() as session, asyncio.TaskGroup() as tasks:
        running = tasks.create_task(Service(settings, parts, session).run(closing))
        try:
            yield
        finally:
            closing.set()
            async with asyncio.timeout(5):
                await asyncio.wait([running])


def add_person(work: FakeWork, telegram_user_id: int, *roles: Role) -> Employee:
    """An employee with a linked account."""
    unit = work.units.by_code("company") or work.units.add(
        "company", "Company", UnitKind.COMPANY, None
    )
    employee = work.people.add(
        Employee(
            id=0,
            number=f"E{telegram_user_id}",
            first_name="Zoé",
            last_name="Martin",
            unit_id=unit.id,
            language=Language.FRENCH,
            entered_on=date(2020, 1, 1),
        )
    )
    work.people.link(
        TelegramLink(employee.id, telegram_user_id, telegram_user_id, NOON, notice_version=1)
    )
    assert not roles or work.people.grants_of(employee.id) is not None
    return employee


def kept(store: FakeStore) -> dict[int, str]:
    """The state of every update in the inbox."""
    return {number: row.state for number, row in store.work.state.inbox.items()}


def letters(store: FakeStore) -> dict[str, str]:
    """The state of every message in the outbox."""
    return {row.message.key: row.state for row in store.work.state.outbox.values()}
