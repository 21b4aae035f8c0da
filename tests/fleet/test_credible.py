"""The credible interval of a claim rate, against published tables and closed forms."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fleet.credible import (
    Credible,
    Standing,
    credible_rate,
    gamma_quantile,
    regularised_gamma,
    standing_of,
)


@pytest.mark.parametrize(
    ("share", "degrees", "printed"),
    [
        (0.95, 1, 3.841),
        (0.05, 10, 3.940),
        (0.95, 10, 18.307),
        (0.99, 30, 50.892),
        (0.05, 100, 77.929),
        (0.95, 100, 124.342),
    ],
)
def test_quantiles_are_those_of_the_printed_chi_squared_table(
    share: float, degrees: int, printed: float
) -> None:
    """NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.4."""
    assert 2 * gamma_quantile(share, degrees / 2) == pytest.approx(printed, abs=5e-4)


@pytest.mark.parametrize(("claims", "low", "high"), [(1, 0.0513, 4.744), (10, 5.425, 16.962)])
def test_the_exact_poisson_limits_are_gamma_quantiles(claims: int, low: float, high: float) -> None:
    """Garwood (1936), Biometrika 28: limits of a Poisson mean at 90 %."""
    assert gamma_quantile(0.05, claims) == pytest.approx(low, abs=5e-4)
    assert gamma_quantile(0.95, claims + 1) == pytest.approx(high, abs=5e-4)


@given(value=st.floats(0.01, 60), shape=st.integers(1, 40))
def test_a_whole_shape_agrees_with_the_sum_of_poisson_terms(value: float, shape: int) -> None:
    terms = (
        math.exp(step * math.log(value) - value - math.lgamma(step + 1)) for step in range(shape)
    )
    assert regularised_gamma(shape, value) == pytest.approx(1 - math.fsum(terms), abs=1e-10)


@given(value=st.floats(0.001, 40))
def test_half_a_shape_agrees_with_the_error_function(value: float) -> None:
    expected = math.erf(math.sqrt(value))
    assert regularised_gamma(0.5, value) == pytest.approx(expected, abs=1e-12)


@settings(max_examples=50)
@given(share=st.floats(0.001, 0.999), claims=st.integers(0, 5_000))
def test_a_quantile_is_the_inverse_of_the_share(share: float, claims: int) -> None:
    assert regularised_gamma(claims + 0.5, gamma_quantile(share, claims + 0.5)) == pytest.approx(
        share, abs=1e-9
    )


@settings(max_examples=50)
@given(claims=st.integers(0, 500), exposure=st.floats(1, 10_000))
def test_an_interval_holds_what_was_seen_and_narrows_with_more_of_it(
    claims: int, exposure: float
) -> None:
    once, twice = credible_rate(claims, exposure), credible_rate(2 * claims, 2 * exposure)
    assert once is not None
    assert twice is not None
    assert once.low <= once.rate <= once.high
    assert twice.high - twice.low < once.high - once.low


def test_without_exposure_there_is_no_rate() -> None:
    assert credible_rate(3, 0) is None


def test_a_site_without_claims_has_an_interval_from_nothing() -> None:
    found = credible_rate(0, 100)
    assert found is not None
    assert (found.rate, found.low) == (0, 0)
    assert found.high == pytest.approx(0.0192, abs=1e-4)


@pytest.mark.parametrize(
    ("group", "standing"),
    [
        (Credible(0.30, 0.20, 0.42), Standing.ABOVE),
        (Credible(0.05, 0.03, 0.08), Standing.BELOW),
        (Credible(0.12, 0.08, 0.17), Standing.ALIKE),
        (Credible(0.12, 0.03, 0.30), Standing.UNKNOWN),
    ],
)
def test_a_site_stands_apart_only_where_its_interval_does(
    group: Credible, standing: Standing
) -> None:
    assert standing_of(group, 0.10) is standing
