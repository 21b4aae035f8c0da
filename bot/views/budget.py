"""The budget of a year beside what is expected: the company's cost, in words."""

from bot.turn import Button, Html
from bot.views.dossier import subject_title
from bot.views.screen import Rows, Screen, Words, button, drop_button, lines, paragraphs
from fleet.dossier_budget import BudgetForecast
from fleet.errors import BudgetValueError
from fleet.usecases.make_dossier import LARGEST_BUDGET_CENTS, BudgetScreen
from reports.formats import euros_text, number_text, percent_text, spread_text


def budget_screen(words: Words, shown: BudgetScreen, base: str, said: str) -> Screen:
    """Budget, forecast and range, and how far they are from each other."""
    found, language = shown.forecast, words.language.value
    text = paragraphs(
        said,
        lines(
            words.words("dossier-budget-title", year=str(found.year)),
            subject_title(words, shown.subject),
        ),
        lines(
            _budget(words, found),
            words.words(
                "dossier-budget-forecast",
                year=str(found.year),
                amount=euros_text(found.forecast_cents, language),
            ),
            *_range(words, found),
        ),
        variance(words, found),
        lines(
            words.words(
                "dossier-budget-cost-of-risk", amount=euros_text(found.cost_of_risk_cents, language)
            ),
            words.words(
                "dossier-budget-cost-default", amount=euros_text(found.default_cost_cents, language)
            )
            if found.default_cost_cents
            else "",
            words.words("dossier-budget-cost-missing"),
        ),
        words.words("dossier-budget-defaults", number=found.number_with_defaults)
        if found.number_with_defaults
        else "",
        words.words("dossier-budget-company-cost"),
    )
    return Screen(text, _buttons(words, shown, base))


def _budget(words: Words, found: BudgetForecast) -> Html:
    if found.budget_cents is None:
        return words.words("dossier-budget-none")
    amount = euros_text(found.budget_cents, words.language.value)
    return words.words("dossier-budget-is", amount=amount)


def _range(words: Words, found: BudgetForecast) -> tuple[Html, ...]:
    """How sure the forecast is, and what is in it without a draw."""
    if found.range is None:
        return ()
    language = words.language.value
    said = words.words(
        "dossier-budget-range",
        spread=spread_text(found.range.low_cents, found.range.middle_cents, found.range.high_cents),
        low=euros_text(found.range.low_cents, language),
        middle=euros_text(found.range.middle_cents, language),
        high=euros_text(found.range.high_cents, language),
        draws=number_text(found.range.draws, language),
    )
    known = words.words("dossier-budget-known", amount=euros_text(found.known_cents, language))
    fixed = words.words("dossier-budget-fixed", number=found.number_fixed)
    return (said, known, fixed) if found.number_fixed else (said, known)


def variance(words: Words, found: BudgetForecast) -> Html:
    """How far the forecast is from the budget, and what the range says of that."""
    cents, share, language = found.variance_cents, found.variance_permille, words.language.value
    if cents is None:
        return Html()
    kind = "same" if not cents else "over" if cents > 0 else "under"
    said = words.words(
        "dossier-budget-variance",
        kind=kind,
        amount=euros_text(abs(cents), language),
        share=percent_text(abs(share or 0), language),
    )
    if found.likely == "unknown":
        return said
    return lines(said, words.words("dossier-budget-likely", where=found.likely))


def _buttons(words: Words, shown: BudgetScreen, base: str) -> Rows:
    year = shown.forecast.year
    has_budget = shown.forecast.budget_cents is not None
    enter = "dossier-button-budget-change" if has_budget else "dossier-button-budget-enter"
    first = [button(words, enter, f"{base}:b:{year}:ask")]
    if has_budget:
        first.append(button(words, "dossier-button-budget-drop", f"{base}:b:{year}:drop"))
    years = tuple(_year(words, one, f"{base}:b:{one}") for one in shown.years if one != year)
    back = (button(words, "dossier-button-back", base),)
    return (tuple(first), *((one,) for one in years), back)


def _year(words: Words, year: int, data: str) -> Button:
    return Button(words.label("dossier-button-budget-year", year=str(year)), data)


def ask_budget_screen(words: Words, shown: BudgetScreen) -> Screen:
    """Ask for the amount."""
    said = words.words("dossier-budget-ask", year=str(shown.forecast.year))
    return Screen(paragraphs(subject_title(words, shown.subject), said), ((drop_button(words),),))


def unreadable_text(words: Words, refused: BudgetValueError) -> Html:
    """Why what was written is no budget."""
    limit = euros_text(LARGEST_BUDGET_CENTS, words.language.value)
    return words.words("dossier-budget-refused", reason=refused.reason, limit=limit)
