"""Write your reading log; litlog keeps the bibliography."""

__version__ = "0.1.0"
