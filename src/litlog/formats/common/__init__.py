"""Code shared by several formats: record readers, record fields, type mapping, dates, display text."""
