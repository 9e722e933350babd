package asylumchain.deadlines.law.register;

import asylumchain.deadlines.law.RuleBook;

/// The law as it stands in files: those of this release and those that an operator mounted.
public record ReleasedLaw(RuleBook book) {}
