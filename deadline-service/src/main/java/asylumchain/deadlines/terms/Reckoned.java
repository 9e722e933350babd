package asylumchain.deadlines.terms;

import java.time.LocalDate;
import java.util.List;

/// The last day of a term, and how it was reached.
///
/// @param allAccepted whether every extension that was claimed counts
public record Reckoned(LocalDate due, boolean allAccepted, List<Step> steps) {}
