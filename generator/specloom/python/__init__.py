"""Everything about Python: names, types, layout, and the views that templates print."""
