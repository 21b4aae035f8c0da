"""The official figure of a contract beside ours, what explains the difference, and its notice."""

from bot.turn import Html
from bot.views.figures import coefficient, day
from bot.views.screen import Words, figure_label
from fleet.driving import Figure, Regime
from fleet.reconciliation import Reconciliation
from fleet.usecases.show_contract import ContractCard
from reports.causes import difference_text, explanation_text
from reports.formats import euros_text

MOST_EXPLANATIONS = 4


def figure_lines(words: Words, card: ContractCard) -> tuple[Html, ...]:
    """The figure as printed, with its document and date; then whether it is the one we expect."""
    contract = card.contract
    if contract.regime is not Regime.STATUTORY:
        return (words.words("contract-no-coefficient", regime=contract.regime.value),)
    label = figure_label(words, Figure.OFFICIAL)
    if card.official is None:
        return (words.words("contract-no-official", label=label),)
    printed = words.words(
        "contract-official",
        value=coefficient(words, card.official.coefficient),
        label=label,
        document=card.official.document,
        since=day(words, card.official.in_force_since),
    )
    former = "" if card.is_official_of_year else words.words("contract-official-former")
    known = card.reconciliation
    compared = () if known is None else reconciliation_lines(words, known)
    return (printed, *((Html(former),) if former else ()), *compared)


def reconciliation_lines(words: Words, known: Reconciliation) -> tuple[Html, ...]:
    """Ours beside the printed one, and every smallest explanation of the difference."""
    ours = words.words("contract-ours", value=coefficient(words, known.computed))
    if not known.difference_hundredths:
        return (ours, words.words("contract-agrees"))
    difference = difference_text(known.difference_hundredths, words.language.value)
    if not known.explanations:
        return (ours, words.words("contract-unexplained", difference=difference))
    shown = known.explanations[:MOST_EXPLANATIONS]
    key = "contract-explained" if len(shown) == 1 else "contract-explained-either"
    return (
        ours,
        words.words(key, difference=difference),
        *(
            words.words("contract-cause", cause=explanation_text(one, words.language.value))
            for one in shown
        ),
        words.words("contract-ask-insurer"),
    )


def notice_lines(words: Words, card: ContractCard) -> tuple[Html, ...]:
    """The five boxes of the notice that was entered for the renewal shown."""
    notice = card.notice
    if notice is None:
        return ()
    language = words.language.value
    return (
        words.words(
            "contract-notice-title",
            document=notice.document,
            name=card.names.get(notice.entered_by, ""),
        ),
        words.words(
            "contract-notice",
            reference=euros_text(notice.reference_cents, language),
            value=coefficient(words, notice.coefficient),
            net=euros_text(notice.net_cents, language),
            surcharge=euros_text(notice.surcharge_cents, language),
            reduction=euros_text(notice.reduction_cents, language),
        ),
    )
