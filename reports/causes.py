"""What explains a difference between two coefficients, in words that chat and documents share."""

from datetime import date

from fleet.reconciliation import Cause, Explanation
from reports.formats import MINUS, coefficient_text, date_text
from reports.wording import document_words


def explanation_text(explanation: Explanation, language: str) -> str:
    """The causes of one explanation, to stand after "if": `…, et …`."""
    words = document_words()
    joint = words.text("yearly-cause-and", language)
    return f" {joint} ".join(cause_text(cause, language) for cause in explanation.causes)


def cause_text(cause: Cause, language: str) -> str:
    """One cause, to stand after "if"."""
    claim_on: date | None = cause.claim.occurred_on if cause.claim is not None else None
    words = document_words()
    liability = cause.liability.value if cause.liability is not None else "none"
    return words.text(
        "yearly-cause-of",
        language,
        kind=cause.kind.value,
        date=date_text(claim_on, language) if claim_on is not None else "",
        share=words.text("word-share", language, liability=liability),
        use=cause.use.value if cause.use is not None else "",
        months=cause.lead_months if cause.lead_months is not None else 0,
    )


def difference_text(hundredths: int, language: str) -> str:
    """A difference of coefficients with its sign: `+0,05` or `−0,05`."""
    sign = MINUS if hundredths < 0 else "+"
    return f"{sign}{coefficient_text(abs(hundredths), language)}"
