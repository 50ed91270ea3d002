"""Small products of matrices on one thread: handing them to several costs more than they do."""

from __future__ import annotations

from contextlib import AbstractContextManager
from functools import cache
from typing import Any

from threadpoolctl import ThreadpoolController


@cache
def _find_pools() -> ThreadpoolController:
    return ThreadpoolController()


def on_one_thread() -> AbstractContextManager[Any]:
    """Within it numpy multiplies matrices on one thread; behind it on as many as before.

    OpenBLAS shares out products of a few hundred rows, and its threads then wait for the next in a busy loop.
    """
    limit: AbstractContextManager[Any] = _find_pools().limit(limits=1, user_api="blas")
    return limit
