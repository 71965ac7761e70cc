"""Page repairs: proposals that fix clear errors, and doubts that only the reader can settle."""
