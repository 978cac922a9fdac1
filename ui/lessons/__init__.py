"""Lessons: pages of text beside the rooms, with something to do, to predict and to answer."""
