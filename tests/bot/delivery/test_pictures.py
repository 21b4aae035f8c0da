"""A message whose picture cannot be made or sent: what it says, and what stays of it."""

from datetime import date

from bot.delivery.pictures import in_words
from fleet.delivery import OutgoingMessage, Picture

MONTH = OutgoingMessage(
    "digest:2026-12:7",
    7007,
    "sendPhoto",
    {
        "chat_id": 7007,
        "caption": "Your month",
        "parse_mode": "HTML",
        "reply_markup": {"inline_keyboard": []},
        "disable_notification": True,
        "protect_content": True,
    },
    picture=Picture("driver_month", 7, date(2026, 12, 7), "en"),
)


def test_in_words_it_says_its_caption_with_its_buttons_and_without_a_sound() -> None:
    message = in_words(MONTH)
    assert (message.method, message.picture) == ("sendMessage", None)
    assert message.params["text"] == "Your month"
    assert message.params["reply_markup"] == {"inline_keyboard": []}
    assert message.params["disable_notification"] is True


def test_in_words_it_can_be_forwarded_no_more_than_with_its_picture() -> None:
    assert in_words(MONTH).params["protect_content"] is True
