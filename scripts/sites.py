"""The site that a page of a corpus stands on, by which the scripts that train hold pages apart."""

from __future__ import annotations

from twosource.reading.outlet import host_of, site_of


def find_site(url: str) -> str:
    """The registered domain of an address.

    >>> find_site("https://www.example.org/a"), find_site("https://news.example.co.uk/a")
    ('example.org', 'example.co.uk')
    """
    return site_of(host_of(url)) or url
