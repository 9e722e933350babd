package asylumchain.deadlines.calculations;

import asylumchain.deadlines.law.Decree;
import asylumchain.deadlines.law.Moratorium.Line;
import asylumchain.deadlines.terms.CaseTale;
import asylumchain.deadlines.terms.StepCode;
import asylumchain.events.Length;
import asylumchain.events.PenaltyEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/// What [OneEngineTest] holds of the decision term holds under moratoria too, and of the terms of
/// courts and of transfers.
class OneEngineBesidesTest {

  private static final Instant NOW = Instant.parse("2190-01-01T10:00:00Z");
  private static final Length EIGHT_WEEKS = new Length(8, Length.Unit.WEEKS);

  /// Under SUSPEND a calculation counts the base term unless extensions are stated, and names the
  /// decrees that it leaves out; a case counts those. So what it names is stated to it.
  @Property(tries = 300)
  void under_a_moratorium_all_ways_agree_once_a_calculation_is_told_what_it_left_out(
      @ForAll("syrians") LocalDate lodged, @ForAll Line line) {
    var ways = new Ways(CaseTale.moratoriumForSyria(line, CaseTale.moment("2024-12-14")), NOW);
    var inputs = new HashMap<String, Object>();
    inputs.put("received", lodged.toString());
    inputs.put("method", line.name());
    inputs.put("moratorium", List.of("2024-12-14", "2025-06-13"));
    if (line == Line.SUSPEND) {
      inputs.put("extensions", leftOut(inputs));
    }
    var calculated = ways.calculated("vw43-moratorium", inputs, "due");
    var record = new CaseTale().from("SYR").lodged(lodged.toString()).record();
    ways.agree(record, "decision-term", calculated);
  }

  private static List<Map<String, Object>> leftOut(Map<String, Object> inputs) {
    var rule = CaseTale.BOOK.known("vw43-moratorium");
    return new Calculator(CaseTale.BOOK)
        .calculate(rule, Inputs.of(rule, inputs)).steps().stream()
            .filter(step -> step.code() == StepCode.UNSTATED_LEFT_OUT)
            .map(step -> decree(String.valueOf(step.values().get("decree"))))
            .map(it -> Map.<String, Object>of("ground", it.ground(), "months", it.months()))
            .toList();
  }

  private static Decree decree(String name) {
    return CaseTale.BOOK.decrees().stream()
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Property(tries = 200)
  void on_the_term_of_a_court_too(@ForAll("orders") LocalDate sentOn) {
    var ways = new Ways(CaseTale.BOOK, NOW);
    var ordinary =
        ways.calculated("awb855d-default", Map.of("judgmentSent", sentOn.toString()), "due");
    ways.agree(ordered(sentOn, null).record(), "court-term", ordinary);
    var inputs = Map.<String, Object>of("judgmentSent", sentOn.toString());
    var both = ordered(sentOn, EIGHT_WEEKS).record();
    ways.agree(both, "court-hearing", ways.calculated("court-8-8", inputs, "hearBy"));
    ways.agree(both, "court-term", ways.calculated("court-8-8", inputs, "decideBy"));
  }

  @Property(tries = 200)
  void on_transfers_under_dublin_too(
      @ForAll("dublin") LocalDate accepted, @ForAll boolean absconded) {
    var ways = new Ways(CaseTale.BOOK, CaseTale.moment(accepted.plusDays(2).toString()));
    var calculated =
        ways.calculated(
            "dublin3-transfer",
            Map.of("accepted", accepted.toString(), "absconded", absconded),
            "transferBy");
    ways.agree(accepted(accepted, absconded).record(), "transfer", calculated);
  }

  @Property(tries = 200)
  void and_under_the_regulation_that_followed(
      @ForAll("ammr") LocalDate accepted, @ForAll boolean absconded) {
    var ways = new Ways(CaseTale.BOOK, CaseTale.moment(accepted.plusDays(2).toString()));
    var calculated =
        ways.calculated(
            "ammr46-transfer",
            Map.of(
                "accepted",
                accepted.toString(),
                "abscondNotified",
                accepted.plusDays(1).toString()),
            absconded ? "absconded" : "normal");
    ways.agree(accepted(accepted, absconded).record(), "transfer", calculated);
  }

  @Property(tries = 200)
  void and_on_the_term_to_decide_once_a_transfer_lapsed(@ForAll("ammr") LocalDate accepted) {
    var lapsed = accepted.plusDays(40);
    var ways = new Ways(CaseTale.BOOK, CaseTale.moment(accepted.plusDays(50).toString()));
    var calculated =
        ways.calculated(
            "apr35-after-transfer", Map.of("lodged", lapsed.plusDays(1).toString()), "due");
    var tale =
        new CaseTale()
            .registered(accepted.minusDays(30).toString())
            .lodged(accepted.minusDays(20).toString())
            .accepted(accepted.toString())
            .transferLapsed(lapsed.toString());
    ways.agree(tale.record(), "decision-term", calculated);
  }

  private static CaseTale ordered(LocalDate sentOn, @Nullable Length hearing) {
    return new CaseTale()
        .lodged(sentOn.minusYears(2).toString())
        .posted(
            sentOn.toString(),
            new PenaltyEvent.CourtTermDetermined(
                sentOn,
                new UUID(0, 1),
                new UUID(0, 2),
                "decision-term",
                null,
                hearing == null ? null : EIGHT_WEEKS,
                hearing,
                null));
  }

  private static CaseTale accepted(LocalDate on, boolean absconded) {
    var registered = on.minusDays(30).toString();
    var tale =
        new CaseTale()
            .registered(registered)
            .lodged(registered)
            .track(registered, "TRACK_1")
            .askedToTakeCharge(on.minusDays(10).toString())
            .accepted(on.toString());
    return absconded ? tale.absconded(on.plusDays(1).toString()) : tale;
  }

  @Provide
  Arbitrary<LocalDate> syrians() {
    return days("2021-01-01", "2025-06-13");
  }

  @Provide
  Arbitrary<LocalDate> orders() {
    return days("2020-07-08", "2059-12-31");
  }

  @Provide
  Arbitrary<LocalDate> dublin() {
    return days("2016-01-01", "2026-07-30");
  }

  @Provide
  Arbitrary<LocalDate> ammr() {
    return days("2026-07-31", "2059-12-31");
  }

  private static Arbitrary<LocalDate> days(String from, String until) {
    return Arbitraries.longs()
        .between(LocalDate.parse(from).toEpochDay(), LocalDate.parse(until).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }
}
