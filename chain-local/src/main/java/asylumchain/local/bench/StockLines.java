package asylumchain.local.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Lines for an import whose cases make an even stock, six facts each once they are decided:
/// as many are lodged on each day, however many there are, so that more of them reach further
/// back and the stock of a day stays as it is. Legal aid takes part in one of twenty.
///
/// @param lines how many cases
/// @param lastDay nothing happens after it
record StockLines(int lines, LocalDate lastDay) {

  private static final int A_DAY = 110;
  private static final int LODGED_BEFORE_THE_END = 30;
  private static final int LEGAL_AID_IN_ONE_OF = 20;
  private static final int YOUNGEST = 19;
  private static final List<String> NATIONALITIES =
      List.of("SYR", "SYR", "SYR", "TUR", "TUR", "ERI", "ERI", "YEM", "IRQ", "AFG", "IRN", "SOM");
  private static final List<String> TRACKS = List.of("TRACK_4", "TRACK_4", "TRACK_4", "TRACK_1");
  private static final List<String> UNITS =
      List.of("REGULAR_DESK", "NORTH", "SOUTH", "REPEAT_DESK");
  private static final List<String> OUTCOMES =
      List.of("REFUGEE", "SUBSIDIARY", "REJECTED_UNFOUNDED");

  /// Some of them, made while they are read, the oldest first.
  ///
  /// @param after how many to leave out
  /// @param many how many to take
  LineStream some(int after, int many) {
    return new LineStream(many, number -> line(after + number));
  }

  /// The first day on which one is lodged.
  LocalDate firstDay() {
    return lodgedOn(1);
  }

  private LocalDate lodgedOn(int number) {
    return lastDay.minusDays(LODGED_BEFORE_THE_END + (lines - number) / A_DAY);
  }

  private String line(int number) {
    var random = new Random(number);
    var lodgedOn = lodgedOn(number);
    var decidedOn = lodgedOn.plusDays(60 + random.nextInt(240));
    var facts = new ArrayList<String>();
    fact(
        facts,
        lodgedOn.minusDays(2),
        "application-registered",
        "\"applicationKind\":\"FIRST\",\"unit\":\"REGISTRATION\"" + legalAid(number));
    fact(
        facts,
        lodgedOn,
        "application-lodged",
        "\"applicationKind\":\"FIRST\",\"unit\":\"" + any(UNITS, random) + "\"");
    fact(
        facts,
        lodgedOn.plusDays(25),
        "track-assigned",
        "\"track\":\"" + any(TRACKS, random) + "\"");
    fact(facts, lodgedOn.plusDays(30 + random.nextInt(30)), "interview-held", "");
    fact(
        facts,
        decidedOn,
        "decision-made",
        "\"outcome\":\""
            + any(OUTCOMES, random)
            + "\",\"authorityLevel\":\"SENIOR\",\"secondReader\":false");
    fact(facts, decidedOn.plusDays(1), "decision-announced", "");
    return String.format(
        Locale.ROOT,
        """
        {"source":"STOCK","sourceRef":"S-%1$08d","person":{"vNumber":"%2$s","familyName":"Vries-%1$d",\
        "givenNames":"Sam %3$d","birthDate":"%4$d-05-01","sex":"%5$s","nationality":"%6$s",\
        "unaccompaniedMinor":false,"familySize":1,"familyRef":null},"events":[%7$s]}
        """,
        number,
        LineStream.vNumber(number),
        number % 1_000,
        lodgedOn.getYear() - YOUNGEST - random.nextInt(45),
        random.nextBoolean() ? "F" : "M",
        any(NATIONALITIES, random),
        String.join(",", facts));
  }

  private static String legalAid(int number) {
    return number % LEGAL_AID_IN_ONE_OF == 0 ? ",\"participants\":[\"RVR\"]" : "";
  }

  /// Known on the day itself.
  private void fact(List<String> facts, LocalDate day, String type, String fields) {
    if (!day.isAfter(lastDay)) {
      facts.add(
          "{\"type\":\"%s\",\"occurredOn\":\"%s\",\"recordedAt\":\"%sT14:00:00Z\"%s}"
              .formatted(type, day, day, fields.isEmpty() ? "" : "," + fields));
    }
  }

  private static String any(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }
}
