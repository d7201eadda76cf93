"""Social maps and wait times of others in, ours out."""
