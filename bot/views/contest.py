"""The driver's side of a contest: what it is, its questions, its summary, where it stands."""

from datetime import date
from zoneinfo import ZoneInfo

from bot.turn import Button, Html
from bot.views.decision_words import change_lines, ended_contest_lines, quoted, verdict_of
from bot.views.figures import day, local_day
from bot.views.screen import Rows, Screen, Words, button, keyed, lines, paragraphs
from fleet.cases import ContestState
from fleet.contest_form import ContestForm, ContestStep
from fleet.driving import RecordedClaim
from fleet.incidents import MAX_FACTS, MAX_PHOTOS, Incident
from fleet.usecases.answer_contest import Upheld
from fleet.usecases.contest_decision import Opened
from fleet.usecases.show_decision import DecisionFile


def contest_screen(words: Words, file: DecisionFile, zone: ZoneInfo, *, has_begun: bool) -> Screen:
    """What the driver may do about a decision, and where a contest stands."""
    incident = file.incident
    return Screen(
        paragraphs(
            words.words("contest-title", number=incident.number),
            _decided(words, file.claim),
            _state(words, file, zone),
        ),
        (*_begin(words, file, has_begun=has_begun), *_ways(words, file)),
    )


def contest_of_claim_screen(
    words: Words, claim: RecordedClaim, base: str, *, has_begun: bool
) -> Screen:
    """The same for a claim that came without a case."""
    is_decided = bool(claim.decisions)
    explain = words.words("contest-explain" if is_decided else "contest-none-decided")
    begin = button(words, "contest-resume" if has_begun else "contest-begin", f"{base}:begin")
    title = words.words("contest-title-claim", number=claim.number)
    own = button(words, "button-case-own", "cases:own:0")
    return Screen(
        paragraphs(title, _decided(words, claim), explain),
        keyed([*([begin] if is_decided else []), own]),
    )


def question_screen(words: Words, form: ContestForm, *, said: Html | None = None) -> Screen:
    """The next question of a contest."""
    if form.step is ContestStep.REASON:
        ask = words.words("contest-ask-reason", most=MAX_FACTS)
        return Screen(paragraphs(said or "", ask), _questioning(words, form))
    ask = words.words("contest-ask-proofs", most=MAX_PHOTOS)
    return Screen(paragraphs(said or "", ask), (*_done(words, form), *_questioning(words, form)))


def proof_screen(words: Words, form: ContestForm) -> Screen:
    """A piece of evidence arrived: more, or that is all."""
    text = words.words("contest-proof-received")
    return Screen(text, (*_done(words, form), *_questioning(words, form)))


def summary_screen(words: Words, form: ContestForm, due_on: date) -> Screen:
    """All that will be sent, and by when it will be answered."""
    return Screen(
        paragraphs(
            words.words("contest-summary"),
            quoted(words, form.reason),
            words.words("contest-summary-proofs", number=len(form.proofs)),
            words.words("contest-summary-due", date=day(words, due_on)),
        ),
        (
            (button(words, "button-send", f"{form.base}:send"),),
            *_questioning(words, form),
        ),
    )


def handler_screen(words: Words, opened: Opened, *, may_answer: bool) -> Screen:
    """To who handles the case: a decision is contested; no name, which the case shows."""
    incident = opened.incident
    text = words.words(
        "contest-told-handler",
        may="answer" if may_answer else "see",
        number=incident.number,
        date=day(words, opened.contest.answer_due_on),
    )
    answer = "rebuttal-button" if may_answer else "rebuttal-button-read"
    return Screen(text, keyed([button(words, answer, f"rebuttal:{incident.id}")]))


def withdrawn_screen(words: Words, incident: Incident) -> Screen:
    """To who handles the case: the contest is withdrawn."""
    text = words.words("contest-told-withdrawn", number=incident.number)
    return Screen(text, keyed([button(words, "button-case-open", f"case:{incident.id}")]))


def upheld_screen(words: Words, upheld: Upheld, answered_by: str) -> Screen:
    """To the driver: the decision stands, why, and what else can be done."""
    incident, contest = upheld.incident, upheld.contest
    return Screen(
        paragraphs(
            words.words("contest-told-upheld", number=incident.number, name=answered_by),
            quoted(words, contest.answer),
            lines(
                _decided(words, upheld.claim),
                change_lines(words, upheld.change, has_record=upheld.has_record, is_own=True),
            ),
            words.words("contest-told-further"),
        ),
        keyed([button(words, "button-decision", f"decision:{incident.id}")]),
    )


def _decided(words: Words, claim: RecordedClaim | None) -> Html:
    if claim is None or not claim.decisions:
        return Html()
    return words.words("decision-stands", verdict=verdict_of(words, claim, claim.decisions[-1]))


def _state(words: Words, file: DecisionFile, zone: ZoneInfo) -> Html:
    contest, last = file.contest, file.last_contest
    if contest is not None:
        when = local_day(words, contest.opened_at, zone)
        due = day(words, contest.answer_due_on)
        return paragraphs(
            words.words("contest-open", date=when, due=due), quoted(words, contest.reason)
        )
    if file.may_contest:
        return words.words("contest-explain")
    if last is not None and last.state is not ContestState.WITHDRAWN:
        ended = ended_contest_lines(words, last, file.names, zone)
        return paragraphs(ended, words.words("contest-answered-once"))
    return words.words("contest-none-decided")


def _begin(words: Words, file: DecisionFile, *, has_begun: bool) -> Rows:
    base = f"contest:{file.incident.id}"
    if file.contest is not None:
        return ((button(words, "contest-withdraw", f"{base}:withdraw:{file.contest.id}"),),)
    if not file.may_contest:
        return ()
    return ((button(words, "contest-resume" if has_begun else "contest-begin", f"{base}:begin"),),)


def _ways(words: Words, file: DecisionFile) -> Rows:
    incident = file.incident
    return (
        (
            button(words, "button-decision", f"decision:{incident.id}"),
            button(words, "button-case", f"case:{incident.id}"),
        ),
    )


def _done(words: Words, form: ContestForm) -> Rows:
    label = words.label("contest-proofs-done", number=len(form.proofs))
    return keyed([Button(label, f"{form.base}:proofs")])


def _questioning(words: Words, form: ContestForm) -> Rows:
    stop = button(words, "button-drop", f"{form.base}:stop")
    if form.step is ContestStep.REASON:
        return ((stop,),)
    return ((button(words, "button-question-before", f"{form.base}:back"), stop),)
