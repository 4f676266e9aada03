"""What the parser's trees say, and what is mended in them before anything is read from them."""
