"""The fields of a page other than people: title, dates, site, language, identifiers, description."""
