package asylumchain.deadlines.law.register;

/// The law in use was amended: every case is to be looked at with it. Holds once the transaction in
/// which it is said has committed.
///
/// @param ruleBookVersion of the book as it is now
public record LawAmended(String ruleBookVersion) {}
