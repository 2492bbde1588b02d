"""What a committee reads about one application before it votes: page, PDF, and a batch in the background."""
