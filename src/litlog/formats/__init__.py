"""File formats: parsers from text to items and writers from items to text, one module per format; no file access.

`litlog.formats.registry` finds a format by its name and loads it only then.
"""
