"""What if a claim happened: two questions, then the answer, in one message that is rewritten."""

from bonusmalus.claims import Liability
from bonusmalus.coefficient import FLOOR, Coefficient
from bot.turn import Button, Html
from bot.views.coming import awaited_lines, pending_note
from bot.views.figures import coefficient, day
from bot.views.screen import (
    Screen,
    Words,
    button,
    capitalised,
    figure_label,
    keyed,
    liability_label,
    lines,
    paragraphs,
    share_label,
    whose,
)
from fleet.driving import Figure
from fleet.people import Employee
from fleet.simulation import Moment, PremiumEffect, Simulation
from fleet.usecases.simulate_coefficient import Answer, Question
from reports.formats import euros_text

SHARES = (Liability.NONE, Liability.PARTIAL, Liability.FULL)


def share_screen(words: Words, question: Question, *, is_own: bool) -> Screen:
    """First tap: which share of liability."""
    subject = question.employee.id
    shares = tuple(
        Button(capitalised(liability_label(words, share)), f"whatif:{subject}:{share.value}")
        for share in SHARES
    )
    return Screen(
        paragraphs(
            _title(words, question.employee, question.figure, is_own=is_own),
            pending_note(words, question.pending),
            words.words("what-if-share"),
        ),
        (shares, (_back(words, subject),)),
    )


def moment_screen(words: Words, question: Question, share: Liability, *, is_own: bool) -> Screen:
    """Second tap: when it happens."""
    subject = question.employee.id
    moments = [
        button(words, _moment_key(moment), f"whatif:{subject}:{share.value}:{moment.value}")
        for moment in Moment
    ]
    return Screen(
        paragraphs(
            _title(words, question.employee, question.figure, is_own=is_own),
            words.words(
                "what-if-moment",
                share=_share(words, share),
                end=day(words, question.moments[Moment.END_OF_PERIOD]),
                next=day(words, question.moments[Moment.NEXT_PERIOD]),
            ),
        ),
        (*keyed(moments), (_back(words, subject),)),
    )


def answer_screen(words: Words, answer: Answer, *, is_own: bool) -> Screen:
    """Third tap gave the answer: the effect, how long it lasts, what it costs the company."""
    simulation, subject = answer.simulation, answer.employee.id
    return Screen(
        paragraphs(
            _title(words, answer.employee, simulation.figure, is_own=is_own),
            words.words(
                "what-if-case",
                date=day(words, simulation.occurring_on),
                share=_share(words, simulation.liability),
            ),
            lines(_felt(words, simulation), _back_to_today(words, simulation)),
            _premium(words, simulation, is_own=is_own),
            awaited_lines(words, answer.awaited),
            pending_note(words, answer.pending),
        ),
        ((button(words, "what-if-again", f"whatif:{subject}"),), (_back(words, subject),)),
    )


def _title(words: Words, employee: Employee, figure: Figure, *, is_own: bool) -> Html:
    label = figure_label(words, figure)
    if is_own:
        return words.words("what-if-title", label=label)
    return words.words("what-if-title-of", name=employee.full_name, label=label)


def _moment_key(moment: Moment) -> str:
    return f"what-if-{moment.value.replace('_', '-')}"


def _share(words: Words, liability: Liability) -> str:
    return share_label(words, liability)


def _back(words: Words, subject: int) -> Button:
    return button(words, "button-card", f"card:{subject}")


def _felt(words: Words, simulation: Simulation) -> Html:
    when = day(words, simulation.felt_on)
    with_claim = coefficient(words, simulation.with_claim)
    if simulation.is_free:
        free = words.words("what-if-free", floor=coefficient(words, FLOOR))
        return lines(words.words("what-if-no-effect", date=when, **{"with": with_claim}), free)
    if simulation.with_claim == simulation.without_claim:
        return words.words("what-if-no-effect", date=when, **{"with": with_claim})
    without = coefficient(words, simulation.without_claim)
    return words.words("what-if-felt", date=when, without=without, **{"with": with_claim})


def _back_to_today(words: Words, simulation: Simulation) -> Html:
    if simulation.with_claim == simulation.without_claim:
        return Html()
    today, years = coefficient(words, simulation.today), simulation.number_of_years_back
    if simulation.back_on is None:
        return words.words("what-if-back-never", today=today, years=years)
    back = day(words, simulation.back_on)
    return words.words("what-if-back", today=today, years=years, back=back)


def _premium(words: Words, simulation: Simulation, *, is_own: bool) -> Html:
    effect = simulation.premium
    if effect is None:
        return Html()
    if not effect.extra_cents:
        return lines(words.words("what-if-premium-none"), _why_nothing(words, simulation, effect))
    key = "what-if-premium" if effect.is_official else "what-if-premium-scale"
    amount = euros_text(effect.extra_cents, words.language.value)
    years = effect.number_of_years
    cost = words.words(key, amount=amount, years=years, whose=whose(is_own=is_own))
    return lines(cost, _compared(words, effect))


def _compared(words: Words, effect: PremiumEffect) -> Html:
    """The two ways whose difference makes the amount, under the label of their figure."""
    return words.words(
        "what-if-premium-ways",
        label=_label_of(words, effect),
        years=effect.number_of_years,
        date=day(words, effect.from_on),
        without=_way(words, effect.without_claim),
        **{"with": _way(words, effect.with_claim)},
    )


def _why_nothing(words: Words, simulation: Simulation, effect: PremiumEffect) -> Html:
    """Where the internal figure moves and the premium does not: the contract's does not move."""
    moves = simulation.with_claim != simulation.without_claim
    if not moves or effect.with_claim != effect.without_claim:
        return Html()
    return words.words(
        "what-if-premium-same",
        label=_label_of(words, effect),
        values=_way(words, effect.with_claim),
        date=day(words, effect.from_on),
    )


def _label_of(words: Words, effect: PremiumEffect) -> str:
    return figure_label(words, Figure.OFFICIAL if effect.is_official else Figure.INTERNAL)


def _way(words: Words, values: tuple[Coefficient, ...]) -> str:
    return " · ".join(coefficient(words, value) for value in values)
