"""The only sockets: an identifier goes in, what one source says about its work comes out."""
