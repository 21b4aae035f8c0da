"""The contract between the delivery and a handler: one update, one transaction, its answers.

A handler is a synchronous function of a `Turn`. It runs inside one unit of work: what it changes,
the messages that it asks for and the mark that the update is done commit together, or not at all.

The delivery itself needs these catalogue keys: `stranger` (the one neutral answer), `not-for-you`
(the person's roles do not allow it), `failed` (variable `reference`), `button-outdated`,
`bot-description` and `bot-short-description`.
"""

import html
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol
from zoneinfo import ZoneInfo

from telegram import CallbackQuery, Message, Update

from bot.registry import Command, menu_for
from fleet.access import Actor
from fleet.delivery import OutgoingMessage, Picture
from fleet.people import Language, Role
from fleet.ports import Identity, Work
from fleet.usecases.save_case import Present
from fleet.working_days import WorkingDays

_MAX_BUTTON_BYTES = 64
_MAX_TEXT = 4096
_MAX_CAPTION = 1024
_MAX_ANSWER = 200
OTHERWISE = "otherwise"
"""Option of a picture: the parameters of the text message that is sent when it cannot be."""
_TAG = re.compile(r"<[^>]*>")


class TurnError(Exception):
    """A handler asked for what Telegram refuses: a fault of the program, found before sending.

    It goes to the log, so it holds nothing of what was to be said.

    Attributes:
        what: `text`, `caption` or `button`.
        size: How long it is, in Unicode code points; of a button's data, in bytes.
    """

    def __init__(self, what: str, size: int) -> None:
        super().__init__(what, size)
        self.what = what
        self.size = size


class Sent(StrEnum):
    """What a message holds, by the name of the field in Telegram's message."""

    TEXT = "text"
    PHOTO = "photo"
    DOCUMENT = "document"
    VENUE = "venue"
    LOCATION = "location"
    VOICE = "voice"
    OTHER = "message_id"  # every message has it: asked last


