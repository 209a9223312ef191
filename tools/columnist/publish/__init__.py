"""The only code that knows MkDocs and Material; a change of site builder touches this folder alone."""
