"""The command line: one file in `commands/` for each command; `main.COMMANDS` lists them."""
