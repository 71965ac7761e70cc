"""HTTP client: address guard, size and time limits, rate limit, retries, conditional requests (cache)."""
