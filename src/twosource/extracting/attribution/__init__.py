"""Who says what: claims with their cues, sources and contents, and the chain behind them."""
