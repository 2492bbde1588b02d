"""An app of the tests' own that declares kinds of mail."""
