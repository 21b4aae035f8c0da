"""Launch data of a Mini App, signed with the bot's token as Telegram signs it."""

import hashlib
import hmac
import json
from urllib.parse import urlencode

from playground.api.state import Bot, Json


def init_data(bot: Bot, user: Json, auth_date: int) -> str:
    """The ``initData`` of a person, as a query string with its ``hash``."""
    shown = {name: value for name, value in user.items() if name != "is_bot"}
    fields = {
        "auth_date": str(auth_date),
        "query_id": f"AA{user['id']}",
        "user": json.dumps(shown, ensure_ascii=False, separators=(",", ":")),
    }
    checked = "\n".join(f"{name}={fields[name]}" for name in sorted(fields))
    key = hmac.new(b"WebAppData", bot.token.encode(), hashlib.sha256).digest()
    fields["hash"] = hmac.new(key, checked.encode(), hashlib.sha256).hexdigest()
    return urlencode(fields)
