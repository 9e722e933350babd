package asylumchain.deadlines.terms;

import asylumchain.deadlines.calendar.DayOff;
import asylumchain.deadlines.calendar.TermLength;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Tells a derivation in words. Rendered on reading: what is stored are codes and values.
public final class Sentences {

  private static final int CENTS = 2;
  private static final Locale DUTCH = Locale.of("nl", "NL");
  private static final DateTimeFormatter DUTCH_DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", DUTCH);
  private static final DateTimeFormatter ENGLISH_DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  /// What is left of a remark in brackets of which nothing was stated.
  private static final String NOTHING_STATED = " ()";

  /// A value, `{days}`; a number that counts nothing, `{year#}`; or a word that goes with how many
  /// there are, `{days|day|days}`.
  private static final Pattern NAMED = Pattern.compile("\\{(\\w+)(#)?(?:\\|([^|}]+)\\|([^|}]+))?}");

  private Sentences() {}

  /// One paragraph for all steps together.
  public static String paragraph(List<Step> steps, Language language) {
    return steps.stream().map(step -> sentence(step, language)).collect(Collectors.joining(" "));
  }

  /// The same in each of these languages, by language.
  public static Map<String, String> paragraphs(List<Step> steps, Set<Language> languages) {
    return Language.spoken(language -> paragraph(steps, language), languages);
  }

  /// One sentence, with its article.
  public static String sentence(Step step, Language language) {
    var text = told(step, language).replace(NOTHING_STATED, "");
    var end = text.length() - (text.endsWith(".") ? 1 : 0);
    return step.basis().isEmpty()
        ? text
        : text.substring(0, end) + " [" + citation(step, language) + "].";
  }

  /// In one pass: what a value says is never taken for the name of another.
  private static String told(Step step, Language language) {
    return NAMED
        .matcher(StepTexts.of(step.code(), language))
        .replaceAll(
            named -> {
              var value = step.values().get(named.group(1));
              return Matcher.quoteReplacement(
                  value == null ? named.group() : words(value, named, language));
            });
  }

  private static String words(Object value, MatchResult named, Language language) {
    if (named.group(2) != null) {
      return value.toString();
    }
    var one = named.group(3);
    if (one == null) {
      return words(value, language);
    }
    return value instanceof Number number && number.doubleValue() == 1 ? one : named.group(4);
  }

  private static String citation(Step step, Language language) {
    if (step.code().isOnStatedGround()) {
      return text(step.basis(), language);
    }
    return switch (language) {
      case NL -> Dutch.citation(step.basis());
      case EN -> step.basis();
    };
  }

  private static String words(Object value, Language language) {
    return switch (value) {
      case LocalDate day -> words(day, language);
      case TermLength length -> words(length, language);
      case Span span ->
          span.parts().stream()
              .map(part -> words(part, language))
              .collect(Collectors.joining(" + "));
      case Named named -> named.in(language);
      case DayOff dayOff -> words(dayOff, language);
      case List<?> list ->
          list.stream().map(item -> words(item, language)).collect(Collectors.joining(", "));
      case Boolean yes -> (yes ? Word.YES : Word.NO).in(language);
      case Number number -> words(number, language);
      default -> text(value.toString(), language);
    };
  }

  /// A note, a name or a code.
  private static String text(String text, Language language) {
    return switch (language) {
      case NL -> Dutch.of(text);
      case EN -> text;
    };
  }

  private static String words(LocalDate day, Language language) {
    return switch (language) {
      case NL -> DUTCH_DAY.format(day);
      case EN -> ENGLISH_DAY.format(day);
    };
  }

  /// As numbers are written: 15.000 in Dutch, 15,000 in English; cents, where there are any, in two
  /// digits.
  private static String words(Number number, Language language) {
    var format =
        NumberFormat.getInstance(
            switch (language) {
              case NL -> DUTCH;
              case EN -> Locale.UK;
            });
    var whole = new BigDecimal(number.toString()).stripTrailingZeros().scale() <= 0;
    format.setMinimumFractionDigits(whole ? 0 : CENTS);
    return format.format(number);
  }

  private static String words(DayOff dayOff, Language language) {
    var reason = dayOff.reason();
    return words(dayOff.date(), language)
        + switch (language) {
          case NL -> " (%s)".formatted(reason.nl());
          case EN -> " (%s)".formatted(reason.en());
        };
  }

  private static String words(TermLength length, Language language) {
    if (language == Language.EN) {
      return length.toString();
    }
    var one = length.amount() == 1;
    var unit =
        switch (length.unit()) {
          case HOURS -> "uur";
          case DAYS -> one ? "dag" : "dagen";
          case WEEKS -> one ? "week" : "weken";
          case MONTHS -> one ? "maand" : "maanden";
          case YEARS -> "jaar";
        };
    return length.amount() + " " + unit;
  }
}
