package asylumchain.cases.intake.bulk;

import asylumchain.cases.identity.duplicates.CandidateView;
import java.util.UUID;

/// A line that was taken, whose person is likely known already under another record.
///
/// @param line from 1; the first of those about this case on the page
/// @param personId who applies in the case
/// @param likelyDuplicateOf who this most likely is, how surely and why
public record LikelyDuplicate(
    long line, UUID caseId, UUID personId, CandidateView likelyDuplicateOf) {}
