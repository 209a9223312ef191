"""Columnist: an advice column as a knowledge base, with words that people can say."""

__version__ = "0.1.0"
