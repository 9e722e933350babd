package asylumchain.cases.handover;

import asylumchain.cases.lifecycle.PartnerTable;
import asylumchain.kit.journal.FeedVisibility;
import asylumchain.kit.journal.JournalEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
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

  private final PartnerTable partners;
  private final ObjectMapper json;

  CasesInFeed(PartnerTable partners, ObjectMapper json) {
    this.partners = partners;
    this.json = json;
  }

  @Override
  public Set<UUID> visible(String organisation, Set<UUID> subjects) {
    return partners.seenBy(organisation, subjects);
  }

  @Override
  public Map<UUID, Integer> left(String organisation, Set<UUID> subjects) {
    return partners.leftBy(organisation, subjects);
  }

  /// How a fact reads since it was put right is for those who still take part. To the one that took
  /// part by it, it never was.
  @Override
  public JournalEvent parting(JournalEvent event) {
    var payload = event.chainPayload();
    if (payload == null || !payload.contains(REPLACEMENT)) {
      return event;
    }
    try {
      if (json.readTree(payload) instanceof ObjectNode fact && fact.has(REPLACEMENT)) {
        var after = listed(fact);
        fact.remove(REPLACEMENT);
        if (after.isArray()) {
          fact.set(PARTICIPANTS, after);
        }
        return event.telling(json.writeValueAsString(fact));
      }
      return event;
    } catch (JsonProcessingException e) {
      throw unreadable(event, e);
    }
  }

  @Override
  public Optional<Set<String>> participants(JournalEvent event) {
    var payload = event.chainPayload();
    if (payload == null || !payload.contains(PARTICIPANTS)) {
      return Optional.empty();
    }
    try {
      var all = listed(json.readTree(payload));
      return all.isArray() ? Optional.of(codes(all)) : Optional.empty();
    } catch (JsonProcessingException e) {
      throw unreadable(event, e);
    }
  }

  /// Where a correction without a list of its own says who takes part from it on, in what it
  /// replaces.
  private static JsonNode listed(JsonNode fact) {
    return fact.has(PARTICIPANTS)
        ? fact.path(PARTICIPANTS)
        : fact.path(REPLACEMENT).path(PARTICIPANTS);
  }

  private static IllegalStateException unreadable(JournalEvent event, Exception cause) {
    return new IllegalStateException("an event of ours cannot be read: " + event, cause);
  }

  private static Set<String> codes(JsonNode all) {
    return StreamSupport.stream(all.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.toUnmodifiableSet());
  }
}
