package asylumchain.reporting.backlog.cases;

import asylumchain.kit.http.Cursor;
import asylumchain.kit.http.Problem;
import asylumchain.kit.http.json.Shapes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where in a list of cases to go on: the earliest day first, then those without one, each by its
/// id.
///
/// @param knownAt the moment as known at which the list was begun; `null` at its beginning
/// @param day of the last case seen: when it is due, or when it counted
public record Place(@Nullable Instant knownAt, LocalDate day, UUID caseId) {

  /// Later than any due day: where cases without one stand.
  static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  /// Before the first case.
  public static final Place START = new Place(null, LocalDate.of(1, 1, 1), new UUID(0, 0));

  /// Behind a case of a list.
  static Place after(CaseLine line, Instant knownAt) {
    return new Place(knownAt, Objects.requireNonNullElse(line.dueOn(), NEVER), line.caseId());
  }

  /// What a cursor of this list says.
  ///
  /// @throws Problem 400 when it is a cursor of another list
  public static Place of(Cursor cursor) {
    try {
      var key = cursor.key();
      return new Place(
          Shapes.MOMENT.value(key.get(0)).orElseThrow(),
          Shapes.DATE.value(key.get(1)).orElseThrow(),
          UUID.fromString(key.get(2)));
    } catch (NoSuchElementException | IllegalArgumentException | IndexOutOfBoundsException _) {
      throw Problem.badRequest("cursor", "is not a cursor of this list");
    }
  }

  /// As it is given out.
  public Cursor cursor() {
    return Cursor.after(Objects.requireNonNull(knownAt), day, caseId);
  }
}
