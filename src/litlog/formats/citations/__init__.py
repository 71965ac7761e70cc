"""Formatted references in the styles APA, Chicago and IEEE, as Markdown; the capitals of titles are unchanged."""
