"""A letter to an insurer as a PDF, set on the page of the claim pack (docs/decisions/0111)."""

from fleet.insurer_letters import InsurerLetter
from reports.claim_pack.typesetting import project, typeset_project
from reports.french import LOGO
from reports.insurer_letter.content import content_of


def insurer_letter_pdf(letter: InsurerLetter, logo: bytes | None) -> bytes:
    """The letter as PDF, in French: its reader is the insurer.

    Args:
        letter: What it says.
        logo: The picture of the company, as PNG; None: it has none, or it cannot be read.

    Raises:
        DrawingError: The document could not be made; a second try would fail as well.
    """
    content = content_of(letter, has_logo=logo is not None)
    pictures = {} if logo is None else {LOGO: logo}
    return typeset_project(project(content, pictures), letter.as_of, letter.kind.value)
