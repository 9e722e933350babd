package asylumchain.reporting.exposure;

import asylumchain.events.PenaltyEvent.Kind;
import asylumchain.events.PenaltyEvent.NoticeOfDefaultReceived;
import asylumchain.events.PenaltyEvent.PenaltyPaid;
import asylumchain.events.WireNames;
import asylumchain.kit.database.SqlText;
import asylumchain.reporting.backlog.Moments;
import asylumchain.reporting.backlog.SqlQueries;
import asylumchain.reporting.backlog.counted.StepQueries;
import asylumchain.reporting.backlog.counted.StepQueries.Step;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Reads the penalties of all cases.
@ApplicationScoped
class ExposureQueries {

  /// What was decided before its first day costs nothing, unless that lies after the day from which
  /// is looked: then it has not come yet. What was said to run and to have ended before it began
  /// was taken back. What follows from a notice or a judgment of a later day is not foreseen. A
  /// penalty that a notice should have brought and of which nobody said that it began, begins no
  /// more.
  private static final String CHARGES =
      """
      select subject_id, kind, penalty_id, ruling_id, person_id, word, caused_on, first_day,
             last_day, growth, maximum, part
        from penalty_charge
       where known_from <= ? and known_to > ? and first_day <= ? and caused_on <= ?
         and (coalesce(last_day, first_day) >= first_day or word <> 'SAID' and last_day >= ?)
         and (word <> 'AWAITED' or first_day >= ?)
       order by first_day, penalty_id, subject_id
      """;

  /// A payment says which penalty it is for; the penalty says under which regime, whenever that
  /// became known.
  private static final String PENALTY =
      """
      with penalty as (
        select distinct on (penalty_id) penalty_id, kind
          from penalty_charge
         where word <> 'AWAITED'
         order by penalty_id)
      """;

  private static final String PAID =
      PENALTY
          + """
      , payment as (
        select cast(cast(payload as json) ->> 'penaltyId' as uuid) as penalty_id,
               cast(cast(payload as json) ->> 'amount' as numeric) as amount
          from case_penalty
         where type = ? and occurred_on <= ? and recorded_at <= ?)
      select kind, sum(amount) from payment join penalty using (penalty_id) group by kind
      """;

  private static final String NOTICES =
      """
      select count(distinct cast(payload as json) ->> 'noticeId')
        from case_penalty where type = ? and occurred_on <= ? and recorded_at <= ?
      """;

  private final DataSource database;
  private final Moments moments;

  ExposureQueries(DataSource database, Moments moments) {
    this.database = database;
    this.moments = moments;
  }

  /// @param horizon a penalty that begins later is left out
  /// @param asOf so is one whose cause lies after this day
  List<Debt.OfCase> charges(LocalDate horizon, LocalDate asOf, Instant knownAt) {
    return SqlQueries.list(
        database,
        new SqlText().add(CHARGES, knownAt, knownAt, horizon, asOf, asOf, saidThrough(knownAt)),
        row -> new Debt.OfCase(row.getInt(12), row.getObject(1, UUID.class), charge(row)));
  }

  /// The day by which deadline-service has said what had begun: that of the moment, or the business
  /// date where it lies before.
  private LocalDate saidThrough(Instant knownAt) {
    var day = Moments.dayOf(knownAt);
    var today = moments.today();
    return today.isBefore(day) ? today : day;
  }

  /// Euros paid by the end of a day; a regime under which nothing was paid is not in it.
  Map<Kind, BigDecimal> paid(LocalDate asOf, Instant knownAt) {
    var paid = new EnumMap<Kind, BigDecimal>(Kind.class);
    SqlQueries.list(
        database,
        new SqlText().add(PAID, WireNames.of(PenaltyPaid.class), asOf, knownAt),
        row -> paid.put(Kind.valueOf(row.getString(1)), row.getBigDecimal(2)));
    return paid;
  }

  /// Notices of default received by the end of a day.
  long notices(LocalDate asOf, Instant knownAt) {
    return SqlQueries.list(
            database,
            new SqlText().add(NOTICES, WireNames.of(NoticeOfDefaultReceived.class), asOf, knownAt),
            row -> row.getLong(1))
        .getFirst();
  }

  /// A query for cases with a penalty, each on its first day.
  static SqlText steps(List<Debt.OfCase> penalties) {
    return new SqlText()
        .add("select part, subject_id, min(on_day) as on_day, 1 as times from (")
        .add(StepQueries.given(penalties, ExposureQueries::onItsFirstDay))
        .add(") costing group by part, subject_id");
  }

  /// A query for each person or ruling of a case once, on the first day of a penalty there.
  ///
  /// @param who `null` where a penalty has none
  static SqlText each(List<Debt.OfCase> penalties, Function<Debt.OfCase, @Nullable UUID> who) {
    var seen = new HashSet<Map.Entry<UUID, UUID>>();
    var once =
        penalties.stream()
            .sorted(Comparator.comparing(it -> it.charge().firstDay()))
            .filter(it -> isFirst(seen, it.caseId(), who.apply(it)))
            .toList();
    return StepQueries.given(once, ExposureQueries::onItsFirstDay);
  }

  private static Step onItsFirstDay(Debt.OfCase penalty) {
    return new Step(penalty.part(), penalty.caseId(), penalty.charge().firstDay());
  }

  private static boolean isFirst(Set<Map.Entry<UUID, UUID>> seen, UUID caseId, @Nullable UUID who) {
    return who != null && seen.add(Map.entry(caseId, who));
  }

  /// A query for each payment of some days, both included.
  static SqlText payments(Kind kind, LocalDate from, LocalDate to, Instant knownAt) {
    return new SqlText()
        .add(PENALTY)
        .add(
            """
            select payment.part, payment.subject_id, payment.occurred_on as on_day, 1 as times
              from case_penalty payment
              join penalty
                on penalty.penalty_id = cast(cast(payment.payload as json) ->> 'penaltyId' as uuid)
             where type = ? and occurred_on between ? and ? and recorded_at <= ? and kind = ?
            """,
            WireNames.of(PenaltyPaid.class),
            from,
            to,
            knownAt,
            kind.name());
  }

  private static Charge charge(ResultSet row) throws SQLException {
    return new Charge(
        Kind.valueOf(row.getString(2)),
        row.getObject(3, UUID.class),
        row.getObject(4, UUID.class),
        row.getObject(5, UUID.class),
        Charge.Word.valueOf(row.getString(6)),
        row.getObject(7, LocalDate.class),
        row.getObject(8, LocalDate.class),
        row.getObject(9, LocalDate.class),
        Growth.parse(row.getString(10), row.getBigDecimal(11)));
  }
}
