"""One reader for each kind of section: blocks in, the document's own shape out."""
