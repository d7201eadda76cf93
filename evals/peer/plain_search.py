"""Search as anybody would put it together in an hour: the words, or pieces of words, and no rules.

They know no distance, refusal or wish, and never say that nothing fits unless no word matches.
"""

from collections.abc import Callable, Sequence

from retrieval.index import full_text
from retrieval.service import Service

Rank = Callable[[str], list[str]]  # a question to ids, best first


def plain_bm25(services: Sequence[Service], limit: int) -> Rank:
    """BM25 over all words of a service, with Dutch stemming and stop words."""
    import bm25s
    import Stemmer

    stemmer = Stemmer.Stemmer("dutch")

    def cut(texts: list[str]) -> list[list[str]]:
        found = bm25s.tokenize(
            texts, stopwords="nl", stemmer=stemmer, return_ids=False, show_progress=False
        )
        return list(found)

    index = bm25s.BM25()
    index.index(cut([full_text(s) for s in services]), show_progress=False)

    def rank(question: str) -> list[str]:
        words = cut([question])
        if not words[0]:
            return []
        scores = index.get_scores(words[0])
        return _best(services, [float(s) for s in scores], limit)

    return rank


def plain_ngrams(services: Sequence[Service], limit: int) -> Rank:
    """TF-IDF over pieces of three and four letters, compared by cosine."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    vectorizer = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 4), sublinear_tf=True)
    vectors = vectorizer.fit_transform([full_text(s) for s in services])

    def rank(question: str) -> list[str]:
        scores = (vectors @ vectorizer.transform([question]).T).toarray().ravel()
        return _best(services, [float(s) for s in scores], limit)

    return rank


def _best(services: Sequence[Service], scores: Sequence[float], limit: int) -> list[str]:
    order = sorted(range(len(services)), key=lambda n: (-scores[n], n))
    return [services[n].id for n in order[:limit] if scores[n] > 0]
