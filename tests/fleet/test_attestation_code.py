"""The code of a paper: what is printed is read again, however it is typed."""

from hypothesis import given, settings
from hypothesis import strategies as st

from fleet.attestation_code import grouped, hash_code, new_code, plain_code


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**128 - 1))
def test_a_code_is_read_as_it_was_printed(number: int) -> None:
    code = grouped(number)
    signs = plain_code(code)

    assert signs == code.replace("-", "")
    assert plain_code(code.lower().replace("-", " ")) == signs
    assert plain_code(code.replace("0", "O").replace("1", "l")) == signs


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**128 - 1), st.integers(0, 2**128 - 1))
def test_two_numbers_have_two_codes(one: int, other: int) -> None:
    assert (grouped(one) == grouped(other)) is (one == other)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=40))
def test_any_text_is_a_code_or_none(typed: str) -> None:
    signs = plain_code(typed)

    assert signs is None or (len(signs) == 26 and signs.isascii())


def test_new_codes_differ() -> None:
    codes = {new_code() for _ in range(50)}

    assert len(codes) == 50
    assert len({hash_code(one) for one in codes}) == 50
