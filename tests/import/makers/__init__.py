"""What make-fixtures.py puts into the files."""
