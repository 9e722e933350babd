package asylumchain.kit.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One action of one caller on the data of one or more persons.
///
/// @param employee `null` when a system acted by itself
/// @param traceId of the request; `null` outside one
/// @param transactionId the caller's own, from `Fsc-Transaction-Id`; `null` when it sent none
/// @param question what an auditor asked: method, path and query; `null` for anybody else
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccessLine(
    UUID id,
    Instant at,
    String clientId,
    String organisation,
    String oin,
    @Nullable String employee,
    String action,
    AccessLog.Outcome outcome,
    List<UUID> subjects,
    @Nullable String traceId,
    @Nullable String transactionId,
    @Nullable String question) {

  public AccessLine {
    subjects = List.copyOf(subjects);
  }

  /// Spreads the lines; a line is found by its subjects, never by its number.
  int part() {
    return Math.floorMod(id.hashCode(), 24);
  }
}
