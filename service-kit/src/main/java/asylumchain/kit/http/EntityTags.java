package asylumchain.kit.http;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The entity tags of a header (RFC 9110, 8.8.3). Weak ones never match: comparison is strong.
final class EntityTags {

  private static final Pattern LIST =
      Pattern.compile("(W/)?\"[\\x21\\x23-\\x7E]*\"(\\s*,\\s*(W/)?\"[\\x21\\x23-\\x7E]*\")*");
  private static final Pattern ONE = Pattern.compile("(W/)?\"([^\"]*)\"");

  private EntityTags() {}

  static Set<String> in(String header, String text) {
    if (!LIST.matcher(text).matches()) {
      throw Problem.badRequest(header, "must be an entity tag such as \"3\"");
    }
    var tags = new TreeSet<String>();
    var each = ONE.matcher(text);
    while (each.find()) {
      if (each.group(1) == null) {
        tags.add(each.group(2));
      }
    }
    return tags;
  }
}
