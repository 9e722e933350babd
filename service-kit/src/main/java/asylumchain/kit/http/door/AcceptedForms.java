package asylumchain.kit.http.door;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says in plain types what `Accept` says in ranges: the engine beneath knows neither a range of
/// subtypes nor weights beside several forms, and answers with what is no form at all. Forms come
/// in the order of their weights; one of weight 0 is not wanted. An empty header names nothing, as
/// if it were not there. Source: RFC 9110, 12.5.1.
@ApplicationScoped
class AcceptedForms {

  private static final String ACCEPT = "Accept";

  /// What every operation refuses.
  private static final String NO_FORM = "application/x-nothing";

  private static final Map<String, List<String>> RANGES =
      Map.of(
          "application/*",
          List.of(
              "application/json",
              "application/x-ndjson",
              "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
          "text/*",
          List.of("text/html", "text/csv", "text/plain"));

  void register(@Observes Filters filters) {
    filters.register(this::say, Order.FORMS);
  }

  private void say(RoutingContext request) {
    var headers = request.request().headers();
    var given = headers.getAll(ACCEPT);
    if (!given.isEmpty()) {
      headers.remove(ACCEPT);
      var plain = plain(String.join(",", given));
      if (!plain.isEmpty()) {
        headers.set(ACCEPT, plain);
      }
    }
    request.next();
  }

  /// The same in plain types, the most wanted first; empty where nothing is named.
  static String plain(String accept) {
    var named =
        Arrays.stream(accept.split(",", -1))
            .map(String::strip)
            .filter(it -> !it.isEmpty())
            .toList();
    var wanted =
        named.stream()
            .map(Form::of)
            .filter(form -> form.weight > 0)
            .sorted(Comparator.comparingDouble(Form::weight).reversed())
            .flatMap(form -> RANGES.getOrDefault(form.type, List.of(form.type)).stream())
            .distinct()
            .collect(Collectors.joining(", "));
    return wanted.isEmpty() && !named.isEmpty() ? NO_FORM : wanted;
  }

  /// @param weight 1 where none, or none that is a number, is said
  private record Form(String type, double weight) {

    static Form of(String text) {
      var parts = text.split(";", -1);
      var weight =
          Stream.of(parts)
              .skip(1)
              .map(String::strip)
              .filter(it -> it.startsWith("q=") || it.startsWith("Q="))
              .map(it -> number(it.substring(2)))
              .findFirst();
      return new Form(parts[0].strip(), weight.orElse(1.0));
    }

    private static double number(String text) {
      try {
        return Double.parseDouble(text);
      } catch (NumberFormatException _) {
        return 1;
      }
    }
  }
}
