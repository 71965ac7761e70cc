"""Link check: whether addresses still lead to their pages, and archived copies of lost pages."""
