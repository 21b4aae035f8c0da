"""The quiz of the month: finishing it earns points, right answers or not."""

from dataclasses import dataclass

from fleet.access import Action, Actor, guarded, guarded_about
from fleet.journal import JournalEntry
from fleet.months import Month
from fleet.ports import Work
from fleet.quiz import Question, number_right, questions_of
from fleet.recognition import PointReason
from fleet.usecases.award_points import award
from fleet.usecases.save_case import Present
from fleet.usecases.show_points import own_id


@dataclass(frozen=True, slots=True)
class QuizStep:
    """How far somebody is in the quiz.

    Attributes:
        answers: The letters that were chosen, in the order of the questions.
        points: What finishing it has just given.
        was_finished: It was finished before in this month.
    """

    month: Month
    questions: tuple[Question, ...]
    answers: str
    points: int = 0
    was_finished: bool = False

    @property
    def asks(self) -> Question | None:
        """The question that comes now; None at the end."""
        return None if self.is_finished else self.questions[len(self.answers)]

    @property
    def answered(self) -> Question | None:
        """The question that was answered last."""
        return self.questions[len(self.answers) - 1] if self.answers else None

    @property
    def is_finished(self) -> bool:
        """Whether every question has its answer."""
        return len(self.answers) == len(self.questions)

    @property
    def number_right(self) -> int:
        """How many answers are right."""
        return number_right(self.questions, self.answers)


@guarded(Action.SEE_POINTS)
def take_quiz(work: Work, actor: Actor, answers: str, present: Present) -> QuizStep:
    """The quiz of the present month after some answers; the last one finishes it.

    All that is needed to go on is in `answers`: nothing is kept of what somebody answered.
    """
    employee_id = own_id(actor)
    month = Month.of(present.today)
    entries = work.recognition.entries_of(employee_id)
    was_finished = any(one.key == _key(month) for one in entries)
    step = QuizStep(month, questions_of(month), answers, was_finished=was_finished)
    if not step.is_finished or was_finished:
        return step
    points = _give(work, employee_id, month, present)
    return QuizStep(month, step.questions, answers, points, was_finished=not points)


@guarded_about(Action.KEEP_POINTS)
def note_quiz(work: Work, actor: Actor, employee_id: int, present: Present) -> int:
    """HR went through the questions with somebody without Telegram: it earns the same.

    Returns:
        The points; 0 when the month's quiz counted already.
    """
    month = Month.of(present.today)
    points = _give(work, employee_id, month, present, noted_by=actor.employee_id)
    if points:
        subject, details = f"employee:{employee_id}", {"month": str(month)}
        entry = JournalEntry(present.now, "quiz_noted", subject, actor.employee_id, details)
        work.journal.write(entry)
    return points


def _give(
    work: Work, employee_id: int, month: Month, present: Present, noted_by: int | None = None
) -> int:
    key, reason = _key(month), PointReason.QUIZ
    given = award(work, employee_id, reason, key, present.now, month=month, noted_by=noted_by)
    return given.points if given is not None else 0


def _key(month: Month) -> str:
    return f"{PointReason.QUIZ.value}:{month}"
