"""Write your reading log; litlog keeps the bibliography."""

__version__ = "0.2.0"
