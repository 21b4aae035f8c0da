"""The renewal dossier as PDF: the same dossier, logo and chart always give the same bytes."""

from fleet.renewal_dossier import RenewalDossier
from reports.claim_pack.typesetting import project, typeset_project
from reports.french import LOGO
from reports.renewal_dossier.content import CHART, content_of


def dossier_pdf(dossier: RenewalDossier, logo: bytes | None, chart: bytes | None) -> bytes:
    """The dossier as PDF.

    Args:
        dossier: What it says.
        logo: The picture of the company, as PNG; None: it has none, or it cannot be read.
        chart: The drawn `chart_of`, as PNG; None: there is none.

    Raises:
        DrawingError: The document could not be made; a second try would fail as well.
    """
    content = content_of(dossier, has_logo=logo is not None, has_chart=chart is not None)
    pictures = {name: one for name, one in ((LOGO, logo), (CHART, chart)) if one is not None}
    return typeset_project(project(content, pictures), dossier.as_at, dossier.name)
