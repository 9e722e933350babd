package asylumchain.cases.intake;

import asylumchain.events.CaseEvent;
import asylumchain.events.MissingFields;
import asylumchain.kit.http.Violation;
import asylumchain.kit.http.json.Completeness;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A reported fact says all that its kind requires.
@ApplicationScoped
class WholeEvents implements Completeness {

  @Override
  public List<Violation> lacking(Object body) {
    if (body instanceof Registration registration) {
      var lacking = new ArrayList<>(lacking("/event", registration.event()));
      if ((registration.person() == null) == (registration.personId() == null)) {
        lacking.add(new Violation("/person", "either person or personId is there"));
      }
      return lacking;
    }
    return body instanceof CaseEvent event ? lacking("", event) : List.of();
  }

  /// @param event `null` where it could not be read: then that is the mistake
  private static List<Violation> lacking(String path, @Nullable CaseEvent event) {
    return event == null
        ? List.of()
        : MissingFields.in(event).stream()
            .map(pointer -> new Violation(path + pointer, "must be there"))
            .toList();
  }
}
