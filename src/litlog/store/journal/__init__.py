"""Journal of steps for undo: what each command wrote, with the rows as they were before."""
