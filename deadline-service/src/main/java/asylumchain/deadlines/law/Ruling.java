package asylumchain.deadlines.law;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a court held of a decree or a moratorium, as it was told here while the service runs.
///
/// @param citation under which it is cited, such as `ECLI:NL:RVS:2025:3082`
/// @param on the day of the ruling
/// @param lodgedUntil last day of lodging for which the court accepts a decree; `null` for all
/// @param line by which the court lets a moratorium lengthen the term; `null` where it names none
/// @param recordedAt the moment from which it is known here; `null` while it is looked at only
/// @param setAside how it ceased to count; `null` while it counts
public record Ruling(
    String citation,
    Court court,
    CaseLaw.Held held,
    LocalDate on,
    @Nullable LocalDate lodgedUntil,
    Moratorium.@Nullable Line line,
    @Nullable Instant recordedAt,
    Decree.@Nullable Withdrawal setAside) {

  /// Who ruled. Names are API.
  public enum Court {
    /// A district court (rechtbank). It binds the parties; what it holds of others is one line of
    /// case law beside those of other courts.
    DISTRICT_COURT,
    /// The Administrative Jurisdiction Division of the Council of State (Afdeling
    /// bestuursrechtspraak van de Raad van State), the highest judge in asylum cases.
    COUNCIL_OF_STATE
  }

  /// Whether it settles for all cases what it holds: no higher judge is left.
  public boolean settles() {
    return court == Court.COUNCIL_OF_STATE;
  }

  /// Whether the court accepts a decree for an application lodged on that day.
  public boolean accepts(LocalDate lodgedOn) {
    return asLine().accepts(lodgedOn);
  }

  /// The same as a line of case law.
  public CaseLaw.Line asLine() {
    return new CaseLaw.Line(citation, held, knownOn(), lodgedUntil);
  }

  /// The day on which it became known here; `null` while it is looked at only.
  public @Nullable LocalDate knownOn() {
    return recordedAt == null ? null : LocalDate.ofInstant(recordedAt, DayStarts.ZONE);
  }

  /// Whether it counts for whoever knows what was known at a moment.
  boolean countsAt(Instant moment) {
    return recordedAt != null
        && !recordedAt.isAfter(moment)
        && (setAside == null || setAside.knownAt().isAfter(moment));
  }

  Ruling knownFrom(Instant moment) {
    return new Ruling(citation, court, held, on, lodgedUntil, line, moment, setAside);
  }

  Ruling setAside(Decree.Withdrawal by) {
    return new Ruling(citation, court, held, on, lodgedUntil, line, recordedAt, by);
  }
}
