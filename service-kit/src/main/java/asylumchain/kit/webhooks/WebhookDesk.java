package asylumchain.kit.webhooks;

import asylumchain.kit.access.Caller;
import asylumchain.kit.http.Answer;
import asylumchain.kit.http.IdempotencyKeys;
import asylumchain.kit.http.Problem;
import asylumchain.kit.journal.EventIds;
import asylumchain.kit.journal.FeedCursor;
import asylumchain.kit.journal.PartnerFeed;
import asylumchain.kit.webhooks.Subscription.State;
import asylumchain.kit.webhooks.delivery.Addresses.Judged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What owners do with their subscriptions.
@ApplicationScoped
class WebhookDesk {

  private static final int MOST = 20;
  private static final String BEGINNING = "BEGINNING";

  private final SubscriptionTable table;
  private final PartnerFeed feed;
  private final IdempotencyKeys idempotency;
  private final WebhooksConfig config;
  private final Clock clock;

  WebhookDesk(
      SubscriptionTable table,
      PartnerFeed feed,
      IdempotencyKeys idempotency,
      WebhooksConfig config,
      Clock clock) {
    this.table = table;
    this.feed = feed;
    this.idempotency = idempotency;
    this.config = config;
    this.clock = clock;
  }

  /// What was done, and the secret that came of it.
  ///
  /// @param secret `null` for a repeat: it is shown once
  record Issued(Answer answer, @Nullable Secret secret) {}

  /// @param judged what was found about the address
  /// @throws Problem 400 for an address or a position that will not do, 409 for one too many
  @Transactional
  Issued subscribe(Caller caller, NewSubscription wish, Judged judged) {
    return issued(
        shown -> {
          open(judged);
          if (table.alive(caller.organisation()) >= MOST) {
            throw Problem.conflict(
                "too-many-subscriptions",
                "An organisation has at most %d; end one first.".formatted(MOST));
          }
          var made = made(caller, wish);
          var secret = Secret.fresh();
          table.insert(made, secret, position(wish.after()));
          shown.accept(secret);
          return new Answer(201, "/v1/webhooks/" + made.id(), null);
        });
  }

  /// Makes a new secret; the one before signs beside it for a while, so that nothing is refused
  /// while the receiver changes over.
  ///
  /// @throws Problem 409 when the subscription has ended
  @Transactional
  Issued rotate(UUID id) {
    return issued(
        shown -> {
          var secret = Secret.fresh();
          requireAlive(table.rotate(id, secret, clock.instant().plus(config.overlap())));
          shown.accept(secret);
          return new Answer(201, "/v1/webhooks/" + id, null);
        });
  }

  /// Delivers again, from where it stopped.
  ///
  /// @throws Problem 409 when it is not paused
  @Transactional
  Answer resume(SubscriptionView subscription) {
    return idempotency.once(
        () -> {
          if (subscription.state() != State.PAUSED) {
            throw Problem.conflict("not-paused", "Only a subscription that is paused is resumed.");
          }
          requireAlive(table.state(subscription.subscriptionId(), State.ACTIVE, clock.instant()));
          return new Answer(204, null, null);
        });
  }

  /// Delivers again, from another place.
  ///
  /// @throws Problem 400 when this is no place in the feed, 409 when the subscription has ended
  @Transactional
  Answer replay(SubscriptionView subscription, String after) {
    return idempotency.once(
        () -> {
          requireAlive(
              table.replay(subscription.subscriptionId(), position(after), clock.instant()));
          return new Answer(204, null, null);
        });
  }

  /// Delivers nothing any more. A second time changes nothing.
  @Transactional
  Answer end(SubscriptionView subscription) {
    table.state(subscription.subscriptionId(), State.ENDED, clock.instant());
    return new Answer(204, null, null);
  }

  private static void requireAlive(boolean alive) {
    if (!alive) {
      throw Problem.conflict("subscription-ended", "What has ended delivers nothing.");
    }
  }

  private interface Issuing {
    Answer run(Consumer<Secret> shown);
  }

  private Issued issued(Issuing command) {
    var secret = new AtomicReference<@Nullable Secret>();
    var answer = idempotency.once(() -> command.run(secret::set));
    return new Issued(answer, secret.get());
  }

  private Subscription made(Caller caller, NewSubscription wish) {
    var now = clock.instant();
    return new Subscription(
        EventIds.next(clock),
        caller.organisation(),
        caller.clientId(),
        caller.oin(),
        URI.create(wish.address()),
        Objects.requireNonNullElse(wish.types(), List.of()),
        now);
  }

  private FeedCursor position(@Nullable String after) {
    if (after == null) {
      return feed.end();
    }
    return feed.cursor(after.equals(BEGINNING) ? null : after);
  }

  private static void open(Judged judged) {
    switch (judged) {
      case Judged.Open _ -> {}
      case Judged.Forbidden(var because) -> throw Problem.badRequest("/address", because);
      case Judged.Unknown(var because) -> throw Problem.badRequest("/address", because);
    }
  }
}
