package asylumchain.kit.webhooks.delivery;

import asylumchain.kit.access.AccessLog;
import asylumchain.kit.access.Caller;
import asylumchain.kit.journal.EventDocument;
import asylumchain.kit.journal.EventIds;
import asylumchain.kit.journal.FeedCursor;
import asylumchain.kit.journal.JournalEvent;
import asylumchain.kit.journal.PartnerFeed;
import asylumchain.kit.webhooks.WebhooksConfig;
import asylumchain.kit.webhooks.delivery.Attempt.Outcome;
import asylumchain.kit.webhooks.delivery.Post.Receipt;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Delivers what a subscription waits for, one event after the other: the next one goes out once
/// this one has arrived. What it sends is what the feed would show, to whom the feed would show it,
/// at this moment. The one place where a delivery is put together, hence its many collaborators.
@ApplicationScoped
class Courier {

  private static final int PAGE = 20;
  private static final int GONE = 410;

  private final CourierTable table;
  private final PartnerFeed feed;
  private final EventDocument documents;
  private final AccessLog log;
  private final Addresses addresses;
  private final Post post;
  private final WebhooksConfig config;
  private final Clock clock;

  Courier(
      CourierTable table,
      PartnerFeed feed,
      EventDocument documents,
      AccessLog log,
      Addresses addresses,
      Post post,
      WebhooksConfig config,
      Clock clock) {
    this.table = table;
    this.feed = feed;
    this.documents = documents;
    this.log = log;
    this.addresses = addresses;
    this.post = post;
    this.config = config;
    this.clock = clock;
  }

  /// Delivers for one subscription: a page at most, so that none keeps the others waiting.
  ///
  /// @return whether there was one
  boolean deliver() {
    var claimed = table.claim();
    claimed.ifPresent(this::deliver);
    return claimed.isPresent();
  }

  private void deliver(Leased subscription) {
    var page =
        feed.read(
            subscription.organisation(),
            Set.copyOf(subscription.types()),
            subscription.position(),
            PAGE);
    var position = feed.cursor(subscription.position());
    var failures = subscription.failures();
    for (var event : page.events()) {
      position.passed(event.part(), event.seq());
      if (!arrived(subscription, event, position, failures)) {
        return;
      }
      if (!feed.isState(event)) {
        failures = 0;
      }
    }
    if (table.advance(subscription, page.next())) {
      table.letGo(subscription);
    }
  }

  private boolean arrived(
      Leased subscription, JournalEvent event, FeedCursor position, int failures) {
    var begun = clock.instant();
    var receipt = send(subscription, event, position, begun);
    var attempt =
        new Attempt(
            EventIds.next(clock),
            event.eventId(),
            event.type(),
            position.text(),
            failures + 1,
            begun,
            (int) Duration.between(begun, clock.instant()).toMillis(),
            receipt.outcome(),
            receipt.status());
    if (receipt.outcome() == Outcome.DELIVERED) {
      return feed.isState(event)
          ? table.told(subscription, attempt)
          : table.delivered(subscription, attempt, position);
    }
    var since =
        failures == 0 ? begun : Objects.requireNonNullElse(subscription.failingSince(), begun);
    table.failed(
        subscription,
        attempt,
        since,
        next(begun, failures + 1, receipt),
        pause(begun, since, receipt));
    return false;
  }

  private Receipt send(Leased subscription, JournalEvent event, FeedCursor position, Instant at) {
    return switch (addresses.judge(subscription.address())) {
      case Addresses.Judged.Forbidden _ -> Receipt.without(Outcome.ADDRESS_FORBIDDEN);
      case Addresses.Judged.Unknown _ -> Receipt.without(Outcome.UNREACHABLE);
      case Addresses.Judged.Open open -> {
        logged(subscription, event);
        var body = documents.of(event, position.text()).getBytes(StandardCharsets.UTF_8);
        var id = event.eventId().toString();
        yield post.send(
            open,
            Map.of(
                "content-type",
                EventDocument.MEDIA_TYPE,
                "user-agent",
                "asylum-chain-webhooks",
                "webhook-id",
                id,
                "webhook-timestamp",
                Long.toString(at.getEpochSecond()),
                "webhook-signature",
                Signature.of(subscription.secrets(), id, at, body)),
            body);
      }
    };
  }

  /// Whoever is told about a case has seen it: that is written down before it is sent.
  private void logged(Leased subscription, JournalEvent event) {
    var receiver =
        new Caller(
            subscription.client(), subscription.organisation(), subscription.oin(), Set.of(), null);
    log.record(
        receiver, "webhook-delivered", List.of(event.subject().id()), AccessLog.Outcome.ALLOWED);
  }

  private static Instant next(Instant now, int failures, Receipt receipt) {
    var wait = Patience.after(failures);
    var asked = Objects.requireNonNullElse(receipt.retryAfter(), Duration.ZERO);
    return now.plus(asked.compareTo(wait) > 0 ? asked : wait);
  }

  private @Nullable String pause(Instant now, Instant since, Receipt receipt) {
    if (Objects.equals(receipt.status(), GONE)) {
      return "The receiver answered 410: it wants no more. Resume it when it does.";
    }
    var failing = Duration.between(since, now);
    return failing.compareTo(config.giveUpAfter()) < 0
        ? null
        : "Nothing could be delivered for %d hours. Nothing is lost: resume it when the receiver is back."
            .formatted(failing.toHours());
  }
}
