from bonusmalus.yearly import YearlyHistory
from tests.bench.fold import audited, bare, fleet


def test_the_bare_loop_of_the_bench_folds_the_same_values_as_the_audited_fold() -> None:
    for years in fleet(drivers=300):
        history = audited(years)
        assert isinstance(history, YearlyHistory)
        assert bare(years) == [value.hundredths for value in history.coefficients]
