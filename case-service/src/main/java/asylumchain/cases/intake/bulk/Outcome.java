package asylumchain.cases.intake.bulk;

import asylumchain.cases.identity.KnownPerson;
import asylumchain.cases.intake.Completion;
import asylumchain.cases.intake.Relodged;
import asylumchain.cases.lifecycle.CaseJournal.Entry;
import asylumchain.cases.lifecycle.Dossier;
import asylumchain.cases.lifecycle.Provenance;
import asylumchain.events.CaseEvent;
import asylumchain.events.Code;
import asylumchain.kit.imports.ImportJob;
import asylumchain.kit.imports.lines.ReadLine.Parsed;
import asylumchain.kit.imports.lines.Reported;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A case after the lines that were taken, and what goes into its journal.
record Outcome(Dossier after, List<Entry> entries) {

  /// Completes what was taken: participants and applicant are filled in.
  static Outcome of(Delivery delivery, ImportJob job, KnownPerson applicant, Terms terms) {
    var completing = new Completing(delivery, Code.of(job.organisation()), applicant, terms);
    for (var line : delivery.taken()) {
      completing.take(line, CaseBooks.provenance(job, line));
    }
    return new Outcome(completing.after, List.copyOf(completing.entries));
  }

  /// A case on its way through its lines.
  private static final class Completing {
    private final Delivery delivery;
    private final Code organisation;
    private final KnownPerson applicant;
    private final Terms terms;
    private final List<Entry> entries = new ArrayList<>();
    private final List<CaseEvent> completed = new ArrayList<>();
    private Dossier after;

    Completing(Delivery delivery, Code organisation, KnownPerson applicant, Terms terms) {
      this.delivery = delivery;
      this.organisation = organisation;
      this.applicant = applicant;
      this.terms = terms;
      this.after = delivery.before();
    }

    /// The first fact of a line says who reported it, for all of them.
    void take(Parsed<ImportLine> line, Provenance by) {
      var before = after.file();
      var reports = line.line().events();
      for (int i = 0; i < reports.size(); i++) {
        take(reports.get(i), i == 0 ? by : null);
      }
      var last = reports.getLast().recordedAt();
      Relodged.retold(
              before,
              after.file(),
              () -> delivery.history(completed),
              applicant,
              terms.lastDay(last))
          .forEach(event -> add(event, terms.today(), after.participants(), last, null));
      var untold = after.file().untold();
      untold.ifPresent(event -> add(event, terms.today(), after.participants(), last, null));
    }

    private void take(Reported<CaseEvent> report, @Nullable Provenance by) {
      var completion =
          Completion.of(
              report.event(),
              after.file(),
              after.participants(),
              organisation,
              applicant,
              () -> delivery.history(completed));
      var lastDay = terms.lastDay(report.recordedAt());
      add(completion.event(), lastDay, completion.participants(), report.recordedAt(), by);
    }

    private void add(
        CaseEvent event,
        LocalDate lastDay,
        List<Code> partners,
        @Nullable Instant recordedAt,
        @Nullable Provenance by) {
      var next = delivery.accepted(after.file(), event, lastDay, completed);
      after = after.after(next, partners);
      completed.add(event);
      entries.add(new Entry(after.caseId(), next.version(), event, recordedAt, by));
    }
  }
}
