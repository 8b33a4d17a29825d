"""From what shapes find to cards that a learner can hold in mind."""
