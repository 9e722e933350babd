package asylumchain.kit.access;

/// What an auditor reads. The first line about it in the access log may be written by whoever
/// answers, who knows what was shown; where nobody did, it is written when the answer leaves.
public final class AuditedReading {

  private static final int LONGEST_QUESTION = 4_000;

  private final String operation;
  private final String question;
  private volatile boolean noted;

  /// @param operation its id in the document of the service
  /// @param question what is asked: method, path and query
  AuditedReading(String operation, String question) {
    this.operation = operation;
    this.question = question.substring(0, Math.min(question.length(), LONGEST_QUESTION));
  }

  String operation() {
    return operation;
  }

  String question() {
    return question;
  }

  boolean isNoted() {
    return noted;
  }

  /// A line about it is on disk.
  void noted() {
    noted = true;
  }

  @Override
  public String toString() {
    return question;
  }
}
