"""The webhook: stored first, then answered; and only to who knows the secret."""

from http import HTTPStatus

import pytest
from aiohttp.test_utils import TestClient, TestServer

from bot.delivery.receiver import Intake, webhook_application
from fleet.errors import StoreUnavailableError
from tests.support.delivery import FixedClock, kept
from tests.support.fake_store import FakeStore

SECRET = "a-secret-of-the-tests"  # noqa: S105 - made up
HEADER = "X-Telegram-Bot-Api-Secret-Token"
UPDATE = {"update_id": 3, "message": {"chat": {"id": 7}, "text": "x"}}


async def post(store: FakeStore, headers: dict[str, str], body: object) -> tuple[int, str | None]:
    woken: list[bool] = []
    intake = Intake(store, FixedClock(), lambda: woken.append(True))
    application = webhook_application(intake, "/hook", SECRET)
    async with TestClient(TestServer(application)) as client:
        answer = await client.post("/hook", headers=headers, json=body)
    assert bool(woken) == bool(kept(store))
    return answer.status, answer.headers.get("Retry-After")


async def test_an_update_is_stored_before_it_is_acknowledged() -> None:
    store = FakeStore()
    assert await post(store, {HEADER: SECRET}, UPDATE) == (HTTPStatus.OK, None)
    assert kept(store) == {3: "waiting"}


@pytest.mark.parametrize("headers", [{}, {HEADER: "wrong"}, {HEADER: ""}])
async def test_nobody_without_the_secret_is_heard(headers: dict[str, str]) -> None:
    store = FakeStore()
    assert await post(store, headers, UPDATE) == (HTTPStatus.FORBIDDEN, None)
    assert kept(store) == {}


async def test_an_update_that_cannot_be_stored_is_not_acknowledged() -> None:
    store = FakeStore()
    store.failure = StoreUnavailableError(operation="write")
    status, retry_after = await post(store, {HEADER: SECRET}, UPDATE)
    assert status == HTTPStatus.SERVICE_UNAVAILABLE
    assert retry_after == "5"


async def test_an_update_without_a_number_is_acknowledged_and_dropped() -> None:
    store = FakeStore()
    assert await post(store, {HEADER: SECRET}, {"hello": 1}) == (HTTPStatus.OK, None)
    assert kept(store) == {}
