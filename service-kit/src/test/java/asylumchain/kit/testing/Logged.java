package asylumchain.kit.testing;

import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/// What the service under test writes to its log while this is open, with its stack traces.
final class Logged extends Handler implements AutoCloseable {

  private static final PatternFormatter WHOLE = new PatternFormatter("%p %c %X %s%e%n");

  private final StringBuffer text = new StringBuffer();
  private final String canary = "canary " + UUID.randomUUID();

  Logged() {
    Logger.getLogger("").addHandler(this);
    Logger.getLogger(Logged.class.getName()).info(canary);
  }

  String text() {
    return text.toString();
  }

  /// Something that was logged for certain.
  String canary() {
    return canary;
  }

  @Override
  public void publish(LogRecord record) {
    text.append(WHOLE.format(record));
  }

  @Override
  public void flush() {
    // nothing is kept back
  }

  @Override
  public void close() {
    Logger.getLogger("").removeHandler(this);
  }
}
