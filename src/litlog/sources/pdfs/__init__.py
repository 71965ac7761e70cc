"""PDF metadata, notes and outlines: extraction in a subprocess (`subprocess`, `extract`), and their interpretation."""
