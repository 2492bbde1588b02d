"""How long applicants' data is kept."""
