"""The facade: everything a reader can do, one file for each thing, as functions on a `Library`.

Commands import the file they need, so that listing does not pay for importing.
"""
