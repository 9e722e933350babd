package asylumchain.kit.http;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The entity tags of a header (RFC 9110, 8.8.3). Weak ones never match: comparison is strong.
final class EntityTags {

  /// One of them, with the comma behind it where another follows. One by one: a pattern of the
  /// whole list would need a stack as deep as the list is long.
  private static final Pattern NEXT =
      Pattern.compile("(?<weak>W/)?\"(?<tag>[\\x21\\x23-\\x7E]*)\"(?<more>\\s*,\\s*)?");

  private EntityTags() {}

  static Set<String> in(String header, String text) {
    var tags = new TreeSet<String>();
    var next = NEXT.matcher(text);
    var more = true;
    for (int from = 0; more; from = next.end()) {
      if (!next.region(from, text.length()).lookingAt()) {
        throw bad(header);
      }
      if (next.group("weak") == null) {
        tags.add(next.group("tag"));
      }
      more = next.group("more") != null;
    }
    if (next.end() < text.length()) {
      throw bad(header);
    }
    return tags;
  }

  private static Problem bad(String header) {
    return Problem.badRequest(header, "must be an entity tag such as \"3\"");
  }
}
