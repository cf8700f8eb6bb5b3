"""What is printed: forms, lists and letters as PDF, workbook or document."""
