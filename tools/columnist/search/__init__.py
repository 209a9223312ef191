"""Search by situation: the index and its shards, the ranking, the likeness of articles, the evaluation."""
