"""Text to model. The only place that reads content from disk; every fault becomes a finding."""
