"""A page taken into the library: its works recognised or added, its statements put on items."""
