"""The journal of steps: what each command wrote, with the rows as they were before."""
