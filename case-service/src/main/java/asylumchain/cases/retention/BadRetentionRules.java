package asylumchain.cases.retention;

import java.util.List;

/// The rules of retention cannot be used; the service does not start with them.
public final class BadRetentionRules extends RuntimeException {

  private static final long serialVersionUID = 1;

  BadRetentionRules(List<String> faults) {
    super("the retention rules cannot be used: " + String.join("; ", faults));
  }

  BadRetentionRules(Throwable cause) {
    super("the retention rules cannot be read: " + cause.getMessage(), cause);
  }
}
