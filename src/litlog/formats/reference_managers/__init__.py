"""Files of other reference managers: Mendeley, EndNote, papis, cobib, pubs, Refer."""
