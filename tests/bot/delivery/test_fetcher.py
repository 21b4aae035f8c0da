"""How photos and documents come from Telegram to beside the database, over HTTP."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, TypeVar

import pytest

from bot.delivery.backoff import Backoff
from bot.delivery.cleaning import JPEG
from bot.delivery.fetcher import Fetcher, FetchingPace
from bot.delivery.transport import BotApi, open_session
from fleet.delivery import OutgoingMessage
from fleet.errors import StoreUnavailableError
from fleet.evidence import Evidence, EvidenceKind, EvidenceState
from fleet.fetching import Fault, LostFile
from fleet.incidents import Incident, IncidentStatus
from fleet.ports import Work
from fleet.usecases.add_evidence import PDF
from tests.support.delivery import NOON, RunningClock
from tests.support.fake_store import FakeStore
from tests.support.local_telegram import LocalTelegram
from tests.support.memory_files import MemoryFiles
from tests.support.photos import photo, place_in

QUICK = FetchingPace(look_again_seconds=0.05, again=Backoff(0.01, 0.02), most_refusals=4)
CASE = 7
NO_TOKEN = "1000000009:no-such-bot-was-ever-here-000"  # noqa: S105 - made up
T = TypeVar("T")


def explain(_: Work, lost: LostFile, __: datetime) -> OutgoingMessage | None:
    """One message for each lost file whose sender is known."""
    chat = lost.evidence.chat_id
    key, text = f"lost:{lost.evidence.id}", f"{lost.fault} {lost.position}"
    return OutgoingMessage(key, chat, "sendMessage", {"text": text}) if chat else None


class WatchedStore(FakeStore):
    """A store in memory that says when something was written."""

    def __init__(self) -> None:
        super().__init__()
        self.written = asyncio.Event()

    async def write(self, work: Callable[[Work], T]) -> T:
        try:
            return await super().write(work)
        finally:
            self.written.set()


@dataclass
class Desk:
    """A fetcher beside a store and files in memory, with people who send it photos."""

    bot_api: LocalTelegram
    user: int
    store: WatchedStore = field(default_factory=WatchedStore)
    files: MemoryFiles = field(default_factory=MemoryFiles)
    explained: int = 0
    token: str = ""

    def __post_init__(self) -> None:
        """The case to which the photos belong."""
        case = Incident(CASE, 1, 1, 1, NOON, status=IncidentStatus.DECLARED)
        self.store.work.state.incidents[CASE] = case

    @asynccontextmanager
    async def at_work(self, pace: FetchingPace = QUICK) -> AsyncIterator[Fetcher]:
        closing = asyncio.Event()
        async with open_session() as session, asyncio.TaskGroup() as tasks:
            api = BotApi(session, self.bot_api.url, self.token or self.bot_api.token)
            fetcher = Fetcher(
                api, self.store, RunningClock(), self.files, explain, self._count, pace
            )
            running = tasks.create_task(fetcher.run(closing))
            try:
                yield fetcher
            finally:
                closing.set()
                await asyncio.wait([running])

    def _count(self) -> None:
        self.explained += 1

    def want(self, sent: dict[str, Any], **changes: Any) -> int:  # noqa: ANN401 - fields of the row
        """The row that the bot adds for a photo or a document; returns its id."""
        file = sent["photo"][-1] if "photo" in sent else sent["document"]
        row = Evidence(
            id=0,
            incident_id=CASE,
            handover_id=None,
            added_by=1,
            chat_id=self.user,
            kind=EvidenceKind.PHOTO if "photo" in sent else EvidenceKind.DOCUMENT,
            file_id=file["file_id"],
            file_unique_id=file["file_unique_id"],
            arrived_at=NOON,
        )
        added = self.store.work.evidence.add(replace(row, **changes))
        assert added is not None
        return added.id

    def row(self, number: int) -> Evidence:
        return self.store.work.evidence.get(number)

    async def until(self, is_so: Callable[[], bool]) -> None:
        """Wait until a write has made something so."""
        async with asyncio.timeout(20):
            while not is_so():
                self.store.written.clear()
                await self.store.written.wait()

    async def until_settled(self, *numbers: int) -> list[Evidence]:
        """Wait until those rows are no longer wanted."""
        await self.until(
            lambda: all(self.row(one).state is not EvidenceState.WANTED for one in numbers)
        )
        return [self.row(one) for one in numbers]

    @property
    def said(self) -> list[str]:
        rows = self.store.work.state.outbox.values()
        return [str(row.message.params["text"]) for row in rows]


@pytest.fixture
async def desk(bot_api: LocalTelegram) -> Desk:
    bot_api.allows_refused_calls = True
    async with open_session() as session:
        await BotApi(session, bot_api.url, bot_api.token).call("getMe", {})
    user = int((await bot_api.add_user("Ana"))["id"])
    return Desk(bot_api, user)


async def test_all_three_photos_of_an_album_are_kept(desk: Desk) -> None:
    album = await desk.bot_api.send_photos(desk.user, photo(1), photo(2), photo(3))
    numbers = [desk.want(one) for one in album]
    async with desk.at_work():
        rows = await desk.until_settled(*numbers)
    assert [row.state for row in rows] == [EvidenceState.STORED] * 3
    assert len({row.sha256 for row in rows}) == len(desk.files.contents) == 3


async def test_a_stored_row_says_what_is_stored_under_its_hash(desk: Desk) -> None:
    [sent] = await desk.bot_api.send_photos(desk.user, photo())
    number = desk.want(sent)
    async with desk.at_work():
        [row] = await desk.until_settled(number)
    assert (row.content_type, row.size_bytes) == (JPEG, len(desk.files.contents[row.sha256]))


async def test_the_place_in_a_photo_that_comes_as_a_document_is_not_stored(desk: Desk) -> None:
    content = photo()
    assert place_in(content)
    [sent] = await desk.bot_api.send_documents(desk.user, ("photo.jpg", content, "image/jpeg"))
    number = desk.want(sent)
    async with desk.at_work():
        [row] = await desk.until_settled(number)
    assert place_in(desk.files.contents[row.sha256]) == {}


async def test_a_pdf_is_stored_as_it_came(desk: Desk) -> None:
    content = b"%PDF-1.7 letter of the insurer"
    [sent] = await desk.bot_api.send_documents(desk.user, ("letter.pdf", content, PDF))
    number = desk.want(sent)
    async with desk.at_work():
        [row] = await desk.until_settled(number)
    assert (row.content_type, desk.files.contents[row.sha256]) == (PDF, content)


async def test_the_same_photo_for_two_cases_is_stored_once(desk: Desk) -> None:
    [first] = await desk.bot_api.send_photos(desk.user, photo())
    [second] = await desk.bot_api.send_photos(desk.user, photo())
    numbers = desk.want(first), desk.want(second, incident_id=CASE + 1)
    async with desk.at_work():
        rows = await desk.until_settled(*numbers)
    assert rows[0].sha256 == rows[1].sha256
    assert len(desk.files.contents) == 1


@pytest.mark.parametrize("method", ["getFile", "download"])
@pytest.mark.parametrize("kind", ["404", "429", "500", "502", "reset"])
async def test_a_photo_that_does_not_come_at_once_is_fetched_again(
    desk: Desk, method: str, kind: str
) -> None:
    [sent] = await desk.bot_api.send_photos(desk.user, photo())
    await desk.bot_api.fault(kind, method=method, times=2, retry_after=0)
    number = desk.want(sent)
    async with desk.at_work():
        [row] = await desk.until_settled(number)
    assert row.state is EvidenceState.STORED
    assert row.attempts > 1
    assert desk.said == []


async def test_a_download_that_hangs_is_made_again(desk: Desk) -> None:
    [sent] = await desk.bot_api.send_photos(desk.user, photo())
    await desk.bot_api.fault("hang", method="download", times=1, seconds=30)
    number = desk.want(sent)
    async with desk.at_work(replace(QUICK, download_seconds=0.5)):
        [row] = await desk.until_settled(number)
    assert (row.state, row.attempts) == (EvidenceState.STORED, 2)


async def test_a_photo_that_cannot_be_fetched_is_said_to_be_missing_once(desk: Desk) -> None:
    album = await desk.bot_api.send_photos(desk.user, photo(1), photo(2))
    await desk.bot_api.fault("404", method="getFile", times=None)
    numbers = [desk.want(one) for one in album]
    async with desk.at_work():
        rows = await desk.until_settled(*numbers)
    assert [(row.state, row.fault) for row in rows] == [(EvidenceState.LOST, "unreachable")] * 2
    assert len(desk.said) == 2
    assert desk.explained == 2


async def test_the_message_names_the_photo_by_its_place_in_the_case(desk: Desk) -> None:
    album = await desk.bot_api.send_photos(desk.user, photo(1), photo(2))
    desk.want(album[0], state=EvidenceState.STORED)
    second = desk.want(album[1])
    await desk.bot_api.fault("404", method="download", times=None)
    async with desk.at_work():
        await desk.until_settled(second)
    assert desk.said == ["unreachable 2"]


async def test_the_same_photo_may_be_sent_again_once_it_was_lost(desk: Desk) -> None:
    [sent] = await desk.bot_api.send_photos(desk.user, photo())
    await desk.bot_api.fault("404", method="getFile", times=None)
    lost = desk.want(sent)
    async with desk.at_work():
        await desk.until_settled(lost)
        await desk.bot_api.forget_faults()
        again = desk.want(sent)
        [row] = await desk.until_settled(again)
    assert row.state is EvidenceState.STORED


async def test_nobody_is_told_about_an_anonymous_photo(desk: Desk) -> None:
    [sent] = await desk.bot_api.send_photos(desk.user, photo())
    await desk.bot_api.fault("404", method="getFile", times=None)
    number = desk.want(sent, added_by=None, chat_id=None)
    async with desk.at_work():
        [row] = await desk.until_settled(number)
    assert row.state is EvidenceState.LOST
    assert desk.said == []


async def test_a_file_that_is_no_picture_is_given_up_at_once(desk: Desk) -> None:
    [sent] = await desk.bot_api.send_documents(
        desk.user, ("photo.jpg", b"no picture at all", "image/jpeg")
    )
    number = desk.want(sent)
    async with desk.at_work():
        [row] = await desk.until_settled(number)
    assert (row.fault, row.attempts) == (Fault.UNREADABLE, 1)
    assert desk.said == ["unreadable 1"]


async def test_a_file_that_telegram_gives_to_no_bot_is_given_up_at_once(desk: Desk) -> None:
    content = b"\xff\xd8".ljust(20 * 1024 * 1024 + 1)
    [sent] = await desk.bot_api.send_documents(desk.user, ("big.jpg", content, "image/jpeg"))
    number = desk.want(sent)
    async with desk.at_work():
        [row] = await desk.until_settled(number)
    assert (row.fault, row.attempts) == (Fault.TOO_BIG, 1)


async def test_a_file_that_kills_the_process_again_and_again_is_given_up_unopened(
    desk: Desk,
) -> None:
    [sent] = await desk.bot_api.send_photos(desk.user, photo())
    number = desk.want(sent, attempts=QUICK.most_tries)
    async with desk.at_work():
        [row] = await desk.until_settled(number)
    assert row.state is EvidenceState.LOST
    assert await desk.bot_api.calls("getFile") == []


async def test_a_token_that_is_refused_for_a_while_costs_no_photo(desk: Desk) -> None:
    [sent] = await desk.bot_api.send_photos(desk.user, photo())
    number = desk.want(sent)
    wrong = replace(desk, token=NO_TOKEN)
    async with wrong.at_work():
        await desk.until(lambda: desk.row(number).attempts > QUICK.most_refusals)
    async with desk.at_work():
        [row] = await desk.until_settled(number)
    assert row.state is EvidenceState.STORED


async def test_a_full_disk_delays_a_photo_and_loses_none(desk: Desk) -> None:
    [sent] = await desk.bot_api.send_photos(desk.user, photo())
    desk.files.failure = StoreUnavailableError("files: put")
    number = desk.want(sent)
    async with desk.at_work():
        await desk.until(lambda: desk.row(number).attempts >= 2)
        desk.files.failure = None
        [row] = await desk.until_settled(number)
    assert row.state is EvidenceState.STORED


async def test_a_store_that_is_away_delays_a_photo_and_loses_none(desk: Desk) -> None:
    [sent] = await desk.bot_api.send_photos(desk.user, photo())
    number = desk.want(sent)
    desk.store.failure = StoreUnavailableError("read")
    async with desk.at_work() as fetcher:
        fetcher.wake()
        desk.store.failure = None
        [row] = await desk.until_settled(number)
    assert row.state is EvidenceState.STORED


async def test_what_is_wanted_is_fetched_although_nobody_announced_it(desk: Desk) -> None:
    [sent] = await desk.bot_api.send_photos(desk.user, photo())
    async with desk.at_work():
        number = desk.want(sent)
        [row] = await desk.until_settled(number)
    assert row.state is EvidenceState.STORED


@pytest.mark.parametrize("method", ["getFile", "download"])
async def test_a_fetcher_that_is_stopped_in_the_middle_is_followed_by_the_next(
    desk: Desk, method: str
) -> None:
    album = await desk.bot_api.send_photos(desk.user, photo(1), photo(2), photo(3))
    numbers = [desk.want(one) for one in album]
    await desk.bot_api.fault("hang", method=method, times=2, seconds=1)
    async with open_session() as session:
        api = BotApi(session, desk.bot_api.url, desk.bot_api.token)
        first = Fetcher(api, desk.store, RunningClock(), desk.files, explain, desk._count, QUICK)
        running = asyncio.ensure_future(first.run(asyncio.Event()))
        await desk.until(lambda: all(desk.row(one).attempts for one in numbers))
        running.cancel()
        await asyncio.wait([running])
    async with desk.at_work():
        rows = await desk.until_settled(*numbers)
    assert [row.state for row in rows] == [EvidenceState.STORED] * 3
    assert len(desk.files.contents) == 3


async def test_a_photo_whose_draft_is_discarded_meanwhile_is_forgotten(desk: Desk) -> None:
    [sent] = await desk.bot_api.send_photos(desk.user, photo())
    number = desk.want(sent)
    await desk.bot_api.fault("delay", method="download", seconds=0.3)
    async with desk.at_work():
        await desk.until(lambda: desk.row(number).attempts == 1)
        desk.store.work.evidence.remove(number)
        await desk.until(lambda: desk.files.number_of_puts == 1)
    assert desk.store.work.state.evidence == {}


async def test_the_log_never_shows_the_token(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    [sent] = await desk.bot_api.send_photos(desk.user, photo())
    await desk.bot_api.fault("reset", method="download", times=2)
    await desk.bot_api.fault("404", method="download", times=None)
    number = desk.want(sent)
    async with desk.at_work():
        await desk.until_settled(number)
    assert caplog.records
    assert desk.bot_api.token not in caplog.text


async def test_the_photos_of_a_discarded_draft_are_deleted_after_a_while(desk: Desk) -> None:
    album = await desk.bot_api.send_photos(desk.user, photo(1), photo(2))
    numbers = [desk.want(one) for one in album]
    async with desk.at_work(replace(QUICK, sweep_seconds=0.05)):
        needed, discarded = await desk.until_settled(*numbers)
        desk.store.work.evidence.remove(discarded.id)
        assert await asyncio.to_thread(desk.files.dropped.wait, 20)
    assert list(desk.files.kept()) == [needed.sha256]
