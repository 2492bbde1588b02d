"""What went wrong between a program and here, in words."""

from hiring.connections.failures import FAILURES, in_words


def test_each_failure_is_a_sentence():
    assert in_words(None) == ""
    assert in_words(418).endswith(".") and in_words(503).startswith("Something broke here")
    assert in_words(422, ["email", "name"]).endswith("Look at: email, name.")
    assert all(sentence.endswith(".") for sentence in FAILURES.values())
