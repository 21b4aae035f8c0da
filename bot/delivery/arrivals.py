"""Updates as they arrive: what must be known of one before it can be stored, and no more."""

import json
from collections.abc import Mapping

from fleet.delivery import IncomingUpdate

ALLOWED_UPDATES = ("message", "callback_query", "my_chat_member")


def incoming_update(update: object) -> IncomingUpdate | None:
    """The update as it is stored; None when it has no number under which it could be kept."""
    if not isinstance(update, dict):
        return None
    update_id = update.get("update_id")
    if not isinstance(update_id, int) or isinstance(update_id, bool):
        return None
    payload = json.dumps(update, ensure_ascii=False, separators=(",", ":"))
    return IncomingUpdate(update_id, _chat_id_of(update), payload)


def _chat_id_of(update: Mapping[str, object]) -> int:
    for part in update.values():
        if isinstance(part, dict):
            return (
                _number(part, "message", "chat") or _number(part, "chat") or _number(part, "from")
            )
    return 0


def _number(part: Mapping[str, object], *path: str) -> int:
    inner: object = part
    for name in path:
        inner = inner.get(name) if isinstance(inner, dict) else None
    number = inner.get("id") if isinstance(inner, dict) else None
    return number if isinstance(number, int) else 0
