"""What the library keeps beside its items: journal steps, the queue, cached answers, bibliographies."""
