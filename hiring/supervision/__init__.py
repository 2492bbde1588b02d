"""What is done with several applications at once, and who is asked to act."""
