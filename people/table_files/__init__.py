"""Tables that people keep in files, read a row at a time: CSV in any of its dialects, and workbooks.

Pure: bytes in, rows of texts or a sentence out. What the columns mean is the caller's to say.
"""
