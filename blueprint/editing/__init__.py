"""The editor of a draft: overview, sections, one address for each thing done to a row, publishing."""
