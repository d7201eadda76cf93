"""What outlives a request: talks and vaults sealed in SQLite, their keys, and who did what."""
