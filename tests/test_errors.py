"""The tree of errors: one root, drawn in the docstring, carrying words alone."""

from __future__ import annotations

import inspect

import summarizer.errors as errors
from summarizer.errors import InputError, SummarizerError, Transient, VerifyError

CLASSES = {name: c for name, c in vars(errors).items() if inspect.isclass(c) and c.__module__ == errors.__name__}


def test_everything_raised_on_purpose_has_one_root() -> None:
    """A caller can catch all of it by one name."""
    assert all(issubclass(c, SummarizerError) for c in CLASSES.values())


def test_the_tree_in_the_docstring_is_the_tree() -> None:
    """Every class stands there, beneath its parent."""
    drawn: list[tuple[int, str]] = []
    for line in (errors.__doc__ or "").splitlines():
        found = [name for name in CLASSES if name in line.split()]
        if found:
            drawn.append((line.index(found[0]), found[0]))
    assert {name for _, name in drawn} == set(CLASSES)
    for n, (depth, name) in enumerate(drawn[1:], start=1):
        parent = next(other for d, other in reversed(drawn[:n]) if d < depth)
        assert CLASSES[name].__bases__ == (CLASSES[parent],)


def test_every_class_says_what_it_is_for() -> None:
    """One sentence each."""
    assert all((c.__doc__ or "").strip() for c in CLASSES.values())


def test_errors_say_the_thing_and_the_reason() -> None:
    """Name first, then what is wrong with it; every complaint of a case in one line."""
    assert str(InputError("a.txt", "is empty")) == "a.txt: is empty"
    assert str(VerifyError("case", ("one", "two"))) == "case: one; two"
    assert (Transient("busy", retry_after=2.0, throttled=True).retry_after, Transient("x").throttled) == (2.0, False)
