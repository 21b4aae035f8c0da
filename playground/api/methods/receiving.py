"""getUpdates, webhooks, answerCallbackQuery: how a bot hears of people and answers their taps."""

import re
from typing import Final
from urllib.parse import urlsplit

from playground.api.errors import BadRequestError, TooManyRequestsError
from playground.api.methods.call import Call, Handler
from playground.api.refusals import (
    BAD_WEBHOOK_NOT_HTTPS,
    BAD_WEBHOOK_SIGN,
    MESSAGE_TOO_LONG_FOR_ALERT,
    QUERY_IS_TOO_OLD,
    TERMINATED_BY_WEBHOOK,
    WEBHOOK_IS_ACTIVE,
    WRONG_ALLOWED_UPDATES,
)
from playground.api.state import Json
from playground.api.updates import Update

MAX_ANSWER: Final = 200
SET_WEBHOOK_SECONDS: Final = 1.0
_SECRET: Final = re.compile(r"[A-Za-z0-9_-]{0,256}")
_LOOPBACK: Final = frozenset({"127.0.0.1", "localhost", "::1"})
_DUPLICATE: Final = frozenset({"duplicate_updates"})


async def get_updates(call: Call) -> bytes:
    """The updates that wait, already written as JSON."""
    queue = call.bot.queue
    if call.bot.webhook.url:
        await queue.fail_poll(WEBHOOK_IS_ACTIVE)
    _read_allowed(call)
    offset = call.params.integer("offset")
    if offset and not _confirmation_is_lost(call, offset):
        queue.confirm(offset)
    limit, timeout = call.params.integer("limit", 100), call.params.integer("timeout")
    return _written(await queue.get(offset, limit, timeout))


def _written(updates: list[Update]) -> bytes:
    return b"[" + b",".join([update.raw for update in updates]) + b"]"


def _confirmation_is_lost(call: Call, offset: int) -> bool:
    faults, queue = call.state.faults, call.bot.queue
    if not faults.orders or not queue.pending:
        return False
    first = next(iter(queue.pending.values()))
    if first.number >= offset:
        return False
    return faults.take(_DUPLICATE, "getUpdates", first.chat_id) is not None


def _read_allowed(call: Call) -> None:
    if call.params.text("allowed_updates"):
        found = call.params.items("allowed_updates", WRONG_ALLOWED_UPDATES)
        call.bot.queue.allowed = frozenset(map(str, found)) if found else None


def set_webhook(call: Call) -> bool:
    """Have updates posted to an address; an empty one ends that."""
    url = call.params.text("url")
    if not url:
        return delete_webhook(call)
    webhook, now = call.bot.webhook, call.state.time()
    if now - webhook.set_at < SET_WEBHOOK_SECONDS and webhook.set_at >= 0:
        raise TooManyRequestsError(1)
    _check_webhook(url, call.params.text("secret_token"))
    _read_allowed(call)
    _drop_if_asked(call)
    webhook.url, webhook.secret = url, call.params.text("secret_token")
    webhook.max_connections = min(max(call.params.integer("max_connections", 40), 1), 100)
    webhook.last_error, webhook.set_at = None, now
    call.bot.queue.abort_poll(TERMINATED_BY_WEBHOOK)
    if call.state.webhooks is not None:
        call.state.webhooks.start(call.bot)
    return True


def _check_webhook(url: str, secret: str) -> None:
    address = urlsplit(url)
    is_local = address.scheme == "http" and address.hostname in _LOOPBACK
    if address.scheme != "https" and not is_local:
        raise BadRequestError(BAD_WEBHOOK_NOT_HTTPS)
    if _SECRET.fullmatch(secret) is None:
        raise BadRequestError(BAD_WEBHOOK_SIGN)


def delete_webhook(call: Call) -> bool:
    """Go back to getUpdates."""
    _drop_if_asked(call)
    call.bot.webhook.url = ""
    if call.state.webhooks is not None:
        call.state.webhooks.stop(call.bot)
    return True


def _drop_if_asked(call: Call) -> None:
    if call.params.flag("drop_pending_updates"):
        call.bot.queue.clear()


def get_webhook_info(call: Call) -> Json:
    """Where updates go, how many wait, and what went wrong last."""
    webhook, queue = call.bot.webhook, call.bot.queue
    about: Json = {
        "url": webhook.url,
        "has_custom_certificate": False,
        "pending_update_count": len(queue.pending),
    }
    if webhook.url:
        about["max_connections"] = webhook.max_connections
        about["ip_address"] = "127.0.0.1"
    if webhook.last_error is not None:
        about["last_error_date"] = webhook.last_error_on
        about["last_error_message"] = webhook.last_error
    if queue.allowed is not None:
        about["allowed_updates"] = sorted(queue.allowed)
    return about


def answer_callback_query(call: Call) -> bool:
    """Answer a tap, once and in time."""
    state = call.state
    callback = state.callbacks.get(call.params.text("callback_query_id"))
    lifetime = state.settings.callback_lifetime_seconds
    if callback is None or callback.answer is not None or state.time() - callback.at > lifetime:
        raise BadRequestError(QUERY_IS_TOO_OLD)
    text = call.params.text("text")
    if len(text) > MAX_ANSWER:
        raise BadRequestError(MESSAGE_TOO_LONG_FOR_ALERT)
    callback.answer = {
        "text": text,
        "show_alert": call.params.flag("show_alert"),
        "url": call.params.text("url"),
    }
    state.callback_signal.notify()
    chat = state.chats[callback.chat_id]
    state.note(
        "callback", chat, callback_id=callback.id, user_id=callback.user_id, **callback.answer
    )
    return True


METHODS: Final[dict[str, Handler]] = {
    "getUpdates": get_updates,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
    "answerCallbackQuery": answer_callback_query,
}
