package asylumchain.reporting.dashboard.frame;

import asylumchain.reporting.backlog.StockDefinition;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The words of the page, its numbers and its dates, in one language.
public final class Wording {

  /// What the page can be read in.
  public enum Language {
    NL,
    EN;

    /// As in HTML: `nl`, `en`.
    public String tag() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// What was asked for, else what the reader prefers, else Dutch.
    ///
    /// @param asked `null` when the reader did not choose
    /// @param accepted the header Accept-Language; `null` when there is none
    public static Language of(@Nullable String asked, @Nullable String accepted) {
      for (var language : values()) {
        if (language.tag().equals(asked)) {
          return language;
        }
      }
      return preferred(accepted == null ? "" : accepted);
    }

    private static Language preferred(String accepted) {
      try {
        var tag = Locale.lookupTag(Locale.LanguageRange.parse(accepted), List.of("nl", "en"));
        return "en".equals(tag) ? EN : NL;
      } catch (IllegalArgumentException _) {
        return NL;
      }
    }

    private Locale locale() {
      return this == NL ? Locale.of("nl", "NL") : Locale.of("en", "GB");
    }
  }

  private static final Pattern ONE_OR_MORE =
      Pattern.compile(
          "\\{(\\d)\\|((?:[^{}|]|\\{\\d})*)\\|((?:[^{}|]|\\{\\d})*)(?:\\|((?:[^{}|]|\\{\\d})*))?}");
  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

  private final Language language;
  private final Properties words;

  private static final Map<Language, Wording> ALL =
      Arrays.stream(Language.values()).collect(Collectors.toMap(it -> it, Wording::new));

  private Wording(Language language) {
    this.language = language;
    this.words = read("/dashboard/words_" + language.tag() + ".properties");
  }

  public static Wording in(Language language) {
    return Objects.requireNonNull(ALL.get(language));
  }

  public Language language() {
    return language;
  }

  /// The words under a key.
  ///
  /// @throws NullPointerException if the page has no such words
  public String say(String key) {
    return Objects.requireNonNull(words.getProperty(key), key);
  }

  /// The words under a key, with these put in for `{0}`, `{1}` … Of `{0|case is|cases are}` the
  /// first is said where that part is 1, else the second; of three the last where it is 0.
  public String say(String key, Object... parts) {
    var text =
        ONE_OR_MORE
            .matcher(say(key))
            .replaceAll(
                it -> Matcher.quoteReplacement(chosen(it, parts[Integer.parseInt(it.group(1))])));
    for (var i = 0; i < parts.length; i++) {
      text = text.replace("{" + i + "}", parts[i].toString());
    }
    return text;
  }

  private static String chosen(MatchResult of, Object part) {
    var number = part.toString();
    if (number.equals("0") && of.group(4) != null) {
      return of.group(4);
    }
    return of.group(number.equals("1") ? 2 : 3);
  }

  /// The words under a key, or others where there are none.
  public String sayOr(String key, String otherwise) {
    return words.getProperty(key, otherwise);
  }

  Locale locale() {
    return language.locale();
  }

  /// A definition by its name and its version.
  public String version(StockDefinition.Name definition) {
    var name = language == Language.NL ? definition.nameNl() : definition.nameEn();
    return say("word.named-version", name, definition.version());
  }

  public String number(long number) {
    return NumberFormat.getIntegerInstance(language.locale()).format(number);
  }

  /// A value on a scale, to the unit.
  public String rounded(double number) {
    return number(Math.round(number));
  }

  /// A number with one decimal.
  public String decimal(BigDecimal number) {
    var format = NumberFormat.getNumberInstance(language.locale());
    format.setMinimumFractionDigits(1);
    format.setMaximumFractionDigits(1);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(number);
  }

  public String day(LocalDate day) {
    return DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale()).format(day);
  }

  public String month(YearMonth month) {
    return DateTimeFormatter.ofPattern("MMM yyyy", language.locale()).format(month);
  }

  /// A month as it is said in a sentence.
  public String wholeMonth(YearMonth month) {
    return DateTimeFormatter.ofPattern("MMMM yyyy", language.locale()).format(month);
  }

  /// A moment as the clock in the Netherlands shows it.
  public String moment(Instant moment) {
    return DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm", language.locale())
        .format(moment.atZone(AMSTERDAM));
  }

  private static Properties read(String resource) {
    var words = new Properties();
    try (var file =
        new InputStreamReader(
            Objects.requireNonNull(Wording.class.getResourceAsStream(resource)),
            StandardCharsets.UTF_8)) {
      words.load(file);
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException("the words of the page cannot be read", e);
    }
  }
}
