package asylumchain.deadlines.board;

import asylumchain.deadlines.penalty.cases.Penalty;
import asylumchain.events.DeadlineEvent;
import asylumchain.events.PenaltyEvent.NoticeOfDefaultReceived;
import asylumchain.events.PenaltyEvent.PenaltyEnded;
import asylumchain.events.PenaltyEvent.PenaltyEstablished;
import asylumchain.events.PenaltyEvent.PenaltyPaid;
import asylumchain.events.PenaltyEvent.PenaltyStarted;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// When notices came in, and when penalties began, ended, were established and were paid, in
/// columns.
final class PenaltyTable {

  private static final String ADD =
      """
      insert into public.case_penalty (part, case_id, version, recorded_at, said, penalty_id,
             occurred_on, kind, person_id, notice_id, ruling_id, per_day, maximum, amount)
      select ?, n.*
        from unnest(?::uuid[], ?::integer[], ?::timestamptz[], ?::text[], ?::uuid[], ?::date[],
                    ?::text[], ?::uuid[], ?::uuid[], ?::uuid[], ?::numeric[], ?::numeric[],
                    ?::numeric[]) as n
      """;

  private PenaltyTable() {}

  /// What was said of one penalty of one case.
  ///
  /// @param start `null` unless it began
  /// @param noticeId the notice that opens it; `null` where it is not told
  /// @param amount euros; `null` unless it was paid or established
  private record Row(
      ShiftTable.Row shift,
      String said,
      UUID penaltyId,
      LocalDate occurredOn,
      @Nullable PenaltyStarted start,
      @Nullable UUID noticeId,
      @Nullable BigDecimal amount) {}

  /// Keeps those of these rows that say so.
  static void add(Connection connection, int part, List<ShiftTable.Row> shifts)
      throws SQLException {
    var rows = new ArrayList<Row>();
    shifts.forEach(shift -> take(shift, rows));
    if (rows.isEmpty()) {
      return;
    }
    try (var insert = connection.prepareStatement(ADD)) {
      insert.setInt(1, part);
      insert.setArray(2, TextArrays.column(connection, rows, it -> it.shift().caseId()));
      insert.setArray(3, TextArrays.column(connection, rows, it -> it.shift().shift().version()));
      insert.setArray(
          4, TextArrays.column(connection, rows, it -> it.shift().shift().recordedAt()));
      insert.setArray(5, TextArrays.column(connection, rows, Row::said));
      insert.setArray(6, TextArrays.column(connection, rows, Row::penaltyId));
      insert.setArray(7, TextArrays.column(connection, rows, Row::occurredOn));
      insert.setArray(
          8, TextArrays.column(connection, rows, it -> ofStart(it, PenaltyStarted::kind)));
      insert.setArray(
          9, TextArrays.column(connection, rows, it -> ofStart(it, PenaltyStarted::personId)));
      insert.setArray(10, TextArrays.column(connection, rows, Row::noticeId));
      insert.setArray(
          11, TextArrays.column(connection, rows, it -> ofStart(it, PenaltyStarted::rulingId)));
      insert.setArray(
          12, TextArrays.column(connection, rows, it -> ofStart(it, PenaltyStarted::perDay)));
      insert.setArray(
          13, TextArrays.column(connection, rows, it -> ofStart(it, PenaltyStarted::maximum)));
      insert.setArray(14, TextArrays.column(connection, rows, Row::amount));
      insert.executeUpdate();
    }
  }

  private static @Nullable Object ofStart(
      Row row, Function<PenaltyStarted, @Nullable Object> value) {
    var start = row.start();
    return start == null ? null : value.apply(start);
  }

  private static void take(ShiftTable.Row shift, List<Row> rows) {
    switch (shift.shift().shift()) {
      case NoticeOfDefaultReceived(var on, var noticeId, _) ->
          rows.add(new Row(shift, "NOTICED", Penalty.ofNotice(noticeId), on, null, noticeId, null));
      case PenaltyStarted start ->
          rows.add(
              new Row(
                  shift,
                  "STARTED",
                  start.penaltyId(),
                  start.occurredOn(),
                  start,
                  start.noticeId(),
                  null));
      case PenaltyEnded(var on, var id) ->
          rows.add(new Row(shift, "ENDED", id, on, null, null, null));
      case PenaltyPaid(var on, var id, var amount) ->
          rows.add(new Row(shift, "PAID", id, on, null, null, amount));
      case PenaltyEstablished(var on, var id, var amount) ->
          rows.add(new Row(shift, "ESTABLISHED", id, on, null, null, amount));
      case DeadlineEvent _ -> {
        // says nothing of a notice, of when a penalty runs, or of what was paid of it
      }
    }
  }
}
