"""The interview plan of an opening: rounds, stages, what each rates, its gaps, kits and briefs."""
