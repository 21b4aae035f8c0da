"""Letters to an insurer as PDF: a request, a change that is declared, and observations."""

from reports.insurer_letter.pdf import insurer_letter_pdf

__all__ = ["insurer_letter_pdf"]
