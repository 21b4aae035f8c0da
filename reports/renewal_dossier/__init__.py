"""The renewal dossier for a broker, in French: as PDF, and as XLSX."""

from reports.renewal_dossier.chart import chart_of
from reports.renewal_dossier.pdf import dossier_pdf
from reports.renewal_dossier.workbook import workbook_of

__all__ = ["chart_of", "dossier_pdf", "workbook_of"]
