"""The HTTP client: guarded, bounded, rate-limited, with retries and conditional requests."""
