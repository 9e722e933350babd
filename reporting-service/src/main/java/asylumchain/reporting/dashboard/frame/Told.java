package asylumchain.reporting.dashboard.frame;

import asylumchain.reporting.backlog.Per;
import asylumchain.reporting.backlog.StockDefinition;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// How figures are told to the public: numbers of cases to the nearest five, and shares computed
/// from the numbers as they are told, so that no table tells more than another.
public final class Told {

  /// What numbers of cases are rounded to.
  static final int STEP = 5;

  /// Of fewer cases nothing is told but their number: neither a median nor a limit.
  static final int FEWEST = 10;

  private final Wording wording;
  private final CodeNames codes;

  public Told(Wording wording) {
    this.wording = wording;
    this.codes = new CodeNames(wording);
  }

  public Wording wording() {
    return wording;
  }

  public String say(String key, Object... parts) {
    return wording.say(key, parts);
  }

  /// A number of cases as it may be told: to the nearest five.
  public static long rounded(long cases) {
    return Math.round(cases / (double) STEP) * STEP;
  }

  /// A number of cases.
  public Cell count(long cases) {
    return exactly(rounded(cases));
  }

  /// A number that says nothing about a person.
  public Cell exactly(long number) {
    return Cell.number(wording.number(number), number);
  }

  /// A part of a whole, in per cent to one decimal; a dash where there is no whole.
  public Cell share(long part, long whole) {
    return rounded(whole) == 0
        ? nothing()
        : percent(
            BigDecimal.valueOf(100.0 * rounded(part) / rounded(whole))
                .setScale(1, RoundingMode.HALF_UP));
  }

  /// A share that is too much to count again: of too few cases it is a dash.
  ///
  /// @param ofOne from 0 to 1
  /// @param cases it rests on so many
  public Cell ratio(@Nullable BigDecimal ofOne, long cases) {
    return ofOne == null || isTooFew(cases)
        ? nothing()
        : percent(ofOne.movePointRight(2).setScale(1, RoundingMode.HALF_UP));
  }

  /// A share in per cent; of too few cases it is a dash.
  public Cell percent(@Nullable BigDecimal share, long cases) {
    return share == null || isTooFew(cases) ? nothing() : percent(share);
  }

  /// A share in per cent.
  public Cell percent(double share) {
    return percent(BigDecimal.valueOf(share).setScale(1, RoundingMode.HALF_UP));
  }

  /// Whether these are so few cases that only their number is told.
  public boolean isTooFew(long cases) {
    return cases < FEWEST;
  }

  private Cell percent(BigDecimal share) {
    return Cell.number(wording.decimal(share) + "%", share);
  }

  /// A measure of so many cases, in days or months or as a rate; of too few it is a dash.
  public Cell measure(@Nullable Number value, long cases) {
    return value == null || isTooFew(cases)
        ? nothing()
        : Cell.number(wording.decimal(new BigDecimal(value.toString())), value);
  }

  /// A rate with its decimals.
  public Cell decimal(BigDecimal value) {
    return Cell.number(wording.decimal(value), value);
  }

  public Cell euros(BigDecimal amount) {
    var whole = amount.setScale(0, RoundingMode.HALF_UP);
    return Cell.number("€ " + wording.number(whole.longValueExact()), whole);
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
