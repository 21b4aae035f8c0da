"""The claim pack: one PDF, or a ZIP with the photos, for the insurer or the broker."""

from reports.claim_pack.archive import claim_pack_zip
from reports.claim_pack.pdf import claim_pack_pdf

__all__ = ["claim_pack_pdf", "claim_pack_zip"]
