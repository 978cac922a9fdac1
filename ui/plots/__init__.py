"""What one looks at. A view is handed a snapshot and draws it; it knows no thread and no file."""
