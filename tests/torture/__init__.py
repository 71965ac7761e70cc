"""Attacks on litlog, counted: kills, full disks, many writers, hostile files. `make torture` runs them."""
