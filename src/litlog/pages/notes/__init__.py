"""What a page says beside naming works: notes, contents, places, statuses, relations."""
