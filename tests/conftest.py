"""What tests share: the spaCy model, loaded once, and the folder of the annotated corpora."""

import os
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def nlp():
    """The language model of the whole run."""
    from twosource.language import load_model  # noqa: PLC0415 - spaCy is slow to import; most tests do without

    return load_model()


@pytest.fixture(scope="session")
def corpora() -> Path:
    """The folder of the annotated corpora; the test is skipped without it."""
    folder = Path(os.environ.get("TWOSOURCE_CORPORA", Path(__file__).parents[2] / "shared" / "corpora"))
    if not folder.is_dir():
        pytest.skip("no annotated corpora here (set TWOSOURCE_CORPORA)")
    return folder


@pytest.fixture(scope="session")
def seeds(corpora) -> list[Path]:
    """Two real pages on one happening, which lie beside the corpora; the test is skipped without them."""
    pages = sorted((corpora.parent / "seeds").glob("*.txt"))
    if not pages:
        pytest.skip("no seed pages beside the corpora")
    return pages
