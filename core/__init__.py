"""The mathematics of Descent Playground: NumPy only. No Qt, no threads, no files, no clock."""
