"""Golden texts of the documents in French alone: `python -m tests.support.golden_documents`.

Look at the pages before a commit.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final

from fleet.attestation_code import grouped
from fleet.attestations import Attestation
from reports.attestation import AttestationDocument, attestation_pdf
from reports.renewal_dossier import dossier_pdf
from tests.support.attestation_example import FACTS
from tests.support.dossier_example import AT, EMPTY, FULL
from tests.support.golden_packs import text_of

FOLDER: Final = Path(__file__).parents[1] / "golden" / "documents"
KNOWN: Final = Attestation(7, 1, 2, 3, AT, date(2026, 11, 21), FACTS)
PAPER: Final = AttestationDocument(KNOWN, grouped(2**127 + 5))
BARE: Final = AttestationDocument(
    replace(
        KNOWN,
        facts=replace(
            FACTS,
            siren="",
            left_on=date(2026, 12, 1),
            drives=(),
            claims=(),
            coefficient_hundredths=None,
            coefficient_since=None,
        ),
    ),
    grouped(0),
)


def texts() -> Mapping[str, str]:
    """The words of each document, as they are made today."""
    return {
        "attestation": text_of(attestation_pdf(PAPER, None)),
        "attestation-bare": text_of(attestation_pdf(BARE, None)),
        "dossier": text_of(dossier_pdf(FULL, None, None)),
        "dossier-empty": text_of(dossier_pdf(EMPTY, None, None)),
    }


def write() -> None:
    """Take what is made today as the golden files."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, text in texts().items():
        (FOLDER / f"{name}.txt").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write()
