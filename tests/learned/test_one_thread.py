"""Products of matrices on one thread."""

from threadpoolctl import threadpool_info

from twosource.learned.one_thread import on_one_thread


def count_threads():
    """The most threads that a library of linear algebra may use."""
    return max((pool["num_threads"] for pool in threadpool_info() if pool["user_api"] == "blas"), default=1)


def test_within_there_is_one_thread_and_behind_as_many_as_before():
    before = count_threads()
    with on_one_thread():
        assert count_threads() == 1
    assert count_threads() == before
