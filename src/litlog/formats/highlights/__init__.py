"""Exports of highlights and annotations: Readwise, Kindle, Hypothes.is."""
