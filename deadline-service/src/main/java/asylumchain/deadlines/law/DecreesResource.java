package asylumchain.deadlines.law;

import asylumchain.kit.access.Scope;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The register of decrees that extend the term of a cohort.
@Path("/v1/decrees")
@Tag(name = "law")
@Produces(MediaType.APPLICATION_JSON)
public class DecreesResource {

  private final RuleBook book;

  DecreesResource(RuleBook book) {
    this.book = book;
  }

  /// The register.
  public record DecreesView(String ruleBookVersion, List<DecreeView> items) {}

  /// A decree.
  ///
  /// @param contested what courts made of it; absent when not contested in the sources found
  /// @param withdrawnKnownOn since when it is known to be withdrawn; absent while it stands
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record DecreeView(
      String id,
      String name,
      String ground,
      int months,
      LocalDate inForceOn,
      LocalDate knownOn,
      @Nullable LocalDate lodgedFrom,
      @Nullable LocalDate lodgedUntil,
      @Nullable LocalDate termEndsFrom,
      String confidence,
      List<String> sources,
      @Nullable String contested,
      @Nullable LocalDate withdrawnKnownOn,
      @Nullable String withdrawnBy) {

    static DecreeView of(Decree decree) {
      var withdrawal = decree.withdrawal();
      return new DecreeView(
          decree.id(),
          decree.name(),
          decree.ground(),
          decree.months(),
          decree.inForceOn(),
          decree.knownOn(),
          decree.lodgedFrom(),
          decree.lodgedUntil(),
          decree.termEndsFrom(),
          decree.confidence(),
          decree.sources(),
          decree.contested(),
          withdrawal == null ? null : withdrawal.knownOn(),
          withdrawal == null ? null : withdrawal.by());
    }
  }

  @GET
  @Scope("deadlines:read")
  @Operation(
      summary = "The decrees (nl: WBV) that extend the decision term of a cohort",
      description = "Each with the day it became known and what courts made of it.")
  public DecreesView list() {
    return new DecreesView(book.version(), book.decrees().stream().map(DecreeView::of).toList());
  }
}
