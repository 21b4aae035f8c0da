"""The words of documents: both languages have the same, and nothing that is named lacks a word."""

from enum import StrEnum
from pathlib import Path

import pytest

import reports
from bonusmalus.claims import ClaimKind, Exemption, Liability
from bot.texts import bot_texts
from fleet.accident_statement import FIELDS, Circumstance, FieldKind, Section, Side
from fleet.claim_pack import SHOWN_ENTRIES
from fleet.deadlines import DeadlineKind
from fleet.incidents import EventType, IncidentStatus, StatementKind
from fleet.people import Language
from reports.statement_words import (
    circumstance_text,
    field_text,
    section_text,
    side_text,
    value_text,
)
from reports.wording import document_words
from tests.support.catalogues import variables_by_key

TEXTS = Path(reports.__file__).parent / "texts"
LANGUAGES = ("fr", "en")
SHARED = (
    ("word-event", "event", tuple(EventType)),
    ("word-event-short", "event", tuple(EventType)),
    ("word-status", "status", tuple(IncidentStatus)),
    ("word-statement", "kind", tuple(StatementKind)),
    ("word-liability", "liability", tuple(Liability)),
    ("word-share", "liability", tuple(Liability)),
    ("word-claim-kind", "kind", tuple(ClaimKind)),
    ("word-exemption", "exemption", tuple(Exemption)),
)
NAMED = (
    *(f"pack-deadline-{one.value}" for one in DeadlineKind),
    *(f"pack-ground-{one.value}" for one in DeadlineKind),
)


@pytest.mark.parametrize("topic", ["words", "accident_statement", "claim_pack"])
def test_both_languages_have_the_same_keys_and_variables(topic: str) -> None:
    french, english = (variables_by_key(TEXTS / f"{topic}.{one}.ftl") for one in LANGUAGES)
    assert french == english


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_deadline_has_a_word_and_a_ground(language: str) -> None:
    assert all(document_words().text(key, language) for key in NAMED)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_step_of_a_timeline_has_a_word(language: str) -> None:
    for kind in SHOWN_ENTRIES:
        key = f"pack-entry-{kind.value}"
        assert document_words().text(key, language, status="…", words="…")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_box_section_side_and_choice_has_a_word(language: str) -> None:
    assert all(field_text(field, language) for field in FIELDS)
    assert all(section_text(section, language) for section in Section)
    assert all(circumstance_text(one, language) for one in Circumstance)
    assert side_text(Side.A, language) != side_text(Side.B, language)
    chosen = [(one, choice) for one in FIELDS for choice in one.choices]
    assert all(value_text(field, choice, language) for field, choice in chosen)


def test_the_two_witnesses_are_told_apart() -> None:
    witnesses = [field for field in FIELDS if field.box == 5]
    assert len({field_text(field, "fr") for field in witnesses}) == len(witnesses)


def test_a_value_is_written_as_the_reader_writes_it() -> None:
    day = next(field for field in FIELDS if field.kind is FieldKind.DATE)
    answer = next(field for field in FIELDS if field.kind is FieldKind.YES_NO)
    assert value_text(day, "2026-11-01", "fr").replace("\N{NO-BREAK SPACE}", " ") == (
        "1er novembre 2026"
    )
    assert value_text(answer, "yes", "en") == "yes"
    assert value_text(answer, "", "en") == ""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("key", "variable", "members"), SHARED)
def test_chat_and_documents_have_a_word_of_its_own_for_each(
    key: str, variable: str, members: tuple[StrEnum, ...], language: str
) -> None:
    chat, documents = bot_texts(), document_words()
    spoken = [chat.text(Language(language), key, {variable: one.value}) for one in members]
    assert len(set(spoken)) == len(members)
    assert spoken == [documents.text(key, language, **{variable: one.value}) for one in members]
