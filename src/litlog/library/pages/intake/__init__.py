"""Page import: its works matched to items or added, its statements stored on the items."""
