"""Whether addresses still lead where they led, and where copies of lost pages are."""
