"""Keys of the API: made by an administrator, taken by the person as whom they act."""
