package asylumchain.reporting.backlog;

/// What a figure finds, in one sentence.
public record Finding(String nl, String en) {}
