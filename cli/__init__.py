"""The `scrutineer` command."""
