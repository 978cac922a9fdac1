"""The time line below the views."""
