package asylumchain.kit.http.json;

/// What a text may hold: anything that can be stored and shown again.
public final class TextRules {

  private TextRules() {}

  /// Whether it has neither the NUL character nor half a surrogate pair: no database takes those.
  public static boolean isClean(String text) {
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c == 0 || Character.isLowSurrogate(c)) {
        return false;
      }
      if (Character.isHighSurrogate(c)) {
        i++;
        if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
          return false;
        }
      }
    }
    return true;
  }
}
