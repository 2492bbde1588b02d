"""Who applied, and what they sent."""
