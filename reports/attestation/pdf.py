"""The attestation as PDF: the same attestation, code and logo always give the same bytes."""

import hashlib
from dataclasses import dataclass

from fleet.attestations import Attestation
from reports.attestation.content import content_of
from reports.claim_pack.typesetting import project, typeset_project
from reports.french import LOGO


@dataclass(frozen=True, slots=True)
class AttestationDocument:
    """A paper about to be made.

    Attributes:
        code: Its own code, in groups.
        logo_sha256: Under which the logo of the company is kept; empty without one.
    """

    attestation: Attestation
    code: str
    logo_sha256: str = ""

    def key(self) -> str:
        """A name that changes whenever the paper would say something else."""
        return hashlib.sha256(repr(self).encode()).hexdigest()

    @property
    def name(self) -> str:
        """How the file is called: nothing about anybody."""
        return self.attestation.number.lower()


def attestation_pdf(document: AttestationDocument, logo: bytes | None) -> bytes:
    """The paper as PDF.

    Args:
        document: What it says.
        logo: The picture of the company, as PNG; None: it has none, or it cannot be read.

    Raises:
        DrawingError: The document could not be made; a second try would fail as well.
    """
    content = content_of(document.attestation, document.code, has_logo=logo is not None)
    pictures = {} if logo is None else {LOGO: logo}
    return typeset_project(
        project(content, pictures), document.attestation.as_at, document.attestation.number
    )
