package asylumchain.deadlines.calculations;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

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
  static Moment parse(String text) {
    var parsed =
        DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
    return new Moment(at(parsed), shape(text, parsed instanceof OffsetDateTime));
  }

  private static ZonedDateTime at(TemporalAccessor parsed) {
    return parsed instanceof OffsetDateTime moment
        ? moment.toZonedDateTime()
        : LocalDateTime.from(parsed).atZone(ZONE);
  }

  private static DateTimeFormatter shape(String text, boolean withOffset) {
    var time = text.substring(0, Math.min(text.length(), WITH_SECONDS));
    var seconds = time.length() > WITHOUT_SECONDS && time.charAt(WITHOUT_SECONDS) == ':';
    var pattern = new StringBuilder("uuuu-MM-dd'T'HH:mm");
    if (seconds) {
      pattern.append(":ss");
    }
    if (text.indexOf('.') > 0) {
      pattern.append(".SSS");
    }
    if (withOffset) {
      pattern.append("XXX");
    }
    return DateTimeFormatter.ofPattern(pattern.toString());
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
