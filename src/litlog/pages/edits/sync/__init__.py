"""Page sync: three-way merge of page revisions, block alignment, and checks that nothing else changed."""
