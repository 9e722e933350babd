package asylumchain.reporting.dashboard.frame;

import asylumchain.reporting.backlog.Per;
import asylumchain.reporting.backlog.StockDefinition;
import asylumchain.reporting.disclosure.DisclosurePolicy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// How figures are told. To the public numbers of cases are rounded as the disclosure policy says,
/// and withheld where it says so; shares are computed from the numbers as they are told, so that no
/// table tells more than another. To an insider everything is told as it is.
public final class Told {

  private static final int HALF = 2;
  private static final int TENTH = 10;
  private static final int THOUSAND = 3;
  private static final double HALF_A_DAY = 0.5;

  private final Wording wording;
  private final CodeNames codes;
  private final DisclosurePolicy policy;
  private final @Nullable Insider insider;

  /// @param insider who may know figures as they are; `null`: they are told to the public
  public Told(Wording wording, DisclosurePolicy policy, @Nullable Insider insider) {
    this.wording = wording;
    this.codes = new CodeNames(wording);
    this.policy = policy;
    this.insider = insider;
  }

  /// Who is told; `null`: the public.
  public @Nullable Insider insider() {
    return insider;
  }

  /// Whether nothing is rounded and nothing withheld.
  public boolean isExact() {
    return insider != null;
  }

  /// How small numbers are protected from the public.
  public DisclosurePolicy policy() {
    return policy;
  }

  public Wording wording() {
    return wording;
  }

  public String say(String key, Object... parts) {
    return wording.say(key, parts);
  }

  /// What numbers of cases are rounded to: the policy's base.
  public int step() {
    return isExact() ? 1 : policy.base();
  }

  /// A number of cases to the nearest multiple of the step; halves go up.
  public long rounded(long cases) {
    return Math.round(cases / (double) step()) * step();
  }

  /// A number of cases: rounded, or withheld.
  public Cell count(long cases) {
    var told = exactly(rounded(cases));
    return (isWithheld(cases) ? told.withheld() : told).counting(cases, null);
  }

  private boolean isWithheld(long cases) {
    return !isExact()
        && policy.method() == DisclosurePolicy.Method.SUPPRESS
        && cases != 0
        && Math.abs(cases) < policy.smallest();
  }

  /// A number that says nothing about a person.
  public Cell exactly(long number) {
    return Cell.number(wording.number(number), number);
  }

  /// A part of a whole, in per cent to one decimal, from the numbers as they are told; withheld
  /// where one of them or what is left would be, and a dash where there is no whole.
  public Cell share(long part, long whole) {
    var told =
        rounded(whole) == 0
            ? nothing()
            : percent(
                BigDecimal.valueOf(100.0 * rounded(part) / rounded(whole))
                    .setScale(1, RoundingMode.HALF_UP));
    var withheld = isWithheld(part) || isWithheld(whole) || isWithheld(whole - part);
    return (withheld ? told.withheld() : told).counting(part, whole);
  }

  /// What it comes to between two numbers of cases as they are told.
  public Cell change(long before, long now) {
    var told = exactly(rounded(now) - rounded(before));
    var withheld = isWithheld(before) || isWithheld(now);
    return (withheld ? told.withheld() : told).counting(now, before);
  }

  /// So much per case, to one decimal, from the numbers as they are told.
  public Cell rate(long count, long cases) {
    var told = rounded(cases) == 0 ? nothing() : decimal(quotient(rounded(count), rounded(cases)));
    var withheld = isWithheld(count) || isWithheld(cases);
    return (withheld ? told.withheld() : told).counting(count, cases);
  }

  /// So many a week over some weeks, to one decimal, from the number as it is told.
  public Cell perWeek(long cases, int weeks) {
    var told = decimal(quotient(rounded(cases), weeks));
    return (isWithheld(cases) ? told.withheld() : told).counting(cases, (long) weeks);
  }

  private static BigDecimal quotient(long part, long whole) {
    return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
  }

