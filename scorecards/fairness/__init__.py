"""Selection rates by group, in counts alone, with what they can and cannot say."""
