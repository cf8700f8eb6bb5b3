"""What a file of any format holds: lines, cells and tables, before anything is understood."""
