"""What people's driving does to the premium of a fleet, in words."""

from bot.turn import Html
from bot.views.figures import day, month_name
from bot.views.fleet_view import counted, fleet_data
from bot.views.price_steps import price_steps_screen
from bot.views.renewal_month import signed_euros
from bot.views.screen import Rows, Screen, Words, button, figure_label, lines, paragraphs
from fleet.claim_value import USUAL_HORIZON, RecoveryPath
from fleet.driving import Figure
from fleet.fleet_premium import FleetPremium, PremiumCase
from fleet.pricing.results import Price
from fleet.usecases.show_people_effect import MonthsEffect, PeopleEffectShown
from reports.formats import euros_text

YEARS_SHOWN = 8


def people_effect_screen(words: Words, shown: PeopleEffectShown) -> Screen:
    """The premium beside its other cases, the closed months, and one claim avoided."""
    title = words.words("effet-title", unit=shown.unit.name, month=month_name(words, shown.month))
    return Screen(
        paragraphs(
            title,
            _premium(words, shown),
            _months(words, shown.months),
            _claim(words, shown),
            words.words("effet-meaning"),
            counted(words, shown.counted_on),
        ),
        _buttons(words, shown),
    )


def _premium(words: Words, shown: PeopleEffectShown) -> Html:
    premium = shown.premium
    if not premium.today.net.cents:
        return words.words("effet-nothing")
    others = (PremiumCase.AT_ONE, PremiumCase.LAST_YEAR, PremiumCase.PROJECTED)
    defaults = premium.number_with_defaults
    return lines(
        words.words(
            "effet-today",
            net=_euros(words, premium.today.net.cents),
            gross=_euros(words, premium.today.gross.cents),
        ),
        *(
            words.words(
                f"effet-case-{case.value}",
                net=_euros(words, premium.of(case).net.cents),
                change=signed_euros(words, premium.change_cents(case)),
                **_how_known(words, premium, case),
            )
            for case in others
            if premium.of(case).net.cents
        ),
        words.words("effet-defaults", number=defaults) if defaults else Html(),
    )


def _how_known(words: Words, premium: FleetPremium, case: PremiumCase) -> dict[str, str]:
    """What of last year's premium is a default, and whether all of today's is compared with it."""
    if case is not PremiumCase.LAST_YEAR:
        return {}
    default, last = premium.last_default_cents, premium.of(case).net.cents
    is_whole = premium.compared_cents == premium.today.net.cents
    return {
        "known": "all" if not default else "none" if default == last else "part",
        "default": _euros(words, default),
        "perimeter": "same" if is_whole else "smaller",
        "compared": _euros(words, premium.compared_cents),
    }


def _months(words: Words, effect: MonthsEffect | None) -> Html:
    if effect is None:
        return words.words("effet-no-months")
    parts = (
        ("effet-streaks", effect.streaks_cents),
        ("effet-events", effect.events_cents),
    )
    return lines(
        words.words(
            "effet-months",
            number=effect.number_of_months,
            amount=signed_euros(words, effect.realised_cents),
            label=figure_label(words, Figure.INTERNAL),
        ),
        *(
            words.words(key, amount=signed_euros(words, cents))
            for key, cents in parts
            if cents is not None
        ),
    )


def _claim(words: Words, shown: PeopleEffectShown) -> Html:
    contract, path = shown.contract, shown.path
    if contract is None or path is None:
        return words.words("effet-claim-left-out") if shown.is_kept else Html()
    if not path.number_of_years:
        return words.words("effet-claim-none", insurer=contract.insurer, number=contract.number)
    key = "effet-claim-experience" if path.is_experience else "effet-claim"
    years = min(USUAL_HORIZON, len(path.years))
    return lines(
        words.words(
            key,
            insurer=contract.insurer,
            number=contract.number,
            amount=_euros(words, path.extra_cents()),
            years=years,
        ),
        *_years(words, path),
        _back(words, path),
        words.words("effet-claim-default") if _is_supposed(path) else Html(),
    )


def _is_supposed(path: RecoveryPath) -> bool:
    """Whether a premium of it was never entered; the usual claim is named beside its amount."""
    return bool(path.assumptions) and not path.is_experience


def _years(words: Words, path: RecoveryPath) -> tuple[Html, ...]:
    return tuple(
        words.words(
            "effet-year",
            day=day(words, one.renewal_on),
            premium=_euros(words, one.with_cents),
            extra=signed_euros(words, one.extra_cents),
        )
        for one in path.years[:YEARS_SHOWN]
    )


def _back(words: Words, path: RecoveryPath) -> Html:
    if path.back_on is None:
        return words.words("effet-back-far")
    key = "effet-back-experience" if path.is_experience else "effet-back"
    return words.words(key, day=day(words, path.back_on))


def avoided_claim_screen(
    words: Words, shown: PeopleEffectShown, avoided: Price, page: int
) -> Screen:
    """One page of the steps behind the value of a claim avoided."""
    title = words.words(
        "effet-why",
        number="" if shown.contract is None else shown.contract.number,
        amount=_euros(words, avoided.cents),
    )
    own = _own(shown)
    back = ((button(words, "effet-button-back", own),),)
    return price_steps_screen(words, avoided, title, page, f"{own}:y:{{page}}", back)


def _own(shown: PeopleEffectShown) -> str:
    return f"fp:{shown.unit.id}:{shown.month.first_on:%Y%m}"


def _buttons(words: Words, shown: PeopleEffectShown) -> Rows:
    unit_id, month = shown.unit.id, shown.month
    is_felt = shown.path is not None and shown.path.number_of_years > 0
    why = ((button(words, "flotte-why", f"{_own(shown)}:y:0"),),)
    return (
        *(why if is_felt and shown.avoided is not None else ()),
        (button(words, "effet-button-months", f"renewalmonth:{unit_id}:{month.plus(-1)}"),),
        (button(words, "flotte-back", fleet_data("b", unit_id, month)),),
    )


def _euros(words: Words, cents: int) -> str:
    return euros_text(cents, words.language.value)
