package asylumchain.deadlines.calculations;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.time.zone.ZoneRulesException;

/// A moment as it was written: on the clock in the Netherlands, or with an offset of its own.
///
/// @param at the moment itself
/// @param shape how it was written; the answer is written alike
record Moment(ZonedDateTime at, DateTimeFormatter shape) {

  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
  private static final int WITHOUT_SECONDS = "2026-12-24T10:00".length();
  private static final int WITH_SECONDS = "2026-12-24T10:00:00".length();

  /// Reads `2026-12-24T10:00`, with or without seconds and an offset.
  ///
  /// @throws java.time.format.DateTimeParseException if the text is no moment
  /// @throws ZoneRulesException if the clocks in the Netherlands skipped it
  static Moment parse(String text) {
    var parsed =
        DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
    return new Moment(at(parsed), shape(text, parsed instanceof OffsetDateTime));
  }

  private static ZonedDateTime at(TemporalAccessor parsed) {
    return parsed instanceof OffsetDateTime moment
        ? moment.toZonedDateTime()
        : onTheClock(LocalDateTime.from(parsed));
  }

  /// When the clocks go back an hour comes twice: the first is taken, for a term ends sooner then.
  private static ZonedDateTime onTheClock(LocalDateTime time) {
    if (ZONE.getRules().getValidOffsets(time).isEmpty()) {
      throw new ZoneRulesException("the clocks skipped " + time);
    }
    return time.atZone(ZONE);
  }

  private static DateTimeFormatter shape(String text, boolean withOffset) {
    var time = text.substring(0, Math.min(text.length(), WITH_SECONDS));
    var seconds = time.length() > WITHOUT_SECONDS && time.charAt(WITHOUT_SECONDS) == ':';
    var pattern = new StringBuilder("uuuu-MM-dd'T'HH:mm");
    if (seconds) {
      pattern.append(":ss");
    }
    int decimals = decimals(text);
    if (decimals > 0) {
      pattern.append('.').append("S".repeat(decimals));
    }
    if (withOffset) {
      pattern.append("XXX");
    }
    return DateTimeFormatter.ofPattern(pattern.toString());
  }

  private static int decimals(String text) {
    int point = text.indexOf('.');
    return point < 0
        ? 0
        : Math.toIntExact(text.substring(point + 1).chars().takeWhile(Character::isDigit).count());
  }

  /// The day in the Netherlands.
  LocalDate day() {
    return at.withZoneSameInstant(ZONE).toLocalDate();
  }

  /// So much later, in elapsed time.
  Moment plus(Duration elapsed) {
    return new Moment(at.plus(elapsed), shape);
  }

  /// Whether the clocks changed between the two.
  boolean sameOffsetAs(Moment other) {
    return at.getOffset().equals(other.at.getOffset());
  }

  @Override
  public String toString() {
    return shape.format(at);
  }
}
