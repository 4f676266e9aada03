"""Questions that are asked of one word many times over are answered once: the answer is kept with the analysis."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar, cast

if TYPE_CHECKING:
    from dateline.language.analysis import Analysis

_Question = TypeVar("_Question", bound=Callable[..., Any])


def once(question: _Question) -> _Question:
    """Makes a pure function of an analysis and one of its tokens answer each question once.

    Its answers must be values that nobody changes: a tuple, no list and no iterator. They go when the analysis goes.
    """

    @wraps(question)
    def asked(analysis: Analysis, *of: int) -> object:
        answers = analysis.answers
        key = (question, of)
        if key not in answers:
            answers[key] = question(analysis, *of)
        return answers[key]

    return cast(_Question, asked)
