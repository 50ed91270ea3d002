"""The tree of errors."""

import inspect

import pytest

from twosource import errors

ALL = [item for _, item in inspect.getmembers(errors, inspect.isclass) if item.__module__ == errors.__name__]


@pytest.mark.parametrize("error", ALL)
def test_every_error_has_the_one_root(error):
    assert issubclass(error, errors.TwosourceError)


@pytest.mark.parametrize("error", ALL)
def test_every_error_stands_in_the_drawn_tree(error):
    assert error.__name__ in (errors.__doc__ or "")


def test_a_page_error_names_page_cause_and_advice():
    assert str(errors.NoArticle("a.html", "holds a login form", "save the article")) == (
        "a.html: holds a login form; save the article"
    )
