"""Page fields other than people: title, dates, site, language, identifiers, description."""
