package asylumchain.kit.imports.lines;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of a line. Codes and pointers only: never a word of the line itself.
///
/// @param line from 1
/// @param subjectId what the line is about, a case for example; absent for a refused line, and in a
///   dry run
/// @param reason,detail absent unless refused
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LineResult(
    long line,
    Result result,
    @Nullable UUID subjectId,
    @Nullable String reason,
    @Nullable String detail) {

  public enum Result {
    TAKEN,
    ALREADY_TAKEN,
    REFUSED
  }

  public static LineResult taken(long line, @Nullable UUID subjectId) {
    return new LineResult(line, Result.TAKEN, subjectId, null, null);
  }

  public static LineResult alreadyTaken(long line, @Nullable UUID subjectId) {
    return new LineResult(line, Result.ALREADY_TAKEN, subjectId, null, null);
  }

  public static LineResult refused(long line, LineRefusal reason, String detail) {
    return refused(line, reason.code(), detail);
  }

  /// Refused by a rule that has codes of its own.
  ///
  /// @param code kebab-case, part of the API
  public static LineResult refused(long line, String code, String detail) {
    return new LineResult(line, Result.REFUSED, null, code, detail);
  }

  /// What a dry run may say: what it is about may not exist.
  public LineResult withoutSubject() {
    return new LineResult(line, result, null, reason, detail);
  }
}
