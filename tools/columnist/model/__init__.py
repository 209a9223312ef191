"""What Columnist knows: typed, frozen records without any input or output."""
