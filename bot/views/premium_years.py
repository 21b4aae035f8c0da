"""What was paid for each year of a contract: what is known, and what is still to be entered."""

from datetime import date, timedelta

from bot.turn import Button, Html
from bot.views.contract_kept import back_to, named
from bot.views.figures import day
from bot.views.screen import Screen, Words, keyed, lines, paragraphs
from fleet.usecases.keep_yearly_premium import PremiumYear, PremiumYears
from reports.formats import euros_text

_ONE_DAY = timedelta(days=1)


def premium_years_screen(
    words: Words, shown: PremiumYears, today: date, said: Html | str = ""
) -> Screen:
    """The years of a contract, the newest first; a tap on one asks for its premium.

    A year that a renewal notice says has no button: the notice wins.
    """
    contract = shown.contract
    rows = keyed(
        [
            Button(
                words.label(
                    "parc-year-row", first=day(words, one.starts_on), amount=_amount(words, one)
                ),
                f"ctf:open:year:{contract.id}:{one.starts_on:%Y%m%d}",
            )
            for one in shown.years
            if one.notice is None
        ]
    )
    text = paragraphs(
        said,
        lines(words.words("parc-years", **named(contract)), words.words("parc-years-ask")),
        lines(*(_line(words, one, today) for one in shown.years)),
        words.words("parc-years-default"),
    )
    return Screen(text, (*rows, (back_to(words, contract),)))


def year_text(words: Words, year: PremiumYear) -> str:
    """The first and the last day of a year."""
    last = year.ends_before - _ONE_DAY
    return words.label("parc-year", first=day(words, year.starts_on), last=day(words, last))


def _line(words: Words, year: PremiumYear, today: date) -> Html:
    return words.words(
        "parc-year-line",
        year=year_text(words, year),
        amount=_amount(words, year),
        source=_source(year),
        is_running="yes" if year.starts_on <= today < year.ends_before else "no",
    )


def _source(year: PremiumYear) -> str:
    if year.notice is not None:
        return "notice"
    if year.premium is None:
        return "unknown"
    return "import" if year.premium.entered_by is None else "entered"


def _amount(words: Words, year: PremiumYear) -> str:
    if year.net_cents is None:
        return words.label("parc-unknown")
    return euros_text(year.net_cents, words.language.value)
