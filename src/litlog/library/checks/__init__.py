"""Checks for missing, inconsistent or unavailable data, one file per check."""
