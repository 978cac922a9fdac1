"""The labs: one small stage per idea, with formula, numbers and picture side by side."""
