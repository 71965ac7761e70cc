"""A page of the web as evidence: one reader for each vocabulary, and one place that weighs what they say."""
