package asylumchain.deadlines.law;

import java.util.Arrays;
import java.util.List;

/// How far the text of a rule and the conventions of its counting were verified. Names are API.
public enum Confidence {
  CONFIRMED("confirmed"),
  PARTLY_CONFIRMED("partly confirmed"),
  UNVERIFIED("general knowledge, unverified");

  private final String text;

  Confidence(String text) {
    this.text = text;
  }

  /// In the words of the law files.
  public String text() {
    return text;
  }

  static Confidence read(LawEntry entry) {
    var text = entry.text("confidence");
    return Arrays.stream(values())
        .filter(it -> it.text.equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                entry.bad(
                    "'confidence' is %s, not one of %s"
                        .formatted(
                            text, List.of(values()).stream().map(Confidence::text).toList())));
  }
}
