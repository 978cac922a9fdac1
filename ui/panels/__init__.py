"""What one turns and presses."""
