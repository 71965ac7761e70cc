"""Tables: one format a file, each of them little more than what its columns say."""
