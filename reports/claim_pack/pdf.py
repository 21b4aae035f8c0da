"""The claim pack as a PDF: the same pack and photos always give the same bytes."""

from collections.abc import Mapping

from fleet.claim_pack import ClaimPack
from reports.claim_pack.content import content_of
from reports.claim_pack.photos import shown_photos
from reports.claim_pack.typesetting import project, typeset_project


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
    return typeset_project(project_of(pack, photos), pack.as_of, pack.number)


def project_of(pack: ClaimPack, photos: Mapping[int, bytes]) -> dict[str, bytes]:
    """The files that typst reads, in a folder of their own: template, content, photos."""
    names = {evidence_id: f"photo-{evidence_id}.jpg" for evidence_id in photos}
    named = {names[evidence_id]: photo for evidence_id, photo in photos.items()}
    return project(content_of(pack, names), named)
