"""The form library: which questionnaires there are, what is in them, what is wrong with a file, what a version changed."""
