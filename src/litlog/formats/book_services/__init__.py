"""Exports of book services: Goodreads, LibraryThing, StoryGraph, Open Library, Openreads, calibre."""
