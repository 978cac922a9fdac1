"""The window: what one turns and what one looks at. Knows the words of `core`; knows no thread and no file."""
