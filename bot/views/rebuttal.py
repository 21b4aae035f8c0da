"""The side of those who answer a contest: the reason, the evidence, the answer."""

from datetime import date
from zoneinfo import ZoneInfo

from bot.turn import Html
from bot.views.decision_words import ended_contest_lines, quoted, verdict_of
from bot.views.figures import day, local_day
from bot.views.screen import Rows, Screen, Words, button, keyed, paragraphs
from fleet.incidents import MAX_FACTS
from fleet.usecases.answer_contest import Rebuttal


def rebuttal_screen(words: Words, rebuttal: Rebuttal, zone: ZoneInfo) -> Screen:
    """A contest with its reason and evidence, and what may be done about it."""
    file = rebuttal.file
    claim = file.claim
    driver = file.names.get(file.incident.driver_id or 0, "")
    verdict = (
        words.words("decision-stands", verdict=verdict_of(words, claim, claim.decisions[-1]))
        if claim is not None and claim.decisions
        else Html()
    )
    return Screen(
        paragraphs(
            words.words("contest-rebuttal-title", number=file.incident.number, name=driver),
            verdict,
            *_contest(words, rebuttal, zone),
            _whose_turn(words, rebuttal),
        ),
        (*_answers(words, rebuttal), *_ways(words, rebuttal)),
    )


def ask_screen(words: Words, incident_id: int) -> Screen:
    """Ask why the decision stands; the next message is the answer."""
    stop = button(words, "button-drop", f"rebuttal:{incident_id}:stop")
    return Screen(words.words("contest-ask-answer", most=MAX_FACTS), ((stop,),))


def summary_screen(words: Words, incident_id: int, answer: str) -> Screen:
    """The answer to read again before it is sent."""
    base = f"rebuttal:{incident_id}"
    return Screen(
        paragraphs(words.words("contest-answer-summary"), quoted(words, answer)),
        (
            (button(words, "contest-answer-send", f"{base}:send"),),
            (
                button(words, "button-question-before", f"{base}:stands"),
                button(words, "button-drop", f"{base}:stop"),
            ),
        ),
    )


def _contest(words: Words, rebuttal: Rebuttal, zone: ZoneInfo) -> tuple[Html, ...]:
    contest, last = rebuttal.file.contest, rebuttal.file.last_contest
    if contest is None:
        none = words.words("contest-rebuttal-none")
        if last is None:
            return (none,)
        return (none, ended_contest_lines(words, last, rebuttal.file.names, zone))
    due: date = contest.answer_due_on
    return (
        words.words(
            "contest-rebuttal-reason",
            date=local_day(words, contest.opened_at, zone),
            due=day(words, due),
        ),
        quoted(words, contest.reason),
        words.words("contest-rebuttal-proofs", number=rebuttal.number_of_proofs),
    )


def _whose_turn(words: Words, rebuttal: Rebuttal) -> Html:
    file = rebuttal.file
    if file.contest is None:
        return Html()
    if file.proposal is not None:
        return words.words("contest-rebuttal-proposed")
    key = "contest-rebuttal-choose" if file.may_answer else "contest-rebuttal-not-you"
    return words.words(key)


def _answers(words: Words, rebuttal: Rebuttal) -> Rows:
    file, base = rebuttal.file, f"rebuttal:{rebuttal.file.incident.id}"
    if not file.may_answer or file.proposal is not None:
        return ()
    return (
        (
            button(words, "contest-stands", f"{base}:stands"),
            button(words, "contest-correct", f"{base}:correct"),
        ),
    )


def _ways(words: Words, rebuttal: Rebuttal) -> Rows:
    incident_id = rebuttal.file.incident.id
    photos = button(words, "decision-button-photos", f"photos:{incident_id}:0")
    return keyed(
        [
            *([photos] if rebuttal.number_of_proofs else []),
            button(words, "button-decision", f"decision:{incident_id}"),
            button(words, "button-case", f"case:{incident_id}"),
        ]
    )
