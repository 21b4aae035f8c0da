"""Attestations in the outbox: from what a message asks for to the facts of the PDF."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from bot.delivery.pictures import Label
from fleet.delivery import Picture
from fleet.ports import Work
from fleet.usecases.add_evidence import PDF
from reports.attestation import AttestationDocument

ATTESTATION: Final = "attestation"
CODE: Final = "code"
"""Option of an attestation: the code of that paper, gone from the outbox once it is sent."""


@dataclass(frozen=True, slots=True)
class AttestationFile:
    """One paper of an attestation, as PDF."""

    document: AttestationDocument

    def key(self) -> str:
        """What the paper says, its code included: no two papers are one file."""
        return self.document.key()

    @property
    def label(self) -> Label:
        """The number of the attestation, and nothing about anybody."""
        return Label(f"{self.document.name}.pdf", PDF)


def attestation_picture(attestation_id: int, code: str, as_of: date) -> Picture:
    """The specification of a paper: always in French."""
    return Picture(ATTESTATION, attestation_id, as_of, "fr", {CODE: code})


def read_attestation_file(work: Work, picture: Picture) -> AttestationFile:
    """The paper that a message asks for.

    Raises:
        NotFoundError: The attestation was forgotten meanwhile.
    """
    attestation = work.attestations.get(picture.subject_id)
    logo = work.dossiers.profile().logo_sha256
    return AttestationFile(AttestationDocument(attestation, picture.options[CODE], logo))
