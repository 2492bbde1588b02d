"""What happened in an opening and on an application, as each reader may know it."""
