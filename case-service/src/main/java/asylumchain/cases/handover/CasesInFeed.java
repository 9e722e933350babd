package asylumchain.cases.handover;

import asylumchain.cases.lifecycle.CaseTable;
import asylumchain.kit.journal.FeedVisibility;
import asylumchain.kit.journal.JournalEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// What a partner may see in the feed: the cases in which it takes part now.
@ApplicationScoped
class CasesInFeed implements FeedVisibility {

  private static final String PARTICIPANTS = "participants";
  private static final String REPLACEMENT = "replacement";

  /// Where a correction says who takes part from it on.
  private static final String REPLACED_PARTICIPANTS = "/" + REPLACEMENT + "/" + PARTICIPANTS;

  private final CaseTable cases;
  private final ObjectMapper json;

  CasesInFeed(CaseTable cases, ObjectMapper json) {
    this.cases = cases;
    this.json = json;
  }

  @Override
  public Set<UUID> visible(String organisation, Set<UUID> subjects) {
    return cases.seenBy(organisation, subjects);
  }

  @Override
  public Optional<Set<String>> participants(JournalEvent event) {
    var payload = event.chainPayload();
    if (payload == null || !payload.contains(PARTICIPANTS)) {
      return Optional.empty();
    }
    try {
      var fact = json.readTree(payload);
      var all = fact.has(REPLACEMENT) ? fact.at(REPLACED_PARTICIPANTS) : fact.path(PARTICIPANTS);
      return all.isArray() ? Optional.of(codes(all)) : Optional.empty();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an event of ours cannot be read: " + event, e);
    }
  }

  private static Set<String> codes(JsonNode all) {
    return StreamSupport.stream(all.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.toUnmodifiableSet());
  }
}
