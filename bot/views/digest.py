"""The monthly message to a driver, in words: each figure under its label, one tip, what comes next.

The picture repeats the figures; whoever sees no picture has lost nothing (CHARTS.md § 3.4). At most
1,024 characters that are seen, whatever the figures.
"""

from bot.month_picture import month_chart
from bot.turn import Button, Html
from bot.views.figures import coefficient, day, month_name
from bot.views.screen import Rows, Screen, Words, button, figure_label, lines, paragraphs
from fleet.coefficient import InternalFigure
from fleet.digest import DriverMonth
from fleet.driving import Figure
from fleet.people import Employee, Role
from fleet.streaks import ClaimFreeRun, MonthMark, ResponsibleStreak
from fleet.streaks_rules import GRACE_DAYS
from reports.driver_month import describe_driver_month
from reports.formats import Language

SPOKEN: dict[str, Language] = {"fr": "fr", "en": "en"}


def month_screen(words: Words, month: DriverMonth) -> Screen:
    """The message of a month, as the caption of its picture and as a text of its own."""
    language, streak = SPOKEN[words.language.value], month.streaks.responsible
    picture = describe_driver_month(month_chart(month.curve, streak, language))
    return Screen(
        paragraphs(
            words.words("digest-title", month=month_name(words, month.month)),
            _coefficient(words, month),
            _recognition(words, month),
            words.words("digest-tip", tip=words.label(f"digest-tip-{_key(month)}")),
            Html(f"<i>{picture}</i>"),
        ),
        _buttons(words, month),
    )


def _key(month: DriverMonth) -> str:
    return month.tip.value.replace("_", "-")


def _coefficient(words: Words, month: DriverMonth) -> Html:
    label, figure = figure_label(words, Figure.INTERNAL), month.figure
    if figure is None:
        return words.words("digest-no-record", label=label)
    value = coefficient(words, figure.coefficient)
    if month.changed is None:
        since = day(words, figure.unchanged_since)
        said = words.words("digest-coefficient", value=value, label=label, since=since)
    else:
        said = words.words(
            "digest-coefficient-changed",
            value=value,
            label=label,
            before=coefficient(words, month.changed.before),
            date=day(words, month.changed.renewal_on),
        )
    return lines(said, _next(words, figure))


def _next(words: Words, figure: InternalFigure) -> Html:
    """What comes at the next renewal, and what would change it; nothing is promised."""
    if figure.pending is not None:
        return words.words("digest-pending", number=figure.pending.number_of_claims)
    renewal = figure.without_claim
    felt = [one for one in figure.awaited if one.renewal_on == renewal.renewal_on]
    return words.words(
        "digest-next-felt" if felt else "digest-next",
        date=day(words, renewal.renewal_on),
        value=coefficient(words, renewal.coefficient),
        number=sum(one.number_of_claims for one in felt),
    )


def _recognition(words: Words, month: DriverMonth) -> Html:
    label = figure_label(words, Figure.RECOGNITION)
    return lines(
        words.words("digest-recognition", label=label),
        _streak(words, month.streaks.responsible),
        _claim_free(words, month.streaks.claim_free),
        _points(words, month),
    )


def _streak(words: Words, streak: ResponsibleStreak) -> Html:
    if streak.is_paused or (streak.marks and streak.marks[-1][1] is MonthMark.PAUSED):
        return words.words("digest-streak-paused", number=streak.months)
    said = [words.words("digest-streak", number=streak.months, best=streak.best_months)]
    if streak.next_milestone_months is not None:
        left = streak.next_milestone_months - streak.months
        said.append(words.words("digest-streak-next", number=left))
    return Html(" ".join([*said, *_open(words, streak)]))


def _open(words: Words, streak: ResponsibleStreak) -> list[Html]:
    """The months that one thing keeps, by name; nothing is asked for what is kept."""
    named = [month for month, mark in streak.marks[-2:] if mark is MonthMark.OPEN]
    if not named:
        return []
    last = month_name(words, named[-1])
    if len(named) == 1:
        return [words.words("digest-streak-open", month=last)]
    until = day(words, named[0].plus(1).first_on.replace(day=GRACE_DAYS))
    before = month_name(words, named[0])
    return [words.words("digest-streak-open-both", before=before, until=until, month=last)]


def _claim_free(words: Words, run: ClaimFreeRun) -> Html:
    return words.words("digest-claim-free", number=run.months, pending=run.number_of_pending)


def _points(words: Words, month: DriverMonth) -> Html:
    before = month_name(words, month.month.plus(-1))
    return words.words(
        "digest-points", gained=month.points_last_month, month=before, total=month.points
    )


def _buttons(words: Words, month: DriverMonth) -> Rows:
    streak = button(words, "digest-button-streak", "streak")
    why = button(words, "button-why", f"why:{month.employee.id}:0")
    awaits = month.figure is not None and month.figure.pending is not None
    card = ((button(words, "button-my-card", "start"),),) if awaits else ()
    return (
        (streak, why) if month.figure is not None else (streak,),
        *card,
        (button(words, "digest-button-talk", "digest:talk"),),
        (button(words, "digest-button-off", "digest:off"),),
    )


def talk_screen(words: Words) -> Screen:
    """Whether to ask somebody for a talk, and whom."""
    rows = tuple(
        (Button(words.label("digest-talk-yes", role=role), f"digest:talk:{role}"),)
        for role in (Role.HR.value, Role.FLEET_MANAGER.value)
    )
    no = (button(words, "digest-talk-no", "digest:talk:no"),)
    return Screen(words.words("digest-talk"), (*rows, no))


def asked_screen(words: Words, role: Role, number_told: int) -> Screen:
    """What became of the wish for a talk."""
    said = words.words("digest-talk-asked", role=role.value, number=number_told)
    return Screen(said, home(words))


def talk_notice(words: Words, employee: Employee) -> Screen:
    """What HR or the fleet manager reads: who would like a talk, and nothing of why."""
    return Screen(
        words.words("digest-talk-notice", name=employee.full_name, number=employee.number)
    )


def home(words: Words) -> Rows:
    """The one way on from an answer that asks nothing."""
    return ((button(words, "button-home", "start"),),)


def stopped_screen(words: Words) -> Screen:
    """The monthly message is stopped, with the way back."""
    return Screen(words.words("digest-stopped"), ((button(words, "digest-undo", "digest:on"),),))
