package asylumchain.kit.verification;

import asylumchain.kit.journal.JournalEvent;
import asylumchain.kit.journal.JournalReport;
import asylumchain.kit.journal.JournalReport.Finding;
import asylumchain.kit.journal.JournalReport.Harm;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a verification of the journal found.
///
/// @param sound whether every row is what it was, as far as can be told
/// @param rows how many rows were followed
/// @param destroyed how many payloads are gone; one that was lawfully destroyed breaks nothing
/// @param heads what was published about it outside the database
/// @param restorations each time that the database was put back from a copy, as far as it or an
///   operator says so
/// @param findings each row that is not what it was, or is missing; empty for a sound journal
/// @param destructions the rows that say what was lawfully destroyed, a thousand of a partition at
///   most
public record VerificationView(
    boolean sound,
    long rows,
    long destroyed,
    Heads heads,
    List<Restored> restorations,
    List<Named> findings,
    List<Destroyed> destructions) {

  /// A row that says that all that was known of its subject is destroyed, lawfully.
  ///
  /// @param rowsGone how many rows of the subject before it have no payload any more
  public record Destroyed(int part, long seq, UUID subject, int rowsGone) {

    static Destroyed of(JournalReport.Destroyed said) {
      return new Destroyed(said.part(), said.seq(), said.subject().id(), said.rowsGone());
    }
  }

  /// The published heads that were held against the journal.
  ///
  /// @param compared how many; 0 where none are published
  /// @param restored how many of them are not there any more because the source was restored from a
  ///   copy that lacked them, as somebody vouches for outside the database
  public record Heads(long compared, long restored) {}

  /// A database put back from a copy.
  ///
  /// @param generation that began with it
  /// @param startedAt,reason what the database says; absent where it says nothing
  /// @param witness who vouches for it outside the database; absent where nobody does
  /// @param headsLost how many published heads went with it
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Restored(
      int generation,
      @Nullable Instant startedAt,
      @Nullable String reason,
      @Nullable Restoration witness,
      long headsLost) {

    static Restored of(
        int number,
        HeadQueries.@Nullable Generation begun,
        @Nullable Restoration witness,
        long headsLost) {
      return new Restored(
          number,
          begun == null ? null : begun.startedAt(),
          begun == null ? null : begun.reason(),
          witness,
          headsLost);
    }
  }

  /// A row by its place, and by what stands there now.
  ///
  /// @param eventId,subject,version,type absent where no row stands there
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Named(
      int part,
      long seq,
      Harm harm,
      @Nullable UUID eventId,
      @Nullable UUID subject,
      @Nullable Integer version,
      @Nullable String type) {

    static Named of(Finding finding) {
      return new Named(finding.part(), finding.seq(), finding.harm(), null, null, null, null);
    }

    static Named of(Finding finding, JournalEvent row) {
      return new Named(
          finding.part(),
          finding.seq(),
          finding.harm(),
          row.eventId(),
          row.subject().id(),
          row.version(),
          row.type());
    }
  }
}