  /// Whether these are so few cases that only their number is told, if that.
  public boolean isTooFew(long cases) {
    return cases < (isExact() ? 1 : policy.smallest());
  }

  private Cell percent(BigDecimal share) {
    return Cell.number(wording.decimal(share) + "%", share);
  }

  /// A limit or a mean that so many cases make, in per cent; of too few it is a dash.
  ///
  /// @param ofOne from 0 to 1
  public Cell ratio(@Nullable BigDecimal ofOne, long cases) {
    return ofOne == null || isTooFew(cases)
        ? nothing()
        : percent(ofOne.movePointRight(2).setScale(1, RoundingMode.HALF_UP));
  }

  /// A mean of so many cases, in days or months or as a rate; of too few it is a dash.
  public Cell mean(@Nullable Number value, long cases) {
    return value == null || isTooFew(cases)
        ? nothing()
        : Cell.number(wording.decimal(new BigDecimal(value.toString())), value);
  }

  /// The value of the case in the middle of so many: told where enough lie on either side, so that
  /// it is the value of a crowd.
  public Cell median(@Nullable Number value, long cases) {
    return mean(value, isExact() ? cases : cases / HALF);
  }

  /// What nine in ten of so many cases stay below: told where enough lie above.
  public Cell p90(@Nullable Number value, long cases) {
    return mean(value, isExact() ? cases : cases / TENTH);
  }

  /// A number of days as it is said: 92 days, not 92.0.
  ///
  /// @param number of days, or a dash
  public Cell days(Cell number) {
    var days = number.drawn(HALF_A_DAY);
    return days == Math.rint(days) ? exactly(Math.round(days)) : number;
  }

  /// A rate with its decimals.
  public Cell decimal(BigDecimal value) {
    return Cell.number(wording.decimal(value), value);
  }

  /// An amount that so many cases cost, in whole euros: to the public to the nearest thousand, and
  /// of too few cases withheld.
  public Cell euros(BigDecimal amount, long cases) {
    var zeros = isExact() ? 0 : THOUSAND;
    var whole =
        amount
            .movePointLeft(zeros)
            .setScale(0, RoundingMode.HALF_UP)
            .movePointRight(zeros)
            .setScale(0, RoundingMode.HALF_UP);
    var told = Cell.number("€ " + wording.number(whole.longValueExact()), whole);
    return isWithheld(cases) ? told.withheld() : told;
  }

  public Cell nothing() {
    return Cell.number("–", null);
  }

  public Cell words(String words) {
    return Cell.words(words, words);
  }

  public Cell day(LocalDate day) {
    return Cell.mark(wording.day(day), day);
  }

  /// A moment as the clock in the Netherlands shows it.
  public Cell moment(Instant moment) {
    return Cell.words(wording.moment(moment), moment);
  }

  public Cell month(YearMonth month) {
    return Cell.mark(wording.month(month), month.toString());
  }

  /// A period by its first day, as short as its length allows.
  public Cell period(LocalDate from, Per per) {
    return switch (per) {
      case MONTH -> Cell.mark(wording.month(YearMonth.from(from)), from);
      case QUARTER -> Cell.mark(from.getYear() + "-Q" + (from.getMonthValue() + 2) / 3, from);
      case YEAR -> Cell.words(Integer.toString(from.getYear()), from);
      case DAY, WEEK, PERIOD -> day(from);
    };
  }

  /// A code by the name it has in this language.
  ///
  /// @param of the dimension or the list it belongs to
  public Cell code(String of, String code) {
    return Cell.words(codes.name(of, code), code);
  }

  /// A definition by its name.
  public Cell name(StockDefinition.Name definition) {
    return Cell.words(named(definition), definition.cell());
  }

  public String named(StockDefinition.Name definition) {
    return dutch() ? definition.nameNl() : definition.nameEn();
  }

  /// One of two texts, whichever is in this language.
  public String either(String nl, String en) {
    return dutch() ? nl : en;
  }

  private boolean dutch() {
    return wording.language() == Wording.Language.NL;
  }
}
