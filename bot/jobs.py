"""What the calendar does, in one visible list."""

from datetime import timedelta

from bot.asking import ask_participation, each_asked_month, from_working_morning
from bot.calendar import Job, Occasion, each_day, each_month, each_quarter_hour, each_week
from bot.contract_renewals import follow_contracts
from bot.countdowns import remind_of_last_days
from bot.digesting import send_months
from bot.expiring import drop_unsent, each_morning
from bot.forgetting import forget_what_is_kept_no_longer
from bot.hr_digesting import tell_hr
from bot.keeping_fleet import count_day_before, keep_fleet
from bot.leaving import offer_to_leavers
from bot.offering import announce_goals, measure_goals, offer_reached
from bot.periods import (
    from_first_working_morning,
    from_first_working_morning_of_week,
    from_morning,
)
from bot.recognising import award_earned_badges, award_missing_points
from bot.reminding import remind_people
from bot.renewing import MONTHS_MADE_UP_FOR_DAYS, close_due_periods, close_last_month
from bot.weekly import tell_fleet_managers

INBOX_KEPT = timedelta(hours=48)  # Telegram repeats an update for 24 hours at most
OUTBOX_KEPT = timedelta(days=90)
DEAD_LETTERS_KEPT = timedelta(days=30)  # so long they can be sent again: bonroute letters
QUARTER_HOURS_KEPT = timedelta(days=2)  # of the runs themselves: a quarter of an hour never returns


def forget_delivered(occasion: Occasion, _: str) -> None:
    """Delete what was delivered, given up or run long ago."""
    work, now = occasion.work, occasion.now
    work.inbox.forget(now - INBOX_KEPT)
    work.outbox.forget(now - OUTBOX_KEPT)
    work.outbox.forget_dead_letters(now - DEAD_LETTERS_KEPT)
    for job in JOBS:
        if job.is_sweep:
            work.jobs.forget(job.name, each_quarter_hour(now - QUARTER_HOURS_KEPT))


JOBS: tuple[Job, ...] = (
    Job("forget_delivered", each_day, forget_delivered, may_run_again=True, is_irreversible=True),
    Job(
        "forget_people",
        each_day,
        forget_what_is_kept_no_longer,
        may_run_again=True,
        is_irreversible=True,
    ),
    Job("drop_unsent", each_morning, drop_unsent, may_run_again=True, is_irreversible=True),
    Job("close_periods", each_day, close_due_periods, opens=from_morning, may_run_again=True),
    Job(
        "close_month",
        each_month,
        close_last_month,
        number_of_missed_days=MONTHS_MADE_UP_FOR_DAYS,
        may_run_again=True,
    ),
    Job("keep_fleet", each_day, keep_fleet, may_run_again=True, read=count_day_before),
    Job("award_points", each_day, award_missing_points, may_run_again=True),
    Job("award_badges", each_day, award_earned_badges, opens=from_morning, may_run_again=True),
    Job(
        "contract_renewals",
        each_day,
        follow_contracts,
        opens=from_morning,
        may_run_again=True,
    ),
    Job(
        "countdowns",
        each_day,
        remind_of_last_days,
        opens=from_morning,
        may_run_again=True,
    ),
    Job("offer_rewards", each_day, offer_reached, opens=from_working_morning, may_run_again=True),
    Job(
        "offer_attestations",
        each_day,
        offer_to_leavers,
        opens=from_working_morning,
        may_run_again=True,
    ),
    Job("measure_goals", each_day, measure_goals, may_run_again=True),
    Job("announce_goals", each_day, announce_goals, opens=from_working_morning, may_run_again=True),
    Job("remind", each_quarter_hour, remind_people, is_sweep=True, may_run_again=True),
    Job(
        "ask_participation",
        each_asked_month,
        ask_participation,
        opens=from_working_morning,
        may_run_again=True,
    ),
    Job(
        "monthly_digest",
        each_month,
        send_months,
        opens=from_first_working_morning,
        may_run_again=True,
    ),
    Job(
        "hr_digest",
        each_month,
        tell_hr,
        opens=from_first_working_morning,
        may_run_again=True,
    ),
    Job(
        "weekly_fleet",
        each_week,
        tell_fleet_managers,
        opens=from_first_working_morning_of_week,
        may_run_again=True,
    ),
)
