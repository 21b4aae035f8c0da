"""Why a coefficient is what it is: every step with its article and its arithmetic."""

from bonusmalus.claims import EffectReason
from bonusmalus.coefficient import CEILING, FLOOR
from bonusmalus.history import Rule, Step
from bot.turn import Html
from bot.views.coming import awaited_lines, pending_note
from bot.views.figures import article, coefficient, day, exact_product
from bot.views.screen import (
    Screen,
    Words,
    button,
    figure_label,
    lines,
    pager,
    paragraphs,
)
from fleet.usecases.explain_coefficient import Explanation
from reports.formats import coefficient_text, factor_text

_CAP_HUNDREDTHS = 100
_KEPT_PERMILLE = 1000


def why_screen(words: Words, explanation: Explanation, *, is_own: bool) -> Screen:
    """One page of steps, newest first."""
    data = f"why:{explanation.employee.id}:{{page}}"
    turning = pager(
        words, ("button-newer", "button-older"), explanation.page, explanation.number_of_pages, data
    )
    back = button(words, "button-card", f"card:{explanation.employee.id}")
    return Screen(
        paragraphs(
            _title(words, explanation, is_own=is_own),
            *_coming(words, explanation),
            *(step_lines(words, step, explanation.contested) for step in explanation.steps),
        ),
        (*turning, (back,)),
    )


def _title(words: Words, explanation: Explanation, *, is_own: bool) -> Html:
    value = coefficient(words, explanation.coefficient)
    label = figure_label(words, explanation.figure)
    if is_own:
        title = words.words("why-title", value=value, label=label)
    else:
        name = explanation.employee.full_name
        title = words.words("why-title-of", name=name, value=value, label=label)
    if explanation.number_of_pages == 1:
        return title
    page = words.words("why-page", page=explanation.page + 1, pages=explanation.number_of_pages)
    return lines(title, page)


def _coming(words: Words, explanation: Explanation) -> tuple[Html, ...]:
    """On the newest page, the claims that no step tells of yet."""
    if explanation.page:
        return ()
    return (
        awaited_lines(words, explanation.awaited),
        pending_note(words, explanation.pending),
    )


def step_lines(words: Words, step: Step, contested: frozenset[str] = frozenset()) -> Html:
    """A step: its day and what happened, the arithmetic, the article."""
    when = day(words, step.on) if step.on else ""
    is_contested = step.claim is not None and step.claim.reference in contested
    return lines(
        words.words("why-step", date=when, reason=reason(words, step)),
        arithmetic(words, step),
        words.words("why-article", article=article(words, step.article)),
        words.words("contest-mark-step") if is_contested else "",
    )


def reason(words: Words, step: Step) -> str:
    """What happened, in words: the rule with its claim."""
    claim = day(words, step.claim.occurred_on) if step.claim else ""
    cause = step.effect.reason if step.effect else EffectReason.NOT_LIABLE
    return words.label(
        f"why-{step.rule.value.replace('_', '-')}",
        claim=claim,
        cause=cause.value,
        floor=coefficient(words, FLOOR),
        ceiling=coefficient(words, CEILING),
        cap=coefficient_text(_CAP_HUNDREDTHS, words.language.value),
    )


def arithmetic(words: Words, step: Step) -> Html:
    """`0,95 × 1,25 = 1,1875 → 1,18`; nothing is hidden between the factor and the result."""
    after = coefficient(words, step.after)
    if step.rule is Rule.START:
        return words.words("why-start-value", value=after)
    if step.factor_permille == _KEPT_PERMILLE:
        return _kept(words, step, after)
    sums = {
        "before": coefficient(words, step.before),
        "factor": factor_text(step.factor_permille, words.language.value),
    }
    product = exact_product(words, step)
    if product == after:
        return words.words("why-sum", after=after, **sums)
    return words.words("why-sum-rounded", product=product, after=after, **sums)


def _kept(words: Words, step: Step, after: str) -> Html:
    if step.before == step.after:
        return words.words("why-kept", value=after)
    return words.words("why-set", before=coefficient(words, step.before), after=after)
