"""Finding personal data in Dutch speech, and text that is safe to hand on."""
