"""The words that a rule is written in: inputs, conditions, parameters, amounts, and how they are explained."""
