"""Golden texts and one page of the claim pack, written by `python -m tests.support.golden_packs`.

Look at the page before a commit.
"""

import io
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import typst
from pypdf import PdfReader

from fleet.claim_pack import ClaimPack
from reports.claim_pack import claim_pack_pdf
from reports.claim_pack.letters import FONTS
from reports.claim_pack.pdf import project_of
from reports.claim_pack.photos import shown_photos
from tests.support.claim_pack_example import ENGLISH, FILES, FRESH, PACK

FOLDER: Final = Path(__file__).parents[1] / "golden" / "claim_pack"
TEXTS: Final[Mapping[str, ClaimPack]] = {"decided-fr": PACK, "decided-en": ENGLISH, "new-fr": FRESH}
PAGE: Final = FOLDER / "decided-fr-1.png"
VERSION: Final = FOLDER / "typst-version.txt"
_PIXELS_PER_INCH: Final = 72


def text_of(content: bytes) -> str:
    """The words of a PDF, page after page."""
    pages = PdfReader(io.BytesIO(content)).pages
    return "\n\f\n".join(page.extract_text() for page in pages) + "\n"


def pages_of(pack: ClaimPack) -> list[bytes]:
    """The pages of a pack as PNG."""
    with TemporaryDirectory() as folder:
        for name, content in project_of(pack, shown_photos(pack, FILES)).items():
            Path(folder, name).write_bytes(content)
        pages = typst.compile(
            Path(folder, "main.typ"),
            root=Path(folder),
            font_paths=[FONTS],
            ignore_system_fonts=True,
            format="png",
            ppi=_PIXELS_PER_INCH,
        )
    return pages if isinstance(pages, list) else [pages]


def write() -> None:
    """Take what is made today as the golden files."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    VERSION.write_text(typst.__version__ + "\n", encoding="utf-8")
    PAGE.write_bytes(pages_of(PACK)[0])
    for name, pack in TEXTS.items():
        text = text_of(claim_pack_pdf(pack, FILES))
        (FOLDER / f"{name}.txt").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write()
