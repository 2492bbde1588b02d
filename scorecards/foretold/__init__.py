"""What our interviews foretold: scores beside what became of the hire."""
