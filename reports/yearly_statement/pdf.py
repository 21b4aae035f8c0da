"""The yearly statement as a PDF that screen readers can read (PDF/UA-1), made by typst.

It is set on the page of the claim pack, which knows no words: the same statement always gives the
same bytes (docs/decisions/0101).
"""

import json
from datetime import UTC, datetime, time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import typst

import reports.claim_pack
from fleet.yearly_statement import YearlyStatement
from reports.claim_pack.letters import FONTS
from reports.errors import DrawingError
from reports.yearly_statement.content import content_of

_TEMPLATE: Final = Path(reports.claim_pack.__file__).with_name("claim_pack.typ")
_MAIN: Final = "main.typ"
_STANDARD: Final = "ua-1"


def yearly_statement_pdf(statement: YearlyStatement) -> bytes:
    """The statement as PDF, in the language of its reader.

    Raises:
        DrawingError: The document could not be made; a second try would fail as well.
    """
    with TemporaryDirectory(prefix="yearly-") as folder:
        for name, content in project_of(statement).items():
            Path(folder, name).write_bytes(content)
        try:
            return typst.compile(
                Path(folder, _MAIN),
                root=Path(folder),
                font_paths=[FONTS],
                ignore_system_fonts=True,
                pdf_standards=[_STANDARD],
                timestamp=datetime.combine(statement.as_of, time(), UTC),
            )
        except typst.TypstError as error:
            raise DrawingError(key=statement.name, reason=error.message) from error


def project_of(statement: YearlyStatement) -> dict[str, bytes]:
    """The files that typst reads, in a folder of their own: template and content."""
    content = json.dumps(content_of(statement), ensure_ascii=False)
    return {_MAIN: _TEMPLATE.read_bytes(), "content.json": content.encode()}
