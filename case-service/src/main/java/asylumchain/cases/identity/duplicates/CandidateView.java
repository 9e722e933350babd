package asylumchain.cases.identity.duplicates;

import asylumchain.cases.identity.matching.Comparison;
import asylumchain.cases.identity.matching.FieldScore;
import asylumchain.cases.identity.matching.Likely;
import java.util.List;
import java.util.UUID;

/// A person who may be the one asked about: who, how surely and why. Shows nothing of what is known
/// of them.
///
/// @param score sum of the weights, rounded to one decimal; from 9 on it is possible
/// @param likely whether a registration has to say that it is somebody else: from 12 on
/// @param fields what each field that both have says, for (above zero) or against
public record CandidateView(UUID personId, double score, boolean likely, List<FieldScore> fields) {

  /// Best first.
  public record All(List<CandidateView> items) {
    static All of(List<Likely> found) {
      return new All(found.stream().map(CandidateView::of).toList());
    }
  }

  static CandidateView of(Likely found) {
    var score = found.comparison().score();
    return new CandidateView(
        found.personId(),
        Math.round(score * 10) / 10.0,
        score >= Comparison.LIKELY,
        found.comparison().fields());
  }
}
