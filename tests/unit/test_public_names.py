"""What `import dateline` offers is exactly what it promises."""

import dateline


def test_public_names_are_sorted_and_there():
    assert dateline.__all__ == sorted(dateline.__all__)
    assert all(getattr(dateline, name).__name__ == name for name in dateline.__all__)
    assert set(dateline.__all__) <= set(dir(dateline))


def test_nothing_else_is_made_up():
    assert not hasattr(dateline, "reed")


def test_every_error_has_its_own_code():
    errors = [getattr(dateline, name) for name in dateline.__all__ if name.endswith("Error")]
    assert len({error.code for error in errors}) == len(errors)
    assert all(issubclass(error, dateline.DatelineError) for error in errors)
