"""Yearly statements in the outbox: from what a message asks for to the facts of the PDF."""

import hashlib
from dataclasses import dataclass
from typing import Final

from bot.delivery.pictures import Label
from fleet.delivery import Picture
from fleet.people import Language
from fleet.ports import Work
from fleet.usecases.add_evidence import PDF
from fleet.usecases.show_yearly_statement import read_contract_statement, read_yearly_statement
from fleet.yearly_statement import YearlyStatement

YEARLY_STATEMENT: Final = "yearly_statement"
CONTRACT_STATEMENT: Final = "contract_statement"
STATEMENTS: Final = frozenset({YEARLY_STATEMENT, CONTRACT_STATEMENT})
READER: Final = "reader"
"""Option of a contract's statement: the driver who gets it, and sees their own claims alone."""


@dataclass(frozen=True, slots=True)
class StatementFile:
    """A yearly statement, as PDF."""

    statement: YearlyStatement

    def key(self) -> str:
        """What the statement says."""
        return hashlib.sha256(self.statement.key().encode()).hexdigest()

    @property
    def label(self) -> Label:
        """Which statement of which year, and nothing about anybody."""
        return Label(f"{self.statement.name}.pdf", PDF)


def read_statement_file(work: Work, picture: Picture) -> StatementFile:
    """The statement that a message asks for, from the facts known now.

    Raises:
        NotFoundError: What it is about is gone.
        RenewalRefusedError: The insurer's figure is no longer known.
    """
    language, as_of = Language(picture.language), picture.as_of
    if picture.kind == YEARLY_STATEMENT:
        return StatementFile(read_yearly_statement(work, picture.subject_id, language, as_of))
    reader = picture.options.get(READER)
    reader_id = None if reader is None else int(reader)
    statement = read_contract_statement(work, picture.subject_id, reader_id, language, as_of)
    return StatementFile(statement)
