"""What one says and another denies, or the outlet that prints it doubts: both sides, with their sentences."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from twosource.model.finding import Finding, OriginKind, Verdict
from twosource.model.statement import About, Attribution
from twosource.reconciling.clauses import is_clausal
from twosource.reconciling.drafting import Draft, find_from
from twosource.reconciling.origin_names import name_origins
from twosource.reconciling.origins import Roots
from twosource.reconciling.sources import Sources
from twosource.reconciling.words import list_words, overlap, start_sentence, telling_words

# A claim of one state that is put in other words shares this much with one that is challenged.
_CLAIM_ALIKE = 0.15
# How a speaker says that a thing is not so, or that he knows nothing of it.
_DENIES = re.compile(
    r"\b(?:no|not any|without) (?:information|evidence|proof|sign|knowledge|indication|record)\b|\bnot aware\b|"
    r"\bden(?:y|ies|ied)\b|\bfalse\b|\buntrue\b|\bunfounded\b|\bnever\b|\bdid not\b|\bwas not\b|\bwere not\b"
)
# The same in so few words that nothing else can be meant: a denial even where no claim stands beside it.
_DENYING_CUE = re.compile(r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed)?|refut(?:es|ed)|disput(?:es|ed))\b")
# What it is that a speaker says he knows nothing of: only that is denied.
_NOTHING_OF = re.compile(
    r"\b(?:no|any) (?:information|knowledge|record|evidence|indication) (?:of|about|on|that) (?P<what>.+)$|"
    r"\bnot aware (?:of|that) (?P<thing>.+)$"
)
_ADMITS = re.compile(r"(?:\bnot|n['’]t|neither confirmed nor|confirm or) den(?:y|ied)\b")
_NEGATED = re.compile(r"n['’]t\b")
_KNOWS_NOTHING = re.compile(
    r"\bno (?:information|knowledge|record|evidence|indication) (?:of|about|on|that)\b|\bnot aware of\b|\bdenied\b"
)
# How an outlet says that a claim it prints is not backed.
_DOUBTS = re.compile(
    r"\b(?:offered|provided|given|gave|shown|showed|produced|presented|providing|offering)\s+(?:no|little|any|scant)\s+"
    r"(?:\w+\s+)?(?:evidence|proof)\b|\bwithout (?:\w+ )?(?:evidence|proof)\b"
)
_CLAIMED = re.compile(r"\b(?:claims?|assertions?|allegations?) (?:that )?(.{12,}?)(?:, but\b.*)?$")
_CLAIM = re.compile(r"\b(?:claims?|claimed|assertions?|asserted|allegations?|alleged|accus\w+)\b")
# Words of a denial that do not tell what is denied.
_OF_DENYING = telling_words(
    "deny denied any information evidence knowledge aware received had has claim claims ever anything anyone anybody"
    " something everything nothing know comment that's it's"
)
# So many of a denial's own words must stand in the claim, of a short one, or of a longer one.
_SHORT_DENIAL = 2
_SHARE_OF_DENIAL = 0.3
# A word in more sentences than these, or than this share of them, is what the whole story is about.
_FEW_SENTENCES = 3
_COMMON = 0.08
MOST_TOLD = 3


@dataclass(frozen=True, slots=True)
class _Sides:
    """Who claims and who denies, and what is claimed where it is not all that the claim's words say."""

    claims: Sequence[Attribution]
    against: Sequence[Attribution] = ()
    content: str | None = None


def find_challenged(sources: Sources, roots: Roots) -> tuple[Finding, ...]:
    """What somebody says and the article or another speaker does not let stand, with all who take either side."""
    said = [each for analysis in sources.analyses for each in analysis.attributions]
    words = {each.id: _claim_words(each, sources) for each in said}
    doubted = [_find_doubt(claim, said, words, sources, roots) for claim in said if claim.challenged_by]
    told = {key for finding in doubted for key in finding.statements}
    unbacked = [_find_unbacked(claim, sources, roots) for claim in _list_unbacked(said, told)]
    return (*doubted, *unbacked, *_find_denials(said, told, sources, roots))


def _claim_words(attribution: Attribution, sources: Sources) -> frozenset[str]:
    """The telling words of the sentence, without its challenge and the names of places, which are everywhere."""
    sentence = attribution.evidence[0].sentence
    words = telling_words(sentence)
    if attribution.challenged_by:
        words -= telling_words(attribution.challenged_by.quote)
    places = (word for word in list_words(sentence) if sources.is_toponym(attribution.article, word))
    return words - telling_words(" ".join(places))