class Html(str):
    """Text that is already HTML: `Turn.words` does not escape it again."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Button:
    """An inline button.

    Attributes:
        label: Plain text; it may hold any character.
        data: What comes back when it is tapped, 1 to 64 bytes.
    """

    label: str
    data: str

    def __post_init__(self) -> None:
        """Refuse what Telegram would refuse later."""
        size = len(self.data.encode())
        if not 0 < size <= _MAX_BUTTON_BYTES:
            raise TurnError(what="button", size=size)


Buttons = Sequence[Sequence[Button]]


class Catalogue(Protocol):
    """The texts for people."""

    def text(self, language: Language, key: str, variables: Mapping[str, object]) -> str:
        """The text of that key with its variables filled in, as they are."""
        ...


@dataclass(frozen=True, slots=True)
class CallbackAnswer:
    """What the tapped button shows for a moment."""

    query_id: str
    text: str = ""
    is_alert: bool = False


@dataclass(slots=True, kw_only=True)
class Turn:
    """One update of one person, and what is to be said about it.

    Attributes:
        identity: The employee behind the account; None for a stranger or one who left.
        language: In which the reader is answered.
        language_code: As Telegram gave it, empty when it gave none.
        text: The text of the message, or its caption; empty when there is none.
        arguments: What follows the command, or the whole text when there is no command.
        data: The data of the tapped button; empty when none was tapped.
    """

    work: Work
    now: datetime
    today: date
    zone: ZoneInfo
    update: Update
    chat_id: int
    telegram_user_id: int
    identity: Identity | None
    actor: Actor
    language: Language
    catalogue: Catalogue
    language_code: str = ""
    text: str = ""
    arguments: str = ""
    data: str = ""
    commands: tuple[Command, ...] = ()
    working_days: WorkingDays = field(default_factory=WorkingDays)
    messages: list[OutgoingMessage] = field(default_factory=list)
    callback_answer: CallbackAnswer | None = None

    @property
    def present(self) -> Present:
        """The instant, and the days in which deadlines are counted."""
        return Present(self.now, self.zone, self.working_days)

    @property
    def sent(self) -> Sent:
        """What kind of message came; a button counts as none of them: `Sent.OTHER`."""
        message = self.update.message
        found = (kind for kind in Sent if message is not None and getattr(message, kind.value))
        return next(found, Sent.OTHER)

    def words(self, key: str, /, **variables: object) -> Html:
        """The catalogue's text in the reader's language, as HTML: variables are escaped."""
        return html_of(self.catalogue, self.language, key, variables)

    def label(self, key: str, /, **variables: object) -> str:
        """The catalogue's text as plain text, for buttons and callback answers."""
        return self.catalogue.text(self.language, key, variables)

    def reply(self, text_html: str, buttons: Buttons | None = None, once: str = "") -> None:
        """Say something in this chat.

        Args:
            text_html: What is said.
            buttons: Rows of buttons under it.
            once: A name in this chat: what was said under it before is not said again.
        """
        key = f"{self.chat_id}:{once}" if once else ""
        self._send("sendMessage", self.chat_id, text_params(text_html, buttons), key=key)

    def edit(self, text_html: str, buttons: Buttons | None = None) -> None:
        """Rewrite the message of the tapped button; say it anew where that cannot be done."""
        tapped = self._tapped_message()
        if tapped is None or tapped.photo or tapped.document:
            self.reply(text_html, buttons)
            return
        params = {"message_id": tapped.message_id, **text_params(text_html, buttons)}
        self._send("editMessageText", self.chat_id, params)

    def delete_received(self) -> None:
        """Delete the message that the person sent, where it holds what must not stay here."""
        message = self.update.message
        if message is not None:
            self._send("deleteMessage", self.chat_id, {"message_id": message.message_id})

    def photo(self, picture: Picture, caption_html: str, buttons: Buttons | None = None) -> None:
        """Send a picture, drawn when it is sent; it cannot be forwarded or saved."""
        params = {**_caption(caption_html), **_keyboard(buttons), "protect_content": True}
        self._send("sendPhoto", self.chat_id, params, picture=picture)

    def document(
        self,
        picture: Picture,
        caption_html: str,
        buttons: Buttons | None = None,
        *,
        otherwise: tuple[str, Buttons | None] | None = None,
        is_to_pass_on: bool = False,
    ) -> None:
        """Send a file, made when the message is sent; it cannot be forwarded or saved.

        Args:
            picture: What it is.
            caption_html: What is said with it.
            buttons: Rows of buttons under it.
            otherwise: What is said, with which buttons, where it cannot be made or is too big; the
                caption alone by default.
            is_to_pass_on: A letter that names nobody and is for somebody else: it can be forwarded.
        """
        if otherwise is not None:
            picture = or_words(picture, *otherwise)
        params = {**_caption(caption_html), **_keyboard(buttons)}
        params |= {} if is_to_pass_on else {"protect_content": True}
        self._send("sendDocument", self.chat_id, params, picture=picture)

    def edit_photo(
        self, picture: Picture, caption_html: str, buttons: Buttons | None = None
    ) -> None:
        """Put another picture into the message of the tapped button, or send it anew."""
        tapped = self._tapped_message()
        if tapped is None or not tapped.photo:
            self.photo(picture, caption_html, buttons)
            return
        params = {
            "message_id": tapped.message_id,
            "media": {"type": "photo", **_caption(caption_html)},
            **_keyboard(buttons),
        }
        self._send("editMessageMedia", self.chat_id, params, picture=picture)

    def edit_caption(self, caption_html: str, buttons: Buttons | None = None) -> None:
        """Put other words and buttons under the picture of the tapped button, which stays."""
        tapped = self._tapped_message()
        if tapped is None or not tapped.photo:
            self.edit(caption_html, buttons)
            return
        params = {
            "message_id": tapped.message_id,
            **_caption(caption_html),
            **_keyboard(buttons),
        }
        self._send("editMessageCaption", self.chat_id, params)

    def answer(self, text: str = "", *, alert: bool = False) -> None:
        """Show a short plain text over the chat when a button was tapped; not durable."""
        query = self.update.callback_query
        if query is not None:
            self.callback_answer = CallbackAnswer(query.id, text[:_MAX_ANSWER], alert)

    def publish_commands(self) -> None:
        """Show in this chat the menu of the person who now stands behind it, after a change."""
        identity = self.work.people.identify(self.telegram_user_id)
        scope = {"type": "chat", "chat_id": self.chat_id}
        if identity is None:
            self._send("deleteMyCommands", self.chat_id, {"scope": scope})
            return
        roles = {Role.DRIVER, *(grant.role for grant in identity.grants)}
        entries = menu_entries(
            self.catalogue, identity.preferences.language, menu_for(self.commands, roles)
        )
        self._send("setMyCommands", self.chat_id, {"scope": scope, "commands": entries})

    def _tapped_message(self) -> Message | None:
        query: CallbackQuery | None = self.update.callback_query
        message = query.message if query else None
        return message if isinstance(message, Message) and message.is_accessible else None

    def _send(
        self,
        method: str,
        chat_id: int,
        params: Mapping[str, object],
        *,
        picture: Picture | None = None,
        key: str = "",
    ) -> None:
        addressed = params if "scope" in params else {"chat_id": chat_id, **params}
        key = key or f"{self.update.update_id}:{len(self.messages)}"
        self.messages.append(OutgoingMessage(key, chat_id, method, addressed, picture=picture))


