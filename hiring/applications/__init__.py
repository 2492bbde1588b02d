"""Where candidates stand in an opening: the board, the page of one, and every move."""
