"""/jobs: what administrators read of the calendar, and running one job by hand."""

import asyncio
from datetime import datetime, timedelta

import pytest

from bot.calendar import Calendar, Surroundings
from bot.jobs import JOBS
from bot.texts import bot_texts
from bot.views.jobs import AT_ONCE, RUNS_AT_ONCE
from fleet.job_runs import JobRun, RunState
from fleet.people import Language
from tests.support.conversation import PARIS, Conversation, Heard

NAME = "Ménage des messages"
DONE_AGAIN = "Refaire maintenant"


@pytest.fixture
def ada(talk: Conversation) -> int:
    """The administrator."""
    return talk.company.account(talk.company.admin)


def tick(talk: Conversation) -> None:
    around = Surroundings(PARIS, bot_texts())
    asyncio.run(Calendar(talk.store, talk.clock, around, JOBS).tick())


def plain(heard: Heard) -> str:
    return heard.plain.replace("\xa0", " ").replace("\u202f", " ")


def today(talk: Conversation) -> str:
    return talk.clock.now().astimezone(PARIS).date().isoformat()


def run_of_today(talk: Conversation) -> JobRun:
    run = talk.store.work.jobs.get("forget_delivered", today(talk))
    assert run is not None
    return run


def opened(talk: Conversation, account: int) -> Heard:
    return talk.tap(account, "jobs:see:forget_delivered:0")


@pytest.mark.parametrize("name", ["jobs", "taches"])
def test_an_administrator_sees_every_job(talk: Conversation, ada: int, name: str) -> None:
    heard = talk.text(ada, f"/{name}")

    assert NAME in plain(heard)
    assert "Jamais faite encore." in plain(heard)
    assert f"jobs:see:{JOBS[0].name}:0" in heard.buttons.values()


def test_nobody_else_sees_the_jobs(talk: Conversation) -> None:
    heard = talk.text(talk.company.account(talk.company.hr), "/jobs")

    assert NAME not in plain(heard)


def test_a_job_says_when_it_was_done_and_when_it_comes_next(talk: Conversation, ada: int) -> None:
    tick(talk)
    said = plain(opened(talk, ada))

    assert "Chaque jour, efface" in said
    assert "moins d’une seconde" in said
    assert "Prochaine fois" in said
    assert "Faites : 1 · rattrapées : 0" in said


def test_a_job_that_was_never_done_says_so(talk: Conversation, ada: int) -> None:
    said = plain(opened(talk, ada))

    assert "L’historique est vide" in said
    assert "À faire maintenant" in said


def test_a_job_is_run_by_hand_by_the_next_tick(talk: Conversation, ada: int) -> None:
    tick(talk)
    heard = talk.tap(ada, opened(talk, ada).buttons[DONE_AGAIN])
    assert heard.answer is not None
    assert "C’est demandé" in heard.answer.text
    assert run_of_today(talk).state is RunState.ASKED
    assert "demandée, faite dans la minute" in plain(heard)

    tick(talk)
    assert run_of_today(talk).state is RunState.DONE
    assert run_of_today(talk).attempts == 2


def test_a_second_tap_changes_nothing(talk: Conversation, ada: int) -> None:
    tick(talk)
    again = opened(talk, ada).buttons[DONE_AGAIN]
    talk.tap(ada, again)
    heard = talk.tap(ada, again)

    assert heard.answer is not None
    assert "déjà demandé" in heard.answer.text


def test_an_old_button_does_not_run_again_what_is_done(talk: Conversation, ada: int) -> None:
    tick(talk)
    heard = talk.tap(ada, f"jobs:run:forget_delivered:{today(talk)}")

    assert heard.answer is not None
    assert heard.answer.text.startswith("Déjà faite le")
    assert run_of_today(talk).state is RunState.DONE


def test_a_period_that_is_not_due_is_not_run(talk: Conversation, ada: int) -> None:
    heard = talk.tap(ada, "jobs:run:forget_delivered:2031-01-01")

    assert heard.answer is not None
    assert "Rien n’est à faire" in heard.answer.text
    assert talk.store.work.jobs.get("forget_delivered", "2031-01-01") is None


@pytest.mark.parametrize("data", ["jobs:run:nothing:2026-11-21", "jobs:wipe:remind:0", "jobs"])
def test_a_forged_button_is_outdated(talk: Conversation, ada: int, data: str) -> None:
    heard = talk.tap(ada, data)

    assert heard.answer is not None
    assert heard.answer.is_alert
    assert heard.messages == ()


def test_who_asked_for_a_run_stands_in_the_journal(talk: Conversation, ada: int) -> None:
    tick(talk)
    talk.tap(ada, opened(talk, ada).buttons[DONE_AGAIN])

    [entry] = talk.store.work.journal.about("job:forget_delivered", 5)
    assert (entry.event, entry.actor_id) == ("job_asked_for", talk.company.admin)


def test_what_failed_or_was_missed_is_shown(talk: Conversation, ada: int) -> None:
    work, now = talk.store.work, talk.clock.now()
    held = work.jobs.claim("forget_delivered", today(talk), now)
    assert held is not None
    work.jobs.fail(held, "ConflictError", now + timedelta(minutes=1), now)
    work.jobs.drop("forget_delivered", ["2026-11-02"], now)
    said = plain(opened(talk, ada))

    assert "en échec (ConflictError). Nouvel essai le" in said
    assert "2 nov. 2026 : manquée" in said
    assert "manquées : 1" in said


def test_a_long_history_is_turned_page_by_page(talk: Conversation, ada: int) -> None:
    first = datetime(2026, 1, 1).date()  # noqa: DTZ001 - a day
    days = [(first + timedelta(days=number)).isoformat() for number in range(RUNS_AT_ONCE + 1)]
    talk.store.work.jobs.drop("forget_delivered", days, talk.clock.now())
    heard = opened(talk, ada)

    assert "Page 1 sur 2" in plain(heard)
    assert "1er janv. 2026" not in plain(heard)
    older = talk.tap(ada, heard.buttons["Suivants ▶"])
    assert "1er janv. 2026 : manquée" in plain(older)
    assert older.methods == ["editMessageText"]


def test_many_jobs_are_turned_page_by_page(talk: Conversation, ada: int) -> None:
    last = JOBS[-1].name
    heard = talk.tap(ada, f"jobs:all:{(len(JOBS) - 1) // AT_ONCE}")

    assert f"jobs:see:{last}:0" in heard.buttons.values()


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("job", [job.name for job in JOBS])
def test_every_job_has_a_name_and_a_sentence(language: Language, job: str) -> None:
    key = job.replace("_", "-")
    name = bot_texts().text(language, f"jobs-name-{key}", {})
    about = bot_texts().text(language, f"jobs-about-{key}", {})

    assert 1 <= len(name) <= 40
    assert about.endswith(".")


@pytest.mark.parametrize("job", JOBS, ids=lambda job: job.name)
def test_the_button_of_every_job_fits(job: object) -> None:
    name = getattr(job, "name", "")
    assert len(f"jobs:again:{name}:2026-11-21T09:00Z") <= 64
