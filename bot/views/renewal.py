"""The close of a period, as its driver reads it: what changed, why, what would change it next."""

from datetime import date

from bonusmalus.history import Step
from bot.turn import Html
from bot.views.card import best, prospects
from bot.views.coming import awaited_lines, pending_note
from bot.views.figures import article, coefficient, day
from bot.views.screen import (
    Rows,
    Screen,
    Words,
    button,
    figure_label,
    lines,
    paragraphs,
    whose,
)
from bot.views.why import arithmetic, reason
from fleet.usecases.show_renewal import ShownRenewal

_CHANGES = ("same", "higher", "lower")  # by sign: 0, 1 and, from the end, -1


def renewal_screen(words: Words, shown: ShownRenewal, today: date, *, is_own: bool) -> Screen:
    """One close; it reads alike on the day itself and when it is opened again."""
    present = shown.present
    return Screen(
        paragraphs(
            lines(_title(words, shown, is_own=is_own), _value(words, shown, is_own=is_own)),
            _changed_since(words, shown),
            lines(words.words("renewal-why"), *_steps(words, shown)),
            lines(words.words("renewal-next"), prospects(words, present)),
            awaited_lines(words, present.awaited),
            pending_note(words, present.pending),
            best(words, present, today),
            words.words("card-internal-meaning", whose=whose(is_own=is_own)),
        ),
        _buttons(words, shown, is_own=is_own),
    )


def _title(words: Words, shown: ShownRenewal, *, is_own: bool) -> Html:
    when = day(words, shown.close.renewal_on)
    if is_own:
        return words.words("renewal-title", date=when)
    return words.words("renewal-title-of", name=shown.employee.full_name, date=when)


def _value(words: Words, shown: ShownRenewal, *, is_own: bool) -> Html:
    before, after = shown.close.before, shown.close.after
    return words.words(
        "renewal-value",
        change=_CHANGES[(after > before) - (after < before)],
        whose=whose(is_own=is_own),
        label=figure_label(words, shown.figure),
        before=coefficient(words, before),
        after=coefficient(words, after),
    )


def _changed_since(words: Words, shown: ShownRenewal) -> Html:
    if not shown.has_changed_since:
        return Html()
    value = coefficient(words, shown.present.coefficient)
    return words.words("renewal-changed-since", value=value)


def _steps(words: Words, shown: ShownRenewal) -> tuple[Html, ...]:
    if not shown.steps:
        return (words.words("renewal-facts-corrected"),)
    return tuple(_step(words, step, shown.contested) for step in shown.steps)


def _step(words: Words, step: Step, contested: frozenset[str]) -> Html:
    is_contested = step.claim is not None and step.claim.reference in contested
    where = article(words, step.article)
    return lines(
        words.words("renewal-step", reason=reason(words, step), article=where),
        arithmetic(words, step),
        words.words("contest-mark-step") if is_contested else "",
    )


def _buttons(words: Words, shown: ShownRenewal, *, is_own: bool) -> Rows:
    subject = shown.employee.id
    card = "button-my-card" if is_own else "button-card"
    return (
        (
            button(words, "button-why", f"why:{subject}:0"),
            button(words, "button-what-if", f"whatif:{subject}"),
        ),
        (button(words, "renewal-button-statement", f"yearly:{shown.close.id}"),),
        (button(words, card, f"card:{subject}"),),
    )
