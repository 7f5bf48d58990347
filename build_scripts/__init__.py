"""From the record of the notices to the site: compile and check, then pages, data and the browser's engine."""
