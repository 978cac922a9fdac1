"""The present experiment as code."""