def _content(attribution: Attribution) -> str:
    joined = " ".join(" ".join(span.text for span in attribution.content).split())
    return re.sub(r"^(?:that|whether) ", "", joined).strip(" ,")


def _find_doubt(
    claim: Attribution, said: Sequence[Attribution], words: dict[str, frozenset[str]], sources: Sources, roots: Roots
) -> Finding:
    same = [other for other in said if _same_claim(claim, other, words, sources, roots)]
    claimed = frozenset().union(*(words[each.id] for each in (claim, *same)))
    others = [other for other in said if _of_another(other, claim, sources, roots)]
    against = [other for other in others if _denies(other) and len(words[other.id] & claimed) > 1]
    reason = [f"{sources.outlet(claim)} doubts it: {_quote(claim)}"]
    reason += [f"{sources.outlet(each)} has it from {_name(each, roots)} too: {_quote(each)}" for each in same]
    reason += [_tell_against(each, sources, roots) for each in against]
    return _draft(_Sides((claim, *same), against), reason, sources, roots)


def _same_claim(
    one: Attribution, other: Attribution, words: dict[str, frozenset[str]], sources: Sources, roots: Roots
) -> bool:
    """The same claim of one state, or of one root, in other words."""
    if sources.story(one) != sources.story(other) or one.article == other.article or _denies(other):
        return False
    first, second = roots.of(one), roots.of(other)
    kin = first.key == second.key or bool(first.state and first.state == second.state)
    shared = words[one.id] & words[other.id]
    return kin and len(shared) > 1 and overlap(words[one.id], words[other.id]) >= _CLAIM_ALIKE


def _of_another(other: Attribution, claim: Attribution, sources: Sources, roots: Roots) -> bool:
    return sources.story(other) == sources.story(claim) and roots.of(other).key != roots.of(claim).key


def _denies(attribution: Attribution) -> bool:
    """Whether it says that a thing is not so, or that the speaker knows nothing of it."""
    return _DENIES.search(_content(attribution)) is not None or _denies_plainly(attribution)


def _denies_plainly(attribution: Attribution) -> bool:
    cue = " ".join(span.text for span in attribution.cue).lower()
    if _ADMITS.search(attribution.evidence[0].sentence.lower()):
        return False
    return bool(_DENYING_CUE.search(cue) or _KNOWS_NOTHING.search(_content(attribution).lower()))


def _list_unbacked(said: Sequence[Attribution], told: set[str]) -> Iterable[Attribution]:
    """One attribution of each sentence in which an outlet says that a claim is without evidence."""
    seen: set[tuple[str, int]] = set()
    for claim in said:
        evidence = claim.evidence[0]
        place = claim.article, evidence.sentence_start
        sentence = evidence.sentence.lower()
        if claim.id in told or place in seen or claim.about is not About.MAIN:
            continue
        if _DOUBTS.search(sentence) and _CLAIM.search(sentence) and _tells_claim(claim):
            seen.add(place)
            yield claim


def _tells_claim(claim: Attribution) -> bool:
    claimed = _CLAIMED.search(" ".join(claim.evidence[0].sentence.split()))
    return claimed is not None or is_clausal(claim)


def _find_unbacked(claim: Attribution, sources: Sources, roots: Roots) -> Finding:
    sentence = " ".join(claim.evidence[0].sentence.split())
    claimed = _CLAIMED.search(sentence)
    content = claimed[1].strip(" ,.”") if claimed else _content(claim)
    reason = [f"{sources.outlet(claim)} doubts it: {_quote(claim)}"]
    return _draft(_Sides((claim,), (), content), reason, sources, roots)


def _find_denials(said: Sequence[Attribution], told: set[str], sources: Sources, roots: Roots) -> list[Finding]:
    """What is denied beside the claims that it denies: one finding for each two who contradict each other."""
    sides: dict[tuple[str, str], tuple[list[Attribution], list[Attribution]]] = {}
    telling = _Telling(said)
    for denial in said:
        if denial.id in told or denial.about is not About.MAIN or not _denies_plainly(denial):
            continue
        shared = {
            each.id: telling.count_shared(each, denial) for each in said if _may_deny(denial, each, sources, roots)
        }
        most = max(shared.values(), default=0)
        for claim in said:
            if most and shared.get(claim.id) == most:
                key = roots.of(claim).key, roots.of(denial).key
                claims, denials = sides.setdefault(key, ([], []))
                claims.append(claim)
                denials.append(denial)
    found = []
    for claims, denials in sides.values():
        reason = [_tell_for(each, sources, roots) for each in _once(claims)]
        reason += [_tell_against(each, sources, roots) for each in _once(denials)]
        found.append(_draft(_Sides(_once(claims), _once(denials)), reason, sources, roots))
    return found


