"""The attacks that were found on `cf40610`, told again to the demo of any build: over HTTP, by plain forms alone."""
