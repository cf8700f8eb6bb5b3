"""Words of the field: numerals, days, deadlines, letters and names as papers write them."""
