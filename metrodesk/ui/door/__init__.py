"""One door for files: dropped anywhere in the window, or lying on a stick that was plugged in."""
