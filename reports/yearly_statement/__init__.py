"""The yearly statement as PDF: internal for a person, official for a contract."""

from reports.yearly_statement.pdf import yearly_statement_pdf

__all__ = ["yearly_statement_pdf"]
