"""Frame-of-reference training: written answers, rated by many, beside a key on which people have agreed."""
