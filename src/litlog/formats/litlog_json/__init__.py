"""The lossless JSON of a whole library: reader, writer, schema and validators."""
