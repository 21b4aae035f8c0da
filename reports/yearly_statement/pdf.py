"""The yearly statement as a PDF, set on the page of the claim pack (docs/decisions/0101)."""

from fleet.yearly_statement import YearlyStatement
from reports.claim_pack.typesetting import project, typeset_project
from reports.yearly_statement.content import content_of


def yearly_statement_pdf(statement: YearlyStatement) -> bytes:
    """The statement as PDF, in the language of its reader.

    Raises:
        DrawingError: The document could not be made; a second try would fail as well.
    """
    return typeset_project(project(content_of(statement)), statement.as_of, statement.name)
