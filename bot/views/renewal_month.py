"""What a closed month does to the fleet premium, for whoever leads a unit."""

from bot.turn import Button, Html
from bot.views.screen import (
    Rows,
    Screen,
    Words,
    figure_label,
    keyed,
    lines,
    pager,
    paragraphs,
)
from fleet.closes import COMING, REALISED, EffectKind, MonthEffect
from fleet.months import Month
from fleet.usecases.show_month_effects import ShownMonth, UnitEffect
from reports.formats import euros_text, long_month_text, month_text

_MINUS = "\N{MINUS SIGN}"


def no_month_screen(words: Words) -> Screen:
    """Before the first close."""
    return Screen(words.words("renewal-month-none"))


def month_screen(words: Words, shown: ShownMonth) -> Screen:
    """One month of a unit, and of those right below it."""
    month = long_month_text(shown.month.first_on, words.language.value)
    return Screen(
        paragraphs(
            words.words("renewal-month-title", month=month, unit=shown.unit.name),
            _total(words, shown.total, is_split=shown.is_split),
            _units(words, shown),
            _meaning(words, shown.total),
        ),
        _buttons(words, shown),
    )


def signed_euros(words: Words, cents: int) -> str:
    """An amount with its sign: `+120,50 €`, `−80 €`, and nothing before nothing."""
    sign = "+" if cents > 0 else _MINUS if cents < 0 else ""
    return f"{sign}{euros_text(abs(cents), words.language.value)}"


def _total(words: Words, total: MonthEffect | None, *, is_split: bool) -> Html:
    if total is None:
        return words.words("renewal-month-few")
    amount = signed_euros(words, total.realised_cents + total.coming_cents)
    left_out = _left_out(words, total)
    if not any(total.part(kind).number_of_people for kind in (*REALISED, *COMING)):
        return lines(words.words("renewal-month-nothing", amount=amount), left_out)
    if not is_split:
        return lines(words.words("renewal-month-together", amount=amount), left_out)
    realised = signed_euros(words, total.realised_cents)
    coming = signed_euros(words, total.coming_cents)
    return lines(
        words.words("renewal-month-realised", amount=realised),
        _part(words, total, EffectKind.REDUCTION, "renewal-month-reductions"),
        _part(words, total, EffectKind.INCREASE, "renewal-month-increases"),
        words.words("renewal-month-coming", amount=coming),
        left_out,
    )


def _part(words: Words, total: MonthEffect, kind: EffectKind, key: str) -> Html:
    part = total.part(kind)
    if not part.number_of_people:
        return Html()
    return words.words(key, amount=signed_euros(words, part.cents), number=part.number_of_people)


def _left_out(words: Words, total: MonthEffect) -> Html:
    if not total.number_left_out:
        return Html()
    return words.words("renewal-month-left-out", number=total.number_left_out)


def _units(words: Words, shown: ShownMonth) -> Html:
    if not shown.units and not shown.number_hidden:
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
    amount = signed_euros(words, one.effect.realised_cents + one.effect.coming_cents)
    return words.words("renewal-month-unit", unit=one.unit.name, amount=amount)


def _meaning(words: Words, total: MonthEffect | None) -> Html:
    if total is None:
        return Html()
    return words.words("renewal-month-meaning", label=figure_label(words, total.figure))


def _buttons(words: Words, shown: ShownMonth) -> Rows:
    below = keyed([Button(one.unit.name, _data(one.unit.id, shown.month)) for one in shown.units])
    data = f"{_data(shown.unit.id, shown.month)}:{{page}}"
    keys = ("button-previous", "button-next")
    turning = pager(words, keys, shown.page, shown.number_of_pages, data)
    return (*below, *turning, *_up(shown), *_months(words, shown))


def _up(shown: ShownMonth) -> Rows:
    if shown.parent is None:
        return ()
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
