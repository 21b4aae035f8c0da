"""What a closed month does to the fleet premium, for whoever leads a unit."""

from bot.turn import Button, Html
from bot.views.screen import (
    Rows,
    Screen,
    Words,
    button,
    figure_label,
    keyed,
    lines,
    pager,
    paragraphs,
)
from fleet.close_cells import ShownEffect
from fleet.closes import EffectPart
from fleet.driving import Figure
from fleet.months import Month
from fleet.usecases.show_month_effects import ShownMonth, UnitEffect
from reports.formats import euros_text, long_month_text, month_text

_MINUS = "\N{MINUS SIGN}"


def no_month_screen(words: Words) -> Screen:
    """Before the first close."""
    return Screen(words.words("renewal-month-none"), ((button(words, "button-home", "start"),),))


def month_screen(words: Words, shown: ShownMonth) -> Screen:
    """One month of a unit, and of those right below it."""
    month = long_month_text(shown.month.first_on, words.language.value)
    return Screen(
        paragraphs(
            words.words("renewal-month-title", month=month, unit=shown.unit.name),
            _total(words, shown),
            _units(words, shown),
            _meaning(words, shown),
        ),
        _buttons(words, shown),
    )


def signed_euros(words: Words, cents: int) -> str:
    """An amount with its sign: `+120,50 €`, `−80 €`, and nothing before nothing."""
    sign = "+" if cents > 0 else _MINUS if cents < 0 else ""
    return f"{sign}{euros_text(abs(cents), words.language.value)}"


def _total(words: Words, shown: ShownMonth) -> Html:
    total = shown.total
    if total is None:
        key = "renewal-month-few" if shown.is_published else "renewal-month-soon"
        return words.words(key)
    left_out = _left_out(words, total)
    if total.is_empty:
        nothing = words.words("renewal-month-nothing", amount=signed_euros(words, total.cents))
        return lines(nothing, _coming(words, total), left_out)
    amount = signed_euros(words, total.cents)
    key = "renewal-month-realised" if total.is_exact else "renewal-month-realised-about"
    return lines(
        words.words(key, amount=amount),
        _part(words, total.reductions, "renewal-month-reductions"),
        _part(words, total.increases, "renewal-month-increases"),
        _coming(words, total),
        left_out,
    )


def _part(words: Words, part: EffectPart | None, key: str) -> Html:
    if part is None or not part.number_of_people:
        return Html()
    amount = signed_euros(words, part.cents)
    return words.words(key, amount=amount, number=part.number_of_people)


def _coming(words: Words, total: ShownEffect) -> Html:
    if total.coming_cents is None:
        return Html()
    return words.words("renewal-month-coming", amount=signed_euros(words, total.coming_cents))


def _left_out(words: Words, total: ShownEffect) -> Html:
    if not total.number_left_out:
        return Html()
    return words.words("renewal-month-left-out", number=total.number_left_out)


def _units(words: Words, shown: ShownMonth) -> Html:
    if not shown.is_published or not (shown.units or shown.number_hidden):
        return Html()
    hidden = (
        words.words("renewal-month-hidden", number=shown.number_hidden)
        if shown.number_hidden
        else Html()
    )
    page = (
        words.words("renewal-month-page", page=shown.page + 1, pages=shown.number_of_pages)
        if shown.number_of_pages > 1
        else Html()
    )
    rows = (_unit(words, one) for one in shown.units)
    return lines(words.words("renewal-month-units"), *rows, hidden, page)


def _unit(words: Words, one: UnitEffect) -> Html:
    amount = signed_euros(words, one.cents)
    return words.words("renewal-month-unit", unit=one.unit.name, amount=amount)


def _meaning(words: Words, shown: ShownMonth) -> Html:
    if shown.total is None:
        return Html()
    return words.words("renewal-month-meaning", label=figure_label(words, Figure.INTERNAL))


def _buttons(words: Words, shown: ShownMonth) -> Rows:
    below = keyed([Button(one.unit.name, _data(one.unit.id, shown.month)) for one in shown.units])
    data = f"{_data(shown.unit.id, shown.month)}:{{page}}"
    keys = ("button-previous", "button-next")
    turning = pager(words, keys, shown.page, shown.number_of_pages, data)
    return (*below, *turning, *_up(words, shown), *_months(words, shown))


def _up(words: Words, shown: ShownMonth) -> Rows:
    if shown.parent is None:
        return ((button(words, "button-home", "start"),),)
    return ((Button(shown.parent.name, _data(shown.parent.id, shown.month)),),)


def _months(words: Words, shown: ShownMonth) -> Rows:
    row = tuple(
        Button(
            words.label(key, month=month_text(month.first_on, words.language.value)),
            _data(shown.unit.id, month),
        )
        for key, month in (
            ("renewal-month-earlier", shown.earlier),
            ("renewal-month-later", shown.later),
        )
        if month is not None
    )
    return (row,) if row else ()


def _data(unit_id: int, month: Month) -> str:
    return f"renewalmonth:{unit_id}:{month}"
