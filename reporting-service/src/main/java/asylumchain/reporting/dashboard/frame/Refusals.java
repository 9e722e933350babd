package asylumchain.reporting.dashboard.frame;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is wrong with a question. The interface says it in English; a page says it to its reader.
public final class Refusals {

  private static final List<Refusal> ALL = read();
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  private Refusals() {}

  /// One way to be wrong.
  ///
  /// @param en with places for what differs each time: `{0}`, `{1}`
  /// @param nl the same in Dutch
  record Refusal(String en, String nl) {

    Optional<String> dutch(String reason) {
      var said = pattern().matcher(reason);
      return said.matches() ? Optional.of(with(said)) : Optional.empty();
    }

    private Pattern pattern() {
      return Pattern.compile(
          PLACE.matcher("\\Q" + en + "\\E").replaceAll(Matcher.quoteReplacement("\\E(.+)\\Q")));
    }

    private String with(Matcher said) {
      var text = nl;
      for (var i = 0; i < said.groupCount(); i++) {
        text = text.replace("{" + i + "}", said.group(i + 1));
      }
      return text;
    }
  }

  static List<Refusal> all() {
    return ALL;
  }

  /// A reason in Dutch; empty where it is not known in Dutch.
  public static Optional<String> dutch(String reason) {
    return ALL.stream().flatMap(it -> it.dutch(reason).stream()).findFirst();
  }

  private static List<Refusal> read() {
    try (var file =
        Objects.requireNonNull(Refusals.class.getResourceAsStream("/dashboard/refusals.yaml"))) {
      return List.of(new YAMLMapper().readValue(file, Refusal[].class));
    } catch (IOException e) {
      throw new UncheckedIOException("the refusals cannot be read", e);
    }
  }
}
