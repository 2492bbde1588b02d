"""A file of candidates as other systems export it: its table, what its columns mean, and what an import does with each
row.

Pure. `table` reads the bytes, `columns` says what each column is taken for, `candidate_rows` makes candidates of the
cells, and `intakes` compares them with whom the house knows.
"""
