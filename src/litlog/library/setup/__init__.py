"""Setup: new libraries, and the demo on the sample."""
