"""How the built site is put on a server: headers, caching, media types, packed copies, configurations."""
