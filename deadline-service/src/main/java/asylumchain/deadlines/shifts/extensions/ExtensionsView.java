package asylumchain.deadlines.shifts.extensions;

import asylumchain.deadlines.board.CaseReading;
import asylumchain.deadlines.shifts.Outcome;
import asylumchain.deadlines.shifts.Validity;
import asylumchain.deadlines.shifts.extensions.Extensions.Extension;
import asylumchain.deadlines.terms.CaseRecord;
import asylumchain.deadlines.terms.Determination.Told;
import asylumchain.deadlines.terms.KnownShift;
import asylumchain.events.Code;
import asylumchain.events.Ground;
import asylumchain.events.Length;
import asylumchain.events.ShiftEvent.ExtensionClaimed;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The extensions of a case (verlengingen), as they stood in law on a day, for whoever knew what
/// was known at a moment.
public record ExtensionsView(
    UUID caseId, LocalDate asOf, Instant knownAt, List<ExtensionView> extensions) {

  /// One of them.
  ///
  /// @param decidedBy which authority decided; absent when not said
  /// @param notifiedOn the day the applicant was told; absent when not said
  /// @param knownFrom since when the claim is known
  /// @param validity what became known of it last
  /// @param dueOn last day of its term, with all that moves it; absent where there is none
  /// @param dueOnWithout the same, had there been no such extension
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ExtensionView(
      UUID extensionId,
      String clock,
      Ground ground,
      Length by,
      LocalDate decidedOn,
      @Nullable Code decidedBy,
      @Nullable LocalDate notifiedOn,
      Instant knownFrom,
      Validity validity,
      List<Outcome.Known> outcomes,
      @Nullable LocalDate dueOn,
      @Schema(description = "The last day, had there been no such extension.")
          @Nullable LocalDate dueOnWithout) {}

  static ExtensionsView of(CaseReading reading) {
    var known =
        reading.known().shifts().stream()
            .filter(shift -> !shift.recordedAt().isAfter(reading.knownAt()))
            .toList();
    return new ExtensionsView(
        reading.caseId(),
        reading.asOf(),
        reading.knownAt(),
        Extensions.of(known).byId().values().stream()
            .filter(extension -> !extension.claim().occurredOn().isAfter(reading.asOf()))
            .map(extension -> view(extension, reading))
            .toList());
  }

  private static ExtensionView view(Extension extension, CaseReading reading) {
    var claim = extension.claim();
    var record = reading.known().clocks();
    return new ExtensionView(
        claim.extensionId(),
        claim.clock(),
        claim.ground(),
        claim.by(),
        claim.occurredOn(),
        claim.decidedBy(),
        claim.notifiedOn(),
        extension.knownFrom(),
        Validity.after(extension.last()),
        List.copyOf(extension.outcomes()),
        dueOn(reading, record, claim.clock()),
        dueOn(reading, without(record, claim.extensionId()), claim.clock()));
  }

  private static CaseRecord without(CaseRecord record, UUID extensionId) {
    return new CaseRecord(
        record.events(),
        record.shifts().stream().filter(shift -> !isClaim(shift, extensionId)).toList());
  }

  private static boolean isClaim(KnownShift shift, UUID extensionId) {
    return shift.shift() instanceof ExtensionClaimed claim
        && claim.extensionId().equals(extensionId);
  }

  private static @Nullable LocalDate dueOn(CaseReading reading, CaseRecord record, String clock) {
    return reading.clocks(record).clocks().stream()
        .map(Told::clock)
        .filter(it -> it.clock().equals(clock))
        .findFirst()
        .map(it -> it.dueOn())
        .orElse(null);
  }

  Optional<ExtensionView> find(UUID extensionId) {
    return extensions.stream().filter(it -> it.extensionId().equals(extensionId)).findFirst();
  }
}
