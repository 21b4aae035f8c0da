"""The claim pack as a PDF that screen readers can read (PDF/UA-1), made by typst.

The same pack and photos always give the same bytes. No text of people is ever markup: the template
reads everything from one JSON file.

Sources:
    docs/decisions/0082 (why typst, and what it was compared with).
"""

import json
from collections.abc import Mapping
from datetime import UTC, datetime, time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import typst

from fleet.claim_pack import ClaimPack
from reports.claim_pack.content import content_of
from reports.claim_pack.letters import FONTS
from reports.claim_pack.photos import shown_photos
from reports.errors import DrawingError

_TEMPLATE: Final = Path(__file__).with_name("claim_pack.typ")
_MAIN: Final = "main.typ"
_STANDARD: Final = "ua-1"


def claim_pack_pdf(pack: ClaimPack, files: Mapping[int, bytes]) -> bytes:
    """The whole file of a case as PDF, in the language of the pack.

    Args:
        pack: The facts.
        files: The bytes of its photos by evidence id; what is missing is said on the page.

    Raises:
        DrawingError: The document could not be made; a second try would fail as well.
    """
    return typeset(pack, shown_photos(pack, files))


def typeset(pack: ClaimPack, photos: Mapping[int, bytes]) -> bytes:
    """The PDF with photos that are small enough already (`reports.claim_pack.photos`).

    Raises:
        DrawingError: The document could not be made.
    """
    with TemporaryDirectory(prefix="claim-pack-") as folder:
        for name, content in project_of(pack, photos).items():
            Path(folder, name).write_bytes(content)
        try:
            return typst.compile(
                Path(folder, _MAIN),
                root=Path(folder),
                font_paths=[FONTS],
                ignore_system_fonts=True,
                pdf_standards=[_STANDARD],
                timestamp=datetime.combine(pack.as_of, time(), UTC),
            )
        except typst.TypstError as error:
            raise DrawingError(key=pack.number, reason=error.message) from error


def project_of(pack: ClaimPack, photos: Mapping[int, bytes]) -> dict[str, bytes]:
    """The files that typst reads, in a folder of their own: template, content, photos."""
    names = {evidence_id: f"photo-{evidence_id}.jpg" for evidence_id in photos}
    content = json.dumps(content_of(pack, names), ensure_ascii=False)
    return {
        _MAIN: _TEMPLATE.read_bytes(),
        "content.json": content.encode(),
        **{names[evidence_id]: photo for evidence_id, photo in photos.items()},
    }
