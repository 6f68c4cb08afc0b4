"""Run the command line with ``python -m customs_assessor``."""

from customs_assessor.cli import main

if __name__ == "__main__":
    main()
