"""Web page metadata extraction: one parser per vocabulary, and one module that weighs their claims."""
