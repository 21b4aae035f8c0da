"""Typesets a document as a PDF that screen readers can read (PDF/UA-1), by typst.

Every document is set on the page of the claim pack, which knows no words and reads everything from
one JSON file: no text of people is ever markup, and the same content always gives the same bytes.

Sources:
    docs/decisions/0082 (why typst, and what it was compared with).
"""

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import typst

from reports.claim_pack.letters import FONTS
from reports.errors import DrawingError

_TEMPLATE: Final = Path(__file__).with_name("claim_pack.typ")
_MAIN: Final = "main.typ"
_STANDARD: Final = "ua-1"


def project(content: object, photos: Mapping[str, bytes] | None = None) -> dict[str, bytes]:
    """The files that typst reads, in a folder of their own: template, content, photos by name."""
    written = json.dumps(content, ensure_ascii=False).encode()
    return {_MAIN: _TEMPLATE.read_bytes(), "content.json": written, **(photos or {})}


def typeset_project(files: Mapping[str, bytes], as_of: date, name: str) -> bytes:
    """The PDF of a project.

    Args:
        files: What `project` gave.
        as_of: The day that the document carries as its date.
        name: What the document is called where it cannot be made.

    Raises:
        DrawingError: The document could not be made; a second try would fail as well.
    """
    with TemporaryDirectory(prefix="typeset-") as folder:
        for file, content in files.items():
            Path(folder, file).write_bytes(content)
        try:
            return typst.compile(
                Path(folder, _MAIN),
                root=Path(folder),
                font_paths=[FONTS],
                ignore_system_fonts=True,
                pdf_standards=[_STANDARD],
                timestamp=datetime.combine(as_of, time(), UTC),
            )
        except typst.TypstError as error:
            raise DrawingError(key=name, reason=error.message) from error
