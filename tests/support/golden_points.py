"""Every message about points, badges, the quiz and trainings, for the golden files."""

from collections.abc import Callable
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from bot.occasions import Occasion
from bot.recognising import award_earned_badges
from bot.texts import bot_texts
from fleet.months import Month
from fleet.recognition import Badge, BadgeKind, PointReason
from fleet.usecases.award_points import award
from fleet.working_days import WorkingDays
from tests.support.conversation import Conversation, Heard
from tests.support.small_company import NOW, TODAY

Scene = Callable[[Conversation], Heard]


def _account(talk: Conversation, person: str) -> int:
    return talk.company.account(getattr(talk.company, person))


def _years_of_points(talk: Conversation) -> None:
    """Camille has checked her vehicle and done the quiz for two years, and a training."""
    work, camille = talk.store.work, talk.company.camille
    month = Month(2026, 11)
    for age in range(24, 0, -1):
        at, counts = NOW - timedelta(days=30 * age), month.plus(-age)
        for reason in (PointReason.VEHICLE_CHECK, PointReason.QUIZ):
            award(work, camille, reason, f"{reason.value}:{counts}", at, month=counts)
    award(
        work, camille, PointReason.TRAINING, "training:eco_driving:2026", NOW, month=Month(2026, 11)
    )
    award(work, camille, PointReason.NEAR_MISS, "near_miss:1", NOW, month=Month(2026, 11))
    for kind, day in ((BadgeKind.WELCOME, 3), (BadgeKind.FIRST_MONTH, 30)):
        work.recognition.add_badge(Badge(camille, kind, date(2025, 1, 1) + timedelta(days=day)))


def _with_points(data: str, person: str = "camille") -> Scene:
    def scene(talk: Conversation) -> Heard:
        _years_of_points(talk)
        return talk.tap(_account(talk, person), data.format(who=talk.company.camille))

    return scene


def _without_points(data: str, person: str = "camille") -> Scene:
    return lambda talk: talk.tap(
        _account(talk, person), data.format(who=talk.company.camille, noa=talk.company.noa)
    )


def _every_level(talk: Conversation) -> Heard:
    work, camille = talk.store.work, talk.company.camille
    for number in range(60):
        award(work, camille, PointReason.NEAR_MISS, f"near_miss:{number}", NOW, month=_far(number))
    for kind in BadgeKind:
        work.recognition.add_badge(Badge(camille, kind, TODAY))
    return talk.text(_account(talk, "camille"), "/points")


def _far(number: int) -> Month:
    return Month(2020, 1).plus(number)


def _every_badge(talk: Conversation) -> Heard:
    _every_level(talk)
    return talk.tap(_account(talk, "camille"), "points:badges")


def _then(*steps: tuple[str, str]) -> Scene:
    """Several taps or texts, the last of which is shown; a text begins with `>`."""

    def scene(talk: Conversation) -> Heard:
        _years_of_points(talk)
        heard = Heard((), None)
        for person, data in steps:
            account = _account(talk, person)
            said = data.format(who=talk.company.camille, noa=talk.company.invited)
            is_text = said.startswith(">")
            heard = talk.text(account, said[1:]) if is_text else talk.tap(account, said)
        return heard

    return scene


def _told_of(*kinds: BadgeKind) -> Scene:
    """What the calendar says to Camille of her badges."""

    def scene(talk: Conversation) -> Heard:
        work, camille = talk.store.work, talk.company.camille
        for kind in kinds:
            work.recognition.add_badge(Badge(camille, kind, TODAY))
        monday = NOW + timedelta(days=2)
        days, zone = WorkingDays(), ZoneInfo("Europe/Paris")
        award_earned_badges(
            Occasion(work, monday, monday.date(), zone, bot_texts(), days, "2026-11-23"), ""
        )
        told = [row.message for row in work.state.outbox.values()]
        account = _account(talk, "camille")
        return Heard(tuple(one for one in told if one.chat_id == account), None)

    return scene


_WHY = ">Comptée pour une autre personne."
_CHOSEN = ("hr", "pointsfix:{who}:worth:50:0")

POINT_SCENES: dict[str, Scene] = {
    "points_nothing_yet": lambda talk: talk.text(_account(talk, "camille"), "/points"),
    "points": _with_points("points"),
    "points_last_level": _every_level,
    "points_list_empty": _without_points("points:list:0"),
    "points_list": _with_points("points:list:0"),
    "points_list_last_page": _with_points("points:list:9"),
    "points_badges_none": _without_points("points:badges"),
    "points_badges": _with_points("points:badges"),
    "points_badges_all": _every_badge,
    "points_rules": _without_points("points:rules"),
    "points_badge_told": _told_of(BadgeKind.GOOD_CATCH),
    "points_badges_told": _told_of(*BadgeKind),
    "points_training_choices": _with_points("pointsfix:{who}:train", "hr"),
    "points_training_noted": _without_points("pointsfix:{who}:train:team_talk", "hr"),
    "points_training_known": _with_points("pointsfix:{who}:train:eco_driving", "hr"),
    "points_training_taken_back": _with_points("pointsfix:{who}:untrain:eco_driving", "hr"),
    "points_training_absent": _with_points("pointsfix:{who}:untrain:loading", "hr"),
    "points_training_without_telegram": _then(("hr", "pointsfix:{noa}:train:loading")),
    "points_quiz_noted": _without_points("pointsfix:{who}:quiz", "hr"),
    "points_quiz_known": _then(("hr", "pointsfix:{who}:quiz"), ("hr", "pointsfix:{who}:quiz")),
    "points_fix_list": _with_points("pointsfix:{who}:list:0", "hr"),
    "points_fix_list_empty": _without_points("pointsfix:{who}:list:0", "hr"),
    "points_fix_entry": _with_points("pointsfix:{who}:entry:50", "hr"),
    "points_fix_ask_why": _with_points("pointsfix:{who}:worth:50:0", "hr"),
    "points_fix_done": _then(_CHOSEN, ("hr", _WHY)),
    "points_fix_too_long": _then(_CHOSEN, ("hr", ">" + "x" * 301)),
    "points_fix_forbidden": _then(_CHOSEN, ("hr", ">Il avait mal au dos.")),
    "points_fix_cancelled": _then(_CHOSEN, ("hr", ">/cancel")),
    "points_fix_twice": _then(_CHOSEN, ("hr", _WHY), _CHOSEN),
    "points_list_corrected": _then(_CHOSEN, ("hr", _WHY), ("camille", "points:list:0")),
    "quiz": lambda talk: talk.text(_account(talk, "camille"), "/quiz"),
    "quiz_second_question": _without_points("quiz:2026-11:b"),
    "quiz_third_question": _without_points("quiz:2026-11:ba"),
    "quiz_finished": _without_points("quiz:2026-11:bac"),
    "quiz_finished_with_other_answers": _without_points("quiz:2026-11:cbb"),
    "quiz_finished_before": _then(("camille", "quiz:2026-11:bac"), ("camille", "quiz:2026-11:bac")),
    "quiz_of_another_month": _without_points("quiz:2026-10:ba"),
}
