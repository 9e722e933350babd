package asylumchain.cases.handover;

import asylumchain.cases.lifecycle.standing.Reason;
import asylumchain.cases.lifecycle.standing.Standing;
import asylumchain.events.Code;
import asylumchain.kit.http.Problem;

/// A fact that is refused, and what the one who reported it can say of the case now.
///
/// @param caller who reported it
/// @param standing how the case stands
public record Refusal(Code caller, Standing standing) {

  /// 409, because of how the case stands.
  public Problem of(Reason reason) {
    return of(reason.code(), reason.sentence());
  }

  /// 409 `not-yours`: it is for another partner to say.
  ///
  /// @param sentence whose word it takes, without its full stop
  public Problem notYours(String sentence) {
    return of("not-yours", sentence);
  }

  /// 409 for any other reason.
  ///
  /// @param code kebab-case, part of the API
  /// @param sentence why, without its full stop
  public Problem of(String code, String sentence) {
    var possible = standing.possible(caller);
    return Problem.conflict(
        code,
        "Refused: %s. Possible now: %s.".formatted(sentence, String.join(", ", possible)),
        possible);
  }
}
