package asylumchain.backends.login;

import java.util.List;
import java.util.stream.Collectors;

/// The page that asks who somebody is.
final class LoginPage {

  static final String REFUSED =
      page("Not from here", "<p>Only pages of this machine may send somebody here.</p>");
  static final String GONE = page("Logged out", "<p>You are logged out.</p>");

  private LoginPage() {}

  /// @param query what was asked, as it stood in the address
  static String of(List<DemoPerson> people, String query) {
    return people.stream()
        .map(
            person ->
                "<li><a href=\"/authorize?%s&amp;person=%s\">%s</a></li>"
                    .formatted(escaped(query), person.name(), escaped(person.words())))
        .collect(
            Collectors.joining(
                "",
                page("Who are you?", "<p>This is a development suite: it believes you.</p><ul>")
                    .replace("</main></body></html>", ""),
                "</ul></main></body></html>"));
  }

  private static String page(String title, String body) {
    return """
    <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"/>\
    <meta name="viewport" content="width=device-width, initial-scale=1"/>\
    <meta name="color-scheme" content="light dark"/><link rel="icon" href="data:,"/>\
    <title>%s</title></head><body><main><h1>%s</h1>%s</main></body></html>\
    """
        .formatted(title, title, body);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
