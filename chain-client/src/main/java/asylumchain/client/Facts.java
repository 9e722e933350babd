package asylumchain.client;

import asylumchain.client.http.ApiClient;
import asylumchain.events.CaseEvent;
import asylumchain.events.DeadlineEvent;
import com.fasterxml.jackson.databind.ObjectMapper;

/// The `data` of an event, of a feed, a journal or a delivery, as what it says.
public final class Facts {

  private static final ObjectMapper JSON = ApiClient.createDefaultObjectMapper();

  private Facts() {}

  /// What happened in a case.
  ///
  /// @throws IllegalArgumentException for an event that this version does not know
  public static CaseEvent ofCase(Object data) {
    return JSON.convertValue(data, CaseEvent.class);
  }

  /// What became of the clocks of a case.
  ///
  /// @throws IllegalArgumentException for an event that this version does not know
  public static DeadlineEvent ofDeadline(Object data) {
    return JSON.convertValue(data, DeadlineEvent.class);
  }
}
