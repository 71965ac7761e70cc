"""Text to items and items to text, one module a format; nothing here opens a file.

`litlog.formats.registry` finds a format by its name and loads it only then.
"""
