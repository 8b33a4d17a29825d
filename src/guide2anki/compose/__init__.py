"""What a guide itself says about the questions that it leaves open."""
