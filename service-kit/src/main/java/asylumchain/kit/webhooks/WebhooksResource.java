package asylumchain.kit.webhooks;

import asylumchain.kit.access.CurrentCaller;
import asylumchain.kit.access.NotForAuditors;
import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Answer;
import asylumchain.kit.http.Cursor;
import asylumchain.kit.http.IfMatch;
import asylumchain.kit.http.Page;
import asylumchain.kit.http.Paging;
import asylumchain.kit.http.Problem;
import asylumchain.kit.webhooks.delivery.Addresses;
import asylumchain.kit.webhooks.delivery.Attempt;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// Webhooks: events are sent to partners instead of being fetched from the feed.
@Path("/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@IfBuildProperty(name = "chain.webhooks.enabled", stringValue = "true")
public class WebhooksResource {

  private static final String SCOPE = "feed:subscribe";
  private static final UUID FIRST = new UUID(0, 0);
  private static final UUID LAST = new UUID(-1, -1);

  private final WebhookDesk desk;
  private final SubscriptionTable table;
  private final DeliveryQueries deliveries;
  private final Addresses addresses;
  private final CurrentCaller caller;

  WebhooksResource(
      WebhookDesk desk,
      SubscriptionTable table,
      DeliveryQueries deliveries,
      Addresses addresses,
      CurrentCaller caller) {
    this.desk = desk;
    this.table = table;
    this.deliveries = deliveries;
    this.addresses = addresses;
    this.caller = caller;
  }

  /// What signs from now on.
  ///
  /// @param secret `null` for a repeat
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record IssuedSecret(
      @Schema(
              description =
                  "The key of the signatures (Standard Webhooks), shown this once. A repeat of the"
                      + " request is answered without it; then make another.",
              examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
          @Nullable String secret) {}

  /// Where to deliver again from.
  public record Replay(
      @Schema(description = "As for a new subscription: a position, or BEGINNING.")
          @NotNull
          @Size(max = 4000)
          String after) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Scope(SCOPE)
  @Operation(
      summary = "Be told about events",
      description =
          "Each event that the feed would show to the caller's organisation is sent to the address"
              + " as a CloudEvent (`application/cloudevents+json`), signed as Standard Webhooks"
              + " says: one after the other, each at least once, in the order of the feed. What is"
              + " not answered with 2xx within 10 seconds is tried again, for 24 hours; then the"
              + " subscription is paused and keeps its place. The address must not lead inside the"
              + " walls, and redirects are not followed.")
  @APIResponse(
      responseCode = "201",
      description = "Subscribed; the secret is shown this once.",
      content = @Content(schema = @Schema(implementation = IssuedSecret.class)))
  public Response subscribe(@NotNull @Valid NewSubscription wish) {
    return shown(desk.subscribe(caller.get(), wish, addresses.judge(wish.address())));
  }

  @GET
  @Scope(SCOPE)
  @NotForAuditors(NotForAuditors.OWN_AFFAIRS)
  @Operation(summary = "The subscriptions of the caller's organisation")
  public Page<SubscriptionView> list(@BeanParam @Valid Paging paging) {
    var after = paging.cursor().map(Cursor::id).orElse(FIRST);
    return Page.of(
        table.page(caller.get().organisation(), after, paging.limit() + 1),
        paging.limit(),
        it -> Cursor.after(it.subscriptionId()));
  }

  @GET
  @Path("{subscriptionId}")
  @Scope(SCOPE)
  @NotForAuditors(NotForAuditors.OWN_AFFAIRS)
  @Operation(summary = "One subscription: how far it is, and what holds it up")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
  public Response read(@PathParam("subscriptionId") UUID subscriptionId) {
    var subscription = own(subscriptionId);
    return Response.ok(subscription).tag(Long.toString(subscription.version())).build();
  }

  @DELETE
  @Path("{subscriptionId}")
  @Scope(SCOPE)
  @Operation(
      summary = "End a subscription",
      description = "Nothing is delivered any more; the log of deliveries stays readable.")
  @APIResponse(responseCode = "204", description = "Ended.")
  public Answer end(
      @PathParam("subscriptionId") UUID subscriptionId,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    return desk.end(caller.get(), subscriptionId, IfMatch.parse(ifMatch));
  }

  @GET
  @Path("{subscriptionId}/deliveries")
  @Scope(SCOPE)
  @NotForAuditors(NotForAuditors.OWN_AFFAIRS)
  @Operation(
      summary = "What was tried for a subscription, the latest first",
      description = "Kept for 30 days. What a receiver answers is not kept, save its status.")
  public Page<Attempt> deliveries(
      @PathParam("subscriptionId") UUID subscriptionId,
      @QueryParam("outcome") Attempt.@Nullable Outcome outcome,
      @BeanParam @Valid Paging paging) {
    own(subscriptionId);
    var before = paging.cursor().map(Cursor::id).orElse(LAST);
    return Page.of(
        deliveries.page(subscriptionId, before, outcome, paging.limit() + 1),
        paging.limit(),
        it -> Cursor.after(it.deliveryId()));
  }

  @POST
  @Path("{subscriptionId}/secrets")
  @Scope(SCOPE)
  @Operation(
      summary = "Make a new secret",
      description =
          "For 24 hours each delivery has two signatures, one with the new secret and one with the"
              + " secret before it, so that the receiver can change over in its own time.")
  @APIResponse(
      responseCode = "201",
      description = "Made; the secret is shown this once.",
      content = @Content(schema = @Schema(implementation = IssuedSecret.class)))
  public Response rotate(
      @PathParam("subscriptionId") UUID subscriptionId,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    return shown(desk.rotate(caller.get(), subscriptionId, IfMatch.parse(ifMatch)));
  }

  @POST
  @Path("{subscriptionId}/resumption")
  @Scope(SCOPE)
  @Operation(
      summary = "Deliver again after a pause",
      description = "Goes on with the event that could not be delivered.")
  @APIResponse(responseCode = "204", description = "Delivers again.")
  public Answer resume(
      @PathParam("subscriptionId") UUID subscriptionId,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    return desk.resume(caller.get(), subscriptionId, IfMatch.parse(ifMatch));
  }

  @POST
  @Path("{subscriptionId}/replays")
  @Consumes(MediaType.APPLICATION_JSON)
  @Scope(SCOPE)
  @Operation(
      summary = "Deliver again from a place in the feed",
      description =
          "What lies behind it is delivered once more, under the same `webhook-id`. A later place"
              + " passes over what lies before it.")
  @APIResponse(responseCode = "204", description = "Delivers from there.")
  public Answer replay(
      @PathParam("subscriptionId") UUID subscriptionId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid Replay replay) {
    return desk.replay(caller.get(), subscriptionId, IfMatch.parse(ifMatch), replay.after());
  }

  private SubscriptionView own(UUID subscriptionId) {
    return table.find(subscriptionId, caller.get().organisation()).orElseThrow(Problem::notFound);
  }

  private static Response shown(WebhookDesk.Issued issued) {
    var secret = issued.secret();
    var response =
        Response.status(issued.answer().status())
            .header("Location", issued.answer().location())
            .entity(new IssuedSecret(secret == null ? null : secret.text()));
    var version = issued.answer().version();
    // answers that an older release kept for a repeated request have none
    return version == null ? response.build() : response.tag(Long.toString(version)).build();
  }
}
