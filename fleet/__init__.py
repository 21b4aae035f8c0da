"""The company: its people, vehicles, contracts and what they may do, without input and output."""
