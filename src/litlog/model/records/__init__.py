"""Other stored records: journal steps, the queue, cached responses, bibliographies."""
