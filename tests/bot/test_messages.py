"""Every message in both languages, compared with the files under tests/golden/messages."""

import re
from functools import cache
from html.parser import HTMLParser

import pytest

from fleet.delivery import OutgoingMessage
from fleet.people import Language
from tests.support.conversation import Heard, conversation
from tests.support.golden_messages import FOLDER, golden, rendered, scenes

_COEFFICIENT = re.compile(r"(?<!€)\b[0-3][.,]\d{2}\b(?!\s?[€%])")
_LABELS = (
    "coefficient pédagogique interne",
    "coefficient officiel",
    "internal learning coefficient",
    "official coefficient",
    "ce n’est le coefficient de personne",  # an example says that it is one
    "nobody’s coefficient",
)
_WORDS_ABOUT_COEFFICIENTS = {"help_driver", "help_hr"}  # they explain both figures by name


@pytest.fixture(scope="module", params=list(Language), ids=lambda language: language.value)
def language(request: pytest.FixtureRequest) -> Language:
    found: Language = request.param
    return found


@pytest.fixture(scope="module")
def messages(language: Language) -> dict[str, str]:
    return rendered(language)


@cache
def heard_in_scenes() -> dict[str, Heard]:
    """What is answered in each scene, by its name."""
    return {name: scene(conversation()) for name, scene in scenes().items()}


def test_every_message_is_the_one_that_was_read_and_agreed(
    messages: dict[str, str], language: Language
) -> None:
    changed = [
        name
        for name, text in messages.items()
        if not golden(language, name).exists()
        or golden(language, name).read_text(encoding="utf-8") != text
    ]
    assert changed == [], "python -m tests.support.golden_messages writes them anew"


def test_no_file_is_left_of_a_message_that_is_gone(language: Language) -> None:
    assert {path.stem for path in (FOLDER / language.value).iterdir()} == set(scenes())


def test_no_screen_prints_a_coefficient_without_its_label(messages: dict[str, str]) -> None:
    bare = [
        name
        for name, text in messages.items()
        if name not in _WORDS_ABOUT_COEFFICIENTS
        and _COEFFICIENT.search(text)
        and not any(label in text.casefold() for label in _LABELS)
    ]
    assert bare == []


def test_what_people_wrote_and_names_never_become_tags(messages: dict[str, str]) -> None:
    seen: set[str] = set()

    class Tags(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            assert attrs == []
            seen.add(tag)

    for text in messages.values():
        Tags().feed(text)
    assert seen <= {"b", "code", "i"}
    assert "O’Neil &lt;b&gt;" in messages["chart_seen_by_fleet_manager"]
    assert "&lt;i&gt;Zoé &amp; Cie&lt;/i&gt;" in messages["find_nobody"]


def test_no_message_speaks_of_deduction_but_to_rule_it_out(messages: dict[str, str]) -> None:
    for text in messages.values():
        for sentence in re.split(r"[.\n]", text):
            if re.search(r"retenu[e]? sur la paie|\bamendes?\b|deducted|\bfine\b", sentence):
                assert re.search(r"jamais|aucune|never|no |nothing", sentence, re.IGNORECASE)


def test_french_marks_never_stand_at_the_start_of_a_line() -> None:
    for name, text in rendered(Language.FRENCH).items():
        assert not re.search(r" [:;!?»%€]|« ", text), name


def test_each_language_answers_in_its_own_words() -> None:
    french, english = rendered(Language.FRENCH), rendered(Language.ENGLISH)
    assert [name for name in french if french[name] == english[name]] == []


def test_every_text_and_caption_fits_into_a_telegram_message() -> None:
    for heard in heard_in_scenes().values():
        for message in heard.messages:
            assert len(str(message.params.get("text", ""))) <= 4096
            assert len(str(message.params.get("caption", ""))) <= 1024


def test_the_data_of_every_button_fits_into_sixty_four_bytes() -> None:
    for heard in heard_in_scenes().values():
        for data in heard.buttons.values():
            assert 1 <= len(data.encode()) <= 64


def test_every_button_leads_somewhere() -> None:
    for name, scene in scenes().items():
        talk = conversation()
        heard = scene(talk)
        bring_back = talk.remembered()
        for message in heard.messages:
            for data in _buttons_of(message):
                followed = talk.tap(message.chat_id, data)
                said = followed.texts or (followed.answer is not None and followed.answer.text)
                assert said, (name, data)
                assert followed.answer is None or not followed.answer.is_alert, (name, data)
                bring_back()


def _buttons_of(message: OutgoingMessage) -> list[str]:
    """The data of the buttons under a message of a private chat."""
    if message.chat_id < 0:
        return []
    return list(Heard((message,), None).buttons.values())
