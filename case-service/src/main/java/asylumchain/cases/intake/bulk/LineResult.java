package asylumchain.cases.intake.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of a line. Codes and pointers only: never a word of the line itself.
///
/// @param line from 1
/// @param caseId absent for a refused line, and in a dry run
/// @param reason,detail absent unless refused
@JsonInclude(JsonInclude.Include.NON_NULL)
record LineResult(
    long line,
    Result result,
    @Nullable UUID caseId,
    @Nullable String reason,
    @Nullable String detail) {

  enum Result {
    TAKEN,
    ALREADY_TAKEN,
    REFUSED
  }

  static LineResult taken(long line, @Nullable UUID caseId) {
    return new LineResult(line, Result.TAKEN, caseId, null, null);
  }

  static LineResult alreadyTaken(long line, @Nullable UUID caseId) {
    return new LineResult(line, Result.ALREADY_TAKEN, caseId, null, null);
  }

  /// What a dry run may say: the case does not exist.
  LineResult withoutCase() {
    return new LineResult(line, result, null, reason, detail);
  }

  static LineResult refused(long line, LineRefusal reason, String detail) {
    return new LineResult(line, Result.REFUSED, null, reason.code(), detail);
  }
}
