"""Structure of a page: the heading tree, groups of siblings, tables."""
