package asylumchain.cases.destruction;

import asylumchain.cases.retention.Assessment;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A case on the list of a run (vernietigingslijst), and what became of it.
///
/// @param rule,inForceFrom,confidence the rule by which its period had passed
/// @param keptUntil last day of its period
/// @param reason what kept it when its turn came, or that a person took it off; absent otherwise
/// @param detail the same in words; absent where there are none
/// @param part,seq the place in the journal of the fact that it was destroyed; absent before
/// @param rows how many facts were destroyed with it; absent before
/// @param digest SHA-256 over the hashes of those rows, in version order, each as hexadecimal text;
///   absent before
/// @param personToo whether it was the last case of its person, who went with it; absent before
/// @param destroyedOn absent before
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ListedCase(
    UUID caseId,
    String rule,
    LocalDate inForceFrom,
    String confidence,
    LocalDate keptUntil,
    State state,
    @Nullable String reason,
    @Nullable String detail,
    int part,
    @Nullable Long seq,
    @Nullable Integer rows,
    @Nullable String digest,
    @Nullable Boolean personToo,
    @Nullable LocalDate destroyedOn) {

  static final List<String> COLUMNS =
      List.of(
          "caseId",
          "rule",
          "inForceFrom",
          "confidence",
          "keptUntil",
          "state",
          "reason",
          "part",
          "seq",
          "rows",
          "digest",
          "personToo",
          "destroyedOn");

  /// What became of it.
  public enum State {
    LISTED,
    EXCLUDED,
    KEPT,
    DESTROYED,
    /// The run did not go on.
    DROPPED
  }

  /// A case that is due.
  static ListedCase of(UUID caseId, int part, Assessment due) {
    var applied = Objects.requireNonNull(due.rule(), "a case that is due has a rule");
    return new ListedCase(
        caseId,
        applied.rule().id(),
        applied.version().inForceFrom(),
        applied.version().confidence().name().toLowerCase(Locale.ROOT),
        Objects.requireNonNull(due.keptUntil()),
        State.LISTED,
        null,
        null,
        part,
        null,
        null,
        null,
        null,
        null);
  }

  List<@Nullable Object> cells() {
    return Arrays.asList(
        caseId,
        rule,
        inForceFrom,
        confidence,
        keptUntil,
        state,
        reason,
        part,
        seq,
        rows,
        digest,
        personToo,
        destroyedOn);
  }
}
