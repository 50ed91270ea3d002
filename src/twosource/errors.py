"""Every error that Twosource raises on purpose.

TwosourceError
├── PageError            one page could not be read; the other pages go on
│   ├── PageNotFound     the path names no file that can be opened
│   ├── UnreadablePage   bytes that are no text, or too many of them
│   ├── FetchError       the page could not be fetched from the web
│   │   ├── RefusedAddress    it is no address that may be asked
│   │   ├── RefusedByRobots   the site's robots.txt does not allow it
│   │   ├── Unreachable       no such host, or it cannot be connected to
│   │   ├── TimedOut          the site was too slow
│   │   ├── BadStatus         the site answered with an error
│   │   └── BadResponse       the answer is broken, too large, or no page
│   ├── NoArticle        text, but not of a news article
│   └── UnsupportedLanguage
├── DeskError            the desk cannot be used as it is
│   ├── NoDesk           there is no desk of that name
│   ├── ForeignDesk      it is no desk of ours
│   ├── NewerDesk        a newer version of Twosource made it
│   ├── BusyDesk         another process has kept it too long
│   ├── DamagedDesk      its file is no longer what was written
│   └── DamagedRecord    what is stored cannot be read
└── UsageError           the run cannot go on as it was asked for
    ├── MissingModel     the named spaCy model is not installed
    ├── MissingExtra     an optional part is not installed
    ├── BadQuery         words that cannot be searched for
    ├── BadCorrection    a value that cannot stand where it should
    └── NotFound         nothing on the desk has such an id
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


class FetchError(PageError):
    """The page could not be fetched from the web."""


class RefusedAddress(FetchError):
    """The address is none that may be asked: another scheme, a private network, a password in it."""


class RefusedByRobots(FetchError):
    """The site's robots.txt does not allow the page to be fetched."""


class Unreachable(FetchError):
    """There is no such host, or it cannot be connected to."""


class TimedOut(FetchError):
    """The site did not send the page in time."""


class BadStatus(FetchError):
    """The site answered with an error: no such page, no access, too busy."""


class BadResponse(FetchError):
    """The answer broke off, leads in a circle, is too large, or is no page."""


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


class BadQuery(UsageError):
    """A query that cannot be understood; the message marks where."""


class BadCorrection(UsageError):
    """A correction that the statement cannot take: no such field, or a value of another kind."""


class NotFound(UsageError):
    """Nothing on the desk has such an id."""


class DeskError(TwosourceError):
    """The desk cannot be used as it is; nothing in it was changed."""


class NoDesk(DeskError):
    """There is no desk of that name."""


class ForeignDesk(DeskError):
    """The file or the database is no desk of ours."""


class NewerDesk(DeskError):
    """The desk was made by a newer version of Twosource than this one."""


class BusyDesk(DeskError):
    """Another process has kept the desk locked for too long."""


class DamagedDesk(DeskError):
    """The file or the database is no longer what was written: cut off, or overwritten."""

    advice = (
        "put the last copy in its place (`twosource backup` makes one), "
        "or take out what can be read with `sqlite3 FILE .recover`"
    )

    def __init__(self, desk: str, cause: str) -> None:
        super().__init__(f"{desk}: the desk is damaged ({cause}); {self.advice}")
        self.desk = desk
        self.cause = cause


class DamagedRecord(DeskError):
    """Something that is stored cannot be read."""
