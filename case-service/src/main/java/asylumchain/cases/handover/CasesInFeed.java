package asylumchain.cases.handover;

import asylumchain.cases.lifecycle.PartnerTable;
import asylumchain.kit.journal.FeedVisibility;
import asylumchain.kit.journal.JournalEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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

  /// Where a correction says who takes part from it on.
  private static final String REPLACED_PARTICIPANTS = "/replacement/" + PARTICIPANTS;

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

  @Override
  public Optional<Set<String>> participants(JournalEvent event) {
    var payload = event.chainPayload();
    if (payload == null || !payload.contains(PARTICIPANTS)) {
      return Optional.empty();
    }
    try {
      var fact = json.readTree(payload);
      var all = fact.has(PARTICIPANTS) ? fact.path(PARTICIPANTS) : fact.at(REPLACED_PARTICIPANTS);
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
