"""A calibration report as a person reads it: sentences first, then charts and tables. Pure."""
