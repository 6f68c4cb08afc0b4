"""The questionnaire: domains at the left, questions in the middle, guidance and history at the right."""
