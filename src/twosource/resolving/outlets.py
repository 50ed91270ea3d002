"""Which name is that of the outlet that shows a page, and which words of a line may be an outlet's name."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from twosource.model.article import Article
from twosource.model.outlet_names import SHORT_NAMES, outlet_key
from twosource.resolving.wording import list_words

_SIGN = re.compile(r"[^a-z0-9]+")
# So many letters of a host must begin an outlet's name, or the other way round, for the two to be one.
_FEWEST_LETTERS = 5

_MEDIA = re.compile(
    r"\b(?:news|times|post|journal|herald|gazette|tribune|guardian|telegraph|observer|courier|chronicle|press|mail|sun|"
    r"star|mirror|standard|express|independent|examiner|inquirer|enquirer|sentinel|dispatch|bulletin|echo|argus|record|"
    r"ledger|digest|daily|weekly|magazine|tv|television|radio|media|online|network|agency|wire|today|review|courant|"
    r"globe|voice|monitor|advertiser|citizen|nation|beacon|leader|bee|mercury|register|gazeta|zeitung|presse|"
    r"nachrichten)\b"
)
_AGENCIES = frozenset(
    list_words("""
        reuters bloomberg tass interfax xinhua kyodo yonhap ansa pti ani ians anadolu bernama antara irna isna wam aap
        kcna unian ukrinform belta itartass rianovosti sputnik tanjug apa ritzau belga anp ntb
    """)
)
_DOMAIN = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}(?:/\S*)?", re.IGNORECASE)


def is_own_name(name: str, article: Article) -> bool:
    """Whether a name is that of the outlet that shows the page, by its name or its address.

    >>> page = Article.from_text("A text.", url="https://kestrelnews.example/story")
    >>> is_own_name("Kestrel News Online", page), is_own_name("Harbour Post", page)
    (True, False)
    """
    key = outlet_key(name)
    return bool(key) and (
        (article.outlet is not None and outlet_key(article.outlet) == key) or fits_address(name, article.url)
    )


def fits_address(name: str, url: str | None) -> bool:
    """Whether the address is one that an outlet of that name would have.

    >>> fits_address("Harbour Post Online", "https://harbourpost.example/a"), fits_address("BBC", None)
    (True, False)
    """
    host = outlet_key(host_of(url))
    if not host or outlet_key(name) == host:
        return bool(host)
    shorter, longer = sorted((host, _SIGN.sub("", name.lower()).removeprefix("the")), key=len)
    return len(shorter) >= _FEWEST_LETTERS and (longer.startswith(shorter) or longer.endswith(shorter))


def looks_like_outlet(name: str) -> bool:
    """Whether the name is one that outlets have: a word of the press, an internet name, or a known short form.

    >>> [looks_like_outlet(name) for name in ("Harbour Courier", "example.org", "AFP", "Ann Lee")]
    [True, True, True, False]
    """
    lowered = name.lower()
    key = _SIGN.sub("", lowered)
    return bool(_MEDIA.search(lowered) or _DOMAIN.fullmatch(name) or key in SHORT_NAMES or key in _AGENCIES)


def host_of(url: str | None) -> str:
    """The host of an address; empty where there is none."""
    try:
        return urlsplit(url or "").hostname or ""
    except ValueError:
        return ""
