"""The quick way to make pages: what MkDocs does page after page, done in several processes and only where needed."""
