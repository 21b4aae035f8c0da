"""Whatever a bot sends, the server answers in Telegram's form and never breaks."""

import asyncio
import json

from hypothesis import given
from hypothesis import strategies as st

from playground.api.dispatch import perform
from playground.api.methods import METHODS
from playground.api.params import Params
from playground.api.state import State

NAMES = [
    *("chat_id", "from_chat_id", "message_id", "message_ids", "text", "caption", "parse_mode"),
    *("entities", "caption_entities", "reply_markup", "reply_parameters", "media", "photo"),
    *("document", "commands", "scope", "language_code", "menu_button", "reaction", "options"),
    *("question", "latitude", "longitude", "rich_message", "action", "url", "file_id", "name"),
    *("link_preview_options", "allowed_updates", "user_id", "callback_query_id", "offset"),
]
KEYS = st.sampled_from(
    [
        *("inline_keyboard", "keyboard", "text", "callback_data", "url", "type", "message_id"),
        *("media", "chat_id", "command", "description", "html", "offset", "length", "copy_text"),
    ]
)
ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 3) | st.text(max_size=4) | st.just("photo"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=6,
)
VALUES = st.one_of(
    st.text(max_size=6),
    st.sampled_from(["42", "1", "HTML", "<b>x</b>", "<a href=x>y</a>", "http://x", "attach://x"]),
    ANY_JSON.map(json.dumps),
)
IN_A_MOMENT = [name for name in METHODS if name != "getupdates"]


@given(st.sampled_from(IN_A_MOMENT), st.dictionaries(st.sampled_from(NAMES), VALUES, max_size=6))
def test_any_parameters_are_answered(method: str, params: dict[str, str]) -> None:
    state = State()
    chat = state.private_chat(state.add_user({"id": 42}))
    chat.messages[1] = {
        "message_id": 1,
        "from": state.primary.user,
        "chat": chat.about,
        "date": state.unix_now(),
        "text": "x",
    }
    status, body = asyncio.run(perform(state, state.primary, method, Params(params)))
    answer = json.loads(body)
    assert answer["ok"] is (status == 200)
    assert status in (200, 400, 403, 429)
    assert "result" in answer or answer["description"]
