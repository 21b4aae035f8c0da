"""What comes back from the Bot API, or from something in between that answers in its place."""

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.delivery.transport import (
    BotApi,
    BotApiError,
    BotApiRefusedError,
    BotApiUnreachableError,
    open_session,
)


async def outcome_of(status: int, body: str) -> object:
    """What a call gives when the server answers this: its result, or its error."""

    async def answer(_: web.Request) -> web.Response:
        return web.Response(status=status, text=body)

    application = web.Application()
    application.router.add_post("/{path:.*}", answer)
    async with TestServer(application) as server, open_session() as session:
        try:
            return await BotApi(session, str(server.make_url("/")), "1:x").call("getMe", {})
        except BotApiError as error:
            return error


async def test_the_result_of_a_call_is_what_stands_under_result() -> None:
    assert await outcome_of(200, '{"ok": true, "result": [1]}') == [1]


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (200, "<html>sign in</html>"),
        (200, "[]"),
        (200, '"x"'),
        (200, "null"),
        (200, '{"ok": true}'),
        (200, '{"result": 1}'),
        (403, '{"error": "blocked by the proxy"}'),
        (404, "[]"),
        (502, '{"ok": false, "error_code": 502, "description": "Bad Gateway"}'),
    ],
)
async def test_what_is_not_in_the_form_of_telegram_is_no_answer(status: int, body: str) -> None:
    assert isinstance(await outcome_of(status, body), BotApiUnreachableError)


@pytest.mark.parametrize(
    "parameters", ["null", "[]", '"x"', '{"retry_after": "soon", "migrate_to_chat_id": null}']
)
async def test_a_refusal_with_odd_parameters_is_a_refusal(parameters: str) -> None:
    body = f'{{"ok": false, "error_code": 400, "description": "no", "parameters": {parameters}}}'
    error = await outcome_of(400, body)
    assert isinstance(error, BotApiRefusedError)
    assert (error.code, error.retry_after, error.migrate_to_chat_id) == (400, None, None)


async def test_a_refusal_without_a_code_has_that_of_http() -> None:
    error = await outcome_of(401, '{"ok": false}')
    assert isinstance(error, BotApiRefusedError)
    assert error.code == 401
