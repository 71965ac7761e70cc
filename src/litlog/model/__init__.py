"""The data model: frozen dataclasses without input or output, based on the standard library only."""