def or_words(picture: Picture, text_html: str, buttons: Buttons | None = None) -> Picture:
    """The picture, with what is said and which buttons are shown where it cannot be sent."""
    instead = json.dumps(text_params(text_html, buttons))
    return replace(picture, options={**picture.options, OTHERWISE: instead})


def html_of(
    catalogue: Catalogue, language: Language, key: str, variables: Mapping[str, object]
) -> Html:
    """A text of the catalogue whose variables are escaped for Telegram's HTML."""
    safe = {name: _escaped(value) for name, value in variables.items()}
    return Html(catalogue.text(language, key, safe))


def menu_entries(
    catalogue: Catalogue, language: Language, commands: Sequence[Command]
) -> list[dict[str, str]]:
    """Commands as `setMyCommands` wants them."""
    return [
        {
            "command": command.name,
            "description": catalogue.text(language, command.description_key, {}),
        }
        for command in commands
    ]


def _escaped(value: object) -> object:
    if isinstance(value, str) and not isinstance(value, Html):
        return html.escape(value, quote=False)
    return value


def _visible(what: str, text_html: str, limit: int) -> str:
    """The text, if Telegram takes it: it counts Unicode code points after parsing, as `len` does.

    (The offsets of entities are in UTF-16 units, the limits are not: TELEGRAM.md § 1.4.)
    """
    size = len(html.unescape(_TAG.sub("", text_html)))
    if not 0 < size <= limit:
        raise TurnError(what, size)
    return text_html


def text_params(text_html: str, buttons: Buttons | None) -> dict[str, object]:
    """The parameters of a text message, checked against Telegram's limits.

    Raises:
        TurnError: It is empty or too long.
    """
    return {
        "text": _visible("text", text_html, _MAX_TEXT),
        "parse_mode": "HTML",
        "link_preview_options": {"is_disabled": True},
        **_keyboard(buttons),
    }


def _caption(caption_html: str) -> dict[str, object]:
    return {"caption": _visible("caption", caption_html, _MAX_CAPTION), "parse_mode": "HTML"}


def caption_params(caption_html: str, buttons: Buttons | None) -> dict[str, object]:
    """The parameters of a photo beside the photo itself, checked against Telegram's limits.

    Raises:
        TurnError: The caption is empty or too long.
    """
    return {**_caption(caption_html), **_keyboard(buttons)}


def _keyboard(buttons: Buttons | None) -> dict[str, object]:
    if not buttons:
        return {}
    rows = [
        [{"text": button.label, "callback_data": button.data} for button in row] for row in buttons
    ]
    return {"reply_markup": {"inline_keyboard": rows}}
