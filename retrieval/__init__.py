"""The sociale kaart and its wait times, and finding in it what fits a need."""
