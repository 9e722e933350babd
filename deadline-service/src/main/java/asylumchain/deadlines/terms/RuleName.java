package asylumchain.deadlines.terms;

import asylumchain.deadlines.law.Rule;
import asylumchain.events.Code;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// A rule as one of the answers to a question.
///
/// @param id under which the law files have it
public record RuleName(@JsonValue String id, String nl, String en) implements Named {

  public static RuleName of(Rule rule) {
    return new RuleName(rule.id(), rule.nl(), rule.en());
  }

  /// Its id as a code: `APR35_REGULAR` for `apr35-regular`.
  public Code code() {
    return Code.of(id.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT));
  }

  @Override
  public String in(Language language) {
    return switch (language) {
      case NL -> nl;
      case EN -> en;
    };
  }
}
