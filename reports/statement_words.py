"""The boxes of the accident statement in words: in the chat and in the claim pack the same."""

import re
from datetime import date

from fleet.accident_statement import Circumstance, FieldKind, Section, Side, StatementField
from reports.formats import long_date_text
from reports.wording import document_words

_WITNESS = re.compile(r"witness_(\d+)_")


def section_text(section: Section, language: str) -> str:
    """What a section of the form is called."""
    return document_words().text(f"statement-section-{section.value}", language)


def side_text(side: Side, language: str) -> str:
    """`Véhicule A` or `Véhicule B`."""
    return document_words().text(f"statement-side-{side.value}", language)


def field_text(field: StatementField, language: str) -> str:
    """What is printed beside a field, without its number and side."""
    if is_circumstance(field):
        return circumstance_text(Circumstance(field.name), language)
    witness = _WITNESS.match(field.key)
    number = int(witness[1]) if witness else 0
    return document_words().text(f"statement-name-{field.name}", language, number=number)


def circumstance_text(circumstance: Circumstance, language: str) -> str:
    """The printed wording of a circumstance, without its number."""
    return document_words().text(f"statement-circumstance-{circumstance.value}", language)


def value_text(field: StatementField, value: str, language: str) -> str:
    """A kept value as the reader writes it: a date with its month, a choice in words."""
    if not value:
        return ""
    if field.kind is FieldKind.YES_NO:
        return document_words().text(f"statement-{value}", language)
    if field.kind is FieldKind.CHOICE:
        return document_words().text(f"statement-choice-{value}", language)
    if field.kind is FieldKind.DATE:
        return long_date_text(date.fromisoformat(value), language)
    return value


def is_circumstance(field: StatementField) -> bool:
    """Whether the field is one of the 17 of box 12."""
    return field.name in set(Circumstance)
