"""Where the frozen app's window starts: the program without a console."""

from customs_assessor.ui.app import main

if __name__ == "__main__":
    main()
