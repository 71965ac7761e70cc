"""Tables that map BibTeX and BibLaTeX to works, read in both directions: fields, types, dates, identifiers."""
