"""JSON and YAML of other programs: one format a file, each of them little more than what its fields say."""
