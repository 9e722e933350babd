package asylumchain.deadlines.law;

import asylumchain.deadlines.calendar.TermLength;
import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Problem;
import asylumchain.kit.time.BusinessDate;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The rules of law that this service applies.
@Path("/v1/rules")
@Tag(name = "law")
@Produces(MediaType.APPLICATION_JSON)
public class RulesResource {

  private final RuleBook book;
  private final BusinessDate businessDate;

  RulesResource(RuleBook book, BusinessDate businessDate) {
    this.book = book;
    this.businessDate = businessDate;
  }

  /// All rules.
  ///
  /// @param ruleBookVersion hash of their contents
  public record RulesView(String ruleBookVersion, List<RuleView> items) {}

  /// A rule, with the versions asked for.
  public record RuleView(
      String id,
      Map<String, String> name,
      String confidence,
      Map<String, InputType> inputs,
      List<VersionView> versions) {

    static RuleView of(Rule rule, List<Rule.Version> versions) {
      return new RuleView(
          rule.id(),
          Map.of("nl", rule.nl(), "en", rule.en()),
          rule.confidence(),
          rule.inputs(),
          versions.stream().map(VersionView::of).toList());
    }
  }

  /// A version of a rule.
  ///
  /// @param inForceUntil absent while it stands
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record VersionView(
      @Nullable LocalDate inForceFrom,
      @Nullable LocalDate inForceUntil,
      @Nullable String testedBy,
      String basis,
      List<String> sources,
      @Nullable String counting,
      List<EndPointView> endPoints,
      @Nullable String note) {

    static VersionView of(Rule.Version version) {
      var ends =
          version.ends().stream()
              .map(end -> new EndPointView(end.id(), "END", version.basis(), text(end.length())));
      var extensions =
          version.extensions().stream()
              .map(it -> new EndPointView(it.id(), "EXTENSION", it.basis(), text(it.most())));
      var cap = version.cap();
      var caps =
          cap == null
              ? Stream.<EndPointView>empty()
              : Stream.of(new EndPointView(cap.id(), "CAP", cap.basis(), text(cap.length())));
      return new VersionView(
          version.inForceFrom(),
          version.inForceUntil(),
          version.testedBy(),
          version.basis(),
          version.sources(),
          version.counting(),
          Stream.of(ends, extensions, caps).flatMap(it -> it).toList(),
          version.note());
    }

    private static String text(TermLength length) {
      return length.toString();
    }
  }

  /// An end point of the law, with an id that stays.
  public record EndPointView(String id, String kind, String basis, String length) {}

  @GET
  @Scope("deadlines:read")
  @Operation(summary = "All rules, with all their versions")
  public RulesView list() {
    return new RulesView(
        book.version(),
        book.rules().values().stream().map(rule -> RuleView.of(rule, rule.versions())).toList());
  }

  @GET
  @Path("{ruleId}")
  @Scope("deadlines:read")
  @Operation(summary = "One rule as it stood on a day")
  public RuleView show(
      @PathParam("ruleId") String ruleId,
      @QueryParam("on") @Parameter(description = "The day; today if absent.")
          @Nullable LocalDate on) {
    var rule = book.rule(ruleId).orElseThrow(Problem::notFound);
    var version = rule.inForceOn(on == null ? businessDate.today() : on);
    return RuleView.of(rule, List.of(version.orElseThrow(Problem::notFound)));
  }
}
