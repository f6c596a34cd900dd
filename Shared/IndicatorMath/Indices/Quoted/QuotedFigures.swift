/// Checks of figures as sources print them. Each answers with a flag or with nil, and nothing is corrected.
public enum QuotedFigures {}
