import asyncio
import hashlib
import re

from storage import Database
from tests.support.command_line import BOT, INIT, LINK, bonroute
from tests.support.local_telegram import LocalTelegram


def test_the_first_time_it_makes_the_company_and_prints_one_link(env: dict[str, str]) -> None:
    result = bonroute(env, *INIT, *BOT)
    assert result.exit_code == 0
    assert re.fullmatch(LINK, result.stdout.strip())
    assert "Transports Faure est en place" in result.stderr


def test_again_it_says_what_exists_and_changes_nothing(ready: dict[str, str]) -> None:
    result = bonroute(ready, *INIT, *BOT)
    assert result.exit_code == 0
    assert result.stdout == ""
    assert "déjà en place" in result.stderr
    assert "matricule 1" in result.stderr


def test_again_it_needs_no_option(ready: dict[str, str]) -> None:
    assert "Transports Faure" in bonroute(ready, "init").stderr


def test_the_first_time_it_says_what_it_needs(env: dict[str, str]) -> None:
    result = bonroute(env, "init", "--company", "Transports Faure")
    assert result.exit_code == 2
    assert "--company," not in result.stderr
    assert "--privacy-contact" in result.stderr


def test_a_new_invitation_is_made_on_request_only(ready: dict[str, str]) -> None:
    result = bonroute(ready, "init", "--new-invitation", *BOT)
    assert re.fullmatch(LINK, result.stdout.strip())


def test_without_the_name_of_the_bot_it_prints_the_code(env: dict[str, str]) -> None:
    result = bonroute(env, *INIT, "--language", "en")
    assert result.exit_code == 0
    assert re.search(r"NAME_OF_THE_BOT\?start=[A-Za-z0-9_-]{22}$", result.stderr.strip())


def test_a_name_that_no_bot_can_have_is_refused(env: dict[str, str]) -> None:
    assert bonroute(env, *INIT, "--bot-username", "no bot!").exit_code == 2


async def test_the_link_that_it_prints_opens_the_invitation_of_the_administrator(
    env: dict[str, str],
) -> None:
    result = await asyncio.to_thread(bonroute, env, *INIT, *BOT)
    token = re.fullmatch(LINK, result.stdout.strip())
    assert token
    database = Database.open(env["BONROUTE_DATABASE_URL"])
    token_hash = hashlib.sha256(token[1].encode()).hexdigest()
    invitation = await database.read(lambda work: work.invitations.by_hash(token_hash))
    admin = await database.read(lambda work: work.people.by_number("1"))
    await database.close()
    assert admin is not None
    assert invitation is not None
    assert invitation.employee_id == admin.id


async def test_with_a_token_telegram_says_the_name_of_the_bot(
    env: dict[str, str], bot_api: LocalTelegram
) -> None:
    settings = {**env, "BONROUTE_TOKEN": bot_api.token, "BONROUTE_API_URL": bot_api.url}
    result = await asyncio.to_thread(bonroute, settings, *INIT)
    assert re.match(r"https://t\.me/\w+\?start=", result.stdout)


def test_when_telegram_does_not_answer_it_prints_the_code(env: dict[str, str]) -> None:
    settings = {**env, "BONROUTE_TOKEN": "1:x", "BONROUTE_API_URL": "http://127.0.0.1:9"}
    result = bonroute(settings, *INIT)
    assert result.exit_code == 0
    assert "Telegram n’a pas donné le nom du robot" in result.stderr
    assert "NOM_DU_ROBOT" in result.stderr
