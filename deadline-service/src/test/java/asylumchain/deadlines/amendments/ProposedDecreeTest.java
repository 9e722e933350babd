package asylumchain.deadlines.amendments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import asylumchain.deadlines.law.LawFiles;
import asylumchain.events.Code;
import asylumchain.events.Ground;
import asylumchain.kit.http.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A decree is proposed under one law or the other, and one that can reach no application is
/// refused.
class ProposedDecreeTest {

  private static final Registers NOW = new Registers(LawFiles.shipped(), List.of());

  @ParameterizedTest
  @CsvSource({
    "42(4)(b),  9, 2021-01-01, 2021-12-31,",
    "42(4)(b),  9,           ,           , FIRST",
    "42(4)(b),  9, 2026-06-11,           ,",
    "35(5)(a),  6, 2026-06-12,           , FIRST",
    "35(5)(a),  6,           , 2026-06-12,",
    "35(2)(a),  2, 2026-07-01,           , REPEAT"
  })
  void what_the_law_allows_can_be_proposed(
      String ground,
      int months,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable String kind) {
    var made = decree(ground, months, from, until, kind).against(NOW);
    assertThat(made.decree().ground()).isEqualTo(ground);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "42(4)(b)|9|2026-06-12||FIRST|/lodgedFrom|lodged until 2026-06-11; it reaches none of these",
        "35(5)(a)|6||2026-06-11|FIRST|/lodgedUntil|lodged from 2026-06-12; it reaches none of these",
        "35(2)(a)|2|2026-07-01||FAMILY_REUNIFICATION|/kinds|it reaches none",
        "35(5)(a)|7|2026-07-01||FIRST|/months|6 months at most",
        "35(2)(a)|3|2026-07-01||FIRST|/months|2 months at most",
        "35(7)|6|2026-07-01||FIRST|/ground|42(4) (vw42-decision-term), 35(5)(a) (apr35-regular)",
        "35(3)|3|2026-07-01||FIRST|/ground|and no other",
        "42(4)(d)|9|2024-07-01||FIRST|/ground|and no other"
      })
  void what_it_does_not_allow_is_refused_with_the_reason(
      String ground,
      int months,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      String kind,
      String pointer,
      String reason) {
    var problem = refusal(decree(ground, months, from, until, kind));
    assertThat(problem.violations())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.pointer()).isEqualTo(pointer);
              assertThat(it.reason()).contains(reason);
            });
  }

  @Test
  void an_id_that_the_register_has_is_refused() {
    var taken = decree("42(4)(b)", 9, null, null, null, "WBV-2023-3");
    assertThat(refusal(taken).status()).isEqualTo(409);
  }

  private static Problem refusal(ProposedDecree decree) {
    return Objects.requireNonNull(catchThrowableOfType(Problem.class, () -> decree.against(NOW)));
  }

  private static ProposedDecree decree(
      String ground,
      int months,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable String kind) {
    return decree(ground, months, from, until, kind, "TEST");
  }

  private static ProposedDecree decree(
      String ground,
      int months,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable String kind,
      String id) {
    return new ProposedDecree(
        id,
        "a test",
        new Ground(ground),
        months,
        LocalDate.parse("2026-09-01"),
        from,
        until,
        null,
        null,
        kind == null ? null : Set.of(Code.of(kind)),
        null,
        null,
        null);
  }
}
