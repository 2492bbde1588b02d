"""The API: what programs of the company read and write, each as the owner of its key."""
