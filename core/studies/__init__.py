"""What the labs show: frozen settings, and every number that follows from them."""
