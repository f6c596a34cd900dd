/// Checks of figures as sources print them. A check returns flags and corrects nothing.
public enum QuotedFigures {}
