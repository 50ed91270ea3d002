"""Every error that Twosource raises on purpose.

TwosourceError
├── PageError            one page could not be read; the other pages go on
│   ├── PageNotFound     the path names no file that can be opened
│   ├── UnreadablePage   bytes that are no text, or too many of them
│   ├── NoArticle        text, but not of a news article
│   └── UnsupportedLanguage
└── UsageError           the run cannot go on as it was asked for
    ├── MissingModel     the named spaCy model is not installed
    └── MissingExtra     an optional part is not installed
"""

from __future__ import annotations


class TwosourceError(Exception):
    """Root of all errors that Twosource raises on purpose."""


class PageError(TwosourceError):
    """One page could not be read: which, why, and what to do about it."""

    def __init__(self, page: str, cause: str, advice: str) -> None:
        super().__init__(f"{page}: {cause}; {advice}")
        self.page = page
        self.cause = cause
        self.advice = advice


class PageNotFound(PageError):
    """The path names no file that can be opened."""


class UnreadablePage(PageError):
    """The bytes are no text that can be read, or more than the limit."""


class NoArticle(PageError):
    """The page holds no news article: a login form, a list of results, a menu."""


class UnsupportedLanguage(PageError):
    """The article is written in a language that cannot be analysed."""


class UsageError(TwosourceError):
    """The run cannot go on as it was asked for."""


class MissingModel(UsageError):
    """The named spaCy model is not installed."""


class MissingExtra(UsageError):
    """An optional part of Twosource is not installed."""
