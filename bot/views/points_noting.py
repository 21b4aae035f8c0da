"""What HR notes about points: trainings, and corrections of errors; and what the person reads."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from bot.turn import Button, Html
from bot.views.figures import local_day
from bot.views.points import (
    TURNING,
    page_line,
    reason_label,
    recognition,
    signed,
)
from bot.views.screen import (
    Rows,
    Screen,
    Words,
    button,
    drop_button,
    keyed,
    lines,
    pager,
    paragraphs,
)
from fleet.points import RULE_OF
from fleet.recognition import PointEntry, PointReason
from fleet.usecases.correct_points import MAX_NOTE, Correctable
from fleet.usecases.note_training import NotedTraining, Training, training_of
from fleet.usecases.show_points import PointsPage

_MAX_LABEL = 60


def noting_rows(words: Words, who: int) -> Rows:
    """Below the card of somebody for whom the reader may note points."""
    training = button(words, "button-training", f"pointsfix:{who}:train")
    return ((training, button(words, "button-points-fix", f"pointsfix:{who}:list:0")),)


def trainings_screen(
    words: Words, who: int, name: str, trainings: Sequence[NotedTraining]
) -> Screen:
    """Which training was done; what is noted for the year is ticked."""
    text = paragraphs(
        words.words("points-training-title", name=name),
        words.words("points-training-ask", points=RULE_OF[PointReason.TRAINING].points),
    )
    choices = [_training_button(words, who, one) for one in trainings]
    quiz = button(words, "points-training-quiz", f"pointsfix:{who}:quiz")
    return Screen(text, (*keyed([*choices, quiz]), _card(words, who)))


def quiz_noted_screen(words: Words, who: int, name: str, points: int, *, is_told: bool) -> Screen:
    """The quiz of the month is noted, or counted already."""
    if points:
        noted = words.words("points-training-quiz-noted", name=name, points=points)
        said = lines(noted, _told(words, name, is_told=is_told))
    else:
        said = words.words("points-training-quiz-known", name=name)
    return Screen(said, (_card(words, who),))


def quiz_told_screen(words: Words, points: int) -> Screen:
    """To the person: the quiz of the month is noted."""
    text = words.words("points-tell-quiz", points=points, figure=recognition(words))
    return Screen(text, _own(words))


def noted_screen(
    words: Words, who: int, name: str, noted: NotedTraining, *, is_told: bool
) -> Screen:
    """The training is noted, or was before; the note can be taken back."""
    said = words.words(
        "points-training-noted" if noted.points else "points-training-known",
        training=training_label(words, noted.training),
        name=name,
        **({"points": noted.points} if noted.points else {}),
    )
    undo = button(words, "button-training-undo", f"pointsfix:{who}:untrain:{noted.training}")
    text = lines(said, _told(words, name, is_told=is_told) if noted.points else "")
    return Screen(text, ((undo,), _card(words, who)))


def taken_back_screen(
    words: Words, who: int, name: str, noted: NotedTraining, *, is_told: bool
) -> Screen:
    """The note of a training is taken back, or there was none."""
    key = "points-training-back" if noted.points else "points-training-absent"
    said = words.words(key, training=training_label(words, noted.training), name=name)
    text = lines(said, _told(words, name, is_told=is_told) if noted.points else "")
    again = button(words, "button-training", f"pointsfix:{who}:train")
    return Screen(text, ((again,), _card(words, who)))


def fix_list_screen(words: Words, name: str, page: PointsPage, zone: ZoneInfo) -> Screen:
    """The entries of somebody, each a button that sets it right."""
    who = page.employee_id
    if not page.rows:
        return Screen(words.words("points-fix-empty", name=name), (_card(words, who),))
    text = paragraphs(
        words.words("points-fix-title", name=name),
        words.words("points-fix-words"),
        page_line(words, page),
    )
    entries = [
        _entry_button(words, entry, case, zone)
        for entry, case in page.rows
        if entry.reason is not PointReason.CORRECTION
    ]
    data = f"pointsfix:{who}:list:{{page}}"
    turning = pager(words, TURNING, page.page, page.number_of_pages, data)
    return Screen(text, (*keyed(entries), *turning, _card(words, who)))


def worth_screen(words: Words, name: str, correctable: Correctable) -> Screen:
    """What an entry is worth, and what it may be worth instead."""
    entry = correctable.entry
    text = paragraphs(
        words.words("points-fix-title", name=name),
        words.words("points-fix-worth", worth=correctable.worth),
    )
    choices = [
        Button(
            words.label("points-fix-choice", worth=worth),
            f"pointsfix:{entry.employee_id}:worth:{entry.id}:{worth}",
        )
        for worth in correctable.choices
    ]
    return Screen(text, (tuple(choices), _card(words, entry.employee_id)))


def note_screen(words: Words, name: str) -> Screen:
    """Ask for the reason; the next message is the answer."""
    text = words.words("points-fix-note", name=name, most=MAX_NOTE)
    return Screen(text, ((drop_button(words),),))


def fixed_screen(words: Words, name: str, correction: PointEntry, *, is_told: bool) -> Screen:
    """The error is set right."""
    said = words.words("points-fix-done", points=signed(words, correction.points), name=name)
    text = lines(said, _told(words, name, is_told=is_told))
    return Screen(text, (_card(words, correction.employee_id),))


def refused_fix(words: Words, reason: str) -> Html:
    """Why nothing was set right."""
    return words.words("points-fix-refused", reason=reason)


def training_told_screen(words: Words, noted: NotedTraining) -> Screen:
    """To the person: a training is noted."""
    text = words.words(
        "points-tell-training",
        training=training_label(words, noted.training),
        points=noted.points,
        figure=recognition(words),
    )
    return Screen(text, _own(words))


def correction_told_screen(words: Words, points: int, entry: PointEntry, note: str) -> Screen:
    """To the person: what was set right, why, and that level and badges stay."""
    said = words.words(
        "points-tell-correction",
        points=signed(words, points),
        reason=reason_label(words, entry),
        figure=recognition(words),
    )
    training = training_of(entry)
    if note:
        why = words.words("points-note", note=note)
    elif training is not None:
        label = training_label(words, training)
        why = words.words("points-tell-correction-training", training=label)
    else:
        why = Html()
    return Screen(
        paragraphs(lines(said, why), words.words("points-tell-correction-after")), _own(words)
    )


def training_label(words: Words, training: Training) -> str:
    """The name of a training."""
    return words.label("points-training", training=training.value)


def _training_button(words: Words, who: int, noted: NotedTraining) -> Button:
    label = training_label(words, noted.training)
    if noted.is_noted:
        label = words.label("points-training-chosen", training=label)
    return Button(label, f"pointsfix:{who}:train:{noted.training.value}")


def _entry_button(words: Words, entry: PointEntry, case: str, zone: ZoneInfo) -> Button:
    label = words.label(
        "points-fix-choose",
        date=local_day(words, entry.earned_at, zone),
        points=signed(words, entry.points),
        reason=reason_label(words, entry, case),
    )
    shown = label if len(label) <= _MAX_LABEL else label[: _MAX_LABEL - 1].rstrip() + "…"
    return Button(shown, f"pointsfix:{entry.employee_id}:entry:{entry.id}")


def _told(words: Words, name: str, *, is_told: bool) -> Html:
    return words.words("points-told", told="yes" if is_told else "no", name=name)


def _card(words: Words, who: int) -> tuple[Button, ...]:
    return (button(words, "button-card", f"card:{who}"),)


def _own(words: Words) -> Rows:
    return ((button(words, "button-points", "points"),),)
