"""The race of networks: several recipes from the same first weights on the same batches."""
