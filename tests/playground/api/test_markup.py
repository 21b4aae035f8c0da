"""Telegram's HTML is read as Telegram reads it, refusals and offsets included."""

import html
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playground.api.entities import detect_entities, parse_text
from playground.api.errors import BadRequestError
from playground.api.markup import parse_html, utf16_length

PLAIN = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))

UNDERSTOOD: dict[str, tuple[str, list[dict[str, Any]]]] = {
    "<strong>a</strong>": ("a", [{"type": "bold", "offset": 0, "length": 1}]),
    "🚗<u>a</u>": ("🚗a", [{"type": "underline", "offset": 2, "length": 1}]),
    "<a href='https://a.fr/?b=1&amp;c=2'>a</a>": (
        "a",
        [{"type": "text_link", "url": "https://a.fr/?b=1&c=2", "offset": 0, "length": 1}],
    ),
    '<pre><code class="language-py">a</code></pre>': (
        "a",
        [{"type": "pre", "language": "py", "offset": 0, "length": 1}],
    ),
    "<blockquote expandable>a</blockquote>": (
        "a",
        [{"type": "expandable_blockquote", "offset": 0, "length": 1}],
    ),
    '<span class="tg-spoiler">a</span>': ("a", [{"type": "spoiler", "offset": 0, "length": 1}]),
    '<tg-emoji emoji-id="5">👍</tg-emoji>': (
        "👍",
        [{"type": "custom_emoji", "custom_emoji_id": "5", "offset": 0, "length": 2}],
    ),
    "<b></b>a": ("a", []),
    "&lt;b&gt; &amp; &quot; &#39; &#x41; &nbsp; &": ("<b> & \" ' A &nbsp; &", []),
    "<B>a</B>": ("a", [{"type": "bold", "offset": 0, "length": 1}]),
}


@pytest.mark.parametrize("source", UNDERSTOOD)
def test_markup_becomes_text_and_entities(source: str) -> None:
    text, entities = parse_html(source)
    assert (text, [dict(entity) for entity in entities]) == UNDERSTOOD[source]


REFUSED = {
    "é<table>": 'Unsupported start tag "table" at byte offset 2',
    "<b>é</i>": 'Unmatched end tag at byte offset 5, expected "</b>", found "</i>"',
    "<i><b>a</b>": 'Can\'t find end tag corresponding to start tag "i"',
    "a</b>": "Unexpected end tag at byte offset 1",
    "<b": "Unclosed start tag at byte offset 0",
    "<b>a</b": "Unclosed end tag at byte offset 4",
    "<b x y>a</b>": (
        'Expected equal sign in declaration of an attribute of the tag "b" at byte offset 0'
    ),
    "<b =1>a</b>": 'Empty attribute name in the tag "b" at byte offset 0',
    "<span>a</span>": 'Tag "span" must have class "tg-spoiler" at byte offset 0',
    "a < b": 'Unsupported start tag "" at byte offset 2',
}


@pytest.mark.parametrize("source", [*REFUSED])
def test_wrong_markup_is_refused_at_its_byte(source: str) -> None:
    with pytest.raises(BadRequestError) as refusal:
        parse_html(source)
    expected = f"Bad Request: can't parse entities: {REFUSED[source]}"
    assert refusal.value.description == expected


@given(PLAIN)
def test_escaped_text_comes_out_as_it_was(text: str) -> None:
    assert parse_html(html.escape(text)) == (text, [])


@given(PLAIN, PLAIN.filter(bool))
def test_an_entity_covers_its_text_in_utf_16(before: str, inside: str) -> None:
    text, (entity,) = parse_html(f"{html.escape(before)}<b>{html.escape(inside)}</b>")
    units = text.encode("utf-16-le")
    begin, end = entity["offset"] * 2, (entity["offset"] + entity["length"]) * 2
    assert units[begin:end].decode("utf-16-le") == inside
    assert utf16_length(text) * 2 == len(units)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("/coefficient@bonroute_bot maintenant", {"bot_command": "/coefficient@bonroute_bot"}),
        ("a/b 1/2 https://t.me/x?start=1", {"url": "https://t.me/x?start=1"}),
        ("ana@example.org", {"email": "ana@example.org"}),
        ("0,95 × 1,25 = 1,18", {}),
        ("2026-11-21 10:45", {}),
        ("+33 6 12 34 56 78", {"phone_number": "+33 6 12 34 56 78"}),
    ],
)
def test_telegram_finds_entities_by_itself(text: str, kinds: dict[str, str]) -> None:
    found = {
        entity["type"]: text[entity["offset"] : entity["offset"] + entity["length"]]
        for entity in detect_entities(text)
    }
    assert found == kinds


def test_nothing_is_found_inside_code() -> None:
    _, entities = parse_text("<code>/help</code> /aide", "html", [])
    assert [(entity["type"], entity["offset"]) for entity in entities] == [
        ("code", 0),
        ("bot_command", 6),
    ]


def test_blanks_around_a_text_are_dropped_and_entities_clipped() -> None:
    assert parse_text("  a <b>b </b> ", "html", []) == (
        "a b",
        [{"offset": 2, "length": 1, "type": "bold"}],
    )
