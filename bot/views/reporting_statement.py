"""The other party, the accident statement, and whether the official application will do."""

from collections.abc import Iterable

from bot.turn import Button
from bot.views.case_words import statement_label
from bot.views.reporting_asking import Asking, back_to, in_columns
from bot.views.screen import Rows, Screen, Words, button, capitalised, keyed, paragraphs
from fleet.incidents import Question, StatementKind
from fleet.reporting import needs_statement
from fleet.reporting_advice import ECONSTAT_QUESTIONS, EConstatCheck, e_constat_check


def other_party_screen(words: Words, asking: Asking) -> Screen:
    """Whether another party is involved; where that is known, how the statement is made."""
    if needs_statement(asking.incident):
        return statement_screen(words, asking)
    choices = (
        button(words, "incident-yes", asking.to("other:y")),
        button(words, "incident-no", asking.to("other:n")),
    )
    return Screen(words.words("incident-ask-other-party"), (choices,))


def statement_screen(words: Words, asking: Asking) -> Screen:
    """How the accident statement is made."""
    kinds = _kinds(words, asking, StatementKind)
    check = button(words, "incident-econstat-check", asking.to("econstat"))
    return Screen(words.words("incident-ask-statement"), (*in_columns(kinds, 2), (check,)))


def econstat_screen(words: Words, asking: Asking, answers: str) -> Screen:
    """The check of the official application: its next question, or what came of it."""
    check = e_constat_check(answers, is_injured=bool(asking.incident.is_injured))
    if check.asks is not None:
        return _econstat_question(words, asking, check, answers)
    text = words.words("incident-econstat-possible")
    possible = [StatementKind.E_CONSTAT, StatementKind.PAPER]
    if check.obstacle is not None:
        text = words.words("incident-econstat-obstacle", obstacle=check.obstacle.value)
        possible = [one for one in StatementKind if one is not StatementKind.E_CONSTAT]
    kinds = keyed(_kinds(words, asking, possible))
    return Screen(text, (*kinds, *_one_back(words, asking, answers)))


def _econstat_question(words: Words, asking: Asking, check: EConstatCheck, answers: str) -> Screen:
    steps = len(ECONSTAT_QUESTIONS)
    title = words.words("incident-econstat-title", step=len(answers) + 1, steps=steps)
    condition = check.asks.value if check.asks is not None else ""
    choices = (
        button(words, "incident-yes", asking.to(f"econstat:{answers}y")),
        button(words, "incident-no", asking.to(f"econstat:{answers}n")),
    )
    question = words.words("incident-econstat", condition=condition)
    return Screen(paragraphs(title, question), (choices, *_one_back(words, asking, answers)))


def _one_back(words: Words, asking: Asking, answers: str) -> Rows:
    """The way to the question before, or from the first one to the statement."""
    if not answers:
        return back_to(words, asking, Question.OTHER_PARTY)
    data = asking.to(f"econstat:{answers[:-1]}")
    return ((button(words, "incident-back-later", data),),)


def _kinds(words: Words, asking: Asking, kinds: Iterable[StatementKind]) -> list[Button]:
    return [
        Button(capitalised(statement_label(words, kind)), asking.to(f"statement:{kind.value}"))
        for kind in kinds
    ]
