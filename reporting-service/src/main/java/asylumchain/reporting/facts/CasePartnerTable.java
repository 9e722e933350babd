package asylumchain.reporting.facts;

import asylumchain.events.CaseEvent;
import asylumchain.events.Code;
import asylumchain.events.IntakeEvent;
import asylumchain.kit.database.CopyText;
import asylumchain.kit.projection.ReceivedEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who takes part in a case now: the list of the last event that carried one.
public final class CasePartnerTable {

  private CasePartnerTable() {}

  /// Replaces the participants of these cases.
  public static void replace(Connection c, int part, Map<UUID, CaseFacts> cases)
      throws SQLException {
    forget(c, part, cases.keySet());
    var rows = new CopyText();
    cases.forEach((id, facts) -> write(rows, part, id, facts));
    rows.send(c, "case_partner (part, subject_id, partner)");
  }

  /// Replaces the participants of the cases of which these events list them, as far as they can be
  /// read.
  ///
  /// @param told events of cases in the order of `seq`
  public static void replace(Connection c, int part, List<ReceivedEvent> told) throws SQLException {
    var listed = new HashMap<UUID, List<Code>>();
    for (var event : told) {
      var partners = listed(event.payload());
      if (partners != null) {
        listed.put(event.subjectId(), partners);
      }
    }
    forget(c, part, listed.keySet());
    var rows = new CopyText();
    listed.forEach((id, partners) -> write(rows, part, id, partners));
    rows.send(c, "case_partner (part, subject_id, partner)");
  }

  private static @Nullable List<Code> listed(@Nullable String payload) {
    try {
      return payload == null ? null : participants(EventPayloads.caseEvent(payload));
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  /// The rows of a case as they should stand.
  public static void write(CopyText rows, int part, UUID id, CaseFacts facts) {
    write(rows, part, id, of(facts));
  }

  private static void write(CopyText rows, int part, UUID id, List<Code> partners) {
    partners.stream().distinct().forEach(partner -> rows.cell(part).cell(id).cell(partner).end());
  }

  /// The rows of these cases as they stand, as `COPY` writes them.
  public static List<String> read(Connection c, int part, Collection<UUID> subjects)
      throws SQLException {
    return CopyText.read(
        c,
        "select part, subject_id, partner from case_partner where part = %d and subject_id in (%s)"
            .formatted(part, CopyText.literals(subjects)));
  }

  public static void forget(Connection c, int part, Collection<UUID> subjects) throws SQLException {
    CaseRowsTable.forget(c, "case_partner", part, subjects);
  }

  static List<Code> of(CaseFacts facts) {
    return facts.facts().reversed().stream()
        .map(fact -> participants(fact.event()))
        .filter(partners -> partners != null)
        .findFirst()
        .orElse(List.of());
  }

  private static @Nullable List<Code> participants(CaseEvent event) {
    return event instanceof IntakeEvent intake ? participants(intake) : null;
  }

  private static @Nullable List<Code> participants(IntakeEvent event) {
    return switch (event) {
      case IntakeEvent.AsylumWishMade made -> made.participants();
      case IntakeEvent.ApplicationRegistered registered -> registered.participants();
      case IntakeEvent.ApplicationLodged lodged -> lodged.participants();
      case IntakeEvent.HandedOver handedOver -> handedOver.participants();
      case IntakeEvent.HandOverRequested requested -> requested.participants();
      case IntakeEvent.HandOverRefused refused -> refused.participants();
      case IntakeEvent.HandOverWithdrawn withdrawn -> withdrawn.participants();
      case IntakeEvent.ReceptionAssigned assigned -> assigned.participants();
      case IntakeEvent.FactCorrected(_, _, var replacement, var partners) ->
          partners != null || replacement == null ? partners : participants(replacement);
      case IntakeEvent.PersonIdentified _,
          IntakeEvent.DuplicateMerged _,
          IntakeEvent.DuplicateSplit _,
          IntakeEvent.TrackAssigned _,
          IntakeEvent.LawyerAssigned _,
          IntakeEvent.WaitingForChanged _ ->
          null;
    };
  }
}
