"""Exports of book services: Goodreads, LibraryThing, StoryGraph, BookWyrm, Open Library, Openreads, calibre."""