def _may_deny(denial: Attribution, claim: Attribution, sources: Sources, roots: Roots) -> bool:
    """Whether the claim is somebody else's, of one story with the denial, none itself, and says that a thing is so."""
    if not _of_another(claim, denial, sources, roots) or _denies(claim) or not claim.source:
        return False
    if _NEGATED.search(_content(claim)) or not is_clausal(claim) or _is_same_speaker(claim, denial):
        return False
    return roots.of(claim).kind not in (OriginKind.OUTLET, OriginKind.UNNAMED)


def _is_same_speaker(claim: Attribution, denial: Attribution) -> bool:
    """Whether all words of one's source stand in the other's: "Lorn Water" and "Lorn Water Ltd." are one speaker."""
    sources = [telling_words(" ".join(span.text for span in each.source)) for each in (claim, denial)]
    return bool(sources[0] and sources[1]) and (sources[0] <= sources[1] or sources[1] <= sources[0])


def _tell_denied(denial: Attribution) -> str:
    """The words that tell what is denied: behind "no information about", else all."""
    content = _content(denial)
    found = _NOTHING_OF.search(content)
    return (found["what"] or found["thing"]) if found else content


class _Telling:
    """The words of what is said that are rare enough among the articles to tell what is spoken of."""

    def __init__(self, said: Sequence[Attribution]) -> None:
        sentences = {each.evidence[0].sentence for each in said}
        counts = Counter(word for sentence in sentences for word in telling_words(sentence))
        most = max(_FEW_SENTENCES, _COMMON * len(sentences))
        self._common = frozenset(word for word, count in counts.items() if count > most)
        self._content = {each.id: telling_words(_content(each)) - self._common for each in said}
        self._denied = {each.id: telling_words(_tell_denied(each)) - self._common for each in said}

    def count_shared(self, claim: Attribution, denial: Attribution) -> int:
        """How many words of the denial stand in the claim; none where they are too few to mean the same."""
        denied = self._denied[denial.id] - _OF_DENYING
        if not denied:
            return 0
        shared = len(denied & self._content[claim.id])
        enough = len(denied) if len(denied) <= _SHORT_DENIAL else max(_SHORT_DENIAL, _SHARE_OF_DENIAL * len(denied))
        return shared if shared >= enough else 0


def _once(said: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Each sentence once, whichever pages carry it."""
    by_words = {each.evidence[0].sentence: each for each in reversed(said)}
    return tuple(sorted(by_words.values(), key=lambda each: (each.article, each.evidence[0].start)))[:MOST_TOLD]


def _quote(said: Attribution) -> str:
    sentence = " ".join(said.evidence[0].sentence.split())
    if sentence.startswith("“") and sentence.count("“") == sentence.count("”"):
        return sentence
    return f"“{sentence}”"


def _name(said: Attribution, roots: Roots) -> str:
    return name_origins(roots.gather([said]))


def _tell_for(claim: Attribution, sources: Sources, roots: Roots) -> str:
    return f"{start_sentence(_name(claim, roots))}, in {sources.outlet(claim)}: {_quote(claim)}"


def _tell_against(denial: Attribution, sources: Sources, roots: Roots) -> str:
    return f"Against it {_name(denial, roots)}, in {sources.outlet(denial)}: {_quote(denial)}"


def _draft(sides: _Sides, reason: Sequence[str], sources: Sources, roots: Roots) -> Finding:
    main = max(sides.claims, key=lambda each: (bool(each.challenged_by), len(_content(each)), each.id))
    content = sides.content or _content(main)
    told = [
        part.rstrip(".") if not part.endswith(".”") else part for part in dict.fromkeys(map(start_sentence, reason))
    ]
    draft = Draft(
        kind="claim",
        question=f"whether it is so, as {_name(main, roots)} put it: {content}",
        value=content,
        verdict=Verdict.DISPUTED,
        reason=" ".join(part if part.endswith("”") else f"{part.rstrip('.')}." for part in told),
        statements=(*sides.claims, *sides.against),
        support=sides.claims,
        against=(main.challenged_by,) if main.challenged_by else (),
    )
    return find_from(draft, sources, roots)
