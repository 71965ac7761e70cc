"""Formats with a tag before each line: RIS and its relatives, one a file, each of them little more than its tags."""
