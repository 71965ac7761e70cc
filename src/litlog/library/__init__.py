"""Library facade: one file per operation (add, import, edit, export …), each with functions on a `Library`.

Commands import the file they need, so that listing does not pay for importing.
"""
