"""Files of the company's data: reading CSV and XLSX, and the templates that people fill in."""
