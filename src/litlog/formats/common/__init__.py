"""What several formats share: record readers, record fields, type mapping, dates, display text."""
