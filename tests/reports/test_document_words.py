"""The words of documents: both languages have the same, and nothing that is named lacks a word."""

from pathlib import Path

import pytest

import reports
from bonusmalus.claims import ClaimKind, Exemption, Liability
from fleet.accident_statement import FIELDS, Circumstance, FieldKind, Section, Side
from fleet.claim_pack import SHOWN_ENTRIES
from fleet.deadlines import DeadlineKind
from fleet.incidents import EventType, IncidentStatus, StatementKind
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
NAMED = (
    *(f"pack-event-{one.value}" for one in EventType),
    *(f"pack-status-{one.value}" for one in IncidentStatus),
    *(f"pack-statement-{one.value}" for one in StatementKind),
    *(f"pack-kind-{one.value}" for one in ClaimKind),
    *(f"pack-liability-{one.value}" for one in Liability),
    *(f"pack-exemption-{one.value}" for one in Exemption),
    *(f"pack-deadline-{one.value}" for one in DeadlineKind),
    *(f"pack-ground-{one.value}" for one in DeadlineKind),
)


@pytest.mark.parametrize("topic", ["accident_statement", "claim_pack"])
def test_both_languages_have_the_same_keys_and_variables(topic: str) -> None:
    french, english = (variables_by_key(TEXTS / f"{topic}.{one}.ftl") for one in LANGUAGES)
    assert french == english


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_event_status_deadline_and_decision_has_a_word(language: str) -> None:
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
def test_the_pack_calls_event_and_status_as_the_chat_does(language: str) -> None:
    chat = (Path(reports.__file__).parents[1] / "bot" / "texts" / f"case.{language}.ftl").read_text(
        encoding="utf-8"
    )
    for key in NAMED:
        if key.startswith(("pack-event-", "pack-status-")):
            assert f"] {document_words().text(key, language)}\n" in chat, key
