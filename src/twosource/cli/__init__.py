"""The command line: commands in `commands/`, listed in `main.COMMANDS`; all they do is done by `twosource.Ledger`."""
