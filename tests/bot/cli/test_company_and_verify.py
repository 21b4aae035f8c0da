"""`bonroute company` and `bonroute verify`, as an operator types them."""

import io
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PIL import Image

from fleet.attestation_code import hash_code, new_code, plain_code
from fleet.attestations import Attestation, AttestationCode, Withdrawal
from fleet.dossiers import CompanyProfile
from fleet.errors import ProfileValueError
from fleet.ports import Work
from fleet.profile_rules import read_siren
from reports.logo import MOST_BYTES, drawn_logo
from tests.support.attestation_example import FACTS
from tests.support.command_line import bonroute, in_database

AT = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
SIREN = "732 829 320"


def a_logo(width: int = 600, height: int = 200) -> bytes:
    written = io.BytesIO()
    Image.new("RGBA", (width, height), (10, 90, 160, 128)).save(written, "PNG")
    return written.getvalue()


def profile_in(env: dict[str, str]) -> CompanyProfile:
    return in_database(env, lambda work: work.dossiers.profile())


def kept(work: Work) -> tuple[int, str]:
    person = work.people.by_number("1")
    assert person is not None
    known = Attestation(0, person.id, person.unit_id, person.id, AT, AT.date(), FACTS)
    added = work.attestations.add(known)
    code = new_code()
    signs = plain_code(code)
    assert signs is not None
    issued = AttestationCode(hash_code(signs), added.id, person.id, AT, person.id)
    work.attestations.add_code(issued)
    return added.id, code


def test_what_is_said_of_the_company_is_kept_and_shown(ready: dict[str, str]) -> None:
    result = bonroute(
        ready, "company", "--siren", SIREN, "--activity", "Messagerie", "--no-passengers"
    )

    assert result.exit_code == 0
    assert "732829320" in result.stderr
    known = CompanyProfile("732829320", "Messagerie", carries_passengers=False)
    assert profile_in(ready) == known


def test_what_is_not_said_again_stays(ready: dict[str, str]) -> None:
    bonroute(ready, "company", "--siren", SIREN)
    bonroute(ready, "company", "--activity", "Messagerie")

    assert profile_in(ready) == CompanyProfile("732829320", "Messagerie")


@pytest.mark.parametrize("typed", ["732829321", "12345678", "73282932A", "²³²829320"])
def test_a_siren_that_its_last_digit_does_not_check_is_refused(
    ready: dict[str, str], typed: str
) -> None:
    result = bonroute(ready, "company", "--siren", typed)

    assert result.exit_code == 2
    assert "neuf chiffres" in result.stderr
    assert profile_in(ready) == CompanyProfile()


def test_a_text_about_licence_points_is_not_kept(ready: dict[str, str]) -> None:
    result = bonroute(ready, "company", "--vehicle-policy", "Retrait de points de permis")

    assert result.exit_code == 2
    assert profile_in(ready) == CompanyProfile()


def test_a_siren_may_be_forgotten() -> None:
    assert read_siren("") == ""


def test_a_logo_is_kept_and_forgotten(ready: dict[str, str], tmp_path: Path) -> None:
    env = {**ready, "BONROUTE_FILES_PATH": str(tmp_path / "files")}
    place = tmp_path / "logo.png"
    place.write_bytes(a_logo())

    assert bonroute(env, "company", "--logo", str(place)).exit_code == 0
    assert profile_in(env).logo_sha256
    assert bonroute(env, "company", "--no-logo").exit_code == 0
    assert not profile_in(env).logo_sha256


def test_a_logo_that_is_no_png_is_refused(ready: dict[str, str], tmp_path: Path) -> None:
    place = tmp_path / "logo.png"
    place.write_bytes(b"<svg onload='x'/>")
    result = bonroute(ready, "company", "--logo", str(place))

    assert result.exit_code == 2
    assert "PNG" in result.stderr


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"\x89PNG\r\n\x1a\n" + b"0" * 100, "not_png"),
        (b"0" * (MOST_BYTES + 1), "too_big"),
        (a_logo(4_001, 1), "too_many_pixels"),
    ],
)
def test_what_cannot_be_a_logo_says_why(content: bytes, reason: str) -> None:
    with pytest.raises(ProfileValueError) as refused:
        drawn_logo(content)
    assert refused.value.reason == reason


def test_a_logo_is_drawn_again_the_same_each_time() -> None:
    hidden = a_logo(2_000, 500) + b"something after the picture"
    drawn = drawn_logo(hidden)

    assert drawn == drawn_logo(hidden)
    assert b"something" not in drawn
    with Image.open(io.BytesIO(drawn)) as picture:
        assert (picture.format, picture.size) == ("PNG", (900, 225))


def test_a_paper_is_verified_on_the_command_line(ready: dict[str, str]) -> None:
    known, code = in_database(ready, kept)
    valid = bonroute(ready, "verify", *code.split("-"))
    in_database(ready, lambda work: work.attestations.withdraw(known, 1, Withdrawal.MISTAKE, AT))
    gone = bonroute(ready, "verify", code)

    assert valid.exit_code == 0
    assert "valable" in valid.stderr
    assert FACTS.company in valid.stderr
    assert FACTS.employee not in valid.stderr
    assert "retirée le 21" in gone.stderr


def test_a_code_of_nothing_is_unknown(ready: dict[str, str]) -> None:
    result = bonroute(ready, "verify", new_code())

    assert result.exit_code == 2
    assert "aucune attestation connue" in result.stderr
