package asylumchain.kit.webhooks;

import asylumchain.kit.access.Caller;
import asylumchain.kit.http.Answer;
import asylumchain.kit.http.IdempotencyKeys;
import asylumchain.kit.http.IfMatch;
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
          return Answer.created(path(made.id()), 1);
        });
  }

  /// Makes a new secret; the one before signs beside it for a while, so that nothing is refused
  /// while the receiver changes over.
  ///
  /// @throws Problem 404, 409 when the subscription has ended, 412 and 428
  @Transactional
  Issued rotate(Caller caller, UUID id, IfMatch ifMatch) {
    return issued(
        shown -> {
          var held = alive(caller, id, ifMatch);
          var secret = Secret.fresh();
          table.rotate(id, secret, clock.instant().plus(config.overlap()));
          shown.accept(secret);
          return Answer.created(path(id), held.version() + 1);
        });
  }

  /// Delivers again, from where it stopped.
  ///
  /// @throws Problem 404, 409 when it is not paused, 412 and 428
  @Transactional
  Answer resume(Caller caller, UUID id, IfMatch ifMatch) {
    return idempotency.once(
        () -> {
          var held = locked(caller, id);
          ifMatch.check(held.version());
          if (held.state() != State.PAUSED) {
            throw Problem.conflict("not-paused", "Only a subscription that is paused is resumed.");
          }
          table.state(id, State.ACTIVE, clock.instant());
          return Answer.done(held.version() + 1);
        });
  }

  /// Delivers again, from another place.
  ///
  /// @throws Problem 400 when this is no place in the feed, 404, 409 when the subscription has
  ///   ended, 412 and 428
  @Transactional
  Answer replay(Caller caller, UUID id, IfMatch ifMatch, String after) {
    return idempotency.once(
        () -> {
          var held = alive(caller, id, ifMatch);
          table.replay(id, position(after), clock.instant());
          return Answer.done(held.version() + 1);
        });
  }

  /// Delivers nothing any more. A second time changes nothing.
  ///
  /// @throws Problem 404, 412 and 428
  @Transactional
  Answer end(Caller caller, UUID id, IfMatch ifMatch) {
    return idempotency.once(
        () -> {
          var held = locked(caller, id);
          var ended = held.state() == State.ENDED;
          ifMatch.checkUnless(ended, held.version());
          if (ended) {
            return Answer.done(held.version());
          }
          table.state(id, State.ENDED, clock.instant());
          return Answer.done(held.version() + 1);
        });
  }

  private SubscriptionView locked(Caller caller, UUID id) {
    return table.locked(id, caller.organisation()).orElseThrow(Problem::notFound);
  }

  private SubscriptionView alive(Caller caller, UUID id, IfMatch ifMatch) {
    var held = locked(caller, id);
    ifMatch.check(held.version());
    if (held.state() == State.ENDED) {
      throw Problem.conflict("subscription-ended", "What has ended delivers nothing.");
    }
    return held;
  }

  private static String path(UUID id) {
    return "/v1/webhooks/" + id;
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
