"""The card: the coefficient of one person, each figure under its label."""

from datetime import date

from bonusmalus.claims import Liability
from bonusmalus.coefficient import FLOOR
from bot.turn import Html
from bot.views.coming import awaited_lines
from bot.views.figures import coefficient, day
from bot.views.screen import (
    Rows,
    Screen,
    Words,
    button,
    figure_label,
    lines,
    paragraphs,
    share_label,
    whose,
)
from fleet.coefficient import InternalFigure, OfficialFigure, PendingRange, Prospect
from fleet.driving import Contract
from fleet.people import Employee
from fleet.usecases.show_coefficient import CoefficientCard


def card_screen(
    words: Words, card: CoefficientCard, today: date, below: Rows, *, is_own: bool
) -> Screen:
    """The card of a person, for themselves or for somebody who may see it.

    The rows `below` lead elsewhere (`bot.views.general.finding_rows`).
    """
    return Screen(
        paragraphs(
            _heading(words, card.employee, is_own=is_own),
            *(_official(words, official) for official in card.officials),
            _no_official(words, card.contract_without_official),
            *_internal(words, card, today, is_own=is_own),
            words.words("contest-hint-card") if is_own and card.has_decided else "",
        ),
        (*_buttons(words, card, is_own=is_own), *below),
    )


def _heading(words: Words, employee: Employee, *, is_own: bool) -> Html:
    if is_own:
        return words.words("card-own", name=employee.first_name)
    return words.words("card-other", name=employee.full_name, number=employee.number)


def _official(words: Words, official: OfficialFigure) -> Html:
    printed: dict[str, object] = {
        "value": coefficient(words, official.coefficient),
        "label": figure_label(words, official.figure),
        "contract": official.contract_number,
        "insurer": official.insurer,
    }
    if official.next_renewal_on is None:
        year = str(official.in_force_since.year)
        return words.words("card-official-former", year=year, **printed)
    since, renewal = day(words, official.in_force_since), day(words, official.next_renewal_on)
    return words.words("card-official", since=since, renewal=renewal, **printed)


def _no_official(words: Words, contract: Contract | None) -> Html:
    """Why a vehicle shows no official coefficient."""
    if contract is None:
        return Html()
    return words.words(
        "card-no-official",
        label=words.label("figure-official"),
        regime=contract.regime.value,
        contract=contract.number,
        insurer=contract.insurer,
    )


def _internal(
    words: Words, card: CoefficientCard, today: date, *, is_own: bool
) -> tuple[Html, ...]:
    internal = card.internal
    if internal is None:
        return (words.words("card-no-record", label=words.label("figure-internal")),)
    figure = words.words(
        "card-internal",
        value=coefficient(words, internal.coefficient),
        label=figure_label(words, internal.figure),
        since=day(words, internal.unchanged_since),
        renewal=day(words, internal.next_renewal_on),
    )
    return (
        lines(figure, _contested(words, card)),
        awaited_lines(words, internal.awaited),
        prospects(words, internal),
        _pending(words, internal.pending),
        best(words, internal, today),
        words.words("card-internal-meaning", whose=whose(is_own=is_own)),
    )


def _contested(words: Words, card: CoefficientCard) -> Html:
    """The mark that decisions among these facts are contested."""
    if not card.number_of_contested:
        return Html()
    return words.words("contest-mark-card", number=card.number_of_contested)


def prospects(words: Words, internal: InternalFigure) -> Html:
    """The coefficient at the next renewal, without and with one more claim."""
    without, partial, full = internal.without_claim, internal.with_partial, internal.with_full
    first = (
        words.words("card-on", date=day(words, without.renewal_on)),
        _prospect(words, "card-if-none", without),
    )
    claims = (
        _prospect(words, "card-if-partial", partial),
        _prospect(words, "card-if-full", full),
    )
    if full.renewal_on == without.renewal_on:
        return lines(*first, *claims)
    later = words.words("card-on-claim-today", date=day(words, full.renewal_on))
    return lines(*first, later, *claims)


def _prospect(words: Words, key: str, prospect: Prospect) -> Html:
    return words.words(key, value=coefficient(words, prospect.coefficient))


def _pending(words: Words, pending: PendingRange | None) -> Html:
    if pending is None:
        return Html()
    cases = (
        (Liability.NONE, pending.if_none),
        (Liability.PARTIAL, pending.if_partial),
        (Liability.FULL, pending.if_full),
    )
    when = day(words, pending.renewal_on)
    return lines(
        words.words("card-pending", number=pending.number_of_claims, date=when),
        *(
            words.words(
                "card-pending-if", share=share_label(words, share), value=coefficient(words, value)
            )
            for share, value in cases
        ),
    )


def best(words: Words, internal: InternalFigure, today: date) -> Html:
    """When 0.50 is reached, or what it means to be there."""
    floor = coefficient(words, FLOOR)
    if internal.floor is not None:
        when = day(words, internal.floor.renewal_on)
        years = internal.number_of_years_to_floor
        return words.words("card-to-floor", years=years, floor=floor, date=when)
    if internal.coefficient != FLOOR:
        return Html()
    return lines(words.words("card-at-floor", floor=floor), _joker(words, internal, today))


def _joker(words: Words, internal: InternalFigure, today: date) -> Html:
    """Say from when a first claim is free, unless one still to be felt may be that claim."""
    if internal.joker_from_on is None or internal.number_of_awaiting or internal.pending:
        return Html()
    floor = coefficient(words, FLOOR)
    if internal.joker_from_on <= today:
        return words.words("card-joker-now", floor=floor)
    when = day(words, internal.joker_from_on)
    return words.words("card-joker-from", date=when, floor=floor)


def _buttons(words: Words, card: CoefficientCard, *, is_own: bool) -> Rows:
    if card.internal is None:
        return ()
    subject = card.employee.id
    figures = (
        button(words, "button-why", f"why:{subject}:0"),
        button(words, "button-what-if", f"whatif:{subject}"),
        button(words, "button-chart", f"chart:{subject}"),
    )
    if card.last_close_id is None:
        return (figures,)
    key = "renewal-button-last" if is_own else "renewal-button-last-of"
    return (figures, (button(words, key, f"renewal:{card.last_close_id}"),))
