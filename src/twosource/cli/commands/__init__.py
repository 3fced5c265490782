"""One small function for each command: ask the library, print what it gives."""
