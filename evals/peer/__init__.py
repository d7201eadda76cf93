"""What others would give for the same data: plain methods and open-source defaults."""
