"""The attestation of driving and claims as PDF, in French."""

from reports.attestation.pdf import AttestationDocument, attestation_pdf

__all__ = ["AttestationDocument", "attestation_pdf"]
