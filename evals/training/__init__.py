"""What is learned from examples: the examples, and the programs that learn from them."""
