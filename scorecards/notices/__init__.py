"""What concerned somebody since they last looked, from what is on record."""
