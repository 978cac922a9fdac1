"""A recipe as a program that a student can read: one short script with NumPy, one with PyTorch."""
